//! Whether someone joins, renews, or keeps a tier that nobody new can join. Rules know it as `membership`.

/// The name in conditions and formulas: `membership = renewing`.
pub const MEMBERSHIP: &str = "membership";

/// What someone has when they ask for a price.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum MembershipStatus {
    /// No membership in this tier yet. The price is for joining.
    #[default]
    New,
    /// A membership that ends or has ended. The price is for the next term.
    Renewing,
    /// The same in a tier that's closed to new members.
    Legacy,
}

impl MembershipStatus {
    pub const ALL: [Self; 3] = [Self::New, Self::Renewing, Self::Legacy];

    /// The word in conditions.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Renewing => "renewing",
            Self::Legacy => "legacy",
        }
    }
}
