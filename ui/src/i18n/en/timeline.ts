export const timeline = {
  title: "Timeline",
  open: "Timeline: what happened, was said, published and stored when",
  choose: "Choose what to put on the timeline",
  chooseHint:
    "Open a claim or a source and go on from there, or choose a folder at the side. A timeline shows one of these.",
  none: "There is nothing to date here yet",
  noneHint: "Claims, who said what, articles and evidence appear on it by their dates.",
  noneDated: "None of this has a date with a place on the timeline.",
  byWhich: "By which date",
  allDates: "all four",
  by: { happened: "happened", said: "said", published: "published", stored: "stored by us" },
  what: { claim: "claim", position: "who said it", article: "article", evidence: "evidence", verdict: "verdict" },
  zoom: "Scale",
  unit: { fit: "fit the window", day: "days", month: "months", year: "years" },
  legend:
    "A bar covers the whole of what is known: a day, a month, a year. Dashed and marked ≈: worked out from the words; dotted and marked ?: inferred by us. Days are those of UTC.",
  latestOnly: (shown: number, all: number) => `Only the latest ${shown} of ${all} are shown.`,
  cut: "Only the newest 5,000 claims, articles and attributions are looked at.",
  over: (n: number) => `and ${n} more in the list`,
  more: (n: number) => `and ${n} more`,
  undated: (n: number) => (n === 1 ? "1 without a date" : `${n} without a date`),
  table: "As a list",
  when: "When",
  thing: "What",
  nobody: "nobody named",
  asOf: "As of",
  lookBack: "Show as it was",
  today: "Back to today",
  asItWas: (day: string) => `As it stood at the end of ${day}.`,
  onlyRead: "What came later is not shown, and nothing can be changed here.",
  showThen: "The claim on that day",
  openNow: "The claim today",
  stood: (day: string, origins: string, state: string) => `On ${day}: ${origins}, ${state}.`,
  origins: (range: string, high: number) =>
    high === 0 ? "no first source" : range === "1" ? "one first source" : `${range} first sources`,
  whoHadSaid: "Who had said it",
  nobodyYet: "Nobody was recorded as having said it.",
  articlesThen: "Where it appeared, as far as was known",
  outAlready: "Out by then, but not yet in this file",
  outAlreadyHint: "Published before that day's end, and stored here only later.",
  publishedStored: (published: string, stored: string) => `published ${published}, stored here ${stored}`,
  evidenceThen: "Evidence",
  gradesThen: "How reliable those who say it were held to be",
  since: (n: number) =>
    n === 0
      ? "Nothing about this claim has changed since."
      : n === 1
        ? "The history has 1 entry about this claim since."
        : `The history has ${n} entries about this claim since.`,
};
