// A number as the interface's language writes it.
import { locale } from "../../i18n/index.svelte";

/** It is decimal text and never a float: what a float would not hold stays as it was written. */
export function figureInWords(quantity: string): string {
  const plain = /^-?\d{1,15}(\.\d+)?$/.test(quantity) && quantity.length <= 16;
  return plain ? Number(quantity).toLocaleString(locale(), { maximumFractionDigits: 15 }) : quantity;
}
