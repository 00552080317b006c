// The guided tour on the sample.
export const tour = {
  start: "Show me around",
  offer: "The sample is open: four articles that cite one another.",
  offerHint: "Five minutes show what you can do with them. The tour is in the palette and the settings too.",
  progress: (at: number, of: number) => `${at} of ${of}`,
  next: "Next",
  leave: "Leave the tour",
  finish: "Finish",
  steps: {
    article: {
      title: "Open an article",
      text: (articles: string) =>
        `Everything begins with a text. Go to the articles (${articles}) and open one of the four.`,
    },
    accept: {
      title: "Accept a proposal",
      text: (next: string, accept: string) =>
        `What the program believes somebody says is drawn lighter. ${next} goes from one proposal to the next, ${accept} accepts it. If this article has none left, open another one.`,
    },
    claim: {
      title: "Open a claim",
      text: (claims: string) =>
        `A claim is what is to be checked, whoever says it. Go to the claims (${claims}) and open one.`,
    },
    verdict: {
      title: "Give a verdict",
      text: () => "Choose a rating and write what it rests on. A new verdict never overwrites the one before.",
    },
    matrix: {
      title: "Who says what",
      text: (claims: string) =>
        `In the list of claims (${claims}), “Compare who says what” puts claims and parties into one table: who contradicts whom, who changed position.`,
    },
    report: {
      title: "Make a report",
      text: (reports: string) =>
        `In the reports (${reports}) choose some claims, look at the preview and save the report. Every issued report is kept as it was issued.`,
    },
    palette: {
      title: "Everything by name",
      text: (palette: string) =>
        `${palette} opens the palette: write what you want to do, or what you look for. Esc closes it.`,
    },
    end: {
      title: "Nothing is lost",
      text: (undo: string) =>
        `${undo} undoes the last step, and the history shows them all. For work of your own, start another file or a folder.`,
    },
  },
};
