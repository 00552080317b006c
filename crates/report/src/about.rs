//! The articles and the sources a report rests on.

use crate::{
    Lang, claim, dates,
    document::{Block, Line, Run, code, text},
    findings::Findings,
    phrase, words,
};
use attesta_casebook::{grade::GradeView, revision::RevisionRow, source::SourceRef};

pub(crate) fn articles(out: &mut Vec<Block>, findings: &Findings, lang: Lang) {
    if findings.articles.is_empty() {
        return;
    }
    out.push(Block::Heading(2, lang.pick("Articles", "Articoli").into()));
    for article in &findings.articles {
        out.push(Block::Heading(3, article.row.title.clone()));
        let named =
            |source: &Option<SourceRef>| text(source.as_ref().map(|s| phrase::name(s, lang)).unwrap_or_default());
        let facts = [
            (lang.pick("Outlet", "Testata"), named(&article.row.outlet)),
            (lang.pick("Agency", "Agenzia"), named(&article.agency)),
            (lang.pick("By", "Firma"), text(&article.byline)),
            (lang.pick("Published", "Pubblicato"), text(dates::maybe(article.row.published.as_ref(), lang))),
            (lang.pick("Address", "Indirizzo"), code(&article.url)),
            (lang.pick("Archived copy", "Copia d'archivio"), code(&article.archive_url)),
            (lang.pick("SHA-256 of the original", "SHA-256 dell'originale"), code(&article.sha256)),
            (lang.pick("SHA-256 of the text", "SHA-256 del testo"), code(&article.text_sha256)),
        ];
        let earlier = article.revisions.iter().skip(1).map(|revision| earlier(revision, lang));
        out.push(Block::Facts(facts.into_iter().chain(earlier).filter(|(_, line)| !claim::empty(line)).collect()));
    }
}

/// A text the article had before, which quotations may come from.
fn earlier(revision: &RevisionRow, lang: Lang) -> (&'static str, Line) {
    let number = format!("{} {}", lang.pick("no.", "n."), revision.number);
    let published = revision.published.as_ref().map(|date| dates::maybe(Some(date), lang));
    let parts = [Some(number), published, Some(lang.pick("SHA-256 of the text ", "SHA-256 del testo ").to_owned())];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join(" – ");
    let line = vec![Run::Text(told), Run::Code(revision.text_sha256.clone())];
    (lang.pick("Earlier version", "Versione precedente"), line)
}

pub(crate) fn sources(out: &mut Vec<Block>, findings: &Findings, lang: Lang) {
    if findings.sources.is_empty() {
        return;
    }
    out.push(Block::Heading(
        2,
        lang.pick("Sources, as they were graded on this date", "Fonti, come erano valutate a questa data").into(),
    ));
    let rows = findings.sources.iter().flat_map(|source| {
        let name = phrase::name(&SourceRef { id: source.row.id, name: source.row.name.clone() }, lang);
        let row = |grade: Option<&GradeView>| {
            let judged = grade.map_or(lang.pick("not graded", "non valutata"), |g| words::grade(g.grade, lang));
            // Topic and reason of a protected source are not told.
            let told = grade.filter(|_| !source.row.protected);
            let topic =
                told.map(|g| g.topic.clone().unwrap_or_else(|| lang.pick("any topic", "ogni argomento").into()));
            let period = grade.filter(|g| !g.period.is_empty()).map(|g| dates::edtf(&g.period, lang));
            let about: Vec<String> = topic.into_iter().chain(period).collect();
            let about = (!about.is_empty()).then(|| about.join(", "));
            let reason = told.map(|g| g.reason.clone());
            let by = grade.map(|g| format!("{}, {}", g.person, dates::moment(g.given_at, lang)));
            let cells = [Some(phrase::capital(&name)), Some(judged.to_owned()), about, reason, by];
            cells.into_iter().map(|cell| text(cell.unwrap_or_else(|| "–".into()))).collect::<Vec<_>>()
        };
        if source.grades.is_empty() { vec![row(None)] } else { source.grades.iter().map(|g| row(Some(g))).collect() }
    });
    let head = vec![
        lang.pick("Source", "Fonte"),
        lang.pick("Reliability", "Affidabilità"),
        lang.pick("For", "Per"),
        lang.pick("Reason", "Motivo"),
        lang.pick("Graded by", "Valutata da"),
    ];
    out.push(Block::Table { head, rows: rows.collect() });
}
