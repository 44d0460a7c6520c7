//! iCalendar (RFC 5545): a calendar of whole days that other programs subscribe to.

mod calendar;
mod line;

pub use calendar::{DayEvent, IcalCalendar};
