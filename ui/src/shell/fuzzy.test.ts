import { expect, test } from "vitest";
import { ranked, score } from "./fuzzy";

test.each([
  ["claims", "Go to Claims"],
  ["cla", "Go to Claims"],
  ["aims", "Go to Claims"],
  ["claims go", "Go to Claims"],
  ["gtc", "Go to Claims"],
  ["gocl", "Go to Claims"],
  ["CRONO", "Vai a Cronologia"],
  ["perche", "Respingi: scrivi perché"],
  ["setings", "Settings"],
  ["?", "What is this?"],
])("%s finds “%s”", (query, words) => {
  expect(score(query, words)).not.toBeNull();
});

test.each([
  ["claims", "Go to Sources"],
  ["go claims", "Go to Sources"],
  ["ar", "Go to Claims"],
  ["x", "Go to Claims"],
  ["ctg", "Go to Claims"],
])("%s does not find “%s”", (query, words) => {
  expect(score(query, words)).toBeNull();
});

test("a whole word comes before a beginning, a beginning before a piece, and equals keep their order", () => {
  const all = ["Unclaimed", "Claimed", "New claim", "Old claim", "Sources"];
  expect(ranked("claim", all, (one) => one)).toEqual(["New claim", "Old claim", "Claimed", "Unclaimed"]);
  expect(ranked("", all, (one) => one)).toEqual(all);
});
