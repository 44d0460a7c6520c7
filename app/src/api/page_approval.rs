//! Public pages that wait for the approval of a foundation’s staff.

use super::{Endpoint, FoundationBrief, LocalTime};
use domain::member::{Profile, ProfilePart};
use serde::{Deserialize, Serialize};

/// A page of the public pages that wait for approval.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetWaitingPages {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the time at which they were sent, the longest wait first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetWaitingPages {
    type Answer = WaitingPagesAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/memberships/{foundation}/pages?sort={sort}&page={page}&lang={lang}")
    }
}

/// A page of the public pages that wait for approval.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WaitingPagesAnswer {
    pub foundation: FoundationBrief,
    /// Whether the foundation’s staff approve public pages. Pages that were sent before that was turned off still wait.
    pub approval: bool,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<WaitingPage>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Local time where the foundation’s people are. Null if that isn’t known.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A public page that waits for approval.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WaitingPage {
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
    /// Since when it waits, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// Whether nothing is public yet.
    pub first: bool,
    /// What’s different from what’s public.
    pub changes: Vec<ProfilePart>,
}

/// A member’s public page and what they’d like to publish, for the foundation’s people.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPageApproval {
    pub foundation: String,
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetPageApproval {
    type Answer = PageApprovalAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        format!("/memberships/{foundation}/{membership}/page?lang={}", self.lang)
    }
}

/// A member’s public page, and what they’d like to publish.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PageApprovalAnswer {
    pub foundation: FoundationBrief,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// What waits for approval. Null if nothing does.
    pub waiting: Option<WaitingProfile>,
    /// What’s public. Null if nothing was published yet.
    pub published: Option<Profile>,
    /// When it was published, in milliseconds since 1970, UTC.
    pub published_at: Option<i64>,
    /// Whether the member wants to be in the directory.
    pub listed: bool,
    /// Whether the caller can decide.
    pub may_decide: bool,
    /// Local time where the foundation’s people are. Null if that isn’t known.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// What a member would like to publish.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WaitingProfile {
    pub profile: Profile,
    /// Since when it waits, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// Send it with a decision: only what was sent with this version is approved.
    pub version: i64,
    /// What’s different from what’s public.
    pub changes: Vec<ProfilePart>,
}

/// What staff decide about a public page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PageDecision {
    /// Publish it.
    Approve,
    Decline,
}

impl PageDecision {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Approve, Self::Decline]
            .into_iter()
            .find(|action| action.id() == id)
    }
}

/// A decision about a public page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PageDecisionCommand {
    pub action: PageDecision,
    /// The version of what waits that you’ve seen.
    pub version: i64,
    /// Why, in up to 5,000 characters. The member reads it. To approve, it can be empty.
    #[serde(default)]
    pub reason: String,
}

/// Which of the two profiles a logo is part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogoOf {
    /// What’s public.
    Published,
    /// What waits.
    Waiting,
}

impl LogoOf {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Waiting => "waiting",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Published, Self::Waiting].into_iter().find(|of| of.id() == id)
    }
}
