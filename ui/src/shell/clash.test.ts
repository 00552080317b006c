import { expect, test } from "vitest";
import { clash, type Placed } from "./clash";

const ALL: Placed[] = [
  { id: "search", place: "everywhere", keys: ["mod+k"] },
  { id: "redo", place: "everywhere", keys: ["mod+shift+z", "mod+y"] },
  { id: "mark", place: "reader", keys: ["m"] },
  { id: "source", place: "reader", keys: ["s"], shifted: true },
  { id: "accept", place: "review", keys: ["a"] },
];
const of = (id: string) => ALL.find((one) => one.id === id) as Placed;

test.each([
  ["mark", "g", undefined],
  ["mark", "m", undefined],
  ["mark", "s", "source"],
  ["mark", "shift+s", "source"],
  ["mark", "a", undefined],
  ["mark", "mod+k", "search"],
  ["search", "mod+y", "redo"],
  ["search", "m", "mark"],
  ["search", "a", "accept"],
  ["accept", "m", undefined],
])("%s on %s clashes with %s", (id, keys, other) => {
  expect(clash(of(id), keys, ALL, {})?.id).toBe(other);
});

test("what was changed counts as it is now", () => {
  const changed = { mark: "g" };
  expect(clash(of("search"), "m", ALL, changed)).toBeUndefined();
  expect(clash(of("search"), "g", ALL, changed)?.id).toBe("mark");
});

test("with Shift besides, a key may not take another's either", () => {
  const shifted: Placed = { id: "other", place: "reader", keys: ["shift+q"] };
  expect(clash(of("source"), "q", [...ALL, shifted], {})?.id).toBe("other");
});
