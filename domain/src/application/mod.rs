//! One joining as a form: which steps it has, what each asks, what was answered, and what is still missing.
//!
//! Steps follow from the programme, the tier and the answers, and from nothing else: the same answers ask the same in
//! every order in which they were given. Answers are kept as typed. What a step no longer asks is kept too, and counts
//! again when it is asked again.

mod answers;
mod contribution;
mod evidence;
mod field;
mod handover;
pub mod key;
mod organisation;
mod people;
mod progress;
mod questions;
mod read;
mod step;
mod steps;

pub use answers::{Answers, ApplicantKind};
pub use contribution::{Contribution, Pledge};
pub use field::{
    Field, FieldCondition, FieldGroup, FieldKind, FieldLabel, FieldOption, OptionLabel, StandardField, at_least,
};
pub use handover::{hand_over, hand_over_page, handed_parts, part_handed_over};
pub use people::{NamedPerson, is_applicant, person, signatory, signing_role};
pub use progress::{FieldError, first_open, missing, next_page, record};
pub use read::{AnswerError, cleaned};
pub use step::{ApplicationContext, Step, StepKind, is_shown};
pub use steps::{agreements, steps};
