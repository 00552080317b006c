// Where the selection stands in the article's one text node; offsets are UTF-16, as the wire wants them.
export type Span = { start: number; end: number };

export function selected(root: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = root.firstChild;
  if (!node || range.startContainer !== node || range.endContainer !== node) return null;
  return trimmed(node.textContent ?? "", { start: range.startOffset, end: range.endOffset });
}

/** Without the blanks a double click takes along. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return start < end ? { start, end } : null;
}

export function range(root: HTMLElement, span: Span): Range | null {
  const node = root.firstChild;
  if (!node || span.end > (node.textContent?.length ?? 0)) return null;
  const range = document.createRange();
  range.setStart(node, span.start);
  range.setEnd(node, span.end);
  return range;
}

/** The sentence that holds the offset, for selecting by keyboard. */
export function sentences(text: string, language: string): Span[] {
  const segments = new Intl.Segmenter(language || "en", { granularity: "sentence" }).segment(text);
  return [...segments].flatMap((s) => trimmed(text, { start: s.index, end: s.index + s.segment.length }) ?? []);
}
