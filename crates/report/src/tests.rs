//! What the reports say of a small casebook.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test may fail by panicking")]

mod origins;
mod protected;
mod sentences;
mod world;

use self::world::{START, World, world};
use crate::{Findings, Lang, Scope, gather, html, markdown, phrase};
use attesta_casebook::{
    Actor, Op, Tx, attribution, claim, date::Edtf, evidence, grade, person, scale, source, verdict, vocabulary::*,
};
use expect_test::expect_file;

fn findings(world: &World) -> Findings {
    gather(world.book.db(), &Scope { claims: world.claims.clone() }, START + 86_400_000).unwrap()
}

#[test]
fn sentences_say_who_through_whom_and_how_firmly() {
    let world = world();
    let said = |at: usize, lang| phrase::sentence(&attribution::view(world.book.db(), world.told[at]).unwrap(), lang);
    assert_eq!(
        said(0, Lang::En),
        "In The Lantern, Morning Agency reports that the Marshal declares: “The harbour will open in spring”"
    );
    assert_eq!(
        said(0, Lang::It),
        "Su The Lantern, Morning Agency riferisce che the Marshal dichiara: «The harbour will open in spring»"
    );
    assert_eq!(said(1, Lang::En), "In The Lantern, Northport and Southport deny: “<b>any talks</b>”");
    assert_eq!(said(1, Lang::It), "Su The Lantern, Northport e Southport negano: «<b>any talks</b>»");
    assert_eq!(
        said(2, Lang::En),
        "In The Lantern, Bruno Hidden (found by us: told us on the phone) reports that unnamed sources suggest, with caution (“may”): “Officials may have met twice”"
    );
    assert_eq!(
        said(2, Lang::It),
        "Su The Lantern, Bruno Hidden (trovato da noi: told us on the phone) riferisce che fonti non precisate suggeriscono, con riserva («may»): «Officials may have met twice»"
    );
    assert_eq!(said(3, Lang::En), "In The Lantern, the article itself says: “Officials may have met twice”");
    assert_eq!(said(3, Lang::It), "Su The Lantern, l'articolo stesso dice: «Officials may have met twice»");
}

#[test]
fn both_formats_in_both_languages() {
    let findings = findings(&world());
    expect_file!["snapshots/report.en.md"].assert_eq(&markdown(&findings, Lang::En));
    expect_file!["snapshots/report.it.md"].assert_eq(&markdown(&findings, Lang::It));
    expect_file!["snapshots/report.en.html"].assert_eq(&html(&findings, Lang::En));
    expect_file!["snapshots/report.it.html"].assert_eq(&html(&findings, Lang::It));
}

#[test]
fn what_a_step_found_by_us_rests_on_is_told() {
    let mut world = world();
    let person = person::list(world.book.db()).unwrap().first().map(|p| p.id);
    let (inner, outer) = (world.told[1], world.told[0]);
    let found = |tx: &mut Tx| {
        let hop = attribution::relay(tx, inner, outer, HopBasis::Researched, "the archive has it")?;
        let ledger = evidence::NewEvidence {
            claim: None,
            hop: Some(hop),
            kind: EvidenceKind::Document,
            title: "Ledger",
            excerpt: "",
            bearing: Bearing::Supports,
            credibility: 2,
            source: None,
            locator_kind: LocatorKind::Page,
            locator: "4",
            obtained_from: "",
            url: "",
            archive_url: "",
            published: &Edtf::default(),
            file: Some(evidence::NewFile { name: "a.png", bytes: b"a", media_type: "text/plain" }),
        };
        evidence::add(tx, &ledger)
    };
    world.book.transact(&Actor { person, window: "main".into() }, Op::LoadSample, found).unwrap();
    let findings = findings(&world);
    let hash = attesta_text::sha256_hex(b"a");
    let en = format!("- **How we know:** Ledger – page 4 – probably true (2) – a.png, SHA-256 `{hash}`");
    let it = format!("- **Come lo sappiamo:** Ledger – pagina 4 – probabilmente vera (2) – a.png, SHA-256 `{hash}`");
    let told = markdown(&findings, Lang::En);
    assert!(told.contains(&en), "{:?}", told.lines().filter(|l| l.contains("How we")).collect::<Vec<_>>());
    assert!(markdown(&findings, Lang::It).contains(&it));
}

#[test]
fn a_loop_across_articles_is_named_among_what_is_not_known() {
    let mut world = world();
    let person = person::list(world.book.db()).unwrap().first().map(|p| p.id);
    let (claim, denial) = (world.claims[1], world.told[1]);
    let close = |tx: &mut Tx| {
        let post = source::named(tx, "The Post", Some(SourceKind::Outlet))?;
        let new = attribution::NewAttribution {
            reading: None,
            pieces: &attribution::Pieces::default(),
            parties: &[post],
            claim: Some(claim),
            mode: Mode::Indirect,
            stance: Stance::Asserts,
            hedged: false,
            hedge: "",
            basis: Basis::Unstated,
            said: &Edtf::default(),
            venue: "",
            original: "",
            original_language: "",
            translation: "",
            translator: "",
            proposer: Proposer::Person,
            confidence: None,
            state: AttributionState::Accepted,
        };
        let post = attribution::add(tx, &new)?;
        attribution::relay(tx, denial, post, HopBasis::Researched, "it cites them")?;
        attribution::relay(tx, post, denial, HopBasis::Researched, "they cite it")
    };
    world.book.transact(&Actor { person, window: "main".into() }, Op::LoadSample, close).unwrap();
    let findings = findings(&world);
    let en = "These report one another in a circle, so where it began is not known: Northport, Southport and The Post.";
    let it = "Si citano a vicenda, in cerchio, e non si sa da chi sia partita: Northport, Southport e The Post.";
    assert!(markdown(&findings, Lang::En).contains(en));
    assert!(markdown(&findings, Lang::It).contains(it));
}

#[test]
fn a_claim_reworded_since_shows_what_was_judged() {
    let mut world = world();
    let person = person::list(world.book.db()).unwrap().first().map(|p| p.id);
    let claim = world.claims[1];
    assert!(!markdown(&findings(&world), Lang::En).contains("judged:"));
    let reword = |tx: &mut Tx| {
        let edit = claim::ClaimEdit { wording: Some("Two ports never met"), ..Default::default() };
        claim::describe(tx, claim, &edit)
    };
    let actor = Actor { person, window: "main".into() };
    world.book.transact(&actor, Op::LoadSample, reword).unwrap();
    let (en, it) = ("Wording that was judged:", "Formulazione giudicata:");
    let told = |world: &World, lang| markdown(&findings(world), lang);
    assert!(told(&world, Lang::En).contains(&format!("- **{en}** Two ports held talks \\| twice")));
    assert!(told(&world, Lang::It).contains(&format!("- **{it}** Two ports held talks \\| twice")));
    let again = |tx: &mut Tx| {
        let rating = scale::rating(tx.db(), "half_true")?;
        verdict::give(tx, claim, rating, Confidence::Low, "Judged anew.")
    };
    world.book.transact(&actor, Op::LoadSample, again).unwrap();
    let told = told(&world, Lang::En);
    assert!(told.contains("The minutes speak of one meeting. (Wording that was judged: “Two ports held talks"));
    assert!(told.contains("- **Half true** – Ada Rossi"));
}

#[test]
fn the_same_state_gives_the_same_bytes() {
    let (one, other) = (findings(&world()), findings(&world()));
    for lang in [Lang::En, Lang::It] {
        assert_eq!(markdown(&one, lang), markdown(&other, lang));
        assert_eq!(html(&one, lang), html(&other, lang));
    }
}

#[test]
fn what_was_imported_forms_no_markup() {
    let findings = findings(&world());
    for lang in [Lang::En, Lang::It] {
        let (page, plain) = (html(&findings, lang), markdown(&findings, lang));
        for bad in ["<script", "<b>", "<a ", "href", "\u{202E}", "Bruno Hidden", "Hidden works"] {
            assert!(!page.contains(bad), "{bad} in the page");
            assert!(!plain.contains(bad), "{bad} in the Markdown");
        }
        let plain = plain.replace("\\]", ""); // escaped, it closes nothing
        for bad in ["](", "> #", "www.", "@", "http://"] {
            assert!(!plain.contains(bad), "{bad} in the Markdown");
        }
    }
}

#[test]
fn a_grade_given_later_is_not_told() {
    let world = world();
    let before = gather(world.book.db(), &Scope { claims: world.claims.clone() }, START - 1).unwrap();
    assert!(before.sources.iter().all(|s| s.grades.is_empty()));
    assert!(findings(&world).sources.iter().any(|s| !s.grades.is_empty()));
}

#[test]
fn a_grade_replaced_since_still_stood_on_the_day() {
    let mut world = world();
    let before = START + 1_000_000;
    let agency = source::by_name(world.book.db(), "Morning Agency").unwrap().unwrap().id;
    let person = person::list(world.book.db()).unwrap().first().map(|p| p.id);
    let new = grade::NewGrade {
        source: agency,
        grade: Grade::C,
        reason: "two years of checks",
        topic: None,
        period: &Edtf::default(),
        replace: true,
    };
    let given = |world: &World, dated| {
        let findings = gather(world.book.db(), &Scope { claims: world.claims.clone() }, dated).unwrap();
        let source = findings.sources.into_iter().find(|s| s.row.id == agency).unwrap();
        source.grades.into_iter().map(|g| (g.grade, g.given_at)).collect::<Vec<_>>()
    };
    let actor = Actor { person, window: "main".into() };
    world.book.transact(&actor, Op::GradeSource, |tx| grade::give(tx, &new)).unwrap();
    let now = given(&world, before);
    assert_eq!(now.iter().map(|g| g.0).collect::<Vec<_>>(), [Grade::C]);
    let earlier = now.first().unwrap().1 - 1;
    assert_eq!(given(&world, earlier).iter().map(|g| g.0).collect::<Vec<_>>(), [Grade::F]);
}
