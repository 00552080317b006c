// Where in a piece of evidence something stands, between the fields of a form and what is kept.
import type { LocatorKind } from "../bindings";

/** How many fields each kind has. */
export const FIELDS: Record<LocatorKind, number> = {
  none: 0,
  passage: 1,
  page: 1,
  timecode: 2,
  region: 4,
  coordinates: 2,
};

export function apart(kind: LocatorKind, kept: string): string[] {
  const bare = kept.replace(/^(t=|xywh=percent:)/, "");
  const parts = FIELDS[kind] > 1 ? bare.split(",").map((part) => part.trim()) : [kept];
  return Array.from({ length: FIELDS[kind] }, (_, at) => parts[at] ?? "");
}

/** As it is typed: the core checks it and writes it one way. Nothing filled in is nothing said. */
export function together(kind: LocatorKind, parts: readonly string[]): string {
  const typed = parts.slice(0, FIELDS[kind]).map((part) => part.trim());
  if (typed.every((part) => !part)) return "";
  if (kind === "timecode") return typed[1] ? `t=${typed[0]},${typed[1]}` : (typed[0] ?? "");
  return typed.join(",");
}
