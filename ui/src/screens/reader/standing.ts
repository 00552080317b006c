// What is worth saying of an attribution at a glance, beside its sentence.
import type { AttributionView } from "../../bindings";

export type Standing =
  | "no_claim"
  | "changed_words"
  | "lost_words"
  | "proposed"
  | "requested"
  | "accepted"
  | "corrected"
  | "rejected"
  | "stale"
  | "reread"
  | "altered";

/** In a blind coding nothing has a claim. */
export function marksOf(said: AttributionView, blind: boolean): Standing[] {
  const marks: Standing[] = [];
  if (said.state === "proposed") marks.push("proposed");
  if (!blind && said.state === "accepted" && said.positions.every((one) => !one.claim)) marks.push("no_claim");
  if (said.passage === "altered") marks.push("changed_words");
  if (said.passage === "lost") marks.push("lost_words");
  if (said.review !== "none") marks.push(said.review);
  if (said.quote_check === "altered" || said.quote_check === "out_of_context") marks.push("altered");
  return marks;
}
