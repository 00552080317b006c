// Brings a stretch of the text where it can be read: a paragraph may be longer than the window.
import { tick } from "svelte";
import type { Span } from "./span";
import type { TextMap } from "./textmap";

/** Room for what stays in view above the text. */
const ABOVE = 140;

export function reveal(map: TextMap | undefined, span: Span): void {
  const box = map?.box(span);
  const stage = document.getElementById("stage");
  if (!box || !stage) return;
  const { top, bottom, height } = stage.getBoundingClientRect();
  if (box.top >= top + ABOVE && box.bottom <= bottom) return;
  stage.scrollBy({ top: box.top - top - Math.max(ABOVE, height / 3) });
}

/** Until what was just decided has its place in the page. */
export async function drawn(): Promise<void> {
  await tick();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}
