//! What the engine knows of a language: the words of `languages/CODE/reporting.toml`, every inflected form looked up in one step.

mod file;

use super::{class::Class, literal::Literals, reading::Stance};
use crate::languages::Languages;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

const FILE: &str = "reporting.toml";

static LANGUAGES: LazyLock<Languages<Language>> = LazyLock::new(|| Languages::with(FILE, file::read));

/// The languages there is data for, by BCP 47 code.
pub fn languages() -> Vec<&'static str> {
    LANGUAGES.codes()
}

pub(crate) fn by_tag(tag: &str) -> Option<&'static Language> {
    LANGUAGES.by_tag(tag)
}

/// A form of a word: what it can be, and what it reports if it is a cue.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    pub(crate) class: Class,
    /// One more than the place in `cues`; nought for none.
    cue: u16,
}

impl Word {
    pub(crate) fn cue(self) -> Option<usize> {
        (self.cue as usize).checked_sub(1)
    }
}

/// A verb or noun that attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
}

/// What such a word stands with, as the data spells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames {
    /// A clause with its complementiser.
    pub(crate) that: bool,
    /// A clause without one.
    pub(crate) clause: bool,
    /// A quotation beside it.
    pub(crate) quote: bool,
    /// What is said may stand before it: "…, X said", "…, said X".
    pub(crate) after: bool,
    /// A noun phrase is what is said: "denied any trade".
    pub(crate) noun: bool,
    /// An infinitive is.
    pub(crate) infinitive: bool,
    /// Somebody is told, and stands between.
    pub(crate) person: bool,
    /// It is thought rather than said.
    pub(crate) thought: bool,
    /// Only quotations and clauses of others make it a report: figures and facts "show" too.
    pub(crate) relays: bool,
    /// Whoever is cited says it: "reported, citing officials, that".
    pub(crate) cites: bool,
    /// Only with its other half: "teilte … mit".
    pub(crate) split: bool,
}

impl Frames {
    fn or(self, other: Frames) -> Frames {
        Frames {
            that: self.that || other.that,
            clause: self.clause || other.clause,
            quote: self.quote || other.quote,
            after: self.after || other.after,
            noun: self.noun || other.noun,
            infinitive: self.infinitive || other.infinitive,
            person: self.person || other.person,
            thought: self.thought || other.thought,
            relays: self.relays || other.relays,
            cites: self.cites || other.cites,
            split: self.split && other.split,
        }
    }
}

/// Several words that count as one.
#[derive(Debug)]
pub(crate) struct Phrase {
    /// After the first.
    pub(crate) rest: Vec<Box<str>>,
    pub(crate) word: Word,
}

#[derive(Debug, Default)]
pub(crate) struct Language {
    /// Written without spaces between words, verbs last, or both.
    pub(crate) script: Script,
    /// An apostrophe ends a word: "l'accordo".
    pub(crate) elides: bool,
    /// "Ha detto che …" without a subject.
    pub(crate) drops_subjects: bool,
    /// "said he would" is not said without "that".
    pub(crate) needs_complementiser: bool,
    /// A comma stands before the complementiser: "sagte, dass …".
    pub(crate) comma_before_that: bool,
    /// Nouns follow one another without a preposition: "послы всех держав".
    pub(crate) chains_genitives: bool,
    /// The verb stands second and its parts frame the clause: "hat … gesagt", "teilte … mit", "am Montag sagte er, …".
    pub(crate) verb_second: bool,
    /// Who speaks may stand inside the quotation marks: "« Non, a dit le maire, jamais. »".
    pub(crate) incises: bool,
    /// Pronouns that hang on their verb with a hyphen: "a-t-il déclaré".
    pub(crate) clitics: Vec<Box<str>>,
    /// "nous disons", not "nous disent": a pronoun that is a subject only before a verb that ends so.
    pub(crate) agreement: Vec<(Box<str>, Box<str>)>,
    /// Pronouns written as the end of a gerund or infinitive: "sugiriéndole".
    pub(crate) enclitics: Vec<Box<str>>,
    words: FxHashMap<Box<str>, Word>,
    phrases: FxHashMap<Box<str>, Vec<Phrase>>,
    /// Ends of words that are most often finite verbs.
    pub(crate) verb_endings: Vec<Box<str>>,
    pub(crate) adverb_endings: Vec<Box<str>>,
    pub(crate) gerund_endings: Vec<Box<str>>,
    pub(crate) infinitive_endings: Vec<Box<str>>,
    /// Of verbs in the past: "the firm thought it was broken, and replaced it".
    pub(crate) past_endings: Vec<Box<str>>,
    /// Of participles, where a conditional auxiliary before one is a reporting mood: "sarebbero morti".
    pub(crate) mood_endings: Vec<Box<str>>,
    pub(crate) cues: Vec<Cue>,
    /// By a verb's form and its other half: "teilte … mit" reports, "wies … zurück" denies.
    splits: FxHashMap<(Box<str>, Box<str>), u16>,
    /// For scripts without words: what is looked for as it is written.
    pub(crate) literals: Literals,
    /// Particles after a speaker, after what is said, after an object.
    pub(crate) topics: Vec<Box<str>>,
    pub(crate) subjects: Vec<Box<str>>,
    pub(crate) quotatives: Vec<Box<str>>,
    pub(crate) objects: Vec<Box<str>>,
    pub(crate) times: Vec<Box<str>>,
    /// Words that say who or how sure, looked for inside others: scripts without words.
    pub(crate) telling: Vec<(Box<str>, Class)>,
    /// Particles that join two parties.
    pub(crate) joints: Vec<Box<str>>,
    /// What a reporting word is no reporting word after, or before: Chinese.
    pub(crate) not_after: Vec<Box<str>>,
    pub(crate) not_before: Vec<Box<str>>,
    /// Words that end like a topic and are none: Korean.
    pub(crate) no_topic: Vec<Box<str>>,
    /// Conjunctions and adverbs before a speaker: Chinese, as those below.
    pub(crate) leads: Vec<Box<str>>,
    /// What no speaker holds: where one of them stands, it is a clause.
    pub(crate) clauses: Vec<Box<str>>,
    /// What opens a clause in which the author goes on.
    pub(crate) goes_on: Vec<Box<str>>,
    pub(crate) negations: Vec<Box<str>>,
    /// "such as".
    pub(crate) examples: Vec<Box<str>>,
    /// Words are set apart, and carry their particles: Korean.
    pub(crate) spaced_topics: bool,
    /// The quotative belongs to the last word of what is said: "했다고".
    pub(crate) keeps_quotative: bool,
    /// "both … and": words that open and continue a list of parties.
    pub(crate) pairs: Vec<(Box<str>, Box<str>)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Script {
    #[default]
    Spaced,
    /// Korean, Japanese: the cue closes the sentence, its speaker opens it.
    VerbLast,
    /// Chinese.
    Unspaced,
}

impl Language {
    /// A word in lower case. The ending of a name tells nothing: Beijing, Italy, Zimmer.
    pub(crate) fn word(&self, lower: &str, capital: bool) -> Word {
        if let Some(word) = self.words.get(lower) {
            return *word;
        }
        if capital {
            return Word::default();
        }
        if let Some(word) = self.without_enclitic(lower) {
            return word;
        }
        let ends =
            |endings: &[Box<str>]| endings.iter().any(|end| lower.len() > end.len() + 1 && lower.ends_with(&**end));
        let class = if ends(&self.adverb_endings) {
            Class::ADVERB
        } else if ends(&self.gerund_endings) {
            Class::GERUND
        } else if ends(&self.infinitive_endings) {
            Class::INFINITIVE
        } else if ends(&self.verb_endings) {
            Class::VERB
        } else {
            Class::default()
        };
        Word { class, cue: 0 }
    }

    /// "sugiriéndole" is "sugiriendo", "dirgli" is "dire".
    fn without_enclitic(&self, lower: &str) -> Option<Word> {
        self.enclitics.iter().filter_map(|enclitic| lower.strip_suffix(&**enclitic)).find_map(|stem| {
            let plain: String = stem.chars().map(without_acute).collect();
            let word = self.words.get(plain.as_str()).or_else(|| self.words.get(format!("{plain}e").as_str()))?;
            word.class.has(Class::GERUND | Class::INFINITIVE).then_some(*word)
        })
    }

    /// A verb whose parts frame the clause, by both.
    pub(crate) fn split(&self, form: &str, half: &str) -> Option<Cue> {
        let cue = self.splits.get(&(form.to_lowercase().into(), half.to_lowercase().into()))?;
        self.cues.get(usize::from(*cue)).copied()
    }

    pub(crate) fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, form: &str, class: Class, cue: Option<u16>) {
        // An apostrophe ends a word where the language elides.
        let form = if self.elides { form.replace('\'', "'_").replace("'__", "'_") } else { form.to_owned() };
        let mut parts = form.trim_end_matches('_').split('_').map(str::to_lowercase);
        let first = parts.next().unwrap_or_default();
        let rest: Vec<Box<str>> = parts.map(Into::into).collect();
        let word = self.entry(&first, &rest);
        word.class |= class;
        let (had, cue) = (word.cue(), cue.map(usize::from));
        // A verb of two groups has the frames of both; a noun of the same form changes nothing.
        let both = match (had, cue) {
            (None, cue) => cue,
            (Some(had), Some(cue)) if class.has(Class::CUE) => Some(self.merged(had, cue)),
            (had, _) => had,
        };
        let number = both.and_then(|both| u16::try_from(both + 1).ok()).unwrap_or_default();
        self.entry(&first, &rest).cue = number;
    }

    /// The word, or the phrase that begins with it.
    fn entry(&mut self, first: &str, rest: &[Box<str>]) -> &mut Word {
        let word = self.words.entry(first.into()).or_default();
        if rest.is_empty() {
            return word;
        }
        word.class |= Class::BEGINS;
        let all = self.phrases.entry(first.into()).or_default();
        let at = all.iter().position(|p| *p.rest == *rest).unwrap_or(all.len());
        if at == all.len() {
            all.push(Phrase { rest: rest.to_vec(), word: Word::default() });
        }
        &mut all[at].word
    }

    fn merged(&mut self, had: usize, cue: usize) -> usize {
        let (a, b) = (self.cues[had], self.cues[cue]);
        let merged = Cue { stance: a.stance, frames: a.frames.or(b.frames) };
        let known = self.cues.iter().position(|c| *c == merged);
        known.unwrap_or_else(|| {
            self.cues.push(merged);
            self.cues.len() - 1
        })
    }
}

fn without_acute(c: char) -> char {
    match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_file_reads() {
        for (code, text) in crate::languages::files(super::FILE) {
            assert_eq!(super::file::read(code, text).err(), None);
        }
    }
}
