//! The languages travel inside the library: a new file of theirs is a reason to build it again.
#![allow(clippy::print_stdout, reason = "cargo reads it")]

fn main() {
    println!("cargo::rerun-if-changed=languages");
}
