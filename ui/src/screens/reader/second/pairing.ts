// Which paragraphs of a text and of its translation belong together, and how far to scroll one when the other is scrolled.
import type { Span } from "../span";

/** Paragraphs of the one that stand for paragraphs of the other: indices, the end not included; one side may be empty. */
export type Pair = { first: Span; second: Span };

/** One for one, one for two, two for one, or one that the other text leaves out; what is rarer costs more. */
const SHAPES = [
  { first: 1, second: 1, cost: 0 },
  { first: 1, second: 2, cost: 0.6 },
  { first: 2, second: 1, cost: 0.6 },
  { first: 1, second: 0, cost: 1.1 },
  { first: 0, second: 1, cost: 1.1 },
] as const;

/** By length alone, as Gale and Church do it: a translation is as long as its original, give or take what the script does. */
export function pairs(first: readonly number[], second: readonly number[]): Pair[] {
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0);
  const scale = sum(second) > 0 ? sum(first) / sum(second) : 1;
  const wide = second.length + 1;
  const cost = new Float64Array((first.length + 1) * wide).fill(Infinity);
  const step = new Int8Array(cost.length).fill(-1);
  cost[0] = 0;
  for (let i = 0; i <= first.length; i += 1) {
    for (let j = 0; j <= second.length; j += 1) {
      for (const [shape, taken] of SHAPES.entries()) {
        const [a, b] = [i - taken.first, j - taken.second];
        if (a < 0 || b < 0) continue;
        const apart = distance(sum(first.slice(a, i)), sum(second.slice(b, j)) * scale);
        const whole = (cost[a * wide + b] ?? Infinity) + taken.cost + (taken.first && taken.second ? apart : 0);
        if (whole >= (cost[i * wide + j] ?? Infinity)) continue;
        cost[i * wide + j] = whole;
        step[i * wide + j] = shape;
      }
    }
  }
  const found: Pair[] = [];
  for (let i = first.length, j = second.length; i > 0 || j > 0;) {
    const taken = SHAPES[step[i * wide + j] ?? -1];
    if (!taken) break;
    const from = { first: i - taken.first, second: j - taken.second };
    found.unshift({ first: { start: from.first, end: i }, second: { start: from.second, end: j } });
    [i, j] = [from.first, from.second];
  }
  return found;
}

/** 0 for the same length, towards 2 for lengths that have nothing to do with each other. */
function distance(a: number, b: number): number {
  return a + b > 0 ? (2 * Math.abs(a - b)) / (a + b) : 0;
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
