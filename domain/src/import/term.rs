//! The term that an imported membership is in today, by what the list says and the rules of its tier.

use super::row::ImportedRow;
use crate::date::Date;
use crate::term::{Term, TermPeriod};

/// How many periods of a membership are tried: more than a lifetime.
const MOST_PERIODS: usize = 200;

/// The term that a membership is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CurrentTerm {
    /// The first day of the membership.
    pub since: Date,
    pub first_day: Date,
    /// `None` if it has no fixed end.
    pub last_day: Option<Date>,
    /// The day from which the rules count terms, and the term's place among these, from 0.
    pub counts_from: Date,
    pub place: usize,
}

/// Why there's no such term.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoCurrentTerm {
    /// The list says neither since when somebody is a member nor when the term began.
    NoFirstDay,
    /// It ended on this day.
    Over(Date),
    /// The last day is before the first.
    Reversed,
}

/// The term of a row. Days that the list states count; what it doesn't state follows from the rules of the tier. `otherwise` is the
/// first day of members for whom it states none.
///
/// # Errors
/// If there's none today.
pub fn current_term(
    row: &ImportedRow,
    rules: Option<&Term>,
    otherwise: Option<Date>,
    today: Date,
) -> Result<CurrentTerm, NoCurrentTerm> {
    let (stated, end) = (row.first_day.day(), row.last_day.day());
    let since = row
        .since
        .day()
        .or(stated)
        .or(otherwise)
        .ok_or(NoCurrentTerm::NoFirstDay)?;
    let since = stated.map_or(since, |first| since.min(first));
    if let Some(over) = end.filter(|end| *end < today) {
        return Err(NoCurrentTerm::Over(over));
    }
    // Where a term begins that's agreed on is a rule about agreements. From then on, terms follow each other.
    let start = rules
        .and_then(|rules| rules.start(since))
        .filter(|start| *start <= today);
    let start = start.unwrap_or(since);
    let rules = rules.cloned().map(Term::following);
    let by_rules = |from: Date| {
        let periods = rules.iter().flat_map(|rules| rules.periods(from));
        periods
            .take(MOST_PERIODS)
            .enumerate()
            .find(|(_, period)| period.end >= today)
    };
    let found = match (stated, end) {
        // What it states can be one of the terms that count from the start of the membership.
        (Some(first_day), Some(last)) => {
            let own = by_rules(start).filter(|(_, period)| (period.start, period.end) == (first_day, last));
            let (counts_from, place) = own.map_or((first_day, 0), |(place, _)| (start, place));
            CurrentTerm {
                since,
                first_day,
                last_day: Some(last),
                counts_from,
                place,
            }
        }
        (Some(first), None) => from_rules(since, (first, first), by_rules(first), rules.as_ref())?,
        (None, None) => from_rules(since, (since, start), by_rules(start), rules.as_ref())?,
        (None, Some(last)) => {
            let term = from_rules(since, (since, start), by_rules(start), rules.as_ref())?;
            CurrentTerm {
                last_day: Some(last),
                ..term
            }
        }
    };
    if found.last_day.is_some_and(|last| last < found.first_day) {
        return Err(NoCurrentTerm::Reversed);
    }
    Ok(found)
}

/// The term that was found by the rules, which count from a day. The first one begins with the membership: whoever is in the list is a
/// member, even if the rules would begin later.
fn from_rules(
    since: Date,
    (first_day, counts_from): (Date, Date),
    found: Option<(usize, TermPeriod)>,
    rules: Option<&Term>,
) -> Result<CurrentTerm, NoCurrentTerm> {
    let term = |first_day, last_day, place| CurrentTerm {
        since,
        first_day,
        last_day,
        counts_from,
        place,
    };
    match found {
        Some((0, period)) => Ok(term(first_day, Some(period.end), 0)),
        Some((place, period)) => Ok(term(period.start, Some(period.end), place)),
        None => {
            let last = rules.and_then(|rules| rules.periods(counts_from).take(MOST_PERIODS).last());
            // Either it has no fixed end, or members can't stay in the tier any longer.
            last.map_or(Ok(term(first_day, None, 0)), |last| Err(NoCurrentTerm::Over(last.end)))
        }
    }
}
