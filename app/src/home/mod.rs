//! The list of the foundations, and the home of each.

mod entries;
mod foundations;
mod hero;
mod offers;
mod page;

pub use foundations::foundations_page;
pub use page::home_page;
