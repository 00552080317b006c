import type { Messages } from "../en";

export const claims: Messages["claims"] = {
  new: "Nuova affermazione",
  filter: "Filtra per parole",
  anyState: "ogni stato",
  anyVerdict: "ogni verdetto",
  noVerdict: "ancora nessun verdetto",
  disputed: "controversa",
  originsHint: "Prime fonti note che non dipendono l'una dall'altra",
  column: { statement: "Affermazione", verdict: "Verdetto", origins: "Prime fonti", evidence: "A favore / contro" },
  none: "Ancora nessuna affermazione",
  noneHint: "Segna un'affermazione in un articolo, o scrivine una sentita altrove.",
  noneFit: "Nessuna affermazione corrisponde.",
  wording: "L'affermazione, con parole nostre",
  heard: "Dove è stata sentita",
  heardHint: "Per un'affermazione senza articolo: una telefonata, un messaggio, un post.",
  happened: "Quando sarebbe accaduto",
  anyTag: "ogni etichetta",
};
