// Small translations between what a form holds and what the wire wants.
import type { DateView } from "../bindings";
import { toEdtf } from "../i18n/dates";

/** As a date field has it. */
export function today(): string {
  return new Date().toLocaleDateString("sv");
}

/** Empty stays out of the request. */
export function words(text: string): string | undefined {
  return text.trim() || undefined;
}

/** What the program does not understand goes as it is: the core says what is wrong with it. */
export function dateOf(text: string): DateView | undefined {
  const typed = text.trim();
  return typed ? { text: toEdtf(typed) || typed, kind: null } : undefined;
}
