//! A small casebook, made through the public road: a relayed leader, two denials, an unnamed source and hostile words.

use attesta_casebook::{
    Actor, Casebook, Counting, Installation, Op, Tx, article, attribution, claim, date::Edtf, evidence, grade, id::*,
    inquiry, mark::Reading, person, scale, source, verdict, vocabulary::*,
};
use attesta_text::{ArticleText, Span};

pub(super) const START: i64 = 1_764_000_000_000;
const TEXT: &str = "The harbour will open in spring, the Marshal said according to the Morning Agency. \
    Northport and Southport denied <b>any talks</b>. Officials may have met twice.";

pub(super) struct World {
    _folder: tempfile::TempDir,
    pub(super) book: Casebook,
    pub(super) claims: Vec<ClaimId>,
    pub(super) told: Vec<AttributionId>,
}

pub(super) fn day(text: &str) -> Edtf {
    Edtf::parse(text, DateKind::Stated).unwrap()
}

pub(super) fn comment<'a>(
    claim: ClaimId,
    source: SourceId,
    question: &'a str,
    channel: &'a str,
    asked: &'a Edtf,
    due: &'a Edtf,
) -> inquiry::NewInquiry<'a> {
    let kind = InquiryKind::Comment;
    inquiry::NewInquiry { kind, claim, source, article: None, question, channel, asked, due }
}

pub(super) fn span(text: &ArticleText, words: &str) -> Span {
    let at = text.as_str().find(words).unwrap();
    text.span(at, at + words.len()).unwrap()
}

pub(super) fn attribute(
    tx: &mut Tx,
    reading: &Reading,
    words: &str,
    parties: &[SourceId],
    claim: ClaimId,
    mode: Mode,
    (stance, hedge): (Stance, Option<&str>),
) -> AttributionId {
    let pieces = attribution::Pieces { content: vec![span(&reading.text, words)], ..Default::default() };
    let new = attribution::NewAttribution {
        reading: Some(reading),
        pieces: &pieces,
        parties,
        claim: Some(claim),
        mode,
        stance,
        hedged: hedge.is_some(),
        hedge: hedge.unwrap_or(""),
        basis: Basis::Unstated,
        said: &day("2025-05-09"),
        venue: "",
        original: "",
        original_language: "",
        translation: "",
        translator: "",
        proposer: Proposer::Person,
        confidence: None,
        state: AttributionState::Accepted,
    };
    attribution::add(tx, &new).unwrap()
}

pub(super) fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let outside = Counting::new(START, 7);
    let mut book = Casebook::open(
        &folder.path().join("a.casebook"),
        Box::new(Counting::new(START, 1)),
        Installation::passing(&outside),
    )
    .unwrap();
    let nobody = Actor { person: None, window: "main".into() };
    let ada = book.transact(&nobody, Op::AddPerson, |tx| person::add(tx, "Ada Rossi", None)).unwrap().value;
    let actor = Actor { person: Some(ada), window: "main".into() };
    let (claims, told) = book.transact(&actor, Op::LoadSample, fill).unwrap().value;
    World { _folder: folder, book, claims, told }
}

fn fill(tx: &mut Tx) -> attesta_casebook::Result<(Vec<ClaimId>, Vec<AttributionId>)> {
    let lantern = source::named(tx, "The Lantern", Some(SourceKind::Outlet))?;
    let agency = source::named(tx, "Morning Agency", Some(SourceKind::Agency))?;
    let marshal = source::named(tx, "the Marshal", Some(SourceKind::Person))?;
    let (north, south) = (
        source::named(tx, "Northport", Some(SourceKind::State))?,
        source::named(tx, "Southport", Some(SourceKind::State))?,
    );
    let insider = source::add(
        tx,
        &source::NewSource { id: None, name: "Bruno Hidden", kind: SourceKind::Person, about: "", protected: true },
    )?;
    let text = ArticleText::normalise(TEXT).unwrap().text;
    let article = article::add(
        tx,
        &article::NewArticle {
            title: "<script>alert(1)</script> [x](javascript:alert(2)) \u{202E}evil",
            outlet: Some(lantern),
            agency: None,
            byline: "",
            language: "en",
            url: "https://lantern.example/harbour?a=1&b=`2`",
            published: &Edtf::default(),
            guessed: &[],
            bytes: TEXT.as_bytes(),
            media_type: "text/plain",
            origin: SnapshotOrigin::Sample,
            file_name: "a.txt",
            extractor: "test",
            text: &text,
        },
    )?;
    let reading = Reading::of(tx.db(), article)?;
    let add = |tx: &mut Tx, wording, kind| {
        claim::add(tx, &claim::NewClaim { wording, language: "en", kind, heard_where: "", happened: &Edtf::default() })
    };
    let harbour = add(tx, "The harbour opens in spring", ClaimKind::Prediction)?;
    let talks = add(tx, "Two ports held talks | twice", ClaimKind::Fact)?;
    claim::mention(tx, harbour, &reading, &[span(&text, "The harbour will open in spring")])?;
    claim::mention(tx, talks, &reading, &[span(&text, "<b>any talks</b>")])?;
    claim::add_figure(
        tx,
        talks,
        &claim::NewFigure {
            quantity: "2",
            unit: "",
            counted: "meetings",
            bound: Bound::AtLeast,
            place: "",
            as_of: &day("2025-05"),
        },
    )?;
    let inner = attribute(
        tx,
        &reading,
        "The harbour will open in spring",
        &[marshal],
        harbour,
        Mode::Direct,
        (Stance::Asserts, None),
    );
    let outer =
        attribute(tx, &reading, "the Marshal said", &[agency], harbour, Mode::Indirect, (Stance::Asserts, None));
    attribution::relay(tx, inner, outer, HopBasis::Text, "")?;
    let denial =
        attribute(tx, &reading, "<b>any talks</b>", &[north, south], talks, Mode::Indirect, (Stance::Denies, None));
    let unnamed = attribute(
        tx,
        &reading,
        "Officials may have met twice",
        &[],
        talks,
        Mode::Indirect,
        (Stance::Suggests, Some("may")),
    );
    let original = attribution::AttributionEdit {
        original: Some("Кажется, они виделись дважды."),
        original_language: Some("ru"),
        ..Default::default()
    };
    let nothing = attribution::AttributionEdit::default();
    attribution::check_quote(tx, unnamed, QuoteResult::NotFound, "", &nothing)?;
    attribution::check_quote(tx, unnamed, QuoteResult::Altered, "it says <seems>", &original)?;
    let found = attribute(
        tx,
        &reading,
        "Officials may have met twice",
        &[insider],
        talks,
        Mode::Indirect,
        (Stance::Asserts, None),
    );
    let step = attribution::relay(tx, unnamed, found, HopBasis::Researched, "told us on the phone")?;
    let own = attribute(
        tx,
        &reading,
        "Officials may have met twice",
        &[],
        talks,
        Mode::AuthorsVoice,
        (Stance::Asserts, None),
    );
    evidence::add(
        tx,
        &evidence::NewEvidence {
            claim: Some(talks),
            hop: None,
            kind: EvidenceKind::Document,
            title: "Minutes [of](http://bad.example) the board",
            excerpt: "# They met.\n    www.bad.example and me@bad.example",
            bearing: Bearing::Supports,
            credibility: 6,
            source: Some(insider),
            locator_kind: LocatorKind::Page,
            locator: "4",
            obtained_from: "the board",
            url: "javascript:alert(3)",
            archive_url: "",
            published: &day("2025-05-10"),
            file: None,
        },
    )?;
    let log = evidence::NewEvidence {
        claim: Some(talks),
        hop: None,
        kind: EvidenceKind::Image,
        title: "Harbour log",
        excerpt: "",
        bearing: Bearing::Refutes,
        credibility: 2,
        source: Some(north),
        locator_kind: LocatorKind::Page,
        locator: "4",
        obtained_from: "the board",
        url: "javascript:alert(4)",
        archive_url: "",
        published: &day("2025-05-10"),
        file: Some(evidence::NewFile { name: "log <1>.png", bytes: b"log", media_type: "text/plain" }),
    };
    evidence::add(tx, &log)?;
    let heard = evidence::NewEvidence { claim: None, hop: Some(step), title: "Our call", source: None, ..log };
    evidence::add(tx, &heard)?;
    claim::relate(tx, harbour, talks, RelationKind::Contradicts, "a closed harbour holds no talks")?;
    inquiry::ask(tx, &comment(talks, north, "Did you meet?", "letter", &day("2025-05-11"), &day("2025-05-14")))?;
    let mixed = scale::rating(tx.db(), "half_true")?;
    verdict::give(tx, talks, mixed, Confidence::Medium, "The minutes speak of one meeting.")?;
    grade::give(
        tx,
        &grade::NewGrade {
            source: agency,
            grade: Grade::F,
            reason: "too new",
            topic: None,
            period: &Edtf::default(),
            replace: false,
        },
    )?;
    grade::give(
        tx,
        &grade::NewGrade {
            source: insider,
            grade: Grade::B,
            reason: "Hidden works there",
            topic: None,
            period: &Edtf::default(),
            replace: false,
        },
    )?;
    Ok((vec![harbour, talks], vec![inner, denial, unnamed, own]))
}
