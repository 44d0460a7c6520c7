//! A member's calendar: what's due, and what happens by itself on which day.

mod entry;
mod quantity;
mod term;

pub use entry::{AfterTermEnds, CalendarEntry, CalendarEvent};
pub use quantity::QuantityDays;
pub use term::TermDays;
