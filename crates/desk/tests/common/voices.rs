//! Sources, claims, and who says what on which day.

use super::Table;
use serde_json::{Value, json};

pub(crate) fn source(table: &Table, name: &str, kind: &str) -> Value {
    table.ok("add_source", json!({ "name": name, "kind": kind }))["id"].clone()
}

pub(crate) fn claim(table: &Table, wording: &str) -> Value {
    table.ok("add_claim", json!({ "wording": wording }))["id"].clone()
}

pub(crate) fn said(table: &Table, claim: &Value, who: &Value, stance: &str, day: &str) -> Value {
    let said = (!day.is_empty()).then(|| json!({ "text": day, "kind": null }));
    let request = json!({ "parties": [{ "id": who }], "stance": stance, "claim": claim, "said": said });
    table.ok("attribute", request)["attribution"].clone()
}
