//! Emails in the recipient's language. The server turns them into messages.

mod account;
mod address_check;
mod application;
mod benefit;
mod block;
mod bounce;
mod colleague;
mod decision;
mod html;
mod in_kind;
mod invoice;
mod mailing;
mod meeting;
mod membership;
mod people;
mod poll;
mod poll_ballot;
mod poll_people;
mod poll_result;
mod poll_roll;
mod term_end;
mod text;
mod tier_change;
mod webhook;

#[cfg(test)]
mod tests;

pub use account::{passkey_added, passkey_removed, role_granted, sign_in};
pub use address_check::{AddressMail, address_failed, address_recovered};
pub use application::{About, Resume, confirm, declined, part_done, resume};
pub use benefit::{BenefitAsked, BenefitChanged, benefit_asked, benefit_changed, benefit_withdrawn};
pub use block::{Block, Letter};
pub use bounce::{nobody_reached, reminder_bounced};
pub use colleague::{Handed, Signing, handed_over, recalled, reminder, signed};
pub use decision::{
    Approved, Asked, DeclinedApplication, Submitted, VoteDue, Welcome, answered, approved, asked, declined_application,
    place_free, submitted, vote_due, welcome, withdrawn,
};
pub use in_kind::{
    DeliveryDecided, DeliveryReported, DifferenceBilled, FallenShort, MilestoneDue, delivery_decided,
    delivery_reported, difference_billed, fallen_short, milestone_due,
};
pub use invoice::{InvoiceNotice, InvoiceReader, invoice_issued, payment_reminder};
pub use mailing::member_email;
pub use meeting::{MeetingMail, meeting_moved, meeting_planned, minutes};
pub use membership::{
    MembershipMail, membership_ended, membership_moved, membership_renewed, notice_given, notice_withdrawn, page_asked,
    page_decided,
};
pub use people::{NamedContact, PeopleChange, RoleMail, contact_ends, contact_named, people_changed};
pub use poll::{PollMail, poll_announced, poll_cancelled, poll_changed, poll_extended};
pub use poll_ballot::{PollReminder, poll_reminder};
pub use poll_people::{NominationMail, NomineeMail, nominated, nominee_asked, nominee_reinstated, nominee_ruled_out};
pub use poll_result::{PollCountMail, poll_counted};
pub use poll_roll::{ObjectionMail, objection_answered};
pub use term_end::{RenewalMail, TermEnd, term_reminder};
pub use tier_change::{ChangeNews, ChangeReason, ConfirmedTerm, tier_change};
pub use webhook::webhook_turned_off;
