import { expect, test } from "vitest";
import { relayed, without, withPiece } from "./pieces";

test("a piece that overlaps others becomes one with them", () => {
  const pieces = [
    { start: 0, end: 5 },
    { start: 10, end: 15 },
  ];
  expect(withPiece(pieces, { start: 20, end: 22 })).toHaveLength(3);
  expect(withPiece(pieces, { start: 4, end: 12 })).toEqual([{ start: 0, end: 15 }]);
  expect(withPiece([], { start: 1, end: 2 })).toEqual([{ start: 1, end: 2 }]);
});

test("what is cut out takes the commas beside it along", () => {
  const text = "Kim, ha detto, resta.";
  const cut = { start: text.indexOf("ha"), end: text.indexOf(", resta") };
  const left = without(text, { start: 0, end: text.length }, [cut]);
  expect(left.map((piece) => text.slice(piece.start, piece.end))).toEqual(["Kim", "resta"]);
});

test("who relays says the inner statement with its speaker", () => {
  const text = "Kim ha dichiarato che resta, ha riportato la KCNA.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const inner = { source: [at("Kim")], cue: [at("ha dichiarato")], content: [at("resta")] };
  const outer = relayed(text, inner, [at("ha riportato"), at("la KCNA")]);
  expect(outer.map((piece) => text.slice(piece.start, piece.end))).toEqual(["Kim ha dichiarato che resta"]);
});

test("a quotation that is relayed keeps the mark that closes it", () => {
  const check = (text: string, content: string, relayedWords: string) => {
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const inner = { source: [at("Kim")], cue: [at("dice")], content: [at(content)] };
    const outer = relayed(text, inner, []);
    expect(outer.map((piece) => text.slice(piece.start, piece.end))).toEqual([relayedWords]);
    expect(inner.content).toEqual([at(content)]);
  };
  check("Kim dice: «resta».", "resta", "Kim dice: «resta»");
  check('Kim dice: "resta".', "resta", 'Kim dice: "resta"');
  check("Kim dice che resta.", "resta", "Kim dice che resta");
  check("“Kim dice che resta”.", "resta", "Kim dice che resta");
});
