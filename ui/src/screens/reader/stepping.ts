// Selecting by keyboard: sentence by sentence, and word by word at the edges.
import type { Span } from "./span";

function wordsOf(text: string, language: string): Span[] {
  const found = [...wordsIn(language).segment(text)].filter((part) => part.isWordLike);
  return found.map((part) => ({ start: part.index, end: part.index + part.segment.length }));
}

export function wordsIn(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || "en", { granularity: "word" });
  } catch {
    // A language tag nobody knows is no reason to lose the keyboard.
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}

/** The sentence after or before the selection. */
export function step(all: readonly Span[], now: Span | null, by: 1 | -1): Span | null {
  if (!now) return (by > 0 ? all[0] : all.at(-1)) ?? null;
  const next = by > 0 ? all.find((one) => one.start > now.start) : all.findLast((one) => one.start < now.start);
  return next ?? now;
}

/** One sentence more or, going back, one less; a single one grows towards the beginning. */
export function extend(all: readonly Span[], now: Span | null, by: 1 | -1): Span | null {
  if (!now) return step(all, now, by);
  if (by > 0) return { start: now.start, end: all.find((one) => one.end > now.end)?.end ?? now.end };
  const shorter = all.findLast((one) => one.end < now.end && one.end > now.start);
  if (shorter) return { start: now.start, end: shorter.end };
  return { start: all.findLast((one) => one.start < now.start)?.start ?? now.start, end: now.end };
}

/** Moves one edge of the selection by a word; it never crosses the other. */
export function nudge(text: string, language: string, now: Span, edge: "start" | "end", by: 1 | -1): Span {
  // Words far away cannot be the next one, and a long text would be cut up at every key.
  const from = Math.max(0, now.start - REACH);
  const near = text.slice(from, now.end + REACH);
  const words = wordsOf(near, language).map((word) => ({ start: word.start + from, end: word.end + from }));
  if (edge === "end") {
    const end =
      by > 0 ? words.find((word) => word.end > now.end)?.end : words.findLast((word) => word.end < now.end)?.end;
    return end !== undefined && end > now.start ? { start: now.start, end } : now;
  }
  const start =
    by > 0 ? words.find((word) => word.start > now.start)?.start : words.findLast((w) => w.start < now.start)?.start;
  return start !== undefined && start < now.end ? { start, end: now.end } : now;
}

const REACH = 400;
