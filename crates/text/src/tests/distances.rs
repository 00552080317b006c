use proptest::prelude::*;

use crate::distance::{Begin, Pattern, within};

/// The textbook matrix.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replace = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = replace.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

proptest! {
    #[test]
    fn agrees_with_the_matrix(a in "[ab한]{1,128}", b in "[ab한]{1,140}", limit in 0..80_usize) {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let expected = edits(&a, &b);
        let pattern = Pattern::new(a.iter().copied());
        prop_assert_eq!(pattern.distances(b.iter().copied(), Begin::AtStart).last(), Some(expected));
        prop_assert_eq!(within(&a, &b, limit), (expected <= limit).then_some(expected));
        let anywhere = (0..b.len()).map(|start| edits(&a, &b[start..])).min().unwrap().min(a.len());
        prop_assert_eq!(pattern.distances(b.iter().copied(), Begin::Anywhere).last(), Some(anywhere));
    }
}
