import type { Messages } from "../en";

export const articles: Messages["articles"] = {
  emptyTitle: "Un file di lavoro vuoto",
  emptyHint: "Importa un tuo articolo o esplora l'esempio.",
  doorImport: "Importa un articolo",
  doorImportHint: "Incolla il testo, o scegli file di testo.",
  doorSample: "Apri l'esempio",
  doorSampleHint: "Quattro brevi articoli che si citano a vicenda, con fonti, prove e verdetti.",
  openingSample: "Apertura dell'esempio…",
  import: "Importa",
  importTitle: "Importa un articolo",
  text: "Testo dell'articolo",
  textHint: "Così come è stato pubblicato. Le parole restano identiche; non si scarica niente dalla rete.",
  pasteHere: (keys) => `Incolla qui: ${keys}.`,
  title: "Titolo",
  titleHint: "Se vuoto, vale la prima riga.",
  outlet: "Testata",
  published: "Pubblicato",
  url: "Indirizzo",
  byline: "Firma",
  agency: "Agenzia citata",
  language: "Lingua",
  languageHint: "Se vuoto, la riconosce il programma.",
  files: "Scegli file…",
  fileTypes: "Testo",
  save: "Importa",
  already: "Questo testo c'è già; è stato aperto.",
  imported: (n) => (n === 1 ? "Un articolo importato." : `${n} articoli importati.`),
  normalised: "Che cosa c'era nel testo",
  filter: "Filtra per parole",
  noneHere: "Nessun articolo corrisponde.",
  noneInFolder: "Ancora nessun articolo in questa cartella.",
  claims: (n) => (n === 1 ? "1 affermazione" : `${n} affermazioni`),
  said: (n) => (n === 1 ? "1 attribuzione" : `${n} attribuzioni`),
  noOutlet: "manca la testata",
  noDate: "manca la data",
  inFolders: "Nelle cartelle",
  notice: {
    nul: (n) => (n === 1 ? "Tolto 1 carattere NUL." : `Tolti ${n} caratteri NUL.`),
    control: (n) =>
      n === 1
        ? "Nel testo c'è 1 carattere di controllo, mostrato con il suo codice."
        : `Nel testo ci sono ${n} caratteri di controllo, mostrati con il loro codice.`,
    bidi: (n) =>
      n === 1
        ? "1 carattere cambia la direzione della scrittura: è mostrato con il suo codice."
        : `${n} caratteri cambiano la direzione della scrittura: sono mostrati con il loro codice.`,
    line_ends: (n) => (n === 1 ? "Uniformata 1 fine riga." : `Uniformate ${n} fini riga.`),
    decomposed: (n) => (n === 1 ? "Composto 1 carattere (Unicode NFC)." : `Composti ${n} caratteri (Unicode NFC).`),
    date_unread: () => "La data scritta nel file non è leggibile: è stata tralasciata, si può aggiungere a mano.",
  },
  notImported: (n) => (n === 1 ? "Non è stato possibile leggere un file:" : `Non è stato possibile leggere ${n} file:`),
  stopped: "Interrotto; ciò che è già importato resta.",
};
