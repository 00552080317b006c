//! What each party said last on a claim, as far as it is known; from that, who is in dispute and who changed position.
//!
//! Only the day on which something was said puts it in an order: an article may tell on one day what was said on any day before. Of two
//! statements the one is known to be earlier if it ended before the other began. Where that is not known, neither is the last.

use crate::{
    Db, Result,
    id::{AttributionId, ClaimId, SourceId},
    source::same,
    vocabulary::Stance,
};
use std::collections::BTreeMap;

/// Milliseconds UTC, `until` being the first moment after; None is open or not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) from: Option<i64>,
    pub(crate) until: Option<i64>,
}

impl When {
    pub(crate) fn before(self, other: When) -> bool {
        matches!((self.until, other.from), (Some(end), Some(beginning)) if end <= beginning)
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    pub(crate) stance: Stance,
    pub(crate) when: When,
}

/// Who nobody names may be anybody, so each is somebody else; and so is each article that says it in its own voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Party(SourceId),
    Nobody(AttributionId),
}

/// Somebody denies it and somebody affirms it: `ever`, or by what each said last.
pub(crate) struct Contrary {
    pub(crate) ever: bool,
    pub(crate) now: bool,
}

/// For it or against it; suggesting, questioning and declining are neither.
pub(crate) fn side(stance: Stance) -> Option<bool> {
    match stance {
        Stance::Asserts | Stance::Confirms => Some(true),
        Stance::Denies => Some(false),
        Stance::Suggests | Stance::Questions | Stance::Declines => None,
    }
}

/// Of each, whether it may be what was said last: nothing is known to come after it.
pub(crate) fn may_be_last(said: &[Said]) -> Vec<bool> {
    let latest = When { from: said.iter().filter_map(|s| s.when.from).max(), until: None };
    said.iter().map(|s| !s.when.before(latest)).collect()
}

/// Where a party stands, if all that it may have said last is on one side.
pub(crate) fn stands(said: &[Said]) -> Option<bool> {
    let sided: Vec<Said> = said.iter().filter(|s| side(s.stance).is_some()).copied().collect();
    let last = may_be_last(&sided);
    let mut sides = sided.iter().zip(last).filter(|(_, last)| *last).filter_map(|(s, _)| side(s.stance));
    let first = sides.next()?;
    sides.all(|other| other == first).then_some(first)
}

/// Was on the one side, and known to be on the other later.
pub(crate) fn changed(said: &[Said]) -> bool {
    let on = |wanted: bool| said.iter().filter(move |s| side(s.stance) == Some(wanted)).map(|s| s.when);
    [true, false].into_iter().any(|first| {
        let earliest = When { from: None, until: on(first).filter_map(|when| when.until).min() };
        let latest = When { from: on(!first).filter_map(|when| when.from).max(), until: None };
        earliest.before(latest)
    })
}

pub(crate) fn contrary(db: Db, claim: ClaimId) -> Result<Contrary> {
    let sql = format!(
        "SELECT {}, p.attribution, p.stance, p.said_from, p.said_until
         FROM position p JOIN attribution t ON t.id = p.attribution
         WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted'
           AND p.stance IN ('asserts', 'confirms', 'denies')",
        same::read("p.party")
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let rows = statement.query_map([claim], |r| {
        let who = match r.get::<_, Option<SourceId>>(0)? {
            Some(party) => Who::Party(party),
            None => Who::Nobody(r.get(1)?),
        };
        Ok((who, Said { stance: r.get(2)?, when: When { from: r.get(3)?, until: r.get(4)? } }))
    })?;
    let mut said: BTreeMap<Who, Vec<Said>> = BTreeMap::new();
    for row in rows {
        let (who, this) = row?;
        said.entry(who).or_default().push(this);
    }
    let both = |sides: Vec<bool>| sides.contains(&true) && sides.contains(&false);
    Ok(Contrary {
        ever: both(said.values().flatten().filter_map(|s| side(s.stance)).collect()),
        now: both(said.values().filter_map(|s| stands(s)).collect()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(list: &[(Stance, Option<i64>, Option<i64>)]) -> Vec<Said> {
        list.iter()
            .map(|(stance, from, until)| Said { stance: *stance, when: When { from: *from, until: *until } })
            .collect()
    }

    /// `may`: which may be the last.
    fn check(list: &[(Stance, Option<i64>, Option<i64>)], may: &[bool], stands_for: Option<bool>, turned: bool) {
        let said = said(list);
        assert_eq!((may_be_last(&said), stands(&said), changed(&said)), (may.to_vec(), stands_for, turned), "{list:?}");
    }

    #[test]
    fn the_last_is_known_only_from_days_that_do_not_overlap() {
        use Stance::{Confirms, Declines, Denies, Suggests};
        check(&[(Denies, Some(1), Some(2)), (Confirms, Some(2), Some(3))], &[false, true], Some(true), true);
        check(&[(Denies, None, None), (Confirms, None, None)], &[true, true], None, false);
        check(&[(Denies, Some(1), Some(2)), (Confirms, None, None)], &[true, true], None, false);
        check(&[(Denies, Some(1), Some(9)), (Confirms, Some(3), Some(4))], &[true, true], None, false);
        check(&[(Denies, Some(1), Some(2)), (Confirms, Some(1), Some(2))], &[true, true], None, false);
        // It may have denied again; but that it once turned is known.
        let again = [(Denies, Some(1), Some(2)), (Confirms, Some(2), Some(3)), (Denies, None, None)];
        check(&again, &[false, true, true], None, true);
        check(&[(Denies, None, Some(2)), (Confirms, Some(2), None)], &[false, true], Some(true), true);
        // What takes no side leaves the side where it was.
        check(&[(Denies, Some(1), Some(2)), (Declines, Some(2), Some(3))], &[false, true], Some(false), false);
        check(&[(Suggests, None, None), (Confirms, None, None)], &[true, true], Some(true), false);
        check(&[], &[], None, false);
    }
}
