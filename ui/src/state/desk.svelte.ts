// What the whole window shares: the open casebook, and a counter that says "fetch again".
import type { CasebookInfo, WireError } from "../bindings";
import { asWireError, call, onChanged } from "../ipc";
import { followProgress } from "./jobs.svelte";
import { resume } from "./route.svelte";

export const desk = $state({
  info: null as CasebookInfo | null,
  /** Why there is no casebook at all. */
  failure: null as WireError | null,
  /** Grows with every change, here or elsewhere. */
  version: 0,
});

let turn = 0;

export async function refresh(): Promise<void> {
  const mine = ++turn;
  try {
    const info = await call("casebook_info", {});
    if (mine !== turn) return;
    desk.info = info;
    desk.failure = null;
  } catch (error) {
    // A window that shows something keeps it; only one that has nothing says why.
    if (mine === turn && !desk.info) desk.failure = asWireError(error);
  }
}

/** Every screen fetches again: something changed that the core does not announce, such as who is at work. */
export async function refetch(): Promise<void> {
  desk.version += 1;
  await refresh();
}

export function start(): void {
  onChanged(() => void refetch());
  followProgress();
  void resume().then(refresh);
}
