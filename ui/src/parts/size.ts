// How large a file is, as people say it.
import { locale } from "../i18n/index.svelte";

const UNITS = ["byte", "kilobyte", "megabyte"] as const;

export function size(bytes: number): string {
  const at = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const style = {
    style: "unit",
    unit: UNITS[at],
    unitDisplay: at ? "short" : "long",
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(locale(), style).format(bytes / 1000 ** at);
}
