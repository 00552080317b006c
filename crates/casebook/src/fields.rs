//! The columns of one row on their way into the file, and how the journal spells a value.

use crate::date::Edtf;
use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use serde_json::{Value as Json, json};

/// Column names are constants of the code, never input.
#[derive(Default)]
pub(crate) struct Fields(pub(crate) Vec<(&'static str, Value)>);

impl Fields {
    pub(crate) fn new() -> Fields {
        Fields::default()
    }

    pub(crate) fn set(mut self, column: &'static str, value: impl ToSql) -> Fields {
        self.0.push((column, owned(&value)));
        self
    }

    /// Only if given: what is not mentioned in an edit stays as it is.
    pub(crate) fn maybe(self, column: &'static str, value: Option<impl ToSql>) -> Fields {
        match value {
            Some(value) => self.set(column, value),
            None => self,
        }
    }

    pub(crate) fn date(self, columns: DateColumns, date: &Edtf) -> Fields {
        let [text, from, until, kind] = columns;
        let this = self.set(text, &date.text).set(from, date.from).set(until, date.until);
        this.set(kind, date.kind.unwrap_or(crate::vocabulary::DateKind::Stated))
    }

    pub(crate) fn maybe_date(self, columns: DateColumns, date: Option<&Edtf>) -> Fields {
        match date {
            Some(date) => self.date(columns, date),
            None => self,
        }
    }
}

pub(crate) type DateColumns = [&'static str; 4];
pub(crate) const PERIOD: DateColumns = ["period", "period_from", "period_until", "period_kind"];
pub(crate) const PUBLISHED: DateColumns = ["published", "published_from", "published_until", "published_kind"];
pub(crate) const DEADLINE: DateColumns = ["deadline", "deadline_from", "deadline_until", "deadline_kind"];
pub(crate) const HAPPENED: DateColumns = ["happened", "happened_from", "happened_until", "happened_kind"];
pub(crate) const AS_OF: DateColumns = ["as_of", "as_of_from", "as_of_until", "as_of_kind"];
pub(crate) const SAID: DateColumns = ["said", "said_from", "said_until", "said_kind"];
pub(crate) const ASKED: DateColumns = ["asked", "asked_from", "asked_until", "asked_kind"];
pub(crate) const DUE: DateColumns = ["due", "due_from", "due_until", "due_kind"];
pub(crate) const ANSWERED: DateColumns = ["answered", "answered_from", "answered_until", "answered_kind"];
pub(crate) const DATES: [DateColumns; 9] = [PERIOD, PUBLISHED, DEADLINE, HAPPENED, AS_OF, SAID, ASKED, DUE, ANSWERED];

fn owned(value: &dyn ToSql) -> Value {
    match value.to_sql() {
        Ok(ToSqlOutput::Owned(value)) => value,
        Ok(ToSqlOutput::Borrowed(value)) => match value {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(n) => Value::Integer(n),
            ValueRef::Real(n) => Value::Real(n),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        },
        // Our own types, text, numbers and bytes only ever give one of the above.
        _ => Value::Null,
    }
}

/// Sixteen bytes are always an id, anything else is hexadecimal.
pub(crate) fn to_json(value: ValueRef<'_>) -> Json {
    match value {
        ValueRef::Null => Json::Null,
        ValueRef::Integer(n) => json!(n),
        ValueRef::Real(n) => json!(n),
        ValueRef::Text(text) => Json::String(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => match uuid::Uuid::from_slice(bytes) {
            Ok(id) => json!({ "id": id }),
            Err(_) => json!({ "hex": hex::encode(bytes) }),
        },
    }
}

pub(crate) fn from_json(value: &Json) -> Option<Value> {
    Some(match value {
        Json::Null => Value::Null,
        Json::Number(n) => n.as_i64().map(Value::Integer).or_else(|| n.as_f64().map(Value::Real))?,
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(object) => match (object.get("id"), object.get("hex")) {
            (Some(Json::String(id)), _) => Value::Blob(uuid::Uuid::parse_str(id).ok()?.into_bytes().to_vec()),
            (_, Some(Json::String(hex))) => Value::Blob(hex::decode(hex).ok()?),
            _ => return None,
        },
        _ => return None,
    })
}
