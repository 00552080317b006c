import { expect, test } from "vitest";
import { extend, nudge, step } from "./stepping";

const text = "Il porto è chiuso 🏴. Riapre a maggio.\n대변인이 밝혔다. 방문은 없었다.";
const all = ["Il porto è chiuso 🏴.", "Riapre a maggio.", "대변인이 밝혔다.", "방문은 없었다."].map((sentence) => {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
});
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

test("a language nobody knows still has words", () => {
  expect(words(nudge(text, "not a tag", { start: 0, end: 2 }, "end", 1))).toBe("Il porto");
});

test("the arrows step through, and stay at both ends", () => {
  const first = step(all, null, 1);
  expect(words(first)).toBe("Il porto è chiuso 🏴.");
  expect(words(step(all, first, 1))).toBe("Riapre a maggio.");
  expect(step(all, first, -1)).toEqual(first);
});

test("with Shift the selection grows and shrinks by a sentence", () => {
  const first = step(all, null, 1);
  const two = extend(all, first, 1);
  expect(words(two)).toBe("Il porto è chiuso 🏴. Riapre a maggio.");
  expect(extend(all, two, -1)).toEqual(first);
  expect(words(extend(all, step(all, first, 1), -1))).toBe("Il porto è chiuso 🏴. Riapre a maggio.");
});

test("an edge moves by a word and never crosses the other", () => {
  const span = { start: 0, end: 8 };
  expect(words(nudge(text, "it", span, "end", 1))).toBe("Il porto è");
  expect(words(nudge(text, "it", span, "end", -1))).toBe("Il");
  expect(words(nudge(text, "it", span, "start", 1))).toBe("porto");
  expect(nudge(text, "it", { start: 0, end: 2 }, "end", -1)).toEqual({ start: 0, end: 2 });
});
