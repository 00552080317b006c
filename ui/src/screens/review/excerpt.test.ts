import { expect, test } from "vitest";
import { excerpt } from "./excerpt";

const text = "Titolo\nPrima. Kim ha detto che resta. Poi altro.\nFine";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test("the paragraph is cut into its parts, and nothing of it is lost", () => {
  const cuts = excerpt(text, { source: [at("Kim")], cue: [at("ha detto")], content: [at("resta")] });
  expect(cuts.map((cut) => cut.text).join("")).toBe("Prima. Kim ha detto che resta. Poi altro.");
  expect(cuts.filter((cut) => cut.part)).toEqual([
    { text: "Kim", part: "source" },
    { text: "ha detto", part: "cue" },
    { text: "resta", part: "content" },
  ]);
});

test("what stands in no text has no excerpt", () => {
  expect(excerpt(text, { source: [], cue: [], content: [] })).toEqual([]);
});
