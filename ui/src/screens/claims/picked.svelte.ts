// The claims that are ticked, to change several at once.
import { SvelteSet } from "svelte/reactivity";

export const picked = new SvelteSet<string>();
let last: string | null = null;

/** A tick; with Shift, all from the one ticked last to this one. */
export function pick(id: string, among: string[], range: boolean): void {
  const wanted = !picked.has(id);
  const from = last === null ? -1 : among.indexOf(last);
  const to = among.indexOf(id);
  const ids = range && from >= 0 ? among.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  for (const one of ids) {
    if (wanted) picked.add(one);
    else picked.delete(one);
  }
  last = id;
}
