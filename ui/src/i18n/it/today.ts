import type { Messages } from "../en";

export const today: Messages["today"] = {
  due: "In scadenza",
  noneDue: "Niente scade entro una settimana.",
  wasDue: (date) => `scaduta ${date}`,
  replies: "Risposte che aspettiamo",
  noReplies: "Nessuna risposta in sospeso.",
  reviews: "In attesa di secondo controllo",
  noReviews: "Nessun controllo in attesa.",
  mine: "Assegnate a me",
  noneMine: "Nessuna affermazione assegnata a te.",
  recent: "Cambiato da ieri",
  noRecent: "Niente.",
  nothing: "Niente in attesa",
  nothingHint:
    "Qui compariranno le scadenze, le richieste di replica, i secondi controlli e ciò che è cambiato da ieri.",
};
