//! The report as one HTML page that needs nothing else and can do nothing: no scripts, no links, nothing fetched.

use crate::{
    Lang,
    document::{self, Block, Run},
    escape,
    findings::Findings,
};

const STYLE: &str = include_str!("style.css");

/// Self-contained; its own policy forbids everything but its style.
pub fn html(findings: &Findings, lang: Lang) -> String {
    let title = escape::html(&document::title(findings, lang));
    let body: String = document::write(findings, lang).iter().map(block).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        lang.code()
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("<h{level} dir=\"auto\">{}</h{level}>\n", escape::html(text)),
        Block::Claim(_, text) => format!("<h2 dir=\"auto\">{}</h2>\n", escape::html(text)),
        Block::Paragraph(runs) => format!("<p dir=\"auto\">{}</p>\n", line(runs)),
        Block::Quote(text) => format!("<blockquote dir=\"auto\">{}</blockquote>\n", escape::html(text.trim())),
        Block::Table { head, rows } => {
            let head: String = head.iter().map(|h| format!("<th scope=\"col\">{}</th>", escape::html(h))).collect();
            let cells = |row: &Vec<document::Line>| {
                row.iter().map(|c| format!("<td dir=\"auto\">{}</td>", line(c))).collect::<String>()
            };
            let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row))).collect();
            format!(
                "<div class=\"table\"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n"
            )
        }
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(label, value)| {
                format!("<dt>{}</dt><dd dir=\"auto\">{}</dd>\n", escape::html(label), line(value))
            });
            format!("<dl>\n{}</dl>\n", facts.collect::<String>())
        }
        Block::List(items) => {
            let items = items.iter().map(|item| format!("<li dir=\"auto\">{}</li>\n", line(item)));
            format!("<ul>\n{}</ul>\n", items.collect::<String>())
        }
    }
}

fn line(runs: &[Run]) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) => escape::html(text),
        Run::Code(text) => format!("<code>{}</code>", escape::html(text)),
        Run::Rating(text, colour) => {
            format!("<strong class=\"rating {}\">{}</strong>", colour.as_str(), escape::html(text))
        }
    };
    runs.iter().map(run).collect()
}
