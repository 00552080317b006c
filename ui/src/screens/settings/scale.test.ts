import { expect, test } from "vitest";
import { givenOf, keyOf, moved, withNew, type Row } from "./scale";

const row = (at: number, en: string): Row => ({ at, key: null, en, it: en, colour: "open" });

test("a rating moves by one and never off the scale", () => {
  const rows = [row(0, "a"), row(1, "b"), row(2, "c")];
  const order = (moved: Row[]) => moved.map((one) => one.en).join("");
  expect(order(moved(rows, 0, 1))).toBe("bac");
  expect(order(moved(rows, 2, -1))).toBe("acb");
  expect(order(moved(rows, 0, -1))).toBe("abc");
  expect(order(moved(rows, 2, 1))).toBe("abc");
});

test("a key follows the English words until somebody writes one", () => {
  expect(keyOf(row(0, "Mostly true – café"))).toBe("mostly_true_cafe");
  expect(keyOf({ ...row(0, "Mostly true"), key: "mt" })).toBe("mt");
});

test("a new row is told apart from all others", () => {
  const rows = withNew([row(4, "a"), row(2, "b")]);
  expect(rows.at(-1)?.at).toBe(5);
  expect(givenOf(withNew([]))).toEqual([{ key: "", en: "", it: "", colour: "open" }]);
});
