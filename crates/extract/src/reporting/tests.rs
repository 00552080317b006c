#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking, and hands its expectation over"
)]

mod readings;

use attesta_text::{ArticleText, Span};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::propose;

/// Proposes for the stretch between `[[` and `]]`.
fn check(marked: &str, expected: Expect) {
    let start = marked.find("[[").unwrap();
    let end = marked.find("]]").unwrap() - 2;
    let text = ArticleText::normalise(&marked.replace("[[", "").replace("]]", "")).unwrap().text;
    let code = match text.as_str() {
        text if attesta_text::has_cjk(text) => "ko",
        text if [" the ", "The ", "Will", "were"].iter().any(|word| text.contains(word)) => "en",
        _ => "it",
    };
    let proposal = propose(&text, text.span(start, end).unwrap(), code);
    let words = |spans: &[Span]| spans.iter().map(|&span| text.slice(span)).collect::<Vec<_>>().join(" + ");
    let hedged = if proposal.hedged { ", hedged" } else { "" };
    let mut line = format!(
        "{} [{}] {}{hedged}, {}: {}",
        words(&proposal.source),
        words(&proposal.cue),
        proposal.stance.as_str(),
        proposal.mode.as_str(),
        words(&proposal.content)
    );
    if let Some(relay) = proposal.relayed_by {
        line.push_str(&format!(" (via {} [{}])", text.slice(relay.source), text.slice(relay.cue)));
    }
    expected.assert_eq(&line);
}

#[test]
fn italian_verbs() {
    check(
        "La diga è sicura. Il sindaco ha dichiarato che [[la diga reggerà l'inverno]].",
        expect!["Il sindaco [ha dichiarato] asserts, indirect: la diga reggerà l'inverno"],
    );
    check(
        "[[La diga reggerà l'inverno]], ha detto l'ingegnera Marta Lodi in aula.",
        expect!["l'ingegnera Marta Lodi [ha detto] asserts, indirect: La diga reggerà l'inverno"],
    );
    check(
        "Il sindaco ha detto che il ponte è aperto e ha negato [[i ritardi]].",
        expect!["Il sindaco [ha negato] denies, indirect: i ritardi"],
    );
    check(
        "Il sindaco ha detto che [[il ponte è aperto]] e ha negato i ritardi.",
        expect!["Il sindaco [ha detto] asserts, indirect: il ponte è aperto"],
    );
    check(
        "Nord e Sud hanno negato la vendita, sebbene abbiano confermato [[i colloqui]].",
        expect!["Nord + Sud [abbiano confermato] confirms, indirect: i colloqui"],
    );
    check(
        "[[«Il ponte è aperto», ha detto il sindaco, secondo la Delta.]]",
        expect!["il sindaco [ha detto] asserts, direct: «Il ponte è aperto» (via la Delta [secondo])"],
    );
    check(
        "Il sindaco Bruni, capo della giunta, ha affermato che [[i lavori finiranno a maggio]].",
        expect!["Il sindaco Bruni [ha affermato] asserts, indirect: i lavori finiranno a maggio"],
    );
    check(
        "Il prefetto, che ha confermato [[la chiusura del ponte]], non si è fermato.",
        expect!["Il prefetto [ha confermato] confirms, indirect: la chiusura del ponte"],
    );
    check(
        "La società ha negato [[ogni ritardo]], ma il comune ha confermato le multe.",
        expect!["La società [ha negato] denies, indirect: ogni ritardo"],
    );
    check(
        "La società ha negato ogni ritardo, ma il comune ha confermato [[le multe]].",
        expect!["il comune [ha confermato] confirms, indirect: le multe"],
    );
    check(
        "Il ministero non ha confermato [[la data]].",
        expect!["Il ministero [non ha confermato] declines, indirect: la data"],
    );
    check(
        "[[Il comune sostiene che le chiuse sono nuove]].",
        expect!["Il comune [sostiene] asserts, indirect: le chiuse sono nuove"],
    );
}

#[test]
fn italian_prepositions_and_chains() {
    check(
        "Secondo i tecnici della provincia, [[le crepe sono dodici]].",
        expect!["i tecnici della provincia [Secondo] asserts, indirect: le crepe sono dodici"],
    );
    check(
        "[[Le crepe sono dodici]], stando ai tecnici.",
        expect!["tecnici [stando ai] asserts, indirect: Le crepe sono dodici"],
    );
    check(
        "«[[Le crepe sono vecchie]]», ha detto l'assessora Neri, secondo l'agenzia Delta.",
        expect!["l'assessora Neri [ha detto] asserts, direct: Le crepe sono vecchie (via l'agenzia Delta [secondo])"],
    );
    check(
        "L'assessora ha dichiarato che [[le crepe «non sono nuove»]], ha riportato la Delta.",
        expect!["L'assessora [ha dichiarato] asserts, mixed: le crepe «non sono nuove» (via la Delta [ha riportato])"],
    );
    check(
        "Secondo la Delta, il ministro ha detto che [[la strada riaprirà]].",
        expect!["il ministro [ha detto] asserts, indirect: la strada riaprirà (via la Delta [Secondo])"],
    );
    check(
        "Nel secondo turno [[la frana ha chiuso la valle]].",
        expect![" [] asserts, authors: la frana ha chiuso la valle"],
    );
    check(
        "[[La frana, secondo quanto riferito, si muove ancora]].",
        expect![" [secondo quanto riferito] asserts, hedged, indirect: La frana + si muove ancora"],
    );
    check(
        "Sia la regione che il comune hanno negato [[ogni intesa]].",
        expect!["la regione + il comune [hanno negato] denies, indirect: ogni intesa"],
    );
    check(
        "La regione e il comune hanno smentito [[l'accordo]].",
        expect!["La regione + il comune [hanno smentito] denies, indirect: l'accordo"],
    );
    check(
        "[[La ditta sembra aver finito i fondi]], ha affermato la prefettura.",
        expect!["la prefettura [ha affermato] asserts, hedged, indirect: La ditta sembra aver finito i fondi"],
    );
    check(
        "[[Circa 40 camion restano fermi]] da ieri nella valle.",
        expect![" [] asserts, authors: Circa 40 camion restano fermi"],
    );
}

#[test]
fn english() {
    check(
        "[[The dam will hold]], according to engineers at the plant.",
        expect!["engineers at the plant [according to] asserts, indirect: The dam will hold"],
    );
    check(
        "“[[The dam will hold]],” the mayor said on Monday.",
        expect!["the mayor [said] asserts, direct: The dam will hold"],
    );
    check("“[[Will it hold?]]” asked the mayor.", expect!["the mayor [asked] questions, direct: Will it hold?"]);
    check(
        "Both the city and the county denied [[any delay]].",
        expect!["the city + the county [denied] denies, indirect: any delay"],
    );
    check(
        "The survey suggests that [[forty trucks may be stuck]].",
        expect!["The survey [suggests] suggests, hedged, indirect: forty trucks may be stuck"],
    );
    check(
        "The mayor said [[the dam will hold]], the Valley Post reported.",
        expect!["The mayor [said] asserts, indirect: the dam will hold (via the Valley Post [reported])"],
    );
    check(
        "Channel 4 said that [[the boats were lost]].",
        expect!["Channel 4 [said] asserts, indirect: the boats were lost"],
    );
    check(
        "The mayor of District 9 denied that [[the boats were lost]].",
        expect!["The mayor of District 9 [denied] denies, indirect: the boats were lost"],
    );
    check(
        "The mayor said that [[the harbour will stay closed until May]].",
        expect!["The mayor [said] asserts, indirect: the harbour will stay closed until May"],
    );
    check(
        "[[Two workers were reportedly hurt]].",
        expect![" [reportedly] asserts, hedged, indirect: Two workers were + hurt"],
    );
}

#[test]
fn korean() {
    check(
        "남항 관리소는 [[다리가 내일 열린다]]고 밝혔다.",
        expect!["남항 관리소 [밝혔다] asserts, indirect: 다리가 내일 열린다"],
    );
    check(
        "남항 관리소에 따르면 [[다리가 내일 열린다]].",
        expect!["남항 관리소 [에 따르면] asserts, indirect: 다리가 내일 열린다"],
    );
    check(
        "관리소는 [[다리가 내일 열린다]]고 밝혔다고 바다통신이 전했다.",
        expect!["관리소 [밝혔다] asserts, indirect: 다리가 내일 열린다 (via 바다통신 [전했다])"],
    );
    check("시청과 관리소는 [[지연]]을 부인했다.", expect!["시청 + 관리소 [부인했다] denies, indirect: 지연"]);
    check(
        "관리소는 [[배 세 척이 멈춘 것으로 보인다]]고 말했다.",
        expect!["관리소 [말했다] asserts, hedged, indirect: 배 세 척이 멈춘 것으로 보인다"],
    );
    check("[[다리가 내일 열린다]].", expect![" [] asserts, authors: 다리가 내일 열린다"]);
}

proptest! {
    #[test]
    fn any_text_gets_a_proposal(
        raw in "(ha detto|secondo|non ha |said|밝혔다|에 따르면|관리소는|[«»“”\"',;:. \n]|e |sia |che |[A-Za-zàé한]|\\PC){1,40}",
        a in any::<prop::sample::Index>(),
        b in any::<prop::sample::Index>(),
    ) {
        let Ok(normalised) = ArticleText::normalise(&raw) else { return Ok(()) };
        let text = normalised.text;
        let edges: Vec<usize> = text.as_str().char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let (a, b) = (*a.get(&edges), *b.get(&edges));
        let Ok(selection) = text.span(a.min(b), a.max(b)) else { return Ok(()) };
        let proposal = propose(&text, selection, ["it", "en", "ko", "zh", "de"][text.len() % 5]);
        prop_assert!(!proposal.content.is_empty());
        prop_assert!(proposal.content.iter().all(|&piece| selection.contains(piece)));
    }

    #[test]
    fn any_text_reads_in_any_language(
        raw in "(ha detto|che |said|that |secondo|sagte|, dass |teilte|mit|según|표현|밝혔다|고 |은 |據|說|と述べた|は|сказал|, что |قال|أن |[«»“”„\"',;:—. \n()]|e |sia |both |and |[A-ZÀa-zàé한]|[0-9]|\\PC){1,60}",
        n in 0usize..12,
    ) {
        let Ok(normalised) = ArticleText::normalise(&raw) else { return Ok(()) };
        let text = normalised.text;
        let all = crate::languages();
        let code = all[n % all.len()];
        let reading = crate::read(&text, code, None);
        for (at, said) in reading.attributions.iter().enumerate() {
            prop_assert!(!said.content.is_empty() && !said.statement.is_empty());
            prop_assert!(said.via.is_none_or(|via| via != at && via < reading.attributions.len()));
            prop_assert!((0.0..=1.0).contains(&said.confidence));
            prop_assert_eq!(said.source.is_empty(), said.parties.is_empty());
            let whole = text.whole();
            let all = [&said.source, &said.parties, &said.cue, &said.content, &said.statement, &said.hedge];
            prop_assert!(all.into_iter().flatten().all(|span| whole.contains(*span)));
        }
    }

    #[test]
    fn a_span_of_another_text_gets_one_too(raw in "\\PC{2,20}", other in "\\PC{30}") {
        let (Ok(text), Ok(other)) = (ArticleText::normalise(&raw), ArticleText::normalise(&other)) else { return Ok(()) };
        let _ = propose(&text.text, other.text.whole(), "it");
    }
}
