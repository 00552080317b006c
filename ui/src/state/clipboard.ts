// The clipboard, as plain text and as HTML.
import type { WireError } from "../bindings";

type Forms = { text: string; html: string };

/** Why the webview refused, it says in English only, and to programmers: the window has its own words for it. */
const REFUSED: WireError = { code: "clipboard_refused", message: "the clipboard was refused", hint: null };

/**
 * What is not there yet goes in as a promise: after the answer WebKit no longer takes it for the person's own doing.
 * What the promise was refused with is thrown.
 */
export async function copy(forms: Promise<Forms>): Promise<void> {
  const written = rich(forms);
  const { text } = await forms.catch((refused: unknown) => {
    written.catch(() => undefined);
    throw refused;
  });
  await written.catch(() => copyText(text));
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw REFUSED;
  }
}

async function rich(forms: Promise<Forms>): Promise<void> {
  const blob = (form: keyof Forms, type: string) => forms.then((made) => new Blob([made[form]], { type }));
  const item = { "text/plain": blob("text", "text/plain"), "text/html": blob("html", "text/html") };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
