//! The join wizard's rules: which steps an application has, what each one asks, and which answers are missing.
//!
//! The steps depend only on the programme, the tier and the answers, not on the order in which the answers were given.
//! Answers are kept as typed. If a step no longer asks for an answer, the answer is kept and counts again when it's
//! asked for again.

mod answers;
mod contribution;
mod evidence;
mod field;
mod handover;
mod internet;
pub mod key;
mod organisation;
mod payer;
mod people;
mod progress;
mod questions;
mod read;
mod step;
mod steps;
mod unknown;
mod vat;

pub use answers::{Answers, ApplicantKind};
pub use contribution::{Contribution, Pledge};
pub use field::{
    Field, FieldCondition, FieldGroup, FieldKind, FieldLabel, FieldOption, OptionLabel, StandardField, at_least,
};
pub use handover::{hand_over, hand_over_page, handed_parts, part_handed_over};
pub use people::{NamedPerson, is_applicant, named_people, person, roles_of, signatory, signing_role};
pub use progress::{FieldError, first_open, missing, next_page, record};
pub use questions::{checked_questions, has_checked_questions, is_checked};
pub use read::{AnswerError, link_of};
pub(crate) use read::{amount_of, date_of, email_of};
pub use step::{ApplicationContext, Step, StepKind, is_shown};
pub use steps::{agreements, steps};
pub use unknown::{read_facts, unknown_facts};
