import { expect, test } from "vitest";
import type { SourceRow } from "../bindings";
import { called, fresh, given, joined, known, unsaid } from "./party";

const kcna = { id: "1", name: "KCNA", aliases: ["조선중앙통신", "Agénzia centrale"] } as SourceRow;

test("a source is found under any of its names, whatever the accents and capitals", () => {
  expect(called(" kcna ", [kcna])).toBe(kcna);
  expect(called("조선중앙통신", [kcna])).toBe(kcna);
  expect(called("agenzia centrale", [kcna])).toBe(kcna);
  expect(called("KC", [kcna])).toBeUndefined();
});

test("parties go to the wire by id or by name, and empty names do not go", () => {
  const parties = [known(kcna), fresh("Seoul", "state"), fresh("  ", "person")];
  expect(given(parties)).toEqual([{ id: "1" }, { name: "Seoul", kind: "state" }]);
});

test("a new name without a kind is found, and a kind is never made up", () => {
  expect(unsaid([known(kcna), fresh("Seoul", "state"), fresh("Yonhap")])).toBe("Yonhap");
  expect(unsaid([fresh("  "), fresh("Seoul", "state")])).toBeUndefined();
  expect(given([fresh("Yonhap")])).toEqual([{ name: "Yonhap", kind: undefined }]);
});

test("nobody is named twice", () => {
  expect(joined([known(kcna)], known(kcna))).toHaveLength(1);
  expect(joined([fresh("Seoul", "state")], fresh("Seoul", "state"))).toHaveLength(1);
});
