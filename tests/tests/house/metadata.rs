//! The packages and what they need, as cargo tells it.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::sources::root;

/// What cargo knows of the packages, for the machine we run on.
pub(crate) struct Metadata {
    /// Our packages, and which of our packages each needs to be built and run.
    pub(crate) ours: BTreeMap<String, BTreeSet<String>>,
    names: BTreeMap<String, String>,
    needs: BTreeMap<String, Vec<String>>,
}

impl Metadata {
    pub(crate) fn read() -> Metadata {
        let host = host();
        let args = ["metadata", "--format-version=1", "--offline", "--filter-platform", &host];
        let metadata: Value = serde_json::from_slice(&output("cargo", &args)).unwrap();
        let members: BTreeSet<&str> = list(&metadata["workspace_members"]).map(text).collect();
        let packages = || list(&metadata["packages"]);
        let our_names: BTreeSet<&str> =
            packages().filter(|it| members.contains(text(&it["id"]))).map(|it| text(&it["name"])).collect();
        let ours = packages().filter(|it| our_names.contains(text(&it["name"]))).map(|package| {
            let needs = list(&package["dependencies"])
                .filter(|it| it["kind"] != "dev")
                .map(|it| text(&it["name"]))
                .filter(|it| our_names.contains(it));
            (text(&package["name"]).into(), needs.map(String::from).collect())
        });
        let needs = list(&metadata["resolve"]["nodes"]).map(|node| {
            let linked = list(&node["deps"])
                .filter(|it| list(&it["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|it| text(&it["pkg"]).into());
            (text(&node["id"]).into(), linked.collect())
        });
        Metadata {
            ours: ours.collect(),
            names: packages().map(|it| (text(&it["id"]).into(), text(&it["name"]).into())).collect(),
            needs: needs.collect(),
        }
    }

    /// Whether `package` links `other`, at any distance.
    pub(crate) fn reaches(&self, package: &str, other: &str) -> bool {
        let mut open: Vec<&String> = self.names.iter().filter(|(_, name)| *name == package).map(|(id, _)| id).collect();
        assert!(!open.is_empty(), "no package {package}: was it renamed? Change the name here too");
        let mut seen = BTreeSet::new();
        while let Some(id) = open.pop() {
            if self.names[id] == other {
                return true;
            }
            if seen.insert(id) {
                open.extend(&self.needs[id]);
            }
        }
        false
    }
}

fn host() -> String {
    let version = String::from_utf8(output("rustc", &["-vV"])).unwrap();
    version.lines().find_map(|it| it.strip_prefix("host: ")).unwrap().into()
}

fn output(program: &str, args: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(args).current_dir(root()).output().unwrap();
    assert!(
        output.status.success(),
        "`{program}` failed; if packages are missing, run `cargo fetch` once: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}
