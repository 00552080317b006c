import { expect, test } from "vitest";
import type { TimelineItem } from "../../bindings";
import { lay, neighbour } from "./layout";
import { drawable, extent, fitting, place, scale, ticks, WIDEST } from "./scale";

const at = (day: string) => Date.parse(`${day}T00:00Z`);
const item = (key: string, from: string | null, until: string | null, by: TimelineItem["by"] = "said") =>
  ({ key, by, title: key, who: null, from: from && at(from), until: until && at(until) }) as TimelineItem;
const wide = (words: string) => words.length * 6;

test("a month is a bar over the month, a day one over the day", () => {
  const days = scale("day", { first: at("2025-05-01"), last: at("2025-06-01") });
  const { lanes } = lay(
    [item("month", "2025-05-01", "2025-06-01"), item("day", "2025-05-09", "2025-05-10")],
    ["said"],
    days,
    wide,
  );
  const [month, day] = lanes[0]?.placed ?? [];
  expect([month?.x, Math.round(month?.width ?? 0)]).toEqual([0, 31 * 64]);
  expect([Math.round(day?.x ?? 0), Math.round(day?.width ?? 0)]).toEqual([8 * 64, 64]);
  expect(day?.y, "one does not cover the other").not.toBe(month?.y);
});

test("an open end goes on to the edge", () => {
  const months = scale("month", { first: at("2025-01-01"), last: at("2025-12-01") });
  const { lanes } = lay([item("until", null, "2025-05-10"), item("from", "2025-05-10", null)], ["said"], months, wide);
  const [until, from] = lanes[0]?.placed ?? [];
  expect([until?.x, until?.openFrom, until?.openUntil]).toEqual([0, true, false]);
  expect(Math.round((from?.x ?? 0) + (from?.width ?? 0))).toBe(Math.round(months.width));
});

test("a name stands in its bar if there is room, else behind it, and never across its end", () => {
  const days = scale("day", { first: at("2025-05-01"), last: at("2025-06-01") });
  const name = "Ministry of the Sea";
  const { lanes } = lay(
    [item(name, "2025-05-01", "2025-05-31"), item(name, "2025-05-02", "2025-05-03")],
    ["said"],
    days,
    wide,
  );
  const [long, short] = lanes[0]?.placed ?? [];
  expect(long && long.words + wide(name) < long.x + long.width).toBe(true);
  expect(short && short.words > short.x + short.width).toBe(true);
});

test("what finds no line is counted", () => {
  const same = Array.from({ length: 50 }, (_, n) => item(`n${n}`, "2025-05-09", "2025-05-10"));
  const { lanes } = lay(same, ["said"], scale("day", { first: at("2025-05-09"), last: at("2025-05-10") }), wide);
  expect((lanes[0]?.placed.length ?? 0) + (lanes[0]?.over ?? 0)).toBe(50);
  expect(lanes[0]?.over).toBeGreaterThan(0);
});

test.each([
  ["2025-05-09", "2025-05-12", "day"],
  ["2025-01-09", "2025-07-12", "month"],
  ["2019-01-09", "2026-07-12", "year"],
  ["0812-01-09", "2026-07-12", "year"],
] as const)("%s to %s is drawn by %s", (first, last, unit) => {
  const content = { first: at(first), last: at(last) };
  expect(fitting(content, 900)).toBe(unit);
  for (const one of drawable(content)) {
    const drawn = scale(one, content);
    expect(one === "year" || drawn.width <= WIDEST).toBe(true);
    expect(ticks(drawn).length).toBeLessThanOrEqual(601);
    expect(place(drawn, content.first)).toBeGreaterThanOrEqual(0);
  }
});

test("nothing dated has no extent", () => {
  expect(extent([])).toBeNull();
  expect(extent([{ from: null, until: 5 }])).toEqual({ first: 5, last: 5 });
});

test("arrows go through a lane, and to the nearest of the next", () => {
  const days = scale("day", { first: at("2025-05-01"), last: at("2025-05-20") });
  const items = [
    item("a", "2025-05-01", "2025-05-02"),
    item("b", "2025-05-09", "2025-05-10"),
    item("c", "2025-05-08", "2025-05-09", "published"),
    item("d", "2025-05-19", "2025-05-20", "published"),
  ];
  const { lanes } = lay(items, ["said", "published"], days, wide);
  const check = (key: string, pressed: string, to: string | null) => expect(neighbour(lanes, key, pressed)).toBe(to);
  check("a", "ArrowRight", "b");
  check("b", "ArrowRight", null);
  check("b", "ArrowDown", "c");
  check("d", "ArrowUp", "b");
  check("a", "x", null);
});
