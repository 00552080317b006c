import { expect, test } from "vitest";
import { meant, pressed, spelled, type Shortcut } from "./shortcuts";

const none = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const control = { ...none, ctrlKey: true };

test.each([
  [{ ...control, key: "k" }, "mod+k"],
  [{ ...none, metaKey: true, shiftKey: true, key: "Z" }, "mod+shift+z"],
  [{ ...none, altKey: true, key: "ArrowLeft" }, "alt+arrowleft"],
  [{ ...none, key: "M" }, "m"],
  [{ ...none, shiftKey: true, key: "?" }, "?"],
  [{ ...none, shiftKey: true, code: "Tab", key: "Unidentified" }, "shift+tab"],
  [{ ...control, key: "+" }, "mod+plus"],
  [{ ...none, key: " " }, "space"],
  [{ ...control, key: "Control" }, null],
  [{ ...none, shiftKey: true, key: "Shift" }, null],
])("%o is written %s", (event, keys) => {
  expect(pressed(event)).toBe(keys);
});

test.each([
  ["mod+shift+p", "Ctrl+Maiusc+P", "⌘⇧P"],
  ["alt+arrowleft", "Alt+←", "⌥←"],
  ["mod+plus", "Ctrl++", "⌘+"],
  ["?", "?", "?"],
])("%s stands on a keyboard as %s, on a Mac as %s", (keys, here, onMac) => {
  const names = { mod: "Ctrl", alt: "Alt", shift: "Maiusc" };
  expect([spelled(keys, names, false), spelled(keys, names, true)]).toEqual([here, onMac]);
});

const LIST: Shortcut[] = [
  { id: "mark", keys: ["m"] },
  { id: "take", keys: ["s"], shifted: true },
  { id: "undo", keys: ["mod+z"], fieldHasOwn: true },
  { id: "search", keys: ["mod+k"] },
  { id: "leave", keys: ["escape"] },
  { id: "back", keys: ["shift+f3"] },
];

test.each([
  [{ ...none, key: "m" }, "mark", undefined],
  [{ ...none, key: "M", shiftKey: true }, undefined, undefined],
  [{ ...none, key: "S", shiftKey: true }, "take", undefined],
  [{ ...control, key: "z" }, "undo", undefined],
  [{ ...control, key: "k" }, "search", "search"],
  [{ ...none, key: "Escape" }, "leave", "leave"],
  [{ ...none, key: "F3", shiftKey: true }, "back", "back"],
])("%o means %s, and %s where somebody types", (event, outside, inField) => {
  expect([meant(LIST, event, false, {})?.id, meant(LIST, event, true, {})?.id]).toEqual([outside, inField]);
});

test("what was chosen replaces what was there", () => {
  const changed = { mark: "mod+m" };
  expect(meant(LIST, { ...control, key: "m" }, true, changed)?.id).toBe("mark");
  expect(meant(LIST, { ...none, key: "m" }, false, changed)).toBeUndefined();
});
