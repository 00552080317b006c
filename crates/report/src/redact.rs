//! Names that must not leave the house, taken out of the finished blocks: one place, so that no field told later can leak one.

use crate::{
    Lang,
    document::{Block, Line, Run},
    phrase,
};
use attesta_text::{fold, has_cjk};
use std::ops::Range;

/// Shorter names would hit too many other words.
const SHORTEST: usize = 3;

/// What to look for, longest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Secrets(Vec<Vec<Letter>>);

/// What stands before a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    None,
    /// Nothing to be seen, or a hyphen: it may split a word.
    Soft,
    Hard,
}

/// One letter or digit, folded, and where it stands in the text.
#[derive(Clone, Debug)]
struct Letter {
    folded: char,
    range: Range<usize>,
    gap: Gap,
    /// Of a script that puts no spaces between words.
    alone: bool,
}

impl Secrets {
    pub(crate) fn new(names: impl IntoIterator<Item = String>) -> Secrets {
        let long = names.into_iter().filter(|name| {
            let letters = name.trim().chars().count();
            // Two characters are a whole name in Chinese or Korean.
            letters >= SHORTEST || letters == 2 && has_cjk(name)
        });
        let mut names: Vec<Vec<Letter>> = long.map(|name| letters(&name)).filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Secrets(names)
    }

    pub(crate) fn take_out(&self, blocks: &mut [Block], lang: Lang) {
        if self.0.is_empty() {
            return;
        }
        let line = |line: &mut Line| {
            for run in line {
                let (Run::Text(text) | Run::Code(text) | Run::Rating(text, _)) = run;
                self.replace(text, lang);
            }
        };
        for block in blocks {
            match block {
                Block::Heading(_, text) | Block::Claim(_, text) | Block::Quote(text) => self.replace(text, lang),
                Block::Paragraph(runs) => line(runs),
                Block::Table { rows, .. } => rows.iter_mut().flatten().for_each(line),
                Block::Facts(facts) => facts.iter_mut().map(|(_, value)| value).for_each(line),
                Block::List(items) => items.iter_mut().for_each(line),
            }
        }
    }

    pub(crate) fn replace(&self, text: &mut String, lang: Lang) {
        let found = self.find(text);
        for range in found.into_iter().rev() {
            let instead = phrase::protected(lang);
            let capital =
                text.get(range.clone()).is_some_and(|t| t.starts_with(char::is_uppercase)) && range.start == 0;
            text.replace_range(range, &if capital { phrase::capital(instead) } else { instead.to_owned() });
        }
    }

    pub(crate) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let letters = letters(text);
        let (mut out, mut at) = (vec![], 0);
        while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
            let before = at.checked_sub(1).and_then(|b| letters.get(b));
            let begins = rest.first().is_some_and(|first| boundary(before, first));
            match self.0.iter().filter(|_| begins).find(|name| stands_at(name, rest)) {
                Some(name) => {
                    let (first, last) = (rest.first(), rest.get(name.len() - 1));
                    out.extend(first.zip(last).map(|(first, last)| first.range.start..last.range.end));
                    at += name.len();
                }
                None => at += 1,
            }
        }
        out
    }
}

fn boundary(before: Option<&Letter>, letter: &Letter) -> bool {
    letter.gap != Gap::None || letter.alone || before.is_none_or(|b| b.alone)
}

/// As whole words; "Bruno-Hidden", "BrunoHidden" and "Bru-no Hidden" are the same name.
fn stands_at(name: &[Letter], text: &[Letter]) -> bool {
    let same = |(at, (n, t)): (usize, (&Letter, &Letter))| {
        n.folded == t.folded && (at == 0 || t.gap != Gap::Hard || n.gap != Gap::None || n.alone)
    };
    text.len() >= name.len()
        && name.iter().zip(text).enumerate().all(same)
        && text.get(name.len()).is_none_or(|after| boundary(text.get(name.len() - 1), after))
}

fn letters(text: &str) -> Vec<Letter> {
    let mut out: Vec<Letter> = vec![];
    let (mut gap, mut skipped) = (Gap::Hard, 0);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = text.get(at..).unwrap_or("");
        if at < skipped {
            continue;
        }
        if let Some(length) = written_out(rest) {
            (skipped, gap) = (at + length, soften(gap));
        } else if c.is_alphanumeric() {
            let alone = without_spaces(c);
            for folded in fold(c.encode_utf8(&mut [0; 4])).chars() {
                out.push(Letter { folded, range: at..end, gap, alone });
                gap = Gap::None;
            }
        } else if fold(c.encode_utf8(&mut [0; 4])).is_empty() {
            // An accent belongs to the letter before it.
            if let Some(last) = out.last_mut() {
                last.range.end = end;
            }
        } else {
            gap = if soft(c) { soften(gap) } else { Gap::Hard };
        }
    }
    out
}

fn soften(gap: Gap) -> Gap {
    if gap == Gap::Hard { Gap::Hard } else { Gap::Soft }
}

fn soft(c: char) -> bool {
    matches!(c, '-' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2010}' | '\u{2011}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The length of an invisible character that was written out already, as in `⟨U+202E⟩`.
fn written_out(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("⟨U+")?;
    let (digits, _) = digits.split_once('⟩')?;
    let hex = (4..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    hex.then_some("⟨U+⟩".len() + digits.len())
}

/// Chinese, Japanese, Korean (whose particles follow a name at once), Thai, Lao, Burmese and Khmer.
fn without_spaces(c: char) -> bool {
    has_cjk(c.encode_utf8(&mut [0; 4]))
        || matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_however_they_are_written() {
        let secrets = Secrets::new(["Bruno Hìdden", "김철수", "Ann", "Al", "+39 333 1234567"].map(str::to_owned));
        let said = |text: &str| {
            let mut text = text.to_owned();
            secrets.replace(&mut text, Lang::En);
            text
        };
        for hit in ["bruno hidden", "BRUNO  HIDDEN", "Bruno\nHidden", "bruno_hidden", "Bru\u{200B}no Hid-den"] {
            assert_eq!(said(&format!("by {hit}'s car")), "by a protected source's car", "{hit:?}");
        }
        assert_eq!(said("Bru⟨U+202E⟩no Hi\u{300}dden"), "A protected source");
        assert_eq!(said("어제 김철수가 말했다"), "어제 a protected source가 말했다");
        assert_eq!(said("ring +393331234567 now"), "ring +a protected source now");
        for miss in ["Bruno hid, then", "Annual", "Joann", "an n", "Al", "Bruno Hiddenson"] {
            assert_eq!(said(miss), miss);
        }
        let mut italian = "l'ha detto Bruno Hidden".to_owned();
        secrets.replace(&mut italian, Lang::It);
        assert_eq!(italian, "l'ha detto una fonte protetta");
    }
}
