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

/// The shell lets no path of the window's own making through, and knows the fields that hold files by their names.
#[test]
fn files_stand_only_in_fields_of_the_known_names() {
    let typescript = attesta_desk::wire::typescript();
    let fields = typescript.split([',', '{']).filter_map(|part| part.trim().split_once(':'));
    let files = fields.filter(|(_, kind)| kind.contains("FilePath") || kind.contains("Array<FilePath>"));
    let names: Vec<&str> =
        files.filter_map(|(name, _)| name.split_whitespace().last()).map(|name| name.trim_end_matches('?')).collect();
    assert!(names.len() >= 6, "the search above finds nothing, even what is there: {names:?}");
    for name in names {
        assert!(attesta_desk::FILE_FIELDS.contains(&name), "“{name}” holds a file: add it to FILE_FIELDS");
    }
}
