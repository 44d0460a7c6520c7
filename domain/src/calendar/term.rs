//! The days of a membership's terms.

use super::{AfterTermEnds, CalendarEntry, CalendarEvent};
use crate::date::Date;
use crate::term::{RenewalDefault, Term, TermPeriod};

/// A term, as far as its calendar depends on it.
#[derive(Clone, Debug)]
pub struct TermDays<'a> {
    /// From 1.
    pub number: i64,
    pub first_day: Date,
    /// `None` if the term has no fixed end.
    pub last_day: Option<Date>,
    /// What follows it.
    pub then: AfterTermEnds,
    /// The rules of the term, and its period by them. `None` if its end doesn't depend on the calendar.
    pub rules: Option<(&'a Term, TermPeriod)>,
    /// The last day of the membership: that of a notice, or on which it ended.
    pub ends_on: Option<Date>,
}

impl TermDays<'_> {
    /// The entries of the term. After a notice, nobody is reminded and nothing is renewed.
    pub fn entries(&self) -> Vec<CalendarEntry> {
        let mut entries = vec![self.entry("begins", self.first_day, CalendarEvent::TermBegins)];
        if self.then == AfterTermEnds::Followed {
            return entries;
        }
        if let Some(last) = self.ends_on {
            entries.push(CalendarEntry::new("end", last, CalendarEvent::MembershipEnds));
            return entries;
        }
        let Some(last_day) = self.last_day else {
            return entries;
        };
        entries.push(self.entry("ends", last_day, CalendarEvent::TermEnds(self.then)));
        let Some((rules, period)) = self.rules else {
            return entries;
        };
        let notice = rules
            .last_notice(period)
            .filter(|day| rules.silence == RenewalDefault::Renews && *day >= self.first_day);
        entries.extend(notice.map(|day| self.entry("notice", day, CalendarEvent::LastNotice)));
        let reminders = rules.notices(period);
        entries.extend(reminders.map(|notice| {
            let name = format!("reminder-{}", notice.days);
            self.entry(&name, notice.on, CalendarEvent::Reminder(notice.days))
        }));
        let grace = rules.last_grace(period).filter(|day| *day > last_day);
        let grace = grace.filter(|_| self.then != AfterTermEnds::Renews);
        entries.extend(grace.map(|day| self.entry("grace", day, CalendarEvent::GraceEnds)));
        entries
    }

    fn entry(&self, name: &str, day: Date, event: CalendarEvent) -> CalendarEntry {
        CalendarEntry::new(format!("term-{}-{name}", self.number), day, event)
    }
}
