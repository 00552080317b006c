#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking, and hands its expectation over"
)]

use attesta_text::MAX_BYTES;
use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::{Hint, Ingested, from_pasted, read};

fn show(ingested: &Ingested) -> String {
    let mut lines = vec![ingested.text.text.as_str().to_owned()];
    lines.push(format!("--- {} {}", ingested.media_type, ingested.extractor));
    let language = ingested.language.map(|guess| guess.code.to_owned());
    for (name, value) in [
        ("title", &ingested.title),
        ("language", &language),
        ("published", &ingested.published),
        ("byline", &ingested.byline),
        ("outlet", &ingested.outlet),
        ("url", &ingested.url),
    ] {
        if let Some(value) = value {
            let guessed = if ingested.guessed.contains(&name) { " (guessed)" } else { "" };
            lines.push(format!("{name}: {value}{guessed}"));
        }
    }
    lines.join("\n")
}

fn check(file_name: &str, bytes: impl AsRef<[u8]>, expected: Expect) {
    let hint = Hint { file_name: Some(file_name.to_owned()) };
    expected.assert_eq(&match read(bytes.as_ref(), &hint) {
        Ok(ingested) => show(&ingested),
        Err(error) => error.to_string(),
    });
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(bytes).collect()
}

#[test]
fn plain_text_in_three_encodings() {
    let article =
        "Chiude il mulino\r\n\r\nIl vecchio mulino sul fiume chiuderà in autunno, perché mancano i mugnai.\r\n";
    check(
        "a.txt",
        article,
        expect![[r#"
        Chiude il mulino

        Il vecchio mulino sul fiume chiuderà in autunno, perché mancano i mugnai.

        --- text/plain plain/1
        title: Chiude il mulino (guessed)
        language: it (guessed)"#]],
    );
    check(
        "a.txt",
        format!("\u{FEFF}{article}"),
        expect![[r#"
        Chiude il mulino

        Il vecchio mulino sul fiume chiuderà in autunno, perché mancano i mugnai.

        --- text/plain plain/1
        title: Chiude il mulino (guessed)
        language: it (guessed)"#]],
    );
    check(
        "a.txt",
        utf16("물레방아가 멈춘다", u16::to_le_bytes),
        expect![[r#"
            물레방아가 멈춘다
            --- text/plain plain/1
            title: 물레방아가 멈춘다 (guessed)
            language: ko (guessed)"#]],
    );
    check(
        "a.txt",
        utf16("Мельница закрывается осенью", u16::to_be_bytes),
        expect![[r#"
            Мельница закрывается осенью
            --- text/plain plain/1
            title: Мельница закрывается осенью (guessed)"#]],
    );
}

#[test]
fn languages() {
    check(
        "a",
        "The old mill by the river will close this autumn because nobody wants to be a miller.",
        expect![[r#"
            The old mill by the river will close this autumn because nobody wants to be a miller.
            --- text/plain plain/1
            title: The old mill by the river will close this autumn because nobody wants to be a miller. (guessed)
            language: en (guessed)"#]],
    );
    check(
        "a",
        "河边的老磨坊将在秋天关闭。",
        expect![[r#"
        河边的老磨坊将在秋天关闭。
        --- text/plain plain/1
        title: 河边的老磨坊将在秋天关闭。 (guessed)
        language: zh (guessed)"#]],
    );
    check(
        "a",
        "川辺の古い水車小屋は秋に閉まります。",
        expect![[r#"
        川辺の古い水車小屋は秋に閉まります。
        --- text/plain plain/1
        title: 川辺の古い水車小屋は秋に閉まります。 (guessed)
        language: ja (guessed)"#]],
    );
    check(
        "a",
        "ok 12",
        expect![[r#"
        ok 12
        --- text/plain plain/1
        title: ok 12 (guessed)"#]],
    );
}

#[test]
fn a_long_first_line_is_cut_at_a_word() {
    let title = |text: &str| from_pasted(text).unwrap().title.unwrap();
    assert_eq!(title(&"parola ".repeat(40)), format!("{}…", vec!["parola"; 28].join(" ")));
    assert_eq!(title(&"평".repeat(300)).chars().count(), 201, "a line without blanks is cut where it must be");
}

#[test]
fn markdown_loses_its_markup_only() {
    check(
        "mulino.MD",
        "---\ntitle: \"Il mulino chiude\"\nauthor: Ada Ferri\ndate: 2031-04-02\nurl: https://example.org/a:b\npublisher: 'Il Ponte'\ntags: fiume\n---\n\
         # Il *mulino* chiude\n\nUna riga\nspezzata, un [rimando](https://example.org) e `codice`.\\\nA capo.\n\n\
         * uno\n* due\n  1. sotto\n  2. ancora\n\n> Citato.\n\n```\nx = 1\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>dentro</div>\n\nFine <b>grassa</b>.\n",
        expect![[r#"
            Il mulino chiude

            Una riga spezzata, un rimando e codice.
            A capo.

            - uno
            - due
            1. sotto
            2. ancora

            Citato.

            x = 1

            a	b
            c	d

            <div>dentro</div>

            Fine <b>grassa</b>.
            --- text/markdown markdown/1
            title: Il mulino chiude
            language: it (guessed)
            published: 2031-04-02
            byline: Ada Ferri
            outlet: Il Ponte
            url: https://example.org/a:b"#]],
    );
    check(
        "a.md",
        "---\ntitle: mai chiuso\n",
        expect![[r#"
            title: mai chiuso
            --- text/markdown markdown/1
            title: title: mai chiuso (guessed)"#]],
    );
    check(
        "a.md",
        "---\ntitle: solo questo\n---\n",
        expect!["the text is empty or blank; give a text with words in it"],
    );
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    check("a.txt", b"%PDF-1.7\n...", expect!["this looks like a PDF, which is not yet read; paste its text instead"]);
    check(
        "a.docx",
        b"PK\x03\x04....",
        expect![
            "this looks like a ZIP archive (DOCX, ODT and EPUB files are such archives), which is not yet read; paste its text instead"
        ],
    );
    check(
        "a.txt",
        "\n <!DOCTYPE html><p>ciao",
        expect!["this looks like HTML, which is not yet read; paste its text instead"],
    );
    check(
        "a.txt",
        b"a\0b\0c\0",
        expect![
            "this looks like a binary file, or UTF-16 text without a byte order mark, which is not yet read; paste its text instead"
        ],
    );
    check(
        "a.txt",
        b"citt\xE0 vecchia",
        expect!["byte 4 is not valid UTF-8, so the text is in another encoding or damaged; save it again as UTF-8"],
    );
    check(
        "a.txt",
        b"ab\0\xFF\xFF tutto il resto del file",
        expect!["this looks like a binary file, which is not yet read; paste its text instead"],
    );
    check(
        "a.txt",
        b"\xFF\xFEa\0b",
        expect!["this looks like UTF-16 text cut in the middle of a character; save it again as UTF-8"],
    );
    check("a.txt", b"", expect!["the text is empty or blank; give a text with words in it"]);
    check(
        "a.txt",
        vec![b'a'; MAX_BYTES + 1],
        expect!["the file is 16777217 bytes long and the limit is 16777216 (16 MiB); split it into parts"],
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), markdown in any::<bool>()) {
        let file_name = Some(if markdown { "a.md" } else { "a" }.to_owned());
        let _ = read(&bytes, &Hint { file_name });
    }

    #[test]
    fn any_markdown_is_read_or_refused(text in "(---\n)?([#*_`>|!<&: \\[\\]()\n-]|[a-c1]|한){0,80}") {
        let _ = read(text.as_bytes(), &Hint { file_name: Some("a.md".to_owned()) });
    }
}
