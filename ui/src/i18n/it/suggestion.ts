import type { Messages } from "../en";

export const suggestion: Messages["suggestion"] = {
  count: (n) => (n === 1 ? "1 proposta" : `${n} proposte`),
  acceptAbove: (n) => (n === 0 ? "Nessuna sopra il" : n === 1 ? "Accetta quella sopra il" : `Accetta le ${n} sopra il`),
  least: "Quanto il programma dev'essere sicuro",
  percent: (n) => `${n}%`,
  hide: "Nascondi",
  show: "Mostra",
  accept: "Accetta",
  correct: "Correggi",
  reject: "Respingi",
  someHint: "Tab va da una proposta all'altra.",
  currentHint: "A accetta la proposta, E la corregge, X la respinge. Tab va avanti, Esc torna al testo.",
  why: (cue, how, sure) => `${cue ? `«${cue}», ` : ""}${how}${sure === null ? "" : `\u00a0·\u00a0${sure}%`}`,
  reason: {
    clause_after: "fonte prima del verbo",
    quote_after: "prima di una citazione",
    content_before: "dopo ciò che è detto",
    inverted: "fonte dopo il verbo",
    according: "indica una fonte",
    noun_after: "seguito da un nome",
    participle: "continua la stessa fonte",
    noun: "un nome che riferisce",
    nameless: "nessuno è nominato",
    mood: "un modo che non garantisce nulla",
    colon: "due punti dopo la fonte",
  },
};
