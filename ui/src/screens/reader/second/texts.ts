// Two texts as they are read together: their paragraphs in pairs, and the words that only one of them has.
import { paragraphs } from "../paragraphs";
import { compared, type Word } from "../inspector/worddiff";
import type { Span } from "../span";
import { segmenter } from "../stepping";
import { byLength, byWords, pairs, type Pair } from "./pairing";

export type Read = { text: string; language: string };
export type Differing = { first: Span[]; second: Span[] };

/** Beyond this many paragraphs the texts go by as wholes: pairing them would take memory that grows with the square. */
const MOST = 1500;

export function sameLanguage(first: Read, second: Read): boolean {
  const main = (tag: string) => tag.trim().toLowerCase().split("-")[0];
  return Boolean(first.language) && main(first.language) === main(second.language);
}

export function tooLong(first: Read, second: Read): boolean {
  return [first, second].some((one) => places(one.text).length > MOST);
}

export function paired(first: Read, second: Read): Pair[] {
  const [a, b] = [places(first.text), places(second.text)];
  if (tooLong(first, second)) return [{ first: { start: 0, end: a.length }, second: { start: 0, end: b.length } }];
  const cut = (one: Read, all: Span[]) => all.map((place) => one.text.slice(place.start, place.end));
  if (!sameLanguage(first, second)) {
    const lengths = (all: Span[]) => all.map((place) => place.end - place.start);
    return pairs(a.length, b.length, byLength(lengths(a), lengths(b)));
  }
  const words = (one: Read, all: Span[]) => cut(one, all).map((text) => wordsOf(text, one.language));
  return pairs(a.length, b.length, byWords(words(first, a), words(second, b)));
}

/** The stretches of either that the other does not have, paragraph by paragraph. */
export function differing(first: Read, second: Read, found: readonly Pair[]): Differing {
  const [a, b] = [places(first.text), places(second.text)];
  const all: Differing = { first: [], second: [] };
  for (const pair of found) {
    const [x, y] = [whole(a, pair.first), whole(b, pair.second)];
    const words = compared(
      x ? first.text.slice(x.start, x.end) : "",
      y ? second.text.slice(y.start, y.end) : "",
      first.language,
    );
    if (x) all.first.push(...spans(words.first, x.start));
    if (y) all.second.push(...spans(words.second, y.start));
  }
  return all;
}

function places(text: string): Span[] {
  return paragraphs(text).map((one) => {
    const last = one.runs.at(-1);
    return { start: one.start, end: last ? last.start + last.text.length : one.start };
  });
}

function whole(all: readonly Span[], taken: Span): Span | null {
  const [first, last] = [all[taken.start], all[taken.end - 1]];
  return first && last && taken.end > taken.start ? { start: first.start, end: last.end } : null;
}

function wordsOf(text: string, language: string): Set<string> {
  const cut = [...segmenter(language, "word").segment(text)];
  return new Set(cut.flatMap((one) => (one.isWordLike ? one.segment.toLowerCase() : [])));
}

function spans(words: readonly Word[], from: number): Span[] {
  let at = from;
  return words.flatMap((word) => {
    const start = at;
    at += word.text.length;
    return word.differs ? [{ start, end: at }] : [];
  });
}
