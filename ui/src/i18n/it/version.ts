import type { Messages } from "../en";

export const version: Messages["version"] = {
  add: "Versione più recente di questo articolo",
  hint: "Il testo intero com'è adesso. Ciò che era segnato viene cercato nel nuovo testo; quello precedente resta.",
  published: "Modificato il",
  save: "Salva come nuova versione",
  file: "Da un file…",
  added: (n) => `Ora si legge la versione ${n}.`,
  marks: (kept, altered, lost) => {
    if (kept + altered + lost === 0) return "";
    const found = [
      kept && `${kept} ritrovati parola per parola`,
      altered && `${altered} con altre parole`,
      lost && `${lost} non ritrovati`,
    ];
    return `Dei passi segnati: ${found.filter(Boolean).join(", ")}.`;
  },
  number: (n) => `Versione ${n}`,
  newest: (n) => `Versione ${n}, la più recente`,
  compare: (n) => `Versione ${n} di questo testo: confrontala con la precedente`,
  which: "Quale testo",
  another: "Un altro articolo",
  all: "Versioni",
  altered: "In questa versione queste parole sono cambiate.",
  lost: "In questa versione queste parole non ci sono più.",
  asMarked: "Com'era segnato:",
  markAnew: "Seleziona nel testo le parole per segnarle di nuovo.",
};
