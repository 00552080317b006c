export const reports = {
  covers: "What it covers",
  scope: { everything: "all claims", folder: "a folder", article: "an article", claims: "chosen claims" },
  format: "Format",
  save: "Save the report…",
  fileName: "fact-check",
  savedAs: (name: string) => `Saved as ${name}`,
  chooseClaims: "Choose the claims it is about.",
  nothing: "Nothing to report yet",
  nothingHint: "A report needs claims: mark a statement in an article first.",
  issued: "Reports that left the house",
  noneIssued: "None yet.",
  issue: (n: number) => `no. ${n}`,
};
