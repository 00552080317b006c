//! The quotations of a paragraph: marks in pairs, without those that are part of a name, and open where who speaks stands inside.

use super::{
    class::Class,
    language::Language,
    token::{Passage, Token},
};

/// A quotation, by the tokens of its marks; one that is not closed ends with its paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quote {
    pub(crate) open: usize,
    pub(crate) close: usize,
}

impl Quote {
    /// Too short for what somebody says: the name of a work.
    pub(crate) fn is_title(self) -> bool {
        self.close - self.open <= LONGEST_TITLE
    }
}

/// In words, one more for the mark.
const LONGEST_TITLE: usize = 5;

/// In words: what stands between two commas inside a quotation and says who speaks.
const LONGEST_INCISE: usize = 14;

impl Passage {
    /// Pairs the marks once all sentences are in.
    pub(crate) fn find_quotes(&mut self, language: &Language, text: &str) {
        let mut open: Option<(usize, char)> = None;
        for at in 0..self.tokens.len() {
            let token = self.tokens[at];
            if !token.is(Class::OPEN | Class::CLOSE) {
                continue;
            }
            let mark = sign(text, token);
            let both = token.is(Class::OPEN) && token.is(Class::CLOSE);
            match open {
                Some((from, first)) if closes(first, mark) => {
                    self.tokens[at].class = Class::CLOSE;
                    self.quotes.push(Quote { open: from, close: at });
                    open = None;
                }
                None if token.is(Class::OPEN) => {
                    self.tokens[at].class = Class::OPEN;
                    open = Some((at, mark));
                }
                // A mark of another kind inside a quotation, or a closing one that nothing opened.
                _ => {
                    self.tokens[at].class =
                        if both { Class::OTHER } else { token.class.without(Class::OPEN | Class::CLOSE) | Class::OTHER }
                }
            }
        }
        if let Some((from, _)) = open {
            self.quotes.push(Quote { open: from, close: self.tokens.len().saturating_sub(1) });
        }
        self.drop_names();
        for quote in &self.quotes {
            for token in self.tokens.iter_mut().take(quote.close).skip(quote.open + 1) {
                token.class |= Class::INSIDE;
            }
        }
        if language.incises {
            self.quotes.clone().into_iter().for_each(|quote| self.open_incises(language, quote));
        }
    }

    /// The name of a paper or firm: "il quotidiano «Il Faro»". Its marks are part of the name, and it is no quotation.
    fn drop_names(&mut self) {
        let tokens = &mut self.tokens;
        self.quotes.retain(|quote| {
            let (first, inside) = (quote.open + 1, quote.open + 1..quote.close);
            let before = quote.open.checked_sub(1).map(|at| tokens[at]);
            let other = Class::CUE
                | Class::VERB
                | Class::FINITE
                | Class::HAVE
                | Class::BE
                | Class::ADVERB
                | Class::PREPOSITION
                | Class::THAT
                | Class::AND
                | Class::BUT
                | Class::AS
                | Class::PRONOUN
                | Class::DETERMINER
                | Class::CAPITAL;
            let noun = before.is_some_and(|t| t.is(Class::OUTLET | Class::OFFICE) || t.is_word() && !t.is(other));
            let name = quote.is_title()
                && noun
                && quote.close > first
                && tokens[inside.clone()].iter().all(Token::is_word)
                && tokens[first].is(Class::CAPITAL)
                && tokens[quote.close].is(Class::CLOSE);
            if name {
                for at in [quote.open, quote.close] {
                    tokens[at].class = Class::CAPITAL;
                }
            }
            !name
        });
    }

    /// "« La digue a tenu, a expliqué le maire, mais … »": who speaks stands inside the marks, and is no part of what is said.
    fn open_incises(&mut self, language: &Language, quote: Quote) {
        let is = |at: usize, any: Class| self.tokens.get(at).is_some_and(|t| t.is(any));
        let sign = Class::COMMA | Class::DASH;
        let mut found = vec![];
        let mut at = quote.open + 2;
        while at + 2 < quote.close {
            let verb = if is(at, Class::HAVE) { at + 1 } else { at };
            let cue = self.tokens[verb].cue.and_then(|cue| language.cues.get(usize::from(cue)));
            let form = if verb > at { Class::PARTICIPLE } else { Class::FINITE };
            let speaks = cue.is_some_and(|cue| cue.frames.quote && cue.frames.after && !cue.frames.thought);
            let somebody = is(verb + 1, Class::DETERMINER | Class::CAPITAL | Class::PRONOUN | Class::OFFICE);
            if is(at - 1, sign) && is(verb, form) && is(verb, Class::CUE) && speaks && somebody {
                let to = quote.close.min(verb + LONGEST_INCISE);
                let end = (verb + 1..to).find(|&at| is(at, sign | Class::DOT)).or((to == quote.close).then_some(to));
                if let Some(end) = end {
                    found.push((at, end));
                    at = end;
                }
            }
            at += 1;
        }
        for (from, to) in found {
            self.tokens[from..to].iter_mut().for_each(|token| token.class = token.class.without(Class::INSIDE));
        }
    }

    /// The quotation that begins at, ends at or holds this token.
    pub(crate) fn quote_at(&self, at: usize) -> Option<Quote> {
        let after = self.quotes.partition_point(|q| q.close < at);
        self.quotes.get(after).copied().filter(|q| q.open <= at)
    }
}

/// The one character of a sign.
fn sign(text: &str, token: Token) -> char {
    text.get(token.start as usize..).and_then(|rest| rest.chars().next()).unwrap_or_default()
}

fn closes(open: char, mark: char) -> bool {
    match open {
        '«' => mark == '»',
        '»' => mark == '«',
        '“' => matches!(mark, '”' | '"' | '“'),
        '„' => matches!(mark, '“' | '”' | '"'),
        '‹' => mark == '›',
        '「' => mark == '」',
        '『' => mark == '』',
        '《' => mark == '》',
        '"' => matches!(mark, '"' | '”'),
        '\'' => mark == '\'',
        '‘' => mark == '’',
        _ => false,
    }
}
