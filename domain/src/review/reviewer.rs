//! Who reviews applications.

use serde::{Deserialize, Serialize};

/// Who reviews an application.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    /// Nobody: a complete application is enough.
    Automatic,
    Staff,
    /// The officer whose title is in `foundation.toml`, such as the executive director.
    Officer,
    Committee,
    Board,
}

impl Reviewer {
    pub const ALL: [Self; 5] = [
        Self::Automatic,
        Self::Staff,
        Self::Officer,
        Self::Committee,
        Self::Board,
    ];

    /// The ones that are people.
    pub const PEOPLE: [Self; 4] = [Self::Staff, Self::Officer, Self::Committee, Self::Board];

    /// Its name in programme files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Staff => "staff",
            Self::Officer => "officer",
            Self::Committee => "committee",
            Self::Board => "board",
        }
    }

    /// The reviewer with this name in programme files.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reviewer| reviewer.id() == id)
    }
}
