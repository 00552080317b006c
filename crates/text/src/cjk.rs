//! Words for scripts that do not put spaces between them.

use unicode_normalization::UnicodeNormalization;

/// The runs of Chinese, Japanese and Korean characters as overlapping pairs, separated by spaces: what
/// a full-text index needs to find 평양 or 北京. A run of one character gives that character.
pub fn cjk_bigrams(text: &str) -> String {
    let mut out = String::new();
    let mut run = Vec::new();
    for c in text.nfkc() {
        if is_cjk(c) {
            run.push(c);
        } else {
            write_run(&mut out, &run);
            run.clear();
        }
    }
    write_run(&mut out, &run);
    out
}

/// Whether the text holds any Chinese, Japanese or Korean character.
pub fn has_cjk(text: &str) -> bool {
    text.chars().any(is_cjk)
}

fn write_run(out: &mut String, run: &[char]) {
    // A lone character makes a window of its own; an empty run makes none.
    for window in run.windows(run.len().clamp(1, 2)) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(window);
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
