//! The list of foundations, and each one's home page.

mod entries;
mod foundations;
mod hero;
mod offers;
mod page;

pub use foundations::foundations_page;
pub use page::home_page;
