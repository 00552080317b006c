//! Reading articles for their attributions: how much of what people marked is found, how much of what is found is right, and how fast.

mod score;

use crate::{Done, Scale, machine};
use attesta_extract::Attribution;
use attesta_tests::evaluation::{Item, Marked, parse};
use attesta_text::{ArticleText, Normalised, Span};
use score::Score;
use serde_json::Value;
use std::{fs, path::Path, process::Command, process::Stdio, time::Instant};

pub(crate) fn measure(scale: &Scale) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let own = root.join("crates/extract/evaluation");
    let mut table = Table::new("extract: the sentences written for Attesta (crates/extract/evaluation)");
    for code in attesta_extract::languages() {
        if let Ok(file) = fs::read_to_string(own.join(format!("{code}.txt"))) {
            table.add(code, code, &parse(&file).map_err(|e| format!("{code}.txt, {e}"))?);
        }
    }
    table.print();
    let shared = root.join("../shared/data/extraction");
    if shared.is_dir() {
        let mut table = Table::new("extract: PolNeAR and PUD (see the README for what they are)");
        for name in ["polnear-train200", "polnear-dev"] {
            table.add(name, "en", &json_lines(&shared.join(format!("{name}.jsonl")))?);
        }
        for code in ["en", "it", "fr", "es", "de", "pt", "ru", "ko", "zh"] {
            table.add(&format!("pud-{code}"), code, &json_lines(&shared.join(format!("pud-{code}-dev.jsonl")))?);
        }
        table.print();
    } else {
        println!(
            "\nextract: ../shared is not there, so PolNeAR and PUD are skipped; the table above is the whole measure"
        );
    }
    let status = Command::new(std::env::current_exe()?)
        .arg("--child-extract")
        .args(scale.small.then_some("--small"))
        .stdout(Stdio::inherit())
        .status()?;
    if status.success() { Ok(()) } else { Err("measuring the speed of reading failed".into()) }
}

/// In a process of its own, so that the memory it held is the reader's.
pub(crate) fn child(scale: &Scale) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/extract/evaluation");
    println!(
        "\nextract: speed, one core\n\n| text | MB | s | MB/s | memory beside the text, with what was found, MB |\n|---|---|---|---|---|"
    );
    let megabytes = scale.pick(10, 1);
    let items = |code: &str| -> Done<Vec<Item>> { Ok(parse(&fs::read_to_string(root.join(format!("{code}.txt")))?)?) };
    for code in ["en", "it", "de", "ko"] {
        let mut text = String::new();
        for item in items(code)?.iter().cycle() {
            if text.len() > megabytes * 1_000_000 {
                break;
            }
            text.push_str(&item.text);
            text.push_str("\n\n");
        }
        timed(code, code, text)?;
    }
    let line: String = items("en")?.iter().map(|i| i.text.replace(['.', '!', '?'], "") + " ").collect();
    let text = line.repeat(megabytes * 1_000_000 / line.len() + 1);
    timed("en, one line without sentences", "en", text)?;
    Ok(())
}

fn timed(what: &str, code: &str, text: String) -> Done {
    let size = text.len() as f64 / 1e6;
    let text = ArticleText::normalise(&text)?.text;
    let (before, start) = (machine::memory(), Instant::now());
    let found = attesta_extract::attributions(&text, code);
    let took = start.elapsed().as_secs_f64();
    let added = (machine::memory() - before).max(0.0);
    println!("| {what} ({} found) | {size:.1} | {took:.2} | {:.1} | {added:.0} |", found.len(), size / took);
    Ok(())
}

/// What the program reads in a text, in code points of it.
fn read(text: &str, code: &str) -> Vec<Marked> {
    let Ok(Normalised { text, map, .. }) = ArticleText::normalise(text) else { return vec![] };
    let offsets = text.offsets();
    let pieces = |spans: &[Span]| -> Vec<(usize, usize)> {
        spans.iter().map(|s| map.to_raw(&offsets, *s)).map(|p| (p.start as usize, p.end as usize)).collect()
    };
    let marked = |a: &Attribution| Marked {
        source: pieces(&a.source),
        cue: pieces(&a.cue),
        content: pieces(&a.content),
        mode: Some(a.mode.as_str().into()),
        stance: Some(a.stance.as_str().into()),
        kind: Some(a.source_kind.as_str().into()),
        hedged: a.hedged,
        via: a.via,
    };
    attesta_extract::attributions(&text, code).iter().map(marked).collect()
}

struct Table {
    title: String,
    rows: Vec<String>,
}

impl Table {
    fn new(title: &str) -> Table {
        Table { title: title.into(), rows: vec![] }
    }

    fn add(&mut self, name: &str, code: &str, items: &[Item]) {
        let mut score = Score::default();
        for item in items {
            score.add(&item.text, &item.attributions, &read(&item.text, code));
        }
        let percent = |share: f64| format!("{:.1}", share * 100.0);
        let exact = score.exact.map(|c| percent(c.f1())).join(" / ");
        let recall = score.overlap.map(|c| percent(c.recall())).join(" / ");
        let content = score.overlap[2];
        let judged = items.iter().flat_map(|i| &i.attributions).any(|a| a.stance.is_some());
        let stance = if judged {
            format!("{} / {}", percent(score.stance.recall()), percent(score.hedge.recall()))
        } else {
            "–".into()
        };
        let gold: usize = items.iter().map(|i| i.attributions.len()).sum();
        self.rows.push(format!(
            "| {name} ({gold}) | {exact} | {recall} | {} ({} / {}) | {stance} |",
            percent(content.f1()),
            percent(content.precision()),
            percent(content.recall())
        ));
    }

    fn print(&self) {
        println!("\n{}\n", self.title);
        println!(
            "| set (attributions) | exact F1: source / cue / content | overlap recall: source / cue / content | overlap content: F1 (P / R) | stance / caution right |"
        );
        println!("|---|---|---|---|---|");
        self.rows.iter().for_each(|row| println!("{row}"));
    }
}

/// `{"id","text","attributions":[{"source":[[s,e]…],"cue":…,"content":…}]}`, offsets in code points.
fn json_lines(path: &Path) -> Done<Vec<Item>> {
    let pieces = |value: &Value| -> Vec<(usize, usize)> {
        let number = |v: &Value| v.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
        value.as_array().into_iter().flatten().map(|p| (number(&p[0]), number(&p[1]))).collect()
    };
    let mut items = vec![];
    for line in fs::read_to_string(path)?.lines().filter(|l| !l.trim().is_empty()) {
        let line: Value = serde_json::from_str(line)?;
        let attributions = line["attributions"].as_array().into_iter().flatten();
        items.push(Item {
            id: line["id"].as_str().unwrap_or_default().into(),
            text: line["text"].as_str().unwrap_or_default().into(),
            attributions: attributions
                .map(|a| Marked {
                    source: pieces(&a["source"]),
                    cue: pieces(&a["cue"]),
                    content: pieces(&a["content"]),
                    ..Marked::default()
                })
                .collect(),
        });
    }
    Ok(items)
}
