// The program's proposals for a whole article.
export const suggestion = {
  count: (n: number) => (n === 1 ? "1 proposal" : `${n} proposals`),
  acceptAbove: (n: number) => (n === 0 ? "None above" : n === 1 ? "Accept the one above" : `Accept the ${n} above`),
  least: "How sure the program is at least",
  percent: (n: number) => `${n}%`,
  hide: "Hide",
  show: "Show",
  accept: "Accept",
  correct: "Correct",
  reject: "Reject",
  someHint: "Tab goes through the proposals.",
  currentHint: "A accepts the proposal, E corrects it, X rejects it. Tab goes on, Escape back to the text.",
  why: (cue: string, how: string, sure: number | null) =>
    `${cue ? `“${cue}”, ` : ""}${how}${sure === null ? "" : `\u00a0·\u00a0${sure}%`}`,
  reason: {
    clause_after: "speaker before the verb",
    quote_after: "before a quotation",
    content_before: "after what was said",
    inverted: "speaker after the verb",
    according: "names a source",
    noun_after: "followed by a noun",
    participle: "the same speaker goes on",
    noun: "a noun that reports",
    nameless: "nobody is named",
    mood: "a mood that vouches for nothing",
    colon: "a colon after the speaker",
  },
};
