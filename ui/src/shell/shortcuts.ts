// Keys pressed together, written one way: "mod+shift+p", "alt+arrowleft", "m", "?". Mod is Control, on a Mac Command.
export type Shortcut<Id extends string = string> = {
  id: Id;
  /** Any one of these, unless somebody chose another. */
  keys: readonly string[];
  /** What everybody expects of these keys stays as it is. */
  fixed?: true;
  /** With Shift they mean the same, once more. */
  shifted?: true;
  /** In a text field they belong to the field. */
  fieldHasOwn?: true;
};

/** The keys somebody chose, by the shortcut's id. */
export type Changed = Partial<Record<string, string>>;

export type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What is meant by a key, if anything; in a text field a plain one is a letter. */
export function meant<S extends Shortcut>(
  list: readonly S[],
  event: Keys,
  typing: boolean,
  changed: Changed,
): S | undefined {
  const keys = pressed(event);
  if (!keys) return undefined;
  return list.find((one) => taken(one, changed).includes(keys) && !(typing && (one.fieldHasOwn || isPlain(keys))));
}

export function keysOf(one: Shortcut, changed: Changed): readonly string[] {
  const chosen = changed[one.id];
  return chosen ? [chosen] : one.keys;
}

/** All that nobody else can have where this one works. */
export function taken(one: Shortcut, changed: Changed): string[] {
  const keys = keysOf(one, changed);
  return one.shifted ? [...keys, ...keys.map((key) => `shift+${key}`)] : [...keys];
}

const NOT_YET = new Set(["control", "shift", "alt", "meta", "altgraph", "capslock", "dead", "process", "unidentified"]);

/** Null while only Control, Shift or the like is down. */
export function pressed(event: Keys): string | null {
  const key = keyOf(event);
  if (NOT_YET.has(key)) return null;
  const command = event.ctrlKey || event.metaKey;
  // Shift is what made "?" of "/": it is not pressed besides.
  const shift = event.shiftKey && ([...key].length > 1 || isLetter(key));
  return [command && "mod", event.altKey && "alt", shift && "shift", key].filter(Boolean).join("+");
}

function keyOf(event: Keys): string {
  // With Shift, WebKitGTK knows this key only by its place.
  if (event.code === "Tab") return "tab";
  if (event.key === " ") return "space";
  return event.key === "+" ? "plus" : event.key.toLowerCase();
}

export function isLetter(keys: string): boolean {
  return /^\p{L}$/u.test(keys);
}

function isPlain(keys: string): boolean {
  return keys !== "escape" && !/^(mod|alt)\+|^(shift\+)?f\d+$/.test(keys);
}

const SIGNS: Partial<Record<string, string>> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  plus: "+",
};
const MAC: Partial<Record<string, string>> = { mod: "⌘", alt: "⌥", shift: "⇧" };

/** As they stand on the keyboard, where `names` are those of the interface's language. */
export function spelled(keys: string, names: Partial<Record<string, string>>, mac: boolean): string {
  const parts = keys.split("+");
  if (mac) return parts.map((part) => MAC[part] ?? SIGNS[part] ?? names[part] ?? part.toUpperCase()).join("");
  return parts.map((part) => SIGNS[part] ?? names[part] ?? part.toUpperCase()).join("+");
}

export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
}
