// Finding words in a text whatever their case and accents. What is found stands at the offsets of the text itself.
import type { Span } from "./span";

/** A text in the form it is searched in, and from where to where in the text each unit of that form comes. */
export type Folded = { folded: string; starts: number[]; ends: number[] };

/** All places, from the first, none on top of another. */
export function find({ folded, starts, ends }: Folded, words: string): Span[] {
  const wanted = fold(words).folded;
  if (wanted.trim() === "") return [];
  const found: Span[] = [];
  let at = folded.indexOf(wanted);
  while (at >= 0) {
    const last = at + wanted.length - 1;
    const whole = starts[at] !== starts[at - 1] && ends[last] !== ends[last + 1];
    if (whole) found.push({ start: starts[at] ?? 0, end: ends[last] ?? 0 });
    at = folded.indexOf(wanted, whole ? last + 1 : at + 1);
  }
  return found;
}

export function fold(text: string): Folded {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: character } of text.matchAll(CHARACTER)) {
    const form = formOf(character);
    folded.push(form);
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  return { folded: folded.join(""), starts, ends };
}

/** A letter with its marks, or the letters of one Korean syllable. */
const CHARACTER = /[\u1100-\u115f][\u1160-\u11ff]*|[^][\p{M}\u200d]*/gu;

function formOf(character: string): string {
  const known = FORMS.get(character);
  if (known !== undefined) return known;
  const made = folding(character);
  FORMS.set(character, made);
  return made;
}

const FORMS = new Map<string, string>();

/** As the core folds names: compatibility forms, case and accents away; marks that carry the word itself stay. */
function folding(character: string): string {
  const bare = character.normalize("NFKD").toLowerCase().replace(ACCENT, "").replace(UNSEEN, "").normalize("NFC");
  if (/^\s+$/u.test(bare)) return " ";
  return bare
    .replace(/[’‘‛ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—]/gu, "-");
}

const ACCENT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u0711\u0730-\u074a\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;
