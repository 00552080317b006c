//! What the packages say about work files, they say alike; and what they take from here is here.

use serde_json::Value;

use crate::sources::{read, root};

fn bundle() -> Value {
    let config: Value = serde_json::from_str(&read(&root().join("tauri.conf.json"))).unwrap();
    config["bundle"].clone()
}

#[test]
fn work_files_have_one_type() {
    let work_file = &bundle()["fileAssociations"][0];
    let declared = read(&root().join("src-tauri/linux/mime.xml"));
    let name = work_file["mimeType"].as_str().unwrap();
    let ending = work_file["ext"][0].as_str().unwrap();
    for words in [format!("<mime-type type=\"{name}\">"), format!("<glob pattern=\"*.{ending}\"/>")] {
        assert!(declared.contains(&words), "src-tauri/linux/mime.xml says otherwise than tauri.conf.json: no {words}");
    }
}

#[test]
fn what_a_package_takes_from_the_repository_is_there() {
    let bundle = bundle();
    let files = bundle["linux"]["deb"]["files"].as_object().unwrap().values();
    let template = &bundle["linux"]["deb"]["desktopTemplate"];
    let icons = bundle["icon"].as_array().unwrap();
    for file in files.chain(icons).chain([template]) {
        let file = file.as_str().unwrap();
        // `cargo xtask bundle` makes those.
        let made = file.starts_with("target/");
        assert!(made || root().join(file).exists(), "tauri.conf.json names {file}, which is not there");
    }
}
