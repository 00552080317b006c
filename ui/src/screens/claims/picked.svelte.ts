// The claims that are ticked, to change several at once.
import { SvelteSet } from "svelte/reactivity";
import type { ClaimTable } from "./table.svelte";

export const picked = new SvelteSet<string>();
let last: number | null = null;

/** A tick; with Shift, all from the one ticked last to this one. */
export async function pick(table: ClaimTable, row: number, id: string, range: boolean): Promise<void> {
  const wanted = !picked.has(id);
  const from = last;
  last = row;
  const ids = range && from !== null ? await table.ids(Math.min(from, row), Math.max(from, row)) : [id];
  for (const one of ids) {
    if (wanted) picked.add(one);
    else picked.delete(one);
  }
}

export async function pickAll(table: ClaimTable): Promise<void> {
  for (const id of await table.ids(0, table.lines - 1)) picked.add(id);
}
