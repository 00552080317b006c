//! Where the pieces of a mark stand in another text than the one they were marked on.

use super::Revised;
use crate::{
    Db, Result, Tx, article,
    fields::Fields,
    id::{Id, RevisionId},
    mark::Reading,
    seed::SHARED_LAYER,
    tables::PLACEMENT,
    vocabulary::Passage,
};
use attesta_text::{Anchor, ArticleText, Located, Method, Span, locate, locate_within};
use rusqlite::params;
use std::collections::{HashMap, hash_map::Entry};

/// In bytes. What is marked further apart than this is looked for piece by piece: the words between are no help.
const MOST_BETWEEN: usize = 1_000;

/// A piece of a mark, as it was marked.
struct Piece {
    id: Id,
    /// What it is a piece of: an attribution, or a claim's mention.
    owner: Id,
    /// On which text, where its bytes count.
    revision: RevisionId,
    anchor: Anchor,
    /// Not taken out. What was is placed too: it may be put back.
    live: bool,
}

/// Everything marked in the article on any earlier text. A coder's own marks stay in theirs.
pub(super) fn place_all(tx: &mut Tx, reading: &Reading) -> Result<Revised> {
    let pieces = pieces(tx.db(), "m.article = ?1 AND m.layer = ?2", params![reading.article, SHARED_LAYER])?;
    let mut owners: Vec<(Id, Passage)> = vec![];
    for (owner, live, passage) in placed(tx, reading, pieces)? {
        match owners.last_mut() {
            _ if !live => {}
            Some((last, worst)) if *last == owner => *worst = passage.max(*worst),
            _ => owners.push((owner, passage)),
        }
    }
    let count = |wanted| u32::try_from(owners.iter().filter(|(_, p)| *p == wanted).count()).unwrap_or(u32::MAX);
    let [as_marked, altered, lost] = [Passage::AsMarked, Passage::Altered, Passage::Lost].map(count);
    Ok(Revised { number: 0, as_marked, altered, lost })
}

/// One mark, made on an earlier text than the one that stands.
pub(crate) fn place(tx: &mut Tx, reading: &Reading, mark: Id) -> Result<()> {
    let pieces = pieces(tx.db(), "m.id = ?1", params![mark])?;
    placed(tx, reading, pieces).map(drop)
}

fn placed(tx: &mut Tx, reading: &Reading, pieces: Vec<Piece>) -> Result<Vec<(Id, bool, Passage)>> {
    let mut earlier: HashMap<RevisionId, ArticleText> = HashMap::new();
    let mut found = vec![];
    for together in pieces.chunk_by(|a, b| a.owner == b.owner && a.revision == b.revision) {
        let Some(first) = together.first() else { continue };
        let before = match earlier.entry(first.revision) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unread) => unread.insert(article::text_of(tx.db(), first.revision)?),
        };
        let around = around(before, &reading.text, together);
        for piece in together {
            let passage = set(tx, reading, piece, around)?;
            found.push((piece.owner, piece.live, passage));
        }
    }
    Ok(found)
}

/// Source, reporting words and statement stand together: short words are looked for where all of them were found.
fn around(before: &ArticleText, now: &ArticleText, pieces: &[Piece]) -> Option<Span> {
    let start = pieces.iter().map(|piece| piece.anchor.start).min()?;
    let end = pieces.iter().map(|piece| piece.anchor.end).max()?;
    if pieces.len() < 2 || end.saturating_sub(start) > MOST_BETWEEN {
        return None;
    }
    match locate(now, &Anchor::capture(before, before.span(start, end).ok()?)) {
        Located::Found { span, .. } => Some(span),
        Located::Orphan => None,
    }
}

fn set(tx: &mut Tx, reading: &Reading, piece: &Piece, around: Option<Span>) -> Result<Passage> {
    let within = around.map(|outer| locate_within(&reading.text, &piece.anchor, outer));
    let within = within.filter(|located| *located != Located::Orphan);
    let fields = Fields::new().set("anchor", piece.id).set("revision", reading.revision);
    let (fields, passage) = match within.unwrap_or_else(|| locate(&reading.text, &piece.anchor)) {
        Located::Found { span, score, method } => {
            let place = fields.set("status", "placed").set("start", span.start() as i64).set("end", span.end() as i64);
            let passage = if method == Method::Fuzzy { Passage::Altered } else { Passage::AsMarked };
            (place.set("score", score).set("method", method.as_str()), passage)
        }
        Located::Orphan => (fields.set("status", "orphan").set("method", Method::Quote.as_str()), Passage::Lost),
    };
    tx.insert(&PLACEMENT, fields)?;
    Ok(passage)
}

fn pieces(db: Db, which: &str, given: &[&dyn rusqlite::ToSql]) -> Result<Vec<Piece>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT a.id, coalesce(m.attribution, m.id), a.revision, a.start, a.\"end\", a.exact, a.prefix, a.suffix,
           m.removed_at IS NULL AND a.removed_at IS NULL
         FROM mark m JOIN anchor a ON a.mark = m.id WHERE {which} ORDER BY 2, a.revision, a.row"
    ))?;
    let rows = statement.query_map(given, |r| {
        let at = |column| r.get::<_, i64>(column).map(|at| usize::try_from(at).unwrap_or_default());
        let anchor = Anchor { exact: r.get(5)?, prefix: r.get(6)?, suffix: r.get(7)?, start: at(3)?, end: at(4)? };
        Ok(Piece { id: r.get(0)?, owner: r.get(1)?, revision: r.get(2)?, anchor, live: r.get(8)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
