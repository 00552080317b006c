import type { Messages } from "../en";

export const matrix: Messages["matrix"] = {
  title: "Chi dice cosa",
  hint: "Che cosa ciascuna parte ha detto per ultimo su ciascuna affermazione. Una casella apre tutto ciò che ha detto, dove e quando.",
  claims: "Affermazioni",
  ofFolder: "Affermazioni di questa cartella, le controverse per prime",
  ofAll: "Tutte le affermazioni, le controverse per prime",
  ofClaim: "Questa affermazione e quelle collegate",
  compare: "Confronta chi dice cosa",
  list: "Elenco delle affermazioni",
  against: (denied, asserted) => `Contro: ${denied}. A favore: ${asserted}.`,
  changed: "ha cambiato posizione",
  orderUnknown: "ordine non noto",
  unnamed: "Senza nome",
  ownVoice: "L'articolo stesso",
  someUnnamed: "qualcuno senza nome",
  someOwnVoice: "l'articolo stesso",
  caution: "con cautela",
  published: (date) => `in un articolo del ${date}`,
  undated: "giorno non noto",
  more: "Si vedono solo le 40 affermazioni e le 24 parti con più da confrontare: scegli una cartella per restringere.",
  none: "Qui non è registrato nessuno su nessuna affermazione",
  noneHint:
    "Accetta le proposte in un articolo, o attribuisci una frase a qualcuno: chi dice cosa starà qui fianco a fianco.",
};
