//! Elections and resolutions that a foundation has announced. Everyone can read them; what members and staff see in
//! addition depends on who asks.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime, PollAction, RollFaults, RollNames, VoiceAction};
use domain::date::Date;
use domain::poll::{MajorityShare, PollKind, PollPhase, PollResult, PollRules, RollFix, Secrecy, Timetable, Turnout};
use domain::roll::RollEntry;
use domain::text::Text;
use serde::{Deserialize, Serialize};

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
