//! The wizard: an application as its pages, each of which is a form. What follows from what stands in
//! `domain::application`; here is how it looks and what it is called.

mod agreement;
mod answered;
mod check;
mod colleagues;
mod confirm;
mod control;
mod field;
mod guest;
mod labels;
mod overview;
mod page;
mod problems;
mod refusals;
mod refused;
mod status;
mod step;
mod trail;
mod verify;
mod version;

pub use answered::answered;
pub use labels::{short_label, step_heading};
pub use page::{application_of, apply_page};
pub use verify::verify_page;
