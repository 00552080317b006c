//! The controls to judge one item with. Only what differs from what stands on the page is sent back.

use crate::{
    Lang,
    check::{shown::Shown, words},
    verbs,
};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    vocabulary::{Basis, Mode, Stance},
};

pub(super) fn decision(number: usize, can_correct: bool, lang: Lang) -> String {
    let choices = [
        ("", lang.pick("Not decided", "Non decido"), true),
        ("accept", lang.pick("Accept", "Accetto"), true),
        ("correct", lang.pick("Correct", "Correggo"), can_correct),
        ("reject", lang.pick("Reject", "Respingo"), true),
    ];
    let choice = |(value, word, _): &(&str, &str, bool)| {
        let checked = if value.is_empty() { " checked" } else { "" };
        format!(
            "<label class=\"choice\"><input type=\"radio\" name=\"decision-{number}\" value=\"{value}\"{checked}> {word}</label>\n"
        )
    };
    let choices: String = choices.iter().filter(|(_, _, offered)| *offered).map(choice).collect();
    format!(
        "<fieldset class=\"decision\">\n<legend>{}</legend>\n{choices}</fieldset>\n",
        lang.pick("Your decision", "La tua decisione")
    )
}

pub(super) fn reason(number: usize, lang: Lang) -> String {
    format!(
        "<label for=\"reason-{number}\">{}</label>\n\
         <textarea id=\"reason-{number}\" class=\"reason\" rows=\"2\" maxlength=\"4000\" dir=\"auto\" aria-describedby=\"problem-{number}\"></textarea>\n\
         <p class=\"problem\" id=\"problem-{number}\"></p>\n",
        lang.pick(
            "Reason or remark (needed to correct or reject)",
            "Motivo o osservazione (serve per correggere o respingere)"
        ),
    )
}

/// What a second check can change here: who, position, caution, date, kind of speech and how they know.
pub(super) fn corrections(shown: &Shown, number: usize, view: &AttributionView) -> String {
    let lang = shown.lang;
    let (several, own_voice) = (view.positions.len() > 1, view.mode == Mode::AuthorsVoice);
    let positions: String = (1..)
        .zip(&view.positions)
        .map(|(at, position)| position_fields(shown, &format!("{number}-{at}"), position, several, own_voice))
        .collect();
    let modes: Vec<_> = Mode::ALL.iter().map(|m| (m.as_str(), words::mode(*m, lang))).collect();
    let bases: Vec<_> = Basis::ALL.iter().map(|b| (b.as_str(), words::basis(*b, lang))).collect();
    format!(
        "<fieldset class=\"corrections\" hidden>\n<legend>{}</legend>\n{positions}<div class=\"fields\">\n{}{}</div>\n</fieldset>\n",
        lang.pick("What it should be", "Come dovrebbe essere"),
        select(
            &format!("mode-{number}"),
            "mode",
            lang.pick("Kind of speech", "Tipo di discorso"),
            &modes,
            view.mode.as_str()
        ),
        select(
            &format!("basis-{number}"),
            "basis",
            lang.pick("How they know", "Come lo sa"),
            &bases,
            view.basis.as_str()
        ),
    )
}

fn position_fields(shown: &Shown, at: &str, position: &PositionView, several: bool, own_voice: bool) -> String {
    let lang = shown.lang;
    let named = position.party.as_ref().map(|party| party.name.as_str());
    // A protected source has no name here that could be changed, and the article's own voice has no source.
    let who = match named {
        Some("") => None,
        None if own_voice => None,
        named => Some(input(shown, &format!("who-{at}"), "who", lang.pick("Who", "Chi"), named.unwrap_or_default())),
    };
    let who = who.unwrap_or_default();
    let stances: Vec<_> = Stance::ALL.iter().map(|s| (s.as_str(), verbs::stands(*s, false, lang))).collect();
    let said = position.said.as_ref().map(|d| d.text.clone()).unwrap_or_default();
    let legend = match several {
        true => format!("<p class=\"of\" dir=\"auto\">{}</p>\n", shown.text(&super::facts::who(position, lang))),
        false => String::new(),
    };
    let checked = if position.hedged { " checked" } else { "" };
    format!(
        "<div class=\"position\" data-position=\"{}\">\n{legend}<div class=\"fields\">\n{who}{}{}\
         <label class=\"choice\"><input type=\"checkbox\" data-field=\"hedged\"{checked}> {}</label>\n{}</div>\n</div>\n",
        position.id,
        select(
            &format!("stance-{at}"),
            "stance",
            lang.pick("Position", "Posizione"),
            &stances,
            position.stance.as_str()
        ),
        input(shown, &format!("said-{at}"), "said", lang.pick("Said on (2025-05-09)", "Detto il (2025-05-09)"), &said),
        lang.pick("With caution", "Con riserva"),
        input(
            shown,
            &format!("hedge-{at}"),
            "hedge",
            lang.pick("Words of caution", "Parole di riserva"),
            &position.hedge
        ),
    )
}

fn input(shown: &Shown, id: &str, field: &str, label: &str, value: &str) -> String {
    format!(
        "<p class=\"field\"><label for=\"{id}\">{label}</label><input id=\"{id}\" data-field=\"{field}\" value=\"{}\" dir=\"auto\" maxlength=\"400\"></p>\n",
        shown.text(value)
    )
}

fn select(id: &str, field: &str, label: &str, options: &[(&str, &str)], chosen: &str) -> String {
    let option = |(value, word): &(&str, &str)| {
        let selected = if *value == chosen { " selected" } else { "" };
        format!("<option value=\"{value}\"{selected}>{word}</option>")
    };
    let options: String = options.iter().map(option).collect();
    format!(
        "<p class=\"field\"><label for=\"{id}\">{label}</label><select id=\"{id}\" data-field=\"{field}\">{options}</select></p>\n"
    )
}
