//! The engine's vocabulary in the casebook's.

use crate::wire::views::{Construction, SourceNamed};
use attesta_casebook::vocabulary::{Basis, Mode, SourceKind, Stance};
use attesta_extract::{self as engine, Reason};

pub(crate) fn mode(mode: engine::Mode) -> Mode {
    match mode {
        engine::Mode::Direct => Mode::Direct,
        engine::Mode::Indirect => Mode::Indirect,
        engine::Mode::Mixed => Mode::Mixed,
        engine::Mode::Authors => Mode::AuthorsVoice,
    }
}

pub(crate) fn stance(stance: engine::Stance) -> Stance {
    match stance {
        engine::Stance::Asserts => Stance::Asserts,
        engine::Stance::Denies => Stance::Denies,
        engine::Stance::Confirms => Stance::Confirms,
        engine::Stance::Suggests => Stance::Suggests,
        engine::Stance::Questions => Stance::Questions,
        engine::Stance::Declines => Stance::Declines,
    }
}

/// The other way round.
pub(crate) fn to_engine(stance: Stance) -> engine::Stance {
    match stance {
        Stance::Asserts => engine::Stance::Asserts,
        Stance::Denies => engine::Stance::Denies,
        Stance::Confirms => engine::Stance::Confirms,
        Stance::Suggests => engine::Stance::Suggests,
        Stance::Questions => engine::Stance::Questions,
        Stance::Declines => engine::Stance::Declines,
    }
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
