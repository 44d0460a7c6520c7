//! What a membership was at the end of a day in the past, from what had been recorded by then.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// What a membership was on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PastState {
    /// No term had begun.
    NotYet,
    Current,
    /// The member had given notice, and the last day was still to come.
    Leaving,
    /// The term was over, and nothing had followed yet.
    Open,
    Ended,
}

/// A term, and when it was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordedTerm {
    /// From 1.
    pub number: i64,
    pub first_day: Date,
    /// The last day as it was when the term was recorded. `None` if it had no fixed end.
    pub last_day: Option<Date>,
    pub recorded_on: Date,
    /// Each day on which its last day changed, and what it was from then on: a change of tier ended it early, or the member is asked to
    /// confirm it. In the order in which it was recorded.
    pub altered: Vec<(Date, Date)>,
}

impl RecordedTerm {
    /// Its last day as it was known at the end of a day.
    pub fn last_day_on(&self, day: Date) -> Option<Date> {
        let altered = self.altered.iter().rev().find(|(on, _)| *on <= day);
        altered.map_or(self.last_day, |(_, last)| Some(*last))
    }
}

/// What was recorded about a membership, each list in the order in which it was.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RecordedMembership {
    pub terms: Vec<RecordedTerm>,
    /// The day on which notice was recorded, and the last day, or `None` if it was withdrawn.
    pub notices: Vec<(Date, Option<Date>)>,
    /// The day on which the end was recorded, and the last day.
    pub ended: Option<(Date, Date)>,
}

/// A membership at the end of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PastMembership {
    pub state: PastState,
    /// The number of the term that it was in, or of the last one that had begun. `None` before the first one.
    pub term: Option<i64>,
    /// The last day of that term, as it was known.
    pub last_day: Option<Date>,
    /// The day on which notice was given, and the last day of the membership. `None` if the member hadn't, or had withdrawn it.
    pub leaving: Option<(Date, Date)>,
    /// The last day of a membership that had ended.
    pub ended_on: Option<Date>,
    /// The day on which the term was recorded, if that was later: the membership was imported, or began with effect from the day of its
    /// approval.
    pub recorded_later: Option<Date>,
}

impl RecordedMembership {
    /// What it was at the end of a day. What was recorded later doesn't count, except for the days before a membership's first record.
    pub fn on(&self, day: Date) -> PastMembership {
        let mut started = self.terms.iter().filter(|term| term.first_day <= day);
        let known = started.clone().rfind(|term| term.recorded_on <= day);
        let Some(term) = known.or_else(|| started.next_back()) else {
            return PastMembership {
                state: PastState::NotYet,
                term: None,
                last_day: None,
                leaving: None,
                ended_on: None,
                recorded_later: None,
            };
        };
        let notice = self.notices.iter().rev().find(|(on, _)| *on <= day);
        let leaving = notice.and_then(|(on, last)| Some((*on, (*last)?)));
        let ended = self.ended.filter(|(on, last)| *on <= day && *last < day);
        let last_day = term.last_day_on(day);
        let state = if ended.is_some() {
            PastState::Ended
        } else if leaving.is_some() {
            PastState::Leaving
        } else if last_day.is_some_and(|last| last < day) {
            PastState::Open
        } else {
            PastState::Current
        };
        PastMembership {
            state,
            term: Some(term.number),
            last_day,
            leaving,
            ended_on: ended.map(|(_, last)| last),
            recorded_later: Some(term.recorded_on).filter(|on| *on > day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PastState, RecordedMembership, RecordedTerm};
    use crate::date::Date;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn term(number: i64, days: [&str; 2], recorded: &str) -> RecordedTerm {
        RecordedTerm {
            number,
            first_day: day(days[0]),
            last_day: Some(day(days[1])),
            recorded_on: day(recorded),
            altered: Vec::new(),
        }
    }

    /// Approved on 1 March 2026 and paid on the 10th; moved up on 1 September; notice, withdrawn, and notice again; ended.
    fn membership() -> RecordedMembership {
        let first = RecordedTerm {
            altered: vec![(day("2026-09-01"), day("2026-08-31"))],
            ..term(1, ["2026-03-01", "2027-02-28"], "2026-03-10")
        };
        RecordedMembership {
            terms: vec![first, term(2, ["2026-09-01", "2027-02-28"], "2026-09-01")],
            notices: vec![
                (day("2026-10-01"), Some(day("2027-02-28"))),
                (day("2026-10-05"), None),
                (day("2026-11-01"), Some(day("2027-02-28"))),
            ],
            ended: Some((day("2027-03-02"), day("2027-02-28"))),
        }
    }

    #[test]
    fn a_day_is_as_it_was_known_then() {
        use PastState::{Current, Ended, Leaving, NotYet};
        for (on, state, number, last) in [
            ("2026-02-28", NotYet, None, None),
            ("2026-03-05", Current, Some(1), Some("2027-02-28")),
            ("2026-08-31", Current, Some(1), Some("2027-02-28")),
            ("2026-09-01", Current, Some(2), Some("2027-02-28")),
            ("2026-10-01", Leaving, Some(2), Some("2027-02-28")),
            ("2026-10-05", Current, Some(2), Some("2027-02-28")),
            ("2027-02-28", Leaving, Some(2), Some("2027-02-28")),
            ("2027-03-01", Leaving, Some(2), Some("2027-02-28")),
            ("2027-03-02", Ended, Some(2), Some("2027-02-28")),
        ] {
            let past = membership().on(day(on));
            assert_eq!((past.state, past.term), (state, number), "{on}");
            assert_eq!(past.last_day, last.map(day), "{on}");
        }
        assert_eq!(
            membership().on(day("2026-03-05")).recorded_later,
            Some(day("2026-03-10"))
        );
        assert_eq!(membership().on(day("2026-03-10")).recorded_later, None);
    }

    #[test]
    fn a_term_that_is_over_is_open_until_something_follows() {
        let membership = RecordedMembership {
            terms: vec![term(1, ["2026-01-01", "2026-12-31"], "2026-01-01")],
            notices: Vec::new(),
            ended: Some((day("2027-01-31"), day("2026-12-31"))),
        };
        assert_eq!(membership.on(day("2026-12-31")).state, PastState::Current);
        assert_eq!(membership.on(day("2027-01-30")).state, PastState::Open);
        let past = membership.on(day("2027-01-31"));
        assert_eq!((past.state, past.ended_on), (PastState::Ended, Some(day("2026-12-31"))));
    }

    #[test]
    fn a_term_without_an_end_has_none_until_it_gets_one() {
        let term = RecordedTerm {
            last_day: None,
            altered: vec![
                (day("2026-10-01"), day("2027-04-30")),
                (day("2027-01-15"), day("2027-01-14")),
            ],
            ..term(1, ["2023-05-01", "2023-05-01"], "2023-05-01")
        };
        for (on, last) in [
            ("2026-09-30", None),
            ("2026-10-01", Some("2027-04-30")),
            ("2027-01-14", Some("2027-04-30")),
            ("2027-01-15", Some("2027-01-14")),
        ] {
            assert_eq!(term.last_day_on(day(on)), last.map(day), "{on}");
        }
    }

    #[test]
    fn a_term_that_was_recorded_for_later_has_not_started() {
        let membership = RecordedMembership {
            terms: vec![
                term(1, ["2026-01-01", "2026-12-31"], "2026-01-01"),
                term(2, ["2027-01-01", "2027-12-31"], "2026-12-31"),
            ],
            notices: Vec::new(),
            ended: None,
        };
        assert_eq!(membership.on(day("2026-12-31")).term, Some(1));
        assert_eq!(membership.on(day("2027-01-01")).term, Some(2));
    }
}
