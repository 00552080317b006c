//! A long article in which somebody keeps saying something.

use crate::words::{Dice, Language, Vocabulary};

const WHO: [&str; 6] = [
    "The foreign ministry",
    "A spokesman for the port",
    "South Korean intelligence",
    "The state agency",
    "Two officials",
    "The mayor of the city",
];
const HOW: [&str; 5] = ["said that", "denied that", "confirmed that", "reported that", "suggested that"];

/// So many words, in which so many attributions stand at even distances.
pub(super) fn long(words: usize, attributions: usize) -> String {
    let vocabulary = Vocabulary::new();
    let mut dice = Dice::new(11);
    let each = words / attributions;
    let mut text = String::from("A long day at the port\n");
    for n in 0..attributions {
        let who = WHO.get(dice.below(WHO.len())).copied().unwrap_or_default();
        let how = HOW.get(dice.below(HOW.len())).copied().unwrap_or_default();
        let rest = vocabulary.text(Language::English, each.saturating_sub(12), &mut dice).join(" ");
        text.push_str(&format!("\n{who} {how} the {n}th ship had left the harbour before the storm. {rest}\n"));
    }
    text
}
