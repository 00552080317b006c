// Which paragraphs of two texts belong together, and how far to scroll one when the other is scrolled.
import type { Span } from "../span";

/** Paragraphs of the one that stand for paragraphs of the other: indices, the end not included; one side may be empty. */
export type Pair = { first: Span; second: Span };

/** How far some paragraphs of the first are from some of the second: 0 when they say the same. */
export type Apart = (first: Span, second: Span) => number;

/** One for one, one for two, two for one, or one that the other text leaves out; what is rarer costs more. */
const SHAPES = [
  { first: 1, second: 1, cost: 0 },
  { first: 1, second: 2, cost: 0.6 },
  { first: 2, second: 1, cost: 0.6 },
  { first: 1, second: 0, cost: 1.1 },
  { first: 0, second: 1, cost: 1.1 },
] as const;

/** Paragraphs further than this from where they are expected are not compared: a long text stays quick. */
const BAND = 60;

/** The cheapest way through both texts, in order. */
export function pairs(first: number, second: number, apart: Apart): Pair[] {
  const wide = second + 1;
  const cost = new Float64Array((first + 1) * wide).fill(Infinity);
  const step = new Int8Array(cost.length).fill(-1);
  cost[0] = 0;
  for (let i = 0; i <= first; i += 1) {
    const expected = first > 0 ? (i * second) / first : 0;
    const reach = Math.max(BAND, first > 0 ? second / first : second);
    const end = first > 0 ? Math.min(second, Math.ceil(expected + reach)) : second;
    for (let j = Math.max(0, Math.floor(expected - reach)); j <= end; j += 1) {
      for (const [shape, taken] of SHAPES.entries()) {
        const [a, b] = [i - taken.first, j - taken.second];
        const before = a < 0 || b < 0 ? Infinity : (cost[a * wide + b] ?? Infinity) + taken.cost;
        if (before >= (cost[i * wide + j] ?? Infinity)) continue;
        const both = taken.first && taken.second;
        const whole = before + (both ? apart({ start: a, end: i }, { start: b, end: j }) : 0);
        if (whole >= (cost[i * wide + j] ?? Infinity)) continue;
        cost[i * wide + j] = whole;
        step[i * wide + j] = shape;
      }
    }
  }
  const found: Pair[] = [];
  for (let i = first, j = second; i > 0 || j > 0;) {
    const taken = SHAPES[step[i * wide + j] ?? -1];
    if (!taken) break;
    const from = { first: i - taken.first, second: j - taken.second };
    found.push({ first: { start: from.first, end: i }, second: { start: from.second, end: j } });
    [i, j] = [from.first, from.second];
  }
  return found.reverse();
}

/**
 * For a text and its translation: by length alone, as Gale and Church do it (A Program for Aligning Sentences in
 * Bilingual Corpora, 1993): a translation is as long as its original, give or take what the script does.
 */
export function byLength(first: readonly number[], second: readonly number[]): Apart {
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0);
  const scale = sum(second) > 0 ? sum(first) / sum(second) : 1;
  return (a, b) => {
    const [x, y] = [sum(first.slice(a.start, a.end)), sum(second.slice(b.start, b.end)) * scale];
    return x + y > 0 ? (2 * Math.abs(x - y)) / (x + y) : 0;
  };
}

/** For two texts of one language: by the share of words they do not have in common (Dice). Strangers stay unpaired. */
export function byWords(first: readonly (readonly string[])[], second: readonly (readonly string[])[]): Apart {
  const numbers = new Map<string, number>();
  const [ones, others] = [first, second].map((all) => bags(all, numbers));
  return (a, b) => {
    const [x, y] = [ones?.(a), others?.(b)];
    if (!x?.length && !y?.length) return 0;
    if (!x?.length || !y?.length) return STRANGERS;
    return STRANGERS * (1 - (2 * shared(x, y)) / (x.length + y.length));
  };
}

/** More than leaving out both of them costs. */
const STRANGERS = 3;

/** The different words of one paragraph or of two in a row, as ascending numbers. Each is wanted many times over. */
function bags(all: readonly (readonly string[])[], numbers: Map<string, number>): (taken: Span) => Uint32Array {
  const number = (word: string) => numbers.get(word) ?? (numbers.set(word, numbers.size), numbers.size - 1);
  const bag = (words: readonly string[]) => Uint32Array.from(new Set(words.map(number))).sort();
  const [one, two] = [all.map(bag), all.map((words, at) => bag([...words, ...(all[at + 1] ?? [])]))];
  return ({ start, end }) => (end - start > 1 ? two : one)[start] ?? new Uint32Array();
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** From a place along one text to its place along the other, both told by the places where each pair begins, and the ends. */
export function carried(place: number, from: readonly number[], to: readonly number[]): number {
  const at = from.findLastIndex((one) => one <= place);
  const [start, end, target] = [from[at], from[at + 1], to[at]];
  if (start === undefined || target === undefined) return to[0] ?? 0;
  const next = to[at + 1];
  if (end === undefined || next === undefined || end === start) return target;
  return target + ((place - start) / (end - start)) * (next - target);
}
