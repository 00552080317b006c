//! How well readings agree with what people marked. After Pareti et al. (EMNLP 2013) and CofeNet (COLING 2022): the stretches of a role
//! that are exactly right, and the words that are, over attributions paired one to one.

use attesta_tests::evaluation::Marked;
use std::collections::BTreeSet;

/// Right, proposed and wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    right: usize,
    proposed: usize,
    wanted: usize,
}

impl Count {
    fn add(&mut self, right: usize, proposed: usize, wanted: usize) {
        self.right += right;
        self.proposed += proposed;
        self.wanted += wanted;
    }

    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.proposed.max(1) as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / self.wanted.max(1) as f64
    }

    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.proposed + self.wanted).max(1) as f64
    }
}

/// Source, cue and content.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) exact: [Count; 3],
    pub(crate) overlap: [Count; 3],
    /// Of the paired ones whose stance is marked.
    pub(crate) stance: Count,
    pub(crate) hedge: Count,
}

type Pieces = [(usize, usize)];

fn roles(a: &Marked) -> [&Pieces; 3] {
    [&a.source, &a.cue, &a.content]
}

impl Score {
    pub(crate) fn add(&mut self, text: &str, gold: &[Marked], ours: &[Marked]) {
        let words = words(text);
        let of = |all: &[Marked]| -> Vec<[BTreeSet<usize>; 3]> {
            all.iter().map(|a| roles(a).map(|pieces| covered(&words, pieces))).collect()
        };
        let (wanted, proposed) = (of(gold), of(ours));
        let pairs = paired(&wanted, &proposed);
        for role in 0..3 {
            let stretches =
                |all: &[Marked]| -> Vec<(usize, usize)> { all.iter().flat_map(|a| roles(a)[role].to_vec()).collect() };
            let (mut left, given) = (stretches(gold), stretches(ours));
            let (want, propose) = (left.len(), given.len());
            let mut right = 0;
            for one in given {
                if let Some(at) = left.iter().position(|other| *other == one) {
                    left.swap_remove(at);
                    right += 1;
                }
            }
            self.exact[role].add(right, propose, want);
            let shared = pairs.iter().map(|&(g, s)| wanted[g][role].intersection(&proposed[s][role]).count()).sum();
            let all = |sets: &[[BTreeSet<usize>; 3]]| sets.iter().map(|a| a[role].len()).sum();
            self.overlap[role].add(shared, all(&proposed), all(&wanted));
        }
        for &(g, s) in pairs.iter().filter(|(g, _)| gold[*g].stance.is_some()) {
            self.stance.add(usize::from(gold[g].stance == ours[s].stance), 1, 1);
            self.hedge.add(usize::from(gold[g].hedged == ours[s].hedged), 1, 1);
        }
    }
}

/// Words, signs, and single Chinese and Japanese characters, in code points.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = vec![];
    let mut in_word = false;
    for (at, c) in text.chars().enumerate() {
        let alone = matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}');
        match (c.is_alphanumeric() && !alone, words.last_mut()) {
            (true, Some(last)) if in_word => last.1 = at + 1,
            (true, _) => words.push((at, at + 1)),
            (false, _) if c.is_whitespace() => {}
            (false, _) => words.push((at, at + 1)),
        }
        in_word = c.is_alphanumeric() && !alone;
    }
    words
}

fn covered(words: &[(usize, usize)], pieces: &Pieces) -> BTreeSet<usize> {
    let touches = |w: &(usize, usize)| pieces.iter().any(|p| w.0 < p.1 && p.0 < w.1);
    words.iter().enumerate().filter(|(_, w)| touches(w)).map(|(n, _)| n).collect()
}

/// Greedily, the most alike first; only where cue or content meet.
fn paired(gold: &[[BTreeSet<usize>; 3]], ours: &[[BTreeSet<usize>; 3]]) -> Vec<(usize, usize)> {
    let jaccard = |a: &BTreeSet<usize>, b: &BTreeSet<usize>| {
        let shared = a.intersection(b).count();
        let all = a.len() + b.len() - shared;
        if all == 0 { 0.0 } else { shared as f64 / all as f64 }
    };
    let mut candidates = vec![];
    for (g, a) in gold.iter().enumerate() {
        for (s, b) in ours.iter().enumerate() {
            if !a[1].is_disjoint(&b[1]) || !a[2].is_disjoint(&b[2]) {
                candidates.push(((0..3).map(|r| jaccard(&a[r], &b[r])).sum::<f64>(), g, s));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let (mut taken, mut used, mut pairs) = (BTreeSet::new(), BTreeSet::new(), vec![]);
    for (_, g, s) in candidates {
        if !taken.contains(&g) && !used.contains(&s) {
            taken.insert(g);
            used.insert(s);
            pairs.push((g, s));
        }
    }
    pairs
}
