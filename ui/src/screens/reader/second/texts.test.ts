import { expect, test } from "vitest";
import { across, differing, together } from "./texts";

const read = (text: string, language = "en") => ({ text, language });

test("the words that only one of two texts has, in the paragraph they stand in", () => {
  const [first, second] = [
    read("Killed\n\nThe service states that 600 died.\n\nNobody answered."),
    read("Killed\n\nThe service estimates that 600 died.\n\nNew here.\n\nNobody answered."),
  ];
  const found = differing(first, second, together(first, second).pairs);
  expect(found.first.map((one) => first.text.slice(one.start, one.end))).toEqual(["states"]);
  expect(found.second.map((one) => second.text.slice(one.start, one.end).trim())).toEqual(["estimates", "New here"]);
});

test.each([
  ["en", "en-GB", "words"],
  ["it", "ko", "length"],
  ["", "", "length"],
])("%s and %s", (a, b, expected) => {
  expect(together(read("x", a), read("y", b)).by).toBe(expected);
});

test.each([
  ["many paragraphs", "word\n\n".repeat(1501)],
  ["a paragraph without end", "word ".repeat(3001)],
])("%s are not paired", (_, text) => {
  expect(together(read("x"), read(text)).by).toBe("nothing");
});

test.each([
  ["The service", "The service estimates that 600 died."],
  ["Nobody", "Nobody answered."],
  ["Only here", null],
])("across from “%s” stands “%s”", (words, expected) => {
  const first = read("Killed\n\nThe service states that 600 died.\n\nNobody answered.\n\nOnly here and nowhere else.");
  const second = read("Killed\n\nThe service estimates that 600 died.\n\nNobody answered.");
  const there = across(first, second, together(first, second).pairs, first.text.indexOf(words));
  expect(there && second.text.slice(there.start, there.end)).toBe(expected);
});
