// The pieces of a statement, a source or reporting words, while a person corrects them.
import { holds, hull, overlaps, trimmed, type Span } from "./span";

export type Part = "source" | "cue" | "content";

/** One more piece. Pieces that touch or overlap become one, so that a piece is never there twice. */
export function withPiece(pieces: readonly Span[], added: Span): Span[] {
  const apart = pieces.filter((piece) => !overlaps(piece, added));
  const joined = hull([added, ...pieces.filter((piece) => overlaps(piece, added))]);
  return [...apart, joined ?? added].sort((a, b) => a.start - b.start);
}

/** What is left of a stretch once others are taken out, without the punctuation at the cuts. */
export function without(text: string, whole: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = whole.start;
  for (const cut of [...taken].sort((a, b) => a.start - b.start)) {
    if (!overlaps(cut, whole)) continue;
    left.push({ start: from, end: cut.start });
    from = Math.max(from, cut.end);
  }
  left.push({ start: from, end: whole.end });
  return left.flatMap((piece) => withoutPunctuation(text, piece) ?? []);
}

function withoutPunctuation(text: string, piece: Span): Span | null {
  let { start, end } = piece;
  const loose = (at: number) => /[\s,;:.–—]/.test(text.charAt(at));
  while (start < end && loose(start)) start += 1;
  while (end > start && loose(end - 1)) end -= 1;
  return trimmed(text, { start, end });
}

const PAIRS: [string, string][] = [
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ['"', '"'],
];

/** How much further a stretch goes to take in the mark that closes a quotation opened within it. */
function closing(text: string, { start, end }: Span): number {
  const words = text.slice(start, end);
  const pair = PAIRS.find(([, close]) => text.startsWith(close, end));
  if (!pair) return 0;
  const [open, close] = pair;
  const count = (mark: string) => words.split(mark).length - 1;
  const unclosed = open === close ? count(open) % 2 === 1 : count(open) > count(close);
  return unclosed ? close.length : 0;
}

/** What the one who relays says: all of the inner statement with its speaker and reporting words, in one stretch. */
export function relayed(text: string, inner: Record<Part, readonly Span[]>, outer: readonly Span[]): Span[] {
  const told = hull([...inner.content, ...inner.cue, ...inner.source]);
  if (!told) return [];
  const whole = { start: told.start, end: told.end + closing(text, told) };
  const inside = outer.filter((piece) => holds(whole, piece));
  return without(text, whole, inside);
}
