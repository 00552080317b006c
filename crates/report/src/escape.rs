//! Everything imported is hostile: here it loses its power over the reader's program and over the reader's eye.

use attesta_text::for_display;

/// On one line, with whatever cannot be seen written out.
pub(crate) fn one_line(text: &str) -> String {
    for_display(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// For element content and quoted attributes alike.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in for_display(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// For one line of Markdown (CommonMark and GitHub's additions), wherever in the line it stands.
///
/// What could form markup is escaped; `<`, `>` and `&` become entities, so that a renderer that passes HTML through shows them too.
/// `://`, `www.` and `@` are broken up, since GitHub links them without any brackets.
pub(crate) fn markdown(text: &str) -> String {
    let text = one_line(text);
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        let before = text.get(..at).unwrap_or("");
        let after = text.get(at + c.len_utf8()..).unwrap_or("");
        let numbered = || !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit());
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => out.extend(['\\', c]),
            '#' | '+' | '-' | '=' | ':' if before.is_empty() => out.extend(['\\', c]),
            '.' | ')' if numbered() => out.extend(['\\', c]),
            '.' if before.ends_with(['w', 'W']) => out.push_str("\\."),
            ':' if after.starts_with("//") => out.push_str("\\:"),
            c => out.push(c),
        }
    }
    out
}

/// As a code span, where no renderer makes a link of an address.
pub(crate) fn markdown_code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if longest > 0 { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}
