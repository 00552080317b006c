// Finds words by what somebody remembers of them: a beginning, a piece, initials, or a few letters in order.

/** The best first; among equals the order stays. Without a query all of them. */
export function ranked<T>(query: string, all: readonly T[], words: (one: T) => string): T[] {
  return all
    .map((one) => ({ one, score: score(query, words(one)) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ one }) => one);
}

/** How well every word of the query is found; null if one is not. */
export function score(query: string, words: string): number | null {
  const there = split(words);
  let sum = 0;
  for (const wanted of split(query)) {
    const best = closeness(wanted, there);
    if (best === 0) return null;
    sum += best;
  }
  return sum;
}

function split(words: string): string[] {
  return folded(words)
    .split(/[^\p{L}\p{N}?]+/u)
    .filter(Boolean);
}

/** Without accents and capitals. */
function folded(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function closeness(wanted: string, there: string[]): number {
  if (there.includes(wanted)) return 5;
  if (there.some((word) => word.startsWith(wanted))) return 4;
  if (there.some((word) => word.includes(wanted))) return 3;
  if (wanted.length < 2) return 0;
  if (there.some((_, at) => jumps(wanted, there, at))) return 2;
  return there.some((word) => word[0] === wanted[0] && wanted.length > 2 && inOrder(wanted, word)) ? 1 : 0;
}

/** "gocl" for "go to claims": beginnings of words, one after another. */
function jumps(wanted: string, there: string[], at: number): boolean {
  const word = there[at];
  if (wanted === "") return true;
  if (!word || word[0] !== wanted[0]) return false;
  for (let taken = 1; taken <= wanted.length && word.startsWith(wanted.slice(0, taken)); taken += 1) {
    const rest = wanted.slice(taken);
    if (rest === "" || there.some((_, next) => next > at && jumps(rest, there, next))) return true;
  }
  return false;
}

/** "setings" for "settings". */
function inOrder(wanted: string, word: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const found = word.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
