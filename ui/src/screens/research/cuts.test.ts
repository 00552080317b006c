import { expect, test } from "vitest";
import { cuts } from "./cuts";

test("a passage is whole again, and marked where a coder marked it", () => {
  const check = (spans: [number, number][], expected: string) => {
    const found = cuts(
      "abcdef",
      spans.map(([start, end]) => ({ start, end })),
    );
    expect(found.map((cut) => (cut.marked ? `[${cut.text}]` : cut.text)).join("")).toBe(expected);
  };
  check([], "abcdef");
  check([[0, 6]], "[abcdef]");
  check([[2, 4]], "ab[cd]ef");
  check(
    [
      [4, 5],
      [0, 1],
    ],
    "[a]bcd[e]f",
  );
  check(
    [
      [1, 4],
      [2, 5],
    ],
    "a[bcd][e]f",
  );
});
