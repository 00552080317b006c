// One scale of type and one set of colours: what a screen needs is asked for by its role, as docs/design-language.md has it.
import { expect, test } from "vitest";

const files = import.meta.glob<string>(["../**/*.{svelte,css}", "!./tokens.css"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const styles = Object.entries(files).map(([file, text]): [string, string] => [
  file,
  file.endsWith(".css") ? text : (/<style>([^]*)<\/style>/.exec(text)?.[1] ?? ""),
]);

/** Sizes relative to their neighbours, and those of a drawing's own units, stand outside the scale. */
const SIZE = /font(?:-size)?:[^;]*?\b[\d.]+rem/g;
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\([\d.]/gi;

test.each([
  ["a size of type", SIZE],
  ["a colour", COLOUR],
])("%s comes from the tokens", (_, pattern) => {
  const own = styles.flatMap(([file, style]) => (style.match(pattern) ?? []).map((found) => `${file}: ${found}`));
  expect(own).toEqual([]);
});

test("styles were found", () =>
  expect(styles.filter(([, style]) => style.includes("var(--size-")).length).toBeGreaterThan(20));
