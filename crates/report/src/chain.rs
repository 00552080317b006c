//! Who relays whom: one path outwards makes the sentence, and every other step is told beside it.

use crate::{
    Lang,
    phrase::{self, Who},
    verbs,
};
use attesta_casebook::{
    attribution::AttributionView,
    hop::Step,
    id::AttributionId,
    vocabulary::{HopBasis, Mode},
};

/// From the attribution outwards: at each point the first step of the text that passes the words on, else the first one found by
/// us. A chain that branches is no line: told as one, it would say what nobody said.
pub(crate) fn path(view: &AttributionView) -> Vec<&Step> {
    let next = |from: AttributionId| {
        let on = |basis| leading_on(view, from).find(|s| s.basis == basis && verbs::passes_on(s.stance));
        on(HopBasis::Text).or_else(|| on(HopBasis::Researched))
    };
    std::iter::successors(next(view.id), |step| next(step.attribution)).take(view.chain.len()).collect()
}

fn leading_on(view: &AttributionView, from: AttributionId) -> impl Iterator<Item = &Step> {
    view.chain.iter().filter(move |step| step.inner == from)
}

/// "KCNA reports that", "the lawmakers (found by us: …) report that".
pub(crate) fn relays(view: &AttributionView, step: &Step, lang: Lang) -> String {
    let who = who(view, step, lang);
    let verb = verbs::relays(step.stance, who.many, lang);
    let comma = if step.hedged { "," } else { "" };
    let caution = caution(step, lang);
    let found = found_by_us(step, lang).map(|found| format!(" ({found})")).unwrap_or_default();
    format!("{}{found} {verb}{caution}{comma} {}", who.name, lang.pick("that", "che"))
}

/// Every step that is not on the path, in brackets.
pub(crate) fn beside(view: &AttributionView, path: &[&Step], lang: Lang) -> String {
    let points = std::iter::once(view.id).chain(path.iter().map(|step| step.attribution));
    let apart = |step: &&Step| path.iter().all(|on| on.hop != step.hop);
    points
        .flat_map(|from| leading_on(view, from).filter(apart))
        .map(|step| format!(" ({}{}{})", aside(view, step, lang), further(view, step, lang), close(step, lang)))
        .collect()
}

/// "also reported by TASS, citing KCNA", "Seoul denies it", "same dispatch as “…”".
fn aside(view: &AttributionView, step: &Step, lang: Lang) -> String {
    let party = who(view, step, lang);
    let relayed = view.chain.iter().find(|s| s.attribution == step.inner).map(|s| who(view, s, lang));
    match (step.basis, relayed) {
        (HopBasis::SameDispatch, _) => dispatch(step, &party, lang),
        (_, relayed) if verbs::passes_on(step.stance) => {
            let cited = relayed.map(|r| format!(", {} {}", verbs::cites(party.many, lang), r.name)).unwrap_or_default();
            format!("{}{}{cited}", by(verbs::also(step.stance, lang), &party), caution(step, lang))
        }
        (_, None) => {
            format!("{} {}{}", party.name, verbs::answers(step.stance, party.many, lang), caution(step, lang))
        }
        (_, Some(r)) => {
            let verb = verbs::about(step.stance, party.many, lang);
            let says = verbs::says(r.many, lang);
            let what = lang.pick(format!("what {} {says}", r.name), format!("ciò che {says} {}", r.name));
            format!("{} {verb} {what}{}", party.name, caution(step, lang))
        }
    }
}

/// What leads on from a step told beside: ", as Yonhap reports", ", which Kyiv denies".
fn further(view: &AttributionView, step: &Step, lang: Lang) -> String {
    let tell = |next: &Step| {
        let party = who(view, next, lang);
        let name = &party.name;
        let told = match (next.basis, verbs::passes_on(next.stance)) {
            (HopBasis::SameDispatch, _) => format!("; {}", dispatch(next, &party, lang)),
            (_, true) => {
                let verb = verbs::relays(next.stance, party.many, lang);
                lang.pick(format!(", as {name} {verb}"), format!(", come {verb} {name}")) + caution(next, lang)
            }
            (_, false) => {
                let verb = verbs::about(next.stance, party.many, lang);
                lang.pick(format!(", which {name} {verb}"), format!(", cosa che {name} {verb}")) + caution(next, lang)
            }
        };
        format!("{told}{}{}", further(view, next, lang), close(next, lang))
    };
    leading_on(view, step.attribution).map(tell).collect()
}

fn dispatch(step: &Step, party: &Who, lang: Lang) -> String {
    let of = match &step.article_title {
        Some(title) => lang.pick(format!("as “{title}”"), format!("di «{title}»")),
        None => format!("{} {}", lang.pick("as", "di"), party.name),
    };
    format!("{} {of}", lang.pick("same dispatch", "stesso lancio"))
}

fn caution(step: &Step, lang: Lang) -> &'static str {
    if step.hedged { lang.pick(", with caution", ", con riserva") } else { "" }
}

/// How we know of a step is said last.
fn close(step: &Step, lang: Lang) -> String {
    found_by_us(step, lang).map(|found| format!("; {found}")).unwrap_or_default()
}

fn found_by_us(step: &Step, lang: Lang) -> Option<String> {
    let found = || format!("{} {}", lang.pick("found by us:", "trovato da noi:"), step.reason);
    (step.basis == HopBasis::Researched).then(found)
}

fn who(view: &AttributionView, step: &Step, lang: Lang) -> Who {
    if step.mode != Mode::AuthorsVoice {
        return Who::of(&step.parties, &step.called, step.many && step.parties.len() + step.called.len() < 2, lang);
    }
    let another = step.article_title.as_ref().filter(|_| step.article != view.article);
    let title = another.map(|t| lang.pick(format!(" (“{t}”)"), format!(" («{t}»)"))).unwrap_or_default();
    Who { name: format!("{}{title}", phrase::itself(lang)), many: false }
}

/// "riferito anche dall'articolo stesso": before the article, and nothing else, the preposition takes its article on.
fn by(verb: &str, party: &Who) -> String {
    match (verb.strip_suffix(" da"), party.name.strip_prefix("l'")) {
        (Some(verb), Some(name)) => format!("{verb} dall'{name}"),
        _ => format!("{verb} {}", party.name),
    }
}
