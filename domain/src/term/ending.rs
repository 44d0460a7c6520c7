//! What follows a term, and on which day a membership ends whose member gives notice.

use super::{Lapse, RenewalDefault, Term, TermKind, TermPeriod};
use crate::date::Date;

/// What follows a term if nobody does anything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AfterTerm {
    /// The next term.
    Renews(TermPeriod),
    /// The member moves to another tier, by its ID.
    Moves(String),
    /// The foundation and the member talk about it, or the programme doesn't say.
    Asks,
    Ends,
}

impl Term {
    /// What becomes of a membership after a period if nobody does anything, and after which day: the last one of the period, or of the
    /// grace period. `None` if the foundation and the member talk about it, and the programme doesn't say what happens if they don't.
    pub fn outcome(&self, after: AfterTerm, period: TermPeriod) -> Option<(Date, AfterTerm)> {
        let late = self.last_grace(period).unwrap_or(period.end);
        match (after, &self.lapse) {
            (AfterTerm::Renews(next), _) => Some((period.end, AfterTerm::Renews(next))),
            (AfterTerm::Moves(tier), _) => Some((late, AfterTerm::Moves(tier))),
            (AfterTerm::Ends, _) | (AfterTerm::Asks, Some(Lapse::Ended)) => Some((late, AfterTerm::Ends)),
            (AfterTerm::Asks, Some(Lapse::Tier(tier))) => Some((late, AfterTerm::Moves(tier.clone()))),
            (AfterTerm::Asks, Some(Lapse::Suspended) | None) => None,
        }
    }

    /// What follows one of the terms of a membership that was agreed on this day. `number` counts from 1. `None` if terms have no fixed
    /// end.
    pub fn after(&self, agreed: Date, number: usize) -> Option<AfterTerm> {
        let mut terms = self.periods(agreed).skip(number.checked_sub(1)?);
        terms.next()?;
        Some(match (self.silence, terms.next()) {
            (RenewalDefault::Renews, Some(next)) => AfterTerm::Renews(next),
            (RenewalDefault::Asks | RenewalDefault::Unstated, _) => AfterTerm::Asks,
            // It has renewed as often as it can, or the programme says so.
            (RenewalDefault::Renews | RenewalDefault::Ends | RenewalDefault::Moves, _) => match &self.lapse {
                Some(Lapse::Tier(tier)) if self.silence != RenewalDefault::Ends => AfterTerm::Moves(tier.clone()),
                _ if self.silence == RenewalDefault::Moves => AfterTerm::Asks,
                _ => AfterTerm::Ends,
            },
        })
    }

    /// The last day of a membership that was agreed on a day and whose member gives notice on another one: the end of the first term
    /// that's still to end, that the notice is early enough for, and that the minimum commitment doesn't go beyond. Without fixed terms,
    /// or if the membership only depends on a condition, the day of the notice, or as many days later as the programme says.
    pub fn leaves_on(&self, agreed: Date, notice: Date) -> Date {
        let mut last = None;
        let committed = self.committed_until(agreed);
        let is_fixed = !matches!(self.kind, TermKind::While { .. });
        for period in self.periods(agreed).take_while(|_| is_fixed) {
            last = Some(period.end);
            let is_too_late =
                self.silence == RenewalDefault::Renews && self.last_notice(period).is_some_and(|last| notice > last);
            let is_committed = committed.is_some_and(|until| period.end < until);
            if period.end >= notice && !is_too_late && !is_committed {
                return period.end;
            }
        }
        let days = i64::from(self.notice_days.unwrap_or(0));
        let without_terms = Date::from_unix_days(notice.unix_days() + days);
        // Nobody stays longer than the last term.
        last.unwrap_or_else(|| committed.map_or(without_terms, |until| until.max(without_terms)))
    }

    /// The last day of the minimum commitment. `None` if there's none.
    fn committed_until(&self, agreed: Date) -> Option<Date> {
        self.start(agreed)?.plus_months(self.commitment_months?)?.previous()
    }
}
