//! The reporting words known so far.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::proposal::Stance::{self, Asserts, Confirms, Declines, Denies, Questions, Suggests};

/// Where the speaker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grammar {
    /// Before or after the verb, as in Italian and English.
    Verb,
    /// Right after the words, as after "according to".
    Preposition,
    /// Nowhere: the words name nobody.
    Nameless,
    /// Before a verb that ends the clause.
    KoreanVerb,
    /// Right before the words.
    KoreanPostposition,
}

/// How far out in a chain such words usually stand: a speaker says, an agency reports, and "according
/// to" wraps both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    Says,
    Reports,
    AccordingTo,
}

#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) words: String,
    pub(crate) grammar: Grammar,
    pub(crate) stance: Stance,
    pub(crate) depth: Depth,
}

/// Finds every entry in one pass; of overlapping ones the leftmost, then the longest.
pub(crate) struct Lexicon {
    pub(crate) entries: Vec<Entry>,
    automaton: Option<AhoCorasick>,
}

pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// Participle, present singular and plural.
const ITALIAN: &[(&str, &str, &str, Stance, Depth)] = &[
    ("detto", "dice", "dicono", Asserts, Depth::Says),
    ("dichiarato", "dichiara", "dichiarano", Asserts, Depth::Says),
    ("affermato", "afferma", "affermano", Asserts, Depth::Says),
    ("sostenuto", "sostiene", "sostengono", Asserts, Depth::Says),
    ("spiegato", "spiega", "spiegano", Asserts, Depth::Says),
    ("aggiunto", "aggiunge", "aggiungono", Asserts, Depth::Says),
    ("annunciato", "annuncia", "annunciano", Asserts, Depth::Says),
    ("riferito", "riferisce", "riferiscono", Asserts, Depth::Reports),
    ("riportato", "riporta", "riportano", Asserts, Depth::Reports),
    ("assicurato", "assicura", "assicurano", Asserts, Depth::Says),
    ("ritenuto", "ritiene", "ritengono", Asserts, Depth::Says),
    ("stimato", "stima", "stimano", Suggests, Depth::Says),
    ("negato", "nega", "negano", Denies, Depth::Says),
    ("smentito", "smentisce", "smentiscono", Denies, Depth::Says),
    ("confermato", "conferma", "confermano", Confirms, Depth::Says),
    ("suggerito", "suggerisce", "suggeriscono", Suggests, Depth::Says),
    ("ipotizzato", "ipotizza", "ipotizzano", Suggests, Depth::Says),
    ("chiesto", "chiede", "chiedono", Questions, Depth::Says),
];
const ITALIAN_AUXILIARIES: &[&str] = &["ha", "hanno", "aveva", "avevano", "avrebbe", "avrebbero", "abbia", "abbiano"];

/// Past, present singular and plural.
const ENGLISH: &[(&str, &str, &str, Stance, Depth)] = &[
    ("said", "says", "say", Asserts, Depth::Says),
    ("stated", "states", "state", Asserts, Depth::Says),
    ("claimed", "claims", "claim", Asserts, Depth::Says),
    ("announced", "announces", "announce", Asserts, Depth::Says),
    ("added", "adds", "add", Asserts, Depth::Says),
    ("told reporters", "tells reporters", "tell reporters", Asserts, Depth::Says),
    ("reported", "reports", "report", Asserts, Depth::Reports),
    ("denied", "denies", "deny", Denies, Depth::Says),
    ("rejected", "rejects", "reject", Denies, Depth::Says),
    ("confirmed", "confirms", "confirm", Confirms, Depth::Says),
    ("suggested", "suggests", "suggest", Suggests, Depth::Says),
    ("estimated", "estimates", "estimate", Suggests, Depth::Says),
    ("asked", "asks", "ask", Questions, Depth::Says),
    ("declined to comment", "declines to comment", "decline to comment", Declines, Depth::Says),
];

const KOREAN: &[(&str, Stance, Depth)] = &[
    ("밝혔다", Asserts, Depth::Says),
    ("말했다", Asserts, Depth::Says),
    ("주장했다", Asserts, Depth::Says),
    ("강조했다", Asserts, Depth::Says),
    ("설명했다", Asserts, Depth::Says),
    ("발표했다", Asserts, Depth::Says),
    ("전했다", Asserts, Depth::Reports),
    ("보도했다", Asserts, Depth::Reports),
    ("부인했다", Denies, Depth::Says),
    ("확인했다", Confirms, Depth::Says),
    ("시사했다", Suggests, Depth::Says),
    ("추정했다", Suggests, Depth::Says),
    ("물었다", Questions, Depth::Says),
    ("논평을 거부했다", Declines, Depth::Says),
];

const PREPOSITIONS: &[&str] = &[
    "secondo",
    "stando a",
    "stando al",
    "stando alla",
    "stando all'",
    "stando ai",
    "stando agli",
    "stando alle",
    "a detta di",
    "a detta del",
    "a detta della",
    "a detta dell'",
    "a detta dei",
    "a detta degli",
    "a detta delle",
    "secondo quanto riferito da",
    "secondo quanto riferito dal",
    "secondo quanto riferito dalla",
    "secondo quanto riferito dall'",
    "secondo quanto riferito dai",
    "secondo quanto riferito dagli",
    "according to",
    "as reported by",
];

/// Reporting words that name nobody, and so are hedges too.
pub(crate) const NAMELESS: &[&str] =
    &["secondo quanto riferito", "secondo quanto riportato", "a quanto si dice", "reportedly", "allegedly"];

impl Lexicon {
    fn new() -> Self {
        let mut entries = Vec::new();
        let mut add = |words: String, grammar, stance, depth| {
            entries.push(Entry { words, grammar, stance, depth });
        };
        for &(participle, singular, plural, stance, depth) in ITALIAN {
            for auxiliary in ITALIAN_AUXILIARIES {
                add(format!("{auxiliary} {participle}"), Grammar::Verb, stance, depth);
            }
            add(singular.to_owned(), Grammar::Verb, stance, depth);
            add(plural.to_owned(), Grammar::Verb, stance, depth);
        }
        for words in ["ha rifiutato di commentare", "hanno rifiutato di commentare", "non commenta"] {
            add(words.to_owned(), Grammar::Verb, Declines, Depth::Says);
        }
        for &(past, singular, plural, stance, depth) in ENGLISH {
            for words in [past, singular, plural] {
                add(words.to_owned(), Grammar::Verb, stance, depth);
                // The longer entry wins over the bare verb inside it.
                if words == past {
                    add(format!("has {past}"), Grammar::Verb, stance, depth);
                    add(format!("have {past}"), Grammar::Verb, stance, depth);
                }
            }
        }
        for &(words, stance, depth) in KOREAN {
            add(words.to_owned(), Grammar::KoreanVerb, stance, depth);
        }
        for words in NAMELESS {
            add((*words).to_owned(), Grammar::Nameless, Asserts, Depth::AccordingTo);
        }
        for words in PREPOSITIONS {
            add((*words).to_owned(), Grammar::Preposition, Asserts, Depth::AccordingTo);
        }
        for words in ["에 따르면", "에 의하면"] {
            add(words.to_owned(), Grammar::KoreanPostposition, Asserts, Depth::AccordingTo);
        }
        let patterns = entries.iter().map(|entry| &entry.words);
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            // It fails only beyond two thousand million states.
            .ok();
        Self { entries, automaton }
    }

    /// The entries found, with where they begin and end, in bytes.
    pub(crate) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, usize, &'a Entry)> {
        let matches = self.automaton.iter().flat_map(move |automaton| automaton.find_iter(text));
        matches.filter_map(|m| Some((m.start(), m.end(), self.entries.get(m.pattern().as_usize())?)))
    }
}
