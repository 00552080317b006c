// The stretch of a text that is in view, with as much again on either side. The browser goes through every painted range whenever
// anything in the page finds its place: with the marks of a long text that took a frame of 30 ms each time.
import type { Span } from "./span";

/** In heights of the window. */
const AROUND = 1.5;
/** So far it may move before it is looked at anew. */
const MOVED = 0.5;

/** `paragraphs`: in the order of the elements in `root`; none while they are not all drawn. */
export function nearby(
  root: () => HTMLElement | undefined,
  paragraphs: () => readonly { start: number }[] | null,
  end: () => number,
): { readonly span: Span | null } {
  let span = $state.raw<Span | null>(null);

  /** From the first paragraph that reaches into the window, made larger, to the last. */
  function reaching(element: HTMLElement, starts: readonly { start: number }[]): Span {
    const [above, below] = [-AROUND * innerHeight, (1 + AROUND) * innerHeight];
    const first = lowest(element, (box) => box.bottom >= above);
    const after = lowest(element, (box) => box.top > below);
    return { start: starts[first]?.start ?? end(), end: starts[after]?.start ?? end() };
  }

  $effect(() => {
    const [element, starts] = [root(), paragraphs()];
    if (!element || !starts) return;
    let [frame, seen] = [0, NaN];
    const look = () => {
      frame = 0;
      const { top } = element.getBoundingClientRect();
      if (Math.abs(top - seen) < MOVED * innerHeight) return;
      seen = top;
      span = reaching(element, starts);
    };
    const later = () => (frame ||= requestAnimationFrame(look));
    const anew = () => {
      seen = NaN;
      later();
    };
    anew();
    // Whatever it is that scrolls.
    document.addEventListener("scroll", later, { capture: true, passive: true });
    window.addEventListener("resize", anew);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", later, { capture: true });
      window.removeEventListener("resize", anew);
    };
  });

  return {
    get span() {
      return span;
    },
  };
}

/** The first of its children for which it holds, as it then does for all that follow; how many there are, if for none. */
function lowest(element: HTMLElement, holds: (box: DOMRect) => boolean): number {
  let [low, high] = [0, element.children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = element.children[middle];
    if (child && holds(child.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
