//! What an attribution stands for in the text it was taken from, as the engine sees it.

use super::suggested::words;
use crate::{
    desk::{Call, Desk},
    error::Result,
    extract::language,
    place,
    wire::original::*,
};
use attesta_casebook::{
    article,
    attribution::{self, AttributionView, Pieces},
    coding,
    id::{ArticleId, AttributionId},
    mark::Reading,
    source,
    vocabulary::Stance,
};
use attesta_extract::{Counterpart, Fits, Sought, Unmatched, counterpart};
use attesta_text::Span;

/// Others have the casebook while the texts are read.
pub(crate) fn guess(desk: &Desk, request: GuessOriginal) -> Result<OriginalGuess> {
    let Some(asked) = Asked::of(&desk.call(&mut vec![]), &request)? else {
        return Ok(OriginalGuess::None { why: NoGuess::NoWords });
    };
    let position = asked.said.positions.first();
    let (stance, hedged) = position.map_or((Stance::Asserts, false), |p| (p.stance, p.hedged));
    let (text, other) = (&asked.here.text, &asked.there.text);
    let code = language(other, &asked.language_there);
    let sought = Sought {
        text,
        code: language(text, &asked.language_here),
        cue: &asked.cue,
        content: &asked.content,
        names: &asked.names,
        stance: words::to_engine(stance),
        hedged,
    };
    let found = match counterpart(&sought, other, asked.near, code) {
        Ok(found) => found,
        Err(why) => return Ok(OriginalGuess::None { why: no_guess(why) }),
    };
    let hedge = position.map(|p| p.hedge.clone()).unwrap_or_default();
    let here = HowSaid { cue: asked.said.cue_text.clone(), stance, hedged, hedge };
    Ok(OriginalGuess::Found(Box::new(asked.told(&found, here, code))))
}

/// What is read for it, while the casebook is held.
struct Asked {
    said: AttributionView,
    here: Reading,
    language_here: String,
    cue: Vec<Span>,
    content: Vec<Span>,
    /// All that who said it is called in the register.
    names: Vec<String>,
    there: Reading,
    language_there: String,
    near: Span,
}

impl Asked {
    /// None of what stands in no text.
    fn of(call: &Call, request: &GuessOriginal) -> Result<Option<Asked>> {
        let (db, id): (_, AttributionId) = (call.db(), call.id("attribution", &request.attribution)?);
        coding::refuse_unseen(db, call.me(), id)?;
        let said = attribution::view(db, id)?;
        let other: ArticleId = call.id("article", &request.other)?;
        let there = Reading::of(db, other)?;
        let near = place::span(call, &there, &request.near)?;
        let Some(own) = said.article else { return Ok(None) };
        let here = Reading::of(db, own)?;
        let Pieces { cue, content, .. } = Pieces::of(db, &here, id)?;
        let mut names = vec![];
        for party in said.positions.iter().filter_map(|position| position.party.as_ref()) {
            names.extend(source::names(db, party.id)?.into_iter().map(|name| name.name));
        }
        Ok(Some(Asked {
            language_here: article::view(db, own)?.row.language,
            language_there: article::view(db, other)?.row.language,
            said,
            here,
            cue,
            content,
            names,
            there,
            near,
        }))
    }

    fn told(&self, found: &Counterpart, here: HowSaid, language: &str) -> GuessedOriginal {
        let text = &self.there.text;
        let quote = |spans: &[Span]| text.quote(spans);
        GuessedOriginal {
            pieces: found.words.iter().map(|span| text.to_utf16(*span)).collect(),
            words: quote(&found.words),
            language: language.to_owned(),
            source: quote(&found.source),
            here,
            there: HowSaid {
                cue: quote(&found.cue),
                stance: words::stance(found.stance),
                hedged: found.hedged,
                hedge: quote(&found.hedge),
            },
            other_stance: found.other_stance,
            other_strength: found.other_strength,
            because: found.because.iter().map(|fits| fits_by(*fits)).collect(),
        }
    }
}

fn fits_by(fits: Fits) -> FitsBy {
    match fits {
        Fits::Figures => FitsBy::Figures,
        Fits::Speaker => FitsBy::Speaker,
        Fits::Verb => FitsBy::Verb,
        Fits::Alone => FitsBy::Alone,
    }
}

fn no_guess(why: Unmatched) -> NoGuess {
    match why {
        Unmatched::LanguageHere => NoGuess::LanguageHere,
        Unmatched::LanguageThere => NoGuess::LanguageThere,
        Unmatched::NoWords => NoGuess::NoWords,
        Unmatched::NothingSaid => NoGuess::NothingSaid,
        Unmatched::NothingFits => NoGuess::NothingFits,
    }
}
