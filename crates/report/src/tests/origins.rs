//! Where a claim comes from, from views made by hand.

use crate::{Lang, origins};
use attesta_casebook::origins::{OriginGroup, OriginsView};

#[test]
fn where_a_claim_comes_from_is_one_sentence() {
    for (named, low, high, articles, en, it) in [
        ("", 0, 0, 1, "Nobody who asserts this is known by name yet.", "Non è ancora noto per nome chi lo afferma."),
        ("KCNA", 1, 1, 1, "This rests on one source: KCNA.", "Si fonda su una sola fonte: KCNA."),
        (
            "KCNA",
            1,
            1,
            2,
            "Both articles rest on one source: KCNA.",
            "Entrambi gli articoli si fondano su una sola fonte: KCNA.",
        ),
        (
            "KCNA",
            1,
            1,
            3,
            "All 3 articles rest on one source: KCNA.",
            "Tutti i 3 articoli si fondano su una sola fonte: KCNA.",
        ),
        (
            "KCNA",
            1,
            1,
            11,
            "All 11 articles rest on one source: KCNA.",
            "Tutti gli 11 articoli si fondano su una sola fonte: KCNA.",
        ),
        (
            "",
            0,
            1,
            1,
            "Nobody who asserts this is named: at most 1 source stands at the beginning.",
            "Chi lo afferma non è nominato: all'inizio c'è al massimo 1 fonte.",
        ),
        (
            "",
            0,
            2,
            3,
            "Nobody who asserts this is named: at most 2 sources stand at the beginning of 3 articles.",
            "Chi lo afferma non è nominato: all'inizio di 3 articoli ci sono al massimo 2 fonti.",
        ),
        (
            "KCNA",
            2,
            2,
            4,
            "2 independent sources stand at the beginning of 4 articles.",
            "All'inizio di 4 articoli: 2 fonti indipendenti.",
        ),
        (
            "KCNA",
            1,
            3,
            1,
            "At least 1, at most 3 independent sources stand at the beginning.",
            "All'inizio: almeno 1, al massimo 3 fonti indipendenti.",
        ),
    ] {
        let members = vec![super::sentences::source(named)];
        let groups = match named {
            "" => vec![],
            _ => vec![OriginGroup { members, ties: vec![], articles }],
        };
        let seen = OriginsView { low, high, groups, unnamed: 0, articles, loops: vec![] };
        assert_eq!(
            (origins::sentence(&seen, Lang::En), origins::sentence(&seen, Lang::It)),
            (en.to_owned(), it.to_owned())
        );
    }
}

#[test]
fn the_article_goes_by_how_a_number_is_said() {
    for (number, article) in [(3, "i"), (8, "gli"), (11, "gli"), (18, "i"), (80, "gli"), (110, "i"), (11_000, "gli")] {
        assert_eq!(origins::the(number), article, "{number}");
    }
}
