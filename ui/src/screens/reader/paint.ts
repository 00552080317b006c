// Draws stretches of text with the CSS Custom Highlight API.
import { PAINTS, type Paint, type Painting } from "./marks";
import { overlaps, type Span } from "./span";
import type { TextMap } from "./textmap";

/**
 * All of them registered at once, in the order they are laid on, and none with a priority: equal ones are drawn in the
 * order of the registry. WebKitGTK 2.50 crashes when a highlight comes into the registry after others of a higher priority.
 */
let registered: ReadonlyMap<Paint, Highlight> | undefined;

function highlights(): ReadonlyMap<Paint, Highlight> {
  if (registered) return registered;
  const made = new Map(PAINTS.map((name) => [name, new Highlight()] as const));
  for (const [name, highlight] of made) CSS.highlights.set(name, highlight);
  registered = made;
  return made;
}

/** Draws what of these is near, and gives what takes it away again. */
export function paint(painting: Painting, map: TextMap | undefined, near: Span | null): (() => void) | undefined {
  if (!map || !near || !("highlights" in CSS)) return undefined;
  const names = PAINTS.filter((name) => name in painting);
  for (const name of names) {
    const highlight = highlights().get(name);
    highlight?.clear();
    for (const span of painting[name] ?? []) {
      if (!overlaps(span, near)) continue;
      const stretch = map.stretch(span);
      if (stretch) highlight?.add(stretch);
    }
  }
  return () => {
    for (const name of names) highlights().get(name)?.clear();
  };
}
