//! A finding to paste elsewhere: an attribution, a passage or a claim with where it stands, and a paragraph to publish.
//!
//! Written from the same findings as reports, with the same things left out.

use crate::{
    Lang, dates,
    document::{Block, Line, Run, text},
    escape,
    findings::{self, Findings, Scope},
    origins, phrase,
};
use attesta_casebook::{
    Db, Result,
    article::ArticleView,
    attribution::AttributionView,
    claim::ClaimView,
    id::{ArticleId, AttributionId, ClaimId},
    verdict::VerdictView,
};
use attesta_text::for_display;

/// The same words twice; the HTML is escaped, and loads nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    pub text: String,
    pub html: String,
}

/// The sentence with the exact words, and where they stand.
pub fn attribution(db: Db, id: AttributionId, lang: Lang) -> Result<Cited> {
    let findings = findings::of_attribution(db, id)?;
    let blocks = findings.alone.iter().map(|said| told(&findings, said, lang)).collect();
    Ok(written(&findings, blocks, lang))
}

/// Words of an article nobody has attributed.
pub fn passage(db: Db, article: ArticleId, words: &str, lang: Lang) -> Result<Cited> {
    let findings = findings::of_article(db, article)?;
    let lines = std::iter::once(text(quoted(words, lang))).chain(findings.articles.iter().map(|a| place(a, lang)));
    let block = Block::List(lines.collect());
    Ok(written(&findings, vec![block], lang))
}

/// Its wording, and everyone said to have said it; with nobody, where it stands.
pub fn claim(db: Db, id: ClaimId, lang: Lang) -> Result<Cited> {
    let findings = of_claim(db, id)?;
    let mut blocks = vec![];
    for view in &findings.claims {
        blocks.push(Block::List(vec![text(quoted(&view.claim.wording, lang))]));
        blocks.extend(view.attributions_of.iter().map(|said| told(&findings, said, lang)));
        let untold =
            view.mentions_in.iter().filter(|m| view.attributions_of.iter().all(|a| a.article != Some(m.article)));
        blocks.extend(untold.map(|mention| {
            let words = text(quoted(&mention.quote, lang));
            let place = findings.article(mention.article).map(|a| place(a, lang));
            Block::List(std::iter::once(words).chain(place).collect())
        }));
    }
    Ok(written(&findings, blocks, lang))
}

/// The wording, the verdict, who said it through whom, where it comes from, and the articles.
pub fn paragraph(db: Db, id: ClaimId, lang: Lang) -> Result<Cited> {
    let findings = of_claim(db, id)?;
    let mut blocks = vec![];
    for view in &findings.claims {
        let mut line = text(format!("{} ", stopped(&quoted(&view.claim.wording, lang))));
        line.extend(verdict(view, lang));
        for said in &view.attributions_of {
            line.push(Run::Text(format!(" {}", stopped(&phrase::sentence(said, lang)))));
        }
        line.push(Run::Text(format!(" {}", origins::sentence(&view.origins, lang))));
        blocks.push(Block::List(vec![line]));
    }
    let places: Vec<Line> = findings.articles.iter().map(|a| place(a, lang)).collect();
    if !places.is_empty() {
        let head = text(lang.pick("Articles:", "Articoli:"));
        blocks.push(Block::List(std::iter::once(head).chain(places).collect()));
    }
    Ok(written(&findings, blocks, lang))
}

/// Where it comes from, in one sentence.
pub fn origins(db: Db, id: ClaimId, lang: Lang) -> Result<Cited> {
    let findings = of_claim(db, id)?;
    let told = |view: &ClaimView| Block::List(vec![text(origins::sentence(&view.origins, lang))]);
    Ok(written(&findings, findings.claims.iter().map(told).collect(), lang))
}

fn of_claim(db: Db, id: ClaimId) -> Result<Findings> {
    // Nothing here is told of grades, the one thing that depends on a date.
    findings::gather(db, &Scope { claims: vec![id] }, 0)
}

fn told(findings: &Findings, said: &AttributionView, lang: Lang) -> Block {
    let article = said.article.and_then(|id| findings.article(id));
    let sentence = text(stopped(&phrase::here(said, lang)));
    Block::List(std::iter::once(sentence).chain(article.map(|a| place(a, lang))).collect())
}

/// "The Lantern, “Harbour to open”, 9 May 2025, https://… (SHA-256 1a2b3c4d5e6f)".
pub(crate) fn place(article: &ArticleView, lang: Lang) -> Line {
    let outlet = article.row.outlet.as_ref().map(|o| phrase::capital(&escape::one_line(&phrase::name(o, lang))));
    let title = quoted(&article.row.title, lang);
    let date = dates::maybe(article.row.published.as_ref(), lang);
    let parts: Vec<String> = outlet.into_iter().chain([title, date]).collect();
    let mut line = text(parts.join(", "));
    if !article.url.is_empty() {
        line.extend([Run::Text(", ".into()), Run::Code(escape::one_line(&article.url))]);
    }
    let short = article.sha256.chars().take(SHORT).collect();
    line.extend([Run::Text(" (SHA-256 ".into()), Run::Code(short), Run::Text(")".into())]);
    line
}

/// Enough to find the file again, and short enough to print.
const SHORT: usize = 12;

pub(crate) fn verdict(view: &ClaimView, lang: Lang) -> Line {
    let Some(standing) = view.verdicts.first() else {
        return text(lang.pick("There is no verdict yet.", "Non c'è ancora un verdetto."));
    };
    // Reworded since, the claim is no longer the one that was judged.
    let of = |v: &VerdictView| {
        let judged = quoted(&v.wording, lang);
        lang.pick(format!(" on the earlier wording {judged}"), format!(" sulla formulazione precedente {judged}"))
    };
    let judged = if standing.wording == view.claim.wording { String::new() } else { of(standing) };
    let sure = phrase::confidence(standing.confidence, lang);
    let rating = lang.pick(&standing.rating.en, &standing.rating.it).clone();
    vec![
        Run::Text(format!("{}{judged}: ", lang.pick("Verdict", "Verdetto"))),
        Run::Rating(rating, standing.rating.colour),
        Run::Text(lang.pick(format!(" (confidence: {sure})."), format!(" (fiducia: {sure})."))),
    ]
}

pub(crate) fn quoted(words: &str, lang: Lang) -> String {
    let words = escape::one_line(phrase::bare(words.trim()));
    lang.pick(format!("“{words}”"), format!("«{words}»"))
}

/// With its full stop, unless the words quoted last bring one.
pub(crate) fn stopped(sentence: &str) -> String {
    let inside = sentence.trim_end_matches(['”', '»', '"', '’']);
    let stop = if inside.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{sentence}{stop}")
}

pub(crate) fn written(findings: &Findings, mut blocks: Vec<Block>, lang: Lang) -> Cited {
    findings.secrets.take_out(&mut blocks, lang);
    let lines = |block: &Block, line: fn(&Line) -> String| match block {
        Block::List(lines) => lines.iter().map(line).collect::<Vec<_>>(),
        _ => vec![],
    };
    let plain: Vec<String> = blocks.iter().map(|b| lines(b, plain).join("\n")).collect();
    let html: String =
        blocks.iter().map(|b| format!("<p dir=\"auto\">{}</p>\n", lines(b, html).join("<br>\n"))).collect();
    Cited { text: plain.join("\n\n") + "\n", html }
}

fn plain(line: &Line) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) | Run::Code(text) | Run::Rating(text, _) => for_display(text),
    };
    line.iter().map(run).collect()
}

fn html(line: &Line) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) => escape::html(text),
        Run::Code(text) if is_address(text) => format!("<a href=\"{0}\">{0}</a>", escape::html(text)),
        Run::Code(text) => format!("<code>{}</code>", escape::html(text)),
        Run::Rating(text, _) => format!("<strong>{}</strong>", escape::html(text)),
    };
    line.iter().map(run).collect()
}

/// Of the web, and whole: what was withheld in one leaves no address.
fn is_address(text: &str) -> bool {
    let of_the_web = text.starts_with("https://") || text.starts_with("http://");
    of_the_web && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && c != '⟨')
}
