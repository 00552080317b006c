// Many that only pass on what one of them says stand together in a block, with one line leading in: a wire's fifty papers.
import type { Way } from "./shape";

/** Of nodes that nothing but edges alike from one node leads to. */
export interface Bunch {
  id: string;
  nodes: string[];
  columns: number;
}

/** What is drawn as one line, and which edges of the plan it stands for. */
export type Line = Way & { edges: number[] };

const FEWEST = 6;

export function fold(ways: Way[], shape: { width: number; height: number }): { bunches: Bunch[]; lines: Line[] } {
  const leads = new Set(ways.map((way) => way.from));
  const reached = new Map<string, number>();
  for (const { to } of ways) reached.set(to, (reached.get(to) ?? 0) + 1);
  const lines = ways.map((way, at): Line => ({ ...way, edges: [at] }));
  const alike = grouped(lines, ({ from, to, look, label }) =>
    leads.has(to) || reached.get(to) !== 1 ? "" : `${from} ${look} ${label}`,
  );
  const many = [...alike].filter(([key, group]) => key && group.length >= FEWEST).map(([, group]) => group);
  const bunches = many.map((group, at) => ({
    id: named(at),
    nodes: group.map((line) => line.to),
    // A little wider than it is high.
    columns: Math.ceil(Math.sqrt((group.length * shape.height * 1.2) / shape.width)),
  }));
  const bunched = new Set(many.flat());
  const leadingIn = many.flatMap((group, at) =>
    group.slice(0, 1).map((line) => ({ ...line, to: named(at), edges: group.flatMap((one) => one.edges) })),
  );
  return { bunches, lines: [...lines.filter((line) => !bunched.has(line)), ...leadingIn] };
}

/** No id of a node has a space in it. */
const named = (at: number) => `bunch ${at}`;

/** As `Map.groupBy` does, which the oldest webview has not. */
function grouped<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
