export const articles = {
  emptyTitle: "An empty work file",
  emptyHint: "Import an article of your own, or explore the sample.",
  doorImport: "Import an article",
  doorImportHint: "Paste its text, or choose text files.",
  doorSample: "Open the sample",
  doorSampleHint: "Four short articles that cite one another, with sources, evidence and verdicts.",
  openingSample: "Opening the sample…",
  import: "Import",
  importTitle: "Import an article",
  text: "Text of the article",
  textHint: "As it was published. The words are kept exactly; nothing is fetched from the network.",
  pasteHere: (keys: string) => `Paste here: ${keys}.`,
  title: "Title",
  titleHint: "Leave empty to take the first line.",
  outlet: "Outlet",
  published: "Published",
  url: "Address",
  byline: "Byline",
  agency: "Credited agency",
  language: "Language",
  languageHint: "Leave empty to let the program guess.",
  files: "Choose files…",
  fileTypes: "Text",
  save: "Import",
  already: "This text is already here; it has been opened.",
  imported: (n: number) => (n === 1 ? "One article imported." : `${n} articles imported.`),
  normalised: "What was found in the text",
  filter: "Filter by words",
  noneHere: "No article matches.",
  noneInFolder: "No article in this folder yet.",
  claims: (n: number) => (n === 1 ? "1 claim" : `${n} claims`),
  said: (n: number) => (n === 1 ? "1 attribution" : `${n} attributions`),
  noOutlet: "outlet missing",
  noDate: "date missing",
  inFolders: "In the folders",
  notice: {
    nul: (n: number) => (n === 1 ? "1 NUL character was removed." : `${n} NUL characters were removed.`),
    control: (n: number) =>
      n === 1
        ? "1 control character is in the text; it is shown by its code."
        : `${n} control characters are in the text; they are shown by their codes.`,
    bidi: (n: number) =>
      n === 1
        ? "1 character changes the direction of writing; it is shown by its code."
        : `${n} characters change the direction of writing; they are shown by their codes.`,
    line_ends: (n: number) =>
      n === 1 ? "1 line ending was made like the others." : `${n} line endings were made alike.`,
    decomposed: (n: number) =>
      n === 1 ? "1 character was composed (Unicode NFC)." : `${n} characters were composed (Unicode NFC).`,
    date_unread: () => "The date written in the file could not be read: it was left out, and can be added by hand.",
  },
  notImported: (n: number) => (n === 1 ? "One file could not be read:" : `${n} files could not be read:`),
  stopped: "Stopped; what was imported stays.",
};
