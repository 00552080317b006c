import type { Messages } from "../en";

export const scale: Messages["scale"] = {
  open: "Scala dei verdetti…",
  title: "Scala dei verdetti",
  hint: "Dal più al meno favorevole. Ogni salvataggio crea una nuova versione della scala; i verdetti già dati conservano le parole con cui sono stati dati. Alt con ↑ o ↓ sposta una riga.",
  en: "In inglese",
  it: "In italiano",
  colour: "Colore",
  key: "Chiave per gli script",
  up: "Sposta su",
  down: "Sposta giù",
  add: "Aggiungi una voce",
  save: "Salva come nuova versione",
  saved: "D'ora in poi i verdetti si danno su questa scala.",
};
