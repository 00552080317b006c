// Between the page and the offsets of the text. Each element with data-start holds exactly one text node.
import { trimmed, type Span } from "./span";

type Place = { start: number; end: number; node: Text };

export class TextMap {
  #places: Place[];
  /** The one live range of the text, which measures. */
  readonly #ruler = document.createRange();

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

  /**
   * To paint it; null when nothing of the span is drawn. Not a live range: whatever comes into the page, the browser
   * goes through every one of those, and hundreds of them made a long text take half a second longer to draw.
   */
  stretch(span: Span): StaticRange | null {
    const ends = this.#ends(span);
    return ends && new StaticRange(ends);
  }

  /** Where its first line stands in the window. */
  box(span: Span): DOMRect | undefined {
    const ends = this.#ends(span);
    if (!ends) return undefined;
    this.#ruler.setStart(ends.startContainer, ends.startOffset);
    this.#ruler.setEnd(ends.endContainer, ends.endOffset);
    return this.#ruler.getClientRects()[0];
  }

  /** Brings the words it begins with into view. */
  scrollTo(span: Span, block: ScrollLogicalPosition): void {
    this.#ends(span)?.startContainer.parentElement?.scrollIntoView({ block });
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
    const ends = this.#ends(span);
    if (!ends) return;
    const { startContainer, startOffset, endContainer, endOffset } = ends;
    window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  /** The offset under a point of the window, if there are words. */
  under(x: number, y: number): number | null {
    const caret = document.caretRangeFromPoint(x, y);
    const place = this.#places.find(({ node }) => node === caret?.startContainer);
    return caret && place ? place.start + caret.startOffset : null;
  }

  #ends(span: Span): (StaticRangeInit & { startContainer: Text }) | null {
    const first = this.#places[this.#count((place) => place.end <= span.start)];
    const last = this.#places[this.#count((place) => place.start < span.end) - 1];
    if (!first || !last || first.start >= span.end) return null;
    return {
      startContainer: first.node,
      startOffset: Math.max(span.start, first.start) - first.start,
      endContainer: last.node,
      endOffset: Math.min(span.end, last.end) - last.start,
    };
  }

  /** How many there are from the first on; the places stand in their order. */
  #count(fits: (place: Place) => boolean): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.#places[middle];
      if (place && fits(place)) low = middle + 1;
      else high = middle;
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
