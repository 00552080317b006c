use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{marked, raw_text, text, text_and_span};
use crate::{Anchor, ArticleText, Located, Method, locate, locate_within};

fn check(before: &str, after: &str, expected: Expect) {
    let (old, span) = marked(before);
    let new = text(after);
    expected.assert_eq(&show(&new, locate(&new, &Anchor::capture(&old, span))));
}

fn show(text: &ArticleText, located: Located) -> String {
    match located {
        Located::Orphan => "orphan".to_owned(),
        Located::Found { span, score, method } => {
            format!("{} {score:.2} at {}: {}", method.as_str(), span.start(), text.slice(span))
        }
    }
}

#[test]
fn unchanged_or_moved() {
    check(
        "Il porto riapre. [[Le gru sono ferme]] da ieri.",
        "Il porto riapre. Le gru sono ferme da ieri.",
        expect!["position 1.00 at 17: Le gru sono ferme"],
    );
    check(
        "Il porto riapre. [[Le gru sono ferme]] da ieri.",
        "ULTIM'ORA. Il porto riapre. Le gru sono ferme da ieri.",
        expect!["quote 1.00 at 28: Le gru sono ferme"],
    );
    check(
        "Il porto riapre. [[Le gru sono ferme]] da ieri.",
        "Le gru sono ferme da ieri. Il porto riapre.",
        expect!["quote 0.77 at 0: Le gru sono ferme"],
    );
}

#[test]
fn edited() {
    check(
        "Secondo il sindaco [[i battelli fermi erano dodici]], tutti nel molo vecchio.",
        "Secondo il sindaco i battelli ormai fermi erano tredici, tutti nel molo vecchio.",
        expect!["fuzzy 0.83 at 19: i battelli ormai fermi erano tredici"],
    );
    check(
        "항만청은 [[어제 배 열두 척이 멈췄다]]고 밝혔다.",
        "부산 항만청은 어제 배 열세 척이 멈췄다고 밝혔다.",
        expect!["fuzzy 0.96 at 20: 어제 배 열세 척이 멈췄다"],
    );
    check(
        "По словам мэра, [[в порту стоят двенадцать судов]], и все пусты.",
        "По словам мэра, в старом порту стоят тринадцать судов, и все пусты.",
        expect!["fuzzy 0.86 at 44: порту стоят тринадцать судов"],
    );
}

#[test]
fn duplicates_are_told_apart_by_their_surroundings() {
    check(
        "Il nord dice: [[nessun ritardo]], dice il capo. Il sud dice: nessun ritardo, dice la vice.",
        "Nuovo. Il sud dice: nessun ritardo, dice la vice. Il nord dice: nessun ritardo, dice il capo.",
        expect!["quote 0.90 at 64: nessun ritardo"],
    );
    // Another sentence now stands at the old place, with the same words.
    check("aaaa [[sì]] bbbb cccc", "zzzz sì wwww vvvv aaaa sì bbbb cccc", expect!["quote 0.99 at 24: sì"]);
}

#[test]
fn removed() {
    check(
        "Il porto riapre. [[Le gru restano ferme per un guasto.]] Domani si decide.",
        "Il porto riapre. Domani si decide.",
        expect!["orphan"],
    );
    check(
        "По словам мэра, [[в порту стоят двенадцать судов]], и все пусты.",
        "Синоптики обещают дождь; урожай яблок в этом году хороший.",
        expect!["orphan"],
    );
    check(
        "항만청은 [[어제 배 열두 척이 멈췄다]]고 밝혔다.",
        "기상청은 내일 비가 내리고 바람이 분다고 예보했다.",
        expect!["orphan"],
    );
    // A short quote elsewhere is not the same passage.
    check(
        "Il ministro [[Rossi]] parte oggi per il nord.",
        "La squadra festeggia; in rete va Rossi al novantesimo.",
        expect!["orphan"],
    );
}

fn paragraph(seed: usize) -> String {
    (0..40).map(|i| format!("parola{} ", (i * 7919 + seed * 104_729) % 9973)).collect()
}

#[test]
fn long_quotes_are_found_by_their_ends() {
    let quote = paragraph(1);
    let (old, span) = marked(&format!("{}[[{quote}]]{}", paragraph(2), paragraph(3)));
    let anchor = Anchor::capture(&old, span);
    let edited = format!("{}tutt'altra cosa{}", &quote[..200], &quote[220..]);
    let new = text(&format!("{}{}{edited}{}", paragraph(4), paragraph(2), paragraph(3)));
    let Located::Found { span, score, method: Method::Fuzzy } = locate(&new, &anchor) else { panic!("lost") };
    assert_eq!(new.slice(span).trim(), edited.trim());
    assert!(score > 0.9, "{score}");
}

#[test]
fn inside_a_passage_only_what_is_there_counts() {
    let (old, span) = marked("La sindaca [[Neri]] tace. Il rettore parla.");
    let anchor = Anchor::capture(&old, span);
    let new = text("La sindaca Neri tace. Il rettore Neri parla. Piove.");
    let within = |from: &str, to: &str| {
        let start = new.as_str().find(from).unwrap();
        let end = new.as_str().find(to).unwrap() + to.len();
        show(&new, locate_within(&new, &anchor, new.span(start, end).unwrap()))
    };
    expect!["position 0.98 at 11: Neri"].assert_eq(&within("La sindaca", "tace."));
    expect!["quote 0.74 at 33: Neri"].assert_eq(&within("Il rettore", "parla."));
    expect!["orphan"].assert_eq(&within("Piove", "Piove."));
}

proptest! {
    #[test]
    fn unchanged_text_is_found_where_it_was((text, span) in text_and_span()) {
        let anchor = Anchor::capture(&text, span);
        let found = Located::Found { span, score: 1.0, method: Method::Position };
        prop_assert_eq!(locate(&text, &anchor), found);
        prop_assert_eq!(locate_within(&text, &anchor, span), found);
    }

    #[test]
    fn any_anchor_is_found_or_orphaned(
        raw in raw_text(), exact in raw_text(), prefix in raw_text(), suffix in raw_text(),
        start in any::<usize>(), end in any::<usize>(),
    ) {
        let text = text(&format!("x{raw}"));
        for exact in [exact.clone(), exact.repeat(9)] {
            let anchor = Anchor { exact, prefix: prefix.clone(), suffix: suffix.clone(), start, end };
            if let Located::Found { span, score, .. } = locate(&text, &anchor) {
                prop_assert!(!text.slice(span).is_empty());
                prop_assert!((0.0..=1.0).contains(&score));
            }
        }
    }
}
