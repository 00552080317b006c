//! Files of any kind kept with evidence, what is shown of them, and where in them something stands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use base64::{Engine, engine::general_purpose::STANDARD};
use common::Table;
use serde_json::{Value, json};
use std::path::PathBuf;

/// One red pixel.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

fn png() -> Vec<u8> {
    STANDARD.decode(PNG).unwrap()
}

fn claim(table: &Table) -> Value {
    table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone()
}

fn kept(table: &Table, name: &str, bytes: &[u8]) -> PathBuf {
    let path = table.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The evidence made of a file.
fn attached(table: &Table, claim: &Value, name: &str, bytes: &[u8]) -> Value {
    let file = kept(table, name, bytes);
    table.ok(
        "add_evidence",
        json!({ "claim": claim, "kind": "image", "title": name, "bearing": "supports", "credibility": 6, "file": file }),
    )["id"]
        .clone()
}

#[test]
fn several_files_become_evidence_in_one_step_and_say_what_they_are() {
    let table = Table::laid();
    let claim = claim(&table);
    let long = format!("{}.txt", "x".repeat(200));
    let paths = [
        kept(&table, "photo.txt", &png()),
        kept(&table, "call.jpg", b"ID3\x03\0\0\0\0\0\0"),
        kept(&table, "clip.bin", b"\0\0\0\x18ftypmp42\0\0\0\0"),
        kept(&table, "act.pdf", b"%PDF-1.7\n"),
        kept(&table, &long, b"plain words"),
    ];
    let seen = table.ok("examine_file", json!({ "file": paths[0] }));
    assert_eq!(
        (&seen["media_type"], &seen["kind"], &seen["name"]),
        (&json!("image/png"), &json!("image"), &json!("photo.txt"))
    );
    assert_eq!(seen["bytes"], png().len());
    assert_eq!(table.ok("show_claim", json!({ "id": claim }))["evidence"], json!([]), "looking stores nothing");

    table.ok("attach_files", json!({ "claim": claim, "paths": paths, "bearing": "context", "credibility": 6 }));
    let all = table.ok("show_claim", json!({ "id": claim }))["evidence"].clone();
    let told: Vec<[&str; 3]> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|e| [&e["title"], &e["kind"], &e["file"]["media_type"]].map(|v| v.as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ["photo", "image", "image/png"],
            ["call", "audio", "audio/mpeg"],
            ["clip", "video", "video/mp4"],
            ["act", "document", "application/pdf"],
            [long.trim_end_matches(".txt"), "text", "text/plain"],
        ]
    );
    table.ok("undo", json!({}));
    assert_eq!(table.ok("show_claim", json!({ "id": claim }))["evidence"], json!([]), "one step, taken back as one");
    assert_eq!(table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn one_file_that_cannot_be_kept_keeps_none() {
    let table = Table::laid();
    let claim = claim(&table);
    let good = kept(&table, "good.png", &png());
    let huge = table.folder.path().join("huge.bin");
    std::fs::File::create(&huge).unwrap().set_len((64 << 20) + 1).unwrap();
    for (bad, code) in [
        (huge, "too_large"),
        (kept(&table, "empty.png", b""), "file_empty"),
        (table.folder.path().join("nowhere.png"), "unreadable"),
        (table.folder.path().to_owned(), "not_a_file"),
    ] {
        assert_eq!(table.refused("examine_file", json!({ "file": bad })), code);
        let both = json!({ "claim": claim, "paths": [good, bad], "bearing": "context", "credibility": 6 });
        assert_eq!(table.refused("attach_files", both), code);
    }
    let none = json!({ "claim": claim, "paths": [], "bearing": "context", "credibility": 6 });
    assert_eq!(table.refused("attach_files", none), "no_files");
    assert_eq!(table.ok("show_claim", json!({ "id": claim }))["evidence"], json!([]));
}

#[test]
fn an_image_is_drawn_anew_and_nothing_else_is() {
    let table = Table::laid();
    let claim = claim(&table);
    // What hides behind the pixels stays behind.
    let image = attached(&table, &claim, "a.png", &[png(), b"<script>alert(1)</script>".to_vec()].concat());
    for large in [false, true] {
        let drawn = table.ok("draw_evidence", json!({ "id": image, "large": large }));
        assert_eq!((&drawn["full_width"], &drawn["full_height"]), (&json!(1), &json!(1)));
        let bytes = STANDARD.decode(drawn["png_base64"].as_str().unwrap()).unwrap();
        assert!(bytes.starts_with(b"\x89PNG") && !bytes.windows(6).any(|part| part == b"script"));
    }

    let mut bomb = png();
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let check = checksum(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&check.to_be_bytes());
    for (name, bytes, code) in [
        ("bomb.png", bomb, "image_too_large"),
        ("cut.png", png()[..45].to_vec(), "image_damaged"),
        ("magic.png", [&b"\x89PNG\r\n\x1A\n"[..], b"and then words"].concat(), "image_damaged"),
        ("words.png", b"no image at all".to_vec(), "not_drawn"),
        ("page.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), "not_drawn"),
        ("act.pdf", b"%PDF-1.7".to_vec(), "not_drawn"),
    ] {
        let evidence = attached(&table, &claim, name, &bytes);
        assert_eq!(table.refused("draw_evidence", json!({ "id": evidence })), code, "{name}");
        let out = table.folder.path().join("copy");
        table.ok("save_evidence_file", json!({ "id": evidence, "path": out }));
        assert_eq!(std::fs::read(out).unwrap(), bytes, "{name} is kept as it came");
    }
    let bare = json!({ "claim": claim, "kind": "image", "title": "None", "bearing": "supports", "credibility": 6 });
    let bare = table.ok("add_evidence", bare)["id"].clone();
    assert_eq!(table.refused("draw_evidence", json!({ "id": bare })), "no_file");
}

/// CRC-32 as PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[test]
fn where_in_it_is_checked_kept_one_way_and_told_in_reports() {
    let table = Table::laid();
    let claim = claim(&table);
    let add = |kind: &str, locator: &str| {
        json!({ "claim": claim, "kind": "video", "title": "Clip", "bearing": "supports", "credibility": 6,
                "locator_kind": kind, "locator": locator })
    };
    for (kind, given, stored, told) in [
        ("timecode", "1:12 - 1:40", "t=00:01:12,00:01:40", "from 00:01:12 to 00:01:40"),
        ("region", "10,20,30,40", "xywh=percent:10,20,30,40", "part of the image: 10 % from the left"),
        ("coordinates", "geo:42.24,130.29", "42.24, 130.29", "coordinates 42.24, 130.29"),
        ("page", "17", "17", "page 17"),
    ] {
        table.ok("add_evidence", add(kind, given));
        let view = table.ok("show_claim", json!({ "id": claim }));
        assert_eq!(view["evidence"].as_array().unwrap().last().unwrap()["locator"], stored);
        let report = table.ok("render_report", json!({ "format": "html", "lang": "en", "claims": [claim] }));
        assert!(report["text"].as_str().unwrap().contains(told), "{told}");
    }
    for (kind, given, code) in [
        ("timecode", "2:00-1:00", "bad_timecode"),
        ("region", "90,0,20,10", "bad_region"),
        ("coordinates", "120, 10", "bad_coordinates"),
        ("page", " ", "locator_missing"),
    ] {
        assert_eq!(table.refused("add_evidence", add(kind, given)), code);
    }
    let id = table.ok("add_evidence", add("page", "3"))["id"].clone();
    let turned = json!({ "id": id, "locator_kind": "timecode" });
    table.ok("describe_evidence", turned);
    assert_eq!(
        table.refused("describe_evidence", json!({ "id": id, "locator": "half past" })),
        "bad_timecode",
        "checked as what it is"
    );
}
