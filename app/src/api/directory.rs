//! A foundation's public directory of members.

use super::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::member::{LogoVariant, ProfileUrl};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// How many members a page of the directory has.
pub const DIRECTORY_PAGE: usize = 48;

/// A page of a foundation’s directory.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct GetDirectory {
    pub foundation: String,
    /// The only programme to list. Empty for all.
    pub programme: String,
    /// The only tier to list. Empty for all.
    pub tier: String,
    /// The start of a word in the name. Empty for all.
    pub search: String,
    /// The page after this member. Empty for the first one.
    pub after: String,
    /// The page before this member. Empty for the first one.
    pub before: String,
    pub lang: String,
}

impl GetDirectory {
    /// The parameters of a URL, without those that are empty.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("programme", self.programme.as_str()),
            ("tier", self.tier.as_str()),
            ("search", self.search.as_str()),
            ("after", self.after.as_str()),
            ("before", self.before.as_str()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
    }

    /// The query of a URL, without the question mark and the language.
    pub fn query(&self) -> String {
        let pairs = self.pairs().map(|(name, value)| format!("{name}={}", segment(value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

impl Endpoint for GetDirectory {
    type Answer = DirectoryAnswer;

    fn path(&self) -> String {
        let query = self.query();
        let and = if query.is_empty() { "" } else { "&" };
        format!(
            "/directory/{}?lang={}{and}{query}",
            segment(&self.foundation),
            self.lang
        )
    }
}

/// A member in a foundation’s directory.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetListedMember {
    pub foundation: String,
    pub member: String,
    pub lang: String,
}

impl Endpoint for GetListedMember {
    type Answer = ListedMemberAnswer;

    fn path(&self) -> String {
        format!(
            "/directory/{}/{}?lang={}",
            segment(&self.foundation),
            segment(&self.member),
            self.lang
        )
    }
}

/// A page of a foundation’s directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DirectoryAnswer {
    pub foundation: FoundationBrief,
    /// The programmes and their tiers, in the order of the directory.
    pub programmes: Vec<DirectoryProgramme>,
    /// By programme, tier and name. If there’s a search, by the rest of the name from the word that was found.
    pub members: Vec<ListedMember>,
    /// Send it as before to get the page before. Null if this is the first one.
    pub previous: Option<String>,
    /// Send it as after to get the next page. Null if this is the last one.
    pub next: Option<String>,
}

/// A programme in the directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DirectoryProgramme {
    pub id: String,
    pub title: Text,
    pub tiers: Vec<DirectoryTier>,
}

/// A tier in the directory. Tiers that only former versions have are included, because members can still be in them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DirectoryTier {
    pub id: String,
    pub title: Text,
}

/// A member who’s in the directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListedMember {
    pub id: String,
    pub name: String,
    /// ID of the programme.
    pub programme: String,
    /// ID of the tier.
    pub tier: String,
    /// The first day of the membership.
    pub since: Date,
    /// What the member says about itself, as plain text. Empty if it says nothing.
    pub description: Text,
    pub links: Vec<ProfileUrl>,
    pub logos: Vec<ListedLogo>,
}

/// A logo of a member in the directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListedLogo {
    /// For which background it is.
    pub variant: LogoVariant,
    /// Absolute. There’s an SVG or a PNG.
    pub url: String,
    /// Width and height in CSS pixels at which it looks as large as all other logos.
    pub width: u32,
    pub height: u32,
}

/// A member’s page in the directory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListedMemberAnswer {
    pub foundation: FoundationBrief,
    pub programme: Text,
    pub tier: Text,
    pub member: ListedMember,
}
