import { expect, test } from "vitest";
import { firstMoment, lastMoment } from "./localday";

test.each([
  ["2025-05-12", new Date(2025, 4, 12), new Date(2025, 4, 13)],
  ["2025-05", new Date(2025, 4, 1), new Date(2025, 5, 1)],
  ["2025-12", new Date(2025, 11, 1), new Date(2026, 0, 1)],
  ["2025", new Date(2025, 0, 1), new Date(2026, 0, 1)],
])("%s begins and ends where the reader is", (edtf, first, after) => {
  expect(Date.parse(firstMoment(edtf))).toBe(first.getTime());
  expect(Date.parse(lastMoment(edtf))).toBe(after.getTime() - 1000);
});

test("another date goes to the core as it is", () => {
  expect(firstMoment("2025-05~")).toBe("2025-05~");
  expect(lastMoment("")).toBe("");
});
