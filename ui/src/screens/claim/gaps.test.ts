import { expect, test } from "vitest";
import type { ClaimView } from "../../bindings";
import { gaps } from "./gaps";

const empty = {
  attributions_of: [],
  evidence: [],
  inquiries: [],
  verdicts: [],
  origins_low: 0,
  origins_high: 0,
} as unknown as ClaimView;

test("a new claim lacks everything", () => {
  expect(gaps(empty)).toEqual(["nobody", "evidence", "inquiry", "verdict"]);
});

test("one first known source and an open question are gaps too", () => {
  const claim = {
    ...empty,
    origins_low: 1,
    origins_high: 1,
    evidence: [{ kind: "text" }],
    inquiries: [{ kind: "comment", outcome: "waiting" }],
  };
  expect(gaps(claim as unknown as ClaimView)).toEqual(["nobody", "document", "oneOrigin", "waiting", "verdict"]);
});

test("a correction asked for is no comment asked for, but an answer is due all the same", () => {
  const claim = { ...empty, inquiries: [{ kind: "correction", outcome: "waiting" }] };
  expect(gaps(claim as unknown as ClaimView)).toEqual(["nobody", "evidence", "inquiry", "waiting", "verdict"]);
});

test("where nobody is named, no source is known", () => {
  const claim = { ...empty, origins_high: 1 };
  expect(gaps(claim as unknown as ClaimView)).toEqual(["nobody", "evidence", "unnamed", "inquiry", "verdict"]);
});
