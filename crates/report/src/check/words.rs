//! The words of the page, in both languages.

use crate::Lang;
use attesta_casebook::vocabulary::{Basis, HopBasis, Mode};

pub(super) fn mode(mode: Mode, lang: Lang) -> &'static str {
    match mode {
        Mode::Direct => lang.pick("direct quotation", "discorso diretto"),
        Mode::Indirect => lang.pick("indirect speech", "discorso indiretto"),
        Mode::Mixed => lang.pick("mixed", "misto"),
        Mode::AuthorsVoice => lang.pick("the article's own voice", "la voce dell'articolo"),
    }
}

pub(super) fn basis(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::Unstated => lang.pick("not stated", "non detto"),
        Basis::Witnessed => lang.pick("witnessed it", "l'ha visto"),
        Basis::Told => lang.pick("was told", "gliel'hanno riferito"),
        Basis::Inferred => lang.pick("inferred it", "l'ha dedotto"),
    }
}

pub(super) fn hop(basis: HopBasis, lang: Lang) -> &'static str {
    match basis {
        HopBasis::Text => lang.pick("in this text", "in questo testo"),
        HopBasis::Researched => lang.pick("found by us", "trovato da noi"),
        HopBasis::SameDispatch => lang.pick("same dispatch", "stesso lancio"),
    }
}

/// What the script says, by the name it asks for; `{n}` and `{m}` are numbers, `{file}` a name.
pub(super) const SAYS: [(&str, &str, &str); 12] = [
    ("progress", "{n} of {m} decided", "{n} su {m} decise"),
    (
        "name",
        "Write your name: the decisions are recorded under it.",
        "Scrivi il tuo nome: le decisioni saranno registrate con quello.",
    ),
    ("reason", "Say why: the author will read it.", "Spiega perché: lo leggerà l'autore."),
    (
        "nothing",
        "Change at least one field, or choose another decision.",
        "Cambia almeno un campo, oppure scegli un'altra decisione.",
    ),
    ("date", "Write the date as 2025-05-09, 2025-05 or 2025.", "Scrivi la data come 2025-05-09, 2025-05 o 2025."),
    ("who", "Write who said it.", "Scrivi chi l'ha detto."),
    ("none", "Nothing is decided or remarked yet.", "Non c'è ancora nessuna decisione né osservazione."),
    ("problems", "Not saved: {n} of your answers need something more.", "Non salvate: a {n} risposte manca qualcosa."),
    (
        "saved",
        "Saved as {file}, where your browser keeps downloads.",
        "Salvate come {file}, dove il browser mette i file scaricati.",
    ),
    ("left", "{n} not decided: they go on waiting.", "{n} non decise: restano in attesa."),
    ("copied", "Copied.", "Copiato."),
    (
        "uncopied",
        "The text is selected: copy it with Ctrl+C (⌘C on a Mac).",
        "Il testo è selezionato: copialo con Ctrl+C (⌘C su Mac).",
    ),
];
