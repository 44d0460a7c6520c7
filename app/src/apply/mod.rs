//! The join wizard: an application as pages with forms. `domain::application` works out the steps and what's
//! missing; this module renders and labels them.

mod agreement;
mod answered;
mod card;
mod check;
mod colleagues;
mod confirm;
mod control;
mod field;
mod first_steps;
mod first_term;
mod guest;
mod labels;
mod overview;
mod page;
mod problems;
mod refusals;
mod refused;
mod request;
mod standing;
mod status;
mod step;
mod trail;
mod verify;
mod version;
mod wizard;

pub use answered::{answer_text, answered};
pub use card::{CardReturn, card_leaving_page, card_return_page};
pub use labels::{answer_label, short_label, step_heading, step_title, tier_title};
pub use page::{application_of, apply_page};
pub(crate) use problems::error_words;
pub(crate) use refusals::file_refused;
pub(crate) use status::{changes, price_words, replied};
pub use verify::verify_page;
pub use wizard::{Wizard, WizardSubject};
