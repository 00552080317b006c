//! The report as Markdown that reads well as plain text too.

use crate::{
    Lang,
    document::{self, Block, Run},
    escape,
    findings::Findings,
};

/// No markup in it comes from what was imported.
pub fn markdown(findings: &Findings, lang: Lang) -> String {
    let blocks: Vec<String> = document::write(findings, lang).iter().map(block).collect();
    blocks.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("{} {}", "#".repeat(usize::from(*level)), escape::markdown(text)),
        Block::Claim(_, text) => format!("## {}", escape::markdown(text)),
        Block::Paragraph(runs) => line(runs),
        Block::Quote(text) => {
            // A paragraph for each line: two spaces or a backslash at its end would be lost in other people's editors.
            let lines = text.lines().filter(|l| !l.trim().is_empty()).map(|l| format!("> {}", escape::markdown(l)));
            lines.collect::<Vec<_>>().join("\n>\n")
        }
        Block::Table { head, rows } => {
            let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
            let mut out =
                vec![row(head.iter().map(|h| escape::markdown(h)).collect()), row(vec!["---".into(); head.len()])];
            out.extend(rows.iter().map(|cells| row(cells.iter().map(|c| line(c)).collect())));
            out.join("\n")
        }
        Block::Facts(facts) => {
            items(facts.iter().map(|(label, value)| format!("**{}:** {}", escape::markdown(label), line(value))))
        }
        Block::List(list) => items(list.iter().map(|l| line(l))),
    }
}

fn items(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

fn line(runs: &[Run]) -> String {
    let run = |(at, run): (usize, &Run)| match run {
        Run::Text(text) => {
            // On one line it loses the spaces at its ends, which keep it apart from its neighbours.
            let before = if at > 0 && text.starts_with(char::is_whitespace) { " " } else { "" };
            let after = if at + 1 < runs.len() && text.ends_with(char::is_whitespace) { " " } else { "" };
            format!("{before}{}{after}", escape::markdown(text))
        }
        Run::Code(text) => escape::markdown_code(text),
        Run::Rating(text, _) => format!("**{}**", escape::markdown(text)),
    };
    runs.iter().enumerate().map(run).collect()
}
