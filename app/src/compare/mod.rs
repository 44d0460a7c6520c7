//! The comparison of tiers: what each grants, what it costs the reader and why.
//!
//! The page is the server's; [`browser`] takes it over. Both make its parts with [`parts`] and [`table`].

mod benefits;
#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod choices;
mod cost;
#[cfg(feature = "ssr")]
mod page;
mod parts;
mod price_cell;
mod setting;
#[cfg(feature = "ssr")]
pub mod sheet;
mod state;
mod table;

#[cfg(not(feature = "ssr"))]
pub use browser::enliven;
#[cfg(feature = "ssr")]
pub use page::{Compare, comparison};
pub use setting::Setting;
pub use state::CompareState;

/// The id of the element around all of it.
const AREA: &str = "compare";

/// The id of the element whose text is the programme, as [`wire`](crate::api::wire) writes it.
const DATA: &str = "compare-data";

/// Cost and joining are no kind of benefit: they are left out where one kind is chosen or words are searched for.
fn shows_cost(choice: &domain::compare::Choice) -> bool {
    choice.group.is_empty() && choice.search.trim().is_empty()
}
