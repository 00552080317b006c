//! The engine's vocabulary in the casebook's.

use crate::wire::views::{Construction, SourceNamed};
use attesta_casebook::vocabulary::{Basis, Mode, SourceKind, Stance};
use attesta_extract::{self as engine, Attribution, Reason};

pub(super) fn mode(said: &Attribution) -> Mode {
    match said.mode.as_str() {
        "authors" => Mode::AuthorsVoice,
        other => other.parse().unwrap_or(Mode::Indirect),
    }
}

pub(super) fn stance(said: &Attribution) -> Stance {
    said.stance.as_str().parse().unwrap_or(Stance::Asserts)
}

pub(super) fn basis(basis: engine::Basis) -> Basis {
    match basis {
        engine::Basis::Witnessed => Basis::Witnessed,
        engine::Basis::Told => Basis::Told,
        engine::Basis::Inferred => Basis::Inferred,
        engine::Basis::Unstated => Basis::Unstated,
    }
}

/// What a new source is taken for.
pub(super) fn kind(kind: engine::SourceKind) -> SourceKind {
    match kind {
        engine::SourceKind::Office => SourceKind::Office,
        engine::SourceKind::Collective => SourceKind::Collective,
        engine::SourceKind::Unnamed => SourceKind::Unnamed,
        engine::SourceKind::Named | engine::SourceKind::Unstated => SourceKind::Organisation,
    }
}

pub(super) fn named(kind: engine::SourceKind) -> SourceNamed {
    match kind {
        engine::SourceKind::Named => SourceNamed::Named,
        engine::SourceKind::Office => SourceNamed::Office,
        engine::SourceKind::Collective => SourceNamed::Collective,
        engine::SourceKind::Unnamed => SourceNamed::Unnamed,
        engine::SourceKind::Unstated => SourceNamed::Unstated,
    }
}

pub(super) fn construction(reason: Reason) -> Construction {
    match reason {
        Reason::ClauseAfter => Construction::ClauseAfter,
        Reason::QuoteAfter => Construction::QuoteAfter,
        Reason::ContentBefore => Construction::ContentBefore,
        Reason::Inverted => Construction::Inverted,
        Reason::According => Construction::According,
        Reason::NounAfter => Construction::NounAfter,
        Reason::Participle => Construction::Participle,
        Reason::Noun => Construction::Noun,
        Reason::Nameless => Construction::Nameless,
        Reason::Mood => Construction::Mood,
        Reason::Colon => Construction::Colon,
    }
}
