//! A tier, wherever reports count by it.

/// A tier of one of a foundation's programmes. Tiers of different programmes can have the same ID.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ReportedTier {
    pub programme: String,
    pub tier: String,
}

impl ReportedTier {
    pub fn new(programme: &str, tier: &str) -> Self {
        Self {
            programme: programme.to_owned(),
            tier: tier.to_owned(),
        }
    }
}
