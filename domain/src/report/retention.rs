//! Retention: of those who became members in a year, how many were still members after one, two and more years.

use crate::date::Date;
use crate::term::last_day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After how many years members are counted, at most.
pub const MOST_YEARS_STAYED: usize = 10;

/// A membership from its first to its last day, or several that are alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberSpan {
    /// Who's the member, if they have several memberships, because they joined again. Otherwise empty.
    pub member: String,
    /// How many members there are: 1 if there's a name.
    pub members: i64,
    pub first_day: Date,
    /// `None` if there's no fixed end.
    pub last_day: Option<Date>,
}

/// Everybody whose first membership began in the same year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cohort {
    pub year: u16,
    /// How many there are.
    pub members: i64,
    /// How many of them were members one year after their own first day, two years after it and so on. Only years that are over for all of
    /// them are there.
    pub stayed: Vec<i64>,
}

/// Groups members by the year of their first membership, the newest first. Somebody who left and came back counts as a member on the
/// days of all their memberships.
pub fn cohorts(spans: &[MemberSpan], today: Date) -> Vec<Cohort> {
    let mut cohorts: BTreeMap<u16, Cohort> = BTreeMap::new();
    let mut often: BTreeMap<&str, Vec<&MemberSpan>> = BTreeMap::new();
    for span in spans.iter().filter(|span| span.first_day <= today) {
        if span.member.is_empty() {
            count(&mut cohorts, &[span], today);
        } else {
            often.entry(&span.member).or_default().push(span);
        }
    }
    for spans in often.values() {
        count(&mut cohorts, spans, today);
    }
    cohorts.into_values().rev().collect()
}

/// Counts the memberships of a member, or of several members that are alike.
fn count(cohorts: &mut BTreeMap<u16, Cohort>, spans: &[&MemberSpan], today: Date) {
    let Some(earliest) = spans.iter().min_by_key(|span| span.first_day) else {
        return;
    };
    let (first, members) = (earliest.first_day, earliest.members);
    let cohort = cohorts.entry(first.year()).or_insert_with(|| Cohort {
        year: first.year(),
        members: 0,
        stayed: vec![0; complete_years(first.year(), today)],
    });
    cohort.members += members;
    for (stayed, years) in cohort.stayed.iter_mut().zip(1_u16..) {
        // The day after so many years of terms. For somebody who joined on 29 February, that's 1 March.
        let day = last_day(first, years * 12).and_then(Date::next);
        if day.is_some_and(|day| spans.iter().any(|span| span.covers(day))) {
            *stayed += members;
        }
    }
}

/// After how many years everybody who joined in a year can be counted: even somebody who joined on 31 December.
fn complete_years(year: u16, today: Date) -> usize {
    let is_over = Date::new(today.year(), 12, 31).is_some_and(|last| last <= today);
    let years = today.year().saturating_sub(year) + u16::from(is_over);
    usize::from(years.saturating_sub(1)).min(MOST_YEARS_STAYED)
}

impl MemberSpan {
    fn covers(&self, day: Date) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}
