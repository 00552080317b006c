// Where in a piece of evidence something stands, as it is read.
import type { LocatorKind } from "../bindings";
import { t } from "../i18n/index.svelte";
import { apart } from "./locator";

/** In words; empty for the whole. */
export function located(kind: LocatorKind, kept: string): string {
  const words = t().attach.at;
  const [a = "", b = "", c = "", d = ""] = apart(kind, kept);
  switch (kind) {
    case "none":
      return "";
    case "timecode":
      return b ? words.times(a, b) : words.time(a);
    case "region":
      return words.region(a, b, c, d);
    case "coordinates":
      return words.coordinates(kept);
    default:
      return words[kind](kept);
  }
}
