//! What a party does, in words that agree with how many they are.

use crate::Lang;
use attesta_casebook::vocabulary::Stance;

/// Singular and plural, in English and in Italian.
type Verb = [(&'static str, &'static str); 2];

/// The one place where number is decided on.
fn agree([en, it]: Verb, many: bool, lang: Lang) -> &'static str {
    let (one, several) = lang.pick(en, it);
    if many { several } else { one }
}

/// Who says so, and whether they say or it says.
pub(crate) fn speaks(stance: Stance, many: bool, lang: Lang) -> &'static str {
    let verb = match stance {
        Stance::Asserts => [("declares", "declare"), ("dichiara", "dichiarano")],
        Stance::Denies => [("denies", "deny"), ("nega", "negano")],
        Stance::Confirms => [("confirms", "confirm"), ("conferma", "confermano")],
        Stance::Suggests => [("suggests", "suggest"), ("suggerisce", "suggeriscono")],
        Stance::Questions => [("questions", "question"), ("mette in dubbio", "mettono in dubbio")],
        Stance::Declines => [("declines to comment", "decline to comment"), ("non commenta", "non commentano")],
    };
    agree(verb, many, lang)
}

/// The same of a party that relays what others said.
pub(crate) fn relays(stance: Stance, many: bool, lang: Lang) -> &'static str {
    match stance {
        Stance::Asserts => agree([("reports", "report"), ("riferisce", "riferiscono")], many, lang),
        stance => speaks(stance, many, lang),
    }
}

/// The same as a table has it, of a claim.
pub(crate) fn stands(stance: Stance, many: bool, lang: Lang) -> &'static str {
    match stance {
        Stance::Asserts => agree([("asserts", "assert"), ("afferma", "affermano")], many, lang),
        stance => speaks(stance, many, lang),
    }
}

/// The same with an object to follow or to go before: "declines to comment on".
pub(crate) fn about(stance: Stance, many: bool, lang: Lang) -> String {
    let on = if stance == Stance::Declines { lang.pick(" on", "") } else { "" };
    format!("{}{on}", speaks(stance, many, lang))
}

/// What a party does with what was just said: "denies it", "lo nega".
pub(crate) fn answers(stance: Stance, many: bool, lang: Lang) -> String {
    let verb = about(stance, many, lang);
    match (lang, verb.strip_prefix("non ")) {
        (Lang::En, _) => format!("{verb} it"),
        (Lang::It, Some(verb)) => format!("non lo {verb}"),
        (Lang::It, None) => format!("lo {verb}"),
    }
}

pub(crate) fn says(many: bool, lang: Lang) -> &'static str {
    agree([("says", "say"), ("dice", "dicono")], many, lang)
}

pub(crate) fn cites(many: bool, lang: Lang) -> &'static str {
    agree([("citing", "citing"), ("che cita", "che citano")], many, lang)
}

/// "also reported by": what one more party does with the same words.
pub(crate) fn also(stance: Stance, lang: Lang) -> &'static str {
    match stance {
        Stance::Confirms => lang.pick("confirmed by", "confermato da"),
        Stance::Suggests => lang.pick("also suggested by", "suggerito anche da"),
        _ => lang.pick("also reported by", "riferito anche da"),
    }
}

/// Whoever denies, questions or declines does not say what it relays.
pub(crate) fn passes_on(stance: Stance) -> bool {
    !matches!(stance, Stance::Denies | Stance::Questions | Stance::Declines)
}

/// Words that begin a plural, in the languages a source is most often named in.
const PLURALS: &[&str] = &[
    "i",
    "gli",
    "le",
    "alcuni",
    "alcune",
    "molti",
    "molte",
    "diversi",
    "diverse",
    "due",
    "tre",
    "quattro",
    "cinque",
    "some",
    "many",
    "several",
    "both",
    "two",
    "three",
    "four",
    "five",
    "los",
    "las",
    "unos",
    "unas",
    "algunos",
    "algunas",
    "varios",
    "varias",
    "dos",
    "tres",
    "les",
    "des",
    "certains",
    "certaines",
    "plusieurs",
    "deux",
    "trois",
    "os",
    "as",
    "alguns",
    "algumas",
    "vários",
    "várias",
];
/// English words that follow the noun which decides.
const FOLLOWING: &[&str] =
    &["of", "at", "in", "on", "from", "with", "who", "close", "familiar", "published", "near", "for", "and"];

/// Words that begin a singular.
const SINGULARS: &[&str] = &["il", "lo", "la", "un", "uno", "una", "el", "a", "an"];
/// English nouns that are many without an ending.
const MANY: &[&str] = &["police", "people", "men", "women", "children"];

/// Whether a crowd is spoken of as one: "the union", "la folla".
pub(crate) fn is_one(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        ["the", _, ..] => !is_plural(&lower) && !MANY.contains(&deciding(&words)),
        [first, _, ..] if SINGULARS.contains(first) => true,
        _ => ["l'", "l’", "un'", "un’"].iter().any(|article| lower.starts_with(article)),
    }
}

/// The English noun that decides: the last before what follows it.
fn deciding<'w>(words: &[&'w str]) -> &'w str {
    words.iter().take_while(|word| !FOLLOWING.contains(word)).last().copied().unwrap_or_default()
}

/// Whether a name such as "two officials" or "I pescatori" is of more than one: by its first word, or by the English ending of the
/// common noun that decides. A name that is spelled with a capital is one.
pub(crate) fn is_plural(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some(first) = words.first().map(|word| word.to_lowercase()) else { return false };
    if words.len() > 1 && PLURALS.contains(&first.as_str()) {
        return words.get(1).is_some_and(|word| !word.starts_with(char::is_uppercase));
    }
    let noun = deciding(&words);
    let common =
        noun == words.first().copied().unwrap_or_default() && words.len() > 1 || !noun.starts_with(char::is_uppercase);
    common && noun.ends_with('s') && !["ss", "us", "is", "'s", "’s"].iter().any(|end| noun.ends_with(end))
}
