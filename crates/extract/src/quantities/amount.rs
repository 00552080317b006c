//! Exact decimal quantities.

/// Billionths of one.
const ONE: u128 = 1_000_000_000;
const PLACES: usize = 9;

/// A quantity with up to nine decimal places, kept in billionths so that "3.5 million" stays exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Amount(u128);

impl Amount {
    pub(crate) const ZERO: Self = Self(0);

    pub(crate) fn whole(value: u64) -> Self {
        Self(u128::from(value) * ONE)
    }

    /// Nothing for more digits than any figure has.
    pub(crate) fn of_digits(whole: &[u8], decimals: &[u8]) -> Option<Self> {
        if whole.len() > 18 || decimals.len() > PLACES {
            return None;
        }
        let padded = decimals.iter().copied().chain(std::iter::repeat(0)).take(PLACES);
        Some(Self(whole.iter().copied().chain(padded).fold(0, |sum, digit| sum * 10 + u128::from(digit))))
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        // Scales are whole numbers, so nothing is lost.
        self.0.checked_mul(other.0 / ONE).map(Self)
    }

    pub(crate) fn half(self) -> Self {
        Self(self.0 / 2)
    }

    /// The value of its last digit that is not zero: what comes after it must be smaller.
    pub(crate) fn step(self) -> Self {
        let mut step = 1;
        while self.0 != 0 && self.0.is_multiple_of(step * 10) {
            step *= 10;
        }
        Self(step)
    }

    /// Nothing for a fraction.
    pub(crate) fn to_whole(self) -> Option<u32> {
        self.0.is_multiple_of(ONE).then(|| u32::try_from(self.0 / ONE).ok())?
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = self.0 / ONE;
        match self.0 % ONE {
            0 => write!(f, "{whole}"),
            rest => f.write_str(format!("{whole}.{rest:09}").trim_end_matches('0')),
        }
    }
}
