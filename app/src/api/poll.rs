//! Elections and resolutions that a foundation has announced. Everyone can read them; what members and staff see in
//! addition depends on who asks.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime, RollFaults, RollNames};
use domain::date::Date;
use domain::poll::{
    Choices, ChoicesFault, MajorityShare, PollKind, PollPhase, PollResult, PollRules, RollFix, Secrecy, Timetable,
    Turnout,
};
use domain::roll::RollEntry;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The longest title of a poll, in characters.
pub const LONGEST_POLL_TITLE: usize = 120;

/// The longest wording, statement, question, answer, objection or reason, in characters.
pub const LONGEST_POLL_TEXT: usize = 5_000;

/// The longest name and affiliation of a nominee, in characters.
pub const LONGEST_NOMINEE_NAME: usize = 200;

/// The most people who can be nominated in a poll.
pub const MOST_NOMINEES: usize = 200;

/// The most of them whom one member can nominate, so that no member can use up all places.
pub const MOST_NOMINEES_BY_MEMBER: usize = 20;

/// The most questions that a nominee can be asked.
pub const MOST_QUESTIONS: usize = 100;

/// The most of them that one member can ask the same nominee.
pub const MOST_QUESTIONS_BY_MEMBER: usize = 10;

/// The most objections that a member can make to a roll.
pub const MOST_OBJECTIONS: usize = 20;

/// The most votes that a correction can give a member.
pub const MOST_CORRECTED_VOTES: i64 = 1_000_000;

/// How many people certify a result.
pub const CERTIFIERS: usize = 2;

/// A page of a foundation’s polls.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPolls {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetPolls {
    type Answer = PollsAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        format!("/polls/{foundation}?sort={sort}&page={}&lang={}", self.page, self.lang)
    }
}

/// A page of a foundation’s polls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollsAnswer {
    pub foundation: FoundationBrief,
    /// The column they’re sorted by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    pub rows: Vec<PollRowBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    pub today: Date,
    /// Whether the caller can announce one.
    pub announces: bool,
    /// Whether the caller is one of the foundation’s people, and sees their navigation.
    pub is_staff: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A poll in the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollRowBrief {
    /// In the foundation, from 1.
    pub number: i64,
    pub kind: PollKind,
    pub title: String,
    pub phase: PollPhase,
    pub opens: Date,
    pub closes: Date,
}

/// What can be announced: the elections of the programmes that are in force.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPollChoices {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetPollChoices {
    type Answer = PollChoicesAnswer;

    fn path(&self) -> String {
        format!("/polls/{}/choices?lang={}", super::segment(&self.foundation), self.lang)
    }
}

/// What can be announced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollChoicesAnswer {
    pub foundation: FoundationBrief,
    pub choices: Vec<PollChoice>,
    pub today: Date,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// An election of a programme. Its members can also vote on resolutions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollChoice {
    /// ID of the programme.
    pub programme: String,
    /// Title of the programme.
    pub programme_title: Text,
    /// ID of the election.
    pub election: String,
    pub title: Text,
    /// The seats that are up this year, as far as that can be computed.
    pub seats: Option<i64>,
    /// The days between the record date and the first day of voting. Null if the programme doesn’t say.
    pub record_days: Option<u16>,
    /// The days between the last day of nominations and the first day of voting. Null if the programme doesn’t say.
    pub close_days: Option<u16>,
    /// Whether its seats are filled without a vote. Then only resolutions can be announced.
    pub is_appointment: bool,
    /// How many members would vote today.
    pub members: i64,
}

/// A poll to announce, or other days for one whose roll isn’t frozen. Days are such as `2027-04-19`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NewPoll {
    /// `election` or `resolution`.
    pub kind: String,
    /// ID of the programme.
    pub programme: String,
    /// ID of the election in it.
    pub election: String,
    pub title: String,
    /// A resolution’s text. Empty for elections.
    #[serde(default)]
    pub wording: String,
    /// The number of seats. Empty for a resolution.
    #[serde(default)]
    pub seats: String,
    /// `secret` or `recorded`.
    pub secrecy: String,
    /// `simple`, `absolute` or `two_thirds`. Empty for an election.
    #[serde(default)]
    pub majority: String,
    /// Whether each member counts once for the majority, whatever the number of their votes.
    #[serde(default)]
    pub by_heads: bool,
    pub record_day: String,
    /// Empty if there’s no call for nominations. Elections need one.
    #[serde(default)]
    pub nominations_from: String,
    #[serde(default)]
    pub nominations_to: String,
    pub opens: String,
    pub closes: String,
}

/// A field of [`NewPoll`] in which something can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollField {
    Kind,
    Election,
    Title,
    Wording,
    Seats,
    Secrecy,
    Majority,
    RecordDay,
    NominationsFrom,
    NominationsTo,
    Opens,
    Closes,
}

/// What’s wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollFieldFault {
    Missing,
    /// Not one of the choices, not a number from 1 to 100, or not a date. A title: another poll that opens on the same
    /// day has it.
    Wrong,
    TooLong,
    /// Before today, or more than two years ahead.
    OutOfReach,
    /// Not after the day that has to come before it: nominations end after they start, voting opens after nominations
    /// end, and closes on or after the day it opens.
    OutOfOrder,
    /// Closer to the first day of voting than the programme allows: the record date, or the end of nominations.
    TooClose,
    /// The programme fills these seats without a vote.
    Appointment,
}

/// A poll, as the caller may see it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPoll {
    pub foundation: String,
    /// The poll’s number in the foundation.
    pub number: i64,
    pub lang: String,
}

impl Endpoint for GetPoll {
    type Answer = PollAnswer;

    /// A correction names its kind.
    const NAMED: bool = true;

    fn path(&self) -> String {
        format!(
            "/polls/{}/{}?lang={}",
            super::segment(&self.foundation),
            self.number,
            self.lang
        )
    }
}

/// A poll, as the caller may see it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollAnswer {
    pub foundation: FoundationBrief,
    pub poll: PollView,
    pub today: Date,
    /// In the order of their numbers. Those who haven’t accepted are only shown to the member who nominated them, to
    /// themselves, and to the foundation’s people. So are those without enough supporters, but members who can support
    /// them see them, too.
    pub nominees: Vec<NomineeView>,
    /// The lines of the members for whom the caller acts.
    pub own: Vec<OwnPollLine>,
    /// The names of what lines mention, for each version.
    pub names: Vec<RollNames>,
    /// For the foundation’s people.
    pub desk: Option<PollDesk>,
    /// What happened in public: announced, changed, frozen, corrected, extended, cancelled, counted, certified. The
    /// oldest first.
    pub history: Vec<HistoryBrief>,
    /// How to read moments where the foundation’s people are.
    pub local_time: Option<LocalTime>,
    pub is_signed_in: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// What everyone may know about a poll.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollView {
    /// In the foundation, from 1.
    pub number: i64,
    pub title: String,
    /// A resolution’s text. Empty for elections.
    pub wording: String,
    /// ID of the programme.
    pub programme: String,
    /// Title of the programme.
    pub programme_title: Text,
    /// The version of the programme whose election it is.
    pub version_name: String,
    /// ID of the election in it, whose members vote.
    pub election: String,
    /// Its title in the programme.
    pub election_title: Text,
    /// What the programme says about nominations and the election, in its own words.
    pub notes: Vec<Text>,
    /// The tiers whose members can vote, with their titles.
    pub tiers: Vec<(String, Text)>,
    pub rules: PollRules,
    pub days: Timetable,
    pub phase: PollPhase,
    /// Counts changes. Commands name the version that their sender saw.
    pub version: i64,
    /// SHA-256 of the frozen roll, in hexadecimal. Null until it’s frozen.
    pub roll_hash: Option<String>,
    /// SHA-256 of the seed for the draw by lot, in hexadecimal. It’s published with the roll’s hash, before anyone votes,
    /// so that nobody can choose the seed afterwards. Null until then, and for a resolution.
    pub tie_commitment: Option<String>,
    /// Who has voted. Null until voting opens.
    pub turnout: Option<Turnout>,
    /// Why it was cancelled.
    pub cancel_reason: Option<String>,
    pub result: Option<PollResult>,
    /// SHA-256 of the audit bundle, in hexadecimal. Null until it’s counted.
    pub bundle_hash: Option<String>,
    pub certifications: Vec<CertificationBrief>,
}

/// Somebody who certified a result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CertificationBrief {
    pub name: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// Somebody who was nominated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NomineeView {
    /// In the poll, from 1. Ballots name candidates by it.
    pub number: u32,
    pub name: String,
    /// The organisation that they work for or represent. Empty for none.
    pub affiliation: String,
    pub statement: String,
    pub state: NomineeState,
    /// How many members support them, and how many have to.
    pub supporters: i64,
    pub supporters_needed: i64,
    /// Why they can’t be elected. Empty if they can.
    pub ruled_out: String,
    pub questions: Vec<QuestionView>,
    /// Whether the caller is this person.
    pub is_own: bool,
    /// The memberships for which the caller supports them.
    pub supported_by: Vec<String>,
    /// Their email address. Null unless the caller may see it.
    pub email: Option<String>,
    /// The member who nominated them. Null unless the caller may see it.
    pub nominated_by: Option<String>,
}

/// How far a nomination is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NomineeState {
    /// They haven’t accepted.
    Nominated,
    /// They’ve accepted, and need more supporters.
    Accepted,
    /// They’re a candidate.
    Candidate,
    /// They’ve declined or withdrawn.
    Withdrawn,
    /// They can’t be elected.
    RuledOut,
}

/// A public question to a nominee.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct QuestionView {
    /// Of the nominee, from 1.
    pub number: i64,
    /// The member who asks.
    pub member: String,
    pub question: String,
    /// Empty until it’s answered.
    pub answer: String,
}

/// The line of a member for whom the caller acts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnPollLine {
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub name: String,
    /// As it would be if the roll were frozen today, or as it’s frozen.
    pub entry: RollEntry,
    /// The salt of the line’s hash. Null until the roll is frozen, and for members who don’t vote.
    pub salt: Option<String>,
    /// SHA-256 of the salt and the line, in hexadecimal: it’s among those in the audit bundle. Null if the salt is.
    pub line_hash: Option<String>,
    /// Whether the caller is the person who votes for the member.
    pub is_voter: bool,
    pub has_voted: bool,
    pub objections: Vec<ObjectionView>,
    /// What the caller can do for the member now.
    pub actions: Vec<VoiceAction>,
}

/// An objection to a roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ObjectionView {
    /// In the poll, from 1.
    pub number: i64,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    pub text: String,
    /// In milliseconds since 1970, UTC.
    pub made_at: i64,
    /// Empty until it’s answered.
    pub answer: String,
    pub answered_at: Option<i64>,
}

/// What the foundation’s people see of a poll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollDesk {
    /// What the caller can do now.
    pub actions: Vec<PollAction>,
    /// Whether nobody can work out the roll, because the rules of a membership aren’t on the site any more. Then
    /// everything that depends on it is empty.
    pub unreadable: bool,
    /// What would spoil the poll if the roll were frozen now.
    pub faults: RollFaults,
    /// How many members vote, and how many don’t: frozen, or today.
    pub members: i64,
    pub others: i64,
    pub votes: i64,
    pub objections: Vec<ObjectionView>,
    pub corrections: Vec<CorrectionView>,
    /// Numbers of votes that so few voters have that published ballots could tell who cast them.
    pub small_classes: Vec<SmallClass>,
    /// How many members have a voting representative to whom email can’t be delivered. They don’t get reminders.
    pub unreachable: i64,
    /// Organisations with more candidates than they can get seats.
    pub caps: Vec<CapEffect>,
}

/// Voters with the same number of votes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SmallClass {
    pub votes: i64,
    pub voters: i64,
}

/// An organisation with more candidates than it can get seats.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CapEffect {
    pub affiliation: String,
    /// The numbers of its candidates.
    pub candidates: Vec<u32>,
    pub most: u32,
}

/// A correction of the roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CorrectionView {
    /// In the poll, from 1.
    pub number: i64,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    pub fix: RollFix,
    pub reason: String,
    pub state: CorrectionState,
    /// Whether it was proposed after the roll was frozen.
    pub after_freezing: bool,
    /// Who proposed it: an email address.
    pub proposed_by: String,
    /// Who confirmed or refused it.
    pub decided_by: Option<String>,
    /// Whether the caller can confirm or refuse it. The person who proposed it can’t.
    pub can_decide: bool,
}

/// How far a correction is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CorrectionState {
    /// Somebody else has to confirm it.
    Proposed,
    Applied,
    Refused,
}

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

/// A member’s ballot, for the person who votes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBallot {
    pub foundation: String,
    /// The poll’s number in the foundation.
    pub number: i64,
    /// The membership’s ID.
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetBallot {
    type Answer = BallotAnswer;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        format!(
            "/polls/{foundation}/{}/ballots/{membership}?lang={}",
            self.number, self.lang
        )
    }
}

/// A member’s ballot.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BallotAnswer {
    pub foundation: FoundationBrief,
    pub poll: PollView,
    pub today: Date,
    /// The member’s line.
    pub line: OwnPollLine,
    /// The candidates, in the order of the ballot paper. It’s the same for everyone.
    pub candidates: Vec<NomineeView>,
    /// The names of what the line mentions, for each version.
    pub names: Vec<RollNames>,
    /// The ballot that was cast, in a recorded poll.
    pub cast: Option<CastBallot>,
}

/// A ballot that was cast.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CastBallot {
    pub choices: Choices,
    /// Such as `K7QF-29MD-XW4H-83RT`.
    pub receipt: String,
    /// How many votes it has.
    pub votes: i64,
}

/// A ballot to cast.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BallotCommand {
    pub choices: Choices,
    /// In a secret poll, to replace a ballot: its receipt. Nobody but the voter has it. Empty for the first ballot, and
    /// in recorded polls.
    #[serde(default)]
    pub replaces: String,
    /// 128 random bits that the sender chose, in hexadecimal: sending the same command again casts one ballot.
    pub key: String,
}

/// Whether text can be the key of a ballot: 128 bits in hexadecimal.
pub fn is_ballot_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Why a ballot wasn’t cast.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BallotRefusal {
    Choices(ChoicesFault),
    /// A ballot was cast for the member, and no receipt was sent.
    AlreadyVoted,
    /// There’s no ballot with this receipt.
    WrongReceipt,
    /// The rules don’t allow it.
    NotReplaceable,
}

impl PollView {
    /// Whether candidates are elected.
    pub fn is_election(&self) -> bool {
        self.rules.kind == PollKind::Election
    }

    /// Whether nothing that’s stored says whose ballot is whose.
    pub fn is_secret(&self) -> bool {
        self.rules.secrecy == Secrecy::Secret
    }

    /// What share of the votes a resolution needs. `None` for an election.
    pub fn majority_share(&self) -> Option<MajorityShare> {
        self.rules.majority.map(|majority| majority.share)
    }
}

#[cfg(test)]
mod tests {
    use super::{NomineeAction, PollAction, VoiceAction, is_ballot_key};
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

    #[test]
    fn a_key_is_128_bits() {
        assert!(is_ballot_key("00112233445566778899aabbccddeeFF"));
        for wrong in [
            "",
            "0",
            "00112233445566778899aabbccddeefg",
            "00112233445566778899aabbccddeeff0",
        ] {
            assert!(!is_ballot_key(wrong), "{wrong}");
        }
    }
}
