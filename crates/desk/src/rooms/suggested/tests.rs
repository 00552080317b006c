#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use super::Suggested;
use crate::{Desk, Options};
use attesta_casebook::{
    Counting, Op, attribution,
    id::ArticleId,
    vocabulary::{AttributionState, HopBasis},
};
use serde_json::json;

const STORY: &str =
    "The port\n\nThe mayor said that the port is closed.\n\nThe agency reported that the mayor is ill.\n";

/// The engine's chains, whatever texts it reads them from.
#[test]
fn who_relays_is_in_the_sentence_and_becomes_a_step_of_the_program_once_both_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { casebook: Some(folder.path().join("a.casebook")), ..Options::default() };
    let desk = Desk::open_in(options, folder.path(), Box::new(Counting::new(1_760_000_000_000, 1))).unwrap();
    desk.dispatch("add_person", json!({ "name": "First desk" })).result.unwrap();
    let imported = desk.dispatch("import_text", json!({ "text": STORY })).result.unwrap();
    let article: ArticleId = serde_json::from_value(imported["article"].clone()).unwrap();
    let (mut touched, mut accepted) = (vec![], vec![]);
    let mut call = desk.call(&mut touched);
    let read = |call: &crate::desk::Call| {
        let mut read = Suggested::in_article(call, article).unwrap();
        assert_eq!(read.found.len(), 2);
        read.found[0].said.via = Some(1);
        read
    };
    let views = read(&call).views(&call).unwrap();
    assert_eq!(views[0].here.en, "The agency reports that The mayor declares: “the port is closed”");
    assert!(views[1].here.it.starts_with("The agency riferisce: «"), "{:?}", views[1].here);
    for n in [1, 0] {
        let before = read(&call);
        let new = call.change(Op::AcceptAttribution, |tx| before.store(tx, &[n], AttributionState::Accepted)).unwrap();
        accepted.extend(new);
        let open = read(&call).views(&call).unwrap();
        if let [open] = open.as_slice() {
            assert_eq!(open.here.en, "The agency reports that The mayor declares: “the port is closed”");
            assert_eq!(serde_json::to_value(&open.via).unwrap(), json!({ "id": accepted[0] }));
        }
    }
    let inner = attribution::view(call.db(), accepted[1].into()).unwrap();
    let [step] = inner.chain.as_slice() else { panic!("{:?}", inner.chain) };
    assert_eq!((step.attribution.0, step.basis), (accepted[0], HopBasis::Text));
}
