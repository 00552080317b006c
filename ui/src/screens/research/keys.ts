// The keys that reconcile two codings. Digits typed into a field are digits.
import type { Taken } from "../../bindings";
import type { Does } from "../../shell/does";
import { meant, type Changed, type Keys, type Shortcut } from "../../shell/shortcuts";

export type Meant = "next" | "previous" | Taken;

type ResearchKey = Shortcut<Does> & { meant: Meant };

export const RESEARCH = {
  next: { id: "unitNext", keys: ["j"], meant: "next" },
  previous: { id: "unitPrevious", keys: ["k"], meant: "previous" },
  first: { id: "takeFirst", keys: ["1"], meant: "first" },
  second: { id: "takeSecond", keys: ["2"], meant: "second" },
  both: { id: "takeBoth", keys: ["3"], meant: "both" },
  neither: { id: "takeNeither", keys: ["0"], meant: "neither" },
} satisfies Record<Meant, ResearchKey>;

const ALL: ResearchKey[] = Object.values(RESEARCH);

export function keyMeant(event: Keys, typing: boolean, changed: Changed): Meant | null {
  return meant(ALL, event, typing, changed)?.meant ?? null;
}
