//! The member area: who acts for a member, and what they see. Every change is a command with its check, write, ledger entry and
//! emails in one transaction, as in [`crate::applications`].

mod access;
mod contacts;
mod documents;
mod history;
mod keep_up;
mod leave;
mod letters;
mod own;
mod people;
mod people_letters;
mod people_rows;
mod people_update;
mod proof_rows;
mod renew;
mod upcoming;
mod view;

pub(crate) use access::{ActingFor, open};
pub(crate) use contacts::{contacts_of, create};
pub use documents::{member_agreement, member_invoice_file};
pub use keep_up::{keep_up, name_contacts};
pub use leave::{LONGEST_REASON, MembershipDone, change_membership};
pub use own::{OwnMembershipRow, own_memberships};
pub use people::{PeopleDone, change_people};
pub(crate) use proof_rows::proofs_of;
pub use renew::renew_due;
pub use view::member_of;
