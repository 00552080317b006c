// The interface's words. English and Italian have the same keys, or the check fails.
import type { WireError } from "../bindings";
import { en, type Messages } from "./en";
import { it } from "./it";
import { inWords } from "./dates";

export type Lang = "en" | "it";

/** A language is always called by its own name, so that whoever needs it can read it. */
export const LANGUAGES: [Lang, string][] = [
  ["en", "English"],
  ["it", "Italiano"],
];

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
}

export function t(): Messages {
  return state.lang === "it" ? it : en;
}

/** What the core words in both languages. */
export function worded(words: { en: string; it: string }): string {
  return words[state.lang];
}

/** A vocabulary as the options of a select, in the order of its message file. */
export function options<K extends string>(words: Record<K, string>): [K, string][] {
  return Object.entries(words) as [K, string][];
}

/** The same for a vocabulary that counts. */
export function numbered(words: Record<number, string>): [number, string][] {
  return Object.entries(words).map(([key, word]) => [Number(key), word]);
}

export function date(date: { text: string } | null | undefined): string {
  return date ? inWords(date.text, state.lang) : "";
}

/** "Seoul and Tokyo", "Seul e Tokyo". */
export function listed(names: string[]): string {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);
}

/** "Korean", "coreano"; a tag nobody knows stays as it was written. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(locale(), { type: "language" }).of(tag) ?? tag;
    // Some webviews give it a capital, which Italian has not.
    return state.lang === "it" ? name.toLocaleLowerCase(locale()) : name;
  } catch {
    return tag;
  }
}

export function moment(at: number): string {
  return new Date(at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
}

export function locale(): string {
  return state.lang === "it" ? "it-IT" : "en-GB";
}

export function opName(op: string): string {
  const ops: Partial<Record<string, string>> = t().ops;
  return ops[op] ?? op.replaceAll("_", " ");
}

const OP_OF: Partial<Record<string, string>> = {
  import_text: "import_article",
  import_file: "import_article",
  import_files: "import_article",
  file_in: "file",
  correct_position: "correct_attribution",
  add_position: "correct_attribution",
  accept_suggestions: "accept_attribution",
  reject_suggestions: "reject_attribution",
};

/** What a command does, for the line that says during what something failed. */
export function doing(command: string): string | undefined {
  const ops: Partial<Record<string, string>> = t().ops;
  return ops[OP_OF[command] ?? command];
}

/** A rule in the person's language. The core's own words stand where we have none for its code. */
export function refusal(error: WireError): { text: string; hint?: string } {
  const rules: Partial<Record<string, { text: (names: string) => string; hint: string }>> = t().rules;
  const rule = rules[error.code];
  if (!rule) return { text: sentence(error.message), hint: error.hint ? sentence(error.hint) : undefined };
  const names = [...error.message.matchAll(/[“"]([^”"]+)[”"]/g)].map((match) => match[1]).join(", ");
  return { text: rule.text(names), hint: rule.hint || undefined };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!”]$/.test(words) ? "" : ".");
}
