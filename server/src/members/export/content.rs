//! The format of the export. New fields can be added; those that are there keep their names and meanings.

use app::api::{
    AddressBounce, AddressCheckBrief, AgreementBrief, BenefitUseBrief, BillBrief, CommitmentBrief, HistoryBrief,
    MemberTerm,
};
use domain::date::Date;
use domain::member::Profile;
use domain::money::Money;
use domain::text::Text;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Everything that’s stored about a member, except what the foundation’s people wrote for each other. Times are in milliseconds since
/// 1970, UTC.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct MemberExport {
    /// Always `guildhall-member-1`. A later format that software can’t read in the same way gets another name.
    pub format: String,
    pub exported_at: i64,
    /// ID of the foundation.
    pub foundation: String,
    pub foundation_name: Text,
    pub membership: ExportedMembership,
    /// What was stated in the application and since: the key, and the answer as typed.
    pub answers: Vec<(String, String)>,
    /// Everyone who acts, will act or acted for the member.
    pub contacts: Vec<ExportedContact>,
    /// What was asked for of the benefits, the oldest first.
    pub benefit_uses: Vec<BenefitUseBrief>,
    pub agreements: Vec<AgreementBrief>,
    pub invoices: Vec<ExportedInvoice>,
    /// Bills of terms that are billed in parts, issued or planned.
    pub bills: Vec<BillBrief>,
    pub payments: Vec<ExportedPayment>,
    /// What was promised in kind.
    pub commitments: Vec<CommitmentBrief>,
    /// The public page. Null if there’s none.
    pub profile: Option<ExportedProfile>,
    pub proofs: Vec<ExportedProof>,
    /// Addresses of the calendar.
    pub calendar_addresses: Vec<ExportedAddress>,
    /// Reminders of the end of a term.
    pub reminders: Vec<ExportedReminder>,
    /// What was asked for about the tier, the oldest first: changes and renewals.
    pub tier_changes: Vec<ExportedTierChange>,
    /// Emails to the applicant and to contacts. Their texts are deleted once they’re sent.
    pub emails: Vec<ExportedEmail>,
    /// Files that were uploaded with the application.
    pub files: Vec<ExportedFile>,
    /// The checks of the member’s addresses, with their last results.
    pub checks: Vec<AddressCheckBrief>,
    /// Everything that happened, the oldest first, as the member sees it.
    pub history: Vec<HistoryBrief>,
}

/// The membership itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedMembership {
    pub id: String,
    /// The application number.
    pub reference: String,
    /// ID of the programme.
    pub programme: String,
    pub version: String,
    /// ID of the tier.
    pub tier: String,
    /// The member’s name.
    pub name: String,
    pub terms: Vec<MemberTerm>,
    /// The day on which the member gave notice.
    pub notice_on: Option<Date>,
    /// The last day, if the member has given notice.
    pub leaves_on: Option<Date>,
    /// The last day of a membership that has ended.
    pub ended_on: Option<Date>,
}

/// Somebody in a role.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedContact {
    /// ID of the role, or `_manager`.
    pub role: String,
    pub deputy: bool,
    pub name: String,
    pub email: String,
    pub first_day: Date,
    pub last_day: Option<Date>,
    /// Since when email to the address bounces, and why. Null if it doesn’t, or their last day has passed.
    pub bounces: Option<AddressBounce>,
}

/// An invoice or credit note.
#[derive(Clone, PartialEq, Debug, Serialize, ToSchema)]
pub struct ExportedInvoice {
    /// Its number.
    pub label: String,
    pub issued_on: Date,
    pub due_on: Date,
    pub gross: Money,
    /// What’s printed on it.
    #[schema(value_type = Object)]
    pub content: serde_json::Value,
    /// Where to download the PDF.
    pub address: String,
}

/// Money that arrived for an invoice, or that went back: then it’s negative.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedPayment {
    /// Number of the invoice.
    pub invoice: String,
    pub amount: Money,
    pub paid_on: Date,
}

/// The public page, and what’s written for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedProfile {
    /// Whether the member is in the directory.
    pub listed: bool,
    pub draft: Option<Profile>,
    pub published: Option<Profile>,
    /// Since when the draft waits for the foundation’s approval, in milliseconds since 1970, UTC.
    pub waiting_since: Option<i64>,
    /// Why the foundation didn’t approve the draft that was sent last.
    pub declined_reason: Option<String>,
    /// The files of the logos: those of the draft, if there’s one.
    pub logos: Vec<ExportedLogo>,
}

/// A logo.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedLogo {
    /// `light` or `dark`.
    pub variant: String,
    /// Where to download it.
    pub address: String,
}

/// A proof of membership.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedProof {
    pub id: String,
    pub made_at: i64,
    pub withdrawn_at: Option<i64>,
}

/// An address of the calendar. The address itself isn’t stored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedAddress {
    /// Whose it is.
    pub email: String,
    pub made_at: i64,
    pub withdrawn_at: Option<i64>,
}

/// A reminder of the end of a term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedReminder {
    /// Number of the term.
    pub term: i64,
    pub due_on: Date,
    /// `due`, `sent`, `overtaken`, `needless` or `nobody`.
    pub state: String,
}

/// A change of tier or a renewal that was asked for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedTierChange {
    /// Counts the membership’s requests from 1.
    pub number: i64,
    /// ID of the tier.
    pub tier: String,
    /// The version of the programme that was shown.
    pub version: String,
    /// `now` or `next_term`.
    pub starts: String,
    /// What was stated with it: the IDs of facts, and the answers.
    pub facts: BTreeMap<String, String>,
    /// `asked`, `approved`, `declined`, `withdrawn`, `done` or `overtaken`.
    pub state: String,
    pub asked_at: i64,
    pub changed_at: i64,
}

/// An email.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedEmail {
    pub recipient: String,
    pub subject: String,
    pub made_at: i64,
    pub sent_at: Option<i64>,
    /// What a mail server reported later: `delivered`, `delayed` or `bounced`. Null if none reported anything.
    pub delivery: Option<String>,
    /// The status code of that report, such as 5.1.1. Empty if there was none.
    pub status: String,
    /// What the mail server wrote. It can be empty.
    pub reason: String,
}

/// A file that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ExportedFile {
    pub id: String,
    /// As it was named.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// In bytes.
    pub size: i64,
    /// SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    pub uploaded_at: i64,
    /// Where to download it.
    pub address: String,
}
