// Pictures of evidence, drawn by the core one after the other: each may take much memory while it is decoded.
import type { PictureView } from "../bindings";
import { call } from "../ipc";

const KEPT = 40;
const kept = new Map<string, Promise<PictureView>>();
let last: Promise<unknown> = Promise.resolve();

/** `sha256` says which file it is: the same one is drawn once. */
export function picture(id: string, sha256: string, large: boolean): Promise<PictureView> {
  const key = `${sha256} ${large}`;
  const known = kept.get(key);
  if (known) return known;
  const drawn = last.then(() => call("draw_evidence", { id, large }));
  last = drawn.catch(() => undefined);
  // What failed may work the next time it is asked for.
  drawn.catch(() => kept.delete(key));
  kept.set(key, drawn);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return drawn;
}
