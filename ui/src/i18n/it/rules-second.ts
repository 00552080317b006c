import type { secondRules as english } from "../en/rules-second";

export const secondRules: typeof english = {
  addressee_missing: {
    text: (_names: string) => "Non è indicato a chi è destinato.",
    hint: "Scrivi il nome di chi controlla.",
  },
  too_long: { text: (_names: string) => "Il nome o la nota è troppo lungo.", hint: "Accorcialo." },
  names_protected: {
    text: (_names: string) => "La pagina avrebbe nominato una fonte protetta: non è stata fatta.",
    hint: "Togli il nome dalla nota o dai nomi sulla pagina.",
  },
  nothing_to_check: {
    text: (_names: string) => "Qui non c'è nulla che attenda ancora un secondo controllo.",
    hint: "Scegli risultati non ancora controllati.",
  },
  too_many: {
    text: (_names: string) => "Sono troppi risultati per una pagina.",
    hint: "Scegli un'affermazione, un articolo o una parte di ciò che è in attesa.",
  },
  proposal_not_sent: {
    text: (_names: string) => "Questa è una proposta che nessuno ha accettato.",
    hint: "Prima accettala: si inviano solo risultati.",
  },
  answers_unreadable: {
    text: (_names: string) => "Queste non sono risposte a un secondo controllo.",
    hint: "Usa il file fatto da «Salva le mie risposte», o tutto il suo testo.",
  },
  answers_newer: {
    text: (_names: string) => "Queste risposte vengono da una versione più recente di Attesta.",
    hint: "Aggiorna Attesta e leggile di nuovo.",
  },
  answers_damaged: {
    text: (_names: string) => "Queste risposte sono state cambiate o danneggiate per strada.",
    hint: "Chiedi di nuovo il file, come allegato.",
  },
  answers_too_large: {
    text: (_names: string) => "Queste risposte superano i 4 MiB.",
    hint: "La pagina non fa mai un file così; chiedilo di nuovo.",
  },
  answers_changed: {
    text: (_names: string) => "Questo non è il file che hai guardato.",
    hint: "Leggilo di nuovo, poi registralo.",
  },
  other_casebook: {
    text: (_names: string) => "Queste risposte appartengono a un altro file di lavoro.",
    hint: "Apri il file di lavoro da cui è stata fatta la pagina.",
  },
  reviewer_unnamed: {
    text: (_names: string) => "Le risposte non portano un nome che si possa registrare.",
    hint: "Chiedi a chi ha controllato di scrivere il suo nome sulla pagina e salvare di nuovo.",
  },
  nothing_to_record: {
    text: (_names: string) => "Nessuna di queste risposte si può registrare.",
    hint: "Accanto a ognuna c'è il perché.",
  },
  unknown_item: {
    text: (_names: string) => "Non è più nel file di lavoro.",
    hint: "Forse è stato eliminato; la cronologia dice da chi.",
  },
  outdated: {
    text: (_names: string) => "È cambiato dopo l'invio.",
    hint: "Invialo di nuovo: la risposta riguarda ciò che c'era prima.",
  },
  already_decided: {
    text: (_names: string) => "Qualcun altro ha già deciso su questo.",
    hint: "Se non è chiuso, chiedi un altro controllo.",
  },
  malformed_answer: {
    text: (_names: string) => "Questa risposta non si può registrare così com'è.",
    hint: "Chiedi a chi ha controllato di rispondere di nuovo, o registrala a mano.",
  },
  coding_blind: {
    text: (_names: string) =>
      "Stai codificando di nuovo questo articolo, alla cieca: i segni degli altri non ti vengono mostrati.",
    hint: "Finisci la seconda codifica, o abbandonala.",
  },
  not_agreed: {
    text: (_names: string) => "Fa parte di una seconda codifica, non di ciò che è concordato.",
    hint: "La cambia solo chi codifica, finché non è finita; poi si conciliano le due.",
  },
  coding_has_no_claims: {
    text: (_names: string) => "Una seconda codifica alla cieca segna chi dice che cosa; non ha affermazioni.",
    hint: "Lascia fuori l'affermazione, o prima finisci.",
  },
  coding_open: {
    text: (_names: string) => "Stai già codificando questo articolo.",
    hint: "Finisci quella seconda codifica, o abbandonala.",
  },
  nothing_coded: {
    text: (_names: string) =>
      "In questo articolo nessuno ha ancora segnato chi dice che cosa: non c'è nulla con cui confrontare.",
    hint: "Segnalo una prima volta; poi un collega può codificarlo di nuovo.",
  },
  not_your_coding: {
    text: (_names: string) => "Questa seconda codifica è di un'altra persona.",
    hint: "Solo chi codifica può finirla o abbandonarla.",
  },
  coding_finished: {
    text: (_names: string) => "Questa seconda codifica è finita.",
    hint: "«Annulla l'ultima azione» la riapre.",
  },
  coding_unfinished: {
    text: (_names: string) => "Questa seconda codifica non è ancora finita.",
    hint: "Aspetta che chi codifica l'abbia finita.",
  },
  no_second_coding: {
    text: (_names: string) => "Non c'è una seconda codifica finita di questo articolo.",
    hint: "Fallo codificare di nuovo, alla cieca, da un collega.",
  },
  already_adjudicated: {
    text: (_names: string) => "Su questo si è già deciso.",
    hint: "Chi ha deciso può annullare; altrimenti correggi l'esito nell'articolo.",
  },
  cannot_take: {
    text: (_names: string) => "Solo uno dei due codificatori l'ha segnata.",
    hint: "Scegli quella che c'è, o nessuna delle due.",
  },
  no_such_unit: { text: (_names: string) => "Qui non c'è più nulla da decidere.", hint: "Guarda di nuovo l'elenco." },
  too_many_claims: {
    text: (_names) => "Sono più di 1.000 affermazioni, più di quante ne contenga un rapporto.",
    hint: "Scegli una cartella, un articolo o le affermazioni che contano.",
  },
  title_too_long: {
    text: (_names) => "Il titolo ha più di 200 caratteri.",
    hint: "Accorcialo.",
  },
  dated_too_early: {
    text: (_names) => "Il rapporto sarebbe datato prima di un verdetto che contiene.",
    hint: "Dai una data successiva, oppure nessuna per adesso.",
  },
  removed_since: {
    text: (_names: string) => "Quello che aveva segnato è stato tolto nel frattempo.",
    hint: "Scegli l'altra, o nessuna delle due.",
  },
};
