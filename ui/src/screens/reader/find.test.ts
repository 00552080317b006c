import { expect, test } from "vitest";
import { find, fold } from "./find";

const at = (text: string, words: string) => find(fold(text), words).map(({ start, end }) => text.slice(start, end));

test.each([
  ["nothing at all", "", []],
  ["nothing but blanks", "  ", []],
  ["Il Porto, il porto.", "PORTO", ["Porto", "porto"]],
  ["perché e perche", "perche", ["perché", "perche"]],
  ["perche\u0301 no", "perché", ["perche\u0301"]],
  ["a\u0301\u0323b", "áb", ["a\u0301\u0323b"]],
  ["İstanbul, ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]],
  ["aaaa", "aa", ["aa", "aa"]],
  ["김정은은 러시아대사관을", "러시아대사관", ["러시아대사관"]],
  // Part of a syllable is not the syllable.
  ["김정은", "기", []],
  ["김정은".normalize("NFD"), "김정", ["김정".normalize("NFD")]],
  ["ガザとカザ", "カザ", ["カザ"]],
  ["Ёлка и ещё елка", "елка", ["Ёлка", "елка"]],
  ["МИД России заявил", "мид россии", ["МИД России"]],
  ["“l’incidente”", '"l\'incidente"', ["“l’incidente”"]],
  ["two\u00a0words", "two words", ["two\u00a0words"]],
  ["soft\u00adhyphen", "softhyphen", ["soft\u00adhyphen"]],
  ["𝔖aid 😀 the mayor", "😀 the", ["😀 the"]],
  ["ﬁnal ﬁgures", "final", ["ﬁnal"]],
  // Half of one character is no place in the text.
  ["ﬁnal", "inal", []],
  ["भारत की", "भारत", ["भारत"]],
])("in “%s” stands “%s”: %j", (text, words, places) => {
  expect(at(text, words)).toEqual(places);
});

test("offsets are those of the text, in UTF-16 units, after whatever was folded away or grew", () => {
  expect(find(fold("😀 e\u0301\u0301 İİ ﬃ x"), "x")).toEqual([{ start: 12, end: 13 }]);
  expect(find(fold("é".repeat(3) + "\u200bß"), "ß")).toEqual([{ start: 4, end: 5 }]);
});

test("twenty thousand words are folded and searched at once", () => {
  const text = "Il portavoce ha smentito: «Non è così», l'agenzia 김정은 ricorda.\n\n".repeat(2000);
  const started = performance.now();
  const folded = fold(text);
  expect(find(folded, "non e cosi")).toHaveLength(2000);
  expect(find(folded, "e").length).toBeGreaterThan(4000);
  expect(performance.now() - started).toBeLessThan(500);
});
