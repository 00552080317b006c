//! Which edges lead round in a circle: those within one strongly connected part (Kosaraju; Sharir 1981).

use std::collections::{BTreeMap, BTreeSet};

pub(super) fn in_circles<K: Copy + Ord>(edges: impl Iterator<Item = (K, K)> + Clone) -> BTreeSet<(K, K)> {
    let (mut outwards, mut inwards): (BTreeMap<K, Vec<K>>, BTreeMap<K, Vec<K>>) = Default::default();
    for (from, to) in edges.clone() {
        outwards.entry(from).or_default().push(to);
        inwards.entry(to).or_default().push(from);
    }
    let (mut seen, mut order) = (BTreeSet::new(), vec![]);
    for start in outwards.keys() {
        walk(&outwards, *start, &mut seen, &mut order);
    }
    let (mut seen, mut part, mut parts) = (BTreeSet::new(), BTreeMap::new(), 0);
    for start in order.iter().rev() {
        let mut reached = vec![];
        walk(&inwards, *start, &mut seen, &mut reached);
        part.extend(reached.into_iter().map(|key| (key, parts)));
        parts += 1;
    }
    edges.filter(|(from, to)| part.get(from) == part.get(to)).collect()
}

/// What is reached, each after everything reached from it.
fn walk<K: Copy + Ord>(next: &BTreeMap<K, Vec<K>>, start: K, seen: &mut BTreeSet<K>, order: &mut Vec<K>) {
    if !seen.insert(start) {
        return;
    }
    let of = |key: &K| next.get(key).map_or(&[][..], Vec::as_slice).iter();
    let mut way = vec![(start, of(&start))];
    while let Some((key, rest)) = way.last_mut() {
        match rest.find(|to| !seen.contains(to)) {
            Some(to) => {
                seen.insert(*to);
                way.push((*to, of(to)));
            }
            None => {
                order.push(*key);
                way.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_circles;

    fn check(edges: &[(u8, u8)], circular: &[(u8, u8)]) {
        let found: Vec<_> = in_circles(edges.iter().copied()).into_iter().collect();
        assert_eq!(found, circular);
    }

    #[test]
    fn only_what_comes_back_is_circular() {
        check(&[], &[]);
        check(&[(1, 2), (2, 3), (1, 3)], &[]);
        check(&[(1, 2), (2, 1), (2, 3)], &[(1, 2), (2, 1)]);
        check(&[(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4)], &[(1, 2), (2, 3), (3, 1), (4, 5), (5, 4)]);
    }
}
