import type { Messages } from "../en";

export const graph: Messages["graph"] = {
  title: "Chi lo dice e chi lo riferisce",
  open: "Grafo di chi lo dice e chi lo riferisce",
  show: "Mostra come grafo",
  ofClaim: "L'affermazione:",
  ofSource: "La fonte:",
  ofFolder: "La cartella:",
  choose: "Scegli che cosa disegnare",
  chooseHint:
    "Apri un'affermazione o una fonte e da lì passa al suo grafo, oppure scegli una cartella a lato. Un grafo mostra una di queste.",
  none: "Non è registrato chi lo dice",
  noneHint:
    "Accetta le proposte in un articolo, o attribuisci una dichiarazione a qualcuno: il percorso che ha fatto sarà disegnato qui.",
  more: "Si vedono solo i 200 che compaiono in più articoli. Una sola affermazione o una cartella più piccola si vede per intero.",
  table: "Come tabella",
  legend: "Che cosa significano i segni",
  from: "Chi lo dice",
  to: "Chi lo riferisce",
  inArticles: "Articoli",
  showWay: "Mostra questo passaggio nel disegno",
  nobodyPasses: "nessuno qui",
  moreArticles: (n) => (n === 1 ? "e un altro" : `e altri ${n}`),
  articles: (n) => (n === 1 ? "1 articolo" : `${n} articoli`),
  origin: "prima fonte",
  circular: "in circolo",
  protectedSource: "una fonte protetta",
  smaller: "Più piccolo",
  larger: "Più grande",
  fit: "Adatta alla finestra",
  laying: (n) => `Il disegno di ${n === 1 ? "1 nome" : `${n} nomi`} è in preparazione… La tabella li ha già tutti.`,
  notLaid: "Non è stato possibile fare il disegno",
  notLaidHint:
    "Non si è perso niente: la tabella contiene le stesse cose. Riprova; se non riesce di nuovo, chiudi e riapri Attesta, oppure disegna una sola affermazione o una cartella più piccola.",
  fileName: "grafo",
  save: { svg: "Salva come SVG…", png: "Salva come PNG…" },
  savedAs: (name) => `Salvato come ${name}.`,
};
