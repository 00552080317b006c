// A passage cut where what a coder marked begins and ends.
import type { Utf16Span } from "../../bindings";

export type Cut = { text: string; marked: boolean };

/** `spans` may stand in any order, and overlap. */
export function cuts(passage: string, spans: readonly Utf16Span[]): Cut[] {
  const found: Cut[] = [];
  let at = 0;
  const cut = (end: number, marked: boolean) => {
    if (end > at) found.push({ text: passage.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    cut(span.start, false);
    cut(span.end, true);
  }
  cut(passage.length, false);
  return found;
}
