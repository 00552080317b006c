//! The block of `key: value` lines that may open a Markdown file.

/// What the author of the file states about it.
#[derive(Debug, Default)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) outlet: Option<String>,
}

/// Splits off the block between two `---` lines. Only single lines are understood, not YAML at large;
/// a block that is never closed is part of the text.
pub(crate) fn split(text: &str) -> (FrontMatter, &str) {
    let mut stated = FrontMatter::default();
    let mut read = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        read += line.len();
        match (number, line.trim_end()) {
            (0, "---") => {}
            (0, _) => break,
            (_, "---" | "...") => return (stated, text.get(read..).unwrap_or_default()),
            (_, line) => stated.take(line),
        }
    }
    (FrontMatter::default(), text)
}

impl FrontMatter {
    fn take(&mut self, line: &str) {
        let Some((key, value)) = line.split_once(':') else {
            return;
        };
        let value = unquoted(value.trim());
        let field = match key {
            "title" => &mut self.title,
            "author" => &mut self.byline,
            "date" => &mut self.published,
            "url" => &mut self.url,
            "publisher" => &mut self.outlet,
            _ => return,
        };
        *field = (!value.is_empty()).then(|| value.to_owned());
    }
}

fn unquoted(value: &str) -> &str {
    let between = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
    between('"').or_else(|| between('\'')).unwrap_or(value).trim()
}
