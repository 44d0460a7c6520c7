//! Calendars as files: whatever is in a text, the file can be read and says the same.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::date::Date;
use domain::ical::{DayEvent, IcalCalendar};
use proptest::prelude::*;

fn event(summary: &str, day: &str) -> DayEvent {
    DayEvent {
        uid: "term-1-ends.abc@members.example.org".to_owned(),
        day: Date::parse(day).unwrap(),
        summary: summary.to_owned(),
        description: String::new(),
        url: "https://members.example.org/member/abc/term".to_owned(),
        sequence: 2,
    }
}

fn calendar(events: Vec<DayEvent>) -> IcalCalendar {
    IcalCalendar {
        name: "Harbour, 葛城; النجوم".to_owned(),
        language: "en".to_owned(),
        written_on: Date::parse("2028-02-29").unwrap(),
        events,
    }
}

/// The lines of a file, with folded ones joined again.
fn lines(file: &str) -> Vec<String> {
    let joined = file.replace("\r\n ", "");
    joined.split_terminator("\r\n").map(str::to_owned).collect()
}

/// A text as it was before it was written.
fn read(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().unwrap() {
                'n' => text.push('\n'),
                escaped => text.push(escaped),
            },
            other => text.push(other),
        }
    }
    text
}

#[test]
fn an_event_on_a_leap_day_ends_on_the_day_after() {
    let file = calendar(vec![event("The term ends", "2028-02-29")]).write();
    assert_eq!(
        lines(&file),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Guildhall//Member calendar//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "NAME;LANGUAGE=en:Harbour\\, 葛城\\; النجوم",
            "X-WR-CALNAME:Harbour\\, 葛城\\; النجوم",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H",
            "BEGIN:VEVENT",
            "UID:term-1-ends.abc@members.example.org",
            "DTSTAMP:20280229T000000Z",
            "DTSTART;VALUE=DATE:20280229",
            "DTEND;VALUE=DATE:20280301",
            "SEQUENCE:2",
            "SUMMARY;LANGUAGE=en:The term ends",
            "URL:https://members.example.org/member/abc/term",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn text_cannot_add_a_line_of_its_own() {
    let file = calendar(vec![event("a\r\nEND:VEVENT\rb\nc\u{b}\u{7f}", "2027-01-01")]).write();
    assert!(
        lines(&file).contains(&"SUMMARY;LANGUAGE=en:a\\nEND:VEVENT\\nb\\nc".to_owned()),
        "{file}"
    );
}

proptest! {
    #[test]
    fn every_line_has_at_most_75_bytes_and_every_text_comes_back(
        summary in "[ -~äöüß€葛城ا-ي😀,;\\\\\n]{0,300}",
    ) {
        let file = calendar(vec![event(&summary, "2027-05-18")]).write();
        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            prop_assert!(!line.contains(['\r', '\n']), "{}", line);
        }
        let start = "SUMMARY;LANGUAGE=en:";
        let found = lines(&file).into_iter().find_map(|line| line.strip_prefix(start).map(read));
        prop_assert_eq!(found.unwrap(), summary);
    }
}
