//! A member's calendar: its entries, and the addresses that calendar apps subscribe to.

mod address;
mod entries;
mod feed;
mod view;

pub use address::{CalendarDone, make_calendar_address, withdraw_calendar_address};
pub use feed::{CalendarFeed, calendar_feed};
pub use view::member_calendar;
