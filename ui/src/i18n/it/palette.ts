import type { Messages } from "../en";

export const palette: Messages["palette"] = {
  title: "Fai o trova qualcosa",
  placeholder: "Che cosa fare, o che cosa trovare",
  recent: "Usati da poco",
  actions: "Azioni",
  nothing: "Niente si chiama così.",
  goTo: (where) => `Apri ${where}`,
  import: "Importa un articolo: incolla o scegli file",
  paste: "Nuovo articolo dagli appunti",
  check: "Controlla il file e la cronologia",
  stop: "Ferma l'importazione",
  person: "Chi è al lavoro, e i colleghi",
  larger: "Tutto più grande",
  smaller: "Tutto più piccolo",
  usualSize: "Tutto alla dimensione normale",
  theme: (which) => `Aspetto: ${which}`,
  view: (name) => `Affermazioni: ${name}`,
  folder: (name) => `Cartella: ${name}`,
};
