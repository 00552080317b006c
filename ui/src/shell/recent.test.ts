import { expect, test } from "vitest";
import { withLatest } from "./recent";

test.each([
  [[], "a", "a"],
  [["a", "b"], "b", "ba"],
  [["a", "b", "c", "d", "e"], "f", "fabcd"],
])("after %j comes %s", (ids, id, after) => {
  expect(withLatest(ids, id).join("")).toBe(after);
});
