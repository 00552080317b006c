//! Where a claim comes from, in one sentence; never how true it is.

use crate::{Lang, escape, phrase};
use attesta_casebook::origins::OriginsView;

pub fn sentence(seen: &OriginsView, lang: Lang) -> String {
    let (low, high, articles) = (seen.low, seen.high, seen.articles);
    if high == 0 {
        return lang
            .pick("Nobody who asserts this is known by name yet.", "Non è ancora noto per nome chi lo afferma.")
            .to_owned();
    }
    let only = seen.groups.first().and_then(|group| group.members.first()).filter(|_| high == 1);
    if let Some(only) = only {
        let name = escape::one_line(&phrase::name(only, lang));
        return match articles {
            0 | 1 => {
                lang.pick(format!("This rests on one source: {name}."), format!("Si fonda su una sola fonte: {name}."))
            }
            2 => lang.pick(
                format!("Both articles rest on one source: {name}."),
                format!("Entrambi gli articoli si fondano su una sola fonte: {name}."),
            ),
            _ => lang.pick(
                format!("All {articles} articles rest on one source: {name}."),
                format!("Tutti {} {articles} articoli si fondano su una sola fonte: {name}.", the(articles)),
            ),
        };
    }
    let within = match articles {
        0 | 1 => String::new(),
        _ => lang.pick(format!(" of {articles} articles"), format!(" di {articles} articoli")),
    };
    if low == 0 {
        let (stand, are) = match high {
            1 => ("source stands", "c'è al massimo 1 fonte".to_owned()),
            _ => ("sources stand", format!("ci sono al massimo {high} fonti")),
        };
        return lang.pick(
            format!("Nobody who asserts this is named: at most {high} {stand} at the beginning{within}."),
            format!("Chi lo afferma non è nominato: all'inizio{within} {are}."),
        );
    }
    let stand = match high {
        1 => lang.pick("source stands", "fonte indipendente"),
        _ => lang.pick("sources stand", "fonti indipendenti"),
    };
    let count = match low == high {
        true => high.to_string(),
        false => lang.pick(format!("at least {low}, at most {high}"), format!("almeno {low}, al massimo {high}")),
    };
    phrase::capital(&lang.pick(
        format!("{count} independent {stand} at the beginning{within}."),
        format!("all'inizio{within}: {count} {stand}."),
    ))
}

/// Before a number that is said with a vowel first: otto, ottanta, undici, undicimila.
pub(crate) fn the(number: u32) -> &'static str {
    let spoken = number.to_string();
    match spoken.starts_with('8') || (spoken.len() % 3 == 2 && spoken.starts_with("11")) {
        true => "gli",
        false => "i",
    }
}
