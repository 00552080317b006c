//! Who said it and through whom it came, and pictures of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

fn claim(table: &Table, wording: &str) -> Value {
    table.ok("add_claim", json!({ "wording": wording }))["id"].clone()
}

fn article(table: &Table, text: &str, outlet: &str) -> String {
    let made = table.ok("import_text", json!({ "text": text, "publisher": { "name": outlet, "kind": "outlet" } }));
    made["article"].as_str().unwrap().to_owned()
}

fn said(table: &Table, article: &str, claim: &Value, party: &str, via: Option<&Value>, stance: &str) -> Value {
    let parties = if party.is_empty() { json!([]) } else { json!([{ "name": party }]) };
    let request = json!({
        "article": article, "content": [{ "quote": "l'incidente" }], "parties": parties, "stance": stance, "claim": claim,
        "mode": "indirect", "via": via,
    });
    table.ok("attribute", request)["attribution"].clone()
}

fn hop(table: &Table, inner: &Value, outer: &Value, basis: &str) {
    table.ok("add_hop", json!({ "inner": inner, "outer": outer, "basis": basis, "reason": "same words" }));
}

fn name<'v>(graph: &'v Value, id: &Value) -> &'v str {
    let node = graph["nodes"].as_array().unwrap().iter().find(|node| node["id"] == *id).unwrap();
    node["source"]["name"].as_str().unwrap_or("nobody")
}

/// "from > to" of every edge, with what `tell` says of it.
fn ways(graph: &Value, tell: impl Fn(&Value) -> String) -> Vec<String> {
    let edges = graph["edges"].as_array().unwrap().iter();
    let mut ways: Vec<String> = edges
        .map(|edge| format!("{} > {} {}", name(graph, &edge["from"]), name(graph, &edge["to"]), tell(edge)))
        .collect();
    ways.sort();
    ways
}

fn those(graph: &Value, is: &str) -> Vec<String> {
    let nodes = graph["nodes"].as_array().unwrap().iter().filter(|node| node[is] == true);
    let mut names: Vec<String> = nodes.map(|node| name(graph, &node["id"]).to_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_chain_leads_from_the_origin_to_the_outlet() {
    let table = Table::laid();
    let accident = claim(&table, "Accident");
    assert_eq!(table.ok("graph", json!({ "claim": accident }))["nodes"], json!([]));
    let first = article(&table, STORY, "Corriere");
    let agency = said(&table, &first, &accident, "Mare", None, "asserts");
    said(&table, &first, &accident, "Sindaco", Some(&agency), "denies");

    let graph = table.ok("graph", json!({ "claim": accident }));
    let tell = |edge: &Value| format!("{} {} {}", edge["stances"][0], edge["bases"][0], edge["attributions"]);
    assert_eq!(
        ways(&graph, tell),
        [r#"Mare > Corriere "asserts" "text" 1"#, r#"Sindaco > Mare "denies" "text" 1"#],
        "what is relayed within an article reaches its outlet through who relays it"
    );
    assert_eq!(those(&graph, "outlet"), ["Corriere"]);
    assert_eq!(those(&graph, "origin"), Vec::<String>::new(), "who denies it is nowhere it comes from");
    assert_eq!(those(&graph, "circular"), Vec::<String>::new());
    assert_eq!(graph["edges"][0]["some_articles"][0]["title"], "Il porto è chiuso");
    assert_eq!(graph["more"], false);
}

#[test]
fn a_source_is_one_node_and_nobody_is_one_for_each_attribution() {
    let table = Table::laid();
    let accident = claim(&table, "Accident");
    let [first, second] = ["", "Ancora.\n"].map(|more| article(&table, &format!("{STORY}{more}"), "Corriere"));
    for article in [&first, &second] {
        said(&table, article, &accident, "Ministero", None, "asserts");
        said(&table, article, &accident, "", None, "asserts");
    }
    let id = table.ok("list_sources", json!({ "text": "Ministero" }))[0]["id"].clone();
    table.ok("describe_source", json!({ "id": id, "protected": true }));
    let graph = table.ok("graph", json!({ "claim": accident }));
    let tell = |edge: &Value| format!("{} {}", edge["attributions"], edge["articles"]);
    assert_eq!(ways(&graph, tell), ["Ministero > Corriere 2 2", "nobody > Corriere 1 1", "nobody > Corriere 1 1"]);
    assert_eq!(those(&graph, "protected"), ["Ministero"]);
    assert_eq!(those(&graph, "origin"), ["Ministero", "nobody", "nobody"]);
    let nobody = graph["nodes"].as_array().unwrap().iter().find(|node| node["source"].is_null()).unwrap();
    assert!(nobody["place"]["attribution"].is_string() && nobody["kind"] == "unnamed", "{nobody}");
}

/// "who > who > outlet" of every way its chain goes.
fn told_ways(table: &Table, of: &Value) -> Vec<String> {
    let shown = table.ok("show_attribution", json!({ "id": of }));
    let chain = shown["chain"].as_array().unwrap();
    let party = |hop: &Value| {
        let step = chain.iter().find(|step| step["hop"] == *hop).unwrap();
        step["parties"][0]["name"].as_str().unwrap().to_owned()
    };
    let told = |way: &Value| {
        let steps = way["steps"].as_array().unwrap().iter().map(party);
        let outlet = way["outlet"]["name"].as_str().map(str::to_owned);
        steps.chain(outlet).collect::<Vec<_>>().join(" > ")
    };
    shown["ways"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_chain_ends_where_the_graph_does() {
    let table = Table::laid();
    let accident = claim(&table, "Accident");
    let [paper, wire, daily] = [("", "Corriere"), ("Uno.\n", "Lancio"), ("Due.\n", "Gazzetta")]
        .map(|(more, outlet)| article(&table, &format!("{STORY}{more}"), outlet));
    let service = said(&table, &paper, &accident, "Servizio", None, "asserts");
    let lawmakers = said(&table, &wire, &accident, "Deputati", None, "asserts");
    let agency = said(&table, &daily, &accident, "Lancio", None, "asserts");
    let quoted = said(&table, &daily, &accident, "Mare", Some(&agency), "asserts");
    hop(&table, &service, &lawmakers, "researched");
    hop(&table, &lawmakers, &agency, "same_dispatch");
    assert_eq!(told_ways(&table, &service), ["Corriere", "Deputati > Lancio", "Deputati > Lancio > Gazzetta"]);
    assert_eq!(told_ways(&table, &lawmakers), ["Lancio", "Lancio > Gazzetta"], "the step leads into another article");
    assert_eq!(
        told_ways(&table, &quoted),
        ["Lancio > Gazzetta"],
        "what is relayed in its article reaches the outlet so"
    );
    let graph = table.ok("graph", json!({ "claim": accident }));
    let tell = |edge: &Value| edge["bases"].to_string();
    assert_eq!(
        ways(&graph, tell),
        [
            r#"Deputati > Lancio ["text","same_dispatch"]"#,
            r#"Lancio > Gazzetta ["text"]"#,
            r#"Mare > Lancio ["text"]"#,
            r#"Servizio > Corriere ["text"]"#,
            r#"Servizio > Deputati ["researched"]"#
        ]
    );
}

#[test]
fn a_researched_step_joins_two_articles_and_a_circle_is_flagged() {
    let table = Table::laid();
    let accident = claim(&table, "Accident");
    let (first, second) =
        (article(&table, STORY, "Corriere"), article(&table, &format!("{STORY}Ancora.\n"), "Gazzetta"));
    let agency = said(&table, &first, &accident, "Agenzia", None, "asserts");
    let relay = said(&table, &second, &accident, "Giornale", None, "asserts");
    hop(&table, &agency, &relay, "researched");
    let tell = |edge: &Value| format!("{} {}", edge["bases"][0], edge["circular"]);
    let shown = || table.ok("graph", json!({ "claim": accident }));
    assert_eq!(
        ways(&shown(), tell),
        [
            r#"Agenzia > Corriere "text" false"#,
            r#"Agenzia > Giornale "researched" false"#,
            r#"Giornale > Gazzetta "text" false"#
        ]
    );
    assert_eq!(those(&shown(), "origin"), ["Agenzia"]);
    hop(&table, &relay, &agency, "same_dispatch");
    assert_eq!(
        ways(&shown(), tell),
        [
            r#"Agenzia > Corriere "text" false"#,
            r#"Agenzia > Giornale "researched" true"#,
            r#"Giornale > Agenzia "same_dispatch" true"#,
            r#"Giornale > Gazzetta "text" false"#
        ]
    );
    assert_eq!(those(&shown(), "origin"), Vec::<String>::new(), "a circle has no beginning");
}

#[test]
fn it_is_of_a_claim_a_folder_or_a_source() {
    let table = Table::laid();
    let (accident, closure) = (claim(&table, "Accident"), claim(&table, "Closure"));
    let first = article(&table, STORY, "Corriere");
    let agency = said(&table, &first, &accident, "Mare", None, "asserts");
    said(&table, &first, &accident, "Sindaco", Some(&agency), "asserts");
    said(&table, &first, &closure, "Ministero", None, "asserts");
    let voice = json!({ "article": first, "content": [{ "quote": "il porto" }], "parties": [], "mode": "authors_voice", "claim": closure });
    table.ok("attribute", voice);
    let dossier = table.ok("add_dossier", json!({ "name": "Porto" }))["id"].clone();
    table.ok("file_in", json!({ "dossier": dossier, "claim": closure }));

    let names = |request: Value| {
        let graph = table.ok("graph", request);
        let mut names: Vec<String> =
            graph["nodes"].as_array().unwrap().iter().map(|node| name(&graph, &node["id"]).to_owned()).collect();
        names.sort();
        names
    };
    let source = |name: &str| table.ok("list_sources", json!({ "text": name }))[0]["id"].clone();
    assert_eq!(names(json!({ "claim": accident })), ["Corriere", "Mare", "Sindaco"]);
    assert_eq!(names(json!({ "dossier": dossier })), ["Corriere", "Ministero"], "in its own voice the outlet speaks");
    assert_eq!(
        names(json!({ "source": source("Sindaco") })),
        ["Corriere", "Mare", "Sindaco"],
        "and who has it from there"
    );
    assert_eq!(names(json!({ "source": source("Mare") })), ["Corriere", "Mare", "Sindaco"], "and from whom");
    assert_eq!(names(json!({ "source": source("Ministero") })), ["Corriere", "Ministero"]);
    assert_eq!(names(json!({ "source": source("Corriere") })), ["Corriere", "Mare", "Ministero", "Sindaco"]);
    table.ok("remove", json!({ "id": agency }));
    assert_eq!(names(json!({ "claim": accident })), ["Corriere", "Sindaco"], "what is removed is not shown");
    assert_eq!(table.refused("graph", json!({})), "of_one_thing");
    assert_eq!(table.refused("graph", json!({ "claim": accident, "dossier": dossier })), "of_one_thing");
}

#[test]
fn two_hundred_nodes_are_shown_and_more_is_said() {
    let table = Table::laid();
    let accident = claim(&table, "Accident");
    let first = article(&table, STORY, "Corriere");
    let parties: Vec<Value> = (0..200).map(|n| json!({ "name": format!("Party {n}") })).collect();
    let request =
        json!({ "article": first, "content": [{ "quote": "l'incidente" }], "parties": parties, "claim": accident });
    table.ok("attribute", request);
    let graph = table.ok("graph", json!({ "claim": accident }));
    assert_eq!(graph["nodes"].as_array().unwrap().len(), 200);
    assert_eq!((&graph["more"], graph["edges"].as_array().unwrap().len()), (&json!(true), 199));
}

#[test]
fn a_picture_is_written_and_nothing_else() {
    let table = Table::laid();
    let path = table.folder.path().join("graph.svg");
    let save = |mut request: Value| {
        request["path"] = json!(path);
        request
    };
    table.ok("save_picture", save(json!({ "svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" })));
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("<svg "));
    table.ok("save_picture", save(json!({ "png_base64": "iVBORw0KGgo=" })));
    assert_eq!(std::fs::read(&path).unwrap(), b"\x89PNG\r\n\x1a\n");
    for no in [
        json!({}),
        json!({ "svg": "#!/bin/sh" }),
        json!({ "png_base64": "?" }),
        json!({ "svg": "<svg />", "png_base64": "" }),
    ] {
        assert_eq!(table.refused("save_picture", save(no)), "not_a_picture");
    }
    let long = format!("<svg {}", " ".repeat(17 << 20));
    assert_eq!(table.refused("save_picture", save(json!({ "svg": long }))), "picture_too_large");
    assert_eq!(std::fs::read(&path).unwrap(), b"\x89PNG\r\n\x1a\n", "what is refused replaces nothing");
}
