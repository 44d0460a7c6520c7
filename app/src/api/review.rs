//! Reviews, as the foundation's reviewers see them.

use super::{AlikeBrief, ApplicationAnswer, Endpoint, LocalTime, OtherApplication};
use domain::date::Date;
use domain::foundation::ReasonUse;
use domain::review::{Decision, Stage};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Who acts next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewTurn {
    /// The caller votes.
    Yours,
    /// Other reviewers decide.
    Others,
    /// The applicant answers a question.
    Applicant,
    /// Nobody: a reviewer put it on hold.
    OnHold,
    /// Nobody: the tier is full, so it’s on the waiting list.
    WaitingList,
    Approved,
    Declined,
    Withdrawn,
}

/// An application with its review.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetReview {
    pub foundation: String,
    pub reference: String,
    pub lang: String,
}

impl Endpoint for GetReview {
    type Answer = ReviewAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (foundation, reference) = (super::segment(&self.foundation), super::segment(&self.reference));
        format!("/reviews/{foundation}/{reference}?lang={}", self.lang)
    }
}

/// An application, and everything that reviewers know about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReviewAnswer {
    /// As the applicant sees it, without links to colleagues.
    pub application: ApplicationAnswer,
    pub turn: ReviewTurn,
    /// Counts changes. Send it with a command: if someone else has changed something in the meantime, it’s refused.
    pub version: i64,
    /// The stages that have begun, in order. Those before a reopening come first.
    pub stages: Vec<StageBrief>,
    /// What the caller may do now.
    pub actions: Vec<ReviewAction>,
    /// The caller’s own vote in the current stage.
    pub own_vote: Option<VoteBrief>,
    /// The foundation’s ready-made reasons.
    pub reasons: Vec<ReasonBrief>,
    /// The newest 500 internal notes, the oldest first. The applicant never sees them.
    pub notes: Vec<NoteBrief>,
    /// Likely duplicates, and applications that somebody has decided about.
    pub alike: Vec<AlikeBrief>,
    /// How many likely duplicates there are besides these.
    pub alike_more: i64,
    /// Other applications of the same applicant: the last first.
    pub others: Vec<OtherApplication>,
    /// Whether the caller may say which applications are from the same applicant.
    pub merges: bool,
    /// Whether the caller may read invoices.
    pub reads_money: bool,
    /// What happened, the oldest first: the newest 1,000 entries.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
}

/// A text that reviewers can choose instead of writing it again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReasonBrief {
    /// Send it with a command, as `ready`. It changes with the text.
    pub id: String,
    pub used_for: ReasonUse,
    /// A few words.
    pub title: Text,
    pub text: Text,
}

/// A stage that has begun.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct StageBrief {
    pub stage: Stage,
    pub opened_on: Date,
    /// The date by which the reviewer decides, if the foundation has promised one.
    pub due: Option<Date>,
    pub decided_on: Option<Date>,
    /// Null until it’s decided.
    pub result: Option<StageResult>,
    pub votes: Vec<VoteBrief>,
    /// The email addresses of those who can still vote.
    pub waiting_for: Vec<String>,
}

/// How a stage ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StageResult {
    Approved,
    Declined,
    /// Another reviewer decides instead.
    PassedOn,
    /// It ended without a decision, because the review was started again.
    Reopened,
}

/// A vote. A later vote of the same person replaces it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct VoteBrief {
    /// The decider’s email address.
    pub who: String,
    /// Null if they’re recused because of a conflict of interest.
    pub decision: Option<Decision>,
    pub reason: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// An internal note.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NoteBrief {
    /// The author’s email address.
    pub who: String,
    pub text: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// The most entries that a history shows: the newest.
pub const MOST_ENTRIES: i64 = 1_000;

/// The entries of the ledger that histories show: what happened to applications, meetings and bank statements. Saved answers aren’t shown.
pub const HISTORY_KINDS: [&str; 119] = [
    "submitted",
    "withdrawn",
    "asked",
    "answered",
    "details added",
    "signed",
    "countersigned",
    "stage begun",
    "voted for",
    "voted against",
    "recused",
    "noted",
    "taken off agenda",
    "put back on agenda",
    "put on hold",
    "resumed",
    "passed on",
    "reopened",
    "approved",
    "declined",
    "moved up",
    "reminded",
    "membership begun",
    "membership imported",
    "import undone",
    "members imported",
    "member import undone",
    "contacts made",
    "membership renewed",
    "membership moved",
    "membership ended",
    "term reminded",
    "member emailed",
    "member email withdrawn",
    "notice given",
    "notice withdrawn",
    "tier change asked",
    "tier change withdrawn",
    "tier change approved",
    "tier change declined",
    "renewal asked",
    "renewal withdrawn",
    "membership confirmed",
    "term to be confirmed",
    "address failed",
    "address recovered",
    "address stated",
    "contact named",
    "contact handed over",
    "contact corrected",
    "contact ended",
    "contact kept",
    "email bounced",
    "address bounces",
    "address works",
    "invoiced",
    "credited",
    "paid",
    "payment undone",
    "payment returned",
    "payment reminded",
    "parties merged",
    "parties told apart",
    "party decision undone",
    "refund requested",
    "payment refunded",
    "refund failed",
    "payment disputed",
    "dispute won",
    "commitment made",
    "commitment planned",
    "delivery reported",
    "delivery accepted",
    "delivery sent back",
    "delivery reopened",
    "commitment extended",
    "commitment reminded",
    "commitment fell short",
    "difference billed",
    "difference waived",
    "waiver undone",
    "meeting planned",
    "meeting changed",
    "meeting closed",
    "agenda extended",
    "agenda shortened",
    "bank statement imported",
    "bank import undone",
    "benefit requested",
    "benefit approved",
    "benefit scheduled",
    "benefit refused",
    "benefit delivered",
    "benefit missed",
    "benefit withdrawn",
    "proof made",
    "proof withdrawn",
    "profile saved",
    "profile published",
    "profile sent",
    "profile withdrawn",
    "profile approved",
    "profile declined",
    "profile listed",
    "profile unlisted",
    "poll announced",
    "poll changed",
    "roll frozen",
    "roll corrected",
    "voting extended",
    "poll cancelled",
    "nominated",
    "nomination accepted",
    "nominee withdrawn",
    "nominee ruled out",
    "poll counted",
    "result certified",
    "objection made",
    "objection answered",
];

/// Something that happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct HistoryBrief {
    /// What happened, as in the ledger: `submitted`, `voted`.
    pub what: String,
    /// An email address, `applicant`, `system`, or `staff` for somebody on the command line.
    pub who: String,
    /// The reason, if there is one.
    pub why: String,
    /// The number of the invoice that it’s about. Empty if it’s about none.
    pub invoice: String,
    /// Whether the foundation’s staff did it for the member, who had asked them to.
    pub on_behalf: bool,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// What a reviewer can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewAction {
    /// Vote for it.
    Approve,
    /// Vote against it.
    Decline,
    /// Declare a conflict of interest. It can’t be undone.
    Recuse,
    /// Ask the applicant a question.
    Ask,
    /// Add an internal note.
    Note,
    /// Pause the review.
    Hold,
    /// Continue a paused review.
    Resume,
    /// Pass a late stage on to the reviewer in `otherwise`.
    PassOn,
    /// Start the review of a decided application again.
    Reopen,
    /// Sign an agreement for the foundation.
    Countersign,
}

impl ReviewAction {
    pub const ALL: [Self; 10] = [
        Self::Approve,
        Self::Decline,
        Self::Recuse,
        Self::Ask,
        Self::Note,
        Self::Hold,
        Self::Resume,
        Self::PassOn,
        Self::Reopen,
        Self::Countersign,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Recuse => "recuse",
            Self::Ask => "ask",
            Self::Note => "note",
            Self::Hold => "hold",
            Self::Resume => "resume",
            Self::PassOn => "pass_on",
            Self::Reopen => "reopen",
            Self::Countersign => "countersign",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A reviewer’s command, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewCommand {
    pub action: ReviewAction,
    /// The version that the reviewer has seen.
    pub version: i64,
    /// The reason, question or note. Everything needs one, except resuming and countersigning. The applicant reads it if
    /// it’s a question, or if the application is declined.
    #[serde(default)]
    pub text: String,
    /// The ID of a ready-made reason for this action, which is put before the text.
    #[serde(default)]
    pub ready: String,
    /// To ask: the step that the question is about.
    #[serde(default)]
    pub step: String,
    /// To countersign: the agreement’s ID.
    #[serde(default)]
    pub agreement: String,
    /// To countersign: the signatory’s name.
    #[serde(default)]
    pub name: String,
    /// To countersign: the signatory’s position.
    #[serde(default)]
    pub title: String,
}
