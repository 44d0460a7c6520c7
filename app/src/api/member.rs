//! A membership, as the people who act for the member see it.

use super::{
    AddressBounce, AddressCheckBrief, AgreementBrief, BillBrief, CommitmentBrief, Endpoint, FoundationBrief,
    HistoryBrief, InvoiceBrief, LocalTime, ProofBrief, TierChangeBrief,
};
use domain::application::Answers;
use domain::date::Date;
use domain::facts::Facts;
use domain::member::MemberAction;
use domain::programme::{Programme, Tier};
use domain::quote::Quote;
use domain::term::{Term, TermPeriod};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A membership, by its ID.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMember {
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetMember {
    type Answer = MemberAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        format!("/members/{}?lang={}", super::segment(&self.membership), self.lang)
    }
}

/// A membership, as the people who act for the member see it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberAnswer {
    /// The membership’s ID.
    pub membership: String,
    /// Counts changes that members make. Commands state the version that they were made from.
    pub version: i64,
    /// The application number.
    pub reference: String,
    pub foundation: FoundationBrief,
    /// The version that the membership has.
    pub programme: Programme,
    pub tier: String,
    /// The member’s name.
    pub name: String,
    /// What prices and benefits depend on, as typed: the key `fact.` with the fact’s ID, and the answer.
    pub details: Vec<(String, String)>,
    /// The day from which the terms in the tier count: that of the approval, or on which the member moved to it.
    pub counts_from: Date,
    /// The number of the first term in the tier.
    pub tier_term: i64,
    /// Whether the terms follow others, because the member moved to the tier or was imported. Then the rule for the start of a membership
    /// doesn’t apply.
    pub follows: bool,
    /// The day on which the member gave notice. Null if they haven’t.
    pub notice_on: Option<Date>,
    /// The last day of the membership, if the member has given notice.
    pub leaves_on: Option<Date>,
    /// The last day of a membership that has ended. Null if it goes on.
    pub ended_on: Option<Date>,
    /// What follows the last term. Null if it has no fixed end.
    pub after: Option<AfterLastTerm>,
    /// The change of tier, or the renewal, that the member has asked for and that hasn’t taken effect yet.
    pub change: Option<TierChangeBrief>,
    /// The first day on which the member can confirm the membership. Null if they can already, or nobody has to.
    pub renew_from: Option<Date>,
    /// The last day on which the member can renew. Null if nobody has to, or it isn’t possible.
    pub renew_by: Option<Date>,
    /// For benefits that the member hasn’t had since the first day: since when they’ve had them without a break. Their voting right can
    /// begin some days after that.
    pub granted_since: Vec<BenefitSince>,
    /// The membership’s terms, the oldest first.
    pub terms: Vec<MemberTerm>,
    pub today: Date,
    /// The caller’s email address.
    pub you: String,
    /// What the caller may do for the member.
    pub actions: Vec<MemberAction>,
    /// The roles that the tier asks for, and the people in them. Managers are first.
    pub roles: Vec<MemberRoleBrief>,
    /// Invoices and credit notes, the newest first. Empty if the caller may not read them.
    pub invoices: Vec<InvoiceBrief>,
    /// The bills of a term that’s billed in parts. Empty if the caller may not read invoices.
    pub bills: Vec<BillBrief>,
    /// Empty if the caller may not read invoices.
    pub commitments: Vec<CommitmentBrief>,
    pub agreements: Vec<AgreementBrief>,
    /// The proof of membership. Null if nobody has made one, or it was withdrawn.
    pub proof: Option<ProofBrief>,
    /// The member’s addresses that are checked, such as those of mirrors.
    pub checks: Vec<AddressCheckBrief>,
    /// What happened, the oldest first: the newest 1,000 entries. Everyone who works for the foundation is `foundation`.
    pub history: Vec<HistoryBrief>,
    pub local_time: Option<LocalTime>,
    /// Whether the caller acts for other memberships, too.
    pub others: bool,
}

/// What follows the last term of a membership.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AfterLastTerm {
    /// It renews automatically.
    Renews {
        period: TermPeriod,
        /// Its price. Null if the caller may not read prices.
        quote: Option<Box<Quote>>,
    },
    /// The member moves to the tier with this ID.
    Moves(String),
    /// The member has asked for another tier.
    Changes {
        /// Title of the tier.
        tier: Text,
        period: TermPeriod,
        /// Its price. Null if the caller may not read prices.
        quote: Option<Box<Quote>>,
    },
    /// The foundation and the member talk about it.
    Asks,
    Ends,
}

/// A benefit, and since when a member has had it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BenefitSince {
    /// ID of the benefit.
    pub benefit: String,
    pub since: Date,
}

/// A period of a membership.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberTerm {
    /// From 1.
    pub number: i64,
    pub first_day: Date,
    /// Null if the term has no fixed end.
    pub last_day: Option<Date>,
}

/// A role, and the people who have it or will have it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberRoleBrief {
    /// The role’s ID in the programme, or `_manager` for those who manage the membership.
    pub id: String,
    /// Null for managers.
    pub title: Option<Text>,
    pub help: Option<Text>,
    /// The fewest people, without deputies.
    pub least: u16,
    /// The most people, without deputies.
    pub most: u16,
    /// Those who have the role, will have it, or had it until yesterday.
    pub contacts: Vec<ContactBrief>,
}

/// Someone who acts for a member.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ContactBrief {
    pub id: String,
    pub name: String,
    pub email: String,
    /// Whether they’re a deputy for the people who have the role.
    pub deputy: bool,
    pub first_day: Date,
    /// Null if no end is planned.
    pub last_day: Option<Date>,
    /// Since when email to the address bounces, and why. Null if it doesn’t.
    pub bounces: Option<AddressBounce>,
}

impl ContactBrief {
    /// Whether they act for the member on a day.
    pub fn is_current(&self, day: Date) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}

/// A membership in the list of somebody who acts for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnMembership {
    /// The membership’s ID.
    pub id: String,
    /// The member’s name.
    pub name: String,
    /// Name of the foundation.
    pub foundation: Text,
    /// Title of the tier.
    pub tier: Text,
}

/// What a member does with the membership as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MembershipAction {
    /// Give notice.
    Leave,
    /// Take the notice back.
    Stay,
}

impl MembershipAction {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Stay => "stay",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Leave, Self::Stay].into_iter().find(|action| action.id() == id)
    }
}

/// A command for a membership.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MembershipCommand {
    pub action: MembershipAction,
    /// The version of the membership that you’ve seen.
    pub version: i64,
    /// The last day that you’ve seen, if you give notice. If it’s another one by now, nothing is done. Default: any
    #[serde(default)]
    pub last_day: Option<Date>,
    /// Why, in up to 5,000 characters. The foundation reads it.
    #[serde(default)]
    pub reason: String,
}

impl MemberAnswer {
    pub fn may(&self, action: MemberAction) -> bool {
        self.actions.contains(&action)
    }

    /// The member's name, or the application number of a member whose name was erased.
    pub fn shown_name(&self) -> String {
        let name = if self.name.is_empty() {
            &self.reference
        } else {
            &self.name
        };
        name.clone()
    }

    /// The member's tier. `None` if its programme no longer has it.
    pub fn own_tier(&self) -> Option<&Tier> {
        self.programme.tier(&self.tier)
    }

    /// What's known about the member today.
    pub fn facts(&self) -> Facts {
        let details: Answers = self.details.iter().cloned().collect();
        self.own_tier()
            .map(|tier| details.facts(&self.programme, tier, self.today))
            .unwrap_or_default()
    }

    /// The rules of the member's terms.
    pub fn rules(&self) -> Option<Cow<'_, Term>> {
        let rules = self.own_tier()?.term_for(&self.facts())?;
        Some(if self.follows {
            Cow::Owned(rules.into_owned().following())
        } else {
            rules
        })
    }

    /// A term with its number from 1, as the rules have it. `None` if its end doesn't depend on the calendar.
    pub fn period(&self, number: i64) -> Option<TermPeriod> {
        let place = usize::try_from(number - self.tier_term).ok()?;
        self.rules()?.periods(self.counts_from).nth(place)
    }

    /// The term that today is in, or the one that comes next.
    pub fn term(&self) -> Option<MemberTerm> {
        let goes_on = |term: &&MemberTerm| term.last_day.is_none_or(|last| self.today <= last);
        self.terms.iter().find(goes_on).or(self.terms.last()).copied()
    }

    /// The last day if the member gives notice today.
    pub fn would_leave_on(&self) -> Date {
        // In the days of grace before a move, the membership ends with the term that's over.
        let last = self.terms.last().and_then(|term| term.last_day);
        if let Some(passed) = last.filter(|day| *day < self.today) {
            return passed;
        }
        let rules = self.rules();
        rules.map_or(self.today, |rules| rules.leaves_on(self.counts_from, self.today))
    }

    /// Whether the membership is over: the last day has passed, and nothing follows automatically.
    pub fn is_over(&self) -> bool {
        let last = self.terms.last().and_then(|term| term.last_day);
        let goes_on = matches!(
            self.after,
            Some(AfterLastTerm::Renews { .. } | AfterLastTerm::Moves(_) | AfterLastTerm::Changes { .. })
        );
        match self.leaves_on {
            _ if self.ended_on.is_some() => true,
            Some(leaves) => leaves < self.today,
            None => !goes_on && last.is_some_and(|last| last < self.today),
        }
    }

    /// The first day of the membership.
    pub fn since(&self) -> Option<Date> {
        self.terms.first().map(|term| term.first_day)
    }

    /// The day since which the member has had a benefit. Without one, the first day of the membership.
    pub fn since_with(&self, benefit: Option<&str>) -> Option<Date> {
        let mut later = self.granted_since.iter();
        let found = later.find(|known| benefit == Some(known.benefit.as_str()));
        found.map(|known| known.since).or_else(|| self.since())
    }
}
