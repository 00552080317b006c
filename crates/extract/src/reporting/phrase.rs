//! Noun phrases: who stands to the left or to the right of a cue. No parse: a phrase goes on while nothing ends it.

mod right;

use super::{class::Class, language::Language, token::Token};

pub(crate) use right::right;

/// A stretch of tokens, the end not included.
pub(crate) type Range = (usize, usize);

/// Longer than any phrase a person would call a name.
const LONGEST: usize = 40;

/// A word that cannot stand in a noun phrase as its part.
fn ends_phrase(token: &Token) -> bool {
    let verb = token.is(Class::VERB | Class::MODAL | Class::HAVE | Class::BE) && !token.is(Class::CAPITAL)
        || token.is(Class::NOT) && !token.is(Class::DETERMINER);
    let signs = Class::COLON | Class::STOP | Class::DASH | Class::OPEN | Class::CLOSE;
    verb || token.is(signs) || token.is(Class::INSIDE)
}

fn is_adjunct(token: &Token) -> bool {
    token.is(Class::ADVERB | Class::TIME) && !token.is(Class::DETERMINER)
}

/// The noun phrase that ends right before `end`, not beginning before `from`. `tokens` are the paragraph's.
pub(crate) fn left(language: &Language, text: &str, tokens: &[Token], from: usize, end: usize) -> Option<Range> {
    let mut end = end;
    // "Trump also said", "Trump on Monday said".
    while end > from && is_adjunct(&tokens[end - 1]) && !tokens[end - 1].is(Class::CAPITAL | Class::COMMA) {
        end -= 1;
    }
    while end > from && tokens[end - 1].is(Class::TIME) && !tokens[end - 1].is(Class::GENITIVE) {
        end -= 1;
        if end > from && tokens[end - 1].is(Class::PREPOSITION) {
            end -= 1;
        }
    }
    // "Les chiffres nous disent": who is told stands between.
    while end >= from + 2
        && tokens[end - 1].is(Class::OBJECT)
        && tokens[end - 2].is_word()
        && !tokens[end - 2].is(Class::PREPOSITION | Class::THAT | Class::SUBORD | Class::AND | Class::BUT | Class::VERB)
    {
        end -= 1;
    }
    if end <= from {
        return None;
    }
    if tokens[end - 1].is(Class::COMMA) {
        return apposed_left(language, text, tokens, from, end);
    }
    plain_left(language, text, tokens, from, end)
}

/// "Anna Rossi, the mayor of Valdora," — a closing comma, and what stands before the opening one.
fn apposed_left(language: &Language, text: &str, tokens: &[Token], from: usize, end: usize) -> Option<Range> {
    let close = end - 1;
    let floor = from.max(close.saturating_sub(LONGEST));
    let mut found = None;
    for open in (floor..close).rev() {
        if tokens[open].is(Class::STOP | Class::COLON | Class::DASH | Class::CLOSE) {
            break;
        }
        if !tokens[open].is(Class::COMMA) {
            continue;
        }
        let inside = &tokens[open + 1..close];
        let Some(first) = inside.first() else { continue };
        let aside = first.is(Class::PREPOSITION
            | Class::SUBORD
            | Class::ADVERB
            | Class::TIME
            | Class::GERUND
            | Class::AND
            | Class::BUT
            | Class::RELATIVE)
            && !first.is(Class::DETERMINER | Class::NUMBER | Class::AS);
        let verb = inside.iter().any(|t| t.is(Class::VERB | Class::CUE) && !t.is(Class::CAPITAL | Class::CUE_NOUN));
        if verb && !aside {
            break;
        }
        let Some((start, before)) = plain_left(language, text, tokens, from, open) else { continue };
        if tokens[start..before].iter().all(|t| t.is(Class::PREPOSITION | Class::TIME | Class::NUMBER)) {
            continue;
        }
        // When and where it was said is none of the speaker's.
        if aside {
            return Some((start, before));
        }
        // "Ann Lee, a teacher from Monsey, New York,": the first comma after the name opens.
        let named = tokens[before - 1].is(Class::CAPITAL | Class::BRACKET | Class::DOT);
        if found.is_none() || named && first.is(Class::DETERMINER | Class::NUMBER | Class::OFFICE) {
            found = Some((start, end));
        }
    }
    found
}

fn plain_left(language: &Language, text: &str, tokens: &[Token], from: usize, end: usize) -> Option<Range> {
    let floor = from.max(end.saturating_sub(LONGEST));
    let last = tokens.get(end.checked_sub(1)?)?;
    if end <= from || !(last.is_word() || last.is(Class::DOT | Class::BRACKET)) {
        return None;
    }
    if last.is(Class::PRONOUN) && !last.is(Class::DETERMINER | Class::NUMBER)
        || last.is(Class::PRONOUN) && end - 1 == from
    {
        // "One of them"
        let part = end >= from + 3 && tokens[end - 2].is(Class::OF);
        let some = Class::PRONOUN | Class::NUMBER | Class::DETERMINER;
        return Some((if part && tokens[end - 3].is(some) { end - 3 } else { end - 1 }, end));
    }
    let mut start = end;
    while start > floor {
        let at = start - 1;
        let token = &tokens[at];
        let verb = token.is(Class::FINITE) && token.is(Class::CUE) && !token.is(Class::CAPITAL | Class::CUE_NOUN);
        if (ends_phrase(token) || verb)
            && let Some(relative) = restricting(tokens, floor, at)
        {
            // "An official who spoke on condition of anonymity said".
            start = relative;
            continue;
        }
        if let Some(pair) = opens_pair(language, text, tokens, floor, at) {
            start = pair;
            break;
        }
        if ends_phrase(token)
            || token.is(Class::THAT | Class::SUBORD | Class::BUT | Class::RELATIVE)
                && !token.is(Class::PREPOSITION | Class::DETERMINER)
        {
            break;
        }
        // "that the minister"
        if token.is(Class::THAT) && at + 1 < end && tokens[at + 1].is(Class::DETERMINER | Class::POSSESSIVE) {
            break;
        }
        if token.is(Class::PRONOUN) && !token.is(Class::DETERMINER) {
            // "Beaucoup de riverains", "viele der Bewohner"
            if tokens[at + 1].is(Class::OF) && at + 1 < end {
                start = at;
            }
            break;
        }
        if token.is(Class::COMMA) {
            // "Cruz, Kasich and Trump said": only names and nouns in a list that ends with "and".
            break;
        }
        if token.is(Class::AND) && !joins(language, tokens, floor, at, end) {
            break;
        }
        if token.is(Class::FINITE | Class::GERUND)
            && !token.is(Class::CAPITAL | Class::CUE_NOUN)
            && is_verb_here(tokens, floor, at)
        {
            break;
        }
        if token.is(Class::OBJECT) && !token.is(Class::DETERMINER | Class::PREPOSITION) {
            break;
        }
        start = at;
        // A determiner begins its phrase, unless another noun leads to it: "a spokesman for the group".
        // Nor one that is part of a name ("La Costa") or joins like "of" ("der Sprecher des Unternehmens").
        if token.is(Class::DETERMINER)
            && !token.is(Class::CAPITAL | Class::OF)
            && !language.chains_genitives
            && at > floor
        {
            let before = &tokens[at - 1];
            if !before.is(Class::PREPOSITION
                | Class::OF
                | Class::AND
                | Class::DETERMINER
                | Class::GENITIVE
                | Class::PAIR)
            {
                break;
            }
        }
    }
    // Where the verb stands second, its subject follows: "Entgegen seinen Äußerungen verkündete der Minister".
    let (start, end) = beyond_lead(language, tokens, from, start, end)?;
    trimmed(tokens, start, end)
}

/// "Nel 1926 Meyer", "In Paris the minister": without when and where. Where all of it is that, nobody is left.
fn beyond_lead(language: &Language, tokens: &[Token], from: usize, start: usize, end: usize) -> Option<Range> {
    let first = &tokens[start];
    let leads = first.is(Class::PREPOSITION)
        && (!first.is(Class::CAPITAL) || start == from)
        && !first.is(Class::PRONOUN | Class::DETERMINER);
    if !leads || start + 1 >= end {
        return Some((start, end));
    }
    if language.verb_second && start == from {
        return None;
    }
    let begins = (start + 1..end).find(|&at| at > start + 1 && begins_phrase(tokens, at));
    let dated =
        (start + 1..end).take_while(|&at| tokens[at].is(Class::NUMBER | Class::TIME | Class::DETERMINER)).last();
    let dated = dated.filter(|&last| tokens[last].is(Class::NUMBER | Class::TIME));
    match (begins, dated) {
        (Some(at), _) => Some((at, end)),
        (None, Some(last)) if last + 1 < end => Some((last + 1, end)),
        // A name right after the preposition may be the speaker's own: "On Monday Trump" has lost its day already.
        _ => None,
    }
}

/// A noun phrase of its own begins here, after another without a sign: "the report the minister", "der Sprecher Nordstrom".
pub(crate) fn begins_phrase(tokens: &[Token], at: usize) -> bool {
    let (before, here) = (&tokens[at - 1], &tokens[at]);
    let joined = Class::PREPOSITION | Class::OF | Class::AND | Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE;
    let name = here.is(Class::CAPITAL) && !before.is(Class::CAPITAL | Class::OFFICE | Class::OUTLET);
    !before.is(joined)
        && before.is_word()
        && (here.is(Class::DETERMINER) && !here.is(Class::CAPITAL) || name && here.is_word())
}

/// The pronoun of a relative clause, without a comma, that this verb belongs to.
fn restricting(tokens: &[Token], floor: usize, verb: usize) -> Option<usize> {
    let signs = Class::COMMA | Class::COLON | Class::STOP | Class::DASH | Class::OPEN | Class::CLOSE;
    let floor = floor.max(verb.saturating_sub(16)) + 1;
    let at = (floor..verb).rev().take_while(|&at| !tokens[at].is(signs)).find(|&at| tokens[at].is(Class::RELATIVE))?;
    let before = &tokens[at - 1];
    let noun = before.is_word()
        && !before.is(Class::CUE
            | Class::VERB
            | Class::HAVE
            | Class::BE
            | Class::AND
            | Class::TIME
            | Class::ADVERB
            | Class::PREPOSITION);
    noun.then_some(at)
}

/// A participle or cue form that is a verb here and not an adjective or a noun: no determiner or adjective before it.
fn is_verb_here(tokens: &[Token], floor: usize, at: usize) -> bool {
    let token = &tokens[at];
    if at == floor {
        return true;
    }
    let before = &tokens[at - 1];
    !(before.is(Class::DETERMINER | Class::OF | Class::PREPOSITION | Class::GENITIVE | Class::POSSESSIVE)
        && !token.is(Class::GERUND)
        || before.is(Class::DETERMINER | Class::GENITIVE))
}

/// "A and B": both sides look alike, and the left one is no end of another clause.
fn joins(language: &Language, tokens: &[Token], floor: usize, at: usize, end: usize) -> bool {
    let (Some(after), true) = (tokens.get(at + 1), at > floor) else { return false };
    if at + 1 >= end {
        return false;
    }
    let before = &tokens[at - 1];
    let plain = |t: &Token| {
        t.is_word()
            && (t.is(Class::DETERMINER | Class::PREPOSITION)
                || !t.is(Class::VERB | Class::PRONOUN | Class::OBJECT | Class::ADVERB | Class::TIME))
    };
    if !plain(before) || !plain(after) {
        return false;
    }
    // Names join names; nouns join nouns where the left one begins the clause.
    if before.is(Class::CAPITAL) && after.is(Class::CAPITAL) {
        return true;
    }
    let mut first = at;
    while first > floor && plain(&tokens[first - 1]) && !tokens[first - 1].is(Class::THAT | Class::SUBORD | Class::BUT)
    {
        first -= 1;
    }
    let opens = first == floor
        || tokens[first - 1].is(Class::COMMA
            | Class::THAT
            | Class::SUBORD
            | Class::BUT
            | Class::CLOSE
            | Class::STOP
            | Class::TIME
            | Class::ADVERB);
    // "fraude et abus de confiance": a noun without an article is no subject of its own.
    let bare = !after.is(Class::DETERMINER
        | Class::CAPITAL
        | Class::NUMBER
        | Class::COLLECTIVE
        | Class::UNNAMED
        | Class::OFFICE);
    if language.needs_complementiser && !language.chains_genitives && bare && !before.is(Class::CAPITAL | Class::CUE) {
        return true;
    }
    let reports = |at: usize| {
        tokens[at].is(Class::CUE) && !tokens[at].is(Class::CAPITAL | Class::CUE_NOUN) && is_verb_here(tokens, first, at)
    };
    opens && !(first..at).any(reports)
}

/// Where the pair that this word continues began: "both … and", "sia … che".
fn opens_pair(language: &Language, text: &str, tokens: &[Token], floor: usize, at: usize) -> Option<usize> {
    let word =
        |at: usize| text.get(tokens[at].start as usize..tokens[at].end as usize).unwrap_or_default().to_lowercase();
    if !tokens[at].is(Class::PAIR) {
        return None;
    }
    let here = word(at);
    let (first, _) = language.pairs.iter().find(|(_, second)| **second == *here)?;
    let floor = floor.max(at.saturating_sub(14));
    let open = (floor..at).rev().take_while(|&a| !ends_phrase(&tokens[a])).find(|&a| word(a) == **first)?;
    Some(open)
}

/// Without adverbs, conjunctions and prepositions at its ends.
pub(crate) fn trimmed(tokens: &[Token], mut start: usize, mut end: usize) -> Option<Range> {
    let loose = Class::ADVERB | Class::BUT | Class::COMMA | Class::THAT | Class::SUBORD;
    while start < end {
        let token = &tokens[start];
        let and = token.is(Class::AND);
        let preposition = token.is(Class::PREPOSITION | Class::OF) && !token.is(Class::DETERMINER | Class::CAPITAL);
        let sign = !token.is_word() && !token.is(Class::BRACKET);
        if and
            || sign
            || (token.is(loose) || preposition) && !token.is(Class::DETERMINER | Class::PRONOUN | Class::PAIR)
        {
            start += 1;
        } else {
            break;
        }
    }
    // "On Monday Trump", "L'anno scorso Rossi": when it was is none of the speaker's.
    while start + 2 < end && tokens[start].is(Class::DETERMINER) && tokens[start + 1].is(Class::TIME) {
        start += 2;
    }
    while start + 1 < end && tokens[start].is(Class::TIME) && !tokens[start].is(Class::DETERMINER) {
        start += 1;
    }
    while end > start && !tokens[end - 1].is_word() && !tokens[end - 1].is(Class::BRACKET | Class::DOT) {
        end -= 1;
    }
    let unnamed = Class::ADVERB | Class::TIME | Class::PREPOSITION | Class::AND | Class::DETERMINER | Class::NUMBER;
    let nominal = tokens[start..end].iter().any(|t| t.is_word() && (!t.is(unnamed) || t.is(Class::PRONOUN)));
    (start < end && nominal).then_some((start, end))
}
