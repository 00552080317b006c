use super::*;
use crate::id::{Id, SourceId};
use uuid::Uuid;

/// A row for each coder, a letter for each unit, a dot where there is none.
fn table(coders: &[&str]) -> Vec<Vec<char>> {
    let units = coders.iter().map(|row| row.len()).max().unwrap_or_default();
    let unit = |n: usize| coders.iter().filter_map(|row| row.chars().nth(n)).filter(|value| *value != '.').collect();
    (0..units).map(unit).collect()
}

#[test]
fn alpha_is_what_the_literature_has() {
    let check = |coders: &[&str], expected: Option<f64>| {
        let alpha = nominal(&table(coders)).map(|alpha| (alpha * 1000.0).round() / 1000.0);
        assert_eq!(alpha, expected, "{coders:?}");
    };
    // Krippendorff (2011), sections A, B and C, nominal.
    check(&["0100000010", "1110010000"], Some(0.095));
    check(&["aabbdcccedda", "babbbccceddd"], Some(0.692));
    check(&["123321412...", "1233224125.3", ".3332342251.", "12332441251."], Some(0.743));
    // Krippendorff's worked example in "Krippendorff's alpha", Wikipedia: three coders, a unit with one value and one with none.
    check(&[".....34121133.3", "1.213343.......", "..21344.21133.4"], Some(0.691));
    // All alike and in two values: perfect. One value, one coder, nothing: not defined, neither 1 nor 0.
    check(&["ab", "ab"], Some(1.0));
    check(&["aaaa", "aaaa"], None);
    check(&["abc"], None);
    check(&["ab..", "..ab"], None);
    check(&[], None);
    // Worse than chance.
    check(&["ab", "ba"], Some(-0.5));
}

fn coded(n: u128, content: &[Stretch], mode: Mode, parties: &[u128]) -> Coded {
    let id = |n: u128| Id(Uuid::from_u128(n));
    Coded {
        attribution: AttributionId(id(n)),
        content: content.to_vec(),
        cue: vec![(900 + n as u32 % 10, 950)],
        source: vec![],
        words: String::new(),
        parties: parties.iter().map(|n| SourceRef { id: SourceId(id(*n)), name: String::new() }).collect(),
        mode,
        stances: vec![Stance::Asserts],
        cautions: vec![false],
        basis: Basis::Unstated,
    }
}

#[test]
fn words_shared_are_counted_once() {
    let check = |one: &[Stretch], other: &[Stretch], expected: f64| {
        assert_eq!((jaccard(one, other), jaccard(other, one)), (expected, expected), "{one:?} {other:?}");
    };
    check(&[(0, 10)], &[(0, 10)], 1.0);
    check(&[(0, 10)], &[(5, 15)], 5.0 / 15.0);
    check(&[(0, 10)], &[(10, 20)], 0.0);
    check(&[(0, 4), (6, 10)], &[(0, 10)], 0.8);
    check(&[(0, 6), (4, 10)], &[(0, 10)], 1.0);
    check(&[], &[(0, 10)], 0.0);
    check(&[], &[], 0.0);
}

#[test]
fn units_are_matched_one_to_one_by_what_they_share() {
    let check = |first: &[(u128, &[Stretch])], second: &[(u128, &[Stretch])], expected: &[(u128, u128)]| {
        let side = |of: &[(u128, &[Stretch])]| of.iter().map(|(n, at)| coded(*n, at, Mode::Direct, &[])).collect();
        let number = |of: &Option<Coded>| of.as_ref().map_or(0, |c| c.attribution.0.0.as_u128());
        let units: Vec<_> =
            matched(side(first), side(second)).iter().map(|u| (number(&u.first), number(&u.second))).collect();
        assert_eq!(units, expected, "{first:?} {second:?}");
    };
    check(&[(1, &[(0, 10)])], &[(11, &[(2, 12)])], &[(1, 11)]);
    check(&[(1, &[(0, 10)])], &[(11, &[(10, 20)])], &[(1, 0), (0, 11)]);
    // One statement within another: each goes to the nearest in length.
    check(&[(1, &[(0, 40)]), (2, &[(10, 40)])], &[(12, &[(12, 40)]), (11, &[(0, 38)])], &[(1, 11), (2, 12)]);
    // One long against two short: the one that shares more.
    check(&[(1, &[(0, 30)])], &[(11, &[(0, 10)]), (12, &[(10, 30)])], &[(0, 11), (1, 12)]);
    // The same words twice: the reporting words tell which.
    check(&[(1, &[(0, 9)]), (2, &[(0, 9)])], &[(12, &[(0, 9)]), (11, &[(0, 9)])], &[(1, 11), (2, 12)]);
    check(&[], &[], &[]);
}

#[test]
fn figures_are_what_a_hand_computes() {
    let first = vec![
        coded(1, &[(0, 10)], Mode::Direct, &[7]),
        coded(2, &[(20, 30)], Mode::Indirect, &[8]),
        coded(3, &[(40, 50)], Mode::Indirect, &[8, 7]),
        coded(4, &[(60, 70)], Mode::Mixed, &[]),
    ];
    let second = vec![
        coded(11, &[(0, 10)], Mode::Direct, &[7]),
        coded(12, &[(20, 25)], Mode::Direct, &[8]),
        coded(13, &[(40, 50)], Mode::Indirect, &[7, 8]),
        coded(15, &[(80, 90)], Mode::Mixed, &[]),
        coded(16, &[(95, 99)], Mode::Mixed, &[]),
    ];
    let units = matched(first, second);
    let found = figures(&units);
    assert_eq!((found.first, found.second, found.matched, found.exact), (4, 5, 3, 2));
    assert_eq!((found.f1_exact, found.f1_overlap), (Some(4.0 / 9.0), Some(6.0 / 9.0)));
    assert_eq!(found.jaccard, Some(2.5 / 3.0));
    let of = |field: CodedField| found.fields.iter().find(|f| f.field == field).unwrap();
    // Source: {7}, {8}, {7, 8} on both sides. Mode: d/d, i/d, i/i, so D_o = 2/6 and D_e = (36 - 9 - 9) / 30.
    assert_eq!((of(CodedField::Source).same, of(CodedField::Source).alpha), (3, Some(1.0)));
    let mode = of(CodedField::Mode);
    assert_eq!((mode.units, mode.same, mode.share), (3, 2, Some(2.0 / 3.0)));
    assert!((mode.alpha.unwrap() - 4.0 / 9.0).abs() < 1e-12);
    assert_eq!((of(CodedField::Stance).share, of(CodedField::Stance).alpha), (Some(1.0), None), "no variation");
    let differs: Vec<_> = units.iter().map(Unit::differs).collect();
    let content = vec![CodedField::Content];
    let expected =
        [vec![], vec![CodedField::Content, CodedField::Mode], vec![], content.clone(), content.clone(), content];
    assert_eq!(differs, expected);
    assert_eq!(figures(&[]).f1_exact, None, "nothing marked: not 0");
}
