//! Applications. Every change is a command here, with its check, write, ledger entry and emails in one transaction.
//! Pages and the API call the same commands.

mod answers;
mod codes;
mod confirm;
mod details;
mod document;
mod duplicates;
mod error;
mod expected;
mod hand_over;
mod ids;
mod imported;
mod later_facts;
mod ledger;
mod legal_forms;
mod letters;
mod likeness;
mod likeness_keys;
mod limits;
mod link;
mod linked;
mod mailing;
pub mod orphans;
mod people_mail;
mod places;
mod resume;
mod rows;
mod save;
mod secrets;
mod sign;
mod staff;
mod start;
mod state;
mod submit;
mod typed;
mod upload;
mod usage;
mod verify;
mod version;
mod view;
mod website;
mod withdraw;

pub use confirm::{Confirmation, confirm};
pub(crate) use details::add_details;
pub(crate) use document::{ContentsText, DocumentContents, signed_document, unprintable, write as write_document};
pub use document::{agreement as agreement_document, agreement_of, application as application_document};
pub use duplicates::DuplicateReason;
pub(crate) use duplicates::{likely_duplicates, store_keys};
pub use error::{CommandError, RulesMissing};
pub(crate) use expected::expected_approval;
pub use hand_over::{HandedOver, decline, done, hand_over, recall, remind};
pub use ids::{
    ApplicationReference, BankImportId, BankLineId, BenefitUseId, CalendarAddressId, CalendarSecret, CardPaymentId,
    CheckoutId, CommitmentId, ConfirmationCode, ContactId, DeliveryId, EmailId, InvoiceId, LinkId, LinkSecret, LogoId,
    MeetingId, MemberImportId, MembershipId, NoticeId, PartyDecisionId, PartyId, PaymentId, ProfileId, ProofId,
    QuestionId, RefundId, UploadId,
};
pub(crate) use ids::{SecretHash, id, secret, text_type};
pub(crate) use imported::{ImportedApplication, insert_imported, withdraw_imported};
pub(crate) use later_facts::later_facts;
pub use ledger::{Entry, LedgerProblem, verify as verify_ledger};
pub(crate) use ledger::{alone, append, append_all};
pub(crate) use letters::{EmailContext, email_context, submitted as submitted_letter};
pub(crate) use likeness::{likeness, normal};
pub(crate) use likeness_keys::name_keys;
pub use limits::Limit;
pub(crate) use limits::{RateLimit, count_all, reserve_slot};
pub(crate) use link::fresh_link;
pub use link::{exists, works};
pub use linked::LinkedApplication;
pub use mailing::MailOutcome;
pub(crate) use mailing::{to_applicant, to_colleague, to_manager, to_member, to_payer};
pub(crate) use people_mail::{people_with, to_people};
pub(crate) use places::{WaitingList, full, holders_of, waiting_place};
pub use resume::{Renewed, mail_link, renew};
pub(crate) use rows::from_text;
pub use rows::{ApplicationRow, LinkRow, OpenedRow, Signer, State};
pub(crate) use save::restate;
pub use save::{Form, Saved, keep_for_later, save};
pub use secrets::Secrets;
pub(crate) use secrets::{fingerprint, is_id, is_readable, is_token};
pub use sign::{Signed, sign};
pub(crate) use staff::{
    Countersignature, ask_about, by_reference, by_references, countersign, lock_application, to_countersign,
};
pub use staff::{Listed, StaffTargets, ask, staff_targets, waiting};
pub use start::{Start, Started, start};
pub use state::AppState;
pub use submit::Submitted;
pub(crate) use submit::submit;
pub use upload::{ReceivedFile, RefusedFile, UploadRow, file, save_with_files, upload_of};
pub(crate) use upload::{content as file_content, store_file};
pub use verify::verify_agreement;
pub use version::take as take_version;
pub(crate) use view::{agreement_briefs, view};
pub use withdraw::Replied;
pub(crate) use withdraw::{answer, withdraw};
