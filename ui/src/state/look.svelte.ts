// Light or dark: what the system says, unless the person says otherwise.
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

function remembered(): Theme {
  const kept = localStorage.getItem("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

export const look = $state({ theme: remembered() });

const darkness = window.matchMedia("(prefers-color-scheme: dark)");

function apply(): void {
  const dark = look.theme === "dark" || (look.theme === "system" && darkness.matches);
  document.documentElement.dataset.shade = dark ? "dark" : "light";
}

export function setTheme(theme: Theme): void {
  look.theme = theme;
  localStorage.setItem("theme", theme);
  apply();
}

export function followSystem(): void {
  darkness.addEventListener("change", apply);
  apply();
}
