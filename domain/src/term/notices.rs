//! When members are reminded that a term ends.

use super::{RenewalDefault, Term, TermPeriod};
use crate::date::Date;

/// How many days before the day by which a member has to act they're reminded, unless the programme says otherwise.
pub const REMINDERS: [u16; 3] = [90, 30, 7];

/// A day on which a member is reminded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoticeDay {
    /// How many days are left then to act.
    pub days: u16,
    pub on: Date,
}

impl Term {
    /// The last day on which a member can act before the end of a period: that of giving notice if the membership renews by itself
    /// and the programme has a notice period, otherwise the last day of the period.
    pub fn acts_until(&self, period: TermPeriod) -> Date {
        let notice = self
            .last_notice(period)
            .filter(|_| self.silence == RenewalDefault::Renews);
        notice.filter(|day| *day >= period.start).unwrap_or(period.end)
    }

    /// The days on which a member is reminded of the end of a period, the earliest first. None of them is before the second day of the
    /// period: members have just read then how long it is.
    pub fn notices(&self, period: TermPeriod) -> impl Iterator<Item = NoticeDay> {
        let until = self.acts_until(period);
        let days = self.reminders.iter().map(move |days| NoticeDay {
            days: *days,
            on: Date::from_unix_days(until.unix_days() - i64::from(*days)),
        });
        days.filter(move |notice| notice.on > period.start)
    }
}
