//! What a member's tier gives, as the people who act for the member see it.

use super::{BenefitUseBrief, Endpoint, FoundationBrief, MemberTerm};
use domain::date::Date;
use domain::entitlement::{PeriodBalance, RequestRefusal};
use domain::grant::{Benefit, Grant};
use serde::{Deserialize, Serialize};

/// The benefits of a membership.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberBenefits {
    pub membership: String,
    /// The page of what was asked for, from 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetMemberBenefits {
    type Answer = MemberBenefitsAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let membership = super::segment(&self.membership);
        format!("/members/{membership}/benefits?page={}&lang={}", self.page, self.lang)
    }
}

/// What a member’s tier gives in a term, and what was asked for of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberBenefitsAnswer {
    pub foundation: FoundationBrief,
    /// The membership’s ID.
    pub membership: String,
    /// The term with today, or the next one, or the last one. Null if there’s none.
    pub term: Option<MemberTerm>,
    pub today: Date,
    /// Counts requests. Send it with a request: if someone else has asked for something in the meantime, it’s refused.
    pub version: i64,
    /// Whether the caller may ask for benefits.
    pub may_ask: bool,
    /// In the order of the programme.
    pub grants: Vec<BenefitGrant>,
    /// What was asked for in all terms, the newest first: a page of it.
    pub uses: Vec<BenefitUseBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

/// A benefit that a tier gives in a term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitGrant {
    pub benefit: Benefit,
    pub grant: Grant,
    /// ID of the tier that states it, if that’s another one.
    pub from: Option<String>,
    /// The day on which the right starts, if it’s after the first day of the term.
    pub starts: Option<Date>,
    /// Null if there’s nothing to ask for.
    pub quantity: Option<BenefitQuantity>,
}

/// How much of a benefit there is, and what’s left.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitQuantity {
    /// The periods of the term up to today, and later ones with uses.
    pub periods: Vec<PeriodBalance>,
    /// The one with today. Null before and after the term.
    pub current: Option<PeriodBalance>,
    /// How much carries over to the next period, at most.
    pub carry_over: u32,
    /// Why nothing can be asked for. Null if something can.
    pub closed: Option<RequestRefusal>,
}

/// What a member does about benefits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberBenefitAction {
    /// Ask for a benefit.
    Request,
    /// Withdraw something that was asked for.
    Withdraw,
}

impl MemberBenefitAction {
    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Request, Self::Withdraw]
            .into_iter()
            .find(|action| action.id() == id)
    }
}

/// A command about benefits, as a member’s forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberBenefitCommand {
    pub action: MemberBenefitAction,
    /// The version that the sender has seen: that of the benefits to ask, that of the use to withdraw it.
    pub version: i64,
    /// To ask: the ID of the benefit.
    #[serde(default)]
    pub benefit: String,
    /// To ask: what it’s about.
    #[serde(default)]
    pub what: String,
    /// To ask: the day for which, such as 2027-05-18.
    #[serde(default)]
    pub day: String,
    /// To withdraw: the ID of the use.
    #[serde(default)]
    pub id: String,
}
