import type { Messages } from "../en";

export const welcome: Messages["welcome"] = {
  title: "Chi è al lavoro?",
  declared:
    "Ogni modifica in questo file di lavoro porta un nome. È dichiarato, non autenticato: chiunque apra il file può sceglierlo.",
  name: "Il tuo nome",
  initials: "Iniziali",
  initialsHint: "Firmano note e verdetti.",
  begin: "Comincia",
  known: "Già in questo file",
};
