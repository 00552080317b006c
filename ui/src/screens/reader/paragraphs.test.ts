import { expect, test } from "vitest";
import { hiddenIn } from "./hidden";
import { paragraphs } from "./paragraphs";

test("every run stands at its offset of the whole text", () => {
  const text = "Titolo 🏴\n\n  \nA\u202eB\nfine";
  const runs = paragraphs(text).flatMap((paragraph) => paragraph.runs);
  expect(runs.map((run) => run.text)).toEqual(["Titolo 🏴", "A", "\u202e", "B", "fine"]);
  for (const run of runs) expect(text.startsWith(run.text, run.start)).toBe(true);
});

test("hidden characters are named, and tabs are none", () => {
  expect(hiddenIn("a\u202eb\tc\u0007")).toEqual([
    { at: 1, code: "U+202E", name: "RIGHT-TO-LEFT OVERRIDE" },
    { at: 5, code: "U+0007", name: "CONTROL CHARACTER" },
  ]);
});
