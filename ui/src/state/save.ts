// Files that leave: where to is asked for, the core writes, and what goes wrong is said.
import type { FilePath } from "../bindings";
import { asWireError, pathOf, saveFile } from "../ipc";
import { complain } from "./act.svelte";

/** The name it was saved under, and what the core made of it; undefined when nobody chose one, or it was refused. */
export async function saveAs<T>(
  title: string,
  suggested: string,
  write: (path: FilePath) => Promise<T | undefined>,
  during = title,
): Promise<{ name: string; made: T } | undefined> {
  try {
    const chosen = await saveFile(title, suggested);
    const made = chosen && (await write(pathOf(chosen)));
    return made ? { name: chosen.name, made } : undefined;
  } catch (error) {
    complain(asWireError(error), during);
    return undefined;
  }
}
