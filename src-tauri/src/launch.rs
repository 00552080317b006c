//! What the command line of the desktop program asks for: at most one casebook.

use std::ffi::OsString;
use std::path::PathBuf;

/// The casebook named on the command line, or the usage line when the arguments say something else.
pub(crate) fn casebook(mut args: impl Iterator<Item = OsString>) -> Result<Option<PathBuf>, &'static str> {
    let Some(first) = args.next() else {
        return Ok(None);
    };
    let file = match first.to_str() {
        Some("--casebook") => args.next().ok_or(USAGE)?,
        Some(option) if option.starts_with('-') => match option.strip_prefix("--casebook=") {
            Some(file) => file.into(),
            None => return Err(USAGE),
        },
        _ => first,
    };
    match args.next() {
        None if !file.is_empty() => Ok(Some(file.into())),
        _ => Err(USAGE),
    }
}

const USAGE: &str = "usage: attesta-desktop [[--casebook] FILE.casebook]";

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Result<Option<PathBuf>, &'static str> {
        casebook(args.iter().map(OsString::from))
    }

    #[test]
    fn a_casebook_is_named_in_three_ways() {
        let file = Ok(Some(PathBuf::from("a.casebook")));
        assert_eq!(read(&["a.casebook"]), file);
        assert_eq!(read(&["--casebook", "a.casebook"]), file);
        assert_eq!(read(&["--casebook=a.casebook"]), file);
        assert_eq!(read(&[]), Ok(None));
    }

    #[test]
    fn anything_else_is_answered_with_the_usage() {
        for args in [&["--help"][..], &["--casebook"], &["--casebook="], &["a.casebook", "b.casebook"]] {
            assert_eq!(read(args), Err(USAGE), "{args:?}");
        }
    }
}
