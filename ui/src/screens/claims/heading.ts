// What a heading of the table says.
import type { ClaimGroup, ClaimHeading, WorkState } from "../../bindings";
import { t, worded } from "../../i18n/index.svelte";

export function headingWords(heading: ClaimHeading, group: ClaimGroup | ""): string {
  if (heading.rating) return worded(heading.rating);
  if (heading.name) return heading.name;
  if (group === "state") return t().state[heading.key as WorkState];
  if (group === "priority") return t().claims.withPriority(t().priority[Number(heading.key) as 0 | 1 | 2 | 3]);
  if (group === "verdict") return t().claims.noVerdict;
  return group === "assignee" ? t().claim.nobodyYet : t().claims.noFolder;
}
