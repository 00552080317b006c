import { expect, test } from "vitest";
import { en } from "./en";
import { it } from "./it";

const files = import.meta.glob<string>(["../**/*.{svelte,ts}", "!../**/*.test.ts", "!./en/*", "!./it/*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every key with its way to it: "claim.gap.nobody". */
function keys(words: object, way = ""): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === "object" && word !== null ? keys(word, `${way}${key}.`) : [`${way}${key}`],
  );
}

/**
 * A key counts as used when the code reaches it by name, or reaches the group it stands in and goes on with a value
 * that only running it knows: `t().stance[position.stance]`, `options(t().mode)`.
 */
function used(key: string, code: string): boolean {
  const names = key.split(".");
  const reached = (way: string, end: string) =>
    new RegExp(String.raw`\bt\(\)\s*\.${way.replaceAll(".", String.raw`\s*\.`)}${end}`).test(code);
  if (reached(key, String.raw`\b`)) return true;
  return names.some((_, at) => at > 0 && reached(names.slice(0, at).join("."), String.raw`\b(?!\s*\.\s*\w)`));
}

test("English and Italian have the same keys", () => {
  expect(keys(it).sort()).toEqual(keys(en).sort());
});

test("every message is used somewhere", () => {
  const code = Object.values(files).join("\n");
  expect(keys(en).filter((key) => !used(key, code))).toEqual([]);
});
