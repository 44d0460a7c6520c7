//! The join wizard in the browser: an island with the same views and rules as the server's pages.

mod island;
mod model;
mod moves;
mod price_panel;
mod save;
mod step_list;
mod subject;

pub use island::Wizard;
pub use subject::WizardSubject;
