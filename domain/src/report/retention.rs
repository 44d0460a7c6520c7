//! Retention: of those who became members in a year, how many were still members after one, two and more years.

use crate::date::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After how many years members are counted, at most.
pub const MOST_YEARS_STAYED: usize = 10;

/// A membership from its first to its last day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberSpan {
    /// Who's the member. Somebody who joined again has several memberships.
    pub member: String,
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
    let mut members: BTreeMap<&str, Vec<&MemberSpan>> = BTreeMap::new();
    for span in spans.iter().filter(|span| span.first_day <= today) {
        members.entry(&span.member).or_default().push(span);
    }
    let mut cohorts: BTreeMap<u16, Cohort> = BTreeMap::new();
    for spans in members.values() {
        let Some(first) = spans.iter().map(|span| span.first_day).min() else {
            continue;
        };
        let cohort = cohorts.entry(first.year()).or_insert_with(|| Cohort {
            year: first.year(),
            members: 0,
            stayed: vec![0; complete_years(first.year(), today)],
        });
        cohort.members += 1;
        for (stayed, years) in cohort.stayed.iter_mut().zip(1_u16..) {
            let day = first.plus_months(years * 12);
            *stayed += i64::from(day.is_some_and(|day| spans.iter().any(|span| span.covers(day))));
        }
    }
    cohorts.into_values().rev().collect()
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
