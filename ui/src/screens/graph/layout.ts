// Where everything stands: layers from the origins to the outlets, drawn from left to right or from top to bottom.
import { Graph, layout } from "@dagrejs/dagre";
import type { GraphEdge, GraphNode, GraphView } from "../../bindings";
import { fold, type Bunch } from "./fold";

export type Direction = "LR" | "TB";
export type Point = { x: number; y: number };

/** By its middle. */
export interface Placed extends Point {
  node: GraphNode;
  /** Counted from the origins. */
  layer: number;
  /** The block it stands in. */
  bunch?: string;
}

/** By its middle, too. */
export type Box = Point & { width: number; height: number };

export interface Led {
  /** Several, where one line leads to a block. */
  edges: GraphEdge[];
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
  frames: (Box & { id: string })[];
}

export const NODE = { width: 188, height: 66 };
export const LABEL_HEIGHT = 18;
const MARGIN = 16;
/** Between the nodes of a block. */
const GAP = 10;
// Neither can be the id of a node.
const BEGIN = "begin";
const END = "end";

export function lay(
  view: GraphView,
  direction: Direction,
  label: (edge: GraphEdge) => string,
  wide: (text: string) => number,
): Laid {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: direction, nodesep: 18, edgesep: 12, ranksep: direction === "LR" ? 72 : 48 });
  graph.setDefaultEdgeLabel(() => ({}));
  const { bunches, single } = fold(view, label, { width: NODE.width + GAP, height: NODE.height + GAP });
  const inside = new Set(bunches.flatMap((bunch) => bunch.edges.map((edge) => edge.to)));
  const ends = view.nodes.map((node) => node.id).filter((id) => !inside.has(id));
  for (const id of ends) graph.setNode(id, { ...NODE });
  for (const bunch of bunches) graph.setNode(bunch.id, sizeOf(bunch));
  const lines: Line[] = [
    ...single.map((edge) => ({ from: edge.from, to: edge.to, edges: [edge], label: label(edge) })),
    ...bunches.flatMap(({ id, edges }) =>
      edges.slice(0, 1).map((edge) => ({ from: edge.from, to: id, edges, label: label(edge) })),
    ),
  ];
  for (const line of lines) {
    const size = line.label ? { width: wide(line.label) + 8, height: LABEL_HEIGHT, labelpos: "c" as const } : {};
    graph.setEdge(line.from, line.to, size);
  }
  hold(graph, [...ends, ...bunches.map((bunch) => bunch.id)]);
  layout(graph);
  return placed(graph, view, bunches, lines, direction);
}

/** What is drawn as one line. */
type Line = Pick<Led, "edges" | "label"> & { from: string; to: string };

function sizeOf({ edges, columns }: Bunch): { width: number; height: number } {
  const side = (n: number, one: number) => n * (one + GAP) + GAP;
  return { width: side(columns, NODE.width), height: side(Math.ceil(edges.length / columns), NODE.height) };
}

/** Whatever begins stands in the first layer and whatever ends in the last: without this, short chains float between. */
function hold(graph: Graph, ids: string[]): void {
  const reached = (id: string) => (graph.inEdges(id)?.length ?? 0) > 0;
  const leads = (id: string) => (graph.outEdges(id)?.length ?? 0) > 0;
  const begins = ids.filter((id) => !reached(id) && leads(id));
  const ends = ids.filter((id) => reached(id) && !leads(id));
  const heavy = { weight: 20 };
  for (const end of [BEGIN, END]) graph.setNode(end, { width: 1, height: 1 });
  for (const id of begins) graph.setEdge(BEGIN, id, { ...heavy });
  for (const id of ends) graph.setEdge(id, END, { ...heavy });
}

function placed(graph: Graph, view: GraphView, bunches: Bunch[], lines: Line[], direction: Direction): Laid {
  const [along, across] = direction === "LR" ? (["x", "y"] as const) : (["y", "x"] as const);
  const box = (id: string): Box => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id) as Partial<Box>;
    return { x, y, width, height };
  };
  const frames = bunches.map((bunch) => ({ id: bunch.id, ...box(bunch.id) }));
  const within = new Map(bunches.flatMap((bunch) => members(bunch, box(bunch.id))));
  const led = lines.map(({ from, to, edges, label }) => {
    const drawn = graph.edge(from, to) as { points?: Point[]; x?: number; y?: number };
    const points = sided(drawn.points ?? [], box(from), box(to), along).map(({ x, y }) => ({ x, y }));
    const middle = points[Math.floor(points.length / 2)] ?? box(from);
    return { edges, points, label, at: { x: drawn.x ?? middle.x, y: drawn.y ?? middle.y } };
  });
  const spots = view.nodes.map((node) => {
    const { x, y, bunch } = within.get(node.id) ?? { ...box(node.id), bunch: undefined };
    return { node, x, y, bunch };
  });
  // What held the layers is not drawn, and so is the room it took.
  const boxes = [...spots.map((spot) => ({ ...spot, ...NODE })), ...frames];
  const points = led.flatMap((one) => one.points);
  const xs = [...boxes.flatMap(({ x, width }) => [x - width / 2, x + width / 2]), ...points.map(({ x }) => x)];
  const ys = [...boxes.flatMap(({ y, height }) => [y - height / 2, y + height / 2]), ...points.map(({ y }) => y)];
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
    frames: frames.map(moved),
  };
}

/** Line by line, as one reads. */
function members({ id, edges, columns }: Bunch, { x, y, width, height }: Box): [string, Point & { bunch: string }][] {
  const [left, top] = [x - width / 2 + GAP + NODE.width / 2, y - height / 2 + GAP + NODE.height / 2];
  return edges.map((edge, at) => [
    edge.to,
    {
      x: left + (at % columns) * (NODE.width + GAP),
      y: top + Math.floor(at / columns) * (NODE.height + GAP),
      bunch: id,
    },
  ]);
}

/** Outwards a line leaves by the far side and comes in by the near one, so that it runs behind no other node of the layer. */
function sided(points: Point[], from: Box, to: Box, along: "x" | "y"): Point[] {
  if (from[along] >= to[along]) return points;
  const half = (box: Box) => (along === "x" ? box.width : box.height) / 2;
  const start = { ...from, [along]: from[along] + half(from) };
  const end = { ...to, [along]: to[along] - half(to) };
  return [start, ...points.slice(1, -1), end];
}

/** A line through all its points, straight along the layers at each of them: a label stands on one. */
export function path(points: Point[], direction: Direction): string {
  const n = (value: number) => Number(value.toFixed(1));
  const to = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
  const bends = points.slice(1).map((end, at) => {
    const start = points[at] ?? end;
    const [x, y] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
    const by =
      direction === "LR"
        ? [
            { x, y: start.y },
            { x, y: end.y },
          ]
        : [
            { x: start.x, y },
            { x: end.x, y },
          ];
    return `C${[...by, end].map(to).join(" ")}`;
  });
  return points[0] ? `M${to(points[0])}${bends.join("")}` : "";
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
    laid.edges
      .flatMap((led) => led.edges)
      .flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])),
  );
  const beside = (one: Placed) => joined.has(one.node.id) || (one.bunch && one.bunch === here.bunch);
  const step = way[along];
  const there = step
    ? laid.nodes.filter((one) => beside(one) && (one.layer - here.layer) * step > 0)
    : laid.nodes.filter((one) => one.layer === here.layer && (one[across] - here[across]) * way[across] > 0);
  const far = (one: Placed) => Math.abs(one.layer - here.layer) * 1e5 + Math.abs(one[across] - here[across]);
  return there.sort((one, two) => far(one) - far(two))[0]?.node.id ?? null;
}
