// The keys that select in the text: by sentence, and by word at either end of what is selected.
import type { Does } from "../../shell/does";
import { meant, type Keys, type Shortcut } from "../../shell/shortcuts";

export type Move =
  { kind: "step"; by: 1 | -1 } | { kind: "extend"; by: 1 | -1 } | { kind: "nudge"; edge: "start" | "end"; by: 1 | -1 };

type TextKey = Shortcut<Does> & { move: Move };

export const TEXT = {
  next: { id: "nextSentence", keys: ["arrowdown"], fixed: true, move: { kind: "step", by: 1 } },
  previous: { id: "previousSentence", keys: ["arrowup"], fixed: true, move: { kind: "step", by: -1 } },
  more: { id: "extendDown", keys: ["shift+arrowdown"], fixed: true, move: { kind: "extend", by: 1 } },
  less: { id: "extendUp", keys: ["shift+arrowup"], fixed: true, move: { kind: "extend", by: -1 } },
  endOn: { id: "endOn", keys: ["shift+arrowright"], fixed: true, move: { kind: "nudge", edge: "end", by: 1 } },
  endBack: { id: "endBack", keys: ["shift+arrowleft"], fixed: true, move: { kind: "nudge", edge: "end", by: -1 } },
  startOn: {
    id: "startOn",
    keys: ["alt+shift+arrowright"],
    fixed: true,
    move: { kind: "nudge", edge: "start", by: 1 },
  },
  startBack: {
    id: "startBack",
    keys: ["alt+shift+arrowleft"],
    fixed: true,
    move: { kind: "nudge", edge: "start", by: -1 },
  },
} satisfies Record<string, TextKey>;

const ALL: TextKey[] = Object.values(TEXT);

export function moveMeant(event: Keys): Move | null {
  return meant(ALL, event, false, {})?.move ?? null;
}
