//! What is a figure and what it says, one table per phenomenon.

use attesta_text::ArticleText;
use proptest::prelude::*;

use super::{Bound, figures};

/// Each row is a language, a text, and its figures as `quantity[..upper] [~ or >= or <=] [unit] [“counted”] [total]`.
fn check(rows: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(language, text, expected)| {
            let found = shown(language, text);
            (found != *expected).then(|| format!("{language}: {text}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn shown(language: &str, text: &str) -> String {
    let text = ArticleText::from_stored(text.to_owned()).unwrap();
    let shown = figures(&text, language).into_iter().map(|figure| {
        let mut words = vec![figure.quantity];
        if let Some(upper) = figure.upper {
            words[0] += &format!("..{upper}");
        }
        words.extend(match figure.bound {
            Bound::Exactly | Bound::Range => None,
            Bound::About => Some("~".to_owned()),
            Bound::AtLeast => Some(">=".to_owned()),
            Bound::AtMost => Some("<=".to_owned()),
        });
        words.extend(figure.unit);
        words.extend(figure.counted.map(|span| format!("“{}”", text.slice(span))));
        words.extend(figure.of_total.then(|| "total".to_owned()));
        words.join(" ")
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[test]
fn digits_and_what_they_count() {
    check(&[
        ("it", "Ci sono 600 soldati sul fronte.", "600 “soldati”"),
        ("it", "Ci sono 600 soldati nordcoreani e altri.", "600 “soldati nordcoreani”"),
        ("it", "Un esercito di 15.000 uomini.", "15000 “uomini”"),
        ("en", "Some of the 11,000 North Korean soldiers died.", "11000 “North Korean soldiers”"),
        ("en", "It killed 40 people in May.", "40 “people”"),
        ("en", "There were 1,234.5 points.", "1234.5 “points”"),
    ]);
}

#[test]
fn numbers_in_words() {
    check(&[
        ("it", "seicento soldati", "600 “soldati”"),
        ("it", "trecentocinquanta morti", "350 “morti”"),
        ("it", "quindicimila uomini", "15000 “uomini”"),
        ("it", "ventuno feriti e trentotto dispersi", "21 “feriti”; 38 “dispersi”"),
        ("it", "un milione e mezzo di profughi", "1500000 “profughi”"),
        ("it", "Sei bravo, ma sei persone no.", "6 “persone”"),
        ("en", "two hundred and five soldiers", "205 “soldiers”"),
        ("en", "twenty-three ships", "23 “ships”"),
        ("en", "half a million people", "500000 “people”"),
        ("en", "one hundred thousand rubles", "100000 RUB"),
    ]);
}

#[test]
fn digits_with_scale_words() {
    check(&[
        ("it", "15mila soldati", "15000 “soldati”"),
        ("it", "3,5 milioni di euro", "3500000 EUR"),
        ("it", "una spesa di 1,2 mld €", "1200000000 EUR"),
        ("en", "1.2 million people", "1200000 “people”"),
        ("en", "a $5bn deal and €300m more", "5000000000 USD; 300000000 EUR"),
    ]);
}

#[test]
fn bounds() {
    check(&[
        ("it", "circa 600 soldati", "600 ~ “soldati”"),
        ("it", "almeno 40 morti", "40 >= “morti”"),
        ("it", "fino a 15.000 soldati", "15000 <= “soldati”"),
        ("it", "più di un milione di profughi", "1000000 >= “profughi”"),
        ("it", "300 o più persone", "300 >= “persone”"),
        ("it", "una dozzina di soldati", "12 ~ “soldati”"),
        ("it", "centinaia di morti", "100 >= “morti”"),
        ("en", "at least 40 people", "40 >= “people”"),
        ("en", "no more than 500 soldiers", "500 <= “soldiers”"),
        ("en", "nearly 2,000 soldiers", "2000 ~ “soldiers”"),
        ("en", "two dozen ships", "24 ~ “ships”"),
        ("en", "tens of thousands of soldiers", "10000 >= “soldiers”"),
        ("en", "300+ drones", "300 >= “drones”"),
        ("en", "several hundred were hurt", "100 >="),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("it", "tra 300 e 500 soldati", "300..500 “soldati”"),
        ("it", "da 3 a 5 milioni di euro", "3000000..5000000 EUR"),
        ("it", "3-5 milioni di euro", "3000000..5000000 EUR"),
        ("it", "tra duecento e trecento persone", "200..300 “persone”"),
        ("en", "between two hundred and five hundred people", "200..500 “people”"),
        ("en", "between 300 and 500 soldiers", "300..500 “soldiers”"),
        ("en", "10 to 15 percent", "10..15 %"),
        ("en", "from $3 to $5 million", "3000000..5000000 USD"),
    ]);
}

#[test]
fn units() {
    check(&[
        ("it", "il 3,5% dei voti", "3.5 % “voti”"),
        ("it", "il 40 per cento", "40 %"),
        ("it", "un uomo di 45 anni", "45 a"),
        ("it", "a 30 km dal confine", "30 km"),
        ("it", "3 tonnellate di grano", "3 t “grano”"),
        ("it", "€ 1.500,50", "1500.5 EUR"),
        ("en", "12 miles away", "12 [mi_i]"),
        ("en", "5 percent of voters", "5 % “voters”"),
        ("en", "-5 °C", "5 Cel"),
    ]);
}

#[test]
fn parts_of_a_total() {
    check(&[
        ("it", "Circa 600 soldati uccisi su un totale di 15.000.", "600 ~ “soldati uccisi”; 15000 total"),
        ("it", "600 su 15.000 soldati", "600; 15000 “soldati” total"),
        ("en", "600 out of a total of 15,000", "600; 15000 total"),
        ("en", "40 of the 120 deputies", "40; 120 “deputies” total"),
    ]);
}

#[test]
fn other_languages() {
    check(&[
        ("fr", "environ 600 soldats nord-coréens sur un total de 15 000", "600 ~ “soldats nord-coréens”; 15000 total"),
        ("fr", "quatre-vingt-dix-sept blessés, une douzaine de morts", "97 “blessés”; 12 ~ “morts”"),
        ("fr", "entre 300 et 500 personnes, 3,5 millions d'euros", "300..500 “personnes”; 3500000 EUR"),
        ("es", "al menos 600 soldados de un total de 15.000", "600 >= “soldados”; 15000 total"),
        ("es", "treinta y cinco heridos, mil millones de dólares", "35 “heridos”; 1000000000 USD"),
        ("es", "entre 300 y 500 personas y unos 40 muertos", "300..500 “personas”; 40 ~ “muertos”"),
        (
            "de",
            "etwa 600 nordkoreanische Soldaten von insgesamt 15.000",
            "600 ~ “nordkoreanische Soldaten”; 15000 total",
        ),
        ("de", "dreiundzwanzig Tote, zweihundertfünfzig Verletzte", "23 “Tote”; 250 “Verletzte”"),
        ("de", "zwischen 300 und 500 Menschen, 3,5 Millionen Euro", "300..500 “Menschen”; 3500000 EUR"),
        ("pt", "cerca de 600 soldados de um total de 15.000", "600 ~ “soldados”; 15000 total"),
        ("pt", "vinte e cinco mortos, 3,5 milhões de reais", "25 “mortos”; 3500000 BRL"),
        ("ru", "около 600 северокорейских солдат из 15 000", "600 ~ “северокорейских солдат”; 15000 total"),
        ("ru", "двадцать пять человек, 3,5 млн рублей", "25 “человек”; 3500000 RUB"),
        ("ru", "от 300 до 500 человек, не менее 40 погибших", "300..500 “человек”; 40 >= “погибших”"),
        ("uk", "близько 600 солдатів, понад 3,5 млн гривень", "600 ~ “солдатів”; 3500000 >= UAH"),
        ("uk", "двадцять п’ять осіб", "25 “осіб”"),
        ("ko", "약 600명이 숨졌고 14억 원을 썼다", "600 ~ “명”; 1400000000 KRW"),
        ("ko", "1억 2,500만 달러, 300명 이상, 두 명", "125000000 USD; 300 >= “명”; 2 “명”"),
        ("zh", "约600名士兵，三千五百万美元，300人以上", "600 ~ “名士兵”; 35000000 USD; 300 >= “人”"),
        ("ja", "約600人、14億円、300～500人、三百人以上", "600 ~ “人”; 1400000000 JPY; 300..500 “人”; 300 >= “人”"),
        ("ar", "نحو 600 جندي، ٣٫٥ مليون دولار", "600 ~ “جندي”; 3500000 USD"),
        ("ar", "خمسة وعشرون شخصا من أصل 300", "25 “شخصا”; 300 total"),
    ]);
}

#[test]
fn what_is_no_figure_elsewhere() {
    check(&[
        ("fr", "le vendredi 9 mai 2025 à 14h30, le 80e anniversaire", ""),
        ("es", "el viernes 9 de mayo de 2025 a las 14.30, el 80.º aniversario", ""),
        ("de", "am Freitag, dem 9. Mai 2025, um 14.30 Uhr, zum 80. Jahrestag", ""),
        ("pt", "na sexta-feira, 9 de maio de 2025, às 14h30, o 80º aniversário", ""),
        ("ru", "в пятницу, 9 мая 2025 года, в 14:30, 80-летие", ""),
        ("uk", "у п’ятницю, 9 травня 2025 року, о 14:30", ""),
        ("ko", "2025년 5월 9일 금요일 오후 3시, 80주년, 제21조", ""),
        ("zh", "2025年5月9日星期五，第21条，80周年", ""),
        ("ja", "2025年5月9日（金）午後3時、第21条、80周年", ""),
        ("ar", "الجمعة 9 مايو 2025، المادة 21", ""),
    ]);
}

#[test]
fn what_is_no_figure() {
    check(&[
        ("it", "venerdì 9 maggio 2025 alle 14:30", ""),
        ("it", "alle 14.30 e alle ore 15", ""),
        ("it", "nel 2019 e poi nel 1945", ""),
        ("it", "l'80° anniversario, il 3º posto", ""),
        ("it", "finì 3-1 per loro, poi 1 a 0", ""),
        ("it", "art. 21 della Costituzione, a pagina 12", ""),
        ("it", "il COVID-19 e l'A320", ""),
        ("it", "tel. 06 1234567", ""),
        ("it", "+39 06 1234567", ""),
        ("it", "gli anni '90", ""),
        ("it", "tre giorni fa", ""),
        ("it", "un uomo e una donna", ""),
        ("en", "at 3 p.m. on May 9, 2025", ""),
        ("en", "the 80th anniversary in the 1990s", ""),
        ("en", "a Boeing 737 and the 5G network", ""),
        ("en", "call 555-1234 or see 192.168.0.1", ""),
        ("en", "they won 3–1 in the 2008 financial crisis", ""),
        ("en", "2025-05-09", ""),
        ("en", "1. First\n2) Second", ""),
        ("en", "No one knows which one.", ""),
        ("en", "order #4521 of https://a.b/c/123?x=45", ""),
    ]);
}

proptest! {
    #[test]
    fn spans_are_in_order_on_any_text(text in "(\\PC|[0-9 ,.€-]|tra |e |mille|circa |억|万|년 |мая ){1,60}") {
        let Ok(text) = ArticleText::normalise(&text) else { return Ok(()) };
        for language in ["it", "en", "fr", "es", "de", "pt", "ru", "uk", "ko", "zh", "ja", "ar"] {
            let mut end = 0;
            for figure in figures(&text.text, language) {
                prop_assert!(figure.span.start() >= end && figure.span.contains(figure.number));
                prop_assert!(figure.counted.is_none_or(|counted| figure.span.contains(counted)));
                end = figure.span.end();
            }
        }
    }
}
