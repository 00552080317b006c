import type { Messages } from "../en";

export const today: Messages["today"] = {
  due: "In scadenza",
  noneDue: "Niente scade entro una settimana.",
  wasDue: (date) => `scaduta ${date}`,
  replies: "Risposte che aspettiamo",
  noReplies: "Nessuno ci deve una risposta.",
  reviews: "Da controllare con un secondo paio d'occhi",
  noReviews: "Niente di altri aspetta un controllo.",
  mine: "Assegnate a me",
  noneMine: "Niente è assegnato a te.",
  recent: "Cambiato da ieri",
  noRecent: "Niente.",
  nothing: "Niente in attesa",
  nothingHint: "Qui staranno le scadenze, le richieste di commento, i secondi controlli e ciò che è cambiato da ieri.",
};
