//! Where in a piece of evidence something stands, in words.

use crate::Lang;
use attesta_casebook::vocabulary::LocatorKind;

/// "page 4", "from 00:01:12 to 00:01:40"; empty for the whole.
pub fn locator(kind: LocatorKind, given: &str, lang: Lang) -> String {
    let given = given.trim();
    match kind {
        LocatorKind::None => String::new(),
        LocatorKind::Passage => lang.pick(format!("passage {given}"), format!("passo {given}")),
        LocatorKind::Page => lang.pick(format!("page {given}"), format!("pagina {given}")),
        LocatorKind::Timecode => {
            let times = given.strip_prefix("t=").unwrap_or(given);
            match times.split_once(',') {
                Some((from, until)) => lang.pick(format!("from {from} to {until}"), format!("da {from} a {until}")),
                None => lang.pick(format!("at {times}"), format!("al minuto {times}")),
            }
        }
        LocatorKind::Region => {
            let sides: Vec<&str> = given.strip_prefix("xywh=percent:").unwrap_or(given).split(',').collect();
            match sides.as_slice() {
                [x, y, w, h] => lang.pick(
                    format!("part of the image: {x} % from the left, {y} % from the top, {w} % wide, {h} % high"),
                    format!("parte dell'immagine: {x} % da sinistra, {y} % dall'alto, larga {w} %, alta {h} %"),
                ),
                _ => lang.pick(format!("part of the image: {given}"), format!("parte dell'immagine: {given}")),
            }
        }
        LocatorKind::Coordinates => lang.pick(format!("coordinates {given}"), format!("coordinate {given}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_told_in_both_languages() {
        for (kind, given, en, it) in [
            (LocatorKind::None, "x", "", ""),
            (LocatorKind::Page, "4", "page 4", "pagina 4"),
            (LocatorKind::Timecode, "t=00:01:12", "at 00:01:12", "al minuto 00:01:12"),
            (LocatorKind::Timecode, "t=00:01:12,00:02:00", "from 00:01:12 to 00:02:00", "da 00:01:12 a 00:02:00"),
            (
                LocatorKind::Region,
                "xywh=percent:1,2,3,4",
                "part of the image: 1 % from the left, 2 % from the top, 3 % wide, 4 % high",
                "parte dell'immagine: 1 % da sinistra, 2 % dall'alto, larga 3 %, alta 4 %",
            ),
            (LocatorKind::Coordinates, "42.24, 130.29", "coordinates 42.24, 130.29", "coordinate 42.24, 130.29"),
        ] {
            assert_eq!([locator(kind, given, Lang::En), locator(kind, given, Lang::It)], [en, it]);
        }
    }
}
