// Where everything stands: layers from the origins to the outlets, drawn from left to right or from top to bottom.
import { Graph, layout } from "@dagrejs/dagre";
import type { GraphEdge, GraphNode, GraphView } from "../../bindings";

export type Direction = "LR" | "TB";
export type Point = { x: number; y: number };

/** By its middle. */
export interface Placed extends Point {
  node: GraphNode;
  /** Counted from the origins. */
  layer: number;
}

export interface Led {
  edge: GraphEdge;
  points: Point[];
  label: string;
  /** Where the label stands. */
  at: Point;
}

export interface Laid {
  direction: Direction;
  width: number;
  height: number;
  /** Layer by layer. */
  nodes: Placed[];
  edges: Led[];
}

export const NODE = { width: 188, height: 66 };
export const LABEL_HEIGHT = 18;
const MARGIN = 16;
// Neither can be the id of a node.
const BEGIN = "begin";
const END = "end";

export function lay(
  { nodes, edges }: GraphView,
  direction: Direction,
  label: (edge: GraphEdge) => string,
  wide: (text: string) => number,
): Laid {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: direction, nodesep: 18, edgesep: 12, ranksep: direction === "LR" ? 72 : 48 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...NODE });
  for (const edge of edges) {
    const text = label(edge);
    const size = text ? { width: wide(text) + 8, height: LABEL_HEIGHT, labelpos: "c" as const } : {};
    graph.setEdge(edge.from, edge.to, size);
  }
  hold(graph, nodes);
  layout(graph);
  graph.removeNode(BEGIN);
  graph.removeNode(END);
  return placed(graph, { nodes, edges, more: false }, direction, label);
}

/** Whatever begins stands in the first layer and whatever ends in the last: without this, short chains float between. */
function hold(graph: Graph, nodes: GraphNode[]): void {
  const reached = (id: string) => (graph.inEdges(id)?.length ?? 0) > 0;
  const leads = (id: string) => (graph.outEdges(id)?.length ?? 0) > 0;
  const begins = nodes.filter((node) => !reached(node.id) && leads(node.id));
  const ends = nodes.filter((node) => reached(node.id) && !leads(node.id));
  const heavy = { weight: 20 };
  for (const end of [BEGIN, END]) graph.setNode(end, { width: 1, height: 1 });
  for (const node of begins) graph.setEdge(BEGIN, node.id, { ...heavy });
  for (const node of ends) graph.setEdge(node.id, END, { ...heavy });
}

function placed(graph: Graph, view: GraphView, direction: Direction, label: (edge: GraphEdge) => string): Laid {
  const [along, across] = direction === "LR" ? (["x", "y"] as const) : (["y", "x"] as const);
  const at = (id: string): Point => {
    const { x = 0, y = 0 } = graph.node(id);
    return { x, y };
  };
  const led = view.edges.map((edge) => {
    const drawn = graph.edge(edge.from, edge.to);
    const found = ((drawn.points ?? []) as Point[]).map(({ x, y }) => ({ x, y }));
    const points = sided(found, at(edge.from), at(edge.to), along);
    const middle = points[Math.floor(points.length / 2)] ?? at(edge.from);
    return { edge, points, label: label(edge), at: { x: drawn.x ?? middle.x, y: drawn.y ?? middle.y } };
  });
  const spots = view.nodes.map((node) => ({ node, ...at(node.id) }));
  // What held the layers is gone, and so is the room it took.
  const xs = [...spots.flatMap(({ x }) => [x - NODE.width / 2, x + NODE.width / 2]), ...led.flatMap(xOf)];
  const ys = [...spots.flatMap(({ y }) => [y - NODE.height / 2, y + NODE.height / 2]), ...led.flatMap(yOf)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  const layers = [...new Set(spots.map((spot) => Math.round(spot[along])))].sort((one, two) => one - two);
  const nodes = spots
    .map((spot) => ({ ...moved(spot), layer: layers.indexOf(Math.round(spot[along])) }))
    .sort((one, two) => one.layer - two.layer || one[across] - two[across]);
  return {
    direction,
    width: Math.ceil(Math.max(...xs) - left + MARGIN),
    height: Math.ceil(Math.max(...ys) - top + MARGIN),
    nodes,
    edges: led.map((one) => ({ ...one, points: one.points.map(moved), at: moved(one.at) })),
  };
}

/** Outwards a line leaves by the far side and comes in by the near one, so that it runs behind no other node of the layer. */
function sided(points: Point[], from: Point, to: Point, along: "x" | "y"): Point[] {
  if (from[along] >= to[along]) return points;
  const half = (along === "x" ? NODE.width : NODE.height) / 2;
  const start = { ...from, [along]: from[along] + half };
  const end = { ...to, [along]: to[along] - half };
  return [start, ...points.slice(1, -1), end];
}

const xOf = (led: Led) => led.points.map((point) => point.x);
const yOf = (led: Led) => led.points.map((point) => point.y);

/** A line that bends softly from its first point to its last. */
export function path(points: Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const n = (value: number) => Number(value.toFixed(1));
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? last;
    const end = next === last ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${n(point.x)} ${n(point.y)} ${n(end.x)} ${n(end.y)}`;
  });
  const way = bends.length ? bends : [`L${n(last.x)} ${n(last.y)}`];
  return `M${n(first.x)} ${n(first.y)}${way.join("")}`;
}

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Along the layers the arrows follow an edge to the nearest node there; across they go to the next node of the layer. */
export function neighbour(laid: Laid, id: string, key: string): string | null {
  const way = ARROWS[key];
  const here = laid.nodes.find((one) => one.node.id === id);
  if (!way || !here) return null;
  const [along, across] = laid.direction === "LR" ? (["x", "y"] as const) : (["y", "x"] as const);
  const joined = new Set(
    laid.edges.flatMap(({ edge }) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])),
  );
  const step = way[along];
  const there = step
    ? laid.nodes.filter((one) => joined.has(one.node.id) && (one.layer - here.layer) * step > 0)
    : laid.nodes.filter((one) => one.layer === here.layer && (one[across] - here[across]) * way[across] > 0);
  const far = (one: Placed) => Math.abs(one.layer - here.layer) * 1e5 + Math.abs(one[across] - here[across]);
  return there.sort((one, two) => far(one) - far(two))[0]?.node.id ?? null;
}
