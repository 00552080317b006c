//! One claim: its words, the verdict, who said it through whom, what bears on it, where it stands.

use crate::{
    Lang, dates,
    document::{Block, Line, Run, code, text},
    findings::Findings,
    locator,
    phrase::{self, Who},
    verbs, words,
};
use attesta_casebook::{
    article::ArticleView,
    attribution::{AttributionView, QuoteCheckView},
    claim::{ClaimView, FigureView, MentionView},
    evidence::EvidenceView,
    review::ReviewStatus,
    verdict::VerdictView,
    vocabulary::{Bearing, Mode, Passage},
};

pub(crate) fn write(out: &mut Vec<Block>, findings: &Findings, view: &ClaimView, number: usize, lang: Lang) {
    out.push(Block::Claim(view.claim.id, format!("{number} – {}", view.claim.wording)));
    wording(out, view, lang);
    verdict(out, view, lang);
    who(out, view, lang);
    figures(out, &view.figures, lang);
    for bearing in [Bearing::Supports, Bearing::Refutes, Bearing::Context] {
        evidence(out, view.evidence.iter().filter(|e| e.bearing == bearing), bearing, lang);
    }
    relations(out, view, lang);
    inquiries(out, view, lang);
    quotations(out, findings, view, lang);
}

fn wording(out: &mut Vec<Block>, view: &ClaimView, lang: Lang) {
    let mut facts = vec![];
    let mut add = |label, value: &str| {
        if !value.is_empty() {
            facts.push((label, text(value)));
        }
    };
    add(lang.pick("Translation", "Traduzione"), &view.translation);
    add(lang.pick("Translated by", "Tradotto da"), &view.translator);
    add(lang.pick("Where it was heard", "Dove è stata sentita"), &view.heard_where);
    if let Some(happened) = &view.happened {
        add(lang.pick("When it happened", "Quando è avvenuto"), &dates::view(happened, lang));
    }
    if !facts.is_empty() {
        out.push(Block::Facts(facts));
    }
}

pub(crate) fn rating(verdict: &VerdictView, lang: Lang) -> Line {
    vec![Run::Rating(lang.pick(&verdict.rating.en, &verdict.rating.it).clone(), verdict.rating.colour)]
}

fn verdict(out: &mut Vec<Block>, view: &ClaimView, lang: Lang) {
    out.push(Block::Heading(3, lang.pick("Verdict", "Verdetto").into()));
    let Some((standing, earlier)) = view.verdicts.split_first() else {
        out.push(Block::Paragraph(text(lang.pick("No verdict yet.", "Nessun verdetto ancora."))));
        return;
    };
    // Reworded since, the claim is no longer the one that was judged.
    let judged = |v: &VerdictView| if v.wording == view.claim.wording { String::new() } else { v.wording.clone() };
    let label = lang.pick("Wording that was judged", "Formulazione giudicata");
    let given = format!("{}, {}", standing.person_name, dates::moment(standing.given_at, lang));
    let facts = [
        (lang.pick("Verdict", "Verdetto"), rating(standing, lang)),
        (label, text(judged(standing))),
        (lang.pick("Confidence", "Fiducia"), text(words::confidence(standing.confidence, lang))),
        (lang.pick("Reasons", "Motivi"), text(&standing.reasons)),
        (lang.pick("Given by", "Dato da"), text(given)),
        (lang.pick("Second check", "Secondo controllo"), text(words::review(standing.review, lang))),
    ];
    out.push(Block::Facts(facts.into_iter().filter(|(_, line)| !empty(line)).collect()));
    if !earlier.is_empty() {
        out.push(Block::Paragraph(text(lang.pick("Earlier verdicts:", "Verdetti precedenti:"))));
        let told = |v: &VerdictView| {
            let mut line = rating(v, lang);
            line.push(Run::Text(format!(" – {}, {}: {}", v.person_name, dates::moment(v.given_at, lang), v.reasons)));
            let judged = judged(v);
            if !judged.is_empty() {
                line.push(Run::Text(lang.pick(format!(" ({label}: “{judged}”)"), format!(" ({label}: «{judged}»)"))));
            }
            line
        };
        out.push(Block::List(earlier.iter().map(told).collect()));
    }
}

/// "1", "1 to 3".
pub(crate) fn range(low: u32, high: u32, lang: Lang) -> String {
    match (low, high) {
        (_, 0) => lang.pick("none known", "nessuna nota").into(),
        (low, high) if low == high => low.to_string(),
        (low, high) => {
            format!("{} {low}, {} {high}", lang.pick("at least", "almeno"), lang.pick("at most", "al massimo"))
        }
    }
}

fn who(out: &mut Vec<Block>, view: &ClaimView, lang: Lang) {
    if view.attributions_of.is_empty() {
        return;
    }
    out.push(Block::Heading(3, lang.pick("Who said it", "Chi lo dice").into()));
    for attribution in &view.attributions_of {
        out.push(Block::Paragraph(text(phrase::sentence(attribution, lang))));
        out.push(Block::Facts(said(attribution, lang).into_iter().chain(known(attribution, lang)).collect()));
    }
    let head = vec![
        lang.pick("Source", "Fonte"),
        lang.pick("Position", "Posizione"),
        lang.pick("Caution", "Riserva"),
        lang.pick("When it was said", "Quando l'ha detto"),
    ];
    let rows = view.attributions_of.iter().flat_map(|a| a.positions.iter().map(move |p| (a, p))).map(|(a, p)| {
        let own = a.mode == Mode::AuthorsVoice;
        let who = Who::of(p.party.as_slice(), &[], p.many, lang);
        let party = if own { phrase::itself(lang).to_owned() } else { who.name };
        let stance = verbs::stands(p.stance, !own && who.many, lang);
        let caution = match (p.hedged, p.hedge.as_str()) {
            (false, _) => "–",
            (true, "") => lang.pick("yes", "sì"),
            (true, hedge) => hedge,
        };
        vec![text(party), text(stance), text(caution), text(dates::maybe(p.said.as_ref(), lang))]
    });
    out.push(Block::Table { head, rows: rows.collect() });
    let range = range(view.claim.origins_low, view.claim.origins_high, lang);
    let why = lang.pick(
        "Counted at the innermost known source of each chain, not by articles; the lower number takes sources tied by ownership as one, and leaves out the unnamed.",
        "Contate alla fonte nota più interna di ogni catena, non per articoli; il numero più basso conta come una sola le fonti legate da proprietà e lascia fuori quelle non precisate.",
    );
    out.push(Block::Paragraph(text(format!(
        "{}: {range}. {why}",
        lang.pick("Independent first known sources", "Prime fonti note indipendenti")
    ))));
}

fn said(view: &AttributionView, lang: Lang) -> Vec<(&'static str, Line)> {
    let mut facts = vec![];
    let mut add = |label, value: &str| {
        if !value.is_empty() {
            facts.push((label, text(value)));
        }
    };
    add(lang.pick("Article", "Articolo"), view.article_title.as_deref().unwrap_or(""));
    add(words::newest_version(lang), words::passage(view.passage, lang));
    add(lang.pick("Occasion", "Occasione"), &view.venue);
    add(lang.pick("Original wording", "Parole originali"), &view.original);
    add(lang.pick("Translation", "Traduzione"), &view.translation);
    add(lang.pick("Translated by", "Tradotto da"), &view.translator);
    let (against, earlier) = against_original(view, lang);
    add(lang.pick("Against the original", "Confronto con l'originale"), &against);
    for check in earlier {
        add(lang.pick("Compared before", "Confronti precedenti"), &check);
    }
    add(lang.pick("Second check", "Secondo controllo"), &second_check(view, lang));
    facts
}

/// Two codings that were reconciled are no second person's look at what stands: it is said how it came, and by whom.
fn second_check(view: &AttributionView, lang: Lang) -> String {
    match view.reviews.first() {
        Some(last) if last.reconciled && view.review != ReviewStatus::Requested => format!(
            "{} {} ({})",
            lang.pick("two codings reconciled by", "due codifiche riconciliate da"),
            last.person_name,
            words::review(view.review, lang)
        ),
        _ => words::review(view.review, lang).to_owned(),
    }
}

/// What came of holding the quotation against its original, by whom and when; and the comparisons before the last.
fn against_original(view: &AttributionView, lang: Lang) -> (String, Vec<String>) {
    let told = |check: &QuoteCheckView| {
        let result = words::quote_result(Some(check.result), lang);
        let given = format!("{}, {}", check.person_name, dates::moment(check.checked_at, lang));
        let parts = [result, check.reason.as_str(), given.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
    };
    let mut checks = view.quote_checks.iter().map(told);
    let last = checks.next().unwrap_or_else(|| words::quote_result(None, lang).to_owned());
    (last, checks.collect())
}

/// What the steps found by us rest on.
fn known(view: &AttributionView, lang: Lang) -> impl Iterator<Item = (&'static str, Line)> {
    view.chain.iter().flat_map(|step| &step.evidence).map(move |piece| {
        let parts = [piece.title.clone(), at(piece, lang), credibility(piece, lang)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut line = text(parts.join(" – "));
        if let Some(file) = &piece.file {
            line.push(Run::Text(format!(" – {}, SHA-256 ", file.name)));
            line.push(Run::Code(file.sha256.clone()));
        }
        (lang.pick("How we know", "Come lo sappiamo"), line)
    })
}

fn figures(out: &mut Vec<Block>, figures: &[FigureView], lang: Lang) {
    if figures.is_empty() {
        return;
    }
    out.push(Block::Heading(3, lang.pick("Numbers", "Cifre").into()));
    let head = vec![
        lang.pick("Number", "Cifra"),
        lang.pick("What is counted", "Che cosa si conta"),
        lang.pick("Place", "Luogo"),
        lang.pick("As of", "Alla data"),
    ];
    let rows = figures.iter().map(|f| {
        let number = [words::bound(f.bound, lang), &f.quantity, &f.unit].join(" ");
        vec![text(number.trim_end()), text(&f.counted), text(&f.place), text(dates::edtf(&f.as_of, lang))]
    });
    out.push(Block::Table { head, rows: rows.collect() });
}

fn evidence<'a>(out: &mut Vec<Block>, pieces: impl Iterator<Item = &'a EvidenceView>, bearing: Bearing, lang: Lang) {
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return;
    }
    out.push(Block::Heading(3, format!("{}: {}", lang.pick("Evidence", "Prove"), words::bearing(bearing, lang))));
    for piece in pieces {
        out.push(Block::Paragraph(text(format!("{} ({})", piece.title, words::evidence_kind(piece.kind, lang)))));
        if !piece.excerpt.trim().is_empty() {
            out.push(Block::Quote(piece.excerpt.clone()));
        }
        let source = piece.source.as_ref().map(|s| phrase::name(s, lang)).unwrap_or_default();
        let file = piece.file.as_ref();
        let facts = [
            (lang.pick("Where in it", "In che punto"), text(at(piece, lang))),
            (lang.pick("Source", "Fonte"), text(source)),
            (lang.pick("Credibility", "Credibilità"), text(credibility(piece, lang))),
            (lang.pick("Published", "Pubblicato"), text(dates::maybe(piece.published.as_ref(), lang))),
            (lang.pick("Obtained from", "Ottenuto da"), text(&piece.obtained_from)),
            (lang.pick("Address", "Indirizzo"), code(&piece.url)),
            (lang.pick("Archived copy", "Copia d'archivio"), code(&piece.archive_url)),
            (lang.pick("File kept", "File conservato"), text(file.map_or("", |f| &f.name))),
            (lang.pick("SHA-256 of the file", "SHA-256 del file"), code(file.map_or("", |f| &f.sha256))),
        ];
        out.push(Block::Facts(facts.into_iter().filter(|(_, line)| !empty(line)).collect()));
    }
}

fn at(piece: &EvidenceView, lang: Lang) -> String {
    locator::locator(piece.locator_kind, &piece.locator, lang)
}

fn credibility(piece: &EvidenceView, lang: Lang) -> String {
    format!("{} ({})", words::credibility(piece.credibility, lang), piece.credibility)
}

pub(crate) fn empty(line: &Line) -> bool {
    line.iter().all(|run| matches!(run, Run::Text(t) | Run::Code(t) if t.trim().is_empty()))
}

fn relations(out: &mut Vec<Block>, view: &ClaimView, lang: Lang) {
    if view.relations.is_empty() {
        return;
    }
    out.push(Block::Heading(3, lang.pick("Related claims", "Affermazioni collegate").into()));
    let told = view.relations.iter().map(|relation| {
        let (kind, other) = (words::relation(relation.kind, relation.outgoing, lang), &relation.wording);
        let told = lang.pick(format!("{kind} “{other}”"), format!("{kind} «{other}»"));
        let reason = relation.reason.trim();
        text(if reason.is_empty() { told } else { format!("{told}: {reason}") })
    });
    out.push(Block::List(told.collect()));
}

fn inquiries(out: &mut Vec<Block>, view: &ClaimView, lang: Lang) {
    if view.inquiries.is_empty() {
        return;
    }
    out.push(Block::Heading(
        3,
        lang.pick("Requests for comment and correction", "Richieste di replica e di correzione").into(),
    ));
    for inquiry in &view.inquiries {
        let facts = [
            (lang.pick("Asked", "A chi"), text(phrase::name(&inquiry.source, lang))),
            (lang.pick("When", "Quando"), text(dates::maybe(inquiry.asked.as_ref(), lang))),
            (lang.pick("Asked for", "Richiesta di"), text(words::inquiry(inquiry.kind, lang))),
            (lang.pick("How", "Come"), text(&inquiry.channel)),
            (lang.pick("Question", "Domanda"), text(&inquiry.question)),
            (
                lang.pick("Reply by", "Risposta entro"),
                text(inquiry.due.as_ref().map(|d| dates::view(d, lang)).unwrap_or_default()),
            ),
            (lang.pick("Outcome", "Esito"), text(words::outcome(inquiry.outcome, lang))),
            (lang.pick("Answer", "Risposta"), text(&inquiry.answer)),
            (
                lang.pick("Answered on", "Risposta del"),
                text(inquiry.answered.as_ref().map(|d| dates::view(d, lang)).unwrap_or_default()),
            ),
        ];
        out.push(Block::Facts(facts.into_iter().filter(|(_, line)| !empty(line)).collect()));
    }
}

fn quotations(out: &mut Vec<Block>, findings: &Findings, view: &ClaimView, lang: Lang) {
    if view.mentions_in.is_empty() {
        return;
    }
    out.push(Block::Heading(3, lang.pick("Where it appears, word for word", "Dove compare, parola per parola").into()));
    for mention in &view.mentions_in {
        out.push(Block::Quote(mention.quote.clone()));
        let article = findings.article(mention.article);
        let outlet = article.and_then(|a| a.row.outlet.as_ref()).map(|o| phrase::name(o, lang)).unwrap_or_default();
        let facts = [
            (lang.pick("Article", "Articolo"), text(&mention.title)),
            (lang.pick("Outlet", "Testata"), text(outlet)),
            (
                lang.pick("Published", "Pubblicato"),
                text(dates::maybe(article.and_then(|a| a.row.published.as_ref()), lang)),
            ),
            (words::newest_version(lang), text(words::passage(mention.passage, lang))),
            (lang.pick("SHA-256 of the text", "SHA-256 del testo"), code(article.map_or("", |a| holding(mention, a)))),
        ];
        out.push(Block::Facts(facts.into_iter().filter(|(_, line)| !empty(line)).collect()));
    }
}

/// The hash of the newest text, if the words stand there; those of the earlier ones are told with the article.
fn holding<'a>(mention: &MentionView, article: &'a ArticleView) -> &'a str {
    if mention.passage == Passage::AsMarked { &article.text_sha256 } else { "" }
}
