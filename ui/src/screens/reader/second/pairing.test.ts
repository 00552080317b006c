import { expect, test } from "vitest";
import { carried, pairs } from "./pairing";

const shown = (first: number[], second: number[]) =>
  pairs(first, second).map((pair) => `${pair.first.start}-${pair.first.end}:${pair.second.start}-${pair.second.end}`);

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
  const found = pairs(first, second);
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
