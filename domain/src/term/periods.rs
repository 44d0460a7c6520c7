//! The periods of a membership, from the rules of its term.

use super::{FirstYear, Proration, StartRule, Term, TermKind};
use crate::date::Date;
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One period of a membership, including both days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermPeriod {
    pub start: Date,
    pub end: Date,
    /// Whether it's shorter than a year, although regular terms aren't: the first one, a stub, or the last one in a tier that
    /// members can't stay in any longer.
    pub is_partial: bool,
    /// How many yearly fees are due for it, such as 2 for a term of two years. At least 1.
    pub fees: u16,
    /// How much of each yearly fee is due in this period. Less than all only if it's partial and the programme prorates.
    pub share: FeeShare,
}

/// A share of the yearly fee, such as 9/12 or 184/366. Not in lowest terms, so that readers see months or days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FeeShare {
    pub parts: u16,
    /// Never 0.
    pub of: u16,
}

impl FeeShare {
    pub const ALL: Self = Self { parts: 1, of: 1 };
    pub const NOTHING: Self = Self { parts: 0, of: 1 };

    /// `None` for a share that can't be: more than all, or of nothing.
    pub(crate) fn new(parts: i64, of: i64) -> Option<Self> {
        let fits = 0 <= parts && parts <= of && of > 0;
        let (parts, of) = (u16::try_from(parts).ok()?, u16::try_from(of).ok()?);
        fits.then_some(Self { parts, of })
    }
}

impl FeeShare {
    /// The share of an amount in minor units, with halves rounded up. `None` if it's too large.
    pub fn part_of(self, minor: i64) -> Option<i64> {
        let part = Ratio::whole(minor).times(Ratio::new(i128::from(self.parts), i128::from(self.of))?)?;
        i64::try_from(part.rounded()).ok()
    }
}

impl fmt::Display for FeeShare {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.parts, self.of)
    }
}

impl TermPeriod {
    /// The number of days, including the first and the last.
    pub fn days(self) -> i64 {
        self.end.unix_days() - self.start.unix_days() + 1
    }

    /// The days that each bill at an interval of this many months is for: a divisor of 12. They follow from the first day, without
    /// gaps, as many as the period costs yearly fees. The last ones end with the period: the rest of a year can be free, and a
    /// period that's shorter than a year ends in the middle of an interval.
    ///
    /// `None` if something is billed more often than once a year, and it isn't clear how often: the period isn't as many years as
    /// it costs yearly fees, and doesn't cost a share of one either.
    pub(crate) fn intervals(self, months: u16) -> Option<Vec<(Date, Date)>> {
        let all = self.fees.checked_mul(12)?;
        let is_whole = || !self.is_partial && last_day(self.start, all) == Some(self.end);
        let is_share = self.is_partial && self.share != FeeShare::ALL;
        if months < 12 && !is_share && !is_whole() {
            return None;
        }
        let mut days = vec![(self.start, self.end)];
        for place in 1..all.checked_div(months)? {
            let before = last_day(self.start, months.checked_mul(place)?)?;
            if before >= self.end {
                break;
            }
            days.last_mut()?.1 = before;
            days.push((before.next()?, self.end));
        }
        Some(days)
    }

    /// A year from this day on, with one yearly fee: what's billed first for a membership without a fixed end. `None` if the
    /// calendar ends.
    pub fn year_from(start: Date) -> Option<Self> {
        Some(Self {
            start,
            end: last_day(start, 12)?,
            is_partial: false,
            fees: 1,
            share: FeeShare::ALL,
        })
    }

    pub(crate) fn prorated(self, rule: Proration) -> Option<FeeShare> {
        match rule {
            Proration::Months => {
                let month = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
                // A year minus a day can touch thirteen months.
                FeeShare::new((month(self.end) - month(self.start) + 1).min(12), 12)
            }
            Proration::Days => {
                let after = self.end.next()?;
                let year_before = Date::new(after.year().checked_sub(1)?, after.month(), after.day());
                // There's no 29 February in most years.
                let year = year_before.or_else(|| Date::new(after.year().checked_sub(1)?, 3, 1))?;
                FeeShare::new(self.days(), after.unix_days() - year.unix_days())
            }
            Proration::Free => Some(FeeShare::NOTHING),
        }
    }
}

impl Term {
    /// The day a membership agreed on this day starts.
    pub fn start(&self, agreed: Date) -> Option<Date> {
        let first = Date::new(agreed.year(), agreed.month(), 1)?;
        match self.start {
            StartRule::SameDay => Some(agreed),
            StartRule::FirstOfMonth if agreed == first => Some(first),
            StartRule::MonthSplit { day } if agreed.day() < day => Some(first),
            StartRule::MonthSplit { .. } | StartRule::FirstOfMonth | StartRule::NextMonth => first.plus_months(1),
            StartRule::NextYear => Date::new(agreed.year().checked_add(1)?, 1, 1),
        }
    }

    /// The same rules for terms that follow one in another tier. They begin on the day after it: `start` is about agreements.
    #[must_use]
    pub fn following(self) -> Self {
        Self {
            start: StartRule::SameDay,
            ..self
        }
    }

    /// The periods of a membership agreed on this day, one after another, as long as it's renewed and members can stay in the
    /// tier. As long as a condition is met, each goes on until it's confirmed again. Empty if the end doesn't depend on the calendar.
    pub fn periods(&self, agreed: Date) -> impl Iterator<Item = TermPeriod> {
        (0..).map_while(move |number| self.period(agreed, number))
    }

    /// The periods before regular ones begin: the first term, then the stub if there's one.
    pub fn first_periods(&self, agreed: Date) -> Vec<TermPeriod> {
        let mut periods: Vec<TermPeriod> = self.periods(agreed).take(2).collect();
        if periods.last().is_some_and(|last| !last.is_partial) {
            periods.truncate(1);
        }
        periods
    }

    /// The last day on which notice ends the membership with a period. `None` if the programme names no notice period.
    pub fn last_notice(&self, period: TermPeriod) -> Option<Date> {
        match (self.notice_by, self.notice_days) {
            (Some(day), _) => day.on_or_before(period.end),
            (None, days) => Some(Date::from_unix_days(period.end.unix_days() - i64::from(days?))),
        }
    }

    /// The last day on which a renewal after a period still counts. `None` if the programme names no grace period.
    pub fn last_grace(&self, period: TermPeriod) -> Option<Date> {
        match (self.grace_until, self.grace_days) {
            (Some(day), _) => day.on_or_after(period.end.next()?),
            (None, days) => Some(Date::from_unix_days(period.end.unix_days() + i64::from(days?))),
        }
    }

    /// One of the periods, counted from 0.
    fn period(&self, agreed: Date, number: u16) -> Option<TermPeriod> {
        let first = self.start(agreed)?;
        let start = match number.checked_sub(1) {
            None => first,
            Some(before) => self.end(first, before)?.next()?,
        };
        let regular_end = self.end(first, number)?;
        let last = self.longest_months.and_then(|months| last_day(first, months));
        if last.is_some_and(|last| start > last) {
            return None;
        }
        let end = last.map_or(regular_end, |last| regular_end.min(last));
        let is_short = last_day(start, 12).is_some_and(|full| end < full);
        let full = TermPeriod {
            start,
            end,
            is_partial: is_short && (end < regular_end || !matches!(self.kind, TermKind::Rolling { .. })),
            fees: if end < regular_end {
                self.fees(number).min(years_started(start, end))
            } else {
                self.fees(number)
            },
            share: FeeShare::ALL,
        };
        let rule = self.proration.filter(|_| full.is_partial);
        let share = match self.kind {
            // Nobody pays more because they confirm more often.
            TermKind::While {
                confirm_months: Some(months),
                ..
            } if months < 12 => FeeShare::new(i64::from(months), 12)?,
            _ => rule.map_or(Some(FeeShare::ALL), |rule| full.prorated(rule))?,
        };
        Some(TermPeriod { share, ..full })
    }

    /// How many yearly fees are due for a period, counted from 0. The rest of a year that's added to a first term is free.
    fn fees(&self, number: u16) -> u16 {
        match self.kind {
            TermKind::Rolling { months }
            | TermKind::While {
                confirm_months: Some(months),
                ..
            } => (months / 12).max(1),
            TermKind::RollingThenCalendar { months } if number == 0 => (months / 12).max(1),
            TermKind::Years { years, .. } => years,
            TermKind::RollingThenCalendar { .. } | TermKind::Life | TermKind::While { .. } | TermKind::Custom => 1,
        }
    }

    /// The last day of a period, counted from 0, of a membership that starts on this day.
    fn end(&self, start: Date, number: u16) -> Option<Date> {
        match self.kind {
            TermKind::Rolling { months }
            | TermKind::While {
                confirm_months: Some(months),
                ..
            } => last_day(start, months.checked_mul(number.checked_add(1)?)?),
            TermKind::Years {
                years,
                first_month,
                first_year,
            } => {
                let first = after_first_term(start, first_month, years, first_year)?;
                first
                    .plus_months(years.checked_mul(12)?.checked_mul(number)?)?
                    .previous()
            }
            TermKind::RollingThenCalendar { months } => {
                let first = last_day(start, months)?;
                match number.checked_sub(1) {
                    None => Some(first),
                    Some(later) => Date::new(first.next()?.year().checked_add(later)?, 12, 31),
                }
            }
            TermKind::Life
            | TermKind::While {
                confirm_months: None, ..
            }
            | TermKind::Custom => None,
        }
    }
}

/// How many years a period takes, with the last one counted whole. At least 1.
fn years_started(start: Date, end: Date) -> u16 {
    let is_enough = |years: &u16| last_day(start, years * 12).is_none_or(|full| end <= full);
    (1..100).find(is_enough).unwrap_or(1)
}

/// The last of this many months from a day. If the day after it doesn't exist in its month, that's the month's last day: a
/// year from 29 February ends on 28 February, and a month from 31 January on the last day of February.
pub(crate) fn last_day(start: Date, months: u16) -> Option<Date> {
    if start.day() == 1 {
        start.plus_months(months)?.previous()
    } else {
        start.previous()?.plus_months(months)
    }
}

/// The first day after the first term.
fn after_first_term(start: Date, first_month: u8, years: u16, rule: FirstYear) -> Option<Date> {
    let turn = Date::new(start.year(), first_month, 1)?;
    let running = if turn > start {
        Date::new(start.year().checked_sub(1)?, first_month, 1)?
    } else {
        turn
    };
    // Months from the start of the year, so that June is after December if the year starts in July.
    let place = |month: u8| (12 + month - first_month) % 12;
    let on_top = match rule {
        FirstYear::Counts => false,
        FirstYear::OnTop => running != start,
        FirstYear::OnTopFrom(month) => running != start && place(start.month()) >= place(month),
    };
    running.plus_months(years.checked_add(u16::from(on_top))?.checked_mul(12)?)
}
