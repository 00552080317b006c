//! Which dates are found and how they are completed, one table per phenomenon.

use attesta_text::ArticleText;
use chrono::NaiveDate;
use proptest::prelude::*;

use super::{DateKind, dates};
use crate::quantities::data;

/// The day of publication in these tests: a Monday.
fn monday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 5, 12)
}

/// Each row is a language, a text, and its dates as `edtf[ resolved| inferred][ (mismatch)]`.
fn check(published: Option<NaiveDate>, rows: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(language, text, expected)| {
            let found = shown(language, text, published);
            (found != *expected).then(|| format!("{language}: {text}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn shown(language: &str, text: &str, published: Option<NaiveDate>) -> String {
    let text = ArticleText::from_stored(text.to_owned()).unwrap();
    let shown = dates(&text, language, published).into_iter().map(|date| {
        let kind = match date.kind {
            DateKind::Stated => "",
            DateKind::Resolved => " resolved",
            DateKind::Inferred => " inferred",
        };
        let mismatch = date.mismatch.map_or(String::new(), |mismatch| format!(" ({mismatch})"));
        format!("{}{kind}{mismatch}", date.edtf)
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[test]
fn whole_dates() {
    check(
        None,
        &[
            ("it", "il 9 maggio 2025", "2025-05-09"),
            ("it", "venerdì 9 maggio 2025", "2025-05-09"),
            ("it", "il primo maggio 2025", "2025-05-01"),
            ("it", "il 1º maggio 2025 e l'8 maggio 1945", "2025-05-01; 1945-05-08"),
            ("it", "9/5/2025, 09.05.25 e 2025-05-09", "2025-05-09; 2025-05-09; 2025-05-09"),
            ("it", "a maggio 2025, nel 2019", "2025-05; 2019"),
            ("en", "May 9, 2025 and 9 May 2025", "2025-05-09; 2025-05-09"),
            ("en", "Friday, the 9th of May 2025", "2025-05-09"),
            ("en", "Since March 2022, and in 2019, and the 1990s", "2022-03; 2019; 199X"),
            ("en", "on 5/9/2025 and 5/19/2025", "2025; 2025-05-19"),
            ("en", "He may 9 or march 2022 soldiers", ""),
        ],
    );
}

#[test]
fn ranges() {
    check(
        None,
        &[
            ("it", "dal 9 all'11 maggio 2025", "2025-05-09/2025-05-11"),
            ("it", "9-11 maggio 2025", "2025-05-09/2025-05-11"),
            ("it", "dal 28 dicembre al 3 gennaio 2025", "2024-12-28/2025-01-03"),
            ("it", "tra il 2019 e il 2021", "2019/2021"),
            ("it", "il 9 e il 12 maggio 2025", "2025-05-09; 2025-05-12"),
            ("it", "dal 9 all'11 maggio", "XXXX-05-09; XXXX-05-11"),
            ("en", "May 9-11, 2025", "2025-05-09/2025-05-11"),
            ("en", "from May 9 to June 11, 2025", "2025-05-09/2025-06-11"),
            ("en", "between 2019 and 2021, 2022–2023", "2019/2021; 2022/2023"),
            ("en", "from 300 to 500 soldiers", ""),
        ],
    );
}

#[test]
fn completed_by_publication() {
    check(
        monday(),
        &[
            ("it", "venerdì 9 maggio", "2025-05-09 resolved"),
            ("it", "il 9 maggio", "2025-05-09 resolved"),
            ("it", "il 28 dicembre", "2024-12-28 resolved"),
            ("it", "venerdì", "2025-05-09 resolved"),
            ("it", "lunedì scorso", "2025-05-05 resolved"),
            ("it", "venerdì prossimo", "2025-05-16 resolved"),
            ("it", "ieri e l'altro ieri", "2025-05-11 resolved; 2025-05-10 resolved"),
            ("it", "tre giorni fa, due anni fa", "2025-05-09 resolved; 2023 resolved"),
            ("it", "la settimana scorsa", "2025-05-05/2025-05-11 resolved"),
            ("it", "venerdì 9, ha detto", "2025-05-09 resolved"),
            ("it", "a maggio", "2025-05 resolved"),
            ("it", "dal 9 all'11 maggio", "2025-05-09/2025-05-11 resolved"),
            ("en", "last Friday and next Friday", "2025-05-09 resolved; 2025-05-16 resolved"),
            ("en", "yesterday, last month, in December", "2025-05-11 resolved; 2025-04 resolved; 2024-12 resolved"),
            ("en", "two weeks ago", "2025-04-28/2025-05-04 resolved"),
            ("en", "On Friday, May 9, he spoke.", "2025-05-09 resolved"),
        ],
    );
}

#[test]
fn completed_by_the_text() {
    check(
        None,
        &[
            ("it", "Nel 2025 tutto cambia. Venerdì 9 maggio parla.", "2025; 2025-05-09 inferred"),
            ("it", "Nel 2024 e nel 2025. Venerdì 9 maggio.", "2024; 2025; 2025-05-09 inferred"),
            (
                "it",
                "Il 9 maggio, 80° anniversario della vittoria del 1945.",
                "2025-05-09 inferred; 2025 inferred; 1945",
            ),
            ("it", "Venerdì 9 maggio, l'80° anniversario.", "XXXX-05-09"),
            ("it", "Nel 2025 si è celebrato l'80° anniversario.", "2025"),
            ("it", "L'80° anniversario è stato celebrato nel 2025.", "2025"),
            ("it", "Nel 2025, venerdì 9 maggio, l'80° anniversario.", "2025; 2025-05-09 inferred"),
            ("en", "In 2025 they kept the 80th anniversary of the battle", "2025"),
            (
                "en",
                "The 80th anniversary of the victory was kept in 2025; the war ended in 1945",
                "2025 inferred; 2025; 1945",
            ),
            ("de", "2025 wurde der 80. Jahrestag begangen", "2025"),
            ("it", "Il 9 maggio. Poi, nel 2025, altro.", "XXXX-05-09; 2025"),
            ("it", "ieri, venerdì", ""),
            ("en", "Friday 9 May is the 80th anniversary of 1945", "2025-05-09 inferred; 2025 inferred; 1945"),
        ],
    );
}

#[test]
fn the_calendar_contradicts() {
    check(
        monday(),
        &[
            ("en", "Friday 10 May 2025", "2025-05-10 (Friday 10 May 2025 was a Saturday)"),
            ("it", "venerdì 10 maggio", "2025-05-10 resolved (Friday 10 May 2025 was a Saturday)"),
            ("it", "il 30 febbraio 2025", "2025-02 (February 2025 had only 28 days)"),
            ("it", "giovedì 8 maggio 1945", "1945-05-08 (Thursday 8 May 1945 was a Tuesday)"),
        ],
    );
}

#[test]
fn other_languages() {
    check(
        monday(),
        &[
            ("fr", "le vendredi 9 mai, le 1er mai 2025, en mars 2022", "2025-05-09 resolved; 2025-05-01; 2022-03"),
            ("fr", "du 9 au 11 mai 2025, il y a trois jours", "2025-05-09/2025-05-11; 2025-05-09 resolved"),
            ("es", "el viernes 9 de mayo, ayer, en 2019", "2025-05-09 resolved; 2025-05-11 resolved; 2019"),
            ("es", "del 9 al 11 de mayo de 2025", "2025-05-09/2025-05-11"),
            ("de", "am Freitag, dem 9. Mai 2025, seit 2019", "2025-05-09; 2019"),
            ("de", "vom 9. bis 11. Mai 2025, vor drei Tagen", "2025-05-09/2025-05-11; 2025-05-09 resolved"),
            ("pt", "na sexta-feira, 9 de maio, ontem", "2025-05-09 resolved; 2025-05-11 resolved"),
            ("ru", "в пятницу, 10 мая 2025 года", "2025-05-10 (Friday 10 May 2025 was a Saturday)"),
            (
                "ru",
                "с 9 по 11 мая, в 2019 году, три дня назад",
                "2025-05-09/2025-05-11 resolved; 2019; 2025-05-09 resolved",
            ),
            ("uk", "у п’ятницю, 9 травня, 2025 року", "2025-05-09 resolved; 2025"),
            ("ko", "2025년 5월 9일(금), 5월 9일, 어제", "2025-05-09; 2025-05-09 resolved; 2025-05-11 resolved"),
            ("zh", "2025年5月9日，5月9日，昨天", "2025-05-09; 2025-05-09 resolved; 2025-05-11 resolved"),
            ("ja", "2025年5月9日（土）", "2025-05-09 (Saturday 9 May 2025 was a Friday)"),
            ("ja", "5月9日、昨日、3年前", "2025-05-09 resolved; 2025-05-11 resolved; 2022 resolved"),
            ("ar", "الجمعة 9 مايو 2025 وفي عام 2019", "2025-05-09; 2019"),
        ],
    );
}

#[test]
fn what_is_no_date() {
    check(
        monday(),
        &[
            ("it", "mai 5 volte, 2000 soldati, 3/4, 1.2.3", ""),
            ("it", "circa 2000 persone", ""),
            ("it", "il 9 per cento", ""),
            ("en", "I may go. The march of 300.", ""),
            ("en", "2000 people, about 2000", ""),
            ("en", "order 2019-45-99", ""),
        ],
    );
}

#[test]
fn every_data_file_can_be_read() {
    let mut codes = Vec::new();
    for (code, file) in crate::languages::files(data::FILE) {
        let [own, _] = data::read(code, file).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(own.months.len(), 12, "{code} has twelve months");
        let numbers = &own.numbers;
        for table in [&numbers.values, &numbers.scales, &numbers.collective, &numbers.vague, &own.months, &own.weekdays]
        {
            assert!(table.keys().all(|key| key.parse::<u64>().is_ok()), "{code}: {table:?}");
        }
        codes.push(code);
    }
    codes.sort();
    assert_eq!(codes, ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru", "uk", "zh"]);
}

proptest! {
    #[test]
    fn spans_are_in_order_on_any_text(text in "(\\PC|[0-9 ,./-]|dal |al |maggio |venerdì |年|月|9日|мая ){1,60}") {
        let Ok(text) = ArticleText::normalise(&text) else { return Ok(()) };
        for language in ["it", "en", "fr", "es", "de", "pt", "ru", "uk", "ko", "zh", "ja", "ar"] {
            for published in [None, monday()] {
                let mut end = 0;
                for date in dates(&text.text, language, published) {
                    prop_assert!(date.span.start() >= end);
                    end = date.span.end();
                }
            }
        }
    }
}
