// Two wordings, word by word: what stands in both, and what only one of them has.
import { wordsIn } from "../stepping";

export type Word = { text: string; differs: boolean };
export type Compared = { first: Word[]; second: Word[] };

type Piece = { text: string; key: string | null };

/** Capitals, quotation marks, punctuation and blanks do not count. */
export function compared(first: string, second: string, language: string): Compared {
  const [a, b] = [pieces(first, language), pieces(second, language)];
  const keys = (all: Piece[]) => all.flatMap((one) => one.key ?? []);
  const [inFirst, inSecond] = common(keys(a), keys(b));
  return { first: marked(a, inFirst), second: marked(b, inSecond) };
}

export function only(words: readonly Word[]): string[] {
  return words.filter((one) => one.differs).map((one) => one.text.trim());
}

/** The words of a text as they are compared. */
export function wordsOf(text: string, language: string): string[] {
  return pieces(text, language).flatMap((one) => one.key ?? []);
}

function pieces(text: string, language: string): Piece[] {
  return [...wordsIn(language).segment(text)].map(({ segment, isWordLike }) => ({
    text: segment,
    key: isWordLike ? segment.normalize("NFC").replaceAll("’", "'").toLowerCase() : null,
  }));
}

/** Which words of either are in the longest run of words that both have in the same order. */
function common(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const wide = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [both, skipA, skipB] = [(i + 1) * wide + j + 1, (i + 1) * wide + j, i * wide + j + 1];
      longest[i * wide + j] =
        a[i] === b[j] ? (longest[both] ?? 0) + 1 : Math.max(longest[skipA] ?? 0, longest[skipB] ?? 0);
    }
  }
  const [inA, inB] = [a.map(() => false), b.map(() => false)];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA[i] = inB[j] = true;
      i += 1;
      j += 1;
    } else if ((longest[(i + 1) * wide + j] ?? 0) >= (longest[i * wide + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

/** Words side by side that both differ are marked as one, with what stands between them. */
function marked(all: readonly Piece[], shared: readonly boolean[]): Word[] {
  let seen = 0;
  const states = all.map((one) => (one.key === null ? null : shared[seen++] === false));
  const words: Word[] = [];
  for (const [at, piece] of all.entries()) {
    const before = states.slice(0, at).findLast((one) => one !== null);
    const after = states.slice(at + 1).find((one) => one !== null);
    const differs = states[at] ?? Boolean(before && after);
    const last = words.at(-1);
    if (last && last.differs === differs) last.text += piece.text;
    else words.push({ text: piece.text, differs });
  }
  return words;
}
