import { expect, test } from "vitest";
import { inWords, toEdtf } from "./dates";

test("partial dates read as people say them", () => {
  const read = (edtf: string) => [inWords(edtf, "en"), inWords(edtf, "it")];
  expect(read("2025-05-09")).toEqual(["9 May 2025", "9 maggio 2025"]);
  expect(read("2025-05")).toEqual(["May 2025", "maggio 2025"]);
  expect(read("XXXX-05-09")).toEqual(["9 May, year unknown", "9 maggio, anno ignoto"]);
  expect(read("2025-05-09?")).toEqual(["9 May 2025 (doubtful)", "9 maggio 2025 (dubbio)"]);
  expect(read("2024-10/2025-05")).toEqual(["October 2024 – May 2025", "ottobre 2024 – maggio 2025"]);
  expect(read("2025-05-09T14:30+09:00")).toEqual(["9 May 2025, 14:30 UTC+09:00", "9 maggio 2025, 14:30 UTC+09:00"]);
  expect(read("202X")).toEqual(["the 2020s", "gli anni 2020"]);
});

test("what is not a date stays as it was typed", () => {
  expect(inWords("next Friday", "en")).toBe("next Friday");
  expect(inWords("2025-02-31", "en")).toBe("2025-02-31");
});

test("dates are understood as people type them", () => {
  expect(toEdtf("9 maggio 2025")).toBe("2025-05-09");
  expect(toEdtf("9 May")).toBe("XXXX-05-09");
  expect(toEdtf("May 2025")).toBe("2025-05");
  expect(toEdtf("9/5/2025")).toBe("2025-05-09");
  expect(toEdtf("2025-05-09?")).toBe("2025-05-09?");
  expect(toEdtf("2025")).toBe("2025");
  expect(toEdtf("")).toBe("");
});

test("a month alone, a wrong day and other words are no date", () => {
  expect(toEdtf("maggio")).toBeNull();
  expect(toEdtf("31/2/2025")).toBeNull();
  expect(toEdtf("2025-02-31")).toBeNull();
  expect(toEdtf("soon")).toBeNull();
});
