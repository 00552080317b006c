// What importing a text found in it. The core counts and says it in English; here each kind gets its words.
export type NoticeWords = Record<"nul" | "control" | "bidi" | "lineEnds" | "composed", (n: number) => string>;

const KINDS: [RegExp, keyof NoticeWords][] = [
  [/^(\d+) NUL/, "nul"],
  [/^(\d+) control/, "control"],
  [/^(\d+) characters change the direction/, "bidi"],
  [/^(\d+) line ends/, "lineEnds"],
  [/^(\d+) characters were composed/, "composed"],
];

/** A notice of a kind nobody knows here is shown as it came. */
export function noticesOf(notices: readonly string[], words: NoticeWords): string[] {
  return notices.map((notice) => {
    for (const [pattern, kind] of KINDS) {
      const match = pattern.exec(notice);
      if (match) return words[kind](Number(match[1]));
    }
    return notice;
  });
}
