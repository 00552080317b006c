import { expect, test } from "vitest";
import type { LocatorKind } from "../bindings";
import { apart, together } from "./locator";

const kept: [LocatorKind, string, string[], string][] = [
  ["none", "", [], ""],
  ["page", "4", ["4"], "4"],
  ["passage", "a, b", ["a, b"], "a, b"],
  ["timecode", "t=00:01:12", ["00:01:12", ""], "00:01:12"],
  ["timecode", "t=00:01:12,00:02:00", ["00:01:12", "00:02:00"], "t=00:01:12,00:02:00"],
  ["region", "xywh=percent:1,2,3,4", ["1", "2", "3", "4"], "1,2,3,4"],
  ["coordinates", "42.24, 130.29", ["42.24", "130.29"], "42.24,130.29"],
];

test.each(kept)("%s %s goes into its fields and out of them", (kind, stored, fields, typed) => {
  expect(apart(kind, stored)).toEqual(fields);
  expect(together(kind, fields)).toBe(typed);
});

test("what is left empty is not said, and what is half filled in goes to the core", () => {
  expect(together("region", ["", "", "", ""])).toBe("");
  expect(together("coordinates", ["42.24", ""])).toBe("42.24,");
  expect(together("timecode", ["", "10"])).toBe("t=,10");
});
