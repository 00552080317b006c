//! The wire as TypeScript: every type once, then the map of commands. Committed as ui/src/bindings.ts; a test holds it to this.

use crate::COMMANDS;
use std::{any::TypeId, collections::BTreeMap, collections::HashSet};
use ts_rs::{TS, TypeVisitor};

/// Type declarations by name.
#[derive(Default)]
pub struct Declarations {
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl Declarations {
    pub fn add<T: TS + ?Sized + 'static>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only what has a file of its own in ts-rs's eyes is a named type of ours.
        if T::output_path().is_some() {
            let config = ts_rs::Config::default();
            self.by_name.insert(T::name(&config), T::decl(&config));
        }
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

pub fn typescript() -> String {
    let mut declarations = Declarations::default();
    COMMANDS.iter().for_each(|command| (command.declare)(&mut declarations));
    declarations.add::<crate::WireError>();
    declarations.add::<crate::Touched>();
    declarations.add::<crate::Progress>();
    let mut text = String::from("// Generated from crates/desk by `cargo xtask gen`. Do not edit.\n\n");
    for declaration in declarations.by_name.values() {
        text.push_str(&format!("export {declaration}\n\n"));
    }
    text.push_str(
        "/** Every command of the wire: what it is asked, what it answers. */\nexport interface Commands {\n",
    );
    for command in COMMANDS {
        let (args, result) = (command.types)();
        text.push_str(&format!("  {}: {{ args: {args}; result: {result} }};\n", command.name));
    }
    text.push_str("}\n");
    text
}
