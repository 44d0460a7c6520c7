//! What members of a tier confirm, instead of renewing.

use super::{RenewalDefault, Term, TermKind, TermPeriod};
use crate::date::Date;
use crate::price::Pricing;
use crate::programme::{Qualification, Responsibility, Tier};
use crate::text::Text;

/// How many days before the end of a term a member can confirm, unless the first reminder is earlier.
const CONFIRMS: u16 = 90;

/// What a member confirms before a term ends, for the membership to go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirmation<'a> {
    /// That this is still so: "the mirror is operational".
    Condition(&'a Text),
    /// A commitment, in the programme's words: "Confirm every year that you still contribute."
    Commitment(&'a Text),
}

impl Term {
    /// Whether the membership goes on as long as a condition is met that the member confirms.
    pub fn is_confirmed(&self) -> bool {
        matches!(
            self.kind,
            TermKind::While {
                confirm_months: Some(_),
                ..
            }
        )
    }

    /// The first day on which a member can confirm, so that what they confirm isn't a year old when the next term begins: that of the first
    /// reminder, but never later than 90 days before the end of the period.
    pub fn confirms_from(&self, period: TermPeriod) -> Date {
        let longest = self.reminders.iter().copied().fold(CONFIRMS, u16::max);
        let from = Date::from_unix_days(period.end.unix_days() - i64::from(longest));
        from.max(period.start)
    }
}

impl Tier {
    /// What members confirm. `None` if they renew: a renewal is only a confirmation if it costs nothing and the tier has a commitment
    /// that's confirmed as often, or if the membership depends on a condition.
    pub fn confirmation(&self) -> Option<Confirmation<'_>> {
        let term = self.term.as_ref()?;
        if let TermKind::While { condition, .. } = &term.kind {
            return term.is_confirmed().then_some(Confirmation::Condition(condition));
        }
        let TermKind::Rolling { months } = term.kind else {
            return None;
        };
        if term.silence == RenewalDefault::Renews || !self.is_free() {
            return None;
        }
        let is_as_often = |asked: &&Responsibility| asked.every_months == Some(months);
        let commitment = self.responsibilities.iter().find(is_as_often)?;
        Some(Confirmation::Commitment(&commitment.text))
    }

    /// The conditions that people judge, and judge again.
    pub fn conditions_checked_again(&self, today: Date) -> impl Iterator<Item = &Qualification> {
        self.qualification.iter().filter(move |condition| {
            let applies =
                condition.from.is_none_or(|from| today >= from) && condition.until.is_none_or(|until| today <= until);
            condition.when.is_none() && condition.recheck_months.is_some() && applies
        })
    }

    /// Whether people decide after a member has renewed or confirmed, because a condition is judged again. The condition of the membership
    /// itself is confirmed by the member, unless one of their checked addresses fails (`fails`).
    pub fn is_decided_again(&self, today: Date, fails: bool) -> bool {
        let is_confirmed = self.term.as_ref().is_some_and(Term::is_confirmed);
        (fails || !is_confirmed) && self.conditions_checked_again(today).next().is_some()
    }

    /// Whether nobody pays for it, whatever is known about them.
    fn is_free(&self) -> bool {
        let mut rules = self.price.iter().flat_map(|component| &component.rules);
        !self.price.is_empty() && rules.all(|rule| rule.pricing == Pricing::Free)
    }
}
