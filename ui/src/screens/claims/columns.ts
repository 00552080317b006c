// The columns of the table: how wide each is, and which order of the table its heading stands for.
import type { ClaimColumn, ClaimSort } from "../../bindings";

interface Column {
  /** In rem. */
  width: number;
  sort?: ClaimSort;
}

export const COLUMNS: Record<ClaimColumn, Column> = {
  state: { width: 6.5, sort: "state" },
  verdict: { width: 8.5, sort: "verdict" },
  parties: { width: 13 },
  origins: { width: 6, sort: "origins" },
  evidence: { width: 6.5, sort: "evidence_for" },
  mentions: { width: 6, sort: "mentions" },
  priority: { width: 5.5, sort: "priority" },
  deadline: { width: 8, sort: "deadline" },
  happened: { width: 8, sort: "happened" },
  assignee: { width: 9, sort: "assignee" },
  folders: { width: 10 },
  tags: { width: 10 },
  stored: { width: 7.5, sort: "stored" },
};

export const ALL_COLUMNS = Object.keys(COLUMNS) as ClaimColumn[];
export const USUAL: ClaimColumn[] = ["state", "verdict", "origins", "evidence", "priority", "deadline"];

// So that the usual columns fit a window of 1280 pixels.
const WORDING = 13.5;
// In a very wide window the other columns stay near the words.
const WIDEST = 60;
const TICK = 2.25;
const GAP = 0.75;

/** What sorts by nearest or lowest first when its heading is first pressed; counts begin with the most. */
export const NEAREST_FIRST: ReadonlySet<ClaimSort> = new Set(["deadline", "state", "verdict", "assignee", "happened"]);

export function template(columns: ClaimColumn[]): string {
  return [
    `${TICK}rem`,
    `minmax(${WORDING}rem, ${WIDEST}rem)`,
    ...columns.map((one) => `${COLUMNS[one].width}rem`),
  ].join(" ");
}

/** Narrower than this, the table scrolls sideways. */
export function least(columns: ClaimColumn[]): string {
  const widths = columns.reduce((sum, one) => sum + COLUMNS[one].width + GAP, 0);
  return `${TICK + GAP + WORDING + widths}rem`;
}
