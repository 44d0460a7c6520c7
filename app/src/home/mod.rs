//! The list of foundations, and each one's home page.

mod entries;
mod foundations;
mod hero;
mod offers;
mod page;
mod prices;

pub use foundations::foundations_page;
pub use hero::main_programme;
pub use page::home_page;
