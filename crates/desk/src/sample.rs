//! The sample: its steps are requests of the wire, run in order by the sample's own people.

use crate::{
    desk::Call,
    error::{Result, WireError},
    rooms::casebook,
    table,
    wire::{requests::Nothing, views::Made},
};
use attesta_casebook::{
    dossier,
    id::{PersonId, SourceId},
    source,
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

static STEPS: &str = include_str!("../../../seeds/sample.json");
static ARTICLES: include_dir::Dir = include_dir::include_dir!("$CARGO_MANIFEST_DIR/../../seeds/articles");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    call: String,
    args: Value,
    /// Later steps refer to what this one made as `$label`.
    #[serde(rename = "as")]
    label: Option<String>,
    by: Option<String>,
}

/// Loaded once: a second time is refused, since its articles and people are there already.
pub(crate) fn load(call: &mut Call, _: Nothing) -> Result<Made> {
    let steps: Vec<Step> = serde_json::from_str(STEPS)
        .map_err(|e| WireError::new("internal", format!("the sample does not read: {e}"), ""))?;
    if let Some(name) = steps.iter().find(|s| s.call == "add_dossier").and_then(|s| s.args["name"].as_str())
        && dossier::by_name(call.db(), name)?.is_some()
    {
        return Err(WireError::new("sample_there", "the sample is in this file already", "its folder is in the list"));
    }
    let me = call.me();
    let result = run(call, &steps);
    call.set_me(me);
    result
}

fn run(call: &mut Call, steps: &[Step]) -> Result<Made> {
    let mut made: HashMap<String, Value> = HashMap::new();
    let mut dossier = None;
    let mut kept: HashSet<&str> = HashSet::new();
    for (n, step) in steps.iter().enumerate() {
        let person = made
            .get(step.by.as_deref().unwrap_or("author"))
            .and_then(|v| v["id"].as_str())
            .and_then(|id| id.parse().ok());
        call.set_me(person.map(|id| PersonId(attesta_casebook::id::Id(id))));
        if on_register(step).is_some_and(|label| kept.contains(label)) {
            continue;
        }
        let args = filled(&step.args, &made)?;
        let result = match step.call.as_str() {
            // The sample's people do not sit down at this desk.
            "add_person" => table::request(args).and_then(|r| table::answered(casebook::add_colleague(call, r)?)),
            "add_source" => match known(call, &step.args)? {
                Some(id) => {
                    kept.extend(step.label.as_deref());
                    Ok(json!({ "id": id }))
                }
                None => own_aliases(call, args).and_then(|args| table::answer_in(call, "add_source", args)),
            },
            name => table::answer_in(call, name, args),
        };
        let value = result.map_err(|e| WireError {
            message: format!("step {} of the sample ({}): {}", n + 1, step.call, e.message),
            ..e
        })?;
        if step.call == "add_dossier" {
            dossier = value["id"].as_str().and_then(|id| id.parse().ok()).map(attesta_casebook::id::Id);
        }
        if let Some(label) = &step.label {
            made.insert(label.clone(), value);
        }
        call.tell("sample", n + 1, steps.len());
    }
    let id = dossier.ok_or_else(|| WireError::new("internal", "the sample has no folder", ""))?;
    Ok(Made { id, short: id.short() })
}

/// A source the register holds under this name. It stays as it is: its grades and ties are the desk's own.
fn known(call: &Call, args: &Value) -> Result<Option<SourceId>> {
    let name = args["name"].as_str().unwrap_or_default();
    Ok(source::by_name(call.db(), name)?.map(|source| source.id))
}

/// The source without the aliases that mean another one in this register.
fn own_aliases(call: &Call, mut args: Value) -> Result<Value> {
    let mut free = vec![];
    for alias in args["aliases"].as_array().into_iter().flatten() {
        if source::by_name(call.db(), alias.as_str().unwrap_or_default())?.is_none() {
            free.push(alias.clone());
        }
    }
    args["aliases"] = free.into();
    Ok(args)
}

/// The source a step of the register describes.
fn on_register(step: &Step) -> Option<&str> {
    let field = match step.call.as_str() {
        "set_ownership" => "owned",
        "set_office" => "holder",
        "grade_source" => "source",
        _ => return None,
    };
    step.args[field].as_str()?.strip_prefix('$')
}

/// `$label` → the id a step made, `$label.claim` → another field of it, `@articles/x.txt` → the text of that file.
fn filled(args: &Value, made: &HashMap<String, Value>) -> Result<Value> {
    Ok(match args {
        Value::String(text) => match (text.strip_prefix('$'), text.strip_prefix("@articles/")) {
            (Some(reference), _) => {
                let (label, field) = reference.split_once('.').unwrap_or((reference, ""));
                let value = made.get(label).ok_or_else(|| {
                    WireError::new("internal", format!("the sample names {text} before making it"), "")
                })?;
                let fields: &[&str] = if field.is_empty() { &["id", "article", "attribution"] } else { &[field] };
                fields.iter().find_map(|f| value.get(f)).cloned().unwrap_or_default()
            }
            (_, Some(file)) => {
                ARTICLES.get_file(file).and_then(|f| f.contents_utf8()).map(Value::from).unwrap_or_default()
            }
            _ => args.clone(),
        },
        Value::Array(items) => Value::Array(items.iter().map(|v| filled(v, made)).collect::<Result<_>>()?),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(k, v)| Ok((k.clone(), filled(v, made)?))).collect::<Result<_>>()?)
        }
        other => other.clone(),
    })
}
