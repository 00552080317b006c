// The reader's keys: one to mark, three to say which words are what.
import { isTyping } from "../../shell/shortcuts";
import type { Part } from "./pieces";

export type Meant =
  { kind: "mark" } | { kind: "accept" } | { kind: "cancel" } | { kind: "take"; part: Part; more: boolean };

const PARTS: Partial<Record<string, Part>> = { s: "source", c: "cue", t: "content" };

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target" | "defaultPrevented">;

export function keyMeant(event: Keys, typing = isTyping(event.target)): Meant | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Escape") return { kind: "cancel" };
  if (typing) return null;
  const key = event.key.toLowerCase();
  if (key === "m") return { kind: "mark" };
  if (event.key === "Enter") return { kind: "accept" };
  const part = PARTS[key];
  return part ? { kind: "take", part, more: event.shiftKey } : null;
}
