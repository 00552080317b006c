import { expect, test } from "vitest";
import { shortcut } from "./shortcuts";

const plain = { key: "z", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("undo and redo, with Control or Command", () => {
  expect(shortcut({ ...plain, ctrlKey: true }, false)).toBe("undo");
  expect(shortcut({ ...plain, metaKey: true, shiftKey: true, key: "Z" }, false)).toBe("redo");
  expect(shortcut({ ...plain, ctrlKey: true, key: "y" }, false)).toBe("redo");
  expect(shortcut(plain, false)).toBeNull();
});

test("in a text field undo belongs to the field, and searching does not", () => {
  expect(shortcut({ ...plain, ctrlKey: true }, true)).toBeNull();
  expect(shortcut({ ...plain, ctrlKey: true, key: "k" }, true)).toBe("search");
});
