export const version = {
  add: "Newer version of this article",
  hint: "The whole text as it stands now. What was marked is looked for in it; the earlier text stays.",
  published: "Changed on",
  save: "Save as a new version",
  file: "From a file…",
  added: (n: number) => `Version ${n} is now shown.`,
  marks: (kept: number, altered: number, lost: number) => {
    if (kept + altered + lost === 0) return "";
    const found = [
      kept && `${kept} found word for word`,
      altered && `${altered} with other words`,
      lost && `${lost} not found`,
    ];
    return `Of what was marked: ${found.filter(Boolean).join(", ")}.`;
  },
  number: (n: number) => `Version ${n}`,
  newest: (n: number) => `Version ${n}, the newest`,
  compare: (n: number) => `Version ${n} of this text: compare it with the one before`,
  which: "Which text",
  another: "Another article",
  all: "Versions",
  altered: "These words were changed in this version.",
  lost: "These words are no longer in this version.",
  asMarked: "As marked:",
  markAnew: "Select its words in the text to mark them again.",
};
