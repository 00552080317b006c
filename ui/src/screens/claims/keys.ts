// The keys of the table of claims, beside those of every list.
import { inList } from "../../parts/listkeys";
import type { Does } from "../../shell/does";
import { meant, type Keys, type Shortcut } from "../../shell/shortcuts";

type InTable =
  | { kind: "go"; by: 1 | -1 }
  | { kind: "page"; by: 1 | -1 }
  | { kind: "end"; to: "first" | "last" }
  | { kind: "open" }
  | { kind: "tick"; range: boolean };

type TableKey = Shortcut<Does> & { meant: InTable };

export const TABLE = {
  pageDown: { id: "linePageDown", keys: ["pagedown"], fixed: true, meant: { kind: "page", by: 1 } },
  pageUp: { id: "linePageUp", keys: ["pageup"], fixed: true, meant: { kind: "page", by: -1 } },
  first: { id: "lineFirst", keys: ["home"], fixed: true, meant: { kind: "end", to: "first" } },
  last: { id: "lineLast", keys: ["end"], fixed: true, meant: { kind: "end", to: "last" } },
  tick: { id: "lineTick", keys: ["space"], fixed: true, meant: { kind: "tick", range: false } },
  tickTo: { id: "lineTickTo", keys: ["shift+space"], fixed: true, meant: { kind: "tick", range: true } },
} satisfies Record<string, TableKey>;

const ALL: TableKey[] = Object.values(TABLE);

export function inTable(event: Keys): InTable | null {
  const own = meant(ALL, event, false, {})?.meant;
  if (own) return own;
  const list = inList(event);
  if (list?.kind === "go") return { kind: "go", by: list.by };
  return list?.kind === "open" ? { kind: "open" } : null;
}
