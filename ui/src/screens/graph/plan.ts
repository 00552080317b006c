// From what the core tells to what is to be laid out, and back: the layout knows ids and places in lists alone.
import type { GraphEdge, GraphNode, GraphView } from "../../bindings";
import type { Wide } from "./measure";
import type { Direction, Laid, Plan } from "./shape";
import { aboutEdge, look } from "./told";

/** With the nodes and edges themselves. */
export type Drawn = Laid<GraphNode, GraphEdge>;

export function plan({ nodes, edges }: GraphView, direction: Direction, wide: Wide): Plan {
  const way = (edge: GraphEdge) => {
    const label = aboutEdge(edge);
    return { from: edge.from, to: edge.to, look: look(edge), label, wide: wide(label) };
  };
  return { direction, nodes: nodes.map((node) => node.id), edges: edges.map(way) };
}

export function drawn({ nodes, edges }: GraphView, laid: Laid): Drawn {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const these = <T>(one: T | undefined) => (one === undefined ? [] : [one]);
  return {
    ...laid,
    nodes: laid.nodes.flatMap((one) => these(known.get(one.node)).map((node) => ({ ...one, node }))),
    edges: laid.edges.map((one) => ({ ...one, edges: one.edges.flatMap((at) => these(edges[at])) })),
  };
}
