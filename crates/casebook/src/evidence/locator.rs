//! Where in a piece of evidence something stands, checked and written one way.
//!
//! Times and regions are kept as W3C Media Fragments have them (`t=00:01:12,00:01:40`, `xywh=percent:10,20,30,40`), so that an export
//! needs no translation; places as decimal degrees, latitude first; passages and pages in a person's words.

use crate::{Error, Result, vocabulary::LocatorKind};

/// The one way it is written, or why it cannot be.
pub(super) fn canonical(kind: LocatorKind, given: &str) -> Result<String> {
    let given = given.trim();
    if kind == LocatorKind::None {
        return Ok(String::new());
    }
    if given.is_empty() {
        return Err(Error::invalid(
            "locator_missing",
            "where in it is not said",
            "write the page, the passage, the time, the place or the part of the image; or say that it is the whole",
        ));
    }
    match kind {
        LocatorKind::Timecode => timecode(given).ok_or_else(|| {
            Error::invalid(
                "bad_timecode",
                format!("“{given}” is not a time in a recording, or ends before it begins"),
                "write hours, minutes and seconds: 00:01:12, or 00:01:12.500-00:01:40",
            )
        }),
        LocatorKind::Region => region(given).ok_or_else(|| {
            Error::invalid(
                "bad_region",
                format!("“{given}” is not a part of an image"),
                "write left, top, width and height in whole percent of the image: 10,20,30,40; it must not reach beyond the edge",
            )
        }),
        LocatorKind::Coordinates => coordinates(given).ok_or_else(|| {
            Error::invalid(
                "bad_coordinates",
                format!("“{given}” is not a place"),
                "write latitude (-90 to 90) and longitude (-180 to 180) in degrees with a point: 42.24, 130.29",
            )
        }),
        LocatorKind::None | LocatorKind::Passage | LocatorKind::Page => Ok(given.to_owned()),
    }
}

fn timecode(given: &str) -> Option<String> {
    let bare = given.strip_prefix("t=").unwrap_or(given);
    let bare = bare.strip_prefix("npt:").unwrap_or(bare);
    let (from, until) = match bare.split_once([',', '-', '–', '—']) {
        Some((from, until)) => (from.trim(), Some(until.trim())),
        None => (bare.trim(), None),
    };
    // "t=,10" is of the standard; "-10" is rather a slip.
    let from = if from.is_empty() && given.starts_with("t=,") { 0 } else { moment(from)? };
    match until.map(moment) {
        None => Some(format!("t={}", clock(from))),
        Some(until) => {
            let until = until.filter(|until| *until > from)?;
            Some(format!("t={},{}", clock(from), clock(until)))
        }
    }
}

/// Milliseconds of `[hh:]mm:ss[.mmm]`, or of seconds alone.
fn moment(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if !digits(fraction) || fraction.len() > 3 {
        return None;
    }
    let thousandths: u64 = format!("{fraction:0<3}").parse().ok()?;
    let parts: Vec<&str> = whole.split(':').collect();
    let number = |part: &&str| if digits(part) && part.len() <= 6 { part.parse::<u64>().ok() } else { None };
    let seconds = match parts.as_slice() {
        [s] => number(s)?,
        [m, s] => number(m).filter(|m| *m < 60)? * 60 + number(s).filter(|s| *s < 60)?,
        [h, m, s] => number(h)? * 3600 + number(m).filter(|m| *m < 60)? * 60 + number(s).filter(|s| *s < 60)?,
        _ => return None,
    };
    Some(seconds * 1000 + thousandths)
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn clock(milliseconds: u64) -> String {
    let (seconds, thousandths) = (milliseconds / 1000, milliseconds % 1000);
    let whole = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if thousandths == 0 { whole } else { format!("{whole}.{thousandths:03}") }
}

/// Whole numbers: the grammar of Media Fragments has no others.
fn region(given: &str) -> Option<String> {
    let bare = given.strip_prefix("xywh=").unwrap_or(given);
    let bare = bare.strip_prefix("percent:").unwrap_or(bare);
    let number = |part: &str| part.trim().trim_end_matches('%').trim_end().parse::<u32>().ok().filter(|n| *n <= 100);
    let parts: Vec<u32> = bare.split(',').map(number).collect::<Option<_>>()?;
    let [x, y, w, h] = parts.as_slice() else { return None };
    let inside = *w > 0 && *h > 0 && x + w <= 100 && y + h <= 100;
    inside.then(|| format!("xywh=percent:{x},{y},{w},{h}"))
}

fn coordinates(given: &str) -> Option<String> {
    let bare = given.strip_prefix("geo:").unwrap_or(given);
    let (lat, lon) = bare.split_once([',', ';'])?;
    let lat = degrees(lat, 90.0, ('N', 'S'))?;
    let lon = degrees(lon, 180.0, ('E', 'W'))?;
    Some(format!("{lat}, {lon}"))
}

/// As precise as it was written; a letter for the side of the earth becomes a sign.
fn degrees(text: &str, most: f64, (plus, minus): (char, char)) -> Option<String> {
    let text = text.trim().replace('−', "-");
    let side = text.chars().next_back().map(|c| c.to_ascii_uppercase()).filter(|c| [plus, minus].contains(c));
    let bare = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end().trim_end_matches('°').trim_end();
    if side.is_none() && text.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let unsigned = bare.strip_prefix(['-', '+']).unwrap_or(bare);
    let plain = unsigned.split('.').all(digits) && unsigned.split('.').count() <= 2 && unsigned.len() <= 16;
    let negative = bare.starts_with('-');
    if !plain || (side.is_some() && unsigned != bare) || unsigned.parse::<f64>().ok()? > most {
        return None;
    }
    Some(if negative || side == Some(minus) { format!("-{unsigned}") } else { unsigned.to_owned() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn what_is_understood_is_written_one_way_and_read_again() {
        use LocatorKind::{Coordinates, None, Page, Passage, Region, Timecode};
        for (kind, given, stored) in [
            (None, "whatever", ""),
            (Page, " 17 ", "17"),
            (Passage, "third paragraph", "third paragraph"),
            (Timecode, "00:01:12", "t=00:01:12"),
            (Timecode, "1:12", "t=00:01:12"),
            (Timecode, "72", "t=00:01:12"),
            (Timecode, "72.5", "t=00:01:12.500"),
            (Timecode, "t=npt:72,100", "t=00:01:12,00:01:40"),
            (Timecode, "1:12.25 – 1:40", "t=00:01:12.250,00:01:40"),
            (Timecode, "t=,10", "t=00:00:00,00:00:10"),
            (Timecode, "101:00:00-101:00:01", "t=101:00:00,101:00:01"),
            (Region, "10, 20, 30, 40", "xywh=percent:10,20,30,40"),
            (Region, "xywh=percent:0,0,100,100", "xywh=percent:0,0,100,100"),
            (Region, "5 %,5 %,1 %,1 %", "xywh=percent:5,5,1,1"),
            (Coordinates, "42.24, 130.29", "42.24, 130.29"),
            (Coordinates, "geo:-33.9,18.42", "-33.9, 18.42"),
            (Coordinates, "42.24° N; 70.1°W", "42.24, -70.1"),
            (Coordinates, "−90, +180", "-90, 180"),
        ] {
            assert_eq!(canonical(kind, given).unwrap(), stored, "{given}");
            assert_eq!(canonical(kind, stored).ok(), (kind != None || stored.is_empty()).then(|| stored.to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        use LocatorKind::{Coordinates, Page, Region, Timecode};
        for (kind, code, all) in [
            (Page, "locator_missing", vec!["", "  "]),
            (
                Timecode,
                "bad_timecode",
                vec![
                    "minute three",
                    "1:60",
                    "1:75:00",
                    "00:01:40-00:01:12",
                    "1:12-1:12",
                    "1:12.1234",
                    "-5",
                    "1:12-",
                    "1::2",
                    "t=10,20,30",
                    "99999999",
                ],
            ),
            (
                Region,
                "bad_region",
                vec![
                    "10,20,30",
                    "10,20,91,10",
                    "10,20,0,10",
                    "xywh=pixel:1,2,3,4",
                    "1.5,2,3,4",
                    "-1,2,3,4",
                    "1,2,3,4,5",
                ],
            ),
            (
                Coordinates,
                "bad_coordinates",
                vec![
                    "91, 0",
                    "0, 180.5",
                    "42.24",
                    "north, east",
                    "1e3, 0",
                    "NaN, 0",
                    "-4 S, 3 E",
                    "4 E, 3 N",
                    "1.2.3, 4",
                    "42,24, 130,29",
                ],
            ),
        ] {
            for given in all {
                match canonical(kind, given) {
                    Err(Error::Invalid { code: found, .. }) => assert_eq!(found, code, "{given}"),
                    other => unreachable!("“{given}” was taken: {other:?}"),
                }
            }
        }
    }
}
