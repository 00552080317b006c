import { expect, test } from "vitest";
import type { ProposalView } from "../../bindings";
import { reasonOf } from "./reason";

function check(seen: Partial<ProposalView>, reason: object) {
  const nothing = { cue_text: "", parties: [], relayed_by: null, mode: "indirect" } as unknown as ProposalView;
  expect(reasonOf({ ...nothing, ...seen })).toEqual(reason);
}

const at = { start: 0, end: 1 };

test("the reason says what the program saw", () => {
  check({ mode: "authors_voice" }, { kind: "own" });
  check({ cue_text: "ha detto" }, { kind: "speakerless", cue: "ha detto" });
  const parties = [{ name: "KCNA", known: null }];
  check({ cue_text: "ha riferito", parties }, { kind: "said", cue: "ha riferito", who: ["KCNA"], relay: null });
  const relayed_by = { name: "Yonhap", known: null, source: at, cue: at };
  check({ cue_text: "dice", parties, relayed_by }, { kind: "said", cue: "dice", who: ["KCNA"], relay: "Yonhap" });
});
