//! The member area: who acts for a member, and what they see. Every change is a command with its check, write, ledger entry and
//! emails in one transaction, as in [`crate::applications`].

mod access;
mod contacts;
mod documents;
mod history;
mod keep_up;
mod own;
mod proof;
mod view;

pub(crate) use contacts::create;
pub use documents::{member_agreement, member_invoice_file};
pub use keep_up::{keep_up, name_contacts};
pub use own::{OwnMembershipRow, own_memberships};
pub use proof::{MembershipProof, proof_of};
pub use view::member_of;
