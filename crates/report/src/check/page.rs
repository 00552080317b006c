//! The page itself: who asks, each item with its passage, the controls, and how to send the answers back.

use super::{
    NotWritten,
    frame::Frame,
    item::{Item, What},
    shown::Shown,
    words,
};
use crate::{Lang, dates, escape};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

mod controls;
mod facts;

const STYLE: &str = include_str!("check.css");
const SCRIPT: &str = include_str!("check.js");

pub(super) fn write(frame: &Frame, note: &str, items: &[Item], lang: Lang) -> Result<String, NotWritten> {
    let Some(first) = items.first() else { return Ok(String::new()) };
    let shown = Shown::new(&first.findings.secrets, lang);
    let title = lang.pick("Second check", "Secondo controllo");
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(STYLE)
    );
    let bodies: String = (1..).zip(items).map(|(number, item)| one(&shown, number, item)).collect();
    let html = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <main data-sent=\"{sent}\" data-seal=\"{seal}\">\n<h1>{title}</h1>\n{head}{legend}\n\
         <form id=\"answers\" autocomplete=\"off\" novalidate>\n{bodies}{foot}</form>\n</main>\n{says}<script>{SCRIPT}</script>\n</body>\n</html>\n",
        code = lang.code(),
        sent = escape::html(&ascii(&frame.json())),
        seal = frame.seal(),
        head = head(&shown, frame, note),
        legend = legend(lang),
        foot = foot(&shown, frame),
        says = says(lang),
    );
    // The seal carries these two as they are.
    shown.kept(&frame.by);
    shown.kept(&frame.to);
    shown.finish()?;
    Ok(html)
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

/// Nothing that cannot be seen, or turns the direction of a text, is written out differently inside the seal.
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            ' '..='~' => out.push(c),
            _ => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}"))),
        }
    }
    out
}

fn head(shown: &Shown, frame: &Frame, note: &str) -> String {
    let lang = shown.lang;
    let (by, to) = (shown.kept(&frame.by), shown.kept(&frame.to));
    let day = escape::html(&dates::moment(frame.dated, lang));
    let n = frame.items.len();
    let asks = match (lang, n) {
        (Lang::En, 1) => format!("<b>{by}</b> asks <b>{to}</b> to check one finding."),
        (Lang::En, _) => format!("<b>{by}</b> asks <b>{to}</b> to check {n} findings."),
        (Lang::It, 1) => format!("<b>{by}</b> chiede a <b>{to}</b> di controllare un risultato."),
        (Lang::It, _) => format!("<b>{by}</b> chiede a <b>{to}</b> di controllare {n} risultati."),
    };
    let how = lang.pick(
        "Read each one, decide, and save your answers at the end; then send the saved file back. Nothing leaves this page by itself, \
         and nothing is kept when you close it.",
        "Leggi ogni risultato, decidi e alla fine salva le risposte; poi rispedisci il file salvato. Da questa pagina nulla parte da \
         solo, e chiudendola nulla resta.",
    );
    let note = match note.trim() {
        "" => String::new(),
        note => format!("<blockquote class=\"note\" dir=\"auto\">{}</blockquote>\n", shown.kept(note)),
    };
    format!("<p class=\"asks\" dir=\"auto\">{asks} <span class=\"soft\">{day}</span></p>\n{note}<p>{how}</p>\n")
}

/// The marks differ in line and in form; the colour only helps.
fn legend(lang: Lang) -> String {
    format!(
        "<p class=\"legend\">{}: <span class=\"source\">{}</span> · <span class=\"cue\">{}</span> · <span class=\"content\">{}</span></p>",
        lang.pick("In the passages", "Nei passi"),
        lang.pick("source", "fonte"),
        lang.pick("reporting words", "parole che attribuiscono"),
        lang.pick("what is said", "ciò che si dice"),
    )
}

fn one(shown: &Shown, number: usize, item: &Item) -> String {
    let (kind, facts, can_correct) = match &item.what {
        What::Said { view, passage } => ("attribution", facts::said(shown, number, item, view, passage), true),
        What::Judged { claim, verdict } => ("verdict", facts::judged(shown, number, claim, verdict), false),
    };
    let corrections = match &item.what {
        What::Said { view, .. } => controls::corrections(shown, number, view),
        What::Judged { .. } => String::new(),
    };
    format!(
        "<article class=\"item\" id=\"item-{number}\" data-kind=\"{kind}\" data-id=\"{}\" aria-labelledby=\"title-{number}\">\n\
         {facts}{}{corrections}{}</article>\n",
        item.id(),
        controls::decision(number, can_correct, shown.lang),
        controls::reason(number, shown.lang),
    )
}

fn foot(shown: &Shown, frame: &Frame) -> String {
    let lang = shown.lang;
    let (by, to) = (shown.kept(&frame.by), shown.kept(&frame.to));
    format!(
        "<section class=\"foot\" aria-label=\"{end}\">\n\
         <label for=\"reviewer\">{name}</label>\n<input id=\"reviewer\" value=\"{to}\" dir=\"auto\" maxlength=\"200\">\n\
         <p class=\"hint\">{declared}</p>\n\
         <p id=\"progress\" role=\"status\"></p>\n\
         <button type=\"submit\" id=\"save\">{save}</button>\n<p id=\"message\" role=\"alert\"></p>\n\
         <div id=\"result\" hidden>\n<p>{back}</p>\n<label for=\"text\">{text}</label>\n\
         <textarea id=\"text\" rows=\"6\" readonly spellcheck=\"false\"></textarea>\n<button type=\"button\" id=\"copy\">{copy}</button>\n</div>\n</section>\n",
        end = lang.pick("Your answers", "Le tue risposte"),
        name = lang.pick("Your name", "Il tuo nome"),
        declared = lang.pick(
            "Your decisions are recorded under this name. It is taken on trust: nothing here proves who you are.",
            "Le tue decisioni saranno registrate con questo nome. Si prende per buono: nulla qui prova chi sei.",
        ),
        save = lang.pick("Save my answers", "Salva le mie risposte"),
        back = lang.pick(
            format!("Send the saved file back to {by}. If there is no file, send this text instead, in a mail for example:"),
            format!("Rispedisci a {by} il file salvato. Se il file non c'è, manda al suo posto questo testo, per esempio in una mail:"),
        ),
        text = lang.pick("Answers as text", "Risposte come testo"),
        copy = lang.pick("Copy the text", "Copia il testo"),
    )
}

fn says(lang: Lang) -> String {
    words::SAYS
        .iter()
        .map(|(name, en, it)| format!("<p hidden data-says=\"{name}\">{}</p>\n", escape::html(lang.pick(en, it))))
        .collect()
}
