export const matrix = {
  title: "Who says what",
  hint: "What each party said last on each claim. A cell opens all it said, with where and when.",
  claims: "Claims",
  ofFolder: "Claims of this folder, in dispute first",
  ofAll: "All claims, those in dispute first",
  ofClaim: "This claim and those related to it",
  compare: "Compare who says what",
  list: "List of claims",
  against: (denied: string, asserted: string) => `Against it: ${denied}. For it: ${asserted}.`,
  changed: "changed position",
  caution: "with caution",
  published: (date: string) => `in an article of ${date}`,
  undated: "day not known",
  more: "Only the 40 claims and 24 parties with the most to compare are shown: choose a folder to narrow it.",
  none: "No position is recorded here yet",
  noneHint:
    "Accept proposals in an article, or attribute a statement to somebody: who says what is then shown here side by side.",
};
