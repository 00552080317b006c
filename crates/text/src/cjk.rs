//! Words for scripts that do not put spaces between them.

use unicode_normalization::UnicodeNormalization;

use crate::fold::fold;

/// The runs of Chinese, Japanese and Korean characters as overlapping pairs, and the other words folded, all separated by
/// spaces: what a full-text index needs to find 평양 or 北京, also beside "KCNA". A run of one character gives that character.
pub fn cjk_words(text: &str) -> String {
    let mut words = Words::default();
    for c in text.nfkc() {
        if is_cjk(c) {
            words.end_word();
            words.run.push(c);
        } else {
            words.end_run();
            if c.is_alphanumeric() { words.word.push(c) } else { words.end_word() }
        }
    }
    words.end_run();
    words.end_word();
    words.out
}

/// Whether the text holds any Chinese, Japanese or Korean character.
pub fn has_cjk(text: &str) -> bool {
    text.chars().any(is_cjk)
}

#[derive(Default)]
struct Words {
    out: String,
    /// Characters without spaces between them, so far.
    run: Vec<char>,
    word: String,
}

impl Words {
    fn end_run(&mut self) {
        // A lone character makes a window of its own; an empty run makes none.
        for window in self.run.windows(self.run.len().clamp(1, 2)) {
            if !self.out.is_empty() {
                self.out.push(' ');
            }
            self.out.extend(window);
        }
        self.run.clear();
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push(' ');
        }
        self.out.push_str(&fold(&self.word));
        self.word.clear();
    }
}

fn is_cjk(c: char) -> bool {
    matches!(c,
        // Han, with its iteration mark and zero
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}'
        // Hiragana, Katakana
        | '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9F}'
        // Hangul: jamo, compatibility jamo, syllables
        | '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}')
}
