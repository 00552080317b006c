import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("navigator", { language: "en" });
});

import type { GraphNode, GraphView } from "../../bindings";
import { lay } from "./layout";
import { picture, type Inks } from "./picture";
import { drawn as withNames, plan } from "./plan";

const inks: Inks = {
  paper: "white",
  "paper-raised": "white",
  "paper-sunk": "white",
  ink: "black",
  "ink-soft": "black",
  "ink-faint": "black",
  amber: "orange",
  fault: "red",
  rule: "grey",
  ui: 'Inter, "Noto Sans"',
};
const small = (text: string) => text.length * 6;

function node(id: string, name: string, more: Partial<GraphNode> = {}): GraphNode {
  const source = { id, name };
  const plain = { kind: "outlet" as const, protected: false, origin: false, outlet: false, own_voice: false };
  return { id, source, ...plain, stances: [], articles: 1, place: null, ...more };
}

function drawn(): string {
  const view: GraphView = {
    nodes: [
      node("a", "Deep Throat", { protected: true, origin: true, kind: "person" }),
      node("b", 'Mare & <b>"Monti"</b>\u0000', { outlet: true }),
    ],
    edges: [
      {
        from: "a",
        to: "b",
        attributions: 3,
        articles: 1,
        some_articles: [],
        stances: ["denies"],
        bases: ["researched"],
        circular: false,
      },
    ],
    more: false,
  };
  const wide = { name: small, small };
  return picture(withNames(view, lay(plan(view, "LR", small))), inks, wide);
}

test("a protected name stays behind", () => {
  expect(drawn()).toContain("a protected source");
  expect(drawn()).not.toContain("Throat");
});

test("names are words, whatever they hold", () => {
  expect(drawn()).toContain("Mare &amp; &lt;b&gt;&quot;Monti&quot;");
  expect(drawn()).toMatch(/^<svg [^<>]*font-family="Inter, &quot;Noto Sans&quot;">/);
});

test("an edge says how many and who denies, and is dashed where we found it", () => {
  expect(drawn()).toContain(">3 · denies</text>");
  expect(drawn()).toContain('stroke-dasharray="7 4"');
});
