//! Emails in the recipient's language. The server turns them into messages.

mod account;
mod application;
mod block;
mod colleague;
mod decision;
mod html;
mod text;

#[cfg(test)]
mod tests;

pub use account::{passkey_added, passkey_removed, role_granted, sign_in};
pub use application::{About, Resume, confirm, declined, part_done, resume};
pub use block::{Block, Letter};
pub use colleague::{Handed, Signing, handed_over, recalled, reminder, signed};
pub use decision::{
    Approved, Asked, DeclinedApplication, Submitted, VoteDue, Welcome, answered, approved, asked, declined_application,
    place_free, submitted, vote_due, welcome, withdrawn,
};
