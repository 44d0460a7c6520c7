//! The people of a member: who holds which role from when to when, and what they may do in the member area.

mod access;
mod contact;

pub use access::{MemberAccess, MemberAction, may};
pub use contact::{Contact, ContactChange, ContactRole};
