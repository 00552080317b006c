//! Chains: an attribution inside what another one says is relayed by it.

use super::draft::Draft;

/// The narrowest attribution whose content holds all of this one, as its place among them.
pub(crate) fn outer(drafts: &[Draft], inner: &Draft) -> Option<usize> {
    let holds = |outer: &Draft| {
        let pieces = inner.content.iter().chain(&inner.cue);
        let held = |(from, to): (usize, usize)| outer.content.iter().any(|c| c.0 <= from && to <= c.1);
        outer.cue != inner.cue && pieces.copied().all(held)
    };
    let size = |draft: &Draft| draft.content.iter().map(|c| c.1 - c.0).sum::<usize>();
    drafts.iter().enumerate().filter(|(_, outer)| holds(outer)).min_by_key(|(_, outer)| size(outer)).map(|(at, _)| at)
}
