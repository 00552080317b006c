// Where everything stands: layers from the origins to the outlets, drawn from left to right or from top to bottom.
// It runs in a worker, where there is no page: what it needs is in the plan, words measured and all.
import { Graph, layout } from "@dagrejs/dagre";
import { fold, type Bunch, type Line } from "./fold";
import { LABEL_HEIGHT, NODE, type Box, type Laid, type Plan, type Point } from "./shape";

const MARGIN = 16;
/** Between the nodes of a block. */
const GAP = 10;
// Neither can be the id of a node.
const BEGIN = "begin";
const END = "end";

export function lay(plan: Plan): Laid {
  const { direction } = plan;
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: direction, nodesep: 18, edgesep: 12, ranksep: direction === "LR" ? 72 : 48 });
  graph.setDefaultEdgeLabel(() => ({}));
  const { bunches, lines } = fold(plan.edges, { width: NODE.width + GAP, height: NODE.height + GAP });
  const inside = new Set(bunches.flatMap((bunch) => bunch.nodes));
  const ends = plan.nodes.filter((id) => !inside.has(id));
  for (const id of ends) graph.setNode(id, { ...NODE });
  for (const bunch of bunches) graph.setNode(bunch.id, sizeOf(bunch));
  for (const { from, to, label, wide } of lines) {
    graph.setEdge(from, to, label ? { width: wide + 8, height: LABEL_HEIGHT, labelpos: "c" as const } : {});
  }
  hold(graph, [...ends, ...bunches.map((bunch) => bunch.id)]);
  layout(graph);
  return placed(graph, plan, bunches, lines);
}

function sizeOf({ nodes, columns }: Bunch): { width: number; height: number } {
  const side = (n: number, one: number) => n * (one + GAP) + GAP;
  return { width: side(columns, NODE.width), height: side(Math.ceil(nodes.length / columns), NODE.height) };
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

function placed(graph: Graph, { nodes: ids, direction }: Plan, bunches: Bunch[], lines: Line[]): Laid {
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
  const spots = ids.map((node) => {
    const { x, y, bunch } = within.get(node) ?? { ...box(node), bunch: undefined };
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
function members({ id, nodes, columns }: Bunch, { x, y, width, height }: Box): [string, Point & { bunch: string }][] {
  const [left, top] = [x - width / 2 + GAP + NODE.width / 2, y - height / 2 + GAP + NODE.height / 2];
  return nodes.map((node, at) => [
    node,
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
