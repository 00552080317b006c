//! Which claims are meant: a filter as the conditions of a query.

use crate::{
    Db, Result,
    date::Edtf,
    id::{ArticleId, DossierId, Id, PersonId, RatingId, SourceId},
    search::{self, SHELF},
    source::same,
    vocabulary::{ClaimFlag, Kind, Stance, WorkState},
};
use rusqlite::{OptionalExtension, ToSql};

#[derive(Default)]
pub struct Filter<'a> {
    /// Words of the claim, or part of one.
    pub text: Option<&'a str>,
    pub state: Option<WorkState>,
    /// The inner None: no verdict yet.
    pub rating: Option<Option<RatingId>>,
    pub source: Option<SourceId>,
    /// With a source: that source's stance.
    pub stance: Option<Stance>,
    pub dossier: Option<DossierId>,
    pub article: Option<ArticleId>,
    pub tag: Option<&'a str>,
    pub flag: Option<ClaimFlag>,
    /// The inner None: nobody.
    pub assignee: Option<Option<PersonId>>,
    /// A date of the claim shares a moment with it; no bound means open on that side.
    pub happened: Option<Edtf>,
    pub said: Option<Edtf>,
    pub published: Option<Edtf>,
    pub stored: Option<Edtf>,
    pub before: Option<i64>,
}

/// Of claims `c` and, where they are asked for, their facts `f`.
pub(super) struct Narrowed<'a> {
    pub(super) fits: String,
    /// What the list is read off, if not the claims themselves, and the claim's row in it.
    pub(super) off: Option<(String, &'static str)>,
    pub(super) facts: bool,
    given: Vec<(&'static str, Box<dyn ToSql + 'a>)>,
}

impl<'a> Narrowed<'a> {
    fn and(&mut self, condition: impl AsRef<str>) {
        self.fits.push_str(" AND ");
        self.fits.push_str(condition.as_ref());
    }

    fn and_facts(&mut self, condition: &str) {
        self.facts = true;
        self.and(condition);
    }

    fn with(&mut self, name: &'static str, value: impl ToSql + 'a) {
        self.given.push((name, Box::new(value)));
    }

    pub(super) fn given(&self) -> Vec<(&str, &dyn ToSql)> {
        self.given.iter().map(|(name, value)| (*name, &**value)).collect()
    }

    /// What `column` of a row says shares a moment with `date`; what has no date does not.
    fn within(&mut self, column: &str, names: [&'static str; 2], date: &Edtf) -> String {
        let mut condition = format!("({column}_from IS NOT NULL OR {column}_until IS NOT NULL)");
        if let Some(from) = date.from {
            condition.push_str(&format!(" AND ({column}_until IS NULL OR {column}_until > {})", names[0]));
            self.with(names[0], from);
        }
        if let Some(until) = date.until {
            condition.push_str(&format!(" AND ({column}_from IS NULL OR {column}_from < {})", names[1]));
            self.with(names[1], until);
        }
        condition
    }
}

/// None: nothing can fit. The conditions are read off the index of one of the filters given; the others are looked up row by row.
pub(super) fn narrow<'a>(db: Db, filter: &Filter<'a>) -> Result<Option<Narrowed<'a>>> {
    let titles = match filter.text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => match search::titles(db, Kind::Claim, text)? {
            None => return Ok(None),
            titles => titles,
        },
        None => None,
    };
    let tag = match filter.tag {
        Some(name) => match tag(db, name)? {
            None => return Ok(None),
            tag => tag,
        },
        None => None,
    };
    let mut all = Narrowed {
        fits: String::from("c.removed_at IS NULL AND c.row < :before"),
        off: None,
        facts: false,
        given: vec![(":before", Box::new(filter.before.unwrap_or(SHELF)))],
    };
    if let Some((table, expression)) = titles {
        all.and(format!("x.{table} MATCH :text AND x.rowid >= :shelf AND x.rowid < :shelf + :before"));
        all.and("c.row = x.rowid - :shelf");
        all.with(":text", expression);
        all.with(":shelf", search::shelf(Kind::Claim).unwrap_or(0));
        all.off = Some((format!("{table} x"), "x.rowid - :shelf"));
    }
    let merged = filter.source.map(|id| same::all(db, id)).transpose()?.is_some_and(|all| all.len() > 1);
    let under = [(":dossier", filter.dossier.map(Id::from)), (":tag", tag), (":source", filter.source.map(Id::from))];
    for (name, id) in under {
        let Some(id) = id else { continue };
        all.with(name, id);
        let listed = |column: &str| match filter.source.filter(|_| name == ":source") {
            Some(source) => same::among(db, source, column, name),
            None => Ok(format!("{column} = {name}")),
        };
        match all.off {
            // Asked of the number at hand, before the claim itself is looked up.
            Some((_, row)) => {
                let listed = listed("o.under")?;
                all.and(format!("EXISTS (SELECT 1 FROM claim_under o WHERE {listed} AND o.row = {row})"));
            }
            // Listed under two sources that are read as one, a claim is one all the same.
            None if merged && name == ":source" => {
                all.and(format!("c.row IN (SELECT u.row FROM claim_under u WHERE {})", listed("u.under")?));
            }
            None => {
                all.and(format!("u.under = {name} AND u.row < :before AND c.row = u.row"));
                all.off = Some(("claim_under u".into(), "u.row"));
            }
        }
    }
    judged(&mut all, filter);
    if let Some(article) = filter.article {
        all.and(
            "c.id IN (SELECT claim FROM mark WHERE article = :article AND removed_at IS NULL
               UNION SELECT p.claim FROM position p JOIN attribution t ON t.id = p.attribution WHERE t.article = :article AND p.removed_at IS NULL)",
        );
        all.with(":article", article);
    }
    match filter.assignee {
        Some(Some(person)) => {
            all.and("c.assignee = :assignee");
            all.with(":assignee", person);
        }
        Some(None) => all.and("c.assignee IS NULL"),
        None => {}
    }
    dated(db, &mut all, filter)?;
    Ok(Some(all))
}

/// State, verdict and what is worth a second look.
fn judged(all: &mut Narrowed, filter: &Filter) {
    match filter.rating {
        Some(Some(rating)) => {
            all.and_facts("f.rating = :rating AND f.row < :before");
            all.with(":rating", rating);
        }
        Some(None) => all.and_facts("f.rating IS NULL"),
        None => {}
    }
    if let Some(state) = filter.state {
        // Kept beside the rating too, for both at once.
        all.and(if matches!(filter.rating, Some(Some(_))) { "f.state = :state" } else { "c.state = :state" });
        all.with(":state", state);
    }
    match filter.flag {
        Some(ClaimFlag::Disputed) => all.and_facts("f.disputed = 1 AND f.row < :before"),
        Some(ClaimFlag::OneOrigin) => all.and_facts("f.origins_high = 1"),
        Some(ClaimFlag::NoDocument) => all.and(
            "NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim = c.id AND e.removed_at IS NULL AND e.kind IN ('document', 'image', 'audio', 'video'))",
        ),
        None => {}
    }
}

/// Stance and dates. What is asked of one position (who, which stance, said when) must hold of the same one.
fn dated(db: Db, all: &mut Narrowed, filter: &Filter) -> Result<()> {
    let mut position = String::from("p.claim IS NOT NULL AND p.removed_at IS NULL");
    if let Some(source) = filter.source {
        position.push_str(&format!(" AND {}", same::among(db, source, "p.party", ":source")?));
    }
    if let Some(stance) = filter.stance {
        position.push_str(" AND p.stance = :stance");
        all.with(":stance", stance);
    }
    if let Some(said) = &filter.said {
        let said = all.within("p.said", [":said_from", ":said_until"], said);
        // The claims are looked up in what was said then, not what was said in each claim.
        all.and(format!("c.id IN (SELECT p.claim FROM position p WHERE p.said <> '' AND {position} AND {said})"));
    } else if filter.stance.is_some() {
        all.and(format!("EXISTS (SELECT 1 FROM position p WHERE p.claim = c.id AND {position})"));
    }
    if let Some(happened) = &filter.happened {
        let happened = all.within("c.happened", [":happened_from", ":happened_until"], happened);
        all.and(happened);
    }
    if let Some(published) = &filter.published {
        let then = all.within("s.published", [":published_from", ":published_until"], published);
        all.and(format!(
            "c.id IN (SELECT m.claim FROM snapshot s JOIN mark m ON m.article = s.article
                WHERE s.removed_at IS NULL AND m.removed_at IS NULL AND m.claim IS NOT NULL AND {then}
               UNION SELECT p.claim FROM snapshot s JOIN attribution t ON t.article = s.article JOIN position p ON p.attribution = t.id
                WHERE s.removed_at IS NULL AND p.removed_at IS NULL AND p.claim IS NOT NULL AND {then})"
        ));
    }
    if let Some(stored) = &filter.stored {
        if let Some(from) = stored.from {
            all.and("c.stored_at >= :stored_from");
            all.with(":stored_from", from);
        }
        if let Some(until) = stored.until {
            all.and("c.stored_at < :stored_until");
            all.with(":stored_until", until);
        }
    }
    Ok(())
}

fn tag(db: Db, name: &str) -> Result<Option<Id>> {
    let mut statement =
        db.0.prepare_cached("SELECT id FROM tag WHERE name = ?1 AND removed_at IS NULL ORDER BY row LIMIT 1")?;
    Ok(statement.query_row([name], |r| r.get(0)).optional()?)
}
