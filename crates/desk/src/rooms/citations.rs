//! What is found, in words to paste elsewhere; nothing is recorded.

use super::reports::lang;
use crate::{
    desk::Call,
    error::{Result, WireError},
    place,
    wire::{requests::Cite, views::CitedView},
};
use attesta_casebook::{attribution, coding, vocabulary::AttributionState};
use attesta_report::cite::{self, Cited};

pub(crate) fn cite(call: &mut Call, request: Cite) -> Result<CitedView> {
    let lang = lang(request.lang);
    let Cited { text, html } = match (&request.attribution, &request.claim, &request.article, &request.selection) {
        (Some(id), None, None, None) => {
            let id = call.id("attribution", id)?;
            coding::refuse_unless_agreed(call.db(), id)?;
            if attribution::view(call.db(), id)?.state != AttributionState::Accepted {
                return Err(WireError::new(
                    "proposal_not_cited",
                    "this is a proposal nobody has accepted",
                    "accept it first; what is cited is a finding",
                ));
            }
            cite::attribution(call.db(), id, lang)?
        }
        (None, Some(id), None, None) if request.paragraph.unwrap_or(false) => {
            cite::paragraph(call.db(), call.id("claim", id)?, lang)?
        }
        (None, Some(id), None, None) if request.origins.unwrap_or(false) => {
            cite::origins(call.db(), call.id("claim", id)?, lang)?
        }
        (None, Some(id), None, None) => cite::claim(call.db(), call.id("claim", id)?, lang)?,
        (None, None, Some(article), Some(selection)) => {
            let reading = place::reading(call, article)?;
            let span = place::span(call, &reading, selection)?;
            cite::passage(call.db(), reading.article, reading.text.slice(span), lang)?
        }
        _ => {
            return Err(WireError::new(
                "nothing_to_cite",
                "name one attribution, one claim, or an article and a passage of it",
                "",
            ));
        }
    };
    Ok(CitedView { text, html })
}
