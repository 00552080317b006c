// The layout is made by a worker of its own for each graph: one whose graph is no longer wanted is ended, and its answer dropped.
import type { Laid, Plan } from "./shape";

/** Gives what ends it. */
export function layOut(plan: Plan, laid: (laid: Laid) => void, failed: () => void): () => void {
  let wanted = true;
  let worker: Worker | undefined;
  const end = () => {
    wanted = false;
    worker?.terminate();
  };
  const last = (tell: () => void) => {
    if (!wanted) return;
    end();
    tell();
  };
  try {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Laid>) => last(() => laid(data)));
    // It could not be loaded, or fell over what it was given.
    for (const fault of ["error", "messageerror"]) worker.addEventListener(fault, () => last(failed));
    worker.postMessage(plan);
  } catch {
    // The webview allows no worker, or no more of them.
    last(failed);
  }
  return end;
}
