import { expect, test } from "vitest";
import { arranged, moved } from "./order";

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const told = (ids: string, own: string | null) =>
  arranged(rows(ids), own === null ? null : [...own])
    .map((row) => row.id)
    .join("");

test.each([
  ["abc", null, "abc"],
  ["abc", "cab", "cab"],
  // New since: at the end, in their order. Gone since: no trouble.
  ["abcd", "cb", "cbad"],
  ["ac", "cba", "ca"],
])("%s arranged by %s stand as %s", (ids, own, stand) => expect(told(ids, own)).toBe(stand));

test.each([
  ["abcd", "a", 2, "bcad"],
  ["abcd", "d", 0, "dabc"],
  ["abcd", "b", 1, null],
  ["abcd", "a", -1, null],
  ["abcd", "d", 4, null],
  ["abcd", "x", 1, null],
])("in %s, %s moved to %i gives %s", (ids, id, to, stand) =>
  expect(moved([...ids], id, to)?.join("") ?? null).toBe(stand),
);
