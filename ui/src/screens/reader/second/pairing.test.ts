import { expect, test } from "vitest";
import { byLength, byWords, carried, pairs } from "./pairing";

const shown = (first: number[], second: number[]) =>
  pairs(first.length, second.length, byLength(first, second)).map(
    (pair) => `${pair.first.start}-${pair.first.end}:${pair.second.start}-${pair.second.end}`,
  );

test.each([
  ["nothing", [], [], []],
  ["one for one, in a denser script", [30, 200, 90], [12, 80, 35], ["0-1:0-1", "1-2:1-2", "2-3:2-3"]],
  ["a paragraph was divided", [30, 400, 90], [30, 210, 190, 90], ["0-1:0-1", "1-2:1-3", "2-3:3-4"]],
  ["two were joined", [30, 210, 190, 90], [30, 400, 90], ["0-1:0-1", "1-3:1-2", "3-4:2-3"]],
  [
    "one was left out",
    [600, 90, 300, 60, 900],
    [600, 90, 60, 900],
    ["0-1:0-1", "1-2:1-2", "2-3:2-2", "3-4:2-3", "4-5:3-4"],
  ],
  ["the other is empty", [10, 10], [], ["0-1:0-0", "1-2:0-0"]],
])("%s", (_, first, second, expected) => {
  expect(shown(first, second)).toEqual(expected);
});

test("every paragraph of both is in one pair, in order", () => {
  const [first, second] = [
    [5, 80, 300, 20, 20, 150, 700],
    [9, 500, 20, 33, 160, 90, 90, 400],
  ];
  const found = pairs(first.length, second.length, byLength(first, second));
  const all = (side: "first" | "second") =>
    found.flatMap((pair) => Array.from({ length: pair[side].end - pair[side].start }, (_, n) => pair[side].start + n));
  expect(all("first")).toEqual(first.map((_, n) => n));
  expect(all("second")).toEqual(second.map((_, n) => n));
});

test.each([
  [0, 0],
  [50, 100],
  [100, 200],
  // The second paragraph is left out there: nothing moves while it goes by.
  [150, 200],
  [250, 230],
  [300, 260],
  [900, 260],
  [-20, 0],
])("%i along the one is %i along the other", (place, expected) => {
  expect(carried(place, [0, 100, 200, 300], [0, 200, 200, 260])).toBe(expected);
});

test("paragraphs of one language are told by their words, and strangers stay unpaired", () => {
  const sets = (all: string[]) => all.map((one) => one.split(" "));
  const [first, second] = [
    sets(["the capital was hit at night", "nobody was hurt there", "the mayor spoke of three dead"]),
    sets(["the capital was hit at dawn", "prices rose again in markets everywhere", "the mayor spoke of seven dead"]),
  ];
  expect(pairs(3, 3, byWords(first, second))).toEqual([
    { first: { start: 0, end: 1 }, second: { start: 0, end: 1 } },
    { first: { start: 1, end: 1 }, second: { start: 1, end: 2 } },
    { first: { start: 1, end: 2 }, second: { start: 2, end: 2 } },
    { first: { start: 2, end: 3 }, second: { start: 2, end: 3 } },
  ]);
});

test("texts of very different length are paired to their ends", () => {
  for (const [n, m] of [
    [3, 400],
    [400, 3],
    [1, 200],
    [0, 5],
    [500, 480],
  ] as const) {
    const lengths = (count: number) => Array.from({ length: count }, () => 100);
    const last = pairs(n, m, byLength(lengths(n), lengths(m))).at(-1);
    expect([last?.first.end, last?.second.end]).toEqual([n, m]);
  }
});
