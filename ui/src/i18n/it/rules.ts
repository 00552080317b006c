import type { Messages } from "../en";

export const rules: Messages["rules"] = {
  nothing_to_undo: {
    text: () => "In questa finestra non c'è un passo da annullare.",
    hint: "Ogni persona e ogni finestra ha i suoi passi; la cronologia li mostra tutti.",
  },
  changed_since: {
    text: () => "Da allora è stato cambiato, qui o da un collega: non si può annullare.",
    hint: "Cerca nella cronologia il cambiamento successivo e annulla prima quello.",
  },
  owns_itself: { text: () => "Una fonte non può possedere sé stessa.", hint: "Scegli un altro proprietario." },
  relates_to_itself: {
    text: () => "Un'affermazione non può essere in relazione con sé stessa.",
    hint: "Scegli un'altra affermazione.",
  },
  no_person: {
    text: () => "Nessuno è ancora al lavoro in questo file.",
    hint: "Di' chi sei: ogni modifica porta un nome.",
  },
  still_needed: {
    text: () => "Non si può togliere: altre cose vi fanno ancora riferimento.",
    hint: "Togli o cambia prima quelle.",
  },
  authors_voice_has_no_source: {
    text: () => "La voce dell'articolo non ha un'altra fonte.",
    hint: "Scegli discorso diretto, indiretto o misto, oppure non indicare chi lo dice.",
  },
  one_party: { text: () => "C'è una sola fonte: niente da dividere.", hint: "" },
  already_graded: {
    text: () => "Questa fonte ha già una valutazione per questo tema e periodo.",
    hint: "Sostituiscila (la precedente resta nella cronologia), o indica un altro tema o periodo.",
  },
  no_verdict: {
    text: () => "Questa affermazione non ha ancora un verdetto: non può essere fatta.",
    hint: "Dai prima un verdetto; anche «non verificabile» lo è.",
  },
  already_requested: {
    text: () => "Il secondo controllo è già stato chiesto.",
    hint: "Attende in «Secondo controllo».",
  },
  own_work: {
    text: () => "Nessuno controlla il proprio lavoro.",
    hint: "Chiedi a un collega; da soli si può registrare una rilettura, indicata come tale.",
  },
  chain_loops: {
    text: () => "Questa catena tornerebbe su sé stessa.",
    hint: "Scegli qualcun altro, o togli prima l'altro passaggio.",
  },
  hop_exists: { text: () => "Questo passaggio è già nella catena.", hint: "" },
  unknown_id: {
    text: () => "Questo non c'è più nel file di lavoro.",
    hint: "Forse è stato tolto; la cronologia dice da chi.",
  },
  nothing_to_report: {
    text: () => "Non c'è nessuna affermazione da riferire.",
    hint: "Scegli affermazioni, una cartella o un articolo che ne abbia.",
  },
  bad_span: { text: () => "Queste parole non si possono segnare.", hint: "Selezionale di nuovo." },
  busy: {
    text: () => "Un'altra finestra sta scrivendo in questo file.",
    hint: "Riprova tra un momento; niente è andato perso.",
  },
  read_only: {
    text: () => "In questo file non si può scrivere.",
    hint: "Copialo in una tua cartella; niente è andato perso.",
  },
  disk_full: { text: () => "Il disco è pieno.", hint: "Libera spazio e riprova; niente è andato perso." },
  damaged: { text: () => "Questo file è danneggiato.", hint: "Non è stato scritto nulla. Apri una copia." },
  newer_format: {
    text: () => "Questo file è di una versione più nuova di Attesta.",
    hint: "Aggiorna Attesta; il file è rimasto com'era.",
  },
  not_a_casebook: {
    text: () => "Questo non è un file di lavoro di Attesta.",
    hint: "Scegli un file che finisce in .casebook.",
  },
  closing: { text: () => "Attesta si sta chiudendo.", hint: "Riavviala." },
  source_exists: {
    text: (names) => (names ? `«${names}» è già nel registro.` : "Questo nome è già nel registro."),
    hint: "Usa quella fonte, o aggiungi che cosa le distingue.",
  },
  person_exists: {
    text: (names) => (names ? `«${names}» è già in questo file.` : "Questo nome è già in questo file."),
    hint: "Scegli quella persona, o aggiungi che cosa le distingue.",
  },
};
