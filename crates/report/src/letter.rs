//! What leaves the desk to be answered: a draft that asks for comment, and one that asks an outlet to correct its article.
//!
//! A person sends it; nothing is sent from here. What is withheld in reports is withheld in it.

use crate::{
    Lang, cite, dates,
    document::{Block, Line, Run, text},
    escape,
    findings::{self, Findings, Scope},
    phrase,
};
use attesta_casebook::{
    Db, Error, Result,
    article::ArticleView,
    claim::ClaimView,
    date::DateView,
    evidence::EvidenceView,
    id::{ArticleId, ClaimId, SourceId},
    source::SourceRef,
    vocabulary::Bearing,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub lang: Lang,
    pub subject: String,
    pub text: String,
}

/// By whom it is signed and by when an answer is asked for; the language where the article's own is not one of ours.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub signed: &'a str,
    pub due: Option<&'a DateView>,
    pub lang: Lang,
}

/// To the outlet, in the language of its article.
pub fn correction(db: Db, claim: ClaimId, article: ArticleId, terms: Terms) -> Result<Letter> {
    let findings = of_claim(db, claim)?;
    let (Some(view), Some(about)) = (findings.claims.first(), findings.article(article)) else {
        return Err(Error::refused(
            "not_in_article",
            "this claim does not stand in that article",
            "choose an article it appears in",
        ));
    };
    let Some(standing) = view.verdicts.first() else {
        return Err(Error::refused(
            "correction_without_verdict",
            "a correction is asked for on the grounds of a verdict, and there is none yet",
            "give a verdict first; until then you can ask for comment",
        ));
    };
    let lang = match about.row.language.get(..2) {
        Some("en") => Lang::En,
        Some("it") => Lang::It,
        _ => terms.lang,
    };
    let title = cite::quoted(&about.row.title, lang);
    let mut paragraphs = vec![vec![text(to_the_newsroom(about.row.outlet.as_ref(), lang))], published(about, lang)];
    paragraphs.push(words_of(view, article).iter().map(|words| text(cite::quoted(words, lang))).collect());
    let checked = text(format!("{} ", checked(&standing.wording, lang)));
    paragraphs.push(vec![checked.into_iter().chain(cite::verdict(view, lang)).collect()]);
    paragraphs.push(lines(&standing.reasons));
    paragraphs.push(rests_on(view, lang));
    paragraphs.push(vec![text(asks(terms.due, lang))]);
    paragraphs.push(vec![vec![
        Run::Text(lang.pick("The text we read has the SHA-256 ", "Il testo che abbiamo letto ha lo SHA-256 ").into()),
        Run::Code(about.text_sha256.clone()),
        Run::Text(".".into()),
    ]]);
    let subject = lang.pick(format!("Request for correction: {title}"), format!("Richiesta di correzione: {title}"));
    Ok(finished(&findings, subject, paragraphs, terms.signed, lang))
}

/// To whoever is concerned: what they are said to have said, where it stands, and what we want to know.
pub fn comment(db: Db, claim: ClaimId, whom: Option<&SourceRef>, terms: Terms) -> Result<Letter> {
    let findings = of_claim(db, claim)?;
    let lang = terms.lang;
    let Some(view) = findings.claims.first() else { return Err(Error::UnknownId(claim.to_string())) };
    let wording = cite::quoted(&view.claim.wording, lang);
    let greeting = match called(whom) {
        Some(name) => lang.pick(format!("To {name},"), format!("A {name},")),
        None => lang.pick("To whom it concerns,", "A chi di competenza,").into(),
    };
    let begins = lang.pick(
        format!("we are checking the following claim: {wording}."),
        format!("stiamo verificando la seguente affermazione: {wording}."),
    );
    let mut paragraphs = vec![vec![text(greeting)], vec![text(begins)]];
    let said = told_of(&findings, view, whom.map(|w| w.id), lang);
    let is_theirs = !said.is_empty();
    paragraphs.push(if is_theirs { said } else { stands(&findings, view, lang) });
    paragraphs.push(questions(is_theirs, lang));
    paragraphs.push(vec![text(awaits(terms.due, lang))]);
    let subject = lang.pick(format!("Request for comment: {wording}"), format!("Richiesta di replica: {wording}"));
    Ok(finished(&findings, subject, paragraphs, terms.signed, lang))
}

fn of_claim(db: Db, id: ClaimId) -> Result<Findings> {
    // Nothing here is told of grades, the one thing that depends on a date.
    findings::gather(db, &Scope { claims: vec![id] }, 0)
}

fn finished(findings: &Findings, subject: String, paragraphs: Vec<Vec<Line>>, signed: &str, lang: Lang) -> Letter {
    let blocks = |all: Vec<Vec<Line>>| all.into_iter().filter(|lines| !lines.is_empty()).map(Block::List).collect();
    let mut paragraphs = paragraphs;
    let regards = text(lang.pick("Kind regards,", "Cordiali saluti,"));
    paragraphs.push(vec![regards, text(escape::one_line(signed))]);
    let subject = cite::written(findings, blocks(vec![vec![text(subject)]]), lang).text.trim_end().to_owned();
    Letter { lang, subject, text: cite::written(findings, blocks(paragraphs), lang).text }
}

/// None of somebody who is withheld.
fn called(whom: Option<&SourceRef>) -> Option<String> {
    whom.map(|whom| escape::one_line(whom.name.trim())).filter(|name| !name.is_empty())
}

fn to_the_newsroom(outlet: Option<&SourceRef>, lang: Lang) -> String {
    match called(outlet) {
        Some(name) => lang.pick(format!("To the newsroom of {name},"), format!("Alla redazione di {name},")),
        None => lang.pick("To the newsroom,", "Alla redazione,").into(),
    }
}

fn published(article: &ArticleView, lang: Lang) -> Vec<Line> {
    let title = cite::quoted(&article.row.title, lang);
    let when = article.row.published.as_ref().map(|date| dates::view(date, lang));
    let begins = match when {
        Some(when) => {
            lang.pick(format!("you published {title} ({when})"), format!("avete pubblicato {title} ({when})"))
        }
        None => lang.pick(format!("you published {title}"), format!("avete pubblicato {title}")),
    };
    let mut line = text(begins);
    if !article.url.is_empty() {
        line.extend([Run::Text(", ".into()), Run::Code(escape::one_line(&article.url))]);
    }
    line.push(Run::Text(lang.pick(". It says:", ". Vi si legge:").into()));
    vec![line]
}

/// Word for word, as they stand there.
fn words_of(view: &ClaimView, article: ArticleId) -> Vec<String> {
    let marked = view.mentions_in.iter().filter(|m| m.article == article).map(|m| m.quote.clone());
    let said = view.attributions_of.iter().filter(|a| a.article == Some(article)).map(|a| a.quote.clone());
    let mut all: Vec<String> = vec![];
    for words in marked.chain(said).filter(|words| !words.trim().is_empty()) {
        // What is part of a longer quotation is not quoted twice.
        if !all.iter().any(|longer| longer.contains(&words)) {
            all.retain(|shorter| !words.contains(shorter.as_str()));
            all.push(words);
        }
    }
    all
}

fn checked(wording: &str, lang: Lang) -> String {
    let wording = cite::quoted(wording, lang);
    lang.pick(format!("We have checked the claim {wording}."), format!("Abbiamo verificato l'affermazione {wording}."))
}

/// What others can look at themselves; nothing that came from a protected source.
fn rests_on(view: &ClaimView, lang: Lang) -> Vec<Line> {
    let open = |piece: &&EvidenceView| piece.source.as_ref().is_none_or(|source| !source.name.is_empty());
    let told = |piece: &EvidenceView| {
        let source = piece.source.as_ref().map(|s| escape::one_line(&phrase::name(s, lang)));
        let place = crate::locator::locator(piece.locator_kind, &escape::one_line(&piece.locator), lang);
        let parts = [Some(escape::one_line(&piece.title)), source, Some(place)];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let mut line = text(format!("– {}", parts.join(", ")));
        for address in [&piece.url, &piece.archive_url] {
            if !address.is_empty() {
                line.extend([Run::Text(", ".into()), Run::Code(escape::one_line(address))]);
            }
        }
        line
    };
    let all = view.evidence.iter().filter(open).filter(|piece| piece.bearing != Bearing::Context);
    let found: Vec<Line> = all.map(told).collect();
    match found.is_empty() {
        true => vec![],
        false => std::iter::once(text(lang.pick("This rests on:", "Ci basiamo su:"))).chain(found).collect(),
    }
}

fn asks(due: Option<&DateView>, lang: Lang) -> String {
    let by = by(due, lang);
    lang.pick(
        format!(
            "We ask you to correct this passage, to say in the article what was changed and when, and to let us know what you \
             decide{by}. If you see it differently, please tell us what you rely on: we will record your answer with our check."
        ),
        format!(
            "Vi chiediamo di correggere il passo, di indicare nell'articolo che cosa è stato cambiato e quando, e di comunicarci che \
             cosa decidete{by}. Se la vedete diversamente, diteci su che cosa vi basate: riporteremo la vostra risposta nella verifica."
        ),
    )
}

fn awaits(due: Option<&DateView>, lang: Lang) -> String {
    let by = by(due, lang);
    lang.pick(
        format!("We would be grateful for an answer{by}. We will report what you answer; if there is none, we will say that we asked."),
        format!("Vi saremo grati di una risposta{by}. Riporteremo ciò che risponderete; in mancanza, scriveremo che l'abbiamo chiesto."),
    )
}

fn by(due: Option<&DateView>, lang: Lang) -> String {
    due.map(|due| lang.pick(format!(" by {}", dates::view(due, lang)), format!(" entro: {}", dates::view(due, lang))))
        .unwrap_or_default()
}

/// What they themselves are said to have said.
fn told_of(findings: &Findings, view: &ClaimView, whom: Option<SourceId>, lang: Lang) -> Vec<Line> {
    let theirs = view
        .attributions_of
        .iter()
        .filter(|said| whom.is_some() && said.positions.iter().any(|p| p.party.as_ref().map(|party| party.id) == whom));
    let told: Vec<Line> = theirs
        .flat_map(|said| {
            let article = said.article.and_then(|id| findings.article(id));
            let sentence = text(format!("– {}", cite::stopped(&phrase::here(said, lang))));
            std::iter::once(sentence).chain(article.map(|a| cite::place(a, lang)))
        })
        .collect();
    headed(told, lang.pick("This is what you are reported to have said:", "Ecco che cosa vi viene attribuito:"))
}

fn stands(findings: &Findings, view: &ClaimView, lang: Lang) -> Vec<Line> {
    let places = findings.articles.iter().map(|article| {
        let mut line = text("– ");
        line.extend(cite::place(article, lang));
        line
    });
    let heard = Some(view.heard_where.trim())
        .filter(|heard| !heard.is_empty())
        .map(|heard| text(format!("– {}", escape::one_line(heard))));
    headed(places.chain(heard).collect(), lang.pick("It stands here:", "Compare qui:"))
}

fn headed(lines: Vec<Line>, head: &str) -> Vec<Line> {
    if lines.is_empty() { lines } else { std::iter::once(text(head)).chain(lines).collect() }
}

fn questions(is_theirs: bool, lang: Lang) -> Vec<Line> {
    let own = lang.pick(
        "Did you say this, and in these words? When and where?",
        "Lo avete detto, e con queste parole? Quando e dove?",
    );
    let always = [
        lang.pick("Is it correct? If not, what is wrong with it?", "È esatto? Se no, che cosa non lo è?"),
        lang.pick(
            "What does it rest on, and can you show us documents or other sources?",
            "Su che cosa si fonda, e potete indicarci documenti o altre fonti?",
        ),
        lang.pick("Is there anything else our readers should know?", "C'è altro che i lettori dovrebbero sapere?"),
    ];
    let all = is_theirs.then_some(own).into_iter().chain(always);
    let numbered = (1..).zip(all).map(|(n, question)| text(format!("{n}. {question}"))).collect();
    headed(numbered, lang.pick("We would like to ask you:", "Vorremmo chiedervi:"))
}

fn lines(words: &str) -> Vec<Line> {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| text(escape::one_line(line))).collect()
}
