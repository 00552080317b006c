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
    let mut rest = text.as_str();
    let mut before = String::new();
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or("");
        let only_digits = !before.is_empty() && before.chars().all(|c| c.is_ascii_digit());
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => out.extend(['\\', c]),
            '#' | '+' | '-' | '=' | ':' if before.is_empty() => out.extend(['\\', c]),
            '.' | ')' if only_digits => out.extend(['\\', c]),
            '.' if before.to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            '(' if before.ends_with(']') => out.push_str("\\("),
            ':' if rest.starts_with("//") => out.push_str("\\:"),
            c => out.push(c),
        }
        // Only the last few characters are ever looked at, but for the digits that begin a line.
        if only_digits || before.len() < 16 {
            before.push(c);
        } else {
            before = before.chars().skip(before.chars().count().saturating_sub(4)).chain([c]).collect();
            before.insert(0, 'x');
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
