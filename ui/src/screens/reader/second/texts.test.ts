import { expect, test } from "vitest";
import { differing, paired, sameLanguage } from "./texts";

const read = (text: string, language = "en") => ({ text, language });

test("the words that only one of two texts has, in the paragraph they stand in", () => {
  const [first, second] = [
    read("Killed\n\nThe service states that 600 died.\n\nNobody answered."),
    read("Killed\n\nThe service estimates that 600 died.\n\nNew here.\n\nNobody answered."),
  ];
  const found = differing(first, second, paired(first, second));
  expect(found.first.map((one) => first.text.slice(one.start, one.end))).toEqual(["states"]);
  expect(found.second.map((one) => second.text.slice(one.start, one.end).trim())).toEqual(["estimates", "New here"]);
});

test.each([
  ["en", "en-GB", true],
  ["it", "ko", false],
  ["", "", false],
])("%s and %s", (a, b, expected) => {
  expect(sameLanguage(read("x", a), read("y", b))).toBe(expected);
});
