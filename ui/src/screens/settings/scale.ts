// The scale of verdicts while a person edits it. `at` only tells the rows apart.
import type { RatingColour, RatingGiven, RatingView } from "../../bindings";

export type Row = { at: number; key: string | null; en: string; it: string; colour: RatingColour };

export function rowsOf(ratings: readonly RatingView[]): Row[] {
  return ratings.map(({ key, en, it, colour }, at) => ({ at, key, en, it, colour }));
}

export function withNew(rows: readonly Row[]): Row[] {
  const at = Math.max(-1, ...rows.map((row) => row.at)) + 1;
  return [...rows, { at, key: null, en: "", it: "", colour: "open" }];
}

export function moved(rows: readonly Row[], from: number, by: -1 | 1): Row[] {
  const to = from + by;
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length) return [...rows];
  const rest = rows.filter((_, at) => at !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

/** What scripts call a rating, until somebody says otherwise: its English words, plainly written. */
export function keyOf(row: Row): string {
  if (row.key !== null) return row.key;
  const plain = row.en.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
}

export function givenOf(rows: readonly Row[]): RatingGiven[] {
  return rows.map((row) => ({ key: keyOf(row), en: row.en.trim(), it: row.it.trim(), colour: row.colour }));
}
