//! The report as blocks, before any format: what it says and in which order.

use crate::{Lang, about, claim, dates, findings::Findings, unknown};
use attesta_casebook::{
    id::ClaimId,
    vocabulary::{Confidence, RatingColour},
};

/// A stretch of a line. Everything is plain text; each format escapes it.
#[derive(Clone, Debug)]
pub enum Run {
    Text(String),
    /// An address or a hash: exact, never a link.
    Code(String),
    Rating(String, RatingColour),
}

pub type Line = Vec<Run>;

#[derive(Clone, Debug)]
pub enum Block {
    Heading(u8, String),
    /// The heading, on the second level, of what is told of a claim.
    Claim(ClaimId, String),
    Paragraph(Line),
    /// Someone's own words, kept line by line.
    Quote(String),
    Table {
        head: Vec<&'static str>,
        rows: Vec<Vec<Line>>,
    },
    /// Label and value.
    Facts(Vec<(&'static str, Line)>),
    List(Vec<Line>),
}

pub(crate) fn text(text: impl Into<String>) -> Line {
    vec![Run::Text(text.into())]
}

pub(crate) fn code(text: &str) -> Line {
    vec![Run::Code(text.to_owned())]
}

pub(crate) fn title(findings: &Findings, lang: Lang) -> String {
    let mut title = findings.title.clone().unwrap_or_else(|| kind(lang).into());
    findings.secrets.replace(&mut title, lang);
    title
}

fn kind(lang: Lang) -> &'static str {
    lang.pick("Fact-check report", "Rapporto di verifica")
}

/// What both formats are written from.
pub(crate) fn write(findings: &Findings, lang: Lang) -> Vec<Block> {
    beginning(findings, lang, usize::MAX)
}

/// The same, with no more than the first `claims` told: what a screen shows of a long one.
pub fn beginning(findings: &Findings, lang: Lang, claims: usize) -> Vec<Block> {
    let mut out = vec![Block::Heading(1, title(findings, lang)), covers(findings, lang)];
    out.push(Block::Heading(2, lang.pick("Summary", "In breve").into()));
    out.push(summary(findings, lang));
    for (number, claim) in (1..).zip(findings.claims.iter().take(claims)) {
        claim::write(&mut out, findings, claim, number, lang);
        unknown::write(&mut out, findings, claim, lang);
    }
    about::articles(&mut out, findings, lang);
    about::sources(&mut out, findings, lang);
    out.push(Block::Heading(2, lang.pick("About this report", "Su questo rapporto").into()));
    out.push(Block::Paragraph(text(lang.pick(
        "The names of the people who worked on this are declared by themselves, not authenticated.",
        "I nomi delle persone che hanno lavorato a questa verifica sono dichiarati da loro, non autenticati.",
    ))));
    findings.secrets.take_out(&mut out, lang);
    out
}

fn covers(findings: &Findings, lang: Lang) -> Block {
    let count = |n: usize, one: (&str, &str), many: (&str, &str)| {
        let (en, it) = if n == 1 { one } else { many };
        format!("{n} {}", lang.pick(en, it))
    };
    let parts = [
        count(findings.claims.len(), ("claim", "affermazione"), ("claims", "affermazioni")),
        count(findings.articles.len(), ("article", "articolo"), ("articles", "articoli")),
        count(findings.sources.len(), ("source", "fonte"), ("sources", "fonti")),
    ];
    let mut facts = vec![];
    if findings.title.is_some() {
        facts.push((lang.pick("What this is", "Che cos'è"), text(kind(lang))));
    }
    facts.extend([
        (lang.pick("Date", "Data"), text(dates::moment(findings.dated, lang))),
        (lang.pick("Covers", "Riguarda"), text(parts.join(", "))),
        (lang.pick("Written with", "Scritto con"), text(format!("Attesta {}", env!("CARGO_PKG_VERSION")))),
    ]);
    Block::Facts(facts)
}

fn summary(findings: &Findings, lang: Lang) -> Block {
    let head = vec![
        "№",
        lang.pick("Claim", "Affermazione"),
        lang.pick("Verdict", "Verdetto"),
        lang.pick("Confidence", "Fiducia"),
        lang.pick("First known sources", "Prime fonti note"),
        lang.pick("Evidence for / against", "Prove a favore / contro"),
    ];
    let rows = (1..).zip(&findings.claims).map(|(number, view): (u32, _)| {
        let (verdict, confidence) = match view.verdicts.first() {
            Some(v) => (claim::rating(v, lang), sure(v.confidence, lang)),
            None => (text(lang.pick("none yet", "non ancora")), text("–")),
        };
        let row = &view.claim;
        vec![
            text(number.to_string()),
            text(&row.wording),
            verdict,
            confidence,
            text(claim::range(row.origins_low, row.origins_high, lang)),
            text(format!("{} / {}", row.evidence_for, row.evidence_against)),
        ]
    });
    Block::Table { head, rows: rows.collect() }
}

fn sure(confidence: Confidence, lang: Lang) -> Line {
    text(crate::words::confidence(confidence, lang))
}
