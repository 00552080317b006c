import type { Messages } from "../en";

export const reports: Messages["reports"] = {
  untold: (n) =>
    n === 1
      ? "Qui un'attribuzione non appartiene a nessuna affermazione e quindi non compare."
      : `Qui ${n} attribuzioni non appartengono a nessuna affermazione e quindi non compaiono.`,
  covers: "Che cosa comprende",
  scope: {
    everything: "tutte le affermazioni",
    folder: "una cartella",
    article: "un articolo",
    claims: "affermazioni scelte",
  },
  format: "Formato",
  views: "Rapporti",
  prepare: "Prepara",
  contents: "Contenuto, in ordine",
  orderLabel: "Ordine",
  order: {
    stored: "come sono state aggiunte",
    happened: "per data del fatto",
    priority: "prima le più urgenti",
    deadline: "prima le scadenze più vicine",
    verdict: "per verdetto",
  },
  ownOrder: "il mio",
  told: (n, of) => {
    if (n < of) return `${n} di ${of} affermazioni`;
    return of === 1 ? "1 affermazione" : `${of} affermazioni`;
  },
  keep: (claim) => `Includi questa affermazione: ${claim}`,
  move: (claim) => `Sposta «${claim}»: Alt con ↑ o ↓, oppure trascina`,
  movedTo: (at, count) => `Ora è la numero ${at} di ${count}.`,
  newestListed: (n) => `Sono elencate le ${n} più recenti; con il filtro qui sopra si trovano le altre.`,
  title: "Titolo",
  titleHint: "Se vuoto, si chiama «Rapporto di verifica».",
  isNew: "Un rapporto nuovo, n. 1.",
  goesOn: (n, title) => `Sarà il n. ${n} di «${title}».`,
  fresh: "Crea un rapporto nuovo",
  part: (n, of) => `Qui si vedono le prime ${n} di ${of} affermazioni. Il rapporto le contiene tutte.`,
  allOut: "Tutte le affermazioni sono escluse",
  allOutHint: "Spuntane almeno una.",
  saveCopy: "Salva una copia…",
  again: "Nuova edizione",
  takenOut: (n) =>
    n === 1
      ? "Una delle sue affermazioni nel frattempo è stata tolta."
      : `${n} delle sue affermazioni nel frattempo sono state tolte.`,
  save: "Salva il rapporto…",
  fileName: "verifica",
  savedAs: (name) => `Salvato come ${name}`,
  chooseClaims: "Scegli le affermazioni di cui tratta.",
  nothing: "Ancora niente per un rapporto",
  nothingHint: "Per un rapporto serve almeno un'affermazione: segnane prima una in un articolo.",
  issued: "Rapporti emessi",
  noneIssued: "Nessun rapporto emesso finora",
  noneIssuedHint: "Ogni rapporto che salvi resta qui com'è stato emesso, byte per byte.",
  issue: (n) => `n. ${n}`,
};
