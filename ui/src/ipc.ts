// The only door to the core. Nothing else imports Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, FilePath, Progress, Touched, WireError } from "./bindings";

export function call<K extends keyof Commands>(name: K, args: Commands[K]["args"]): Promise<Commands[K]["result"]> {
  return invoke("call", { name, args });
}

/** After a commit, here or in another window: what should be fetched again. */
export function onChanged(tell: (touched: Touched[]) => void): void {
  void listen<Touched[]>("changed", (event) => tell(event.payload));
}

export function onProgress(tell: (progress: Progress) => void): void {
  void listen<Progress>("progress", (event) => tell(event.payload));
}

/** Files are dragged over the window, away again, or let go. */
export type Dragged =
  { state: "over" | "left" } | { state: "dropped"; files: Chosen[] } | { state: "refused"; error: WireError };

/** Until what it gives is called. */
export function onDrag(tell: (dragged: Dragged) => void): () => void {
  const listening = listen<Dragged>("drag", (event) => tell(event.payload));
  return () => void listening.then((stop) => stop());
}

/** Stands for a file the person chose; the page never learns its path. */
export type Chosen = { token: string; name: string };

export type Filter = { name: string; extensions: string[] };

export function openFile(title: string, filters: Filter[]): Promise<Chosen | null> {
  return invoke("call", { name: "dialog.open_file", args: { title, filters } });
}

export function openFiles(title: string, filters: Filter[]): Promise<Chosen[] | null> {
  return invoke("call", { name: "dialog.open_files", args: { title, filters } });
}

export function saveFile(title: string, suggested_name: string): Promise<Chosen | null> {
  return invoke("call", { name: "dialog.save_file", args: { title, suggested_name } });
}

/** How large everything in the window is drawn, 100 to 200. */
export function zoom(percent: number): Promise<null> {
  return invoke("call", { name: "window.zoom", args: { percent } });
}

/** The most that is kept of one file; one byte more is enough for the refusal. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Bytes that were pasted go to the shell as they are, and come back as a file that was chosen. */
export async function receive(file: File): Promise<Chosen> {
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  return invoke("call", bytes, { headers: { "attesta-file-name": encodeURIComponent(file.name) } });
}

/** In the place of a path: the shell puts the path there. */
export function pathOf(chosen: Chosen): FilePath {
  return { $file: chosen.token };
}

export function asWireError(error: unknown): WireError {
  if (typeof error === "object" && error !== null && "message" in error && "code" in error) return error as WireError;
  return { code: "internal", message: error instanceof Error ? error.message : String(error), hint: null };
}
