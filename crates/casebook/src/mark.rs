//! Marks on text: one role for one owner, in one or several pieces, each with an anchor that never changes.

use crate::{
    Db, Error, Result, Tx, article, coding,
    fields::Fields,
    id::{ArticleId, AttributionId, ClaimId, Id, LayerId, MarkId, RevisionId},
    revision,
    seed::SHARED_LAYER,
    tables::{ANCHOR, MARK},
    vocabulary::{MarkRole, Passage},
};
use attesta_text::{Anchor, ArticleText, Method, Span};
use rusqlite::Row;

/// The text a request speaks about, read once.
pub struct Reading {
    pub article: ArticleId,
    pub revision: RevisionId,
    pub text: ArticleText,
}

impl Reading {
    pub fn of(db: Db, article: ArticleId) -> Result<Reading> {
        let (revision, text) = crate::article::text(db, article)?;
        Ok(Reading { article, revision, text })
    }

    /// One revision, be it the latest or not.
    pub(crate) fn of_revision(db: Db, article: ArticleId, revision: RevisionId) -> Result<Reading> {
        Ok(Reading { article, revision, text: crate::article::text_of(db, revision)? })
    }
}

#[derive(Clone, Copy)]
pub enum Owner {
    Claim(ClaimId),
    Attribution(AttributionId),
}

/// One mark of all `pieces`, in their order in the text. No pieces, no mark.
pub fn add(tx: &mut Tx, reading: &Reading, role: MarkRole, owner: Owner, pieces: &[Span]) -> Result<()> {
    if pieces.is_empty() {
        return Ok(());
    }
    let fields = Fields::new().set("article", reading.article).set("role", role);
    let fields = match owner {
        Owner::Claim(_) if coding::at_work(tx, reading.article)?.0 != SHARED_LAYER => return Err(coding::no_claims()),
        Owner::Claim(id) => fields.set("layer", SHARED_LAYER).set("claim", id),
        Owner::Attribution(id) => fields.set("layer", coding::layer_of(tx.db(), id)?).set("attribution", id),
    };
    let mark = tx.insert(&MARK, fields)?;
    let mut pieces = pieces.to_vec();
    pieces.sort();
    for (n, span) in (0i64..).zip(pieces) {
        let anchor = Anchor::capture(&reading.text, span);
        let fields = Fields::new().set("mark", mark).set("piece", n).set("revision", reading.revision);
        let fields = fields.set("start", span.start() as i64).set("end", span.end() as i64);
        tx.insert(
            &ANCHOR,
            fields.set("exact", anchor.exact).set("prefix", anchor.prefix).set("suffix", anchor.suffix),
        )?;
    }
    // What is taken over from a coder who read an earlier text.
    if article::newest(tx.db(), reading.article)? == reading.revision {
        return Ok(());
    }
    let newest = Reading::of(tx.db(), reading.article)?;
    revision::place(tx, &newest, mark)
}

/// Takes away an attribution's marks of one role, to make place for better ones.
pub(crate) fn clear(tx: &mut Tx, attribution: AttributionId, role: MarkRole) -> Result<()> {
    let marks: Vec<Id> = tx
        .db()
        .0
        .prepare_cached("SELECT id FROM mark WHERE attribution = ?1 AND role = ?2 AND removed_at IS NULL")?
        .query_map(rusqlite::params![attribution, role], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    marks.into_iter().try_for_each(|mark| tx.remove(&MARK, mark))
}

/// A mark where it stands in the newest text of its article.
#[derive(Clone, Debug)]
pub struct MarkRow {
    pub id: MarkId,
    pub role: MarkRole,
    pub claim: Option<ClaimId>,
    pub attribution: Option<AttributionId>,
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
pub struct Piece {
    /// As they were marked.
    pub words: String,
    /// Start and end, in bytes; none where the words are lost.
    at: Option<(usize, usize)>,
    pub passage: Passage,
}

impl Piece {
    /// Where it stands in `text`, the newest of the article.
    pub fn span(&self, text: &ArticleText) -> Result<Option<Span>> {
        Ok(self.at.map(|(start, end)| text.span(start, end)).transpose()?)
    }

    pub fn start(&self) -> Option<usize> {
        self.at.map(|(start, _)| start)
    }
}

impl MarkRow {
    /// Of the pieces that are not lost.
    pub fn spans(&self, text: &ArticleText) -> Result<Vec<Span>> {
        self.pieces.iter().filter_map(|piece| piece.span(text).transpose()).collect()
    }

    /// Of its pieces, what became of the one that fared worst.
    pub fn passage(&self) -> Passage {
        self.pieces.iter().map(|piece| piece.passage).max().unwrap_or(Passage::AsMarked)
    }
}

/// Of one layer, without those of rejected proposals.
pub fn on_article(db: Db, article: ArticleId, layer: LayerId) -> Result<Vec<MarkRow>> {
    const REJECTED: &str = "EXISTS (SELECT 1 FROM attribution t WHERE t.id = m.attribution AND t.state = 'rejected') = 0 AND +m.layer = ?2 AND m.article";
    rows(db, REJECTED, &[&article, &layer])
}

/// Of one layer, also those of what was rejected.
pub(crate) fn of_layer(db: Db, article: ArticleId, layer: LayerId) -> Result<Vec<MarkRow>> {
    rows(db, "+m.layer = ?2 AND m.article", &[&article, &layer])
}

pub fn of_attribution(db: Db, attribution: AttributionId) -> Result<Vec<MarkRow>> {
    rows(db, "m.attribution", &[&attribution])
}

pub fn of_claim(db: Db, claim: ClaimId) -> Result<Vec<(ArticleId, MarkRow)>> {
    let rows = rows(db, "m.claim", &[&claim])?;
    let mut statement = db.0.prepare_cached("SELECT article FROM mark WHERE id = ?1")?;
    rows.into_iter().map(|row| Ok((statement.query_row([row.id], |r| r.get(0))?, row))).collect()
}

fn rows(db: Db, column: &'static str, given: &[&dyn rusqlite::ToSql]) -> Result<Vec<MarkRow>> {
    let sql = format!(
        "SELECT m.id, m.role, m.claim, m.attribution, a.exact, a.start, a.\"end\", p.status, p.start, p.\"end\", p.method
         FROM mark m JOIN anchor a ON a.mark = m.id
         LEFT JOIN placement p ON p.anchor = a.id AND p.removed_at IS NULL AND p.revision =
           (SELECT id FROM revision WHERE article = m.article AND removed_at IS NULL ORDER BY row DESC LIMIT 1)
         WHERE {column} = ?1 AND m.removed_at IS NULL AND a.removed_at IS NULL ORDER BY m.row, a.piece"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let mut rows = statement.query(given)?;
    let mut marks: Vec<MarkRow> = vec![];
    while let Some(r) = rows.next()? {
        let id = r.get(0)?;
        let piece = piece(r)?;
        match marks.last_mut() {
            Some(mark) if mark.id == id => mark.pieces.push(piece),
            _ => marks.push(MarkRow {
                id,
                role: r.get(1)?,
                claim: r.get(2)?,
                attribution: r.get(3)?,
                pieces: vec![piece],
            }),
        }
    }
    Ok(marks)
}

/// As it was marked, unless there is another text since in which it was looked for.
fn piece(r: &Row) -> Result<Piece> {
    let at = |start, end| Ok::<_, Error>((r.get::<_, i64>(start)? as usize, r.get::<_, i64>(end)? as usize));
    let (at, passage) = match r.get::<_, Option<String>>(7)?.as_deref() {
        None => (Some(at(5, 6)?), Passage::AsMarked),
        Some("placed") => {
            let altered = r.get::<_, String>(10)? == Method::Fuzzy.as_str();
            (Some(at(8, 9)?), if altered { Passage::Altered } else { Passage::AsMarked })
        }
        Some(_) => (None, Passage::Lost),
    };
    Ok(Piece { words: r.get(4)?, at, passage })
}
