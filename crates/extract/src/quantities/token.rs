//! Text as digits, words and signs.
//!
//! A word is a run of letters; in scripts that do not part words (Chinese, Japanese) or that hang
//! particles on them (Korean) it is one character, so that a phrase is found wherever it stands. Signs
//! that only tie letters together (the hyphen of "quatre-vingts", the apostrophe of "l'8") are no tokens.

/// The longest gap, in bytes, over which two tokens still stand side by side.
const NEAR: usize = 8;

/// The longest word looked up, in bytes once in lowercase.
const LONGEST: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Digits,
    Word,
    Sign,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    /// Whether white space stands before it.
    pub(crate) spaced: bool,
}

/// The first token at or after a place, however far.
pub(crate) fn next(text: &str, at: usize) -> Option<Token> {
    let bytes = text.as_bytes();
    let mut start = at;
    let mut spaced = false;
    loop {
        let &byte = bytes.get(start)?;
        if byte.is_ascii_alphabetic() {
            return Some(Token { start, end: word_end(text, start + 1), kind: Kind::Word, spaced });
        }
        if matches!(byte, b' ' | b'\n' | b'\t') {
            (start, spaced) = (start + 1, true);
            continue;
        }
        let c = char_at(text, start)?;
        let after = start + c.len_utf8();
        if c.is_whitespace() || is_mark_of_direction(c) {
            (start, spaced) = (after, spaced || c.is_whitespace());
        } else if digit(c).is_some() {
            return Some(Token { start, end: digits_end(text, after), kind: Kind::Digits, spaced });
        } else if stands_alone(c) {
            return Some(Token { start, end: after, kind: Kind::Word, spaced });
        } else if c.is_alphabetic() {
            return Some(Token { start, end: word_end(text, after), kind: Kind::Word, spaced });
        } else if ties(text, start, c) {
            start = after;
        } else {
            return Some(Token { start, end: after, kind: Kind::Sign, spaced });
        }
    }
}

/// The token that stands right after a place: on the same line or the next, without a wide gap.
pub(crate) fn near(text: &str, at: usize) -> Option<Token> {
    let token = next(text, at)?;
    let gap = text.get(at..token.start)?;
    (gap.len() <= NEAR && !gap.contains("\n\n")).then_some(token)
}

pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The value of a digit: ours, Arabic, Persian or full-width.
pub(crate) fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

/// Letters that are a word each here: Chinese, Japanese and Korean.
pub(crate) fn stands_alone(c: char) -> bool {
    is_hangul(c)
        || matches!(c, '々' | '〇' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// Korean parts its words, so a phrase may begin only where one does.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// A word in lowercase, without an allocation.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// Nothing for a word too long to be in any list.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        if word.len() > LONGEST {
            return None;
        }
        if word.is_ascii() {
            let bytes = folded.bytes.get_mut(..word.len())?;
            bytes.copy_from_slice(word.as_bytes());
            bytes.make_ascii_lowercase();
            folded.len = word.len();
            return Some(folded);
        }
        for c in word.chars() {
            if is_lowercase_or_caseless(c) {
                folded.push(c)?;
            } else {
                c.to_lowercase().try_for_each(|c| folded.push(c))?;
            }
        }
        Some(folded)
    }

    fn push(&mut self, c: char) -> Option<()> {
        let end = self.len + c.len_utf8();
        c.encode_utf8(self.bytes.get_mut(self.len..end)?);
        self.len = end;
        Some(())
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The common letters that need no look into the table of letter case.
fn is_lowercase_or_caseless(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ' | '\u{5D0}'..='\u{6FF}') || stands_alone(c)
}

fn word_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() {
            if !byte.is_ascii_alphabetic() {
                break;
            }
            at += 1;
        } else {
            match char_at(text, at) {
                Some(c) if (c.is_alphabetic() && !stands_alone(c)) || is_combining(c) => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

fn digits_end(text: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at).filter(|&c| digit(c).is_some()) {
        at += c.len_utf8();
    }
    at
}

/// Vowel signs and accents written after their letter.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

fn is_mark_of_direction(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a hyphen or an apostrophe stands inside a word.
fn ties(text: &str, at: usize, sign: char) -> bool {
    let before = || char_before(text, at).is_some_and(|c| c.is_alphanumeric());
    let after = char_at(text, at + sign.len_utf8());
    match sign {
        '-' | '\u{2010}' | '\u{2011}' => after.is_some_and(char::is_alphabetic) && before(),
        '\'' | '’' => {
            after.is_some_and(char::is_alphanumeric) && char_before(text, at).is_some_and(char::is_alphabetic)
        }
        _ => false,
    }
}
