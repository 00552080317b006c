import { expect, test } from "vitest";
import { backupName } from "./backupname";

test.each([
  ["/home/vera/work.casebook", "work 2025-05-09.casebook"],
  ["C:\\Vera\\two.parts.casebook", "two.parts 2025-05-09.casebook"],
  ["plain", "plain 2025-05-09"],
  ["", "attesta 2025-05-09.casebook"],
])("a backup of %s is called %s", (file, name) => {
  expect(backupName(file, new Date(2025, 4, 9))).toBe(name);
});
