//! How long a membership runs, and what happens at its end.

use crate::date::Date;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The rules of a tier's terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Term {
    pub kind: TermKind,
    pub start: StartRule,
    /// Days before the end by which a member must say that it will not renew.
    pub notice_days: Option<u16>,
    /// Days after the end during which a renewal still counts.
    pub grace_days: Option<u16>,
    /// Months that must be stayed in any case.
    pub commitment_months: Option<u16>,
    /// What it means when a member says nothing.
    pub silence: RenewalDefault,
    pub lapse: Option<Lapse>,
    pub text: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// So many months from the start.
    Rolling {
        months: u16,
    },
    /// To 31 December, the year of the start being the first unless the rest of it comes on top.
    Calendar {
        years: u16,
        rest_on_top: bool,
    },
    /// To the day before a fiscal year begins, that of the start being the first.
    Fiscal {
        years: u16,
        first_month: u8,
    },
    /// The first term rolls for twelve months, a stub leads to 31 December, calendar years follow.
    RollingThenCalendar,
    Life,
    /// For as long as a condition holds, confirmed every so many months.
    While {
        condition: Text,
        confirm_months: Option<u16>,
    },
    Custom,
}

/// The day a term starts, from the day of agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartRule {
    #[default]
    SameDay,
    /// The first of this month before that day of the month, the first of the next month from it on.
    MonthSplit { day: u8 },
    /// The first day of the next month.
    NextMonth,
    /// The next 1 January.
    NextYear,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RenewalDefault {
    Renews,
    Ends,
    /// A renewal is a conversation: nothing happens by itself.
    Asks,
    /// The member is moved to the tier that `lapse` names.
    Moves,
    /// The programme does not say.
    Unstated,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lapse {
    Suspended,
    Ended,
    Tier(String),
}

/// One period of a membership, both days included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TermPeriod {
    pub start: Date,
    pub end: Date,
}

impl TermPeriod {
    /// Days from the first to the last, both counted.
    pub fn days(self) -> i64 {
        self.end.ordinal() - self.start.ordinal() + 1
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

    /// The first periods of a membership agreed on this day: the first term, then the stub where the rule has one.
    /// Empty where the end is not a matter of the calendar.
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

/// The first day after so many years that begin in this month. The year that is running counts as the first, unless its
/// rest comes on top or it begins on the very day.
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
            // FINOS participation agreement: before the 15th from the first of the month, then to the end of the year.
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
