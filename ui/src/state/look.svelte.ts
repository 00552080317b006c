// How the window looks: light or dark, as the system says unless the person says otherwise; and how large.
import { zoom } from "../ipc";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Percent. */
export const SIZES = [100, 110, 125, 150, 175, 200] as const;
export type Size = (typeof SIZES)[number];

function rememberedTheme(): Theme {
  const kept = localStorage.getItem("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

function rememberedSize(): Size {
  const kept = Number(localStorage.getItem("size"));
  return SIZES.find((size) => size === kept) ?? 100;
}

export const look = $state({ theme: rememberedTheme(), size: rememberedSize() });

const darkness = window.matchMedia("(prefers-color-scheme: dark)");

function shade(): void {
  const dark = look.theme === "dark" || (look.theme === "system" && darkness.matches);
  document.documentElement.dataset.shade = dark ? "dark" : "light";
}

export function setTheme(theme: Theme): void {
  look.theme = theme;
  localStorage.setItem("theme", theme);
  shade();
}

export async function setSize(size: Size): Promise<void> {
  await zoom(size);
  look.size = size;
  localStorage.setItem("size", String(size));
}

/** The next size in a direction, if there is one. */
export function nextSize(by: 1 | -1): Size | undefined {
  return SIZES[SIZES.indexOf(look.size) + by];
}

/** Before anything is drawn. */
export function dress(): Promise<unknown> {
  darkness.addEventListener("change", shade);
  shade();
  return look.size === 100 ? Promise.resolve() : zoom(look.size);
}
