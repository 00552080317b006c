export const reports = {
  untold: (n: number) =>
    n === 1
      ? "One attribution here belongs to no claim, and so is not told."
      : `${n} attributions here belong to no claim, and so are not told.`,
  covers: "What it covers",
  scope: { everything: "all claims", folder: "a folder", article: "an article", claims: "chosen claims" },
  format: "Format",
  views: "Reports",
  prepare: "Prepare",
  contents: "Contents, in order",
  orderLabel: "Order",
  order: {
    stored: "as they were added",
    happened: "by when it happened",
    priority: "most urgent first",
    deadline: "nearest deadline first",
    verdict: "by verdict",
  },
  ownOrder: "my own",
  told: (n: number, of: number) => {
    if (n < of) return `${n} of ${of} claims`;
    return of === 1 ? "1 claim" : `${of} claims`;
  },
  keep: (claim: string) => `Include this claim: ${claim}`,
  move: (claim: string) => `Move “${claim}”: Alt with ↑ or ↓, or drag`,
  movedTo: (at: number, count: number) => `Now number ${at} of ${count}.`,
  newestListed: (n: number) => `The newest ${n} are listed; use the filter above to find others.`,
  title: "Title",
  titleHint: "Without one it is called “Fact-check report”.",
  isNew: "A new report, no. 1.",
  goesOn: (n: number, title: string) => `This will be no. ${n} of “${title}”.`,
  fresh: "Make it a new report",
  part: (n: number, of: number) =>
    `The first ${n} of ${of} claims are shown here. The report itself contains them all.`,
  allOut: "Every claim is left out",
  allOutHint: "Tick at least one of them.",
  saveCopy: "Save a copy…",
  again: "Another issue",
  takenOut: (n: number) =>
    n === 1 ? "One of its claims has been removed since." : `${n} of its claims have been removed since.`,
  save: "Save the report…",
  fileName: "fact-check",
  savedAs: (name: string) => `Saved as ${name}`,
  chooseClaims: "Choose the claims it is about.",
  nothing: "Nothing to report yet",
  nothingHint: "A report needs at least one claim: mark one in an article first.",
  issued: "Issued reports",
  noneIssued: "No report has been issued yet",
  noneIssuedHint: "Every report you save is kept here as it was issued, byte for byte.",
  issue: (n: number) => `no. ${n}`,
};
