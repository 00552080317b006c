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

/** In the place of a path: the shell puts the path there. */
export function pathOf(chosen: Chosen): FilePath {
  return { $file: chosen.token };
}

export function asWireError(error: unknown): WireError {
  if (typeof error === "object" && error !== null && "message" in error && "code" in error) return error as WireError;
  return { code: "internal", message: error instanceof Error ? error.message : String(error), hint: null };
}
