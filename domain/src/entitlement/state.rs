//! What becomes of a use, and who takes which step.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// What has become of a use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum UseState {
    /// The member has asked for it.
    Requested,
    /// The foundation agrees, and there's no day yet.
    Approved,
    /// It's planned for a day.
    Scheduled,
    /// It took place. This is the only state in which it's used up.
    Delivered,
    /// The foundation doesn't agree, and says why.
    Refused,
    /// The member doesn't want it any more.
    Withdrawn,
    /// It didn't take place on its day. The quantity is given back, whoever is responsible: no programme has a rule that takes it
    /// away, and a member who's late is better served by a new day. If a programme gets such a rule, it belongs here.
    Missed,
}

/// Something that happens to a use after it was requested.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum UseStep {
    Approve,
    /// Plan it for a day, or for another day.
    Schedule,
    Refuse,
    /// Record that it took place, with evidence.
    Deliver,
    /// Record that it didn't take place on its day.
    Miss,
    Withdraw,
}

/// Who takes a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UseParty {
    Member,
    Staff,
}

impl UseState {
    pub const ALL: [Self; 7] = [
        Self::Requested,
        Self::Approved,
        Self::Scheduled,
        Self::Delivered,
        Self::Refused,
        Self::Withdrawn,
        Self::Missed,
    ];

    /// The word for it in the API, in URLs and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
            Self::Delivered => "delivered",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Missed => "missed",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    pub fn is_used(self) -> bool {
        self == Self::Delivered
    }

    /// Whether something is still to happen.
    pub fn is_planned(self) -> bool {
        matches!(self, Self::Requested | Self::Approved | Self::Scheduled)
    }

    /// Whether a use in this state can take a step. `scheduled` is the day for which it's planned.
    pub fn allows(self, step: UseStep, scheduled: Option<Date>, today: Date) -> bool {
        let is_accepted = matches!(self, Self::Approved | Self::Scheduled);
        match step {
            UseStep::Approve => self == Self::Requested,
            UseStep::Schedule | UseStep::Refuse => self.is_planned(),
            UseStep::Deliver => is_accepted,
            UseStep::Miss => self == Self::Scheduled && scheduled.is_some_and(|day| day < today),
            // On the day itself, it's too late.
            UseStep::Withdraw => self.is_planned() && scheduled.is_none_or(|day| today < day),
        }
    }
}

impl UseStep {
    pub const ALL: [Self; 6] = [
        Self::Approve,
        Self::Schedule,
        Self::Refuse,
        Self::Deliver,
        Self::Miss,
        Self::Withdraw,
    ];

    /// The word for it in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Schedule => "schedule",
            Self::Refuse => "refuse",
            Self::Deliver => "deliver",
            Self::Miss => "miss",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// Who takes it.
    pub fn by(self) -> UseParty {
        match self {
            Self::Withdraw => UseParty::Member,
            Self::Approve | Self::Schedule | Self::Refuse | Self::Deliver | Self::Miss => UseParty::Staff,
        }
    }

    /// What a use has become after it.
    pub fn leads_to(self) -> UseState {
        match self {
            Self::Approve => UseState::Approved,
            Self::Schedule => UseState::Scheduled,
            Self::Refuse => UseState::Refused,
            Self::Deliver => UseState::Delivered,
            Self::Miss => UseState::Missed,
            Self::Withdraw => UseState::Withdrawn,
        }
    }

    /// The steps that somebody can take now.
    pub fn open_to(party: UseParty, state: UseState, scheduled: Option<Date>, today: Date) -> Vec<Self> {
        let steps = Self::ALL.into_iter().filter(|step| step.by() == party);
        steps.filter(|step| state.allows(*step, scheduled, today)).collect()
    }
}
