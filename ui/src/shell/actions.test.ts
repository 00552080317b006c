import { afterEach, expect, test, vi } from "vitest";

vi.hoisted(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal("window", { matchMedia: () => ({ matches: false }) });
  vi.stubGlobal("navigator", { language: "en", platform: "Linux" });
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
});

import { lang, setLang } from "../i18n/index.svelte";
import { change, changed, reset, resetAll, shown } from "../state/keys.svelte";
import { panel } from "../state/panel.svelte";
import { go, route } from "../state/route.svelte";
import { ACTIONS, action, type ActionId } from "./actions";
import { clash } from "./clash";
import { EVERY_KEY, RESERVED } from "./everykey";
import { isLetter, meant } from "./shortcuts";

const plain = { key: "z", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const of = (event: typeof plain, typing: boolean) => meant(ACTIONS, event, typing, changed)?.id ?? null;

afterEach(() => {
  resetAll();
  setLang("en");
});

test("undo and redo, with Control or Command", () => {
  expect(of({ ...plain, ctrlKey: true }, false)).toBe("undo");
  expect(of({ ...plain, metaKey: true, shiftKey: true, key: "Z" }, false)).toBe("redo");
  expect(of({ ...plain, ctrlKey: true, key: "y" }, false)).toBe("redo");
  expect(of(plain, false)).toBeNull();
});

test("in a text field undo belongs to the field, and searching does not", () => {
  expect(of({ ...plain, ctrlKey: true }, true)).toBeNull();
  expect(of({ ...plain, ctrlKey: true, key: "k" }, true)).toBe("search");
  expect(of({ ...plain, shiftKey: true, key: "?" }, true)).toBeNull();
});

test("every shortcut has a name and words of its own", () => {
  const ids = EVERY_KEY.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of ["en", "it"] as const) {
    setLang(language);
    const words = EVERY_KEY.map((one) => `${one.place} ${one.label()}`);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("no two clash as they come, and none takes what belongs to a field", () => {
  // Enter opens, Tab goes on and Escape leaves: these mean here what they mean everywhere.
  const free = EVERY_KEY.filter((one) => !one.fixed);
  const all = [...RESERVED, ...EVERY_KEY];
  const clashes = free.flatMap((one) => one.keys.flatMap((keys) => clash(one, keys, all, {})?.id ?? []));
  expect(clashes).toEqual([]);
});

test("what Shift goes with is a letter", () => {
  for (const one of EVERY_KEY.filter((one) => one.shifted)) expect(one.keys.every(isLetter), one.id).toBe(true);
});

test.each([
  ["palette", "Ctrl+Shift+P", "Ctrl+Maiusc+P"],
  ["claims", "Ctrl+3", "Ctrl+3"],
  ["back", "Alt+←", "Alt+←"],
  ["newSource", "", ""],
] satisfies [ActionId, string, string][])("%s has %s, in Italian %s", (id, en, it) => {
  expect(shown(action(id))).toBe(en);
  setLang("it");
  expect(shown(action(id))).toBe(it);
});

test("a changed key is the one that works and the one that is shown, until it is reset", () => {
  change(action("claims"), "mod+j");
  expect(of({ ...plain, ctrlKey: true, key: "j" }, true)).toBe("claims");
  expect(of({ ...plain, ctrlKey: true, key: "3" }, true)).toBeNull();
  expect(shown(action("claims"))).toBe("Ctrl+J");
  expect(localStorage.getItem("keys")).toBe('{"claims":"mod+j"}');
  reset(action("claims"));
  expect(shown(action("claims"))).toBe("Ctrl+3");
  change(action("claims"), "mod+3");
  expect(changed).toEqual({});
});

test("an action does what it says, and does not apply twice", () => {
  go({ name: "history" });
  expect(action("claims").when?.()).toBe(true);
  action("claims").run();
  expect(route.screen.name).toBe("claims");
  expect(action("claims").when?.()).toBe(false);
  action("back").run();
  expect(route.screen.name).toBe("history");
  action("lang-it").run();
  expect([lang(), action("lang-it").when?.(), action("lang-en").when?.()]).toEqual(["it", false, true]);
  action("newClaim").run();
  expect(panel.open).toBe("newClaim");
});
