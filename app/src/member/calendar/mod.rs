//! A member's calendar: a page, and the same for calendar programs.

mod address;
mod day_event;
mod page;
#[cfg(test)]
mod tests;
mod words;

pub use address::{CalendarForm, CalendarOutcome};
pub use day_event::calendar_day_event;
pub use page::calendar_page;
