// Two texts as they are read together: their paragraphs in pairs, and the words that only one of them has.
import { mainLanguage } from "../../../parts/language";
import { compared, wordsOf, type Word } from "../inspector/worddiff";
import { paragraphs } from "../paragraphs";
import type { Span } from "../span";
import { byLength, byWords, pairs, type Pair } from "./pairing";

export type Read = { text: string; language: string };
export type Differing = { first: Span[]; second: Span[] };

export type Together = {
  /** By words, by length alone, or not at all: then both go by as wholes. */
  by: "words" | "length" | "nothing";
  pairs: Pair[];
};

/** Beyond this many paragraphs, or characters of one, time and memory would grow with the square. */
const MOST = { paragraphs: 1500, characters: 15_000 };

export function together(first: Read, second: Read): Together {
  const [a, b] = [places(first.text), places(second.text)];
  const lengths = (all: Span[]) => all.map((place) => place.end - place.start);
  const long = (all: Span[]) => all.length > MOST.paragraphs || lengths(all).some((one) => one > MOST.characters);
  if (long(a) || long(b)) {
    return { by: "nothing", pairs: [{ first: { start: 0, end: a.length }, second: { start: 0, end: b.length } }] };
  }
  if (!first.language || mainLanguage(first.language) !== mainLanguage(second.language)) {
    return { by: "length", pairs: pairs(a.length, b.length, byLength(lengths(a), lengths(b))) };
  }
  const words = ({ text, language }: Read, all: Span[]) =>
    all.map((place) => wordsOf(text.slice(place.start, place.end), language));
  return { by: "words", pairs: pairs(a.length, b.length, byWords(words(first, a), words(second, b))) };
}

/** What stands across from a place of the first text: the paragraphs of the second that belong to its own. */
export function across(first: Read, second: Read, found: readonly Pair[], at: number): Span | null {
  const own = places(first.text).findIndex((place) => at <= place.end);
  const pair = found.find((one) => one.first.start <= own && own < one.first.end);
  return pair ? whole(places(second.text), pair.second) : null;
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

function spans(words: readonly Word[], from: number): Span[] {
  let at = from;
  return words.flatMap((word) => {
    const start = at;
    at += word.text.length;
    return word.differs ? [{ start, end: at }] : [];
  });
}
