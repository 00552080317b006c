// Which attribution a click on the text means.
import { hull, type Span } from "./span";

type Marked = { id: string; source: Span[]; cue: Span[]; content: Span[] };

/** Those with a piece there, the narrowest first: it is what the eye is on. */
export function at(offset: number, attributions: readonly Marked[]): string[] {
  const pieces = (one: Marked) => [...one.content, ...one.cue, ...one.source];
  const length = (one: Marked) => {
    const whole = hull(one.content);
    return whole ? whole.end - whole.start : Infinity;
  };
  return attributions
    .filter((one) => pieces(one).some((piece) => piece.start <= offset && offset < piece.end))
    .sort((a, b) => length(a) - length(b))
    .map((one) => one.id);
}

/** Clicking again on nested marks goes outwards, and from the outermost back in. */
export function next(candidates: readonly string[], picked: string | null): string | null {
  const now = picked === null ? -1 : candidates.indexOf(picked);
  return candidates[now + 1] ?? candidates[0] ?? null;
}
