import { expect, test } from "vitest";
import { keyMeant } from "./keys";

const none = {
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  defaultPrevented: false,
};

test("one key marks, three say which words are what, and Shift adds a piece", () => {
  expect(keyMeant({ ...none, key: "m" }, {}, false)).toEqual({ kind: "mark" });
  expect(keyMeant({ ...none, key: "n" }, {}, false)).toEqual({ kind: "next" });
  expect(keyMeant({ ...none, key: "s" }, {}, false)).toEqual({ kind: "take", part: "source", more: false });
  expect(keyMeant({ ...none, key: "C", shiftKey: true }, {}, false)).toEqual({ kind: "take", part: "cue", more: true });
});

test("Tab goes on and back, and one key each accepts, corrects and rejects", () => {
  expect(keyMeant({ ...none, key: "Tab" }, {}, false)).toEqual({ kind: "step", by: 1 });
  expect(keyMeant({ ...none, key: "Unidentified", code: "Tab", shiftKey: true }, {}, false)).toEqual({
    kind: "step",
    by: -1,
  });
  expect(keyMeant({ ...none, key: "a" }, {}, false)).toEqual({ kind: "decide", how: "accept" });
  expect(keyMeant({ ...none, key: "e" }, {}, false)).toEqual({ kind: "decide", how: "correct" });
  expect(keyMeant({ ...none, key: "x" }, {}, false)).toEqual({ kind: "decide", how: "reject" });
  expect(keyMeant({ ...none, key: "Tab" }, {}, true)).toBeNull();
});

test("in a text field letters are letters, and Escape still cancels", () => {
  expect(keyMeant({ ...none, key: "m" }, {}, true)).toBeNull();
  expect(keyMeant({ ...none, key: "Enter" }, {}, true)).toBeNull();
  expect(keyMeant({ ...none, key: "Escape" }, {}, true)).toEqual({ kind: "cancel" });
});

test("with Control a key belongs to somebody else", () => {
  expect(keyMeant({ ...none, key: "c", ctrlKey: true }, {}, false)).toBeNull();
});

test("a changed key replaces the first one, and takes Shift with it", () => {
  const changed = { mark: "g", takeSource: "q" };
  expect(keyMeant({ ...none, key: "g" }, changed, false)).toEqual({ kind: "mark" });
  expect(keyMeant({ ...none, key: "m" }, changed, false)).toBeNull();
  expect(keyMeant({ ...none, key: "Q", shiftKey: true }, changed, false)).toEqual({
    kind: "take",
    part: "source",
    more: true,
  });
});
