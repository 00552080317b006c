import { expect, test } from "vitest";
import { compared, only } from "./worddiff";

const shown = (first: string, second: string, language = "en") => {
  const found = compared(first, second, language);
  const drawn = (words: typeof found.first) => words.map((one) => (one.differs ? `[${one.text}]` : one.text)).join("");
  return [drawn(found.first), drawn(found.second)];
};

test.each([
  ["the same", "The port is closed.", "“the port is closed”", ["The port is closed.", "“the port is closed”"]],
  [
    "a word changed",
    "the port stays closed",
    "the port is closed",
    ["the port [stays] closed", "the port [is] closed"],
  ],
  [
    "words left out",
    "closed until late in May",
    "closed until May",
    ["closed until [late in] May", "closed until May"],
  ],
  ["words put in", "it never was", "it never, ever, was", ["it never was", "it never, [ever], was"]],
  ["nothing in common", "yes", "no", ["[yes]", "[no]"]],
  ["one is empty", "", "no", ["", "[no]"]],
])("%s", (_, first, second, expected) => {
  expect(shown(first, second)).toEqual(expected);
});

test("the apostrophe of a typewriter is an apostrophe", () => {
  expect(shown("un’amicizia antica", "un'amicizia nuova", "it")).toEqual([
    "un’amicizia [antica]",
    "un'amicizia [nuova]",
  ]);
});

test("Korean and Chinese are compared by words too, and a language nobody knows is no fault", () => {
  expect(shown("두 나라는 함께", "두 나라는 나란히", "ko")).toEqual(["두 나라는 [함께]", "두 나라는 [나란히]"]);
  expect(only(compared("港口关闭", "港口开放", "zh").second)).toEqual(["开放"]);
  expect(shown("a b", "a c", "not a language")).toEqual(["a [b]", "a [c]"]);
});

test("both wordings are whole, what is common is the same in both, and nothing differs from itself", () => {
  let seed = 7;
  const dice = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  const some = ["port", "the", "Port,", "  ", "closed", "l’acqua", "l'acqua", "두", "港口", "“", "5,000", "\n"];
  for (let round = 0; round < 400; round += 1) {
    const text = () => Array.from({ length: dice(14) }, () => some[dice(some.length)]).join(dice(2) ? " " : "");
    const [first, second] = [text(), text()];
    const found = compared(first, second, "en");
    const whole = (words: typeof found.first) => words.map((one) => one.text).join("");
    expect([whole(found.first), whole(found.second)]).toEqual([first, second]);
    // The letters alone: punctuation and blanks do not count.
    const shared = (words: typeof found.first) =>
      words.map((one) => (one.differs ? "" : one.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""))).join("");
    expect(shared(found.first)).toBe(shared(found.second));
    expect(only(compared(first, first, "en").second)).toEqual([]);
  }
});
