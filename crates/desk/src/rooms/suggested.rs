//! What the engine sees in the text of an article, held against what the casebook has of it.

mod wording;
pub(super) mod words;

#[cfg(test)]
mod tests;

use crate::{
    desk::Call,
    error::{Result, WireError},
    extract::{confidence, hundredths, language},
    wire::views::OwnStatement,
};
use attesta_casebook::{
    Tx, article,
    attribution::{self, Called, Known, NewAttribution, Pieces},
    coding,
    date::Edtf,
    id::{ArticleId, AttributionId, Id, SourceId},
    mark::{self, Reading},
    source::{self, SourceRef},
    vocabulary::{AttributionState, Proposer, SourceKind},
};
use attesta_extract::{Attribution, Statement};
use attesta_text::{Span, sha256_hex};
use std::collections::BTreeMap;

pub(super) struct Suggested {
    reading: Reading,
    outlet: Option<SourceRef>,
    found: Vec<Found>,
    known: Vec<Known>,
}

struct Found {
    said: Attribution,
    key: String,
    parties: Vec<Party>,
    /// The attribution that is about it already, accepted, proposed or rejected, as its place among the known.
    known: Option<usize>,
}

struct Party {
    words: String,
    fuller: Option<String>,
    known: Option<SourceRef>,
    kind: SourceKind,
}

impl Party {
    fn called(&self) -> Called {
        Called { name: self.fuller.as_ref().unwrap_or(&self.words).clone(), kind: self.kind }
    }
}

/// The text of an article, as the engine wants it.
pub(super) struct Text {
    reading: Reading,
    outlet: Option<SourceRef>,
    language: String,
}

pub(super) struct Read {
    text: Text,
    said: Vec<Attribution>,
}

impl Text {
    pub(super) fn of(call: &Call, id: ArticleId) -> Result<Text> {
        let (reading, about) = (Reading::of(call.db(), id)?, article::view(call.db(), id)?.row);
        Ok(Text { reading, outlet: about.outlet, language: about.language })
    }

    /// What the article says in its own voice; takes as long.
    pub(super) fn own(&self) -> Vec<Statement> {
        let text = &self.reading.text;
        attesta_extract::read(text, language(text, &self.language), None).statements
    }

    /// Those that are no claim yet, in the units of the wire.
    pub(super) fn unclaimed(&self, call: &Call, statements: &[Statement]) -> Result<Vec<OwnStatement>> {
        let layer = coding::layer(call.db(), call.me(), self.reading.article)?;
        let marks = mark::on_article(call.db(), self.reading.article, layer)?;
        let text = &self.reading.text;
        let claimed = marks.iter().filter(|mark| mark.claim.is_some()).map(|mark| Ok(mark.spans(text)?));
        let claimed = claimed.collect::<Result<Vec<Vec<Span>>>>()?.concat();
        let offsets = text.offsets();
        let open = |s: &&Statement| !claimed.iter().any(|claim| claim.overlaps(s.span));
        let view = |s: &Statement| OwnStatement {
            place: offsets.to_utf16(s.span),
            words: text.slice(s.span).to_owned(),
            has_figure: s.has_figure,
            has_date: s.has_date,
            has_name: s.has_name,
            confidence: hundredths(s.confidence),
        };
        Ok(statements.iter().filter(open).map(view).collect())
    }

    /// Takes a while in a long text, and needs no casebook.
    pub(super) fn read(self) -> Read {
        let text = &self.reading.text;
        Read { said: attesta_extract::attributions(text, language(text, &self.language)), text: self }
    }
}

impl Suggested {
    pub(super) fn in_article(call: &Call, id: ArticleId) -> Result<Suggested> {
        Suggested::beside(call, Text::of(call, id)?.read())
    }

    /// What was read, beside what the casebook has of it now.
    pub(super) fn beside(call: &Call, Read { text: Text { reading, outlet, .. }, said }: Read) -> Result<Suggested> {
        let known = attribution::known(call.db(), &reading, coding::layer(call.db(), call.me(), reading.article)?)?;
        let found = said.into_iter().map(|said| {
            let about_it = known.iter().position(|known| known.is_of(&said.cue, &said.statement));
            Ok(Found { key: key(&reading, &said), parties: parties(call, &reading, &said)?, known: about_it, said })
        });
        let found = found.collect::<Result<Vec<Found>>>()?;
        Ok(Suggested { outlet, found, known, reading })
    }

    /// Those that nobody has decided on.
    pub(super) fn open(&self) -> impl Iterator<Item = usize> {
        (0..self.found.len()).filter(|n| self.found[*n].known.is_none())
    }

    pub(super) fn at_least(&self, least: f64) -> Vec<usize> {
        self.open().filter(|n| confidence(&self.found[*n].said) >= least).collect()
    }

    pub(super) fn by_keys(&self, keys: &[String]) -> Result<Vec<usize>> {
        keys.iter().map(|key| self.by_key(key)).collect()
    }

    fn by_key(&self, key: &str) -> Result<usize> {
        self.open().find(|n| self.found[*n].key == key).ok_or_else(|| {
            WireError::new(
                "suggestion_gone",
                "this proposal is not open any more",
                "it was decided on in the meantime, or the text has changed; look at the proposals again",
            )
        })
    }

    /// Each as an attribution of this state, with the steps between them and to those that are there.
    pub(super) fn store(
        &self,
        tx: &mut Tx,
        those: &[usize],
        state: AttributionState,
    ) -> attesta_casebook::Result<Vec<Id>> {
        let mut new = BTreeMap::new();
        for &n in those {
            new.insert(n, self.add(tx, n, state)?);
        }
        if state != AttributionState::Rejected {
            self.relate(tx, &new)?;
        }
        Ok(new.into_values().map(Id::from).collect())
    }

    fn add(&self, tx: &mut Tx, n: usize, state: AttributionState) -> attesta_casebook::Result<AttributionId> {
        let found = &self.found[n];
        let said = &found.said;
        let mut parties = vec![];
        // What is only proposed, or rejected, adds nobody to the register and nothing to anybody's record.
        for party in found.parties.iter().filter(|_| state == AttributionState::Accepted) {
            let id = settled(tx, party)?;
            if !parties.contains(&id) {
                parties.push(id);
            }
        }
        let pieces = Pieces { source: said.parties.clone(), cue: said.cue.clone(), content: said.statement.clone() };
        let new = NewAttribution {
            reading: Some(&self.reading),
            pieces: &pieces,
            parties: &parties,
            claim: None,
            mode: words::mode(said.mode),
            stance: words::stance(said.stance),
            hedged: said.hedged,
            hedge: &self.words(&said.hedge),
            basis: words::basis(said.basis),
            said: &Edtf::default(),
            venue: "",
            original: "",
            original_language: "",
            translation: "",
            translator: "",
            proposer: Proposer::Program,
            confidence: Some(confidence(said)),
            state,
        };
        attribution::add(tx, &new)
    }

    fn relate(&self, tx: &mut Tx, new: &BTreeMap<usize, AttributionId>) -> attesta_casebook::Result<()> {
        let stands = |n: usize| new.get(&n).copied().or_else(|| self.standing(n));
        for (inner, found) in self.found.iter().enumerate() {
            let Some(outer) = found.said.via else { continue };
            if !new.contains_key(&inner) && !new.contains_key(&outer) {
                continue;
            }
            if let (Some(inner), Some(outer)) = (stands(inner), stands(outer)) {
                attribution::relay_proposed(tx, inner, outer)?;
            }
        }
        Ok(())
    }

    /// The attribution that is about it and was not rejected.
    fn standing(&self, n: usize) -> Option<AttributionId> {
        let known = &self.known[self.found.get(n)?.known?];
        (known.state != AttributionState::Rejected).then_some(known.id)
    }

    /// What the parties of a stored proposal are called: as the text names them most fully, else by the marked words.
    pub(super) fn called(&self, proposal: &attribution::AttributionView) -> Vec<Called> {
        let same = |found: &&Found| {
            found.known.is_some_and(|n| self.known[n].id == proposal.id)
                && found.parties.len() == proposal.positions.len()
                && found.parties.iter().zip(&proposal.positions).all(|(party, p)| party.words == p.called)
        };
        match self.found.iter().find(same) {
            Some(found) => found.parties.iter().map(Party::name_in_register).collect(),
            None => by_words(proposal),
        }
    }

    /// What a person puts in the place of a suggestion.
    pub(super) fn corrected(self, key: &str) -> Result<Corrected> {
        Ok(Corrected { n: self.by_key(key)?, suggested: self })
    }

    fn words(&self, spans: &[Span]) -> String {
        self.reading.text.quote(spans)
    }
}

impl Party {
    /// A known one goes by the name it has there.
    fn name_in_register(&self) -> Called {
        match &self.known {
            Some(known) => Called { name: known.name.clone(), kind: self.kind },
            None => self.called(),
        }
    }
}

/// The marked words of a stored proposal, as names.
fn by_words(proposal: &attribution::AttributionView) -> Vec<Called> {
    let words = proposal.positions.iter().map(|position| position.called.clone());
    words.map(|name| Called { name, kind: SourceKind::Organisation }).collect()
}

pub(super) struct Corrected {
    suggested: Suggested,
    n: usize,
}

impl Corrected {
    pub(super) fn confidence(&self) -> f64 {
        confidence(&self.suggested.found[self.n].said)
    }

    /// Corrected so far that other words report it now, it would be proposed again.
    pub(super) fn settle(&self, tx: &mut Tx, pieces: &Pieces) -> attesta_casebook::Result<()> {
        let said = &self.suggested.found[self.n].said;
        if attribution::same_words(&pieces.cue, &pieces.content, &said.cue, &said.statement) {
            return Ok(());
        }
        self.suggested.add(tx, self.n, AttributionState::Rejected).map(drop)
    }
}

fn settled(tx: &mut Tx, party: &Party) -> attesta_casebook::Result<SourceId> {
    match &party.known {
        Some(known) => Ok(known.id),
        None => party.called().settle(tx),
    }
}

/// One for each span; a fuller mention is one party's.
fn parties(call: &Call, reading: &Reading, said: &Attribution) -> Result<Vec<Party>> {
    let fuller = said.fuller.filter(|_| said.parties.len() == 1).map(|span| reading.text.slice(span));
    let party = |span: &Span| {
        let words = reading.text.slice(*span);
        let known = match (source::meant(call.db(), words)?, fuller) {
            (None, Some(fuller)) => source::meant(call.db(), fuller)?,
            (known, _) => known,
        };
        let fuller = fuller.map(str::to_owned);
        Ok(Party { words: words.to_owned(), fuller, known, kind: words::kind(said.source_kind) })
    };
    said.parties.iter().map(party).collect()
}

/// The same for as long as the revision and the words are.
fn key(reading: &Reading, said: &Attribution) -> String {
    let spans =
        |spans: &[Span]| spans.iter().map(|s| format!("{}-{}", s.start(), s.end())).collect::<Vec<_>>().join(",");
    let whole = format!("{} {} {}", reading.revision, spans(&said.cue), spans(&said.statement));
    sha256_hex(whole.as_bytes()).chars().take(12).collect()
}
