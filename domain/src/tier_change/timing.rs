//! When a change of tier takes effect, and the term that begins then.

use crate::date::Date;
use crate::quote::{Quote, QuoteOutcome};
use crate::term::{FeeShare, Proration, Term, TermPeriod};
use serde::{Deserialize, Serialize};

/// When a member wants to change.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangeStart {
    /// As soon as the change is approved.
    Now,
    /// On the day after the last day of the term.
    NextTerm,
}

impl ChangeStart {
    pub const ALL: [Self; 2] = [Self::Now, Self::NextTerm];

    /// Its name in the database, in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::NextTerm => "next_term",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|start| start.id() == id)
    }
}

/// The term that a member has now.
#[derive(Clone, Copy, Debug)]
pub struct RunningTerm<'a> {
    pub first_day: Date,
    /// `None` if it has no fixed end.
    pub last_day: Option<Date>,
    /// What was agreed on for it.
    pub price: &'a Quote,
    /// The day from which the terms count, and the place of this one among them, from 1.
    pub counts_from: Date,
    pub place: usize,
}

/// The term in another tier that begins while one is running.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChangedTerm {
    /// What's billed: the term, or the first year of one without a fixed end.
    pub period: TermPeriod,
    pub is_open: bool,
    /// Whether it's the rest of the running term: it has the same last day, and its terms count as before.
    pub is_rest: bool,
}

/// The term that begins if a member changes today to a tier with these rules. `None` if a change can't take effect now: the running
/// term costs something, and the new tier's terms have other days or a stay in it is limited. A tier's rule for the first day is about agreements, so it doesn't
/// apply: pass its rules with [`Term::following`].
pub fn term_now(running: RunningTerm<'_>, rules: Option<&Term>, today: Date) -> Option<ChangedTerm> {
    if running.first_day > today {
        // It hasn't begun.
        return None;
    }
    // A term has at least one day.
    let first_day = running.first_day.next()?.max(today);
    if running.last_day.is_some_and(|last| last < first_day) {
        return None;
    }
    if running.price.outcome != QuoteOutcome::Free {
        let end = running.last_day?;
        // How long somebody can stay counts from the first day in the tier, so it begins with a term of its own.
        if rules?.longest_months.is_some() {
            return None;
        }
        let period = rules?.periods(running.counts_from).nth(running.place.checked_sub(1)?)?;
        let period = rest(period, first_day, rules?.proration).filter(|_| period.end == end)?;
        return Some(ChangedTerm {
            period,
            is_open: false,
            is_rest: true,
        });
    }
    let fixed = rules.and_then(|rules| rules.periods(first_day).next());
    Some(ChangedTerm {
        period: fixed.or_else(|| TermPeriod::year_from(first_day))?,
        is_open: fixed.is_none(),
        is_rest: false,
    })
}

/// What's left of a period, with its share of the fees: by the programme's own rule, or by days if it has none. `free` is about the time
/// before regular terms: what's left of one in a dearer tier still costs something.
fn rest(period: TermPeriod, first_day: Date, rule: Option<Proration>) -> Option<TermPeriod> {
    if first_day <= period.start || first_day > period.end {
        return None;
    }
    let rule = rule.filter(|rule| *rule != Proration::Free).unwrap_or(Proration::Days);
    let left = TermPeriod {
        start: first_day,
        is_partial: true,
        ..period
    };
    let is_one_year = TermPeriod::year_from(period.start).is_some_and(|year| period.end <= year.end);
    let share = if is_one_year {
        left.prorated(rule)?
    } else {
        let month = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
        let months = |from: Date| month(period.end) - month(from) + 1;
        match rule {
            Proration::Months => FeeShare::new(months(first_day).min(months(period.start)), months(period.start))?,
            Proration::Days | Proration::Free => FeeShare::new(left.days(), period.days())?,
        }
    };
    Some(TermPeriod { share, ..left })
}
