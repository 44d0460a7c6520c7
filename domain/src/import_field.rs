//! What a column of a list of members contains. The browser's forms and the API know it, too, so it isn't part of the feature `import`.

use serde::{Deserialize, Serialize};

/// What a column of a list of members contains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportField {
    Name,
    /// A person or an organisation.
    Kind,
    Tier,
    /// The name of somebody who acts for the member.
    Contact,
    Email,
    Website,
    /// The first day of the membership.
    Since,
    /// The first day of the current term.
    FirstDay,
    /// The last day of the current term.
    LastDay,
    Status,
    Amount,
    Logo,
    /// What identifies the member in the other system.
    Key,
}

impl ImportField {
    pub const EACH: [Self; 13] = [
        Self::Name,
        Self::Kind,
        Self::Tier,
        Self::Contact,
        Self::Email,
        Self::Website,
        Self::Since,
        Self::FirstDay,
        Self::LastDay,
        Self::Status,
        Self::Amount,
        Self::Logo,
        Self::Key,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Tier => "tier",
            Self::Contact => "contact",
            Self::Email => "email",
            Self::Website => "website",
            Self::Since => "since",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
            Self::Status => "status",
            Self::Amount => "amount",
            Self::Logo => "logo",
            Self::Key => "key",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|field| field.id() == id)
    }
}
