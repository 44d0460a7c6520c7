//! The typed contract with the server: requests, responses and problems.
//!
//! Pages call it in process when they're rendered. The wizard in the browser and third parties call it over HTTP.

mod account;
mod address_check;
mod application;
mod ballot;
mod bank;
mod benefit;
mod books;
mod bounce;
mod card;
mod directory;
mod document;
mod erasure;
mod foundations;
mod in_kind;
mod invoice;
mod local_time;
mod mailing;
mod meeting;
mod member;
mod member_benefit;
mod member_calendar;
mod member_history;
mod member_import;
mod member_value;
mod members;
mod new_poll;
mod notice;
mod page_approval;
mod past_member;
mod people;
mod poll;
mod poll_command;
mod problem;
mod problem_kind;
mod profile;
mod programmes;
mod proof;
mod report;
mod review;
mod review_party;
mod review_queue;
mod roles;
mod roll;
mod saved_view;
mod sort;
mod tier_change;
mod tokens;
mod transport;
mod verification;
mod webhook;
mod webhook_event;
pub mod wire;

pub use account::{AccountAnswer, FoundationRoles, GetAccount, OwnApplication, PasskeyBrief, SessionBrief};
pub use address_check::{AddressCheckBrief, AddressCheckResult, CheckTrouble, ChecksAhead, NewCheckedAddress};
pub use application::{
    AgreementBrief, AgreementText, ApplicationAnswer, ApplicationState, DecisionBrief, Difference, FileBrief,
    GetApplication, LinkBrief, LinkState, MembershipBrief, NewerVersion, RequestBrief, SignatureBrief, StageProgress,
    WizardRules,
};
pub use ballot::{BallotAnswer, BallotCommand, BallotRefusal, CastBallot, GetBallot, is_ballot_key};
pub use bank::{
    BankAnswer, BankColumn, BankFilter, BankImportAction, BankImportAnswer, BankImportBrief, BankImportCommand,
    BankImportState, BankImports, BankLineAction, BankLineBrief, BankLineCommand, BankLinePart, BankLineState,
    BankLines, BankProblemBrief, BankProblemId, BankTable, GetBank, GetBankImport, LinePayment, ProposalBrief,
    ProposalConfidence, ProposalReason, ProposedPart, SkipReason,
};
pub use benefit::{
    BenefitFilter, BenefitRoom, BenefitUseAnswer, BenefitUseBrief, BenefitUseCommand, BenefitUseRow, BenefitUsesAnswer,
    GetBenefitUse, GetBenefitUses,
};
pub use books::{BooksAnswer, BooksProgramme, BooksRow, BooksSums, CurrencyBooks, GetBooks};
pub use bounce::{AddressBounce, BouncedEmail};
pub use card::{
    CardBrief, CardPaymentBrief, CardStage, CheckoutAnswer, RefundBrief, RefundProgress, UnrecordedCardPayment,
};
pub use directory::{
    DIRECTORY_PAGE, DirectoryAnswer, DirectoryProgramme, DirectoryTier, GetDirectory, GetListedMember, ListedLogo,
    ListedMember, ListedMemberAnswer,
};
#[cfg(not(target_arch = "wasm32"))]
pub use document::GetOpenApi;
pub use document::OPENAPI_URL;
pub use erasure::{ErasureAnswer, ErasureCommand, ErasureItem, ErasureLine, ErasureObstacle, GetErasure};
pub use foundations::{FoundationAnswer, FoundationBrief, GetFoundation, GetFoundations, ProgrammeBrief};
pub use in_kind::{
    CommitmentAction, CommitmentAnswer, CommitmentBrief, CommitmentCommand, CommitmentDetails, CommitmentFilter,
    CommitmentsAnswer, DeliveryBrief, DeliveryDecisionBrief, GetCommitment, GetCommitments, GetOwnCommitment,
    MilestoneBrief, NewDelivery, OwnCommitmentAnswer, SentMilestone,
};
pub use invoice::{
    BillBrief, BillPart, DataGap, GetInvoice, GetInvoices, InvoiceAnswer, InvoiceBrief, InvoiceFilter, InvoiceState,
    InvoicesAnswer, MoneyAction, MoneyCommand, NewInvoice, PaymentBrief, PaymentKind, PaymentLine, WaitingInvoice,
};
pub use local_time::{LocalTime, ZoneOffset};
pub use mailing::{
    GetMailing, LONGEST_MAILING_SUBJECT, LONGEST_MAILING_TEXT, MOST_MAILING_MEMBERS, MadeMailing, MailingAction,
    MailingAnswer, MailingBrief, MailingCommand, MailingKind, MailingObstacle, MailingProblem, MailingState,
    NewMailing, SkippedMember, failed_mailing_reference,
};
pub use meeting::{
    AgendaItem, BodyBrief, GetMeeting, GetMeetings, GetWaitingItems, ItemBrief, ItemOutcome, ItemResult, ItemSeen,
    ItemStanding, MOST_ITEMS, MeetingAction, MeetingAnswer, MeetingBrief, MeetingCommand, MeetingResult,
    MeetingsAnswer, NewMeeting, TakenOff, WaitingItemsAnswer,
};
pub use member::{
    AfterLastTerm, BenefitSince, ContactBrief, GetMember, MemberAnswer, MemberRoleBrief, MemberTerm, MembershipAction,
    MembershipCommand, OwnMembership,
};
pub use member_benefit::{
    BenefitGrant, BenefitQuantity, GetMemberBenefits, MemberBenefitAction, MemberBenefitCommand, MemberBenefitsAnswer,
};
pub use member_calendar::{GetMemberCalendar, MadeCalendarAddress, MemberCalendarAnswer};
pub use member_history::{MEMBER_HISTORY_KINDS, MONEY_HISTORY_KINDS};
pub use member_import::{
    GetMemberImport, GetMemberImports, ImportReason, ImportRowFilter, ImportRowState, ListTable, ListTier,
    MemberImportAction, MemberImportAnswer, MemberImportBrief, MemberImportChoices, MemberImportCommand,
    MemberImportRow, MemberImportState, MemberImportsAnswer, MemberListFormat, RowChoice, TIER_LEFT_OUT, TierChoice,
    failed_row_reference,
};
pub use member_value::{GetMemberValue, MemberValueAnswer};
pub use members::{
    GetMemberForStaff, GetMembers, MemberCountersignature, MemberForStaff, MemberRow, MembersAnswer, MembersFilter,
    NewManager, SecondDecider,
};
pub use new_poll::{
    GetPollChoices, GetPolls, LONGEST_POLL_TITLE, NewPoll, PollChoice, PollChoicesAnswer, PollField, PollFieldFault,
    PollRowBrief, PollsAnswer,
};
pub use notice::{
    AheadAnswer, AheadRow, AheadStep, GetAhead, GetNotices, NoticeCheck, NoticeFilter, NoticeRow, NoticeState,
    NoticesAnswer,
};
pub use page_approval::{
    GetPageApproval, GetWaitingPages, LogoOf, PageApprovalAnswer, PageDecision, PageDecisionCommand, WaitingPage,
    WaitingPagesAnswer, WaitingProfile,
};
pub use past_member::{GetPastMember, GetPastMembers, PastMemberAnswer, PastMemberRow, PastMembersAnswer, PastProfile};
pub use people::PeopleCommand;
pub use poll::{
    CERTIFIERS, CapEffect, CertificationBrief, CorrectionState, CorrectionView, GetPoll, LONGEST_NOMINEE_NAME,
    LONGEST_POLL_TEXT, MOST_CORRECTED_VOTES, MOST_NOMINEES, MOST_NOMINEES_BY_MEMBER, MOST_OBJECTIONS, MOST_QUESTIONS,
    MOST_QUESTIONS_BY_MEMBER, NomineeState, NomineeView, ObjectionView, OwnPollLine, PollAnswer, PollDesk, PollView,
    QuestionView, SmallClass,
};
pub use poll_command::{NomineeAction, NomineeCommand, PollAction, PollCommand, VoiceAction, VoiceCommand};
pub use problem::{Problem, ProblemContact};
pub use problem_kind::{ProblemKind, ProblemSet, kinds};
pub use profile::{DeclinedPage, GetMemberProfile, MemberProfileAnswer, ProfileAction, ProfileCommand};
pub use programmes::{GetProgramme, GetSource, ProgrammeAnswer, SourceAnswer, VersionBrief};
pub use proof::{CredentialAnswer, CredentialState, GetProof, ProofAction, ProofAnswer, ProofBrief, ProofCommand};
pub use report::{
    CurrencyRevenue, DecisionsReportAnswer, GetDecisionsReport, GetMembersReport, GetRenewalsReport, GetReports,
    GetRetentionReport, GetRevenueReport, MembersReportAnswer, MonthRevenue, RenewalsReportAnswer, ReportTier,
    ReportedTierCounts, ReportsAnswer, RetentionReportAnswer, RevenueReportAnswer, TierDecisionTimes, USUAL_MONTHS,
    YearRevenue, parameters_of,
};
pub use review::{
    GetReview, HISTORY_KINDS, HistoryBrief, MOST_ENTRIES, NoteBrief, ReasonBrief, ReviewAction, ReviewAnswer,
    ReviewCommand, ReviewTurn, StageBrief, StageResult, VoteBrief,
};
pub use review_party::{AlikeBrief, AlikeReason, OtherApplication, PartyChoice, PartyCommand, PartyDecision};
pub use review_queue::{GetReviewQueue, QueueFilter, QueueRow, ReviewQueueAnswer};
pub use roles::{GetRoles, RoleBrief, RolesAnswer};
pub use roll::{
    ComparedRoll, ElectionBrief, ElectionRow, ElectionsAnswer, FURTHEST_ROLL_MONTHS, GetElections, GetOwnRolls,
    GetRoll, OwnRoll, OwnRollsAnswer, RollAnswer, RollFaults, RollNames, RollPart, RollTierTotal, RollTotals,
};
pub use saved_view::{GetViews, NewView, SavedView, ViewFilters, ViewName, ViewProblem, ViewsAnswer};
pub use sort::{
    BANK_IMPORT_COLUMNS, BANK_LINE_COLUMNS, BENEFIT_USE_COLUMNS, COMMITMENT_COLUMNS, INVOICE_COLUMNS, MEETING_COLUMNS,
    MEMBER_IMPORT_COLUMNS, MEMBERS_COLUMNS, NOTICE_COLUMNS, PAST_MEMBERS_COLUMNS, POLL_COLUMNS, QUEUE_COLUMNS,
    ROLE_COLUMNS, ROLL_COLUMNS, TOKEN_COLUMNS, WAITING_PAGE_COLUMNS, WEBHOOK_COLUMNS, WEBHOOK_DELIVERY_COLUMNS,
    sort_key,
};
pub use tier_change::{
    AgreementToSign, GetTierChange, GetTierChangeForStaff, OtherTier, StartOffer, StatedFact, TierChangeAction,
    TierChangeAnswer, TierChangeBrief, TierChangeCommand, TierDecision, TierDecisionCommand, TierPreview, TierShift,
};
pub use tokens::{GetTokens, MadeToken, NewApiToken, TokenBrief, TokenChoice, TokensAnswer};
pub use transport::{Api, ApiRequest, Reply};
pub use verification::{GetVerification, VerificationAnswer};
pub use webhook::{
    GetWebhook, GetWebhooks, NewWebhook, WebhookAction, WebhookAnswer, WebhookBrief, WebhookChange, WebhookCommand,
    WebhookDelivery, WebhookDeliveryFilter, WebhookDeliveryState, WebhookSecretAnswer, WebhookState, WebhookTrouble,
    WebhooksAnswer,
};
pub use webhook_event::WebhookEvent;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The path that all endpoints are under.
pub const PREFIX: &str = "/api/v1";

/// A request that pages make. The handler in the server has its route and its documentation.
pub trait Endpoint {
    type Answer: Serialize + DeserializeOwned;

    /// Whether pages get the response as JSON too. A type that sometimes leaves out fields can't be read by position.
    const NAMED: bool = false;

    /// The request's path and query, without [`PREFIX`].
    fn path(&self) -> String;
}

/// Percent-encodes a text as one segment of a path or one value of a query (RFC 3986).
pub fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    out
}
