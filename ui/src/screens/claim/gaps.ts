// What a claim still lacks. These are questions to the person, not rules: the core decides what may be done.
import type { ClaimView } from "../../bindings";

export type Gap = "nobody" | "evidence" | "document" | "oneOrigin" | "unnamed" | "inquiry" | "waiting" | "verdict";

export function gaps(claim: ClaimView): Gap[] {
  const found: Gap[] = [];
  const { evidence, inquiries } = claim;
  if (claim.attributions_of.length === 0) found.push("nobody");
  if (evidence.length === 0) found.push("evidence");
  else if (
    !evidence.some(
      (one) => one.kind === "document" || one.kind === "video" || one.kind === "audio" || one.kind === "image",
    )
  )
    found.push("document");
  if (claim.origins_high > 0 && claim.origins_low === 0) found.push("unnamed");
  else if (claim.origins_high === 1) found.push("oneOrigin");
  if (!inquiries.some((one) => one.kind === "comment")) found.push("inquiry");
  if (inquiries.some((one) => one.outcome === "waiting")) found.push("waiting");
  if (claim.verdicts.length === 0) found.push("verdict");
  return found;
}
