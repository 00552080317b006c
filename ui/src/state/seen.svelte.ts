// Up to which decision on their work a person has read, in this window's own store: nothing of the work depends on it.
import { desk } from "./desk.svelte";

const key = () => (desk.info?.me ? `outcomes:${desk.info.file}:${desk.info.me.id}` : null);
let marked = $state(0);

/** Decisions from this moment on (milliseconds UTC) have not been read. */
export function unreadSince(): number {
  void marked;
  const kept = key();
  return kept ? Number(localStorage.getItem(kept)) || 0 : 0;
}

export function readUpTo(moment: number): void {
  const kept = key();
  if (!kept) return;
  localStorage.setItem(kept, String(moment + 1));
  marked += 1;
}
