import { expect, test } from "vitest";
import { over, type Wording } from "./typed";

const of = (original: string): Wording => ({ original, original_language: "ko", translation: "", translator: "" });

test.each([
  ["nothing was typed: what stands there is shown", "a", "a", "b", { typed: "b", base: "b", version: 2 }],
  ["something else of it was changed", "a", "mine", "a", { typed: "mine", base: "a", version: 2 }],
  ["it is what was typed", "a", "mine", "mine", { typed: "mine", base: "mine", version: 2 }],
  ["both were changed: the typed stays, on what was read", "a", "mine", "b", { typed: "mine", base: "a", version: 1 }],
])("%s", (_, base, typed, now, expected) => {
  const after = over({ base: of(base), version: 1, typed: of(typed) }, of(now), 2);
  expect({ typed: after.typed.original, base: after.base.original, version: after.version }).toEqual(expected);
});
