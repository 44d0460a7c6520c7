//! Whether a proof of membership is valid, from the membership's terms.

use domain::date::Date;

/// Whether a proof is valid on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProofStanding {
    /// The membership hasn't started.
    Future,
    Current,
    /// The membership isn't in force any more.
    Over,
    /// The member has withdrawn the proof.
    Withdrawn,
}

/// What the standing of a proof depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ProofTerms<'a> {
    /// First and last days, the oldest first.
    pub terms: &'a [(Date, Option<Date>)],
    pub has_ended: bool,
    /// The last day, if the member has given notice.
    pub leaves_on: Option<Date>,
    pub is_withdrawn: bool,
}

impl ProofTerms<'_> {
    /// On a day. The same conditions are in SQL for the status list (`status.rs`).
    pub fn standing(&self, day: Date) -> ProofStanding {
        if self.is_withdrawn {
            return ProofStanding::Withdrawn;
        }
        if self.has_ended || self.leaves_on.is_some_and(|last| last < day) {
            return ProofStanding::Over;
        }
        if self.covering(day).is_some() {
            ProofStanding::Current
        } else if self.terms.iter().all(|(first, _)| day < *first) {
            ProofStanding::Future
        } else {
            ProofStanding::Over
        }
    }

    /// The last day of the term that a day is in, or of the first one before that: until then, the credential is valid.
    pub fn valid_until(&self, day: Date) -> Option<Date> {
        let term = self.covering(day).or_else(|| {
            let mut later = self.terms.iter().filter(|(first, _)| day < *first);
            later.next().or(self.terms.last())
        });
        let last = term.and_then(|(_, last)| *last);
        match (last, self.leaves_on) {
            (Some(last), Some(leaves)) => Some(last.min(leaves)),
            (last, leaves) => last.or(leaves),
        }
    }

    fn covering(&self, day: Date) -> Option<&(Date, Option<Date>)> {
        let mut terms = self.terms.iter();
        terms.find(|(first, last)| *first <= day && last.is_none_or(|last| day <= last))
    }
}

#[cfg(test)]
mod tests {
    use super::{ProofStanding, ProofTerms};
    use domain::date::Date;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_proof_is_valid_as_long_as_a_term_covers_the_day() {
        let terms = [
            (date("2026-01-01"), Some(date("2026-12-31"))),
            (date("2027-01-01"), Some(date("2027-12-31"))),
        ];
        let proof = ProofTerms {
            terms: &terms,
            has_ended: false,
            leaves_on: None,
            is_withdrawn: false,
        };
        for (day, standing, until) in [
            ("2025-12-31", ProofStanding::Future, "2026-12-31"),
            ("2026-01-01", ProofStanding::Current, "2026-12-31"),
            ("2026-12-31", ProofStanding::Current, "2026-12-31"),
            ("2027-01-01", ProofStanding::Current, "2027-12-31"),
            ("2028-01-01", ProofStanding::Over, "2027-12-31"),
        ] {
            assert_eq!(proof.standing(date(day)), standing, "{day}");
            assert_eq!(proof.valid_until(date(day)), Some(date(until)), "{day}");
        }
        let leaving = ProofTerms {
            leaves_on: Some(date("2026-06-30")),
            ..proof
        };
        assert_eq!(leaving.standing(date("2026-06-30")), ProofStanding::Current);
        assert_eq!(leaving.valid_until(date("2026-06-30")), Some(date("2026-06-30")));
        assert_eq!(leaving.standing(date("2026-07-01")), ProofStanding::Over);
        let ended = ProofTerms {
            has_ended: true,
            ..proof
        };
        assert_eq!(ended.standing(date("2026-06-30")), ProofStanding::Over);
        let withdrawn = ProofTerms {
            is_withdrawn: true,
            ..ended
        };
        assert_eq!(withdrawn.standing(date("2026-06-30")), ProofStanding::Withdrawn);
    }

    #[test]
    fn a_membership_for_life_has_no_last_day() {
        let terms = [(date("2026-01-01"), None)];
        let proof = ProofTerms {
            terms: &terms,
            has_ended: false,
            leaves_on: None,
            is_withdrawn: false,
        };
        assert_eq!(proof.standing(date("2046-01-01")), ProofStanding::Current);
        assert_eq!(proof.valid_until(date("2046-01-01")), None);
    }
}
