// The text as it is drawn: paragraphs of runs, each one text node, so that every offset of the wire has its place.
import { hiddenAt, type Hidden } from "./hidden";

export type Run = { start: number; text: string; hidden: Hidden | null };
export type Paragraph = { start: number; runs: Run[] };

export function paragraphs(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter((match) => match[0].trim() !== "")
    .map((match) => ({ start: match.index, runs: runs(match[0], match.index) }));
}

/** A hidden character stands in a run of its own, isolated: there it is named and turns nothing around. */
function runs(paragraph: string, start: number): Run[] {
  const found: Run[] = [];
  let from = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    const hidden = hiddenAt(paragraph, at);
    if (!hidden) continue;
    if (at > from) found.push({ start: start + from, text: paragraph.slice(from, at), hidden: null });
    found.push({ start: start + at, text: paragraph.charAt(at), hidden: { ...hidden, at: start + at } });
    from = at + 1;
  }
  if (from < paragraph.length) found.push({ start: start + from, text: paragraph.slice(from), hidden: null });
  return found;
}
