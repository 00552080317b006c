import { expect, test } from "vitest";
import { layers } from "./layers";

test("each stretch stands in the layer of its depth", () => {
  const spans = [
    { start: 0, end: 20 },
    { start: 5, end: 15 },
    { start: 8, end: 10 },
  ];
  expect(layers(spans)).toEqual([
    [
      { start: 0, end: 5 },
      { start: 15, end: 20 },
    ],
    [
      { start: 5, end: 8 },
      { start: 10, end: 15 },
    ],
    [{ start: 8, end: 10 }],
  ]);
});

test("the deepest layer takes all that is deeper, and gaps stay empty", () => {
  const nested = Array.from({ length: 5 }, () => ({ start: 0, end: 4 }));
  expect(layers([...nested, { start: 9, end: 10 }])).toEqual([[{ start: 9, end: 10 }], [], [{ start: 0, end: 4 }]]);
});
