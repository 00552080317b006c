import type { Messages } from "../en";
import { secondRules } from "./rules-second";

export const rules: Messages["rules"] = {
  nothing_to_undo: {
    text: () => "In questa finestra non c'è niente da annullare.",
    hint: "Ogni persona e ogni finestra ha i suoi passi; la cronologia li mostra tutti.",
  },
  nothing_to_redo: {
    text: () => "In questa finestra non c'è niente da ripetere.",
    hint: "Si può ripetere solo ciò che è stato appena annullato, finché non si fa altro.",
  },
  clipboard_refused: {
    text: () => "Il sistema non ha dato accesso agli appunti. Non è stato copiato niente.",
    hint: "Fai clic nella finestra e copia di nuovo, oppure seleziona le parole e copiale a mano.",
  },
  changed_since: {
    text: (names) =>
      names
        ? `Nel frattempo è stato cambiato da ${names}, quindi non si può annullare.`
        : "Nel frattempo è stato cambiato, qui o da un collega, quindi non si può annullare.",
    hint: "Cerca nella cronologia il cambiamento successivo e annulla prima quello.",
  },
  changed_meanwhile: {
    text: (_names) => "È stato cambiato dopo che l'hai letto, qui o da un collega. Non è stato salvato niente.",
    hint: "Guarda che cosa c'è adesso, poi salva di nuovo o lascia stare.",
  },
  nothing_after: {
    text: (_names) => "Dopo questa voce non c'è nulla di tuo in questa finestra.",
    hint: "Ogni persona e ogni finestra ha i propri passi; la cronologia li mostra tutti.",
  },
  too_many_steps: {
    text: (_names) => "Verrebbero annullati più di 500 passi in una volta.",
    hint: "Scegli una voce più recente e torna indietro da lì.",
  },
  not_known_then: {
    text: (_names) => "Quel giorno questa affermazione non era nel file.",
    hint: "Scegli un giorno successivo.",
  },
  too_far_back: {
    text: (_names) => "Da quel giorno è stato fatto troppo per mostrare com'era in una sola volta.",
    hint: "Scegli un giorno successivo, o una sola affermazione.",
  },
  owns_in_circle: {
    text: () => "Chi ne sarebbe il proprietario le appartiene già.",
    hint: "Guarda chi possiede chi, e togli il legame sbagliato.",
  },
  same_source: { text: () => "Queste due si leggono già come una sola fonte.", hint: "Scegli un'altra fonte." },
  already_apart: {
    text: () => "Queste due sono già state giudicate fonti diverse.",
    hint: "Il giudizio si può ritirare, in «Forse la stessa».",
  },
  not_apart: { text: () => "Nessuno ha giudicato diverse queste due fonti.", hint: "Non c'è niente da ritirare." },
  read_as_another: {
    text: (names) => `Una delle due si legge come un'altra fonte: ${names}.`,
    hint: "Dillo di quella, oppure prima separa le due.",
  },
  not_merged: { text: () => "Questa fonte non è unita a un'altra.", hint: "Non c'è niente da separare." },
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
  view_exists: {
    text: (names) => `Esiste già una vista «${names}».`,
    hint: "Scegli un altro nome, o apri quella vista e cambiala.",
  },
  date_without_year: {
    text: (names) => `«${names}» non ha l'anno, quindi non si può cercare in quella data.`,
    hint: "Scrivi anche l'anno: 9 maggio 2025, 2025-05, 2025.",
  },
  same_text: { text: () => "È parola per parola il testo che c'è già.", hint: "Non c'è nulla da aggiungere." },
  coding_under_way: {
    text: () => "Qualcuno sta segnando questo articolo una seconda volta e continuerebbe in un altro testo.",
    hint: "Aspetta che finisca, o che la abbandoni.",
  },
  no_such_version: { text: () => "Questo articolo non ha quella versione.", hint: "Scegline una dell'elenco." },
  passage_lost: {
    text: () => "Alcune sue parole non sono nel testo più recente dell'articolo: dividendo andrebbero perse.",
    hint: "Segnale prima lì, poi dividi.",
  },
  bears_already: { text: () => "Appartiene già a questa affermazione.", hint: "Non c'è nulla da fare." },
  attributed_already: {
    text: () => "Queste parole sono già attribuite alla stessa fonte.",
    hint: "Apri ciò che sta accanto al testo, o segna altre parole.",
  },
  one_party: { text: () => "C'è una sola fonte: niente da dividere.", hint: "" },
  already_graded: {
    text: () => "Questa fonte ha già una valutazione per questo tema e periodo.",
    hint: "Sostituiscila (la precedente resta nella cronologia), o indica un altro tema o periodo.",
  },
  no_verdict: {
    text: () => "Questa affermazione non ha ancora un verdetto: non può essere conclusa.",
    hint: "Dai prima un verdetto; anche «non verificabile» lo è.",
  },
  already_requested: {
    text: () => "Il secondo controllo è già stato richiesto.",
    hint: "È in attesa in «Secondo controllo».",
  },
  own_work: {
    text: () => "Nessuno controlla il proprio lavoro.",
    hint: "Chiedi a un collega; da soli si può registrare una rilettura, indicata come tale.",
  },
  chain_loops: {
    text: () => "Questa catena tornerebbe su sé stessa.",
    hint: "Scegli qualcun altro, o togli prima l'altro passaggio.",
  },
  chain_forks: {
    text: () => "Questa catena si biforca: i suoi passaggi non hanno un ordine solo.",
    hint: "Togli prima una delle due vie.",
  },
  chain_shared: {
    text: (names) => `«${names}» è anche in un'altra catena, che cambierebbe con questa.`,
    hint: "Togli qui il passaggio e aggiungilo dove va.",
  },
  step_stays: {
    text: () => "Un passaggio che non è nel testo dice come sappiamo di questi due. Resta dov'è.",
    hint: "Toglilo e aggiungilo dove va.",
  },
  step_elsewhere: { text: () => "Questo passaggio non è più in quella catena.", hint: "Guarda di nuovo la catena." },
  step_beyond: { text: () => "La catena finisce prima di quel punto.", hint: "" },
  original_missing: {
    text: () => "Qui non c'è nulla con cui la citazione sia stata confrontata.",
    hint: "Scrivi le parole originali, o di' nella nota con che cosa l'hai confrontata.",
  },
  hop_exists: { text: () => "Questo passaggio è già nella catena.", hint: "" },
  unknown_id: {
    text: () => "Questo non c'è più nel file di lavoro.",
    hint: "Forse è stato tolto; la cronologia dice da chi.",
  },
  nothing_to_report: {
    text: () => "Non c'è nessuna affermazione per il rapporto.",
    hint: "Scegli affermazioni, una cartella o un articolo che ne abbia.",
  },
  nothing_to_cite: {
    text: () => "Qui non c'è nulla da citare.",
    hint: "Scegli un'attribuzione, o seleziona delle parole nel testo.",
  },
  proposal_not_cited: {
    text: () => "Una proposta che nessuno ha accettato non si cita.",
    hint: "Accettala prima: si cita ciò che è accertato.",
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
  disk_failed: {
    text: (_names) => "Il disco non l'ha accettato: di questo non è stato salvato nulla.",
    hint: "Controlla che il disco ci sia e che il file di lavoro si possa scrivere, poi rifallo.",
  },
  file_moved: {
    text: (_names) => "Il file di lavoro è stato spostato, rinominato, sostituito o cancellato mentre era aperto.",
    hint: "Rimettilo al suo posto con il suo nome e rifallo, oppure salva una copia (nelle impostazioni) e apri quella. Fino ad allora non si scrive nulla.",
  },
  file_changed: {
    text: (_names) => "Un altro programma ha scritto nel file di lavoro mentre non era al suo posto.",
    hint: "Chiudilo e riaprilo. Da qui non vi si scrive più nulla.",
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
  closing: { text: () => "Attesta si sta chiudendo.", hint: "Riapri Attesta." },
  source_exists: {
    text: (names) => (names ? `«${names}» è già nel registro.` : "Questo nome è già nel registro."),
    hint: "Usa quella fonte, o aggiungi che cosa le distingue.",
  },
  person_exists: {
    text: (names) => (names ? `«${names}» è già in questo file.` : "Questo nome è già in questo file."),
    hint: "Scegli quella persona, o aggiungi che cosa le distingue.",
  },
  statement_missing: { text: () => "Manca ciò che è stato detto.", hint: "Segna le parole della dichiarazione." },
  bad_priority: { text: () => "La priorità va da 0 a 3.", hint: "3 è la più urgente." },
  tag_unnamed: { text: () => "All'etichetta serve un nome.", hint: "" },
  folder_unnamed: { text: () => "Alla cartella serve un nome.", hint: "" },
  not_in_folder: { text: () => "Questo non è in quella cartella.", hint: "" },
  not_tagged: { text: () => "Questa etichetta non c'è.", hint: "" },
  article_untitled: { text: () => "All'articolo serve un titolo.", hint: "Scrivi il titolo com'è stato pubblicato." },
  claim_empty: { text: () => "L'affermazione è vuota.", hint: "Scrivila in modo che si possa verificare." },
  not_a_number: {
    text: () => "Questo non è un numero.",
    hint: "Scrivi cifre, con il punto per i decimali: 15000, 3.5.",
  },
  evidence_untitled: { text: () => "Alla prova serve un titolo.", hint: "Di' in poche parole che cos'è." },
  bad_credibility: { text: () => "La credibilità va da 1 a 6.", hint: "6 significa non giudicabile." },
  reason_missing: { text: () => "Manca un motivo.", hint: "Di' in una frase perché; qualcuno lo leggerà." },
  reasons_missing: {
    text: () => "Al verdetto servono i motivi.",
    hint: "Scrivi ciò che serve al lettore per seguire la decisione.",
  },
  inquiry_incomplete: {
    text: () => "La richiesta non è completa.",
    hint: "Indica a chi, che cosa e quando hai chiesto.",
  },
  answer_missing: { text: () => "Manca la risposta.", hint: "Scrivi che cosa hanno risposto." },
  note_empty: { text: () => "La nota è vuota.", hint: "" },
  person_unnamed: { text: () => "Alla persona serve un nome.", hint: "Scrivi il nome che conoscono i colleghi." },
  source_unnamed: {
    text: () => "Alla fonte serve un nome.",
    hint: "Per una fonte senza nome scrivi come la chiama il testo.",
  },
  alias_empty: { text: () => "Il nome è vuoto.", hint: "" },
  contact_empty: { text: () => "Al contatto serve un indirizzo o un numero.", hint: "" },
  external_id_empty: { text: () => "All'identificativo servono il registro e il codice.", hint: "" },
  query_too_short: { text: () => "Un carattere è troppo poco per cercare.", hint: "Scrivine almeno due." },
  unknown_rating: { text: () => "Questo verdetto non è nella scala.", hint: "Scegline uno della scala." },
  job_running: { text: () => "Si sta già facendo.", hint: "Aspetta, o fermalo." },
  no_job: { text: () => "È già finito.", hint: "" },
  of_one_thing: { text: () => "Questo può riguardare una sola cosa.", hint: "Scegline una." },
  picture_too_large: {
    text: () => "L'immagine è troppo grande per essere salvata.",
    hint: "Salvala come SVG, o mostra di meno.",
  },
  not_a_picture: { text: () => "Non c'è un'immagine da salvare.", hint: "Apri di nuovo il grafo." },
  bad_date: {
    text: (names) => (names ? `«${names}» non è una data.` : "Questa non è una data."),
    hint: "Scrivi 9 maggio 2025, 2025-05, 2025, XXXX-05-09 se l'anno è ignoto, 2025-05-09? se è dubbio.",
  },
  scale_too_short: { text: () => "Alla scala servono almeno due voci.", hint: "Aggiungine un'altra." },
  bad_rating_key: {
    text: () => "Questa non può essere la chiave di una voce.",
    hint: "Usa lettere minuscole senza accenti, cifre e _.",
  },
  rating_without_words: {
    text: () => "A una voce mancano le parole.",
    hint: "Scrivile in tutte e due le lingue: i rapporti escono in entrambe.",
  },
  rating_key_twice: { text: () => "Due voci hanno la stessa chiave.", hint: "Da' a ciascuna la sua." },
  suggestion_gone: {
    text: (_names: string) => "Questa proposta non è più aperta.",
    hint: "Nel frattempo è stata decisa, oppure il testo è cambiato; guarda di nuovo le proposte.",
  },
  not_a_proposal: {
    text: (_names: string) => "Questa non è più una proposta del programma.",
    hint: "Correggila, eliminala, o respingila in un secondo controllo con un motivo.",
  },
  locator_missing: {
    text: () => "Non è indicato in che punto.",
    hint: "Scrivi la pagina, il minuto, la parte o il luogo, oppure scegli «intero».",
  },
  bad_timecode: {
    text: (names) =>
      names ? `«${names}» non è un minuto di una registrazione.` : "Non è un minuto di una registrazione.",
    hint: "Scrivi ore, minuti e secondi, 00:01:12 o 1:12.5; la fine viene dopo l'inizio.",
  },
  bad_region: {
    text: () => "Questa non è una parte dell'immagine.",
    hint: "Quattro numeri interi in percento: da sinistra, dall'alto, larghezza, altezza; non oltre il bordo.",
  },
  bad_coordinates: {
    text: () => "Queste non sono coordinate.",
    hint: "Gradi con il punto: latitudine da -90 a 90, longitudine da -180 a 180, per esempio 42.24 e 130.29.",
  },
  too_large: {
    text: () => "Il file supera i 64 MiB, il massimo che si conserva.",
    hint: "Tieni qui un taglio più breve, e l'intero dove archivi questi file.",
  },
  not_a_file: {
    text: () => "Questa è una cartella, non un file.",
    hint: "Scegli o trascina file; quelli di una cartella si possono scegliere insieme.",
  },
  file_empty: { text: () => "Il file è vuoto.", hint: "Sceglilo di nuovo." },
  no_files: { text: () => "Nessun file scelto.", hint: "Scegline uno o più." },
  too_much_at_once: {
    text: () => "Insieme questi file superano i 256 MiB.",
    hint: "Allegali in più volte.",
  },
  not_drawn: {
    text: () => "Questo tipo di file qui non si mostra.",
    hint: "Salva una copia e aprila con un programma di cui ti fidi.",
  },
  image_too_large: {
    text: () => "Questa immagine ha troppi pixel per essere mostrata.",
    hint: "Salva una copia, con prudenza: piccoli file che diventano immagini enormi sono un trucco noto.",
  },
  image_too_slow: {
    text: () => "Disegnare questa immagine richiedeva troppo tempo.",
    hint: "Salva una copia e aprila con un programma di cui ti fidi.",
  },
  image_damaged: {
    text: () => "Questa immagine è danneggiata e non si può mostrare.",
    hint: "I byte sono conservati come sono arrivati; chiedi di nuovo il file.",
  },
  correction_without_verdict: {
    text: () => "Una correzione si fonda su un verdetto, e ancora non c'è.",
    hint: "Dai prima un verdetto; intanto puoi chiedere una replica.",
  },
  not_in_article: {
    text: () => "Questa affermazione non compare in quell'articolo.",
    hint: "Scegli un articolo in cui compare.",
  },
  correction_of_nothing: {
    text: () => "Non è detto quale articolo vada corretto.",
    hint: "Scegline uno.",
  },
  said_in_article: {
    text: () => "Chi lo dice in un articolo si registra con le sue parole.",
    hint: "Segna la dichiarazione nell'articolo.",
  },
  said_by_nobody: {
    text: () => "Per indicare quando o con quali parole è stato detto serve chi lo dice.",
    hint: "Indica la fonte; per chi non ha nome c'è il tipo «fonte senza nome».",
  },
  ...secondRules,
};
