import { expect, test } from "vitest";
import { Layout, Scale } from "./layout";

const heading = (key: string, lines: number) => ({ key, name: "", rating: null, lines });

test("headings stand among the claims and are passed over", () => {
  const layout = new Layout(5, [heading("a", 2), heading("b", 0), heading("c", 3)]);
  const shown = Array.from({ length: layout.length }, (_, line) => layout.at(line).heading?.key ?? layout.at(line).row);
  expect(shown).toEqual(["a", 0, 1, "b", "c", 2, 3, 4]);
  expect([
    layout.claim(0, 1),
    layout.claim(0, -1),
    layout.claim(3, 1),
    layout.claim(4, -1),
    layout.claim(7, 1),
  ]).toEqual([1, 1, 5, 2, 7]);
  expect(new Layout(0, []).claim(0, 1)).toBe(-1);
  expect(new Layout(3, []).at(2)).toEqual({ row: 2 });
});

test("a table taller than a browser draws is scrolled to its very end", () => {
  const short = new Scale(1000, 56, 800);
  expect([short.height, short.seen(1234), short.scrolled(1234)]).toEqual([56_000, 1234, 1234]);
  const long = new Scale(1_000_000, 56, 800);
  expect(long.height).toBeLessThan(33_000_000);
  expect(long.seen(long.height - 800)).toBeCloseTo(56_000_000 - 800, 3);
  expect(long.scrolled(long.seen(1_234_567))).toBeCloseTo(1_234_567, 3);
});
