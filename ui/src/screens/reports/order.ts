// The claims of a report: in which order they stand, and which are left out.

/** What has a place of its own stands there; what has none yet follows, as it came. */
export function arranged<T extends { id: string }>(rows: T[], own: string[] | null): T[] {
  if (!own) return rows;
  const place = new Map(own.map((id, at) => [id, at]));
  const at = (row: T) => place.get(row.id) ?? own.length;
  return rows.toSorted((one, other) => at(one) - at(other));
}

/** The same ids with one of them moved to a place, counted from 0; null where that changes nothing. */
export function moved(ids: string[], id: string, to: number): string[] | null {
  const from = ids.indexOf(id);
  if (from < 0 || to === from || to < 0 || to >= ids.length) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
