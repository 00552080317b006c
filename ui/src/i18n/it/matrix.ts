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
  unnamed: "Fonte non nominata",
  ownVoice: "L'articolo stesso",
  someUnnamed: "una fonte non nominata",
  someOwnVoice: "l'articolo stesso",
  caution: "con riserva",
  published: (date) => `in un articolo del ${date}`,
  undated: "giorno non noto",
  more: "Si vedono solo le 40 affermazioni e le 24 parti con più da confrontare: scegli una cartella per restringere.",
  none: "Qui non è ancora registrata nessuna posizione",
  noneHint:
    "Accetta le proposte in un articolo, o attribuisci una dichiarazione a qualcuno: chi dice cosa si vedrà qui, fianco a fianco.",
};
