// The guided tour: what the person is asked to do, and how the window knows that it was done.
import { READER } from "../../screens/reader/keys";
import type { Panel } from "../../state/panel.svelte";
import type { Screen } from "../../state/route.svelte";
import { action } from "../actions";
import type { Shortcut } from "../shortcuts";

/** What a step can wait for. */
export interface Seen {
  screen: Screen["name"];
  panel: Panel | null;
  /** The last thing done that can be undone, if it was done since the step began. */
  op: string | null;
  reports: number;
}

export interface TourStep {
  id: "article" | "accept" | "claim" | "verdict" | "matrix" | "report" | "palette" | "end";
  /** Named in its words. */
  keys?: () => Shortcut[];
  /** A step without it is only read. */
  done?: (seen: Seen) => boolean;
}

export const STEPS: readonly TourStep[] = [
  { id: "article", keys: () => [action("articles")], done: ({ screen }) => screen === "reader" },
  {
    id: "accept",
    keys: () => [READER.next, READER.acceptProposal],
    done: ({ op }) => op === "accept_attribution",
  },
  { id: "claim", keys: () => [action("claims")], done: ({ screen }) => screen === "claim" },
  { id: "verdict", done: ({ op }) => op === "give_verdict" },
  { id: "matrix", keys: () => [action("claims")], done: ({ screen }) => screen === "matrix" },
  { id: "report", keys: () => [action("reports")], done: ({ reports }) => reports > 0 },
  { id: "palette", keys: () => [action("palette")], done: ({ panel }) => panel === "palette" },
  { id: "end", keys: () => [action("undo")] },
];
