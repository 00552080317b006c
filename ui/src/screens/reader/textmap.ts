// Between the page and the offsets of the text. Each element with data-start holds exactly one text node.
import { trimmed, type Span } from "./span";

type Place = { start: number; end: number; node: Text };

export class TextMap {
  #places: Place[];

  constructor(
    private readonly root: HTMLElement,
    private readonly text: string,
  ) {
    this.#places = [...root.querySelectorAll<HTMLElement>("[data-start]")].flatMap((element) => {
      const node = element.firstChild;
      if (!(node instanceof Text)) return [];
      const start = Number(element.dataset.start);
      return [{ start, end: start + node.length, node }];
    });
  }

  /** Null when nothing of the span is drawn. */
  range(span: Span): Range | null {
    const first = this.#places[this.#firstEndingAfter(span.start)];
    const last = this.#places.findLast((place) => place.start < span.end);
    if (!first || !last || first.start >= span.end) return null;
    const range = document.createRange();
    range.setStart(first.node, Math.max(span.start, first.start) - first.start);
    range.setEnd(last.node, Math.min(span.end, last.end) - last.start);
    return range;
  }

  /** What the person selected in the text, without the blanks around it. */
  selected(): Span | null {
    const selection = window.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.root)) return null;
    const start = this.#offset(range.startContainer, range.startOffset, "start");
    const end = this.#offset(range.endContainer, range.endOffset, "end");
    return start < end ? trimmed(this.text, { start, end }) : null;
  }

  select(span: Span): void {
    const range = this.range(span);
    const selection = window.getSelection();
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /** The offset under a point of the window, if there are words. */
  under(x: number, y: number): number | null {
    const caret = document.caretRangeFromPoint(x, y);
    const place = this.#places.find(({ node }) => node === caret?.startContainer);
    return caret && place ? place.start + caret.startOffset : null;
  }

  #firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #offset(node: Node, offset: number, edge: "start" | "end"): number {
    const place = this.#places.find((one) => one.node === node);
    if (place) return place.start + offset;
    // The edge stands between elements, or outside the text: the nearest words on its inner side count.
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const after = this.#places.findIndex((one) => boundary.comparePoint(one.node, 0) >= 0);
    if (edge === "start") return this.#places[after]?.start ?? this.text.length;
    return (after < 0 ? this.#places.at(-1) : this.#places[after - 1])?.end ?? 0;
  }
}
