import { expect, test } from "vitest";
import { align } from "./align";

const wish = (top: number, height = 50) => ({ top, height });

test("notes with room stand where they wish", () => {
  expect(align([wish(0), wish(100), wish(300)], 10, null)).toEqual([0, 100, 300]);
});

test("without focus, a crowd moves down", () => {
  expect(align([wish(0), wish(20), wish(30)], 10, null)).toEqual([0, 60, 120]);
});

test("the note in focus keeps its place and those above make room", () => {
  expect(align([wish(180), wish(190), wish(200)], 10, 2)).toEqual([80, 140, 200]);
});

test("nothing is pushed above the beginning", () => {
  expect(align([wish(0), wish(10), wish(20)], 10, 2)).toEqual([0, 60, 120]);
});
