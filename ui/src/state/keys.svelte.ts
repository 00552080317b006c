// The keys a person changed, kept for the next window.
import { t } from "../i18n/index.svelte";
import { keysOf, spelled, type Changed, type Shortcut } from "../shell/shortcuts";

const KEPT = "keys";

export const changed: Changed = $state(remembered());

export function change(one: Shortcut, keys: string): void {
  if (one.keys.length === 1 && one.keys[0] === keys) delete changed[one.id];
  else changed[one.id] = keys;
  keep();
}

/** Back to what it was at first. */
export function reset(one: Shortcut): void {
  delete changed[one.id];
  keep();
}

export function resetAll(): void {
  for (const id of Object.keys(changed)) delete changed[id];
  keep();
}

/** Its keys as they stand on the keyboard; empty if it has none. */
export function shown(one: Shortcut): string {
  return allShown(one)[0] ?? "";
}

export function allShown(one: Shortcut): string[] {
  return keysOf(one, changed).map(spell);
}

export function spell(keys: string): string {
  return spelled(keys, t().keys.names, /^Mac/.test(navigator.platform));
}

/** What a button says when the pointer rests on it. */
export function tip(words: string, one: Shortcut): string {
  const keys = shown(one);
  return keys ? `${words} (${keys})` : words;
}

function keep(): void {
  localStorage.setItem(KEPT, JSON.stringify(changed));
}

function remembered(): Changed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, keys]) => typeof keys === "string" && keys));
  } catch {
    return {};
  }
}
