// What the whole window shares: which screen, who is here, the last notice, and a counter that says "fetch again".
import type { CasebookInfo, WireError } from "./bindings";
import { asWireError, call, onChanged } from "./ipc";
import { t } from "./i18n/index.svelte";

export type Screen =
  | { name: "articles" }
  | { name: "reader"; id: string }
  | { name: "claims" }
  | { name: "claim"; id: string }
  | { name: "sources"; id?: string }
  | { name: "review" }
  | { name: "reports" }
  | { name: "history" };

export type Notice = { tone: "done" | "refused"; text: string; hint?: string };

export const app = $state({
  screen: { name: "articles" } as Screen,
  info: null as CasebookInfo | null,
  failure: null as WireError | null,
  notice: null as Notice | null,
  /** Grows with every change, here or elsewhere; screens fetch again when it does. */
  version: 0,
});

export async function refresh(): Promise<void> {
  try {
    app.info = await call("casebook_info", {});
    app.failure = null;
  } catch (error) {
    app.failure = asWireError(error);
  }
}

/** Runs a command; a refusal becomes a notice and gives undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    const value = await work();
    app.notice = null;
    app.version += 1;
    await refresh();
    return value;
  } catch (error) {
    const wire = asWireError(error);
    app.notice = { tone: "refused", text: wire.message, hint: wire.hint ?? undefined };
    return undefined;
  }
}

export async function step(direction: "undo" | "redo"): Promise<void> {
  const undone = await attempt(() => call(direction, {}));
  if (undone) {
    const text = `${direction === "undo" ? t().undone : t().redone}: ${opName(undone.op)}`;
    app.notice = { tone: "done", text };
  }
}

export function opName(op: string): string {
  return (t().ops as Record<string, string>)[op] ?? op.replaceAll("_", " ");
}

export function start(): void {
  onChanged(() => {
    app.version += 1;
    void refresh();
  });
  void refresh();
}
