import { expect, test } from "vitest";
import type { HistoryRow } from "../../bindings";
import { days, readable } from "./days";

test("entries are gathered by day, in their order", () => {
  const rows = [30, 25, 12].map((at) => ({ at }) as HistoryRow);
  expect(days(rows, (at) => String(Math.floor(at / 10))).map(({ day, rows }) => [day, rows.length])).toEqual([
    ["3", 1],
    ["2", 1],
    ["1", 1],
  ]);
});

test("what only the machine reads is left out", () => {
  const change = (field: string, before: unknown, after: unknown) => ({
    table: "claim",
    id: "x",
    field,
    before,
    after,
  });
  const changes = [
    change("wording", "a", "b"),
    change("deadline_from", null, 3),
    change("source", null, "0190f2a4-1111-7000-8000-000000000000"),
    change("about", null, ""),
  ];
  expect(readable(changes).map((one) => one.field)).toEqual(["wording"]);
});
