// How the lines run, and where the arrow keys lead along them.
import type { GraphNode } from "../../bindings";
import type { Drawn } from "./plan";
import type { Direction, Placed, Point } from "./shape";

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
export function neighbour(laid: Drawn, id: string, key: string): string | null {
  const way = ARROWS[key];
  const here = laid.nodes.find((one) => one.node.id === id);
  if (!way || !here) return null;
  const [along, across] = laid.direction === "LR" ? (["x", "y"] as const) : (["y", "x"] as const);
  const joined = new Set(
    laid.edges
      .flatMap((led) => led.edges)
      .flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])),
  );
  const beside = (one: Placed<GraphNode>) => joined.has(one.node.id) || (one.bunch && one.bunch === here.bunch);
  const step = way[along];
  const there = step
    ? laid.nodes.filter((one) => beside(one) && (one.layer - here.layer) * step > 0)
    : laid.nodes.filter((one) => one.layer === here.layer && (one[across] - here[across]) * way[across] > 0);
  const far = (one: Placed<GraphNode>) => Math.abs(one.layer - here.layer) * 1e5 + Math.abs(one[across] - here[across]);
  return there.sort((one, two) => far(one) - far(two))[0]?.node.id ?? null;
}
