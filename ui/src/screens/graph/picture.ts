// The graph as a picture of its own: an SVG that needs nothing beside it. It leaves the house, so that protected names stay behind.
import type { GraphNode } from "../../bindings";
import { path } from "./lines";
import { ROOM, wrap, type Wide } from "./measure";
import type { Drawn } from "./plan";
import { LABEL_HEIGHT, NODE, type Placed } from "./shape";
import { aboutNode, look, nameOutside } from "./told";

const INKS = ["paper", "paper-raised", "paper-sunk", "ink", "ink-soft", "ink-faint", "amber", "fault", "rule"] as const;
export type Inks = Record<(typeof INKS)[number] | "ui", string>;

/** The light ones: a picture is for paper and for other people's pages. */
export function lightInks(): Inks {
  const root = document.documentElement;
  const shade = root.dataset.shade;
  root.dataset.shade = "light";
  const style = getComputedStyle(root);
  const inks = Object.fromEntries([...INKS, "ui"].map((ink) => [ink, style.getPropertyValue(`--${ink}`).trim()]));
  root.dataset.shade = shade;
  return inks as Inks;
}

export function picture(laid: Drawn, inks: Inks, wide: { name: Wide; small: Wide }): string {
  const { width, height } = laid;
  const edges = laid.edges.map(({ edges: [edge], points, label, at }) => {
    if (!edge) return "";
    const ink = inks[edge.circular ? "amber" : "ink-faint"];
    const dash = { text: "", researched: ' stroke-dasharray="7 4"', same_dispatch: ' stroke-dasharray="2 4"' };
    const arrow = edge.circular ? "circular" : "plain";
    const line = `<path d="${path(points, laid.direction)}" fill="none" stroke="${ink}" stroke-width="1.4"${dash[look(edge)]} marker-end="url(#${arrow})"/>`;
    if (!label) return line;
    const room = wide.small(label) + 8;
    const words = inks[edge.stances.includes("denies") ? "fault" : edge.circular ? "amber" : "ink-soft"];
    return `${line}<rect x="${at.x - room / 2}" y="${at.y - LABEL_HEIGHT / 2}" width="${room}" height="${LABEL_HEIGHT}" fill="${inks.paper}"/><text x="${at.x}" y="${at.y + 4}" text-anchor="middle" font-size="11" font-weight="500" fill="${words}">${escaped(label)}</text>`;
  });
  const frames = laid.frames.map(
    ({ x, y, width, height }) =>
      `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="8" fill="none" stroke="${inks.rule}" stroke-width="2"/>`,
  );
  const nodes = laid.nodes.map((placed) => drawn(placed, inks, wide));
  const arrows = [
    ["plain", inks["ink-faint"]],
    ["circular", inks.amber],
  ].map(
    ([id, ink]) =>
      `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="${ink}"/></marker>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(inks.ui)}"><defs>${arrows.join("")}</defs><rect width="100%" height="100%" fill="${inks.paper}"/>${frames.join("")}${edges.join("")}${nodes.join("")}</svg>\n`;
}

function drawn({ node, x, y }: Placed<GraphNode>, inks: Inks, wide: { name: Wide; small: Wide }): string {
  const { width, height } = NODE;
  const lines = wrap(nameOutside(node), ROOM, 2, wide.name);
  const about = wrap(aboutNode(node), ROOM, 1, wide.small);
  const box = (inset: number, more: string) =>
    `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${6 - inset / 2}" stroke="${inks["ink-soft"]}"${more}/>`;
  const fill = ` fill="${inks[node.outlet ? "paper-sunk" : "paper-raised"]}"`;
  const name = lines.map(
    (line, at) =>
      `<text x="12" y="${(lines.length === 1 ? 30 : 22) + at * 16}" font-size="13" font-weight="600" fill="${inks.ink}">${escaped(line)}</text>`,
  );
  const ink = inks[node.stances.includes("denies") ? "fault" : "ink-soft"];
  const below = about.map(
    (line) => `<text x="12" y="${height - 11}" font-size="11" fill="${ink}">${escaped(line)}</text>`,
  );
  return [
    `<g transform="translate(${x - width / 2} ${y - height / 2})">`,
    box(0, fill + (node.kind === "unnamed" ? ' stroke-dasharray="5 4"' : "")),
    node.origin ? box(3.5, ' fill="none"') : "",
    ...name,
    ...below,
    "</g>",
  ].join("");
}

/** Names are anybody's words; characters XML cannot hold are left out. */
function escaped(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (c) => entities[c] ?? c);
}

const MOST_SIDE = 16_000;
const MOST_AREA = 48_000_000;

/** Twice as fine as it is drawn, as far as a canvas can hold that. Base64. */
export async function png(svg: string, { width, height }: { width: number; height: number }): Promise<string> {
  const fine = Math.min(2, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * fine);
  canvas.height = Math.round(height * fine);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1] ?? "";
}
