import type { Messages } from "../en";

export const palette: Messages["palette"] = {
  title: "Esegui o trova",
  placeholder: "Che cosa fare o cercare",
  recent: "Usati di recente",
  actions: "Azioni",
  nothing: "Nessun risultato con questo nome.",
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
