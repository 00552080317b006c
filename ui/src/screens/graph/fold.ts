// Many that only pass on what one of them says stand together in a block, with one line leading in: a wire's fifty papers.
import type { GraphEdge, GraphView } from "../../bindings";
import { look } from "./told";

/** Edges alike from one node, to nodes that nothing else leads to or from. */
export interface Bunch {
  id: string;
  edges: GraphEdge[];
  columns: number;
}

const FEWEST = 6;

export function fold(
  { edges }: GraphView,
  label: (edge: GraphEdge) => string,
  shape: { width: number; height: number },
): { bunches: Bunch[]; single: GraphEdge[] } {
  const leads = new Set(edges.map((edge) => edge.from));
  const reached = new Map<string, number>();
  for (const edge of edges) reached.set(edge.to, (reached.get(edge.to) ?? 0) + 1);
  const alike = grouped(edges, (edge) =>
    leads.has(edge.to) || reached.get(edge.to) !== 1 ? "" : `${edge.from} ${look(edge)} ${label(edge)}`,
  );
  const many = [...alike].filter(([key, group]) => key && group.length >= FEWEST).map(([, group]) => group);
  const bunched = new Set(many.flat());
  return {
    bunches: many.map((group, at) => ({
      // No id of a node has a space in it.
      id: `bunch ${at}`,
      edges: group,
      // A little wider than it is high.
      columns: Math.ceil(Math.sqrt((group.length * shape.height * 1.2) / shape.width)),
    })),
    single: edges.filter((edge) => !bunched.has(edge)),
  };
}

/** As `Map.groupBy` does, which the oldest webview has not. */
function grouped<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
