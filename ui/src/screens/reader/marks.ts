// Which stretches are drawn how. The names are those of the CSS highlights in marks.css.
import type { MarkOnText } from "../../bindings";
import { layers } from "./layers";
import type { Part } from "./pieces";
import { overlaps, type Span } from "./span";

/** In the order they are laid on: what comes later wins where both draw the same thing. */
export const PAINTS = [
  "suggested-content",
  "suggested-source",
  "suggested-cue",
  "content-1",
  "content-2",
  "content-3",
  "claim",
  "source",
  "cue",
  "lit-content",
  "lit-source",
  "lit-cue",
  "draft-content",
  "draft-source",
  "draft-cue",
  "only-here",
  "only-there",
  "guess-there",
  "found",
  "found-now",
  "chosen",
] as const;

export type Paint = (typeof PAINTS)[number];
export type Painting = Partial<Record<Paint, Span[]>>;

export function stored(marks: readonly MarkOnText[]): Painting {
  const of = (role: MarkOnText["role"]) => marks.filter((mark) => mark.role === role).flatMap((mark) => mark.pieces);
  const content = of("content");
  const [one = [], two = [], three = []] = layers(content);
  // A claim with somebody who said it shows as a statement already.
  const bare = of("mention").filter((mention) => !content.some((piece) => overlaps(piece, mention)));
  return { "content-1": one, "content-2": two, "content-3": three, claim: bare, source: of("source"), cue: of("cue") };
}

/** Of several at once; nested proposals are drawn no darker. */
export function suggested(open: readonly Record<Part, readonly Span[]>[]): Painting {
  const of = (part: Part) => open.flatMap((one) => one[part]);
  return { "suggested-content": of("content"), "suggested-source": of("source"), "suggested-cue": of("cue") };
}

export function parts(name: "lit" | "draft", pieces: Record<Part, readonly Span[]> | null): Painting {
  if (!pieces) return {};
  const { content, source, cue } = pieces;
  const spans = { [`${name}-content`]: content, [`${name}-source`]: source, [`${name}-cue`]: cue };
  return Object.fromEntries(Object.entries(spans).map(([paint, pieces]) => [paint, [...pieces]]));
}
