//! A protected source is nowhere in a report, whatever anybody wrote about it.

use super::world::{START, attribute, comment, day, span, world};
use crate::{Lang, Scope, gather, html, markdown};
use attesta_casebook::{
    Actor, Op, Result, Tx, article, attribution, claim, date::Edtf, evidence, grade, hop, id::*, inquiry,
    mark::Reading, note, person, source, vocabulary::*,
};
use attesta_text::ArticleText;

const TEXT: &str = "Bruno Hidden, known as the Falcon, told us that BRÙNO HIDDEN was there.";

/// Whatever points at the source, beside its names.
const CLUES: [&str; 13] = [
    "the back room",
    "the cellar",
    "drawer seven",
    "Signal",
    "clue.example",
    "his sister",
    "+39 333",
    "bhidden",
    "smuggling",
    "diary.txt",
    "Q4242",
    "the tunnel",
    "tape nine",
];

fn source_named(tx: &mut Tx, name: &str, protected: bool) -> Result<SourceId> {
    source::add(tx, &source::NewSource { id: None, name, kind: SourceKind::Person, about: "the tunnel", protected })
}

fn evidence_of(claim: Option<ClaimId>, hop: Option<HopId>, source: SourceId) -> evidence::NewEvidence<'static> {
    evidence::NewEvidence {
        claim,
        hop,
        kind: EvidenceKind::Document,
        title: "Letter of Bruno Hidden",
        excerpt: "I, bruno\nhidden, saw it.",
        bearing: Bearing::Supports,
        credibility: 2,
        source: Some(source),
        locator_kind: LocatorKind::Page,
        locator: "drawer seven",
        obtained_from: "his sister",
        url: "https://clue.example/a",
        archive_url: "https://clue.example/b",
        published: &NO_DATE,
        file: Some(evidence::NewFile { name: "diary.txt", bytes: b"dear diary", media_type: "text/plain" }),
    }
}

static NO_DATE: Edtf = Edtf { text: String::new(), from: None, until: None, kind: None };

fn fill(tx: &mut Tx) -> Result<ClaimId> {
    let hidden = source::by_name(tx.db(), "Bruno Hidden")?.unwrap().id;
    source::add_name(tx, hidden, "the Falcon", NameKind::Alias, "en")?;
    source::add_contact(tx, hidden, "e-mail", "bhidden@mail.example")?;
    source::add_external_id(tx, hidden, "wikidata", "Q4242")?;
    // Of nobody's words here, and yet named in them.
    source_named(tx, "Carla Secret", true)?;
    let office = source_named(tx, "Office of Bruno Hidden", false)?;
    source::add_name(tx, office, "the Falcon's office", NameKind::Alias, "en")?;
    let text = ArticleText::normalise(TEXT).unwrap().text;
    let article = article::add(
        tx,
        &article::NewArticle {
            title: "What Carla Secret knew",
            outlet: None,
            agency: None,
            byline: "by Carla SECRET",
            language: "en",
            url: "https://news.example/carla-secret",
            published: &day("2025-05-11"),
            guessed: &[],
            bytes: TEXT.as_bytes(),
            media_type: "text/plain",
            origin: SnapshotOrigin::Sample,
            file_name: "b.txt",
            extractor: "test",
            text: &text,
        },
    )?;
    let reading = Reading::of(tx.db(), article)?;
    let wording = "Bruno Hidden was there";
    let there = claim::add(
        tx,
        &claim::NewClaim {
            wording,
            language: "en",
            kind: ClaimKind::Fact,
            heard_where: "at Carla Secret's",
            happened: &NO_DATE,
        },
    )?;
    claim::mention(tx, there, &reading, &[span(&text, "BRÙNO HIDDEN was there")])?;
    let say = |tx: &mut Tx, who| {
        attribute(tx, &reading, "BRÙNO HIDDEN was there", &[who], there, Mode::Direct, (Stance::Asserts, None))
    };
    let (inner, outer, office) = (say(tx, hidden), say(tx, hidden), say(tx, office));
    let venue = attribution::AttributionEdit { venue: Some("in the cellar"), ..Default::default() };
    attribution::correct(tx, inner, None, &venue)?;
    let nothing = attribution::AttributionEdit::default();
    attribution::check_quote(tx, inner, QuoteResult::Matches, "heard on tape nine", &nothing)?;
    attribution::check_quote(tx, office, QuoteResult::Matches, "read out by bruno HIDDEN", &nothing)?;
    let venue = attribution::AttributionEdit { venue: Some("at the Falcon's house"), ..Default::default() };
    attribution::correct(tx, office, None, &venue)?;
    let step = attribution::relay(tx, office, outer, HopBasis::Researched, "the Falcon rang us")?;
    evidence::add(tx, &evidence_of(Some(there), None, hidden))?;
    evidence::add(tx, &evidence_of(None, Some(step), hidden))?;
    let asked =
        inquiry::ask(tx, &comment(there, hidden, "Was it the FALCON?", "Signal", &day("2025-05-11"), &NO_DATE))?;
    let answer = "Yes. Write to other@clue.example or ring +39 333 123 4567.";
    inquiry::record(tx, asked, InquiryOutcome::Answered, answer, &day("2025-05-12"))?;
    note::add(tx, note::About::Claim(there), "Meet Bruno Hidden in the back room")?;
    let topic = grade::topic(tx, "smuggling")?;
    let reason = "he works in the back room";
    let grade = Grade::B;
    let new = grade::NewGrade { source: hidden, grade, reason, topic: Some(topic), period: &NO_DATE, replace: true };
    grade::give(tx, &new)?;
    assert!(hop::chain(tx.db(), office)?.iter().any(|s| !s.evidence.is_empty()));
    Ok(there)
}

fn told() -> Vec<(Lang, String)> {
    let mut world = world();
    let book = &mut world.book;
    let person = person::list(book.db()).unwrap().first().map(|p| p.id);
    let actor = Actor { person, window: "main".into() };
    let claim = book.transact(&actor, Op::LoadSample, fill).unwrap().value;
    let findings = gather(book.db(), &Scope { claims: vec![claim] }, START + 86_400_000).unwrap();
    [Lang::En, Lang::It].map(|lang| [(lang, html(&findings, lang)), (lang, markdown(&findings, lang))]).concat()
}

#[test]
fn a_protected_source_is_nowhere_in_the_report() {
    for (lang, report) in told() {
        let folded = attesta_text::fold(&report);
        for name in ["hidden", "falcon", "carla", "secret"] {
            assert!(!folded.contains(name), "{name} in {report}");
        }
        for clue in CLUES {
            assert!(!report.contains(clue), "{clue} in {report}");
        }
        assert!(!report.contains(&attesta_text::sha256_hex(b"dear diary")));
        let (one, capital) = lang.pick(("a protected source", "A protected"), ("una fonte protetta", "Una fonte"));
        for kept in [
            format!("Letter of {one}"),
            format!("Office of {one}"),
            format!("What {one} knew"),
            format!("read out by {one} – Ada Rossi"),
            capital.to_owned(),
            format!("I, {one}, saw it."),
            format!("{one} rang us"),
            format!("at {one}&#39;s house"),
            format!("Was it {one}?"),
        ] {
            assert!(report.contains(&kept) || report.contains(&kept.replace("&#39;", "'")), "no {kept} in {report}");
        }
    }
}
