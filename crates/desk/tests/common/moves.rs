//! Gestures a person could make, drawn at random over whatever is in the file by then.

use attesta_desk::Desk;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Three bytes choose the objects and words a gesture is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    kind: usize,
    a: usize,
    b: usize,
    c: usize,
}

pub(crate) fn moves(longest: usize) -> impl Strategy<Value = Vec<Move>> {
    let one = (0..GESTURES.len(), 0..251usize, 0..251usize, 0..251usize);
    proptest::collection::vec(one.prop_map(|(kind, a, b, c)| Move { kind, a, b, c }), 1..longest)
}

type Gesture = fn(&Here, usize, usize, usize) -> Option<(&'static str, Value)>;

/// What is in the file now, by id.
pub(crate) struct Here {
    articles: Vec<String>,
    claims: Vec<String>,
    sources: Vec<String>,
    attributions: Vec<Value>,
}

impl Here {
    pub(crate) fn look(desk: &Desk) -> Here {
        let list = |name: &str| match desk.dispatch(name, json!({})).result {
            Ok(Value::Array(rows)) => rows,
            other => panic!("{name}: {other:?}"),
        };
        let ids = |name| list(name).iter().filter_map(|r| r["id"].as_str().map(str::to_owned)).collect();
        Here {
            articles: ids("list_articles"),
            claims: ids("list_claims"),
            sources: ids("list_sources"),
            attributions: list("list_attributions"),
        }
    }

    fn claim(&self, n: usize) -> Option<&String> {
        one(&self.claims, n)
    }
    fn source(&self, n: usize) -> Option<&String> {
        one(&self.sources, n)
    }
    fn article(&self, n: usize) -> Option<&String> {
        one(&self.articles, n)
    }
    fn said(&self, n: usize) -> Option<&Value> {
        one(&self.attributions, n)
    }
    fn attribution(&self, n: usize) -> Option<&Value> {
        self.said(n).map(|a| &a["id"])
    }
}

fn one<T>(of: &[T], n: usize) -> Option<&T> {
    of.get(n.checked_rem(of.len())?)
}

fn pick<T: Copy>(of: &[T], n: usize) -> T {
    of[n % of.len()]
}

/// The request, if there is anything to make it about.
pub(crate) fn request(desk: &Desk, m: Move) -> Option<(&'static str, Value)> {
    GESTURES[m.kind](&Here::look(desk), m.a, m.b, m.c)
}

const WORDS: [&str; 6] =
    ["Il ponte è chiuso", "La tregua regge", "평양 방문", "北京 said", "Nobody came", "città e città"];
const NAMES: [&str; 5] = ["KCNA", "Agenzia Mare", "Il sindaco", "국가정보원", "Two lawmakers"];
const STANCES: [&str; 4] = ["asserts", "denies", "confirms", "suggests"];
const PLACES: [&str; 4] = ["Il sindaco", "l'incidente", "guardia costiera", "resterà chiuso"];

const GESTURES: &[Gesture] = &[
    |_, a, b, _| {
        let (title, name) = (pick(&WORDS, a), pick(&NAMES, b));
        let text = format!(
            "{title}\n\nIl sindaco ha detto che il porto “resterà chiuso”, dice {a}.\n\nLa guardia costiera nega l'incidente."
        );
        Some(("import_text", json!({ "text": text, "publisher": { "name": name }, "byline": pick(&WORDS, b) })))
    },
    |_, a, _, _| Some(("add_claim", json!({ "wording": pick(&WORDS, a), "heard_where": "on the phone" }))),
    |here, a, b, _| Some(("add_claim", json!({ "article": here.article(a)?, "at": [{ "quote": pick(&PLACES, b) }] }))),
    attribute,
    attribute,
    |here, a, _, _| Some(("accept_suggestions", json!({ "article": here.article(a)?, "above": 0.0 }))),
    |here, a, _, _| Some(("suggest", json!({ "article": here.article(a)? }))),
    |_, a, _, _| Some((pick(&["accept_attribution", "reject_attribution"], a), json!({ "all": true }))),
    |here, a, b, c| {
        let basis = pick(&["text", "researched", "same_dispatch"], c);
        let (inner, outer) = (here.attribution(a)?, here.attribution(b)?);
        Some(("add_hop", json!({ "inner": inner, "outer": outer, "basis": basis, "reason": "a briefing" })))
    },
    |here, a, b, c| {
        let (grade, topic) = (pick(&["A", "D", "F"], b), pick(&[None, Some("war")], c));
        let reason = "as known";
        Some((
            "grade_source",
            json!({ "source": here.source(a)?, "grade": grade, "topic": topic, "reason": reason, "replace": b > 100 }),
        ))
    },
    |here, a, b, c| {
        let (bearing, credibility) = (pick(&["supports", "refutes", "context"], b), c % 6 + 1);
        let title = pick(&WORDS, c);
        Some((
            "add_evidence",
            json!({ "claim": here.claim(a)?, "kind": "document", "title": title, "bearing": bearing, "credibility": credibility, "source": { "name": pick(&NAMES, b) } }),
        ))
    },
    |here, a, b, _| {
        let rating = pick(&["true", "false", "unproven"], b);
        Some((
            "give_verdict",
            json!({ "claim": here.claim(a)?, "rating": rating, "confidence": "low", "reasons": "one document" }),
        ))
    },
    |here, a, _, _| Some(("request_review", json!({ "attribution": here.attribution(a)?, "reason": "please" }))),
    |here, a, b, c| {
        let decision = pick(&["accept", "reject"], b);
        Some((
            "review",
            json!({ "attribution": here.attribution(a)?, "decision": decision, "reason": "read", "reread": c % 2 == 0 }),
        ))
    },
    |here, a, b, _| Some(("add_note", json!({ "body": pick(&WORDS, b), "claim": here.claim(a)? }))),
    |here, a, b, _| Some(("add_note", json!({ "body": pick(&WORDS, b), "attribution": here.attribution(a)? }))),
    |here, a, b, _| Some(("tag", json!({ "tag": pick(&WORDS, b), "claim": here.claim(a)? }))),
    |here, a, b, c| {
        let state = pick(&[None, Some("in_progress"), Some("done")], c);
        Some((
            "describe_claim",
            json!({ "id": here.claim(a)?, "wording": pick(&WORDS, b), "state": state, "priority": c % 4, "happened": { "text": "2025-05", "kind": null } }),
        ))
    },
    |here, a, b, c| {
        Some((
            "describe_article",
            json!({ "id": here.article(a)?, "title": pick(&WORDS, b), "agency": { "name": pick(&NAMES, c) }, "published": { "text": "2025-05-09?", "kind": "inferred" } }),
        ))
    },
    |here, a, b, _| {
        Some(("describe_source", json!({ "id": here.source(a)?, "about": pick(&WORDS, b), "protected": b % 2 == 0 })))
    },
    |here, a, b, _| {
        Some(("name_source", json!({ "source": here.source(a)?, "name": format!("{} {b}", pick(&WORDS, b)) })))
    },
    |here, a, b, c| {
        let kind = pick(&["owns", "controls", "part_of"], c);
        Some(("set_ownership", json!({ "owner": here.source(a)?, "owned": here.source(b)?, "kind": kind })))
    },
    |here, a, b, _| Some(("merge_sources", json!({ "id": here.source(a)?, "into": here.source(b)? }))),
    |here, a, _, _| Some(("split_source", json!({ "id": here.source(a)? }))),
    |here, a, _, _| Some(("remove", json!({ "id": here.claim(a)? }))),
    |here, a, _, _| Some(("remove", json!({ "id": here.attribution(a)? }))),
    |here, a, _, _| Some(("remove", json!({ "id": here.article(a)? }))),
    |here, a, _, _| Some(("remove", json!({ "id": here.source(a)? }))),
    |here, a, _, _| Some(("split_attribution", json!({ "id": here.attribution(a)? }))),
    |here, a, b, c| {
        let cue = (c % 2 == 0).then(|| json!([{ "quote": pick(&PLACES, b) }]));
        Some(("correct_attribution", json!({ "id": here.attribution(a)?, "venue": pick(&WORDS, b), "cue": cue })))
    },
    |here, a, b, c| {
        let position = one(here.said(a)?["positions"].as_array()?, b)?;
        Some(("correct_position", json!({ "id": position["id"], "stance": pick(&STANCES, c), "claim": here.claim(b) })))
    },
    |here, a, b, c| {
        Some((
            "add_position",
            json!({ "attribution": here.attribution(a)?, "stance": pick(&STANCES, c), "new_claim": pick(&WORDS, b), "party": { "name": pick(&NAMES, c) } }),
        ))
    },
    |here, a, b, _| {
        let kind = pick(&["contradicts", "repeats"], b);
        Some(("relate_claims", json!({ "claim": here.claim(a)?, "other": here.claim(b)?, "kind": kind })))
    },
    |here, a, b, _| {
        Some(("add_figure", json!({ "claim": here.claim(a)?, "quantity": b.to_string(), "unit": "soldiers" })))
    },
    |here, a, b, _| {
        let whom = json!({ "name": pick(&NAMES, b) });
        Some((
            "ask",
            json!({ "claim": here.claim(a)?, "source": whom, "question": "Is it so?", "asked": { "text": "2025-05-09", "kind": null } }),
        ))
    },
    |here, a, b, c| {
        Some((
            "check_quote",
            json!({ "attribution": here.attribution(a)?, "result": pick(&["matches", "altered"], b), "original": pick(&WORDS, c) }),
        ))
    },
    |_, a, _, _| Some(("work_as", json!({ "person": pick(&["First desk", "Second desk"], a) }))),
];

fn attribute(here: &Here, a: usize, b: usize, c: usize) -> Option<(&'static str, Value)> {
    let parties: Vec<Value> = NAMES.iter().skip(b % NAMES.len()).take(c % 3).map(|n| json!({ "name": n })).collect();
    let claim = b.is_multiple_of(2).then(|| here.claim(c)).flatten();
    let new = claim.is_none().then(|| pick(&WORDS, b));
    let proposer = pick(&["person", "program"], c);
    let via = a.is_multiple_of(3).then(|| here.attribution(c)).flatten();
    Some((
        "attribute",
        json!({ "article": here.article(a)?, "content": [{ "quote": pick(&PLACES, a) }, { "quote": pick(&PLACES, b) }],
                "cue": [{ "quote": "ha detto" }], "parties": parties, "stance": pick(&STANCES, c), "claim": claim, "new_claim": new,
                "via": via, "proposer": proposer, "confidence": b as f64 / 251.0, "said": { "text": "2025-05-09", "kind": "stated" } }),
    ))
}
