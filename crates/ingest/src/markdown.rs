//! Markdown to the words a reader would see.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text without its markup. Links and images keep their words, lists their marks, cells a tab
/// between them; HTML stays as it is written, since words may stand in it and nothing here renders it.
pub(crate) fn to_plain(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut plain = Plain::default();
    for event in Parser::new_ext(markdown, options) {
        plain.take(event);
    }
    plain.out.truncate(plain.out.trim_end().len());
    plain.out
}

#[derive(Default)]
struct Plain {
    out: String,
    /// For each open list, the next number, if it has numbers.
    lists: Vec<Option<u64>>,
}

impl Plain {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                self.out.push_str(&words);
            }
            // A line wrapped in the source is no new line for the reader.
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => self.leave_lines(2),
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            // Extensions that are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.leave_lines(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(*first);
            }
            Tag::Item => {
                self.leave_lines(1);
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        self.out.push_str(&format!("{number}. "));
                        *number = number.saturating_add(1);
                    }
                    _ => self.out.push_str("- "),
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if !self.lists.is_empty() => self.leave_lines(1),
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::BlockQuote(_)
            | TagEnd::Table => self.leave_lines(2),
            TagEnd::List(_) => {
                self.lists.pop();
                self.leave_lines(if self.lists.is_empty() { 2 } else { 1 });
            }
            TagEnd::TableCell => self.out.push('\t'),
            TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead => self.leave_lines(1),
            _ => {}
        }
    }

    /// Ends what was written with at least this many line ends; at the very beginning, with none.
    fn leave_lines(&mut self, least: usize) {
        let words = self.out.trim_end().len();
        let there = self.out.get(words..).unwrap_or_default().matches('\n').count();
        self.out.truncate(words);
        if words > 0 {
            self.out.extend(std::iter::repeat_n('\n', there.clamp(least, 2)));
        }
    }
}
