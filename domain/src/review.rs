//! Who reviews an application, and by when.

use crate::date::Date;
use crate::joining::Joining;
use crate::programme::Tier;
use serde::{Deserialize, Serialize};

/// Who reviews an application, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    Automatic,
    Staff,
    Committee,
    Board,
}

/// A stage of the review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stage {
    pub reviewer: Reviewer,
    /// The most working days it takes, if the foundation says so.
    pub days: Option<u16>,
}

impl Stage {
    /// Whether people decide.
    pub fn is_by_people(&self) -> bool {
        self.reviewer != Reviewer::Automatic
    }

    /// Whether nobody has to decide: a complete application is enough.
    pub fn are_automatic(stages: &[Self]) -> bool {
        !stages.is_empty() && !stages.iter().any(Self::is_by_people)
    }
}

/// Who decides, in order: the tier's reviewers, or the ones for in-kind contributions if there are any.
pub fn stages(joining: &Joining, tier: &Tier, in_kind: bool) -> Vec<Stage> {
    let path = if in_kind && !tier.review_in_kind.is_empty() {
        &tier.review_in_kind
    } else {
        &tier.review
    };
    let stage = |reviewer: &Reviewer| Stage {
        reviewer: *reviewer,
        days: joining
            .review_days
            .iter()
            .find(|(who, _)| who == reviewer)
            .map(|(_, days)| *days),
    };
    path.iter().map(stage).collect()
}

/// The date this many working days after the application was complete. `None` if the foundation promises nothing: it
/// names no stages, or not how long one of them takes.
pub fn decided_by(complete_since: Date, stages: &[Stage]) -> Option<Date> {
    if stages.is_empty() {
        return None;
    }
    let mut working: u16 = 0;
    for stage in stages.iter().filter(|stage| stage.is_by_people()) {
        working = working.saturating_add(stage.days?);
    }
    let mut day = complete_since;
    while working > 0 {
        day = day.next()?;
        // 1 January 1970 was a Thursday.
        if (day.unix_days() + 3).rem_euclid(7) < 5 {
            working -= 1;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_working_days_are_counted_and_no_promise_is_made_for_others() {
        let stage = |reviewer, days| Stage { reviewer, days };
        // A Wednesday.
        let submitted = Date::new(2026, 7, 15).unwrap();
        for (stages, expected) in [
            (vec![stage(Reviewer::Committee, Some(10))], Some("2026-07-29")),
            (vec![stage(Reviewer::Staff, Some(3))], Some("2026-07-20")),
            (vec![stage(Reviewer::Automatic, None)], Some("2026-07-15")),
            (Vec::new(), None),
            (
                vec![stage(Reviewer::Staff, Some(3)), stage(Reviewer::Board, None)],
                None,
            ),
        ] {
            let day = decided_by(submitted, &stages).map(|day| day.to_string());
            assert_eq!(day.as_deref(), expected, "{stages:?}");
        }
    }
}
