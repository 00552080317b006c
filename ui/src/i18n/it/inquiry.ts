import type { Messages } from "../en";

export const inquiry: Messages["inquiry"] = {
  comment: "replica",
  correction: "correzione",
  askCorrection: "Chiedi una correzione",
  correctionHint:
    "Una bozza alla testata, nella lingua del suo articolo. Da qui non parte nulla: copiala e inviala tu.",
  article: "In quale articolo",
  to: "A",
  noOutlet: "La testata di questo articolo non è nota. Di' a chi scrivi.",
  contacts: "Come raggiungerla",
  noContacts: "Nessun recapito registrato; aggiungine uno nella pagina della fonte.",
  subject: "Oggetto",
  text: "Che cosa scriviamo",
  draft: "Prepara una bozza",
  copyText: "Copia il testo",
  copySubject: "Copia l'oggetto",
  copied: "Copiato. Invialo, poi registralo qui.",
  again: "Rifai la bozza",
  record: "Registra come inviata",
  sent: "Inviata il",
  keep: "Tieni la risposta anche tra le prove",
  replyOf: (name) => `Risposta di ${name}`,
};
