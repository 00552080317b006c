// The reader's keys: one to mark, three to say which words are what, and those that answer the program's proposals.
import { isTyping } from "../../shell/shortcuts";
import type { Part } from "./pieces";

export type Meant =
  | { kind: "mark" }
  /** To the next sentence nobody has dealt with. */
  | { kind: "next" }
  | { kind: "accept" }
  | { kind: "cancel" }
  | { kind: "take"; part: Part; more: boolean }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "decide"; how: "accept" | "correct" | "reject" };

const PARTS: Partial<Record<string, Part>> = { s: "source", c: "cue", t: "content" };

const DECISIONS: Partial<Record<string, "accept" | "correct" | "reject">> = { a: "accept", e: "correct", x: "reject" };

type Keys = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target" | "defaultPrevented"
>;

export function keyMeant(event: Keys, typing = isTyping(event.target)): Meant | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Escape") return { kind: "cancel" };
  if (typing) return null;
  const key = event.key.toLowerCase();
  if (key === "m") return { kind: "mark" };
  if (key === "n") return { kind: "next" };
  if (event.key === "Enter") return { kind: "accept" };
  // With Shift, WebKitGTK knows the key only by its place.
  if (event.key === "Tab" || event.code === "Tab") return { kind: "step", by: event.shiftKey ? -1 : 1 };
  const how = DECISIONS[key];
  if (how) return event.shiftKey ? null : { kind: "decide", how };
  const part = PARTS[key];
  return part ? { kind: "take", part, more: event.shiftKey } : null;
}
