//! An entry for calendar programs: the same words as on the page.

use super::words::{place, remark, summary};
use crate::member::member_address;
use crate::text::Texts;
use domain::calendar::CalendarEntry;
use domain::ical::DayEvent;

/// The entry as an event. `origin` is the site's, such as `https://members.example.org`.
pub fn calendar_day_event(t: Texts, origin: &str, membership: &str, entry: &CalendarEntry) -> DayEvent {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    DayEvent {
        uid: format!("{}.{membership}@{host}", entry.id),
        day: entry.day,
        summary: summary(t, &entry.event),
        description: remark(t, &entry.event).unwrap_or_default(),
        url: format!("{origin}{}", member_address(membership, &place(&entry.event))),
        sequence: entry.sequence,
    }
}
