// What stands in words on nodes and edges.
import type { GraphEdge, GraphNode, HopBasis, Stance } from "../../bindings";
import { t } from "../../i18n/index.svelte";

/** Where any of this is among them, all are told; that somebody says it goes without saying. */
const TOLD: Stance[] = ["denies", "questions", "declines"];

export function nameOf(node: GraphNode): string {
  if (node.source) return node.source.name;
  return node.own_voice ? t().mode.authors_voice : t().attribution.nobody;
}

/** As it may leave the house: a protected source is told as one. */
export function nameOutside(node: GraphNode): string {
  return node.protected ? t().graph.protectedSource : nameOf(node);
}

/** Below the name. */
export function aboutNode(node: GraphNode): string {
  return below(node).join(" · ");
}

function below(node: GraphNode): string[] {
  const kind = node.source ? t().sourceKind[node.kind] : "";
  return [...stances(node.stances), kind, node.protected ? t().sources.protected : ""].filter(Boolean);
}

export function aboutEdge(edge: GraphEdge): string {
  const count = edge.attributions > 1 ? String(edge.attributions) : "";
  return [count, ...stances(edge.stances), edge.circular ? t().graph.circular : ""].filter(Boolean).join(" · ");
}

/** Everything about a node, for a screen reader and for the tip: first what is drawn, in the same order. */
export function wholeNode(node: GraphNode): string {
  const marks = [node.origin ? t().graph.origin : "", node.outlet ? t().sourceKind.outlet : ""];
  const drawn = below(node);
  const place = node.place?.article?.title;
  return [
    nameOf(node),
    ...drawn,
    ...marks.filter((mark) => mark && !drawn.includes(mark)),
    place ?? t().graph.articles(node.articles),
  ].join(", ");
}

export function stances(of: Stance[]): string[] {
  return of.some((stance) => TOLD.includes(stance)) ? of.map((stance) => t().stance[stance]) : [];
}

/** How we know of an edge, where it is not by the text alone. */
export function bases(edge: GraphEdge): HopBasis[] {
  return edge.bases.some((basis) => basis !== "text") ? edge.bases : [];
}

/** How an edge is drawn: by the strongest way we know of it. */
export function look(edge: GraphEdge): "text" | "researched" | "same_dispatch" {
  return (["text", "researched", "same_dispatch"] as const).find((basis) => edge.bases.includes(basis)) ?? "text";
}
