// The interface's words: English and Italian have the same keys, or the check fails.
import { en, type Messages } from "./en";
import { it } from "./it";

export type Lang = "en" | "it";

function remembered(): Lang {
  const kept = localStorage.getItem("lang");
  if (kept === "en" || kept === "it") return kept;
  return navigator.language.startsWith("it") ? "it" : "en";
}

const state = $state({ lang: remembered() });

export function lang(): Lang {
  return state.lang;
}

export function setLang(chosen: Lang): void {
  state.lang = chosen;
  localStorage.setItem("lang", chosen);
  document.documentElement.lang = chosen;
}

export function t(): Messages {
  return state.lang === "it" ? it : en;
}
