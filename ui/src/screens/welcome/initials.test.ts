import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test("one letter of each word, in any script", () => {
  expect(initialsOf("Ada  Lovelace")).toBe("AL");
  expect(initialsOf("김 정은")).toBe("김정");
  expect(initialsOf("")).toBe("");
});
