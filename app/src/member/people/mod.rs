//! The people who act for a member: who has which role from when to when, and the forms that change it. The page has no scripts.

mod contact;
mod field;
mod form;
mod forms;
mod outcome;
mod page;
mod possible;
mod problem;
mod role;

#[cfg(test)]
mod tests;

pub use form::{PeopleForm, PeopleRefusal, WORKS};
pub use page::people_page;
