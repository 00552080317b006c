#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking, and hands its expectation over"
)]

use super::{Sought, counterpart};
use crate::Stance;
use attesta_text::{ArticleText, Span};
use expect_test::{Expect, expect};

struct Given<'a> {
    /// The statement between `[[` and `]]`, its reporting words between `{` and `}`.
    here: (&'a str, &'a str),
    there: (&'a str, &'a str),
    names: &'a [&'a str],
    stance: Stance,
}

/// Cuts the marks out, and gives where they stood.
fn cut(marked: &str, open: &str, close: &str) -> (String, Option<(usize, usize)>) {
    let (Some(start), Some(end)) = (marked.find(open), marked.find(close)) else { return (marked.to_owned(), None) };
    (marked.replacen(open, "", 1).replacen(close, "", 1), Some((start, end - open.len())))
}

fn check(given: Given, expected: Expect) {
    // The outer marks first, so that the inner ones stand where the text will have them.
    let (bare, _) = cut(given.here.0, "{", "}");
    let (plain, content) = cut(&bare, "[[", "]]");
    let (_, cue) = cut(&cut(given.here.0, "[[", "]]").0, "{", "}");
    let text = ArticleText::normalise(&plain).unwrap().text;
    let span = |place: Option<(usize, usize)>| -> Vec<Span> {
        place.map(|(start, end)| text.span(start, end).unwrap()).into_iter().collect()
    };
    let other = ArticleText::normalise(given.there.0).unwrap().text;
    let names: Vec<String> = given.names.iter().map(|name| (*name).to_owned()).collect();
    let (cue, content) = (span(cue), span(content));
    let sought = Sought {
        text: &text,
        code: given.here.1,
        cue: &cue,
        content: &content,
        names: &names,
        stance: given.stance,
        hedged: false,
    };
    let near = other.span(0, other.as_str().len()).unwrap();
    let found = counterpart(&sought, &other, near, given.there.1).map(|found| {
        let words = |spans: &[Span]| spans.iter().map(|span| other.slice(*span)).collect::<Vec<_>>().join(" + ");
        let differs = [(found.other_stance, "other stance"), (found.other_strength, "other strength")];
        let differs: Vec<&str> = differs.iter().filter(|(differs, _)| *differs).map(|(_, word)| *word).collect();
        format!("{} [{}] {:?} {differs:?}", words(&found.words), words(&found.cue), found.because)
    });
    expected.assert_eq(&found.unwrap_or_else(|why| format!("{why:?}")));
}

const ESTIMATE: &str = "Moscow denied any losses. The service estimates that 600 soldiers were killed, and the minister said that 15 ships were sunk.";

#[test]
fn the_numbers_tell_which_statement_it_is() {
    let named = |here, stance| Given { here: (here, "it"), there: (ESTIMATE, "en"), names: &[], stance };
    check(
        named("Mosca nega perdite. Il servizio {afferma} che [[sono stati uccisi 600 soldati]].", Stance::Asserts),
        expect![[r#"600 soldiers were killed [estimates] [Figures] ["other stance", "other strength"]"#]],
    );
    check(
        named("Il ministro {ha detto} che [[sono state affondate 15 navi]].", Stance::Asserts),
        expect!["15 ships were sunk [said] [Figures, Verb] []"],
    );
    check(
        named("Il ministro {ha detto} che [[sono state affondate 16 navi]].", Stance::Asserts),
        expect!["NothingFits"],
    );
    check(
        named("[[Il servizio {afferma} che sono stati uccisi 600 soldati]].", Stance::Asserts),
        expect![[
            r#"The service estimates that 600 soldiers were killed [estimates] [Figures] ["other stance", "other strength"]"#
        ]],
    );
}

#[test]
fn the_speaker_or_the_position_tells() {
    let there = "Владимир Путин заявил, что мост закрыт. Сергей Лавров отрицает, что мост закрыт.";
    let sought = |here, names, stance| Given { here: (here, "en"), there: (there, "ru"), names, stance };
    check(
        sought("Putin {said} that [[the bridge is closed]].", &["Vladimir Putin"], Stance::Asserts),
        expect!["мост закрыт [заявил] [Speaker, Verb] []"],
    );
    check(
        sought("Lavrov {denies} that [[the bridge is closed]].", &[], Stance::Denies),
        expect!["мост закрыт [отрицает] [Verb] []"],
    );
    check(
        sought("Somebody {suggests} that [[the bridge is closed]].", &["Peskov"], Stance::Suggests),
        expect!["NothingFits"],
    );
}

#[test]
fn where_nothing_can_be_offered_it_says_why() {
    let sought = |here, there| Given { here, there, names: &[], stance: Stance::Asserts };
    let said = "The mayor {said} that [[the port is closed]].";
    check(sought((said, "fi"), ("The mayor says that it is closed.", "en")), expect!["LanguageHere"]);
    check(sought((said, "en"), ("Pormestari sanoi, että satama on kiinni.", "fi")), expect!["LanguageThere"]);
    check(sought((said, "en"), ("Il porto è grande e bello.", "it")), expect!["NothingSaid"]);
    check(
        sought(("The mayor said so.", "en"), ("Il sindaco ha detto che il porto è chiuso.", "it")),
        expect!["NoWords"],
    );
    check(
        sought((said, "en"), ("Il sindaco ha detto che il porto è chiuso.", "it")),
        expect!["il porto è chiuso [ha detto] [Verb, Alone] []"],
    );
    check(
        sought((said, "en"), ("시장은 항구가 폐쇄될 수도 있다고 말했다.", "ko")),
        expect![[r#"항구가 폐쇄될 수도 있다고 [말했다] [Verb, Alone] ["other strength"]"#]],
    );
}
