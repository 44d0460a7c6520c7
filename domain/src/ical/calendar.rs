//! A calendar and its events.

use super::line::{Lines, value};
use crate::date::Date;

/// How often programs should ask again, as a duration (RFC 7986, 5.7).
const REFRESH: &str = "PT6H";

/// A calendar to subscribe to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IcalCalendar {
    pub name: String,
    /// The language of its texts, as a BCP 47 tag.
    pub language: String,
    /// The day on which it's written. On one day, it's the same bytes.
    pub written_on: Date,
    pub events: Vec<DayEvent>,
}

/// Something that's on a whole day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayEvent {
    /// Unique in the world, and the same every time (RFC 7986, 5.3).
    pub uid: String,
    pub day: Date,
    pub summary: String,
    /// Empty if there's nothing more to say.
    pub description: String,
    /// Where to read more.
    pub url: String,
    /// Counts changes.
    pub sequence: i64,
}

impl IcalCalendar {
    /// The calendar as a file.
    pub fn write(&self) -> String {
        let mut lines = Lines::default();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Guildhall//Member calendar//EN");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        let language = parameter(&self.language);
        let name = value(&self.name);
        lines.add(&format!("NAME;LANGUAGE={language}:{name}"));
        // Calendar programs that don't know RFC 7986 read this.
        lines.add(&format!("X-WR-CALNAME:{name}"));
        lines.add(&format!("REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"));
        lines.add(&format!("X-PUBLISHED-TTL:{REFRESH}"));
        for event in &self.events {
            self.write_event(&mut lines, event, &language);
        }
        lines.add("END:VCALENDAR");
        lines.into_text()
    }

    fn write_event(&self, lines: &mut Lines, event: &DayEvent, language: &str) {
        lines.add("BEGIN:VEVENT");
        lines.add(&format!("UID:{}", value(&event.uid)));
        lines.add(&format!("DTSTAMP:{}T000000Z", basic(self.written_on)));
        lines.add(&format!("DTSTART;VALUE=DATE:{}", basic(event.day)));
        // The end isn't part of it. Without one, it's one day, too.
        if let Some(end) = event.day.next() {
            lines.add(&format!("DTEND;VALUE=DATE:{}", basic(end)));
        }
        lines.add(&format!("SEQUENCE:{}", event.sequence.clamp(0, i64::from(i32::MAX))));
        lines.add(&format!("SUMMARY;LANGUAGE={language}:{}", value(&event.summary)));
        if !event.description.is_empty() {
            lines.add(&format!(
                "DESCRIPTION;LANGUAGE={language}:{}",
                value(&event.description)
            ));
        }
        if !event.url.is_empty() {
            lines.add(&format!("URL:{}", one_line(&event.url)));
        }
        // Nobody is busy because something is due.
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
    }
}

/// A date such as `20270518`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A value of a parameter that needs no quotes.
fn parameter(text: &str) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    text.chars().filter(is_plain).collect()
}

/// A URL isn't text, so nothing in it is escaped.
fn one_line(url: &str) -> String {
    url.chars().filter(|c| !c.is_control()).collect()
}
