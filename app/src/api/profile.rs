//! What a member shows of itself in public, for those who act for it.

use super::{Endpoint, FoundationBrief};
use domain::member::{Profile, ProfileUrl};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A member’s profile, by the membership’s ID.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberProfile {
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetMemberProfile {
    type Answer = MemberProfileAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        format!(
            "/members/{}/profile?lang={}",
            super::segment(&self.membership),
            self.lang
        )
    }
}

/// A member’s profile, as the people who act for the member see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct MemberProfileAnswer {
    pub foundation: FoundationBrief,
    /// The membership’s ID.
    pub membership: String,
    /// ID of the member’s page in the directory.
    pub id: String,
    /// Counts changes. Send it with a change: if someone else has changed something in the meantime, it’s refused.
    pub version: i64,
    /// The languages in which a description can be written.
    pub languages: Vec<String>,
    /// Whether the member wants to be in the directory.
    pub listed: bool,
    /// Whether the member is in it today: it wants to, and the membership is in force.
    pub shown: bool,
    /// Whether the caller may change the profile.
    pub may_change: bool,
    /// Whether the foundation’s staff approve what’s published.
    pub approval: bool,
    /// Since when the draft waits for their approval, in milliseconds since 1970. Null if it doesn’t.
    pub waiting_since: Option<i64>,
    /// What they said about the draft that was sent last. Null if they haven’t declined it.
    pub declined: Option<DeclinedPage>,
    /// What’s written but not published. Null if there’s nothing.
    pub draft: Option<Profile>,
    /// What’s public. Null if nothing was published yet.
    pub published: Option<Profile>,
    /// When it was published, in milliseconds since 1970.
    pub published_at: Option<i64>,
}

/// Staff have declined what a member wanted to publish.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DeclinedPage {
    /// When, in milliseconds since 1970.
    pub at: i64,
    pub reason: String,
}

/// What a member does about its profile.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProfileAction {
    /// Save a draft.
    Save,
    /// Publish the draft. If the foundation’s staff approve what’s published, send it to them.
    Publish,
    /// Don’t publish the draft that was sent to the foundation’s staff.
    Withdraw,
    /// Be in the directory.
    List,
    /// Not be in the directory.
    Unlist,
    /// Take the logo for light backgrounds out of the draft.
    RemoveLight,
    /// Take the logo for dark backgrounds out of the draft.
    RemoveDark,
}

impl ProfileAction {
    const ALL: [Self; 7] = [
        Self::Save,
        Self::Publish,
        Self::Withdraw,
        Self::List,
        Self::Unlist,
        Self::RemoveLight,
        Self::RemoveDark,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Publish => "publish",
            Self::Withdraw => "withdraw",
            Self::List => "list",
            Self::Unlist => "unlist",
            Self::RemoveLight => "remove_light",
            Self::RemoveDark => "remove_dark",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A change to a profile, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfileCommand {
    pub action: ProfileAction,
    /// The version of the profile that the sender has seen.
    pub version: i64,
    /// To save: the description in each language, as plain text of up to 2,000 characters.
    #[serde(default)]
    pub description: Text,
    /// To save: links, at most one of each kind.
    #[serde(default)]
    pub links: Vec<ProfileUrl>,
}

impl ProfileCommand {
    /// What’s to be saved, as typed.
    pub fn typed(&self) -> Profile {
        Profile {
            description: self.description.clone(),
            links: self.links.clone(),
            logos: Vec::new(),
        }
    }
}
