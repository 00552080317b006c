// Statements inside statements: how deep each stretch of the text is covered, so that nesting stays legible.
import type { Span } from "./span";

export const DEEPEST = 3;

/** `layers(spans)[n]` holds the stretches covered by n+1 spans; the deepest layer takes all that is deeper still. */
export function layers(spans: readonly Span[]): Span[][] {
  const edges = [...new Set(spans.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const found: Span[][] = Array.from({ length: DEEPEST }, () => []);
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    const depth = spans.filter((span) => span.start <= start && end <= span.end).length;
    if (depth === 0) continue;
    const layer = found[Math.min(depth, DEEPEST) - 1];
    const last = layer?.at(-1);
    if (last?.end === start) last.end = end;
    else layer?.push({ start, end });
  }
  return found;
}
