// The journal as people read it: by day, and only the fields that mean something to them.
import type { HistoryChange, HistoryRow } from "../../bindings";

export type Day = { day: string; rows: HistoryRow[] };

/** In the order given; `dayOf` decides where a day ends, which depends on where the reader is. */
export function days(rows: readonly HistoryRow[], dayOf: (at: number) => string): Day[] {
  const found: Day[] = [];
  for (const row of rows) {
    const day = dayOf(row.at);
    const last = found.at(-1);
    if (last?.day === day) last.rows.push(row);
    else found.push({ day, rows: [row] });
  }
  return found;
}

/** Sortable bounds, folded spellings and references to other rows say nothing to a reader. */
const MACHINE =
  /(^stored_at|^given_at|_from|_until|_kind|^folded|^same_as|^version|sha256|^extractor|^normaliser|^layer|^units|^taken|^coder|^recoding|^finished|^piece|^start|^end|^prefix|^suffix)$/;

export function readable(changes: readonly HistoryChange[]): HistoryChange[] {
  return changes.filter((change) => {
    if (MACHINE.test(change.field)) return false;
    const [before, after] = [shown(change.before), shown(change.after)];
    return before !== after && (before !== "" || after !== "");
  });
}

/** Text and numbers as they are; ids and bytes are not for reading. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) || /^[0-9a-f]{32,}$/.test(value)) return "";
  // Lists and records are for the program: what they mean is said elsewhere.
  if (/^[[{]/.test(value)) return "";
  return value;
}

/** The change that says best what an entry is about: the one with the longest words written. */
export function gist(changes: readonly HistoryChange[]): HistoryChange | undefined {
  const length = (change: HistoryChange) => shown(change.after).length;
  const written = changes.filter((change) => typeof change.after === "string" && length(change) > 0);
  return written.toSorted((a, b) => length(b) - length(a))[0];
}
