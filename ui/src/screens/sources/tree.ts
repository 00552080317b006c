// A tree drawn line by line: which lines are open to the eye, and where the keys lead.
export type Line = { level: number };

/** The lines under one, down to the next of its own level. */
export function under(lines: readonly Line[], at: number): number {
  const level = lines[at]?.level ?? 0;
  const next = lines.findIndex((line, other) => other > at && line.level <= level);
  return (next < 0 ? lines.length : next) - at - 1;
}

/** Those that no closed line hides. */
export function visible(lines: readonly Line[], closed: ReadonlySet<number>): number[] {
  const seen: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    seen.push(at);
    if (closed.has(at)) at += under(lines, at);
  }
  return seen;
}

export function parent(lines: readonly Line[], at: number): number | null {
  const level = lines[at]?.level ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) if ((lines[above]?.level ?? 0) < level) return above;
  return null;
}

export type Lead = { go: number } | { open: number } | { close: number } | null;

/** Where an arrow, Home or End leads from a line, as trees are moved in everywhere. */
export function lead(key: string, lines: readonly Line[], closed: ReadonlySet<number>, at: number): Lead {
  const seen = visible(lines, closed);
  const here = seen.indexOf(at);
  const to = (index: number | undefined | null): Lead => (index === undefined || index === null ? null : { go: index });
  const holds = under(lines, at) > 0;
  if (key === "ArrowDown") return to(seen[here + 1]);
  if (key === "ArrowUp") return to(seen[here - 1]);
  if (key === "Home") return to(seen[0]);
  if (key === "End") return to(seen.at(-1));
  if (key === "ArrowRight") return !holds ? null : closed.has(at) ? { open: at } : to(at + 1);
  if (key === "ArrowLeft") return holds && !closed.has(at) ? { close: at } : to(parent(lines, at));
  return null;
}
