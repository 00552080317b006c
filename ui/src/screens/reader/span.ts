// A stretch of the article's text. Offsets are UTF-16 units, as the wire wants them.
export type Span = { start: number; end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** From the first piece's start to the last one's end. */
export function hull(pieces: readonly Span[]): Span | null {
  const [first, ...rest] = pieces;
  if (!first) return null;
  return rest.reduce((all, p) => ({ start: Math.min(all.start, p.start), end: Math.max(all.end, p.end) }), first);
}

/** Without the blanks a double click takes along; null if nothing else is there. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

export function wordsOf(text: string, pieces: readonly Span[]): string {
  return pieces.map((piece) => text.slice(piece.start, piece.end)).join(" […] ");
}
