import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("navigator", { language: "en" });
});

import type { GraphEdge, GraphNode, GraphView } from "../../bindings";
import { lay } from "./layout";
import { neighbour, path } from "./lines";
import { wrap } from "./measure";
import { drawn as withNames, plan } from "./plan";
import { NODE, type Direction } from "./shape";

const node = (id: string): GraphNode => ({
  id,
  source: { id, name: id },
  kind: "agency",
  protected: false,
  origin: false,
  outlet: false,
  own_voice: false,
  stances: [],
  articles: 1,
  place: null,
});
const edge = (from: string, to: string): GraphEdge => ({
  from,
  to,
  attributions: 2,
  articles: 1,
  some_articles: [],
  stances: [],
  bases: ["text"],
  circular: false,
});
const wide = (text: string) => text.length * 6;

function drawn(ways: string[], direction: Direction = "LR") {
  const edges = ways.filter((way) => way.length > 1).map((way) => edge(way.charAt(0), way.charAt(1)));
  const ids = [...new Set(ways.flatMap((way) => [...way]))].sort();
  const view: GraphView = { nodes: ids.map(node), edges, more: false };
  return withNames(view, lay(plan(view, direction, wide)));
}

const layers = (laid: ReturnType<typeof drawn>) => laid.nodes.map((one) => `${one.node.id}${one.layer}`).sort();

test("origins stand in the first layer and outlets in the last, however short the chain", () => {
  expect(layers(drawn(["ab", "bc", "dc", "de"]))).toEqual(["a0", "b1", "c2", "d0", "e2"]);
  expect(layers(drawn(["ab", "bc", "dc", "de"], "TB"))).toEqual(["a0", "b1", "c2", "d0", "e2"]);
});

test("a circle is drawn all the same, and so is what joins nothing", () => {
  const laid = drawn(["ab", "ba", "bc", "d"]);
  expect(laid.nodes.map((one) => one.node.id).sort()).toEqual(["a", "b", "c", "d"]);
  expect(laid.edges.every((one) => one.points.length > 1)).toBe(true);
});

test("nothing stands outside, nor on something else", () => {
  const laid = drawn(["ax", "bx", "cx", "dx", "xy", "xz"]);
  for (const one of laid.nodes) {
    expect(one.x).toBeGreaterThanOrEqual(NODE.width / 2);
    expect(one.x).toBeLessThanOrEqual(laid.width - NODE.width / 2);
    expect(one.y).toBeLessThanOrEqual(laid.height - NODE.height / 2);
    const over = laid.nodes.filter(
      (two) => two !== one && Math.abs(two.x - one.x) < NODE.width && Math.abs(two.y - one.y) < NODE.height,
    );
    expect(over).toEqual([]);
  }
});

test("many that one alone leads to stand in a block with one line to it", () => {
  const laid = drawn([..."bcdefgh"].map((to) => `a${to}`).concat("ax", "zx"));
  expect(laid.frames.length).toBe(1);
  expect(laid.edges.map((one) => one.edges.length).sort()).toEqual([1, 1, 7]);
  const [frame] = laid.frames;
  for (const one of laid.nodes.filter((one) => one.bunch)) {
    expect(Math.abs(one.x - frame!.x) + NODE.width / 2).toBeLessThan(frame!.width / 2);
    expect(Math.abs(one.y - frame!.y) + NODE.height / 2).toBeLessThan(frame!.height / 2);
  }
  const [first, second] = laid.nodes.filter((one) => one.bunch && one.y === laid.nodes.find((b) => b.bunch)?.y);
  expect(neighbour(laid, first!.node.id, "ArrowRight")).toBe(second!.node.id);
  expect(neighbour(laid, first!.node.id, "ArrowLeft")).toBe("a");
});

test("two hundred nodes are laid out while one waits", () => {
  const view: GraphView = { nodes: [], edges: [], more: true };
  for (let n = 0; n < 20; n++) view.nodes.push(node(`wire${n}`));
  for (let n = 0; n < 180; n++) {
    view.nodes.push(node(`paper${n}`));
    view.edges.push(edge(`wire${n % 20}`, `paper${n}`), edge(`wire${(n * 7) % 20}`, `paper${n}`));
  }
  const before = performance.now();
  expect(lay(plan(view, "LR", wide)).nodes.length).toBe(200);
  expect(performance.now() - before).toBeLessThan(5000);
});

test("the arrows follow the edges along the layers and the layer across them", () => {
  const laid = drawn(["ab", "bc", "dc", "de"]);
  expect(neighbour(laid, "a", "ArrowRight")).toBe("b");
  expect(neighbour(laid, "b", "ArrowLeft")).toBe("a");
  expect(neighbour(laid, "a", "ArrowLeft")).toBeNull();
  expect([neighbour(laid, "a", "ArrowDown"), neighbour(laid, "a", "ArrowUp")]).toContain("d");
  const down = drawn(["ab", "bc"], "TB");
  expect(neighbour(down, "a", "ArrowDown")).toBe("b");
  expect(neighbour(down, "a", "ArrowRight")).toBeNull();
  expect(neighbour(down, "a", "Enter")).toBeNull();
});

test("a line goes through all its points", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 4, y: 6 },
    { x: 8, y: 0 },
  ];
  expect(path([], "LR")).toBe("");
  expect(path(points, "LR")).toBe("M0 0C2 0 2 6 4 6C6 6 6 0 8 0");
  expect(path(points.slice(0, 2), "TB")).toBe("M0 0C0 3 4 3 4 6");
});

test.each([
  ["KCNA", ["KCNA"]],
  ["Ministry of Foreign Affairs", ["Ministry of", "Foreign Affa…"]],
  ["Rindfleischetikettierung", ["Rindfleischet", "ikettierung"]],
  ["", []],
] as [string, string[]][])("%s is written in two lines", (name, lines) => {
  expect(wrap(name, 80, 2, wide)).toEqual(lines);
});
