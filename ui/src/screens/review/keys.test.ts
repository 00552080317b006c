import { expect, test } from "vitest";
import { keyMeant } from "./keys";

const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("letters work the queue, except in a field or with Control", () => {
  expect(keyMeant({ ...none, key: "A" }, false, {})).toBe("accept");
  expect(keyMeant({ ...none, key: "j" }, false, {})).toBe("next");
  expect(keyMeant({ ...none, key: "a" }, true, {})).toBeNull();
  expect(keyMeant({ ...none, key: "e", ctrlKey: true }, false, {})).toBeNull();
});

test("a changed key is the only one", () => {
  expect(keyMeant({ ...none, key: "y" }, false, { reviewAccept: "y" })).toBe("accept");
  expect(keyMeant({ ...none, key: "a" }, false, { reviewAccept: "y" })).toBeNull();
});
