//! How long a membership lasts, and what happens at the end.

use crate::date::Date;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The rules for a tier's terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Term {
    pub kind: TermKind,
    pub start: StartRule,
    /// The days before the end by which a member must give notice.
    pub notice_days: Option<u16>,
    /// The days after the end in which a renewal still counts.
    pub grace_days: Option<u16>,
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
    /// Until 31 December. The year of the start counts as the first, unless the rest of it is added.
    Calendar {
        years: u16,
        rest_on_top: bool,
    },
    /// Until the day before a fiscal year starts. The fiscal year of the start counts as the first.
    Fiscal {
        years: u16,
        first_month: u8,
    },
    /// The first term is twelve months, then a stub ends on 31 December, then calendar years follow.
    RollingThenCalendar,
    Life,
    /// As long as a condition is met, confirmed at this interval.
    While {
        condition: Text,
        confirm_months: Option<u16>,
    },
    Custom,
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
}

impl TermPeriod {
    /// The number of days, including the first and the last.
    pub fn days(self) -> i64 {
        self.end.unix_days() - self.start.unix_days() + 1
    }
}

impl Term {
    /// The day a membership agreed on this day starts.
    pub fn start(&self, agreed: Date) -> Option<Date> {
        let first = Date::new(agreed.year(), agreed.month(), 1)?;
        match self.start {
            StartRule::SameDay => Some(agreed),
            StartRule::MonthSplit { day } if agreed.day() < day => Some(first),
            StartRule::MonthSplit { .. } | StartRule::NextMonth => first.plus_months(1),
            StartRule::NextYear => Date::new(agreed.year().checked_add(1)?, 1, 1),
        }
    }

    /// The first periods of a membership agreed on this day: the first term, then the stub if there is one.
    /// Empty if the end doesn't depend on the calendar.
    pub fn first_spans(&self, agreed: Date) -> Option<Vec<TermPeriod>> {
        let start = self.start(agreed)?;
        let until = |next: Option<Date>| -> Option<TermPeriod> {
            Some(TermPeriod {
                start,
                end: next?.previous()?,
            })
        };
        Some(match &self.kind {
            TermKind::Rolling { months } => vec![until(start.plus_months(*months))?],
            TermKind::Calendar { years, rest_on_top } => {
                vec![until(year_turn(start, 1, *years, *rest_on_top))?]
            }
            TermKind::Fiscal { years, first_month } => {
                vec![until(year_turn(start, *first_month, *years, false))?]
            }
            TermKind::RollingThenCalendar => {
                let first = until(start.plus_months(12))?;
                let stub_start = first.end.next()?;
                let end = Date::new(stub_start.year(), 12, 31)?;
                let whole_year = (stub_start.month(), stub_start.day()) == (1, 1);
                let stub = (!whole_year).then_some(TermPeriod { start: stub_start, end });
                std::iter::once(first).chain(stub).collect()
            }
            TermKind::Life | TermKind::While { .. } | TermKind::Custom => Vec::new(),
        })
    }
}

/// The first day after this many years that start in this month. The current year counts as the first, unless the
/// rest of it is added or it starts on this very day.
fn year_turn(start: Date, first_month: u8, years: u16, rest_on_top: bool) -> Option<Date> {
    let turn = Date::new(start.year(), first_month, 1)?;
    let running = if turn > start {
        Date::new(start.year().checked_sub(1)?, first_month, 1)?
    } else {
        turn
    };
    let on_top = u16::from(rest_on_top && running != start);
    running.plus_months(years.checked_add(on_top)?.checked_mul(12)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(kind: TermKind, start: StartRule, agreed: &str) -> Vec<String> {
        let term = Term {
            kind,
            start,
            notice_days: None,
            grace_days: None,
            commitment_months: None,
            silence: RenewalDefault::Renews,
            lapse: None,
            text: None,
            source: None,
            line: 1,
        };
        let spans = term.first_spans(Date::parse(agreed).unwrap()).unwrap();
        spans
            .iter()
            .map(|span| format!("{}..{}", span.start, span.end))
            .collect()
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
                TermKind::RollingThenCalendar,
                split,
                "2024-04-14",
                vec!["2024-04-01..2025-03-31", "2025-04-01..2025-12-31"],
            ),
            (
                TermKind::RollingThenCalendar,
                split,
                "2024-12-15",
                vec!["2025-01-01..2025-12-31"],
            ),
            (
                TermKind::Calendar {
                    years: 1,
                    rest_on_top: false,
                },
                StartRule::SameDay,
                "2024-04-10",
                vec!["2024-04-10..2024-12-31"],
            ),
            // Node.js Foundation bylaws: three years plus the rest of the calendar year.
            (
                TermKind::Calendar {
                    years: 3,
                    rest_on_top: true,
                },
                StartRule::SameDay,
                "2016-04-10",
                vec!["2016-04-10..2019-12-31"],
            ),
            (
                TermKind::Calendar {
                    years: 3,
                    rest_on_top: true,
                },
                StartRule::SameDay,
                "2016-01-01",
                vec!["2016-01-01..2018-12-31"],
            ),
            (
                TermKind::Fiscal {
                    years: 1,
                    first_month: 7,
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
}
