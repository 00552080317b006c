import { afterEach, expect, test, vi } from "vitest";
import { copy, copyText } from "./clipboard";

afterEach(() => vi.unstubAllGlobals());

const forms = Promise.resolve({ text: "Kim", html: "<p>Kim</p>" });

function clipboard(write: () => Promise<void>, writeText: () => Promise<void>) {
  // As the webview's own, it sees to the promises it is given.
  const item = class {
    constructor(forms: Record<string, Promise<Blob>>) {
      Object.values(forms).forEach((form) => form.catch(() => undefined));
    }
  };
  vi.stubGlobal("ClipboardItem", item);
  vi.stubGlobal("navigator", { clipboard: { write, writeText } });
}

const takes = () => Promise.resolve();
const refuses = () =>
  Promise.reject(new DOMException("The request is not allowed by the user agent", "NotAllowedError"));

test("what the webview says of a refused clipboard does not reach the person", async () => {
  clipboard(refuses, refuses);
  await expect(copyText("Kim")).rejects.toMatchObject({ code: "clipboard_refused" });
  await expect(copy(forms)).rejects.toMatchObject({ code: "clipboard_refused" });
});

test("where only plain words are taken, they are copied", async () => {
  clipboard(refuses, takes);
  await expect(copy(forms)).resolves.toBeUndefined();
});

test("what the core refused is told as it was", async () => {
  clipboard(takes, takes);
  await expect(copy(Promise.reject({ code: "nothing_to_cite" }))).rejects.toEqual({ code: "nothing_to_cite" });
});
