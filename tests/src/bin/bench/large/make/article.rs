//! Articles with their claims, who said them, and what was made of them.

use super::{DOSSIERS, Ids, People, START, Size};
use crate::{
    Done,
    words::{Dice, Vocabulary, language},
};
use rusqlite::{Connection, Statement, params};
use sha2::{Digest, Sha256};

/// Articles a transaction.
const BATCH: usize = 2000;
/// One claim has so many positions, one from each of as many articles.
pub(crate) const CROWDED: usize = 2000;
/// Words kept around an anchor, as the product keeps them.
const AROUND: usize = 32;

pub(super) fn write(sql: &Connection, size: &Size, people: &People) -> Done {
    let vocabulary = Vocabulary::new();
    let mut maker = Maker {
        sql,
        people,
        layer: sql.query_row("SELECT id FROM layer", [], |r| r.get(0))?,
        ratings: sql
            .prepare("SELECT id FROM rating ORDER BY rank")?
            .query_map([], |r| r.get(0))?
            .collect::<Result<_, _>>()?,
        ids: Ids::new(START, 1),
        dice: Dice::new(2),
        entry: sql.query_row("SELECT max(row) FROM journal", [], |r| r.get(0))?,
        crowded: None,
        claims: 0,
    };
    for batch in 0..size.articles.div_ceil(BATCH) {
        sql.execute_batch("BEGIN")?;
        for n in batch * BATCH..size.articles.min((batch + 1) * BATCH) {
            let language = language(&mut maker.dice);
            let title = vocabulary.sentence(language, &mut maker.dice);
            let sentences: Vec<String> =
                (0..size.claims + 2).map(|_| vocabulary.sentence(language, &mut maker.dice)).collect();
            maker.article(n, language.code(), title.trim_end_matches('.'), &sentences, size)?;
        }
        sql.execute_batch("COMMIT")?;
    }
    if let Some((claim, attributions)) = maker.crowded {
        let origins = sql.query_row(
            "SELECT count(DISTINCT party) FROM position WHERE claim = ?1 AND stance IN ('asserts','confirms','suggests')",
            [claim],
            |r| r.get::<_, i64>(0),
        )?;
        sql.execute(
            "UPDATE claim_facts SET attributions = ?2, origins_low = ?3, origins_high = ?3, disputed = 1, contrary = 1 WHERE claim = ?1",
            params![claim, attributions, origins],
        )?;
    }
    Ok(())
}

struct Maker<'c> {
    sql: &'c Connection,
    people: &'c People,
    layer: Vec<u8>,
    ratings: Vec<Vec<u8>>,
    ids: Ids,
    dice: Dice,
    /// The step that authors are said to have written in.
    entry: i64,
    /// The claim with very many positions, and how many it has.
    crowded: Option<([u8; 16], i64)>,
    claims: usize,
}

/// The text marks are made on.
struct Reading<'t> {
    article: [u8; 16],
    revision: [u8; 16],
    text: &'t str,
}

impl Maker<'_> {
    fn run(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Done {
        let mut statement: rusqlite::CachedStatement = self.sql.prepare_cached(sql)?;
        let statement: &mut Statement = &mut statement;
        statement.execute(values)?;
        Ok(())
    }

    fn article(&mut self, n: usize, language: &str, title: &str, sentences: &[String], size: &Size) -> Done {
        let text = sentences.join(" ");
        let hash: [u8; 32] = Sha256::digest(&text).into();
        let (article, snapshot, revision, filing) =
            (self.ids.next(), self.ids.next(), self.ids.next(), self.ids.next());
        let at = START + n as i64 * 1000;
        let outlet = self.people.sources.get(self.dice.below(40)).or(self.people.sources.first());
        // Half of all articles stand in one dossier, the rest are spread.
        let dossier = if self.dice.below(2) == 0 { 0 } else { 1 + self.dice.below(DOSSIERS - 1) };
        let dossier = &self.people.dossiers[dossier];
        self.run(
            "INSERT OR IGNORE INTO blob (sha256, bytes, media_type) VALUES (?1, ?2, 'text/plain')",
            &[&hash, &(text.len() as i64)],
        )?;
        self.run("INSERT OR IGNORE INTO blob_chunk (sha256, n, data) VALUES (?1, 0, ?2)", &[&hash, &text.as_bytes()])?;
        self.run(
            "INSERT INTO article (id, title, outlet, language, url, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[&article, &title, &outlet, &language, &format!("https://news.example/{n}"), &at],
        )?;
        self.run(
            "INSERT INTO snapshot (id, article, blob, origin, published, published_from, published_until, stored_at)
             VALUES (?1, ?2, ?3, 'file', '2025-03-01', 1740787200000, 1740873600000, ?4)",
            &[&snapshot, &article, &hash, &at],
        )?;
        self.run(
            "INSERT INTO revision (id, article, snapshot, extractor, normaliser, text_sha256, text, stored_at)
             VALUES (?1, ?2, ?3, 'plain/1', ?4, ?5, ?6, ?7)",
            &[&revision, &article, &snapshot, &attesta_text::NORMALISER_VERSION, &hash, &text, &at],
        )?;
        self.run(
            "INSERT INTO filing (id, dossier, article, stored_at) VALUES (?1, ?2, ?3, ?4)",
            &[&filing, dossier, &article, &at],
        )?;
        let reading = Reading { article, revision, text: &text };
        let mut start = 0;
        let mut inner = None;
        for (k, sentence) in sentences.iter().take(size.claims).enumerate() {
            let claim = self.claim(&reading, language, sentence, start, at)?;
            let filing = self.ids.next();
            if k % 5 == 0 {
                self.run(
                    "INSERT INTO filing (id, dossier, claim, stored_at) VALUES (?1, ?2, ?3, ?4)",
                    &[&filing, dossier, &claim, &at],
                )?;
            }
            let said = self.said(&reading, Some(claim), sentence, start, at, n.is_multiple_of(10))?;
            if let (Some(inner), true) = (inner, k % 5 == 1) {
                let id = self.ids.next();
                self.run(
                    "INSERT INTO hop (id, \"inner\", \"outer\", basis, proposer, stored_at) VALUES (?1, ?2, ?3, 'text', 'person', ?4)",
                    &[&id, &inner, &said, &at],
                )?;
            }
            inner = Some(said);
            start += sentence.len() + 1;
        }
        if let Some((claim, many)) = self.crowded
            && (many as usize) < CROWDED
            && let Some(sentence) = sentences.get(size.claims)
        {
            self.said(&reading, Some(claim), sentence, start, at, true)?;
            self.crowded = Some((claim, many + 1));
        }
        Ok(())
    }

    fn claim(&mut self, reading: &Reading, language: &str, sentence: &str, start: usize, at: i64) -> Done<[u8; 16]> {
        let (claim, priority) = (self.ids.next(), self.dice.below(4) as i64);
        let state = match self.dice.below(20) {
            0..=9 => "to_check",
            10..=13 => "in_progress",
            14..=16 => "in_review",
            _ => "done",
        };
        self.run(
            "INSERT INTO claim (id, wording, language, kind, state, priority, stored_at) VALUES (?1, ?2, ?3, 'fact', ?4, ?5, ?6)",
            &[&claim, &sentence, &language, &state, &priority, &at],
        )?;
        let row = self.sql.last_insert_rowid();
        let (rating, verdict) = if state == "done" {
            // "False" most often, "cannot be checked" hardly ever.
            let rating = self.ratings
                [[4, 4, 4, 4, 0, 1, 2, 3, 5, if self.dice.below(50) == 0 { 6 } else { 4 }][self.dice.below(10)]]
            .clone();
            let verdict = self.ids.next();
            self.run(
                "INSERT INTO verdict (id, claim, rating, wording, confidence, reasons, person, stored_at) VALUES (?1, ?2, ?3, ?4, 'medium', 'Checked against two documents.', ?5, ?6)",
                &[&verdict, &claim, &rating, &sentence, &self.people.person, &at],
            )?;
            (Some(rating), Some(verdict))
        } else {
            (None, None)
        };
        let evidenced = self.dice.below(20) == 0;
        if evidenced {
            let id = self.ids.next();
            self.run(
                "INSERT INTO evidence (id, claim, kind, title, excerpt, bearing, credibility, stored_at) VALUES (?1, ?2, 'document', 'A letter', ?3, 'supports', 2, ?4)",
                &[&id, &claim, &sentence, &at],
            )?;
        }
        self.mark(reading, "mention", "claim", &claim, start, sentence, at)?;
        self.run(
            "INSERT INTO claim_facts (claim, row, state, rating, verdict, mentions, attributions, origins_low, origins_high, evidence_for, evidence_against, disputed, contrary)
             VALUES (?1, ?2, ?3, ?4, ?5, 1, 1, 1, 1, ?6, 0, 0, 0)",
            &[&claim, &row, &state, &rating, &verdict, &evidenced],
        )?;
        self.crowded = self.crowded.or(Some((claim, 1)));
        self.claims += 1;
        Ok(claim)
    }

    /// One source has a third of all positions, another just one; the rest are spread.
    fn party(&mut self) -> &[u8] {
        let many = self.people.sources.len();
        let n = match self.dice.below(3) {
            0 => 0,
            _ => 1 + self.dice.below(many - 2),
        };
        &self.people.sources[if self.claims == 1 { many - 1 } else { n }]
    }

    fn said(
        &mut self,
        reading: &Reading,
        claim: Option<[u8; 16]>,
        sentence: &str,
        start: usize,
        at: i64,
        whole: bool,
    ) -> Done<[u8; 16]> {
        let (id, position) = (self.ids.next(), self.ids.next());
        let party = self.party().to_vec();
        // Who denies is a party, but not an origin; only the crowded claim has deniers, so that the facts of the others are plain.
        let stance = if self.crowded.is_some_and(|(crowded, many)| Some(crowded) == claim && many % 9 == 8) {
            "denies"
        } else {
            "asserts"
        };
        self.run(
            "INSERT INTO attribution (id, article, revision, layer, mode, basis, proposer, state, version, stored_at)
             VALUES (?1, ?2, ?3, ?4, 'indirect', 'unstated', 'person', 'accepted', 1, ?5)",
            &[&id, &reading.article, &reading.revision, &self.layer, &at],
        )?;
        self.run(
            "INSERT INTO author (object, person, entry) VALUES (?1, ?2, ?3)",
            &[&id, &self.people.person, &self.entry],
        )?;
        self.run(
            "INSERT INTO position (id, attribution, party, claim, stance, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[&position, &id, &party, &claim, &stance, &at],
        )?;
        if whole && let (Some(first), Some(second)) = (words(sentence).next(), words(sentence).nth(1)) {
            self.mark(reading, "source", "attribution", &id, start + first.0, first.1, at)?;
            self.mark(reading, "cue", "attribution", &id, start + second.0, second.1, at)?;
        }
        self.mark(reading, "content", "attribution", &id, start, sentence, at)?;
        if self.claims % 2000 == 1 {
            let request = self.ids.next();
            self.run(
                "INSERT INTO review_request (id, attribution, person, stored_at) VALUES (?1, ?2, ?3, ?4)",
                &[&request, &id, &self.people.person, &at],
            )?;
        }
        Ok(id)
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of a mark and its anchor")]
    fn mark(
        &mut self,
        reading: &Reading,
        role: &str,
        owner: &str,
        of: &[u8; 16],
        start: usize,
        exact: &str,
        at: i64,
    ) -> Done {
        let (mark, anchor) = (self.ids.next(), self.ids.next());
        self.run(
            &format!("INSERT INTO mark (id, article, layer, role, {owner}, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
            &[&mark, &reading.article, &self.layer, &role, of, &at],
        )?;
        let end = start + exact.len();
        let before: Vec<char> = reading.text.get(..start).unwrap_or("").chars().rev().take(AROUND).collect();
        let before: String = before.into_iter().rev().collect();
        let after: String = reading.text.get(end..).unwrap_or("").chars().take(AROUND).collect();
        self.run(
            "INSERT INTO anchor (id, mark, piece, revision, start, \"end\", exact, prefix, suffix, stored_at) VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            &[&anchor, &mark, &reading.revision, &(start as i64), &(end as i64), &exact, &before, &after, &at],
        )
    }
}

/// Each word with its place; a sentence without spaces is one word.
fn words(sentence: &str) -> impl Iterator<Item = (usize, &str)> {
    sentence.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}
