//! Mailings: what staff send to many members at once.

use super::{Endpoint, FoundationBrief, LocalTime, ViewFilters};
use domain::date::Date;
use serde::{Deserialize, Serialize};

/// The most members that a mailing can be for.
pub const MOST_MAILING_MEMBERS: usize = 10_000;

/// The longest subject and text, in characters.
pub const LONGEST_MAILING_SUBJECT: usize = 200;
pub const LONGEST_MAILING_TEXT: usize = 5_000;

/// A mailing.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMailing {
    pub foundation: String,
    pub mailing: String,
    pub lang: String,
}

impl Endpoint for GetMailing {
    type Answer = MailingAnswer;

    fn path(&self) -> String {
        let (foundation, mailing) = (super::segment(&self.foundation), super::segment(&self.mailing));
        format!("/memberships/{foundation}/mailings/{mailing}?lang={}", self.lang)
    }
}

/// What’s sent to each member.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailingKind {
    /// An email that staff write.
    Email,
    /// The member’s newest reminder of the end of a term, once more.
    Reminder,
}

impl MailingKind {
    /// Its name in forms and in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Reminder => "reminder",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Email, Self::Reminder].into_iter().find(|kind| kind.id() == id)
    }
}

/// How far a mailing is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailingState {
    /// Nothing is sent yet. Drafts are deleted after 7 days.
    Draft,
    /// Members are still to come.
    Sending,
    /// Every member has been handled. Emails can still be waiting for their turn.
    Sent,
    /// Nobody else gets it. Those who got it keep it.
    Stopped,
}

impl MailingState {
    /// Its name in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Stopped => "stopped",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Draft, Self::Sending, Self::Sent, Self::Stopped]
            .into_iter()
            .find(|state| state.id() == id)
    }
}

/// Why a member gets nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailingObstacle {
    /// Nobody manages the membership, or there’s no address.
    NoContact,
    /// Email to each address has come back.
    Bounced,
    /// The term has had no reminder yet.
    NoReminder,
    /// The membership or its term is over.
    Over,
    /// The sender has a conflict of interest.
    Conflict,
    /// The membership’s programme isn’t on the site any more.
    RulesMissing,
    /// A fault on this site. The log has it with a reference.
    Fault,
}

impl MailingObstacle {
    pub const EACH: [Self; 7] = [
        Self::NoContact,
        Self::Bounced,
        Self::NoReminder,
        Self::Over,
        Self::Conflict,
        Self::RulesMissing,
        Self::Fault,
    ];

    /// Its name in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoContact => "no_contact",
            Self::Bounced => "bounced",
            Self::NoReminder => "no_reminder",
            Self::Over => "over",
            Self::Conflict => "conflict",
            Self::RulesMissing => "rules_missing",
            Self::Fault => "fault",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|obstacle| obstacle.id() == id)
    }
}

/// A mailing: what it says, for whom it is, and how far it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MailingAnswer {
    pub foundation: FoundationBrief,
    pub id: String,
    pub kind: MailingKind,
    pub state: MailingState,
    /// Commands name it.
    pub version: i64,
    /// Empty until it’s written, and for reminders.
    pub subject: String,
    /// As it was written.
    pub text: String,
    /// The whole email without the subject, in the foundation’s first language. Empty if there’s no text.
    pub preview: String,
    /// The email address of whoever sends it.
    pub by: String,
    /// When it was made, in milliseconds since 1970, UTC.
    pub created_at: i64,
    /// When it was sent. Null while it’s a draft.
    pub sent_at: Option<i64>,
    /// How many members were chosen.
    pub members: i64,
    /// How many of them get it, or of a mailing that was sent, how many are done.
    pub reached: i64,
    /// How many of them get nothing.
    pub unreached: i64,
    /// How many emails there are. Somebody who manages several of the members gets one, except for reminders.
    pub emails: i64,
    /// How many of these are waiting for their turn, couldn’t be sent, or came back.
    pub waiting: i64,
    pub failed: i64,
    pub bounced: i64,
    /// How many members got it, once it’s sent.
    pub members_sent: i64,
    /// How many members got nothing, because none of their emails could be sent.
    pub members_failed: i64,
    /// How many members have at least one email that’s still waiting.
    pub members_waiting: i64,
    /// How many members get nothing, by reason.
    pub obstacles: Vec<(MailingObstacle, i64)>,
    /// These members, at most 100.
    pub skipped: Vec<SkippedMember>,
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A mailing in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MailingBrief {
    pub id: String,
    pub kind: MailingKind,
    pub state: MailingState,
    /// Empty until it’s written, and for reminders.
    pub subject: String,
    /// The day on which it was made.
    pub on: Date,
}

/// A member who gets nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SkippedMember {
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
    pub obstacle: MailingObstacle,
}

/// What a member of a mailing who couldn’t be handled is called on pages and in the log.
pub fn failed_mailing_reference(mailing: &str, membership: &str) -> String {
    format!("{mailing}-{membership}")
}

/// A mailing to make, as a draft.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMailing {
    /// 16 random letters and digits of the sender’s own. Sending the same request again makes nothing new.
    pub id: String,
    pub kind: MailingKind,
    /// IDs of memberships. Empty if `matching` says which.
    #[serde(default)]
    pub memberships: Vec<String>,
    /// All members that match these filters.
    #[serde(default)]
    pub matching: Option<ViewFilters>,
}

/// A mailing that was made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MadeMailing {
    pub mailing: String,
}

/// What to do with a mailing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailingAction {
    /// Save the subject and the text.
    Write,
    /// Send it to everyone. This can’t be undone.
    Send,
    /// Send it to nobody else.
    Stop,
}

impl MailingAction {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Send => "send",
            Self::Stop => "stop",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Write, Self::Send, Self::Stop]
            .into_iter()
            .find(|action| action.id() == id)
    }
}

/// A command about a mailing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MailingCommand {
    pub action: MailingAction,
    /// The version that the sender has seen.
    pub version: i64,
    /// To write: up to 200 characters in one line.
    #[serde(default)]
    pub subject: String,
    /// To write: plain text of up to 5,000 characters.
    #[serde(default)]
    pub text: String,
    /// To send: how many members were chosen, as a confirmation.
    #[serde(default)]
    pub members: i64,
}

/// What’s wrong with a mailing or a command about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailingProblem {
    /// The ID isn’t 16 letters and digits, or it’s another mailing’s.
    Id,
    NobodyChosen,
    TooManyChosen,
    /// An ID is none of this foundation’s memberships.
    UnknownMember,
    /// The filters aren’t ones that the list has.
    Filters,
    SubjectMissing,
    SubjectTooLong,
    TextMissing,
    TextTooLong,
    /// The number isn’t that of the members.
    OtherNumber,
    /// Nobody would get it.
    NobodyReached,
}
