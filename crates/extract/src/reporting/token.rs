//! The words and signs of one paragraph, its sentences and its quotations.

use super::{
    class::Class,
    language::{Language, Word},
    quotes::Quote,
};
use attesta_text::Span;

/// A word, or one sign. Offsets are bytes of the article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) class: Class,
    /// Its place among the language's cues, if it is one.
    pub(crate) cue: Option<u16>,
}

impl Token {
    pub(crate) fn is(&self, any: Class) -> bool {
        self.class.has(any)
    }

    pub(crate) fn is_word(&self) -> bool {
        !self.is(SIGN)
    }
}

/// Every kind of sign.
pub(crate) const SIGN: Class = Class::COMMA
    .and(Class::COLON)
    .and(Class::STOP)
    .and(Class::DASH)
    .and(Class::OPEN)
    .and(Class::CLOSE)
    .and(Class::BRACKET)
    .and(Class::DOT)
    .and(Class::OTHER);

/// A paragraph ready to be read. Its memory is used again for the next one.
#[derive(Default)]
pub(crate) struct Passage {
    pub(crate) tokens: Vec<Token>,
    /// Where each sentence begins and ends, in tokens.
    pub(crate) sentences: Vec<(usize, usize)>,
    pub(crate) quotes: Vec<Quote>,
}

impl Passage {
    pub(crate) fn clear(&mut self) {
        self.tokens.clear();
        self.sentences.clear();
        self.quotes.clear();
    }

    pub(crate) fn add_sentence(&mut self, language: &Language, text: &str, sentence: Span) {
        let from = self.tokens.len();
        tokens(language, text, sentence, &mut self.tokens);
        join_phrases(language, text, &mut self.tokens, from);
        demote_objects(language, text, &mut self.tokens[from..]);
        if self.tokens.len() > from {
            self.sentences.push((from, self.tokens.len()));
        }
    }
}

/// "nous disent": before a verb that does not go with it, the pronoun is who is told.
fn demote_objects(language: &Language, text: &str, tokens: &mut [Token]) {
    if language.agreement.is_empty() {
        return;
    }
    let word = |t: Token| text.get(t.start as usize..t.end as usize).unwrap_or_default().to_lowercase();
    for at in 1..tokens.len() {
        if !tokens[at - 1].is(Class::PRONOUN) || !tokens[at].is(Class::CUE | Class::HAVE | Class::VERB) {
            continue;
        }
        let (pronoun, verb) = (word(tokens[at - 1]), word(tokens[at]));
        let other = |(subject, ending): &(Box<str>, Box<str>)| **subject == *pronoun && !verb.ends_with(&**ending);
        if language.agreement.iter().any(other) {
            tokens[at - 1].class = Class::OBJECT;
        }
    }
}

fn tokens(language: &Language, text: &str, sentence: Span, out: &mut Vec<Token>) {
    let (base, piece) = (sentence.start(), text.get(sentence.start()..sentence.end()).unwrap_or_default());
    let mut lower = String::new();
    let first = out.len();
    let mut chars = piece.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        if c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') {
            // Two apostrophes for a quotation mark.
            chars.next();
            let class = Class::OPEN | Class::CLOSE;
            out.push(Token { start: at_u32(base + at), end: at_u32(base + at + 2), class, cue: None });
            continue;
        }
        if c == '-'
            && let Some(end) = clitic(language, piece, at + 1)
        {
            // "a-t-il déclaré": the hyphens and the "t" are only sounds.
            while chars.peek().is_some_and(|(next, _)| *next < end) {
                chars.next();
            }
            continue;
        }
        if !c.is_alphanumeric() {
            // An apostrophe or full stop inside a word was taken with it.
            let next = piece.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let before = piece.get(..at).and_then(|all| all.chars().next_back());
            let class = of_sign(c, before, next);
            out.push(Token { start: at_u32(base + at), end: at_u32(base + at + c.len_utf8()), class, cue: None });
            continue;
        }
        let mut end = at + c.len_utf8();
        let mut number = c.is_numeric();
        lower.clear();
        lower.extend(c.to_lowercase());
        while let Some(&(next_at, next)) = chars.peek() {
            if next.is_alphanumeric() || is_mark(next) {
                lower.extend(next.to_lowercase());
            } else {
                let beyond = piece.get(next_at + next.len_utf8()..).and_then(|rest| rest.chars().next());
                let joined = match next {
                    '\'' | '’' if language.elides => {
                        // "l'" is a word; what follows is the next one.
                        if beyond.is_some_and(char::is_alphabetic) {
                            chars.next();
                            end = next_at + next.len_utf8();
                            lower.push('\'');
                        }
                        break;
                    }
                    '\'' | '’' => {
                        beyond.is_some_and(char::is_alphabetic) && !is_possessive(piece, next_at + next.len_utf8())
                    }
                    '-' | '‑' => {
                        beyond.is_some_and(char::is_alphanumeric) && clitic(language, piece, next_at + 1).is_none()
                    }
                    '.' | ',' => number && beyond.is_some_and(char::is_numeric),
                    _ => false,
                };
                if !joined {
                    break;
                }
                lower.push(if next == '’' { '\'' } else { next });
            }
            number &= !next.is_alphabetic();
            end = next_at + next.len_utf8();
            chars.next();
        }
        let mut word = language.word(&lower, c.is_uppercase());
        if c.is_uppercase() {
            word.class |= Class::CAPITAL;
            // "the State Department", "BET": a name, not a verb, unless it opens the sentence.
            if out.len() > first && word.class.has(Class::CUE | Class::CUE_NOUN) {
                word = Word::default();
                word.class = Class::CAPITAL;
            }
        }
        if number {
            word.class |= Class::NUMBER;
        }
        let cue = word.cue().and_then(|cue| u16::try_from(cue).ok());
        out.push(Token { start: at_u32(base + at), end: at_u32(base + end), class: word.class, cue });
        // The English genitive is a word of its own.
        if let Some(&(next_at, next)) = chars.peek()
            && matches!(next, '\'' | '’')
            && is_possessive(piece, next_at + next.len_utf8())
        {
            chars.next();
            chars.next();
            let class = Class::GENITIVE;
            let end = next_at + next.len_utf8() + 1;
            out.push(Token { start: at_u32(base + next_at), end: at_u32(base + end), class, cue: None });
        }
    }
}

/// Where the pronoun begins that hangs on by the hyphen before `at`.
fn clitic(language: &Language, piece: &str, at: usize) -> Option<usize> {
    if language.clitics.is_empty() {
        return None;
    }
    let rest = piece.get(at..)?;
    let (skipped, rest) = match rest.strip_prefix("t-") {
        Some(rest) => (2, rest),
        None => (0, rest),
    };
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = rest.get(..end)?;
    language.clitics.iter().any(|c| **c == *word).then_some(at + skipped)
}

/// An article is at most 16 MiB.
fn at_u32(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn is_possessive(piece: &str, at: usize) -> bool {
    let mut rest = piece.get(at..).unwrap_or_default().chars();
    rest.next() == Some('s') && !rest.next().is_some_and(char::is_alphanumeric)
}

/// Combining marks belong to their word, as in Arabic or Hindi.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
}

fn of_sign(c: char, before: Option<char>, next: Option<char>) -> Class {
    let open_here = before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–'));
    match c {
        ',' | '，' | '、' | '،' => Class::COMMA,
        ':' | '：' => Class::COLON,
        ';' | '；' | '؛' => Class::STOP | Class::COLON,
        '!' | '?' | '！' | '？' | '。' | '…' | '؟' => Class::STOP,
        '.' => Class::DOT,
        '—' | '–' | '―' => Class::DASH,
        '-' if open_here => Class::DASH,
        '(' | ')' | '[' | ']' | '（' | '）' => Class::BRACKET,
        '«' | '“' | '”' | '„' | '"' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' => {
            Class::OPEN | Class::CLOSE
        }
        '‘' if next.is_some_and(char::is_alphanumeric) => Class::OPEN,
        '’' if !next.is_some_and(char::is_alphanumeric) => Class::CLOSE,
        _ => Class::OTHER,
    }
}

/// "according to" and the like become one token.
fn join_phrases(language: &Language, text: &str, tokens: &mut Vec<Token>, from: usize) {
    let mut at = from;
    let mut lower = String::new();
    let mut word = |token: &Token| {
        lower.clear();
        let written = text.get(token.start as usize..token.end as usize).unwrap_or_default();
        written.chars().for_each(|c| lower.extend(c.to_lowercase()));
        lower.replace('’', "'")
    };
    while at < tokens.len() {
        if tokens[at].is(Class::BEGINS) {
            let first = word(&tokens[at]);
            let fits = |rest: &[Box<str>], word: &mut dyn FnMut(&Token) -> String| {
                rest.iter()
                    .enumerate()
                    .all(|(n, part)| tokens.get(at + 1 + n).is_some_and(|t| t.is_word() && word(t) == **part))
            };
            let best = language
                .phrases(&first)
                .iter()
                .filter(|p| fits(&p.rest, &mut word))
                .max_by_key(|p| p.rest.len())
                .map(|p| (p.rest.len(), p.word));
            if let Some((more, Word { class, .. })) = best {
                let phrase = best.map(|(_, word)| word).unwrap_or_default();
                tokens[at].end = tokens[at + more].end;
                let capital = if tokens[at].is(Class::CAPITAL) { Class::CAPITAL } else { Class::default() };
                tokens[at].class = class | capital;
                tokens[at].cue = phrase.cue().and_then(|cue| u16::try_from(cue).ok());
                tokens.drain(at + 1..=at + more);
            }
        }
        at += 1;
    }
}
