// Why the program proposes what it proposes: kept as what it saw, and worded in the person's language.
import type { ProposalView } from "../../bindings";

export type Reason =
  | { kind: "own" }
  | { kind: "speakerless"; cue: string }
  | { kind: "said"; cue: string; who: string[]; relay: string | null };

export function reasonOf({ cue_text: cue, parties, relayed_by }: ProposalView): Reason {
  if (!cue) return { kind: "own" };
  if (parties.length === 0) return { kind: "speakerless", cue };
  const who = parties.map((party) => party.name);
  return { kind: "said", cue, who, relay: relayed_by?.name ?? null };
}
