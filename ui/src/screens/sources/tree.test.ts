import { describe, expect, it } from "vitest";
import { lead, visible } from "./tree";

// a(b(c), d), e
const lines = [1, 2, 3, 2, 1].map((level) => ({ level }));

describe("the tree of owners", () => {
  it("hides what stands under a closed line", () => {
    expect(visible(lines, new Set())).toEqual([0, 1, 2, 3, 4]);
    expect(visible(lines, new Set([1]))).toEqual([0, 1, 3, 4]);
    expect(visible(lines, new Set([0, 1]))).toEqual([0, 4]);
  });

  it.each([
    ["ArrowDown", 1, [1], { go: 3 }],
    ["ArrowUp", 0, [], null],
    ["ArrowUp", 4, [0], { go: 0 }],
    ["End", 0, [], { go: 4 }],
    ["ArrowRight", 0, [0], { open: 0 }],
    ["ArrowRight", 0, [], { go: 1 }],
    ["ArrowRight", 4, [], null],
    ["ArrowLeft", 1, [], { close: 1 }],
    ["ArrowLeft", 1, [1], { go: 0 }],
    ["ArrowLeft", 2, [], { go: 1 }],
    ["ArrowLeft", 4, [], null],
  ] as const)("%s on line %i", (key, at, closed, expected) => {
    expect(lead(key, lines, new Set(closed), at)).toEqual(expected);
  });
});
