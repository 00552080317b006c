export const scale = {
  open: "Scale of verdicts…",
  title: "Scale of verdicts",
  hint: "Most favourable first. Every save makes a new version of the scale; verdicts already given keep the words they were given in. Alt with ↑ or ↓ moves a line.",
  en: "In English",
  it: "In Italian",
  colour: "Colour",
  key: "Key for scripts",
  up: "Move up",
  down: "Move down",
  add: "Add a rating",
  save: "Save as a new version",
  saved: "From now on verdicts are given on this scale.",
};
