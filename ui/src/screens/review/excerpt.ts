// The article's words around an attribution, cut where a source, reporting words or the statement begin and end.
import type { Said } from "../../bindings";

export type Cut = { text: string; part: "source" | "cue" | "content" | null };

type Pieces = Pick<Said, "source" | "cue" | "content">;

/** The whole paragraphs the pieces stand in; nothing if they stand nowhere. */
export function excerpt(text: string, pieces: Pieces): Cut[] {
  const all = [...pieces.source, ...pieces.cue, ...pieces.content];
  if (all.length === 0) return [];
  const first = Math.min(...all.map((piece) => piece.start));
  const last = Math.max(...all.map((piece) => piece.end));
  const start = text.lastIndexOf("\n", first - 1) + 1;
  const stop = text.indexOf("\n", last);
  const end = stop < 0 ? text.length : stop;
  const edges = [...new Set([start, ...all.flatMap((piece) => [piece.start, piece.end]), end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const until = edges[at + 1] ?? end;
    return { text: text.slice(from, until), part: partAt(pieces, from) };
  });
}

/** Source and reporting words stand out even inside a statement. */
function partAt(pieces: Pieces, offset: number): Cut["part"] {
  const holds = (part: keyof Pieces) => pieces[part].some((piece) => piece.start <= offset && offset < piece.end);
  if (holds("source")) return "source";
  if (holds("cue")) return "cue";
  return holds("content") ? "content" : null;
}
