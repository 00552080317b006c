//! What a reviewer changed, kept with the decision so that the author sees exactly that.

use crate::attribution::{AttributionView, PositionView};
use serde::{Deserialize, Serialize};

/// One field before and after, as a reader would write it; empty where nothing stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldChange {
    /// The name the wire has for it: `stance`, `party`, `quote`, …
    pub field: String,
    pub before: String,
    pub after: String,
}

pub(super) fn between(before: &AttributionView, after: &AttributionView) -> Vec<FieldChange> {
    let mut changes = vec![];
    differ(&mut changes, &reading(before), &reading(after));
    for position in &before.positions {
        if let Some(now) = after.positions.iter().find(|p| p.id == position.id) {
            differ(&mut changes, &taken(position), &taken(now));
        }
    }
    changes
}

type Values = Vec<(&'static str, String)>;

fn differ(changes: &mut Vec<FieldChange>, before: &Values, after: &Values) {
    for ((field, before), (_, after)) in before.iter().zip(after).filter(|((_, before), (_, after))| before != after) {
        changes.push(FieldChange { field: (*field).to_owned(), before: before.clone(), after: after.clone() });
    }
}

fn reading(view: &AttributionView) -> Values {
    vec![
        ("source", view.source_text.clone()),
        ("cue", view.cue_text.clone()),
        ("content", view.quote.clone()),
        ("mode", view.mode.as_str().into()),
        ("basis", view.basis.as_str().into()),
        ("venue", view.venue.clone()),
        ("original", view.original.clone()),
        ("original_language", view.original_language.clone()),
        ("translation", view.translation.clone()),
        ("translator", view.translator.clone()),
    ]
}

fn taken(position: &PositionView) -> Values {
    vec![
        ("party", position.party.as_ref().map(|p| p.name.clone()).unwrap_or_default()),
        ("stance", position.stance.as_str().into()),
        ("hedged", position.hedged.to_string()),
        ("hedge", position.hedge.clone()),
        ("said", position.said.as_ref().map(|d| d.text.clone()).unwrap_or_default()),
        ("claim", position.claim_wording.clone().unwrap_or_default()),
    ]
}
