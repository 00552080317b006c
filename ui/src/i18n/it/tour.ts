import type { Messages } from "../en";

export const tour: Messages["tour"] = {
  start: "Visita guidata",
  offer: "L'esempio è aperto: quattro articoli che si citano a vicenda.",
  offerHint: "Cinque minuti mostrano che cosa se ne può fare. La visita è anche nella tavolozza e nelle impostazioni.",
  progress: (at, of) => `${at} di ${of}`,
  next: "Avanti",
  leave: "Esci dalla visita",
  finish: "Fine",
  steps: {
    article: {
      title: "Apri un articolo",
      text: (articles) => `Tutto comincia da un testo. Vai agli articoli (${articles}) e apri uno dei quattro.`,
    },
    accept: {
      title: "Accetta una proposta",
      text: (next, accept) =>
        `Ciò che secondo il programma qualcuno dice è disegnato più chiaro. ${next} va da una proposta all'altra, ${accept} la accetta. Se in questo articolo non ce n'è più, aprine un altro.`,
    },
    claim: {
      title: "Apri un'affermazione",
      text: (claims) =>
        `Un'affermazione è ciò che va verificato, chiunque lo dica. Vai alle affermazioni (${claims}) e apri una voce.`,
    },
    verdict: {
      title: "Dai un verdetto",
      text: () => "Scegli un giudizio e scrivi su che cosa si fonda. Un nuovo verdetto non cancella mai il precedente.",
    },
    matrix: {
      title: "Chi dice cosa",
      text: (claims) =>
        `Nell'elenco delle affermazioni (${claims}), «Confronta chi dice cosa» mette affermazioni e parti in una tabella: chi contraddice chi, chi ha cambiato posizione.`,
    },
    report: {
      title: "Fai un rapporto",
      text: (reports) =>
        `Nei rapporti (${reports}) scegli delle affermazioni, guarda l'anteprima e salva il rapporto. Ogni rapporto emesso resta conservato com'è.`,
    },
    palette: {
      title: "Tutto per nome",
      text: (palette) => `${palette} apre la tavolozza: scrivi che cosa vuoi fare, o che cosa cerchi. Esc la chiude.`,
    },
    end: {
      title: "Niente va perso",
      text: (undo) =>
        `${undo} annulla l'ultimo passo, e la cronologia li mostra tutti. Per il tuo lavoro, comincia da un altro file o da una cartella.`,
    },
  },
};
