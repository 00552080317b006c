// Characters that act on a text without being seen. They stay where they are: they may be what is being checked.
export type Hidden = { at: number; code: string; name: string };

const NAMES: Partial<Record<number, string>> = {
  0x00ad: "SOFT HYPHEN",
  0x061c: "ARABIC LETTER MARK",
  0x200b: "ZERO WIDTH SPACE",
  0x200e: "LEFT-TO-RIGHT MARK",
  0x200f: "RIGHT-TO-LEFT MARK",
  0x202a: "LEFT-TO-RIGHT EMBEDDING",
  0x202b: "RIGHT-TO-LEFT EMBEDDING",
  0x202c: "POP DIRECTIONAL FORMATTING",
  0x202d: "LEFT-TO-RIGHT OVERRIDE",
  0x202e: "RIGHT-TO-LEFT OVERRIDE",
  0x2060: "WORD JOINER",
  0x2066: "LEFT-TO-RIGHT ISOLATE",
  0x2067: "RIGHT-TO-LEFT ISOLATE",
  0x2068: "FIRST STRONG ISOLATE",
  0x2069: "POP DIRECTIONAL ISOLATE",
  0xfeff: "ZERO WIDTH NO-BREAK SPACE",
};

export function hiddenAt(text: string, at: number): Hidden | null {
  const unit = text.charCodeAt(at);
  const control = (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || (unit >= 0x7f && unit <= 0x9f);
  const name = NAMES[unit] ?? (control ? "CONTROL CHARACTER" : null);
  if (name === null) return null;
  return { at, code: `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`, name };
}

export function hiddenIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const one = hiddenAt(text, at);
    if (one) found.push(one);
  }
  return found;
}
