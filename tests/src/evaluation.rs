//! The sets that readings are measured on: sentences with their attributions marked, as crates/extract/evaluation/README.md defines them.

use std::collections::BTreeMap;

/// One text, with the attributions a careful reader finds in it.
#[derive(Debug, Default)]
pub struct Item {
    pub id: String,
    pub text: String,
    pub attributions: Vec<Marked>,
}

/// Stretches are in code points of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    pub source: Vec<(usize, usize)>,
    pub cue: Vec<(usize, usize)>,
    pub content: Vec<(usize, usize)>,
    pub mode: Option<String>,
    pub stance: Option<String>,
    pub kind: Option<String>,
    pub hedged: bool,
    /// Its place in the list.
    pub via: Option<usize>,
}

/// Every item of a file; what is wrong with one names its line.
pub fn parse(file: &str) -> Result<Vec<Item>, String> {
    let mut items: Vec<Item> = vec![];
    let mut numbers: Vec<usize> = vec![];
    let mut marks: BTreeMap<usize, Marked> = BTreeMap::new();
    for (n, line) in file.lines().enumerate() {
        let wrong = |what: &str| format!("line {}: {what}", n + 1);
        if line.starts_with("//") || line.trim().is_empty() {
            continue;
        }
        let Some(rest) = line.strip_prefix("= ") else {
            check_all_told(&marks, &numbers).map_err(|e| wrong(&e))?;
            let (text, found) = marked(line).map_err(|e| wrong(&e))?;
            marks = found;
            numbers.clear();
            items.push(Item { id: (n + 1).to_string(), text, attributions: vec![] });
            continue;
        };
        let item = items.last_mut().ok_or_else(|| wrong("an attribution before any text"))?;
        let words: Vec<&str> = rest.split_whitespace().collect();
        let [number, mode, stance, kind, more @ ..] = words.as_slice() else { return Err(wrong("too few words")) };
        let number: usize = number.parse().map_err(|_| wrong("no number"))?;
        numbers.push(number);
        item.attributions.push(Marked {
            mode: Some((*mode).into()),
            stance: Some((*stance).into()),
            kind: Some((*kind).into()),
            hedged: more.contains(&"hedged"),
            via: more.iter().find_map(|w| w.strip_prefix("via=")?.parse().ok()),
            ..marks.get(&number).cloned().ok_or_else(|| wrong("nothing in the text has this number"))?
        });
    }
    check_all_told(&marks, &numbers)?;
    Ok(items)
}

fn check_all_told(marks: &BTreeMap<usize, Marked>, numbers: &[usize]) -> Result<(), String> {
    match marks.keys().find(|n| !numbers.contains(n)) {
        Some(n) => Err(format!("attribution {n} of the text above is not told")),
        None => Ok(()),
    }
}

/// The text without its braces, and the stretches they held.
fn marked(line: &str) -> Result<(String, BTreeMap<usize, Marked>), String> {
    let (mut text, mut length) = (String::new(), 0);
    let mut open: Vec<(char, usize, usize)> = vec![];
    let mut marks: BTreeMap<usize, Marked> = BTreeMap::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '{' => {
                let role = chars.next().ok_or("a brace at the end")?;
                let digits: String = chars.by_ref().take_while(|c| *c != ' ').collect();
                open.push((role, digits.parse().map_err(|_| format!("“{role}{digits}” is no mark"))?, length));
            }
            '}' => {
                let (role, number, start) = open.pop().ok_or("a brace too many")?;
                let of = marks.entry(number).or_default();
                let pieces = match role {
                    's' => &mut of.source,
                    'k' => &mut of.cue,
                    'c' => &mut of.content,
                    _ => return Err(format!("there is no role “{role}”")),
                };
                pieces.push((start, length));
                pieces.sort_unstable();
            }
            c => {
                text.push(c);
                length += 1;
            }
        }
    }
    if open.is_empty() { Ok((text, marks)) } else { Err("a brace is not closed".into()) }
}
