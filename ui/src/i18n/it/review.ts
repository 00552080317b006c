import type { Messages } from "../en";

export const review: Messages["review"] = {
  outcomes: "Deciso sul tuo lavoro",
  seen: "Ho letto",
  takenOut: "tolta",
  noOutcomes: "Nessuno ha ancora deciso sul tuo lavoro",
  noOutcomesHint:
    "Qui sta ciò che un collega accetta, corregge o respinge di tuo, con il motivo e con quello che ha cambiato.",
  queue: "In attesa",
  empty: "Niente in attesa di secondo controllo",
  emptyHint: "Si chiede accanto a un'attribuzione o a un verdetto.",
  keyMove: "per spostarsi",
  accept: "Accetta",
  keyAccept: "accetta",
  correct: "Correggi",
  keyCorrect: "correggi",
  reject: "Respingi",
  keyReject: "respingi",
  reread: "Registra una rilettura",
  reasonHint:
    "Obbligatorio per correggere o respingere; lo leggerà l'autore. Esc esce dal campo e riattiva le scorciatoie.",
  own: "È lavoro tuo. Una rilettura è registrata come tale; non è un secondo controllo.",
  ownShort: "tuo",
  askedBy: (who, when) => (who ? `Richiesto da ${who}, ${when}` : `Richiesto ${when}`),
  verdictBy: (who) => `Verdetto di ${who}`,
  whyCorrected: "Perché si corregge",
  saveCorrection: "Salva la correzione",
  decided: (word) => `Registrato: ${word}.`,
};
