#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use super::{Called, accept, known, reject};
use crate::{
    Actor, Casebook, Counting, Installation, Op, Tx,
    article::{self, NewArticle},
    attribution::{self, NewAttribution, Pieces},
    date::Edtf,
    id::{AttributionId, LayerId},
    mark::Reading,
    person,
    revision::{self, NewRevision},
    seed::SHARED_LAYER,
    source,
    vocabulary::{AttributionState, Basis, Mode, Proposer, SnapshotOrigin, SourceKind, Stance},
};
use attesta_text::{ArticleText, Span};

const TEXT: &str = "The ministry and the guard denied it.";

fn text(words: &str) -> ArticleText {
    ArticleText::normalise(words).unwrap().text
}

fn span(reading: &Reading, words: &str) -> Span {
    let start = reading.text.as_str().find(words).unwrap();
    reading.text.span(start, start + words.len()).unwrap()
}

fn revised(tx: &mut Tx, reading: &Reading, words: &str) -> Reading {
    let new = NewRevision {
        published: &Edtf::default(),
        bytes: words.as_bytes(),
        media_type: "text/plain",
        origin: SnapshotOrigin::Paste,
        file_name: "",
        extractor: "plain/1",
        text: &text(words),
    };
    revision::add(tx, reading.article, &new).unwrap();
    Reading::of(tx.db(), reading.article).unwrap()
}

/// Does it in a file with one article and a proposal of two parties.
fn with_proposal(test: impl FnOnce(&mut Tx, &Reading, AttributionId)) {
    let folder = tempfile::tempdir().unwrap();
    let world = Counting::new(1_760_000_000_000, 1);
    let installation = Installation::passing(&world);
    let mut book = Casebook::open(&folder.path().join("a.casebook"), Box::new(world), installation).unwrap();
    let mut actor = Actor { person: None, window: "test".into() };
    let added = book.transact(&actor, Op::AddPerson, |tx| person::add(tx, "First desk", None)).unwrap();
    actor.person = Some(added.value);
    let done = book.transact(&actor, Op::LoadSample, |tx| {
        let new = NewArticle {
            title: "It",
            outlet: None,
            agency: None,
            byline: "",
            language: "en",
            url: "",
            published: &Edtf::default(),
            guessed: &[],
            bytes: TEXT.as_bytes(),
            media_type: "text/plain",
            origin: SnapshotOrigin::Paste,
            file_name: "",
            extractor: "plain/1",
            text: &text(TEXT),
        };
        let article = article::add(tx, &new)?;
        let reading = Reading::of(tx.db(), article)?;
        let pieces = Pieces {
            source: vec![span(&reading, "The ministry"), span(&reading, "the guard")],
            cue: vec![span(&reading, "denied")],
            content: vec![span(&reading, "it")],
        };
        let new = NewAttribution {
            reading: Some(&reading),
            pieces: &pieces,
            parties: &[],
            claim: None,
            mode: Mode::Indirect,
            stance: Stance::Denies,
            hedged: false,
            hedge: "",
            basis: Basis::Unstated,
            said: &Edtf::default(),
            venue: "",
            original: "",
            original_language: "",
            translation: "",
            translator: "",
            proposer: Proposer::Program,
            confidence: Some(0.9),
            state: AttributionState::Proposed,
        };
        let id = attribution::add(tx, &new)?;
        test(tx, &reading, id);
        Ok(())
    });
    done.unwrap();
}

#[test]
fn parties_are_settled_upon_acceptance_position_by_position() {
    with_proposal(|tx, _, id| {
        let called = |tx: &Tx| -> Vec<String> {
            attribution::view(tx.db(), id).unwrap().positions.into_iter().map(|p| p.called).collect()
        };
        assert_eq!(called(tx), ["The ministry", "the guard"]);
        assert_eq!(source::count(tx.db()).unwrap(), 0);
        let names = ["Ministry of Defence", ""];
        let names = names.map(|name| Called { name: name.into(), kind: SourceKind::StateOrgan });
        accept(tx, id, &names).unwrap();
        let positions = attribution::view(tx.db(), id).unwrap().positions;
        let parties: Vec<_> = positions.iter().map(|p| p.party.as_ref().map(|s| s.name.as_str())).collect();
        assert_eq!(parties, [Some("Ministry of Defence"), None], "a blank name is nobody's");
        assert_eq!(called(tx), ["", ""], "what is accepted has parties, not names for them");
    });
}

#[test]
fn a_rejected_proposal_is_known_wherever_its_words_are_found_again() {
    with_proposal(|tx, reading, id| {
        reject(tx, id).unwrap();
        let about = |tx: &Tx, reading: &Reading, cue: &str, content: &str| {
            let cue: Vec<Span> = [cue].iter().filter(|w| !w.is_empty()).map(|w| span(reading, w)).collect();
            let known = known(tx.db(), reading, LayerId(SHARED_LAYER)).unwrap();
            known.iter().find(|known| known.is_of(&cue, &[span(reading, content)])).map(|known| known.state)
        };
        assert_eq!(
            about(tx, reading, "denied it", "The ministry"),
            Some(AttributionState::Rejected),
            "words in common"
        );
        assert_eq!(about(tx, reading, "", "it"), Some(AttributionState::Rejected), "the same statement");
        assert_eq!(about(tx, reading, "", "denied it"), None);
        assert_eq!(about(tx, reading, "and", "it"), None, "other words report it");
        let next = revised(tx, reading, "Again: the ministry and the guard denied it.");
        assert_eq!(about(tx, &next, "denied", "it"), Some(AttributionState::Rejected), "the same words elsewhere");
        let other = revised(tx, reading, "Rain is expected in the north.");
        assert_eq!(about(tx, &other, "expected", "Rain"), None);
    });
}

#[test]
fn a_source_is_known_with_the_article_before_its_name_and_without() {
    with_proposal(|tx, _, _| {
        source::named(tx, "KCNA", Some(SourceKind::Agency)).unwrap();
        let mut settled = |words: &str| -> String {
            let id = Called { name: words.into(), kind: SourceKind::Organisation }.settle(tx).unwrap();
            source::view(tx.db(), id).unwrap().row.name
        };
        for (words, name) in [
            ("la KCNA", "KCNA"),
            ("La KCNA", "KCNA"),
            ("la Corea del Sud", "Corea del Sud"),
            ("La Corea del Sud", "Corea del Sud"),
            ("La Stampa", "La Stampa"),
            ("l'agenzia Mare", "l'agenzia Mare"),
            ("L'Agenzia Mare", "l'agenzia Mare"),
            ("The mayor", "The mayor"),
            ("the mayor", "The mayor"),
        ] {
            assert_eq!(settled(words), name, "{words}");
        }
    });
}
