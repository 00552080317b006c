// The reader's keys: to mark, to say which words are what, to find words, and those that answer the program's proposals.
import type { Does } from "../../shell/does";
import { isTyping, meant, type Changed, type Keys, type Shortcut } from "../../shell/shortcuts";
import type { Part } from "./pieces";

export type Meant =
  | { kind: "mark" }
  /** To the next sentence nobody has dealt with. */
  | { kind: "next" }
  /** Another text to the side, or away with it. */
  | { kind: "beside" }
  | { kind: "find" }
  | { kind: "found"; by: 1 | -1 }
  | { kind: "accept" }
  | { kind: "cancel" }
  | { kind: "take"; part: Part; more: boolean }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "decide"; how: Decided };

/** What becomes of a proposal; `claim`: it is accepted, and what it says is to be checked. */
export type Decided = "accept" | "claim" | "correct" | "reject";

type ReaderKey = Shortcut<Does> & { meant: Meant };

export const READER = {
  mark: { id: "mark", keys: ["m"], meant: { kind: "mark" } },
  nextOpen: { id: "nextOpen", keys: ["n"], meant: { kind: "next" } },
  beside: { id: "beside", keys: ["b"], meant: { kind: "beside" } },
  find: { id: "find", keys: ["mod+f"], meant: { kind: "find" } },
  findNext: { id: "findNext", keys: ["f3", "mod+g"], meant: { kind: "found", by: 1 } },
  findPrevious: { id: "findPrevious", keys: ["shift+f3", "mod+shift+g"], meant: { kind: "found", by: -1 } },
  content: { id: "takeContent", keys: ["t"], shifted: true, meant: { kind: "take", part: "content", more: false } },
  source: { id: "takeSource", keys: ["s"], shifted: true, meant: { kind: "take", part: "source", more: false } },
  cue: { id: "takeCue", keys: ["c"], shifted: true, meant: { kind: "take", part: "cue", more: false } },
  accept: { id: "acceptDraft", keys: ["enter"], fixed: true, meant: { kind: "accept" } },
  cancel: { id: "leaveDraft", keys: ["escape"], fixed: true, meant: { kind: "cancel" } },
  next: { id: "nextProposal", keys: ["tab"], fixed: true, meant: { kind: "step", by: 1 } },
  previous: { id: "previousProposal", keys: ["shift+tab"], fixed: true, meant: { kind: "step", by: -1 } },
  acceptProposal: { id: "acceptProposal", keys: ["a"], meant: { kind: "decide", how: "accept" } },
  claimProposal: { id: "claimProposal", keys: ["shift+a"], meant: { kind: "decide", how: "claim" } },
  correctProposal: { id: "correctProposal", keys: ["e"], meant: { kind: "decide", how: "correct" } },
  rejectProposal: { id: "rejectProposal", keys: ["x"], meant: { kind: "decide", how: "reject" } },
} satisfies Record<string, ReaderKey>;

const ALL: ReaderKey[] = Object.values(READER);

type Event = Keys & Pick<KeyboardEvent, "target" | "defaultPrevented">;

export function keyMeant(event: Event, changed: Changed, typing = isTyping(event.target)): Meant | null {
  if (event.defaultPrevented) return null;
  const found = meant(ALL, event, typing, changed)?.meant;
  if (found?.kind === "take") return { ...found, more: event.shiftKey };
  return found ?? null;
}
