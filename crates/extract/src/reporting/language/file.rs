//! A language's file, and every form it spells out.

use super::{Cue, Frames, Language, Script, Word};
use crate::reporting::{class::Class, literal::Literals, reading::Stance};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A language file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    script: Script,
    #[serde(default)]
    elides: bool,
    #[serde(default)]
    drops_subjects: bool,
    #[serde(default)]
    needs_complementiser: bool,
    #[serde(default)]
    comma_before_that: bool,
    #[serde(default)]
    chains_genitives: bool,
    #[serde(default)]
    verb_second: bool,
    #[serde(default)]
    incises: bool,
    #[serde(default)]
    clitics: String,
    #[serde(default)]
    enclitics: String,
    /// "nous disons": the ending of the verb whose subject the pronoun is; before any other it is who is told.
    #[serde(default)]
    agreement: BTreeMap<String, String>,
    /// Class → words, separated by white space; `_` joins the words of one entry.
    words: BTreeMap<String, String>,
    #[serde(default)]
    endings: Endings,
    #[serde(default)]
    particles: Particles,
    #[serde(default)]
    pairs: Vec<[String; 2]>,
    #[serde(default)]
    conjugation: Vec<Conjugation>,
    /// Lemma → its forms, where they follow no conjugation.
    #[serde(default)]
    irregular: BTreeMap<String, Forms>,
    #[serde(default)]
    verb: Vec<Group>,
    #[serde(default)]
    noun: Vec<Group>,
    /// Whole expressions: "non_ha_voluto_commentare".
    #[serde(default)]
    phrase: Vec<Group>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Particles {
    topic: String,
    subject: String,
    quotative: String,
    object: String,
    time: String,
    joint: String,
    not_after: String,
    not_before: String,
    no_topic: String,
    lead: String,
    clause: String,
    goes_on: String,
    negation: String,
    example: String,
    spaced: bool,
    keeps_quotative: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Endings {
    verb: String,
    adverb: String,
    gerund: String,
    infinitive: String,
    mood: String,
    past: String,
}

/// Lemmas that end so have these ends instead; `-` is the bare stem. The first that fits is taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Conjugation {
    ending: String,
    /// Stands before the participle's stem: German "ge".
    #[serde(default)]
    prefix: String,
    #[serde(flatten)]
    forms: Forms,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Forms {
    finite: String,
    participle: String,
    gerund: String,
    infinitive: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    stance: Stance,
    frames: String,
    words: String,
}

pub(crate) fn read(code: &str, text: &str) -> Result<Language, String> {
    let file: File = toml::from_str(text).map_err(|e| format!("{code}: {e}"))?;
    let list = |words: &str| words.split_whitespace().map(Into::into).collect::<Vec<Box<str>>>();
    let mut language = Language {
        script: file.script,
        elides: file.elides,
        drops_subjects: file.drops_subjects,
        needs_complementiser: file.needs_complementiser,
        comma_before_that: file.comma_before_that,
        chains_genitives: file.chains_genitives,
        verb_second: file.verb_second,
        incises: file.incises,
        clitics: list(&file.clitics),
        enclitics: list(&file.enclitics),
        agreement: file.agreement.iter().map(|(a, b)| (a.as_str().into(), b.as_str().into())).collect(),
        verb_endings: list(&file.endings.verb),
        adverb_endings: list(&file.endings.adverb),
        gerund_endings: list(&file.endings.gerund),
        infinitive_endings: list(&file.endings.infinitive),
        past_endings: list(&file.endings.past),
        mood_endings: list(&file.endings.mood),
        topics: list(&file.particles.topic),
        subjects: list(&file.particles.subject),
        quotatives: list(&file.particles.quotative),
        objects: list(&file.particles.object),
        times: list(&file.particles.time),
        joints: list(&file.particles.joint),
        not_after: list(&file.particles.not_after),
        not_before: list(&file.particles.not_before),
        no_topic: list(&file.particles.no_topic),
        leads: list(&file.particles.lead),
        clauses: list(&file.particles.clause),
        goes_on: list(&file.particles.goes_on),
        negations: list(&file.particles.negation),
        examples: list(&file.particles.example),
        spaced_topics: file.particles.spaced,
        keeps_quotative: file.particles.keeps_quotative,
        pairs: file.pairs.iter().map(|[a, b]| (a.as_str().into(), b.as_str().into())).collect(),
        ..Language::default()
    };
    for (name, words) in &file.words {
        let class = Class::named(name).ok_or_else(|| format!("{code}: there is no class of words “{name}”"))?;
        words.split_whitespace().for_each(|form| language.add(form, class, None));
    }
    for word in file.pairs.iter().flatten() {
        language.add(word, Class::PAIR, None);
    }
    for group in &file.verb {
        let cue = language.new_cue(code, group)?;
        let split = language.cues[usize::from(cue)].frames.split;
        for lemma in group.words.split_whitespace() {
            for (form, class) in file.forms(lemma) {
                if let Some((_, half)) = lemma.rsplit_once('_').filter(|_| split) {
                    language.splits.insert((form.as_str().into(), half.into()), cue);
                }
                language.add(&form, class | Class::CUE, Some(cue));
            }
        }
    }
    for group in &file.noun {
        let cue = language.new_cue(code, group)?;
        group.words.split_whitespace().for_each(|form| language.add(form, Class::CUE_NOUN, Some(cue)));
    }
    for group in &file.phrase {
        let cue = language.new_cue(code, group)?;
        group.words.split_whitespace().for_each(|form| language.add(form, Class::CUE | Class::FINITE, Some(cue)));
    }
    if language.script != Script::Spaced {
        language.literals = Literals::new(language.written());
        let telling = Class::HEDGE | Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED;
        let words = language.words.iter().filter(|(_, word)| word.class.has(telling));
        language.telling = words.map(|(word, info)| (word.clone(), info.class)).collect();
    }
    Ok(language)
}

impl Language {
    /// Every reporting word and phrase, as it is written.
    fn written(&self) -> Vec<(String, Word)> {
        // What only looks like a reporting word is found too, so that the longer one hides the shorter.
        let wanted = Class::CUE | Class::ACCORDING | Class::ACCORDING_LAST | Class::NAMELESS | Class::OTHER;
        let words = self.words.iter().map(|(word, info)| (word.to_string(), *info));
        let phrases = self
            .phrases
            .iter()
            .flat_map(|(first, all)| all.iter().map(move |p| (format!("{first} {}", p.rest.join(" ")), p.word)));
        words.chain(phrases).filter(|(_, word)| word.class.has(wanted)).collect()
    }

    fn new_cue(&mut self, code: &str, group: &Group) -> Result<u16, String> {
        let mut frames = Frames::default();
        for word in group.frames.split_whitespace() {
            let frame = match word {
                "that" => &mut frames.that,
                "clause" => &mut frames.clause,
                "quote" => &mut frames.quote,
                "after" => &mut frames.after,
                "noun" => &mut frames.noun,
                "infinitive" => &mut frames.infinitive,
                "person" => &mut frames.person,
                "thought" => &mut frames.thought,
                "relays" => &mut frames.relays,
                "cites" => &mut frames.cites,
                "split" => &mut frames.split,
                _ => return Err(format!("{code}: there is no frame “{word}”")),
            };
            *frame = true;
        }
        self.cues.push(Cue { stance: group.stance, frames });
        u16::try_from(self.cues.len() - 1).map_err(|e| format!("{code}: {e}"))
    }
}

impl File {
    /// Every form of a lemma; of a phrase ("point_out") its first word is inflected.
    fn forms(&self, lemma: &str) -> Vec<(String, Class)> {
        let (head, tail) =
            lemma.split_once('_').map_or((lemma, String::new()), |(head, tail)| (head, format!("_{tail}")));
        let mut found = vec![];
        let mut take = |stem: &str, prefix: &str, forms: &Forms| {
            let kinds = [
                (&forms.finite, Class::FINITE),
                (&forms.participle, Class::PARTICIPLE),
                (&forms.gerund, Class::GERUND),
                (&forms.infinitive, Class::INFINITIVE),
            ];
            for (ends, class) in kinds {
                let before = if class == Class::PARTICIPLE { prefix } else { "" };
                for end in ends.split_whitespace() {
                    found.push((format!("{before}{stem}{}{tail}", end.trim_matches('-')), class));
                }
            }
        };
        if let Some(forms) = self.irregular.get(lemma) {
            // Given whole, its second word is where the clause ends: "teilen_mit".
            let kinds = [
                (&forms.finite, Class::FINITE),
                (&forms.participle, Class::PARTICIPLE),
                (&forms.gerund, Class::GERUND),
                (&forms.infinitive, Class::INFINITIVE),
            ];
            return kinds
                .into_iter()
                .flat_map(|(all, class)| all.split_whitespace().map(move |form| (form.to_owned(), class)))
                .collect();
        }
        if let Some(forms) = self.irregular.get(head) {
            take("", "", forms);
        } else if let Some((stem, rule)) =
            self.conjugation.iter().find_map(|c| Some((head.strip_suffix(c.ending.as_str())?, c)))
        {
            take(stem, &rule.prefix, &rule.forms);
        }
        found
    }
}
