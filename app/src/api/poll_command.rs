//! What people do in an election or a resolution: those who run it, members, and nominees.

use super::{NewPoll, RollFaults};
use domain::poll::RollFix;
use serde::{Deserialize, Serialize};

/// What those who run a poll can do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollAction {
    /// Change title, wording, seats and days, before the roll is frozen.
    Change,
    /// Correct a member’s line.
    Correct,
    /// Confirm somebody else’s correction.
    Confirm,
    /// Refuse somebody else’s correction.
    Refuse,
    /// Answer an objection.
    Answer,
    /// Freeze the roll.
    Freeze,
    /// Rule that a nominee can’t be elected.
    RuleOut,
    /// Take such a ruling back.
    Reinstate,
    /// Remind those who haven’t voted.
    Remind,
    /// Close voting on a later day.
    Extend,
    /// Cancel the poll.
    Cancel,
    /// Count the ballots.
    Count,
    /// Certify the result.
    Certify,
}

impl PollAction {
    pub const ALL: [Self; 13] = [
        Self::Change,
        Self::Correct,
        Self::Confirm,
        Self::Refuse,
        Self::Answer,
        Self::Freeze,
        Self::RuleOut,
        Self::Reinstate,
        Self::Remind,
        Self::Extend,
        Self::Cancel,
        Self::Count,
        Self::Certify,
    ];

    /// Its name in URLs and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Correct => "correct",
            Self::Confirm => "confirm",
            Self::Refuse => "refuse",
            Self::Answer => "answer",
            Self::Freeze => "freeze",
            Self::RuleOut => "rule_out",
            Self::Reinstate => "reinstate",
            Self::Remind => "remind",
            Self::Extend => "extend",
            Self::Cancel => "cancel",
            Self::Count => "count",
            Self::Certify => "certify",
        }
    }

    /// The action with this ID.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command of those who run a poll. Fields that its action doesn’t need are left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollCommand {
    pub action: PollAction,
    /// The version of the poll that the sender saw.
    pub version: i64,
    /// The reason, or the answer to an objection. For `certify`, the name to sign with.
    #[serde(default)]
    pub text: String,
    /// The number of the objection, correction or nominee.
    #[serde(default)]
    pub number: i64,
    /// For `correct`: the application number of the member.
    #[serde(default)]
    pub reference: String,
    /// For `correct`.
    #[serde(default)]
    pub fix: Option<RollFix>,
    /// For `extend`: the new last day of voting.
    #[serde(default)]
    pub closes: String,
    /// For `freeze`: whether the faults of the roll were seen and are accepted. Then `faults` says which they were, and
    /// `text` why.
    #[serde(default)]
    pub despite_faults: bool,
    /// For `freeze`: the faults that the sender saw, as the desk lists them. If there are more now, nothing is done.
    #[serde(default)]
    pub faults: Option<RollFaults>,
    /// For `change`.
    #[serde(default)]
    pub new: Option<NewPoll>,
}

/// What members can do in a poll.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VoiceAction {
    /// Object to the member’s line of the roll.
    Object,
    /// Nominate somebody, or oneself.
    Nominate,
    /// Support a nominee.
    Support,
    /// Take the support back.
    Unsupport,
    /// Ask a nominee a question.
    Ask,
    /// Cast a ballot.
    Vote,
}

impl VoiceAction {
    pub const ALL: [Self; 6] = [
        Self::Object,
        Self::Nominate,
        Self::Support,
        Self::Unsupport,
        Self::Ask,
        Self::Vote,
    ];

    /// Its name in URLs and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Nominate => "nominate",
            Self::Support => "support",
            Self::Unsupport => "unsupport",
            Self::Ask => "ask",
            Self::Vote => "vote",
        }
    }

    /// The action with this ID.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// What somebody does for a member in a poll. Fields that its action doesn’t need are left out. Casting a ballot has
/// its own command.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct VoiceCommand {
    pub action: VoiceAction,
    /// The nominee’s number.
    #[serde(default)]
    pub nominee: u32,
    /// The objection or the question.
    #[serde(default)]
    pub text: String,
    /// For `nominate`: the person’s name, email address and affiliation.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub affiliation: String,
}

/// What a nominee can do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NomineeAction {
    /// Accept, with a statement.
    Accept,
    /// Change name, affiliation and statement, until voting opens.
    Write,
    /// Decline or withdraw.
    Withdraw,
    /// Answer a question.
    Answer,
}

impl NomineeAction {
    pub const ALL: [Self; 4] = [Self::Accept, Self::Write, Self::Withdraw, Self::Answer];

    /// Its name in URLs and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Write => "write",
            Self::Withdraw => "withdraw",
            Self::Answer => "answer",
        }
    }

    /// The action with this ID.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// What a nominee does: the person who’s signed in with the address that was nominated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NomineeCommand {
    pub action: NomineeAction,
    /// The statement, or the answer to a question.
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub affiliation: String,
    /// For `answer`: the question’s number.
    #[serde(default)]
    pub question: i64,
}

#[cfg(test)]
mod tests {
    use super::{NomineeAction, PollAction, VoiceAction};
    use serde::Serialize;

    fn in_json(action: impl Serialize) -> String {
        let json = serde_json::to_string(&action).unwrap();
        json.trim_matches('"').to_owned()
    }

    #[test]
    fn actions_have_the_same_names_in_forms_and_in_json() {
        for action in PollAction::ALL {
            assert_eq!(in_json(action), action.id());
            assert_eq!(PollAction::parse(action.id()), Some(action));
        }
        for action in VoiceAction::ALL {
            assert_eq!(in_json(action), action.id());
            assert_eq!(VoiceAction::parse(action.id()), Some(action));
        }
        for action in NomineeAction::ALL {
            assert_eq!(in_json(action), action.id());
            assert_eq!(NomineeAction::parse(action.id()), Some(action));
        }
    }
}
