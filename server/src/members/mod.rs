//! The member area: who acts for a member, and what they see. Every change is a command with its check, write, ledger entry and
//! emails in one transaction, as in [`crate::applications`].

mod access;
mod calendar;
mod checks;
mod contacts;
mod countersign;
mod documents;
mod export;
mod first_manager;
mod history;
mod leave;
mod letters;
mod lifecycle;
mod list;
mod list_query;
mod mailings;
mod own;
mod past;
mod people;
mod people_letters;
mod people_rows;
mod people_update;
mod proof_rows;
mod saved_views;
mod scope;
mod staff;
mod staff_access;
mod tier;
mod value;
mod view;
mod works;

pub(crate) use access::{ActingFor, StartedMembership, open, open_for_staff, started_membership};
pub use calendar::{
    CalendarDone, CalendarFeed, calendar_feed, make_calendar_address, member_calendar, withdraw_calendar_address,
};
pub use checks::{AddressStated, CheckAgainDone, check_again, check_due, keep_checking, plan_checks, state_address};
pub(crate) use contacts::{ContactRow, contacts_of, create};
pub use countersign::{Countersigned, countersign_for_member};
pub use documents::{member_agreement, member_invoice_file};
pub use export::{
    ExportedAddress, ExportedContact, ExportedEmail, ExportedFile, ExportedInvoice, ExportedLogo, ExportedMembership,
    ExportedPayment, ExportedProfile, ExportedProof, ExportedReminder, ExportedTierChange, MemberExport,
    StoredMemberFile, member_export, member_file,
};
pub use first_manager::name_manager;
pub use leave::{LONGEST_REASON, MembershipDone, change_membership};
pub(crate) use letters::{addresses_with, imported_managers};
pub(crate) use lifecycle::{LastTerm, OngoingMembership, coming_day, ending_terms, plan_reminders};
pub use lifecycle::{
    NoticesShown, RemindDone, StepsDone, check_notices, end_open_terms, keep_up, name_contacts, notices, plan_notices,
    remind, send_notices, take_steps, what_happens_by,
};
pub use list::{MembersShown, members};
pub use mailings::{
    MailingDone, SentMailing, command_mailing, forget_drafts, keep_mailing, mailing, make_mailing, send_mailings,
};
pub use own::{OwnMembershipRow, own_memberships};
pub use past::{PastMemberDone, PastMembersShown, past_member, past_members};
pub(crate) use past::{RecordedPast, TermDays};
pub use people::{PeopleDone, change_people};
pub(crate) use proof_rows::proofs_of;
pub use saved_views::{ViewDone, add_view, delete_view, rename_view, saved_views};
pub(crate) use scope::{MembershipScope, scoped_query};
pub use staff::member_for_staff;
pub(crate) use staff_access::open_to_read;
pub use tier::{
    TierChangeDone, TierDecided, change_tier, change_tier_on_behalf, decide_tier_change, tier_change,
    tier_change_on_behalf,
};
pub use value::{member_value, value_document};
pub use view::member_of;
pub use works::{WorksAgain, address_works};
