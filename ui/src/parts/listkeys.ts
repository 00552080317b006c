// The keys of lists: the arrows go from line to line, and with Alt they take the line with them where its place matters.
import type { Does } from "../shell/does";
import { meant, type Keys, type Shortcut } from "../shell/shortcuts";

export type InList = { kind: "go" | "move"; by: 1 | -1 } | { kind: "open" };

type ListKey = Shortcut<Does> & { meant: InList };

export const LIST = {
  down: { id: "lineDown", keys: ["arrowdown"], fixed: true, meant: { kind: "go", by: 1 } },
  up: { id: "lineUp", keys: ["arrowup"], fixed: true, meant: { kind: "go", by: -1 } },
  open: { id: "lineOpen", keys: ["enter"], fixed: true, meant: { kind: "open" } },
  moveDown: { id: "moveDown", keys: ["alt+arrowdown"], fixed: true, meant: { kind: "move", by: 1 } },
  moveUp: { id: "moveUp", keys: ["alt+arrowup"], fixed: true, meant: { kind: "move", by: -1 } },
} satisfies Record<string, ListKey>;

const ALL: ListKey[] = Object.values(LIST);

export function inList(event: Keys): InList | null {
  return meant(ALL, event, false, {})?.meant ?? null;
}
