//! What one attribution is told as, from views made by hand: a chain that branches, a relay that denies, who is one and who is many.

use crate::{Lang, phrase};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    hop::Step,
    id::{ArticleId, AttributionId, HopId, Id, PositionId, SourceId},
    review::ReviewStatus,
    source::SourceRef,
    vocabulary::*,
};

fn id(n: u8) -> Id {
    Id(format!("00000000-0000-7000-8000-0000000000{n:02x}").parse().unwrap())
}

pub(super) fn source(name: &str) -> SourceRef {
    let n = name.bytes().fold(0u8, |n, b| n.wrapping_mul(31).wrapping_add(b));
    SourceRef { id: SourceId(id(n)), name: name.into() }
}

fn position(name: &str, stance: Stance) -> PositionView {
    PositionView {
        called: String::new(),
        id: PositionId(id(1)),
        party: (!name.is_empty()).then(|| source(name)),
        many: false,
        claim: None,
        claim_wording: None,
        stance,
        hedged: false,
        hedge: String::new(),
        said: None,
    }
}

/// `inner` and `attribution` by number; the attribution itself is 0.
fn step(inner: u8, attribution: u8, name: &str, stance: Stance, basis: HopBasis) -> Step {
    Step {
        called: vec![],
        hop: HopId(id(attribution)),
        inner: AttributionId(id(inner)),
        attribution: AttributionId(id(attribution)),
        parties: if name.is_empty() { vec![] } else { vec![source(name)] },
        many: false,
        mode: Mode::Indirect,
        stance,
        hedged: false,
        basis,
        reason: if basis == HopBasis::Researched { "seen on air".into() } else { String::new() },
        article: Some(ArticleId(id(100))),
        article_title: Some("Here".into()),
        evidence: vec![],
    }
}

fn view(positions: Vec<PositionView>, chain: Vec<Step>) -> AttributionView {
    AttributionView {
        id: AttributionId(id(0)),
        short: String::new(),
        article: Some(ArticleId(id(100))),
        article_title: Some("Here".into()),
        outlet: None,
        agency: None,
        mode: Mode::Direct,
        basis: Basis::Unstated,
        venue: String::new(),
        original: String::new(),
        original_language: String::new(),
        translation: String::new(),
        translator: String::new(),
        proposer: Proposer::Person,
        confidence: None,
        state: AttributionState::Accepted,
        version: 1,
        quote: "x".into(),
        cue_text: String::new(),
        source_text: String::new(),
        passage: Passage::AsMarked,
        positions,
        chain,
        ways: vec![],
        relays: false,
        quote_checks: vec![],
        quote_check: None,
        review: ReviewStatus::None,
        reviews: vec![],
        notes: vec![],
    }
}

fn assert_said(view: &AttributionView, en: &str, it: &str) {
    assert_eq!(phrase::here(view, Lang::En), en);
    assert_eq!(phrase::here(view, Lang::It), it);
}

use HopBasis::{Researched, SameDispatch, Text};
use Stance::{Asserts, Confirms, Declines, Denies, Questions, Suggests};

fn kim(chain: Vec<Step>) -> AttributionView {
    view(vec![position("Kim", Asserts)], chain)
}

#[test]
fn a_chain_that_branches_is_told_along_one_path() {
    assert_said(
        &kim(vec![step(0, 1, "KCNA", Asserts, Text), step(0, 2, "TASS", Asserts, Text)]),
        "KCNA reports that Kim declares: “x” (also reported by TASS)",
        "KCNA riferisce che Kim dichiara: «x» (riferito anche da TASS)",
    );
    assert_said(
        &kim(vec![
            step(0, 1, "KCNA", Asserts, Text),
            step(1, 2, "Yonhap", Asserts, Text),
            step(1, 3, "TASS", Confirms, Researched),
            step(3, 4, "Interfax", Asserts, Text),
        ]),
        "Yonhap reports that KCNA reports that Kim declares: “x” (confirmed by TASS, citing KCNA, as Interfax reports; found by us: seen on air)",
        "Yonhap riferisce che KCNA riferisce che Kim dichiara: «x» (confermato da TASS, che cita KCNA, come riferisce Interfax; trovato da noi: seen on air)",
    );
}

#[test]
fn the_text_leads_before_what_we_found_and_a_dispatch_never() {
    let mut chain = vec![
        step(0, 1, "TASS", Asserts, Researched),
        step(0, 2, "KCNA", Asserts, Text),
        step(2, 3, "Yonhap", Asserts, SameDispatch),
    ];
    assert_said(
        &kim(chain.clone()),
        "KCNA reports that Kim declares: “x” (also reported by TASS; found by us: seen on air) (same dispatch as “Here”)",
        "KCNA riferisce che Kim dichiara: «x» (riferito anche da TASS; trovato da noi: seen on air) (stesso lancio di «Here»)",
    );
    chain.truncate(1);
    assert_said(
        &kim(chain),
        "TASS (found by us: seen on air) reports that Kim declares: “x”",
        "TASS (trovato da noi: seen on air) riferisce che Kim dichiara: «x»",
    );
}

#[test]
fn a_step_in_the_authors_voice_is_the_article() {
    let own = |article: u8, basis| {
        let mut own = step(0, 2, "", Asserts, basis);
        own.mode = Mode::AuthorsVoice;
        own.article = Some(ArticleId(id(article)));
        own
    };
    assert_said(
        &kim(vec![own(100, Text)]),
        "The article itself reports that Kim declares: “x”",
        "L'articolo stesso riferisce che Kim dichiara: «x»",
    );
    assert_said(
        &kim(vec![own(101, Text)]),
        "The article itself (“Here”) reports that Kim declares: “x”",
        "L'articolo stesso («Here») riferisce che Kim dichiara: «x»",
    );
    assert_said(
        &kim(vec![step(0, 1, "KCNA", Asserts, Text), own(100, Text)]),
        "KCNA reports that Kim declares: “x” (also reported by the article itself)",
        "KCNA riferisce che Kim dichiara: «x» (riferito anche dall'articolo stesso)",
    );
}

#[test]
fn a_relay_that_does_not_assert_leaves_the_speaking_alone() {
    let moscow = |stance, outer: Option<Step>| {
        let chain = std::iter::once(step(0, 1, "Seoul", stance, Text)).chain(outer).collect();
        view(vec![position("Moscow", Asserts)], chain)
    };
    assert_said(
        &moscow(Denies, None),
        "Moscow declares: “x” (Seoul denies it)",
        "Moscow dichiara: «x» (Seoul lo nega)",
    );
    assert_said(
        &moscow(Questions, None),
        "Moscow declares: “x” (Seoul questions it)",
        "Moscow dichiara: «x» (Seoul lo mette in dubbio)",
    );
    assert_said(
        &moscow(Declines, Some(step(1, 2, "Yonhap", Asserts, Text))),
        "Moscow declares: “x” (Seoul declines to comment on it, as Yonhap reports)",
        "Moscow dichiara: «x» (Seoul non lo commenta, come riferisce Yonhap)",
    );
    assert_said(
        &moscow(Denies, Some(step(1, 2, "Kyiv", Declines, Text))),
        "Moscow declares: “x” (Seoul denies it, which Kyiv declines to comment on)",
        "Moscow dichiara: «x» (Seoul lo nega, cosa che Kyiv non commenta)",
    );
    assert_said(
        &moscow(Confirms, None),
        "Seoul confirms that Moscow declares: “x”",
        "Seoul conferma che Moscow dichiara: «x»",
    );
    assert_said(
        &kim(vec![step(0, 1, "KCNA", Asserts, Text), step(1, 2, "Seoul", Denies, Text)]),
        "KCNA reports that Kim declares: “x” (Seoul denies what KCNA says)",
        "KCNA riferisce che Kim dichiara: «x» (Seoul nega ciò che dice KCNA)",
    );
}

#[test]
fn many_speak_in_the_plural() {
    let crowd = |name, stance| PositionView { many: true, ..position(name, stance) };
    assert_said(
        &view(vec![crowd("Two lawmakers", Suggests)], vec![]),
        "Two lawmakers suggest: “x”",
        "Two lawmakers suggeriscono: «x»",
    );
    assert_said(
        &view(vec![crowd("Testimoni", Asserts)], vec![]),
        "Testimoni declare: “x”",
        "Testimoni dichiarano: «x»",
    );
    for (name, en, it) in [
        ("The fishermen's union", "declares", "dichiara"),
        ("La folla", "declares", "dichiara"),
        ("The residents of the port", "declare", "dichiarano"),
        ("The police", "declare", "dichiarano"),
    ] {
        let said = view(vec![crowd(name, Asserts)], vec![]);
        let (english, italian) = (phrase::sentence(&said, Lang::En), phrase::sentence(&said, Lang::It));
        assert!(english.contains(&format!("{name} {en}:")), "{english}");
        assert!(italian.contains(&format!("{name} {it}:")), "{italian}");
    }
    let step = Step { many: true, ..step(0, 1, "residents", Denies, Text) };
    assert_said(&kim(vec![step]), "Kim declares: “x” (residents deny it)", "Kim dichiara: «x» (residents lo negano)");
    assert_said(
        &view(vec![position("", Asserts)], vec![]),
        "Unnamed sources declare: “x”",
        "Fonti non precisate dichiarano: «x»",
    );
}

#[test]
fn one_source_is_not_told_twice() {
    let twice = |first, second| view(vec![position("KCNA", first), position("KCNA", second)], vec![]);
    assert_said(&twice(Denies, Asserts), "KCNA denies and declares: “x”", "KCNA nega e dichiara: «x»");
    assert_said(&twice(Denies, Denies), "KCNA denies: “x”", "KCNA nega: «x»");
    let mut cautious = twice(Suggests, Suggests);
    cautious.positions.iter_mut().skip(1).for_each(|p| p.hedged = true);
    assert_said(&cautious, "KCNA suggests, with caution: “x”", "KCNA suggerisce, con riserva: «x»");
}

#[test]
fn an_italian_outlet_keeps_its_own_article() {
    let mut view = view(vec![position("Kim", Asserts)], vec![]);
    view.outlet = Some(source("La Stampa"));
    assert_eq!(phrase::sentence(&view, Lang::It), "Su La Stampa, Kim dichiara: «x»");
}
