//! Reads JSON Lines of `{"id","lang","text"}` and prints what it finds, offsets in code points: `cargo run --example read < texts.jsonl`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool for the terminal")]
use serde_json::{Value, json};
fn main() {
    for line in std::io::stdin().lines() {
        let line: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let attesta_text::Normalised { text, map, .. } =
            attesta_text::ArticleText::normalise(line["text"].as_str().unwrap()).unwrap();
        let offsets = text.offsets();
        let spans = |spans: &[attesta_text::Span]| -> Vec<[usize; 2]> {
            spans
                .iter()
                .map(|s| {
                    let p = map.to_raw(&offsets, *s);
                    [p.start as usize, p.end as usize]
                })
                .collect()
        };
        let found: Vec<Value> = attesta_extract::attributions(&text, line["lang"].as_str().unwrap())
            .iter()
            .map(|a| json!({ "source": spans(&a.source), "cue": spans(&a.cue), "content": spans(&a.content), "mode": a.mode.as_str(), "stance": a.stance.as_str(), "reason": a.reason.as_str(), "confidence": a.confidence }))
            .collect();
        println!("{}", json!({ "id": line["id"], "lang": line["lang"], "attributions": found }));
    }
}
