//! The main job as data, so that the command line and the window do exactly the same: one article and its ten attributions.

use crate::programs::Cli;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The article of the sample that holds every kind of attribution.
pub fn article() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/articles/quotidiano.it.txt")
}

pub fn text() -> String {
    std::fs::read_to_string(article()).expect("the sample's article")
}

/// Words of the article; `nth` counts their occurrences from 0.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    pub words: &'static str,
    pub nth: usize,
}

impl Passage {
    /// Start and end in code points.
    pub fn code_points(self) -> (usize, usize) {
        let text = text();
        let (at, _) =
            text.match_indices(self.words).nth(self.nth).unwrap_or_else(|| panic!("{self:?} is not in the text"));
        let start = text.get(..at).unwrap_or_default().chars().count();
        (start, start + self.words.chars().count())
    }
}

const fn first(words: &'static str) -> Passage {
    Passage { words, nth: 0 }
}

#[derive(Clone, Copy, Debug)]
pub struct Party {
    pub name: &'static str,
    pub kind: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub enum Bearing {
    /// On a new claim with this wording.
    New(&'static str),
    /// On the claim of an earlier attribution.
    Of(usize),
}

pub struct Said {
    pub content: Passage,
    pub cue: Option<Passage>,
    pub source: Option<Passage>,
    pub parties: &'static [Party],
    pub stance: &'static str,
    pub hedge: Option<&'static str>,
    pub mode: &'static str,
    /// Which earlier attribution relays it.
    pub via: Option<usize>,
    pub claim: Bearing,
}

const MEDIA: Party = Party { name: "North Korean state media", kind: "collective" };
const KCNA: Party = Party { name: "KCNA", kind: "agency" };
const KIM: Party = Party { name: "Kim Jong Un", kind: "person" };
const SERVICE: Party = Party { name: "South Korean intelligence", kind: "intelligence" };
const SEOUL: Party = Party { name: "South Korea", kind: "state" };
const CHOE: Party = Party { name: "Choe Son Hui", kind: "person" };
const PYONGYANG: Party = Party { name: "North Korea", kind: "state" };
const MOSCOW: Party = Party { name: "Russia", kind: "state" };

const PLAIN: Said = Said {
    content: first(""),
    cue: None,
    source: None,
    parties: &[],
    stance: "asserts",
    hedge: None,
    mode: "indirect",
    via: None,
    claim: Bearing::New(""),
};

pub static SAID: [Said; 10] = [
    Said {
        content: first(
            "Il capo nordcoreano Kim Jong Un è entrato venerdì 9 maggio, accanto alla figlia, nella sede diplomatica russa di Pyongyang per ricordare la fine della guerra del 1945",
        ),
        cue: Some(first("secondo")),
        source: Some(first("la stampa di Stato")),
        parties: &[MEDIA],
        claim: Bearing::New("Kim Jong Un visited the Russian embassy on 9 May 2025"),
        ..PLAIN
    },
    Said {
        content: first(
            "Kim ha assicurato che il suo Paese \"custodirà e farà crescere un'amicizia antica, un ideale comune e un patto che nessuno può spezzare\"",
        ),
        cue: Some(first("ha riferito")),
        source: Some(first("la KCNA")),
        parties: &[KCNA],
        claim: Bearing::New("Kim promised an unbreakable pact with Russia"),
        ..PLAIN
    },
    Said {
        content: first(
            "il suo Paese \"custodirà e farà crescere un'amicizia antica, un ideale comune e un patto che nessuno può spezzare\"",
        ),
        cue: Some(first("ha assicurato")),
        source: Some(Passage { words: "Kim", nth: 1 }),
        parties: &[KIM],
        mode: "mixed",
        via: Some(1),
        claim: Bearing::Of(1),
        ..PLAIN
    },
    Said {
        content: first("hanno aiutato l'avanzata"),
        cue: Some(first("a quanto si dice")),
        hedge: Some("a quanto si dice"),
        claim: Bearing::New("North Korean shells and missiles helped Russia advance"),
        ..PLAIN
    },
    Said {
        content: first("circa 600 soldati del Nord siano morti combattendo per la Russia, su 15.000 inviati"),
        cue: Some(first("stima")),
        source: Some(first("L'intelligence sudcoreana")),
        parties: &[SERVICE],
        stance: "suggests",
        hedge: Some("stima"),
        claim: Bearing::New("About 600 North Korean soldiers of 15,000 were killed fighting for Russia"),
        ..PLAIN
    },
    Said {
        content: first(
            "In cambio, Pyongyang sembra aver ottenuto aiuto per i satelliti, oltre a droni e missili contraerei",
        ),
        cue: Some(first("ha dichiarato")),
        source: Some(first("la Corea del Sud")),
        parties: &[SEOUL],
        hedge: Some("sembra"),
        claim: Bearing::New("North Korea received help with satellites, drones and missiles"),
        ..PLAIN
    },
    Said {
        content: first(
            "\"I nostri due Paesi cammineranno sempre fianco a fianco\", ha detto la ministra degli Esteri nordcoreana Choe Son Hui",
        ),
        cue: Some(Passage { words: "secondo", nth: 1 }),
        source: Some(Passage { words: "la KCNA", nth: 1 }),
        parties: &[KCNA],
        claim: Bearing::New("Choe Son Hui said that the two countries will always walk side by side"),
        ..PLAIN
    },
    Said {
        content: first("\"I nostri due Paesi cammineranno sempre fianco a fianco\""),
        cue: Some(first("ha detto")),
        source: Some(first("la ministra degli Esteri nordcoreana Choe Son Hui")),
        parties: &[CHOE],
        mode: "direct",
        via: Some(6),
        claim: Bearing::Of(6),
        ..PLAIN
    },
    Said {
        content: first("l'accusa di vendersi armi"),
        cue: Some(first("respingono")),
        source: Some(first("Tanto Pyongyang quanto Mosca")),
        parties: &[PYONGYANG, MOSCOW],
        stance: "denies",
        claim: Bearing::New("North Korea and Russia trade arms"),
        ..PLAIN
    },
    Said {
        content: first("invio di soldati nella regione di Kursk"),
        cue: Some(first("arriva da entrambe la conferma")),
        source: Some(first("Tanto Pyongyang quanto Mosca")),
        parties: &[PYONGYANG, MOSCOW],
        stance: "confirms",
        claim: Bearing::New("North Korean soldiers were sent to the Kursk region"),
        ..PLAIN
    },
];

pub struct Graded {
    pub party: &'static str,
    pub grade: &'static str,
    pub topic: &'static str,
    pub reason: &'static str,
}

pub const GRADES: [Graded; 2] = [
    Graded { party: KCNA.name, grade: "D", topic: "war losses", reason: "It speaks for the state." },
    Graded {
        party: SERVICE.name,
        grade: "C",
        topic: "war losses",
        reason: "Well placed; earlier figures were revised.",
    },
];

/// Which attribution's claim it bears on.
pub struct Judged {
    pub of: usize,
    pub evidence: &'static str,
    pub bearing: &'static str,
    pub rating: &'static str,
    pub confidence: &'static str,
    pub reasons: &'static str,
}

pub const JUDGED: [Judged; 2] = [
    Judged {
        of: 9,
        evidence: "Statement of the defence ministry",
        bearing: "supports",
        rating: "true",
        confidence: "high",
        reasons: "The side that had denied it confirmed it in a dated statement.",
    },
    Judged {
        of: 4,
        evidence: "An earlier estimate of the same service was revised",
        bearing: "context",
        rating: "unproven",
        confidence: "medium",
        reasons: "One closed briefing; nobody else counted.",
    },
];

/// The attribution a colleague accepts.
pub const REVIEWED: usize = 8;

pub const OUTLET: &str = "Il Quotidiano del Porto";
pub const PUBLISHED: &str = "2025-05-10";
pub const ADDRESS: &str = "https://example.org/ambasciata";
pub const AUTHOR: &str = "Prima Scrivania";
pub const REVIEWER: &str = "Seconda Scrivania";

fn string(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

/// The whole main job; gives the report.
pub fn on_the_command_line(cli: &Cli) -> String {
    cli.json(&["person", "add", AUTHOR]);
    let article = article();
    let imported = cli.json(&[
        "import",
        article.to_str().unwrap(),
        "--publisher",
        OUTLET,
        "--published",
        PUBLISHED,
        "--url",
        ADDRESS,
        "--lang",
        "it",
    ]);
    let article = string(&imported[0]["article"]);
    let mut made: Vec<Value> = vec![];
    for said in &SAID {
        for party in said.parties {
            let known = cli.json(&["sources", "--text", party.name]);
            if known == json!([]) {
                cli.json(&["source", "add", party.name, "--kind", party.kind]);
            }
        }
        let place = |passage: Passage| {
            let (start, end) = passage.code_points();
            format!("{start}-{end}")
        };
        let mut args: Vec<String> =
            ["attribute", "--article", &article, "--content", &place(said.content)].map(String::from).to_vec();
        let mut give = |option: &str, value: &str| args.extend([format!("--{option}"), value.to_owned()]);
        for (option, passage) in [("cue", said.cue), ("source", said.source)] {
            if let Some(passage) = passage {
                give(option, &place(passage));
            }
        }
        said.parties.iter().for_each(|party| give("party", party.name));
        give("stance", said.stance);
        give("mode", said.mode);
        if let Some(hedge) = said.hedge {
            give("hedge", hedge);
        }
        if let Some(via) = said.via {
            give("via", made[via]["attribution"].as_str().unwrap());
        }
        match said.claim {
            Bearing::New(wording) => give("claim-new", wording),
            Bearing::Of(n) => give("claim", made[n]["claim"].as_str().unwrap()),
        }
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        made.push(cli.json(&args));
    }
    for graded in &GRADES {
        let source = string(&cli.json(&["sources", "--text", graded.party])[0]["id"]);
        cli.json(&["source", "grade", &source, graded.grade, "--topic", graded.topic, "--reason", graded.reason]);
    }
    for judged in &JUDGED {
        let claim = string(&made[judged.of]["claim"]);
        cli.json(&["evidence", "add", &claim, "--title", judged.evidence, "--bearing", judged.bearing]);
        cli.json(&["verdict", &claim, judged.rating, "--confidence", judged.confidence, "--reason", judged.reasons]);
    }
    let reviewed = string(&made[REVIEWED]["attribution"]);
    cli.json(&["review", "request", &reviewed]);
    assert_eq!(cli.refused(&["review", "decide", "accept", &reviewed]), (1, "own_work".into()));
    cli.json(&["person", "add", REVIEWER]);
    cli.json(&["--as", REVIEWER, "review", "decide", "accept", &reviewed]);
    let report = cli.json(&["--as", AUTHOR, "export", "--format", "markdown", "--lang", "it", "--article", &article]);
    string(&report["text"])
}

/// A report with the moments of work taken out: two people never do the same thing in the same minute.
pub fn without_moments(report: &str) -> String {
    let mut out = String::new();
    let mut rest = report;
    while let Some(at) = rest.find(" UTC") {
        let (before, after) = rest.split_at(at);
        // "9 May 2025, 05:30" or "9 maggio 2025, 05:30": four words back from the zone.
        let start = before.rmatch_indices(' ').nth(2).map_or(0, |(i, _)| i);
        let start = before.get(..start).unwrap_or_default().rfind(|c: char| !c.is_ascii_digit()).map_or(0, |i| i + 1);
        out.push_str(before.get(..start).unwrap_or_default());
        out.push_str("MOMENT");
        rest = after.strip_prefix(" UTC").unwrap_or(after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_moments_are_taken_out() {
        assert_eq!(
            without_moments(
                "Given by Ada, 24 novembre 2026, 19:09 UTC: 12 soldiers. Said 9 May 2025.\n- Date: 1 May 2026, 00:00 UTC"
            ),
            "Given by Ada, MOMENT: 12 soldiers. Said 9 May 2025.\n- Date: MOMENT"
        );
    }

    #[test]
    fn every_passage_stands_in_the_article() {
        for said in &SAID {
            for passage in [Some(said.content), said.cue, said.source].into_iter().flatten() {
                passage.code_points();
            }
        }
    }
}
