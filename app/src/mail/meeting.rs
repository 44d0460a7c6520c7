//! Emails about meetings, to those who decide.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{body, date, say};
use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;

/// A meeting.
#[derive(Clone, Copy, Debug)]
pub struct MeetingMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The officer's title, if the foundation has one.
    pub officer: Option<&'a Text>,
    /// The body that meets.
    pub body: Reviewer,
    pub title: &'a str,
    pub day: Date,
    /// How many applications are on the agenda.
    pub items: i64,
    /// The full URL of the meeting's page.
    pub link: &'a str,
}

/// A meeting was planned.
pub fn meeting_planned(t: Texts, meeting: &MeetingMail<'_>) -> Letter {
    let subject = t.meeting_mail_subject(date(t, meeting.day), line(meeting.title));
    let text = t.meeting_mail_opening(meeting.items);
    meeting.letter(t, subject, text, t.meeting_mail_link().into_owned())
}

/// A meeting is on another day.
pub fn meeting_moved(t: Texts, meeting: &MeetingMail<'_>) -> Letter {
    let subject = t.meeting_moved_subject(date(t, meeting.day), line(meeting.title));
    let text = t.meeting_moved_opening().into_owned();
    meeting.letter(t, subject, text, t.meeting_mail_link().into_owned())
}

/// A meeting was closed, and its minutes can be downloaded.
pub fn minutes(t: Texts, meeting: &MeetingMail<'_>) -> Letter {
    let subject = t.minutes_mail_subject(line(meeting.title));
    let text = t.minutes_mail_opening().into_owned();
    meeting.letter(t, subject, text, t.minutes_mail_link().into_owned())
}

impl MeetingMail<'_> {
    fn letter(&self, t: Texts, subject: String, text: String, label: String) -> Letter {
        let pairs = vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (t.meeting_title().into_owned(), line(self.title)),
            (t.meeting_body().into_owned(), body(t, self.officer, self.body)),
            (t.meeting_day().into_owned(), date(t, self.day)),
        ];
        let content = vec![
            Block::Text(text),
            Block::Pairs(pairs),
            Block::Link {
                label,
                address: self.link.to_owned(),
            },
        ];
        Letter::new(t, subject, "", self.foundation, content)
    }
}
