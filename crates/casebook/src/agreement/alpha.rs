//! Krippendorff's α for nominal data: any number of coders, values may be missing.

use std::collections::BTreeMap;

/// `units` hold, for each unit, the values it was given; who gave none is left out. A unit with fewer than two can be paired with
/// nothing and does not count. None where α is not defined: nothing to pair, or one value only, so that by chance too all would agree.
pub fn nominal<T: Ord>(units: &[Vec<T>]) -> Option<f64> {
    // The diagonal of the coincidence matrix, and its margins.
    let (mut alike, mut total) = (0.0, 0.0);
    let mut values: BTreeMap<&T, f64> = BTreeMap::new();
    for unit in units.iter().filter(|unit| unit.len() > 1) {
        let others = (unit.len() - 1) as f64;
        let mut counts: BTreeMap<&T, usize> = BTreeMap::new();
        for value in unit {
            *counts.entry(value).or_default() += 1;
        }
        for (value, n) in counts {
            alike += (n * (n - 1)) as f64 / others;
            *values.entry(value).or_default() += n as f64;
        }
        total += unit.len() as f64;
    }
    if values.len() < 2 {
        return None;
    }
    let squares: f64 = values.values().map(|n| n * n).sum();
    let observed = (total - alike) / total;
    let expected = (total * total - squares) / (total * (total - 1.0));
    Some(1.0 - observed / expected)
}
