import { expect, test } from "vitest";
import { en } from "../../i18n/en";
import { it } from "../../i18n/it";
import { noticesOf } from "./notices";

test("the core's notices are said in the reader's language, and unknown ones as they come", () => {
  const notices = ["3 NUL characters were taken out", "something new"];
  expect(noticesOf(notices, it.articles.notice)).toEqual(["Tolti 3 caratteri NUL.", "something new"]);
  expect(noticesOf(notices, en.articles.notice)[0]).toBe("3 NUL characters were taken out.");
});
