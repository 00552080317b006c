// The journal as people read it: by day, and only the fields that mean something to them.
import type { EntryField, HistoryRow } from "../../bindings";

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

/** Where a piece stands, folded spellings and what only the program counts say nothing to a reader. */
const MACHINE =
  /^(folded|same_as|version|extractor|normaliser|layer|piece|start|end|prefix|suffix|rank|chain|units|taken|coder|recoding|finished)$/;

/** Each with both its values in words; what says nothing, or the same twice, is left out. */
export function readable(
  changes: readonly EntryField[],
  inWords: (table: string, field: string, value: EntryField["after"]) => string,
): { change: EntryField; before: string; after: string }[] {
  return changes
    .filter((change) => !MACHINE.test(change.field))
    .map((change) => ({
      change,
      before: inWords(change.table, change.field, change.before),
      after: inWords(change.table, change.field, change.after),
    }))
    .filter(({ before, after }) => before !== after);
}
