// Keys that mean the same on every screen.
export type Shortcut = "undo" | "redo" | "back" | "search";

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** In a text field undo belongs to the field. */
export function shortcut(event: Keys, typing: boolean): Shortcut | null {
  const key = event.key.toLowerCase();
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (command && !typing && key === "z") return event.shiftKey ? "redo" : "undo";
  if (command && !typing && key === "y") return "redo";
  if (command && key === "k") return "search";
  if (event.altKey && key === "arrowleft") return "back";
  return null;
}

export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
}
