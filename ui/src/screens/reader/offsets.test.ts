import { expect, test } from "vitest";
import { sentences, trimmed } from "./offsets";

test("blanks at the ends are not part of a selection", () => {
  expect(trimmed("a  word ", { start: 1, end: 8 })).toEqual({ start: 3, end: 7 });
  expect(trimmed("a  word ", { start: 1, end: 3 })).toBeNull();
});

test("sentences are found in Italian and Korean, in UTF-16 units", () => {
  const text = "Il porto è chiuso 🏴. Riapre a maggio.\n대변인이 밝혔다. 방문은 없었다.";
  expect(sentences(text, "it").map((s) => text.slice(s.start, s.end))).toEqual([
    "Il porto è chiuso 🏴.", "Riapre a maggio.", "대변인이 밝혔다.", "방문은 없었다.",
  ]);
});
