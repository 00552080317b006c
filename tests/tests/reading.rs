//! Reading whole articles: what is found in the sample's, in the sets it is measured on, and in the real one where that is at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

use attesta_extract::{Attribution, attributions};
use attesta_tests::evaluation;
use attesta_text::{ArticleText, Span};
use expect_test::{Expect, expect};
use serde_json::Value;
use std::{fs, path::Path};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn words(text: &ArticleText, spans: &[Span]) -> String {
    spans.iter().map(|span| text.slice(*span)).collect::<Vec<_>>().join(" … ")
}

fn line(text: &ArticleText, all: &[Attribution], a: &Attribution) -> String {
    let via = a.via.map(|at| format!(" ← {}", words(text, &all[at].source))).unwrap_or_default();
    let hedged = if a.hedged { ", hedged" } else { "" };
    let statement = words(text, &a.statement);
    format!(
        "{} [{}] {}{hedged}, {}: {statement}{via}",
        words(text, &a.parties),
        words(text, &a.cue),
        a.stance.as_str(),
        a.mode.as_str()
    )
}

#[track_caller]
fn check(name: &str, code: &str, expected: Expect) {
    let raw = fs::read_to_string(root().join("seeds/articles").join(name)).unwrap();
    let text = ArticleText::normalise(&raw).unwrap().text;
    let all = attributions(&text, code);
    let lines: Vec<String> = all.iter().map(|a| line(&text, &all, a)).collect();
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn every_sentence_it_is_measured_on_reads() {
    for code in attesta_extract::languages() {
        let file = fs::read_to_string(root().join(format!("crates/extract/evaluation/{code}.txt"))).unwrap();
        let items = evaluation::parse(&file).unwrap_or_else(|e| panic!("{code}.txt, {e}"));
        let least = if ["it", "en"].contains(&code) { 40 } else { 15 };
        assert!(items.len() >= least, "{code}: {} sentences", items.len());
        let found = items.iter().filter(|item| {
            let text = ArticleText::normalise(&item.text).unwrap().text;
            attributions(&text, code).is_empty() == item.attributions.is_empty()
        });
        assert!(found.count() * 3 >= items.len() * 2, "{code}: whether anybody speaks is wrong in more than a third");
    }
}

/// A number of the gold file, in code points of the text.
fn pieces(text: &ArticleText, value: &Value) -> Vec<Span> {
    let number = |v: &Value| u32::try_from(v.as_u64().unwrap()).unwrap();
    let span = |p: &Value| attesta_text::CodePointSpan { start: number(&p[0]), end: number(&p[1]) };
    value.as_array().unwrap().iter().map(|p| text.from_code_points(span(p)).unwrap()).collect()
}

#[test]
fn the_real_article_gives_its_ten_attributions() {
    let shared = root().join("../shared/articles");
    let Ok(raw) = fs::read_to_string(shared.join("kim-ambasciata-russa.it.txt")) else {
        eprintln!("skipped: ../shared is not there");
        return;
    };
    let text = ArticleText::from_stored(raw).unwrap();
    let gold: Value =
        serde_json::from_slice(&fs::read(shared.join("kim-ambasciata-russa.it.gold.json")).unwrap()).unwrap();
    let gold = gold["attributions"].as_array().unwrap();
    let ours = attributions(&text, "it");
    let find = |id: &Value| {
        let wanted = gold.iter().find(|g| g["id"] == *id).unwrap();
        ours.iter().position(|a| a.cue == pieces(&text, &wanted["cue"])).unwrap_or_else(|| panic!("{wanted}"))
    };
    for wanted in gold {
        let a = &ours[find(&wanted["id"])];
        let id = &wanted["id"];
        assert_eq!(a.source, pieces(&text, &wanted["source"]), "{id}");
        assert_eq!(words(&text, &a.statement), words(&text, &pieces(&text, &wanted["content"])), "{id}");
        assert_eq!(a.stance.as_str(), wanted["stance"].as_str().unwrap(), "{id}");
        assert_eq!(a.hedged, wanted["hedged"].as_bool().unwrap(), "{id}");
        let via = wanted["via"].is_string().then(|| find(&wanted["via"]));
        assert_eq!(a.via, via, "{id}");
    }
    assert!(ours.len() <= gold.len() + 2, "{} suggestions for {} attributions", ours.len(), gold.len());
}

#[test]
fn agenzia() {
    check(
        "agenzia.it.txt",
        "it",
        expect![[r#"
            due deputati [hanno riferito] asserts, hedged, indirect: I soldati nordcoreani morti in Russia potrebbero essere circa 600
            I servizi [ritengono] asserts, indirect: i militari inviati finora siano circa 15.000
            Il ministero della Difesa russo [non ha voluto commentare] declines, indirect: le cifre
        "#]],
    );
}

#[test]
fn kcna() {
    check(
        "kcna.ko.txt",
        "ko",
        expect![[r#"
        김정은 [말하였다] asserts, direct: "오랜 친선과 공동의 리상, 그 누구도 깨뜨릴 수 없는 동맹을 굳건히 키워나갈 것"
        최선희 외무상 [밝혔다] asserts, direct: "두 나라는 언제나 나란히 걸어갈 것"
    "#]],
    );
}

#[test]
fn quotidiano() {
    check(
        "quotidiano.it.txt",
        "it",
        expect![[r#"
            la stampa di Stato [secondo] asserts, indirect: Il capo nordcoreano Kim Jong Un è entrato venerdì 9 maggio, accanto alla figlia, nella sede diplomatica russa di Pyongyang per ricordare la fine della guerra del 1945
            Kim [ha assicurato] asserts, mixed: il suo Paese "custodirà e farà crescere un'amicizia antica, un ideale comune e un patto che nessuno può spezzare" ← la KCNA
            la KCNA [ha riferito] asserts, mixed: Kim ha assicurato che il suo Paese "custodirà e farà crescere un'amicizia antica, un ideale comune e un patto che nessuno può spezzare"
             [a quanto si dice] asserts, hedged, indirect: hanno aiutato l'avanzata
            L'intelligence sudcoreana [stima] suggests, hedged, indirect: circa 600 soldati del Nord siano morti combattendo per la Russia, su 15.000 inviati
            la Corea del Sud [ha dichiarato] asserts, hedged, indirect: In cambio, Pyongyang sembra aver ottenuto aiuto per i satelliti, oltre a droni e missili contraerei
            la ministra degli Esteri nordcoreana Choe Son Hui [ha detto] asserts, direct: "I nostri due Paesi cammineranno sempre fianco a fianco" ← la KCNA
            la KCNA [secondo] asserts, mixed: "I nostri due Paesi cammineranno sempre fianco a fianco", ha detto la ministra degli Esteri nordcoreana Choe Son Hui
            Pyongyang … Mosca [respingono] denies, indirect: l'accusa di vendersi armi
        "#]],
    );
}

#[test]
fn wire() {
    check(
        "wire.en.txt",
        "en",
        expect![[r#"
            South Korea's spy agency [said] asserts, indirect: About 600 North Korean soldiers were killed fighting for Russia ← the Italian agency Faro
            the Italian agency Faro [according to] asserts, indirect: About 600 North Korean soldiers were killed fighting for Russia, South Korea's spy agency said
            a European official who asked not to be named [said] asserts, indirect: At least 450 have died
            a European official who asked not to be named [calling] asserts, indirect: every count uncertain
            Moscow [denied] denies, indirect: any North Korean troops were there
            Pyongyang [confirmed] confirms, indirect: its soldiers had been sent to Kursk
            the Russian foreign ministry [said] asserts, direct: "There is no trade in weapons"
        "#]],
    );
}
