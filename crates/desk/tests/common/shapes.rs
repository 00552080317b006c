//! Requests of every shape the wire declares, and a little beside it: read from the generated TypeScript, so that a new command is
//! tried the day it is added.

use serde_json::{Map, Value, json};
use std::{cell::Cell, collections::HashMap, iter::Peekable, str::Chars};

pub(crate) enum Shape {
    Text,
    Number,
    Truth,
    Nothing,
    Literal(String),
    Named(String),
    List(Box<Shape>),
    Tuple(Vec<Shape>),
    OneOf(Vec<Shape>),
    Object(Vec<(String, bool, Shape)>),
}

/// Every type of the wire by its name.
pub(crate) fn declared() -> HashMap<String, Shape> {
    let source = attesta_desk::wire::typescript();
    let plain: String = source
        .split("/**")
        .enumerate()
        .map(|(n, part)| if n == 0 { part } else { part.split_once("*/").map_or("", |p| p.1) })
        .collect();
    let declarations = plain.split("export type ").skip(1).filter_map(|d| d.split_once(" = "));
    declarations.map(|(name, body)| (name.to_owned(), read(&mut body.chars().peekable()))).collect()
}

fn read(from: &mut Peekable<Chars>) -> Shape {
    let mut choices = vec![one(from)];
    while next(from) == Some('|') {
        from.next();
        choices.push(one(from));
    }
    if choices.len() == 1 { choices.remove(0) } else { Shape::OneOf(choices) }
}

fn one(from: &mut Peekable<Chars>) -> Shape {
    match next(from) {
        Some('{') => {
            from.next();
            let mut fields = vec![];
            while next(from).is_some_and(|c| c != '}') {
                let name = word(from);
                let optional = next(from) == Some('?');
                from.find(|c| *c == ':');
                fields.push((name, optional, read(from)));
                skip(from, ',');
            }
            from.next();
            Shape::Object(fields)
        }
        Some('[') => {
            from.next();
            let mut parts = vec![];
            while next(from).is_some_and(|c| c != ']') {
                parts.push(read(from));
                skip(from, ',');
            }
            from.next();
            Shape::Tuple(parts)
        }
        Some('"') => {
            from.next();
            Shape::Literal(from.take_while(|c| *c != '"').collect())
        }
        _ => match word(from).as_str() {
            "string" => Shape::Text,
            "number" => Shape::Number,
            "boolean" => Shape::Truth,
            "null" | "unknown" => Shape::Nothing,
            "Array" => {
                skip(from, '<');
                let of = read(from);
                skip(from, '>');
                Shape::List(Box::new(of))
            }
            name => Shape::Named(name.to_owned()),
        },
    }
}

fn next(from: &mut Peekable<Chars>) -> Option<char> {
    while from.next_if(|c| c.is_whitespace()).is_some() {}
    from.peek().copied()
}

fn skip(from: &mut Peekable<Chars>, c: char) {
    if next(from) == Some(c) {
        from.next();
    }
}

fn word(from: &mut Peekable<Chars>) -> String {
    next(from);
    let mut word = String::new();
    while let Some(c) = from.next_if(|c| c.is_alphanumeric() || *c == '_') {
        word.push(c);
    }
    // Whatever else stands here is passed over, so that reading always comes to an end.
    if word.is_empty() {
        from.next();
    }
    word
}

/// Draws values; the same seed draws the same ones.
pub(crate) struct Drawing<'d> {
    pub shapes: &'d HashMap<String, Shape>,
    pub texts: &'d [String],
    pub paths: &'d [String],
    pub seed: Cell<u64>,
}

impl Drawing<'_> {
    pub(crate) fn below(&self, n: usize) -> usize {
        // SplitMix64 (Steele et al. 2014).
        let seed = self.seed.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.seed.set(seed);
        let z = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    pub(crate) fn request(&self, name: &str) -> Value {
        let mut request = self.value(&Shape::Named(name.to_owned()), "");
        if let (Value::Object(fields), 0) = (&mut request, self.below(40)) {
            fields.insert("surprise".into(), self.surprise());
        }
        request
    }

    fn value(&self, shape: &Shape, field: &str) -> Value {
        // A request that writes a file must write it where the test says.
        if !field.is_empty() && field != "path" && self.below(60) == 0 {
            return self.surprise();
        }
        match shape {
            Shape::Text if ["path", "paths", "file"].contains(&field) => {
                self.paths[self.below(self.paths.len())].as_str().into()
            }
            Shape::Text => self.texts[self.below(self.texts.len())].as_str().into(),
            Shape::Number => self.number(),
            Shape::Truth => (self.below(2) == 0).into(),
            Shape::Nothing => Value::Null,
            Shape::Literal(text) => text.as_str().into(),
            Shape::Named(name) => self.shapes.get(name).map_or(Value::Null, |shape| self.value(shape, field)),
            Shape::List(of) => (0..self.below(3)).map(|_| self.value(of, field)).collect(),
            Shape::Tuple(parts) => parts.iter().map(|part| self.value(part, "part")).collect(),
            Shape::OneOf(choices) => self.value(&choices[self.below(choices.len())], field),
            Shape::Object(fields) => {
                let given = fields.iter().filter(|(_, optional, _)| !optional || self.below(3) == 0);
                Value::Object(
                    given.map(|(name, _, shape)| (name.clone(), self.value(shape, name))).collect::<Map<_, _>>(),
                )
            }
        }
    }

    fn number(&self) -> Value {
        let odd = [
            json!(-1),
            json!(255),
            json!(256),
            json!(u32::MAX),
            json!(i64::MIN),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(1e308),
            json!(0.5),
            json!(5e-324),
        ];
        if self.below(3) == 0 { odd[self.below(odd.len())].clone() } else { json!(self.below(60)) }
    }

    /// Something that has no business here.
    fn surprise(&self) -> Value {
        match self.below(6) {
            0 => Value::Null,
            1 => self.number(),
            2 => json!([[], {}, "x"]),
            3 => json!({ "id": { "id": self.texts[self.below(self.texts.len())] } }),
            4 => (0..90).fold(json!("deep"), |inner, _| json!([inner])),
            _ => json!(self.texts[self.below(self.texts.len())]),
        }
    }
}
