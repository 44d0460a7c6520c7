//! The list of the foundations, and the home of each.

mod entries;
mod foundations;
mod hero;
mod offers;
mod page;

pub use foundations::Foundations;
pub use page::Home;
