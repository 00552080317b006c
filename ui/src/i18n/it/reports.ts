import type { Messages } from "../en";

export const reports: Messages["reports"] = {
  covers: "Che cosa comprende",
  scope: {
    everything: "tutte le affermazioni",
    folder: "una cartella",
    article: "un articolo",
    claims: "affermazioni scelte",
  },
  format: "Formato",
  save: "Salva il rapporto…",
  fileName: "verifica",
  savedAs: (name) => `Salvato come ${name}`,
  chooseClaims: "Scegli le affermazioni di cui tratta.",
  nothing: "Ancora niente da riferire",
  nothingHint: "Un rapporto vuole affermazioni: segnane prima una in un articolo.",
  issued: "Rapporti usciti",
  noneIssued: "Ancora nessuno.",
  issue: (n) => `n. ${n}`,
};
