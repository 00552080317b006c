// An article comes from the clipboard: the form opens, and the same key press pastes into it.
import { flushSync } from "svelte";
import { go } from "./route.svelte";

export const pasting = $state({ wanted: false });

/** Drawn at once, so that the field has the focus before the key press goes on to whatever has it. */
export function pasteArticle(): void {
  flushSync(() => {
    pasting.wanted = true;
    go({ name: "articles", importing: true });
  });
}

/** What is in the clipboard, if the webview lets us look; null if not. */
export async function clipboardText(): Promise<string | null> {
  try {
    return (await navigator.clipboard.readText()) || null;
  } catch {
    return null;
  }
}
