//! Whole sentences, one rule each: how far what is said goes, whose it is, and what is no report at all.

use crate::reporting::attributions;
use attesta_text::{ArticleText, Span};
use expect_test::{Expect, expect};

/// Every attribution of a sentence: `source [cue] stance: statement`, or `source [cue] stance~: …` where it is guarded.
fn check(code: &str, sentence: &str, expected: Expect) {
    let text = ArticleText::normalise(sentence).unwrap().text;
    let words = |spans: &[Span]| spans.iter().map(|&span| text.slice(span)).collect::<Vec<_>>().join(" + ");
    let lines = attributions(&text, code).into_iter().map(|a| {
        let guarded = if a.hedged { "~" } else { "" };
        format!("{} [{}] {}{guarded}: {}", words(&a.source), words(&a.cue), a.stance.as_str(), words(&a.statement))
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_is_said_ends_where_the_author_goes_on() {
    check(
        "it",
        "La polizia ha detto che il camion era vuoto e ha mostrato le foto.",
        expect!["La polizia [ha detto] asserts: il camion era vuoto"],
    );
    check(
        "it",
        "Il perito ha scritto che la crepa cresce, e per questo il ponte è chiuso.",
        expect!["Il perito [ha scritto] asserts: la crepa cresce"],
    );
    check(
        "fr",
        "Le maire a dit qu'à un moment donné, il a pensé que la digue céderait.",
        expect![[r#"
        Le maire [a dit] asserts: à un moment donné, il a pensé que la digue céderait
        il [a pensé] asserts: la digue céderait"#]],
    );
    check(
        "de",
        "Die Ärztin sagte, dass die Probe verdorben war, und so musste sie gehen.",
        expect!["Die Ärztin [sagte] asserts: die Probe verdorben war"],
    );
    check(
        "es",
        "Después de que el juez dijo que el plazo era nulo, la empresa pidió otro.",
        expect!["el juez [dijo] asserts: el plazo era nulo"],
    );
    check("zh", "警方说，司机没有喝酒，因此案件已经结束。", expect!["警方 [说] asserts: 司机没有喝酒"]);
}

#[test]
fn a_report_stands_inside_a_clause() {
    check(
        "es",
        "Sería mejor, pensó Lidia Sanz, cerrar el puerto en invierno.",
        expect!["Lidia Sanz [pensó] asserts: Sería mejor + cerrar el puerto en invierno"],
    );
    check(
        "de",
        "Es gab einen Tag, sagte Lena Orth, an dem niemand kam.",
        expect!["Lena Orth [sagte] asserts: Es gab einen Tag + an dem niemand kam"],
    );
    check(
        "fr",
        "Les pêcheurs m'ont demandé, avec leur calme habituel, si je connaissais Paul Rive.",
        expect!["Les pêcheurs [ont demandé] questions: si je connaissais Paul Rive"],
    );
    check(
        "it",
        "Secondo quanto riferito dal comune di Valdora, la strada riapre lunedì.",
        expect!["comune di Valdora [Secondo quanto riferito dal] asserts: la strada riapre lunedì"],
    );
    check(
        "fr",
        "Comme le montre le rapport, les puits sont vides.",
        expect!["le rapport [Comme + montre] asserts: les puits sont vides"],
    );
}

#[test]
fn who_says_it() {
    check(
        "es",
        "Los datos llegaron en mayo y nos dicen que el lago bajó.",
        expect!["Los datos [dicen] asserts: el lago bajó"],
    );
    check(
        "de",
        "Entgegen früheren Meldungen erklärte der Sprecher der Werft, dass der Kran steht.",
        expect!["der Sprecher der Werft [erklärte] asserts: der Kran steht"],
    );
    check(
        "fr",
        "Le juge chargé du procès pour fraude et abus de biens a déclaré que le dossier est clos.",
        expect!["Le juge chargé du procès pour fraude et abus de biens [a déclaré] asserts: le dossier est clos"],
    );
    check(
        "es",
        "Marta Ruiz escribió a su hermana sugiriéndole que vendiera el barco.",
        expect!["Marta Ruiz [sugiriéndole] suggests~: vendiera el barco"],
    );
    check(
        "it",
        "È stato annunciato dal prefetto che il molo chiude.",
        expect!["prefetto [È stato annunciato] asserts: il molo chiude"],
    );
    check("zh", "一些渔民，如王海和李江，认为水位还会下降。", expect!["一些渔民 [认为] asserts: 水位还会下降"]);
    check("zh", "《海湾日报》称港口将关闭。", expect!["《海湾日报》 [称] asserts: 港口将关闭"]);
    check("ko", "나루는 사람이 많을 거라고 주장했다.", expect!["나루 [주장했다] asserts: 사람이 많을 거라고"]);
}

#[test]
fn nobody_says_these() {
    check("it", "Nessuno sa perché il faro si sia spento.", expect![[""]]);
    check("de", "Ich weiß nicht, warum der Hafen zu ist.", expect![[""]]);
    check("de", "Anna schrieb sich an der Schule ein, wo sie Chemie lernte.", expect![[""]]);
    check("it", "Le feste vengono calcolate secondo il calendario.", expect![[""]]);
    check("it", "La nave si affermò come traghetto tra le isole.", expect![[""]]);
    check("it", "Anna Bruni, la presidente del porto, considerava il molo una rovina.", expect![[""]]);
    check("pt", "O barco continuava a entrar no porto.", expect![[""]]);
    check("ru", "Союз предостерегал рыбаков от доверия «Морской книге».", expect![[""]]);
    check("zh", "船长发现自己在港口外。", expect![""]);
}

#[test]
fn caution_without_a_source() {
    check("it", "«Il molo è finito», avrebbe affermato.", expect![" [avrebbe affermato] asserts~: «Il molo è finito»"]);
    check(
        "fr",
        "La police cherche deux hommes qui auraient quitté le port à minuit.",
        expect![" [] asserts~: qui auraient quitté le port à minuit"],
    );
    check("zh", "据称船长离开了港口。", expect![" [据称] asserts~: 船长离开了港口"]);
    check(
        "de",
        "Geprüft werden Briefe, die angeblich aus dem Rathaus stammen.",
        expect![" [angeblich] asserts~: die + aus dem Rathaus stammen"],
    );
}

#[test]
fn who_was_there_has_seen_it_and_who_helped_has_not() {
    for (code, sentence, basis) in [
        ("it", "Il portavoce ha detto di aver assistito all'incendio del molo.", "witnessed"),
        ("it", "Il portavoce ha detto di aver assistito ad un incendio.", "witnessed"),
        ("it", "Il portavoce ha detto che hanno assistito la Russia con i missili.", "unstated"),
        ("it", "Il portavoce ha detto che hanno assistito anche i feriti.", "unstated"),
        ("it", "Il portavoce ha detto di aver visto il molo bruciare.", "witnessed"),
        ("pt", "O porta-voz disse que assistiu ao incêndio do cais.", "witnessed"),
        ("pt", "O porta-voz disse que assistiu os feridos do cais.", "unstated"),
    ] {
        let text = ArticleText::normalise(sentence).unwrap().text;
        let found: Vec<_> = attributions(&text, code).iter().map(|a| a.basis.as_str()).collect();
        assert_eq!(found, [basis], "{sentence}");
    }
}
