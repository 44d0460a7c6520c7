//! Changing the tier of a membership, and renewing it: what would happen, and the commands.

use super::{Endpoint, MemberAnswer};
use crate::html::Html;
use domain::date::Date;
use domain::fact::FactDefinition;
use domain::grant::{Benefit, Grant};
use domain::money::Money;
use domain::programme::Programme;
use domain::quote::{Quote, Refusal};
use domain::review::Reviewer;
use domain::term::TermPeriod;
use domain::text::Text;
use domain::tier_change::{ChangeStart, ShiftKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a member could change to.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetTierChange {
    pub membership: String,
    /// ID of the tier to preview: the member’s own for a renewal. Empty for none.
    pub to: String,
    /// What the member states: IDs of facts and answers.
    pub facts: Vec<(String, String)>,
    pub lang: String,
}

impl Endpoint for GetTierChange {
    type Answer = TierChangeAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let path = format!("/members/{}/tier", super::segment(&self.membership));
        preview_path(path, &self.to, &self.facts, &self.lang)
    }
}

/// The same for the foundation’s staff, who act for a member.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetTierChangeForStaff {
    pub foundation: String,
    pub membership: String,
    /// ID of the tier to preview. Empty for none.
    pub to: String,
    /// What’s known about the member by now: IDs of facts and answers.
    pub facts: Vec<(String, String)>,
    pub lang: String,
}

impl Endpoint for GetTierChangeForStaff {
    type Answer = TierChangeAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let [foundation, membership] = [&self.foundation, &self.membership].map(|text| super::segment(text));
        let path = format!("/memberships/{foundation}/{membership}/change");
        preview_path(path, &self.to, &self.facts, &self.lang)
    }
}

/// The path of a preview, with what it’s about.
fn preview_path(mut path: String, to: &str, facts: &[(String, String)], lang: &str) -> String {
    let _ = write!(path, "?to={}&lang={lang}", super::segment(to));
    for (fact, answer) in facts {
        let [fact, answer] = [fact, answer].map(|text| super::segment(text));
        let _ = write!(path, "&{fact}={answer}");
    }
    path
}

/// The tiers that a member could change to, and what a change would mean.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierChangeAnswer {
    pub member: MemberAnswer,
    /// The tiers of the version that applies to members today, without the member’s own.
    pub tiers: Vec<OtherTier>,
    /// What a change to the tier in `to` would mean. Null without one, or if the programme doesn’t have it.
    pub preview: Option<TierPreview>,
}

/// A tier that a member could change to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OtherTier {
    pub id: String,
    pub title: Text,
    /// Whether it’s for the member: for people or for organisations, and open.
    pub suits: bool,
}

/// What a change of tier would mean, or a renewal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct TierPreview {
    /// The version that would apply.
    pub programme: Programme,
    pub tier: String,
    /// Whether it’s a renewal: the tier stays the same.
    pub renews: bool,
    /// The benefits that change. Those that stay the same aren’t listed.
    pub shifts: Vec<TierShift>,
    /// Why the member can’t have the tier.
    pub refusals: Vec<Refusal>,
    /// IDs of the facts that would have to be known: for the price, the tax, or to know whether the member qualifies.
    pub needs: Vec<String>,
    /// The facts that the member has to state before they can ask for it, because nobody has asked them yet.
    pub unknown: Vec<FactDefinition>,
    /// The conditions that people judge.
    pub judged: Vec<Text>,
    /// Who has to approve it, in order.
    pub stages: Vec<Reviewer>,
    /// Whether it’s approved at once.
    pub automatic: bool,
    /// Whether all places of the tier are taken.
    pub full: bool,
    /// Whether a member can wait for a place.
    pub waiting_list: bool,
    /// The agreements to sign with it: for each start, because each text names it.
    pub agreements: Vec<AgreementToSign>,
    /// When it could take effect. Empty if it isn’t possible, or its price isn’t known.
    pub starts: Vec<StartOffer>,
}

/// A benefit that changes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierShift {
    pub benefit: Benefit,
    pub kind: ShiftKind,
    /// Null if the member doesn’t have it.
    pub before: Option<Grant>,
    pub after: Option<Grant>,
    /// How often the member has used it in this term, or has asked for it.
    pub taken: u32,
}

/// An agreement that’s signed with a change of tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AgreementToSign {
    pub id: String,
    pub title: Text,
    /// The start of the change that the text is about.
    pub starts: ChangeStart,
    /// Whether the member has signed this version for another tier. If not, staff can’t record the change for them.
    pub again: bool,
    /// The text as HTML, rendered from its Markdown.
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = String))]
    pub html: Html,
    /// Language of the text.
    pub lang: String,
    /// SHA-256 hash of the Markdown, in hexadecimal.
    pub hash: String,
}

/// When a change could take effect, and what it costs then.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct StartOffer {
    pub starts: ChangeStart,
    /// The term that begins, or the first year of one without a fixed end.
    pub period: TermPeriod,
    /// Whether the term has no fixed end.
    pub open: bool,
    /// Whether it’s the rest of the term that’s running.
    pub rest: bool,
    /// What it costs, with tax: for the rest of a term, the difference. Null if it’s free.
    pub due: Option<Money>,
    pub quote: Quote,
}

/// A fact that a member has stated with a change of tier or a renewal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct StatedFact {
    pub fact: FactDefinition,
    pub answer: String,
}

/// A change of tier that a member has asked for, or a renewal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierChangeBrief {
    /// Title of the tier.
    pub tier: Text,
    /// Whether it’s a renewal: the tier stays the same.
    pub renews: bool,
    pub starts: ChangeStart,
    /// Whether it was approved. Otherwise the foundation’s staff decide.
    pub approved: bool,
    pub asked_on: Date,
    /// What the member has stated with it. Empty for those who can’t read what the price depends on.
    pub facts: Vec<StatedFact>,
}

/// What a member does about a change of tier.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TierChangeAction {
    Ask,
    /// Withdraw what was asked for, until it takes effect.
    Withdraw,
}

impl TierChangeAction {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Ask, Self::Withdraw].into_iter().find(|action| action.id() == id)
    }
}

/// A member’s command about a change of tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TierChangeCommand {
    pub action: TierChangeAction,
    /// The version of the membership that you’ve seen.
    pub version: i64,
    /// To ask: ID of the tier. The member’s own to renew.
    #[serde(default)]
    pub tier: String,
    /// To ask: when it should take effect. Default: at the next term
    #[serde(default)]
    pub starts: Option<ChangeStart>,
    /// To ask: the first day that you’ve seen. If it’s another one by now, nothing is done.
    #[serde(default)]
    pub first_day: Option<Date>,
    /// To ask: what’s due, as you’ve seen it: with tax, in minor units, and 0 if it’s free. If it’s another amount by now, nothing is
    /// done.
    #[serde(default)]
    pub due: Option<i64>,
    /// To ask: the facts that the preview lists as unknown, by their IDs. Those that are known already don’t change.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// To ask: why, in up to 5,000 characters. The foundation reads it. Staff who act for the member always have to say how and when the
    /// member asked.
    #[serde(default)]
    pub reason: String,
    /// To ask: the hashes of the agreements that you sign: at least those for the start. Staff sign nothing.
    #[serde(default)]
    pub signed: Vec<String>,
    /// To sign: your name.
    #[serde(default)]
    pub name: String,
}

/// What staff decide about a change of tier.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TierDecision {
    Approve,
    Decline,
}

impl TierDecision {
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

/// A decision about a change of tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TierDecisionCommand {
    pub action: TierDecision,
    /// The version of the membership that you’ve seen.
    pub version: i64,
    /// Why, in up to 5,000 characters. The member reads it.
    pub reason: String,
}
