import type { Messages } from "../en";

export const cite: Messages["cite"] = {
  copy: "Copia la citazione",
  copied: "Citazione copiata.",
  nothing: "Scegli prima un'attribuzione, o seleziona delle parole nel testo.",
  paragraph: "Copia il paragrafo",
  paragraphCopied: "Paragrafo copiato.",
};
