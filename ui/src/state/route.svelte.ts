// Which screen the window shows, the way back, and where the last window was left.
import type { Kind } from "../bindings";
import { call } from "../ipc";

export type Screen =
  | { name: "today" }
  | { name: "articles"; importing?: boolean }
  /** `at` lights an attribution or a claim when the text opens. */
  | { name: "reader"; id: string; at?: string }
  /** A second coding of this article, blind, and what came of it. */
  | { name: "research"; id: string }
  | { name: "claims" }
  /** Who says what: of one claim and those related to it, or of the chosen folder. */
  | { name: "matrix"; claim?: string }
  /** Who said it and through whom: of a claim, of a source, or of the chosen folder. */
  | { name: "graph"; claim?: string; source?: string }
  /** By the four dates: of a claim, of a source, or of the chosen folder. */
  | { name: "timeline"; claim?: string; source?: string }
  /** A claim as it stood at the end of a day. */
  | { name: "then"; claim: string; day: string }
  | { name: "claim"; id: string }
  /** The register, or what is told of all of it: who owns whom, who may be one, who took back a denial. */
  | { name: "sources"; show?: "owners" | "likely" | "turns" }
  | { name: "source"; id: string }
  | { name: "review"; show?: "outcomes" }
  /** Prepared, or those that left the house. */
  | { name: "reports"; show?: "issued" }
  /** Of everything, or of one thing. */
  | { name: "history"; of?: { id: string; title: string } };

/** The screens that stand in the rail. */
export const PLACES = ["today", "articles", "claims", "sources", "review", "reports", "history"] as const;
export type Place = (typeof PLACES)[number];

const LONGEST_WAY = 50;
const LEFT = "left";

export const route = $state({ screen: { name: "articles" } as Screen, past: [] as Screen[] });

/** Where a thing is shown; null if it has no screen of its own. */
export function screenOf({ kind, id }: { kind: Kind; id: string }): Screen | null {
  if (kind === "article") return { name: "reader", id };
  if (kind === "claim") return { name: "claim", id };
  if (kind === "source") return { name: "source", id };
  return null;
}

export function go(screen: Screen): void {
  if (JSON.stringify(screen) === JSON.stringify(route.screen)) return;
  route.past = [...route.past, $state.snapshot(route.screen)].slice(-LONGEST_WAY);
  show(screen);
}

export function back(): void {
  const last = route.past.at(-1);
  if (!last) return;
  route.past = route.past.slice(0, -1);
  show(last);
}

function show(screen: Screen): void {
  route.screen = screen;
  localStorage.setItem(LEFT, JSON.stringify(screen));
}

/** Goes on where the last window was left, if what it showed is in this casebook. */
export async function resume(): Promise<void> {
  const screen = kept();
  if (!screen) return;
  try {
    if ("id" in screen) await call("find", { id: screen.id });
    route.screen = screen;
  } catch {
    // Taken out meanwhile, or of another casebook: the window begins at the beginning.
    localStorage.removeItem(LEFT);
  }
}

function kept(): Screen | null {
  try {
    return JSON.parse(localStorage.getItem(LEFT) ?? "null") as Screen | null;
  } catch {
    return null;
  }
}
