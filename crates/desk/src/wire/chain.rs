//! Chains: who relays whom, and in which order.

use attesta_casebook::vocabulary::HopBasis;
use serde::Deserialize;
use ts_rs::TS;

/// `before`: the step of the text that the new one goes in front of, between its two ends.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AddHop {
    pub inner: String,
    pub outer: String,
    pub basis: HopBasis,
    pub reason: Option<String>,
    pub before: Option<String>,
}

/// To another place of the chain that leads outwards from the attribution; 0 is the nearest.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveHop {
    pub attribution: String,
    pub hop: String,
    pub to: u32,
}
