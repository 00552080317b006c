//! The committed TypeScript of the wire is what the Rust types say. `cargo xtask gen` sets ATTESTA_GEN and rewrites it.

#[test]
fn committed_bindings_are_current() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings.ts");
    let current = attesta_desk::wire::typescript();
    if std::env::var_os("ATTESTA_GEN").is_some() {
        std::fs::write(&path, &current).expect("ui/src can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == current,
        "ui/src/bindings.ts is not what crates/desk says: run `cargo xtask gen` and commit it"
    );
}
