import { expect, test } from "vitest";
import type { EntryField, HistoryRow, Shown } from "../../bindings";
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
  const text = (words: string): Shown => (words ? { as: "text", text: words } : { as: "nothing" });
  const change = (field: string, before: string, after: string) =>
    ({
      table: "claim",
      id: "x",
      title: null,
      new: false,
      field,
      before: text(before),
      after: text(after),
    }) as EntryField;
  const changes = [change("wording", "a", "b"), change("folded", "", "b"), change("about", "", "")];
  const words = (_table: string, _field: string, value: Shown) => (value.as === "text" ? value.text : "");
  expect(readable(changes, words).map((one) => [one.change.field, one.before, one.after])).toEqual([
    ["wording", "a", "b"],
  ]);
});
