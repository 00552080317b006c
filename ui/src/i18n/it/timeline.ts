import type { Messages } from "../en";

export const timeline: Messages["timeline"] = {
  title: "Linea del tempo",
  open: "Linea del tempo: che cosa è avvenuto, è stato detto, pubblicato e archiviato, e quando",
  choose: "Scegli che cosa mettere sulla linea del tempo",
  chooseHint:
    "Apri un'affermazione o una fonte e prosegui da lì, oppure scegli una cartella a lato. Una linea del tempo mostra una di queste.",
  none: "Qui non c'è ancora niente da datare",
  noneHint: "Affermazioni, chi dice cosa, articoli e prove vi compaiono secondo le loro date.",
  noneDated: "Niente di tutto questo ha una data collocabile sulla linea del tempo.",
  byWhich: "Secondo quale data",
  allDates: "tutte e quattro",
  by: { happened: "avvenuto", said: "detto", published: "pubblicato", stored: "archiviato da noi" },
  what: { claim: "affermazione", position: "chi lo dice", article: "articolo", evidence: "prova", verdict: "verdetto" },
  zoom: "Scala",
  unit: { fit: "adatta alla finestra", day: "giorni", month: "mesi", year: "anni" },
  legend:
    "Una barra copre tutto ciò che si sa: un giorno, un mese, un anno. Tratteggiata e con ≈: ricavata dalle parole; punteggiata e con ?: dedotta da noi. I giorni sono quelli UTC.",
  latestOnly: (shown, all) => `Si vedono solo gli ultimi ${shown} di ${all}.`,
  cut: "Si esaminano solo i 5.000 elementi più recenti tra affermazioni, articoli e attribuzioni.",
  over: (n) => (n === 1 ? "e un altro nell'elenco" : `e altri ${n} nell'elenco`),
  more: (n) => (n === 1 ? "e un altro" : `e altri ${n}`),
  undated: (n) => (n === 1 ? "1 senza data" : `${n} senza data`),
  table: "Come elenco",
  when: "Quando",
  thing: "Che cosa",
  nobody: "fonte non nominata",
  asOf: "Alla data del",
  lookBack: "Mostra com'era",
  today: "Torna a oggi",
  asItWas: (day) => `Com'era alla fine del giorno: ${day}.`,
  onlyRead: "Ciò che è venuto dopo non si vede, e qui non si può cambiare nulla.",
  showThen: "L'affermazione quel giorno",
  openNow: "L'affermazione oggi",
  stood: (day, origins, state) => `${day}: ${origins}, ${state}.`,
  origins: (range, high) =>
    high === 0 ? "nessuna prima fonte" : range === "1" ? "una prima fonte" : `${range} prime fonti`,
  whoHadSaid: "Chi l'aveva detto",
  nobodyYet: "Non risultava che qualcuno l'avesse detto.",
  articlesThen: "Dove compariva, per quanto si sapeva",
  outAlready: "Già uscito, ma non ancora in questo file",
  outAlreadyHint: "Pubblicato entro la fine di quel giorno e archiviato qui solo più tardi.",
  publishedStored: (published, stored) => `pubblicato ${published}, archiviato qui ${stored}`,
  evidenceThen: "Prove",
  gradesThen: "Quanto era ritenuto affidabile chi lo dice",
  since: (n) =>
    n === 0
      ? "Da allora su questa affermazione non è cambiato nulla."
      : n === 1
        ? "Da allora la cronologia ha 1 voce su questa affermazione."
        : `Da allora la cronologia ha ${n} voci su questa affermazione.`,
};
