//! How long a membership lasts, and what happens at the end.

use crate::date::{Date, YearDay};
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The rules for a tier's terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Term {
    pub kind: TermKind,
    pub start: StartRule,
    /// What a first term or stub costs that's shorter than a year. The full fee if it's `None`.
    pub proration: Option<Proration>,
    /// The days before the end by which a member must give notice.
    pub notice_days: Option<u16>,
    /// The day of the year by which a member must give notice.
    pub notice_by: Option<YearDay>,
    /// The days after the end in which a renewal still counts.
    pub grace_days: Option<u16>,
    /// The day of the year, after the end, until which a renewal still counts.
    pub grace_until: Option<YearDay>,
    /// The minimum commitment, in months.
    pub commitment_months: Option<u16>,
    /// What happens if a member does nothing.
    pub silence: RenewalDefault,
    pub lapse: Option<Lapse>,
    pub text: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// This many months from the start.
    Rolling {
        months: u16,
    },
    /// Until the day before a year starts: the calendar year, or a fiscal year that starts in another month (1 to 12).
    Years {
        years: u16,
        first_month: u8,
        first_year: FirstYear,
    },
    /// The first term has this many months, then a stub ends on 31 December, then calendar years follow.
    RollingThenCalendar {
        months: u16,
    },
    Life,
    /// As long as a condition is met, confirmed at this interval.
    While {
        condition: Text,
        confirm_months: Option<u16>,
    },
    Custom,
}

/// What becomes of the rest of the year in which a membership starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FirstYear {
    /// It's the first year of the term.
    #[default]
    Counts,
    /// It's added to the first term.
    OnTop,
    /// It's the first year, but if the membership starts in this month (1 to 12) or later in the year, it's added.
    OnTopFrom(u8),
}

/// What a period costs that's shorter than a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Proration {
    /// A twelfth of the yearly fee for each month that it touches.
    Months,
    /// Its days' share of the year that ends with it.
    Days,
    /// Nothing.
    Free,
}

/// The day a term starts, counted from the day of the agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StartRule {
    #[default]
    SameDay,
    /// The first of the month if agreed before this day of the month, otherwise the first of the next month.
    MonthSplit { day: u8 },
    /// The same day if it's the first of a month, otherwise the first of the next month.
    FirstOfMonth,
    /// The first day of the next month.
    NextMonth,
    /// The next 1 January.
    NextYear,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RenewalDefault {
    Renews,
    Ends,
    /// Nothing happens automatically: the foundation and the member talk about a renewal.
    Asks,
    /// The member moves to the tier in `lapse`.
    Moves,
    /// The programme doesn't say.
    Unstated,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lapse {
    Suspended,
    Ended,
    Tier(String),
}

/// One period of a membership, including both days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TermPeriod {
    pub start: Date,
    pub end: Date,
    /// Whether it's shorter than a year, although regular terms aren't.
    pub is_partial: bool,
    /// How much of each yearly fee is due in this period. Less than all only if it's partial and the programme prorates.
    pub share: FeeShare,
}

/// A share of the yearly fee, such as 9/12 or 184/366. Not in lowest terms, so that readers see months or days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FeeShare {
    pub parts: u16,
    /// Never 0.
    pub of: u16,
}

impl FeeShare {
    pub const ALL: Self = Self { parts: 1, of: 1 };
    pub const NOTHING: Self = Self { parts: 0, of: 1 };

    /// `None` for a share that can't be: more than all, or of nothing.
    fn new(parts: i64, of: i64) -> Option<Self> {
        let fits = 0 <= parts && parts <= of && of > 0;
        let (parts, of) = (u16::try_from(parts).ok()?, u16::try_from(of).ok()?);
        fits.then_some(Self { parts, of })
    }

    pub fn ratio(self) -> Ratio {
        Ratio::new(self.parts.into(), self.of.into()).unwrap_or(Ratio::ONE)
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

    fn prorated(self, rule: Proration) -> Option<FeeShare> {
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

    /// The periods of a membership agreed on this day, one after another, as long as it's renewed. Empty if the end
    /// doesn't depend on the calendar.
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
        let end = self.end(first, number)?;
        let is_short = last_day(start, 12).is_some_and(|full| end < full);
        let full = TermPeriod {
            start,
            end,
            is_partial: is_short && !matches!(self.kind, TermKind::Rolling { .. }),
            share: FeeShare::ALL,
        };
        let rule = self.proration.filter(|_| full.is_partial);
        let share = rule.map_or(Some(FeeShare::ALL), |rule| full.prorated(rule))?;
        Some(TermPeriod { share, ..full })
    }

    /// The last day of a period, counted from 0, of a membership that starts on this day.
    fn end(&self, start: Date, number: u16) -> Option<Date> {
        match self.kind {
            TermKind::Rolling { months } => last_day(start, months.checked_mul(number.checked_add(1)?)?),
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
            TermKind::Life | TermKind::While { .. } | TermKind::Custom => None,
        }
    }
}

/// The last of this many months from a day. If the day after it doesn't exist in its month, that's the month's last day: a
/// year from 29 February ends on 28 February, and a month from 31 January on the last day of February.
fn last_day(start: Date, months: u16) -> Option<Date> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn term(kind: TermKind, start: StartRule, proration: Option<Proration>) -> Term {
        Term {
            kind,
            start,
            proration,
            notice_days: None,
            notice_by: None,
            grace_days: None,
            grace_until: None,
            commitment_months: None,
            silence: RenewalDefault::Renews,
            lapse: None,
            text: None,
            source: None,
            line: 1,
        }
    }

    fn spans(kind: TermKind, start: StartRule, agreed: &str) -> Vec<String> {
        let periods = term(kind, start, None).first_periods(Date::parse(agreed).unwrap());
        periods
            .iter()
            .map(|span| format!("{}..{}", span.start, span.end))
            .collect()
    }

    /// The first periods, with their share of the yearly fee.
    fn periods(term: &Term, agreed: &str, number: usize) -> Vec<String> {
        let periods = term.periods(Date::parse(agreed).unwrap()).take(number);
        let words = |TermPeriod { start, end, share, .. }| format!("{start}..{end} {share}");
        periods.map(words).collect()
    }

    #[test]
    fn first_terms_start_and_end_where_the_rules_say() {
        let rolling = || TermKind::Rolling { months: 12 };
        let split = StartRule::MonthSplit { day: 15 };
        for (kind, start, agreed, expected) in [
            (
                rolling(),
                StartRule::SameDay,
                "2024-04-10",
                vec!["2024-04-10..2025-04-09"],
            ),
            (
                rolling(),
                StartRule::NextMonth,
                "2024-01-31",
                vec!["2024-02-01..2025-01-31"],
            ),
            // FINOS participation agreement: before the 15th, from the first of the month, then until the end of the year.
            (
                TermKind::RollingThenCalendar { months: 12 },
                split,
                "2024-04-14",
                vec!["2024-04-01..2025-03-31", "2025-04-01..2025-12-31"],
            ),
            (
                TermKind::RollingThenCalendar { months: 12 },
                split,
                "2024-12-15",
                vec!["2025-01-01..2025-12-31"],
            ),
            (
                TermKind::Years {
                    years: 1,
                    first_month: 1,
                    first_year: FirstYear::Counts,
                },
                StartRule::SameDay,
                "2024-04-10",
                vec!["2024-04-10..2024-12-31"],
            ),
            // Node.js Foundation bylaws: three years plus the rest of the calendar year.
            (
                TermKind::Years {
                    years: 3,
                    first_month: 1,
                    first_year: FirstYear::OnTop,
                },
                StartRule::SameDay,
                "2016-04-10",
                vec!["2016-04-10..2019-12-31"],
            ),
            (
                TermKind::Years {
                    years: 3,
                    first_month: 1,
                    first_year: FirstYear::OnTop,
                },
                StartRule::SameDay,
                "2016-01-01",
                vec!["2016-01-01..2018-12-31"],
            ),
            (
                TermKind::Years {
                    years: 1,
                    first_month: 7,
                    first_year: FirstYear::Counts,
                },
                StartRule::SameDay,
                "2024-04-10",
                vec!["2024-04-10..2024-06-30"],
            ),
            (TermKind::Life, StartRule::SameDay, "2024-04-10", vec![]),
        ] {
            assert_eq!(spans(kind, start, agreed), expected, "{agreed}");
        }
    }
    #[test]
    fn a_stub_costs_its_share_of_the_yearly_fee() {
        // CD Foundation, participation agreement of 2019.
        let cd = |months| {
            let kind = TermKind::RollingThenCalendar { months };
            term(kind, StartRule::FirstOfMonth, Some(Proration::Months))
        };
        assert_eq!(
            periods(&cd(24), "2026-03-20", 3),
            [
                "2026-04-01..2028-03-31 1/1",
                "2028-04-01..2028-12-31 9/12",
                "2029-01-01..2029-12-31 1/1"
            ]
        );
        assert_eq!(
            periods(&cd(12), "2026-03-20", 2),
            ["2026-04-01..2027-03-31 1/1", "2027-04-01..2027-12-31 9/12"]
        );
        assert_eq!(
            periods(&cd(12), "2026-04-01", 2),
            ["2026-04-01..2027-03-31 1/1", "2027-04-01..2027-12-31 9/12"]
        );
        // Without a stub.
        assert_eq!(
            periods(&cd(12), "2025-12-02", 2),
            ["2026-01-01..2026-12-31 1/1", "2027-01-01..2027-12-31 1/1"]
        );
    }

    #[test]
    fn late_in_the_year_the_rest_is_added_to_the_next() {
        // ArchivesSpace, service providers: from April, the full fee covers the rest of the year and the next.
        let kind = TermKind::Years {
            years: 1,
            first_month: 7,
            first_year: FirstYear::OnTopFrom(4),
        };
        let provider = term(kind, StartRule::SameDay, Some(Proration::Months));
        for (agreed, expected) in [
            (
                "2026-03-31",
                ["2026-03-31..2026-06-30 4/12", "2026-07-01..2027-06-30 1/1"],
            ),
            (
                "2026-04-10",
                ["2026-04-10..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
            ),
            (
                "2026-06-30",
                ["2026-06-30..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
            ),
            (
                "2026-07-01",
                ["2026-07-01..2027-06-30 1/1", "2027-07-01..2028-06-30 1/1"],
            ),
            (
                "2026-11-30",
                ["2026-11-30..2027-06-30 8/12", "2027-07-01..2028-06-30 1/1"],
            ),
        ] {
            assert_eq!(periods(&provider, agreed, 2), expected, "{agreed}");
        }
    }

    #[test]
    fn a_share_by_day_counts_the_days_of_that_year() {
        let kind = TermKind::Years {
            years: 1,
            first_month: 1,
            first_year: FirstYear::Counts,
        };
        let by_day = term(kind.clone(), StartRule::SameDay, Some(Proration::Days));
        assert_eq!(periods(&by_day, "2024-12-31", 1), ["2024-12-31..2024-12-31 1/366"]);
        assert_eq!(periods(&by_day, "2025-12-30", 1), ["2025-12-30..2025-12-31 2/365"]);
        let free = term(kind.clone(), StartRule::SameDay, Some(Proration::Free));
        assert_eq!(
            periods(&free, "2024-12-31", 2),
            ["2024-12-31..2024-12-31 0/1", "2025-01-01..2025-12-31 1/1"]
        );
        let full = term(kind, StartRule::SameDay, None);
        assert_eq!(periods(&full, "2024-12-31", 1), ["2024-12-31..2024-12-31 1/1"]);
    }

    #[test]
    fn terms_from_the_end_of_a_month_keep_to_it() {
        let rolling = |months| term(TermKind::Rolling { months }, StartRule::SameDay, None);
        assert_eq!(
            periods(&rolling(12), "2024-02-29", 5),
            [
                "2024-02-29..2025-02-28 1/1",
                "2025-03-01..2026-02-28 1/1",
                "2026-03-01..2027-02-28 1/1",
                "2027-03-01..2028-02-28 1/1",
                "2028-02-29..2029-02-28 1/1"
            ]
        );
        assert_eq!(periods(&rolling(12), "2023-03-01", 1), ["2023-03-01..2024-02-29 1/1"]);
        assert_eq!(
            periods(&rolling(1), "2026-01-31", 3),
            [
                "2026-01-31..2026-02-28 1/1",
                "2026-03-01..2026-03-30 1/1",
                "2026-03-31..2026-04-30 1/1"
            ]
        );
    }

    #[test]
    fn only_what_is_shorter_than_regular_terms_is_partial() {
        let partial = |kind| {
            let term = term(kind, StartRule::SameDay, None);
            let periods = term.first_periods(Date::new(2026, 3, 20).unwrap());
            periods.iter().map(|period| period.is_partial).collect::<Vec<_>>()
        };
        assert_eq!(partial(TermKind::Rolling { months: 1 }), [false]);
        assert_eq!(partial(TermKind::Rolling { months: 12 }), [false]);
        assert_eq!(partial(TermKind::RollingThenCalendar { months: 12 }), [false, true]);
        let calendar = |first_year| TermKind::Years {
            years: 1,
            first_month: 1,
            first_year,
        };
        assert_eq!(partial(calendar(FirstYear::Counts)), [true]);
        assert_eq!(partial(calendar(FirstYear::OnTop)), [false]);
    }

    #[test]
    fn notice_and_grace_end_on_a_day() {
        let calendar = TermKind::Years {
            years: 1,
            first_month: 1,
            first_year: FirstYear::Counts,
        };
        let mut rules = term(calendar, StartRule::SameDay, None);
        let date = |text| Date::parse(text).unwrap();
        let year = rules.periods(date("2026-03-20")).next().unwrap();
        assert_eq!((rules.last_notice(year), rules.last_grace(year)), (None, None));
        rules.notice_days = Some(30);
        rules.grace_days = Some(31);
        assert_eq!(rules.last_notice(year), Some(date("2026-12-01")));
        assert_eq!(rules.last_grace(year), Some(date("2027-01-31")));
        rules.notice_by = YearDay::parse("10-15");
        rules.grace_until = YearDay::parse("03-31");
        assert_eq!(rules.last_notice(year), Some(date("2026-10-15")));
        assert_eq!(rules.last_grace(year), Some(date("2027-03-31")));
    }

    #[test]
    fn periods_follow_each_other_without_gaps_or_overlaps() {
        let mut kinds = vec![
            TermKind::Rolling { months: 1 },
            TermKind::Rolling { months: 12 },
            TermKind::Rolling { months: 27 },
            TermKind::RollingThenCalendar { months: 12 },
            TermKind::RollingThenCalendar { months: 24 },
        ];
        for first_month in [1, 2, 7, 12] {
            for first_year in [FirstYear::Counts, FirstYear::OnTop, FirstYear::OnTopFrom(10)] {
                kinds.extend([1, 3].map(|years| TermKind::Years {
                    years,
                    first_month,
                    first_year,
                }));
            }
        }
        let starts = [
            StartRule::SameDay,
            StartRule::FirstOfMonth,
            StartRule::NextMonth,
            StartRule::NextYear,
            StartRule::MonthSplit { day: 15 },
        ];
        let prorations = [
            None,
            Some(Proration::Months),
            Some(Proration::Days),
            Some(Proration::Free),
        ];
        let first_day = Date::new(2023, 1, 1).unwrap().unix_days();
        for kind in kinds {
            for (start, proration) in starts.iter().flat_map(|start| prorations.map(|rule| (*start, rule))) {
                let term = term(kind.clone(), start, proration);
                for day in first_day..first_day + 2 * 366 {
                    let agreed = Date::from_unix_days(day);
                    let mut next = term.start(agreed).unwrap();
                    assert!(start == StartRule::SameDay || next.day() == 1);
                    for period in term.periods(agreed).take(6) {
                        assert_eq!(period.start, next, "{term:?} {agreed}");
                        assert!(period.end >= period.start, "{term:?} {agreed}");
                        assert!(period.share.parts <= period.share.of, "{term:?} {agreed}");
                        next = period.end.next().unwrap();
                    }
                    assert_eq!(term.periods(agreed).take(6).count(), 6);
                }
            }
        }
    }
}
