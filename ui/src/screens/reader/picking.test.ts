import { expect, test } from "vitest";
import { at, next } from "./picking";

const outer = { id: "outer", source: [{ start: 30, end: 35 }], cue: [], content: [{ start: 0, end: 25 }] };
const inner = { id: "inner", source: [{ start: 0, end: 3 }], cue: [], content: [{ start: 10, end: 25 }] };

test("the narrowest mark under the pointer comes first", () => {
  expect(at(12, [outer, inner])).toEqual(["inner", "outer"]);
  expect(at(31, [outer, inner])).toEqual(["outer"]);
  expect(at(28, [outer, inner])).toEqual([]);
});

test("clicking again goes outwards and around", () => {
  expect(next(["inner", "outer"], null)).toBe("inner");
  expect(next(["inner", "outer"], "inner")).toBe("outer");
  expect(next(["inner", "outer"], "outer")).toBe("inner");
  expect(next([], "inner")).toBeNull();
});
