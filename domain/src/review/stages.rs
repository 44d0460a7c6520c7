//! The stages of a review, and their dates.

use super::calendar::{Holidays, working_days_after};
use super::reviewer::Reviewer;
use super::rule::ReviewRule;
use crate::date::Date;
use crate::joining::Joining;
use crate::programme::Tier;
use serde::{Deserialize, Serialize};

/// A stage of the review.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stage {
    pub reviewer: Reviewer,
    /// The most working days it takes, if the foundation says so.
    pub days: Option<u16>,
    /// How the reviewer decides.
    pub rule: ReviewRule,
}

impl Stage {
    /// A stage without a promise, in which one decision is enough.
    pub fn of(reviewer: Reviewer) -> Self {
        Self {
            reviewer,
            days: None,
            rule: ReviewRule::default(),
        }
    }

    /// Whether people decide.
    pub fn is_by_people(&self) -> bool {
        self.reviewer != Reviewer::Automatic
    }

    /// Whether nobody has to decide: a complete application is enough.
    pub fn are_automatic(stages: &[Self]) -> bool {
        !stages.is_empty() && !stages.iter().any(Self::is_by_people)
    }

    /// The last day for a decision, if the stage starts on this day. After it, whoever still has to vote is late. `None` if
    /// the foundation doesn't promise one.
    pub fn due(&self, start: Date, holidays: &Holidays) -> Option<Date> {
        if self.is_by_people() {
            working_days_after(start, self.days?, holidays)
        } else {
            Some(start)
        }
    }
}

impl Joining {
    /// The stage in which this reviewer decides.
    pub fn stage(&self, reviewer: Reviewer) -> Stage {
        let days = self.review_days.iter().find(|(who, _)| *who == reviewer);
        let rule = self.review_rules.iter().find(|(who, _)| *who == reviewer);
        Stage {
            reviewer,
            days: days.map(|(_, days)| *days),
            rule: rule.map(|(_, rule)| *rule).unwrap_or_default(),
        }
    }

    /// A stage for each reviewer that the programme says more about: how long it takes at most, or how it decides.
    pub fn reviewers(&self) -> Vec<Stage> {
        let has = |reviewer: &Reviewer| self.stage(*reviewer) != Stage::of(*reviewer);
        let described = Reviewer::PEOPLE.into_iter().filter(has);
        described.map(|reviewer| self.stage(reviewer)).collect()
    }
}

/// Who decides, in order: the tier's reviewers, or the ones for in-kind contributions if there are any.
pub fn stages(joining: &Joining, tier: &Tier, in_kind: bool) -> Vec<Stage> {
    let path = if in_kind && !tier.review_in_kind.is_empty() {
        &tier.review_in_kind
    } else {
        &tier.review
    };
    path.iter().map(|reviewer| joining.stage(*reviewer)).collect()
}

/// The date by which all stages have decided, if the application was complete on this day. `None` if the foundation promises
/// nothing: it names no stages, or not how long one of them takes.
pub fn decided_by(complete_since: Date, stages: &[Stage], holidays: &Holidays) -> Option<Date> {
    if stages.is_empty() {
        return None;
    }
    let mut days: u16 = 0;
    for stage in stages.iter().filter(|stage| stage.is_by_people()) {
        days = days.saturating_add(stage.days?);
    }
    working_days_after(complete_since, days, holidays)
}

#[cfg(test)]
mod tests {
    use super::super::rule::DecisionRule;
    use super::*;

    fn stage(reviewer: Reviewer, days: Option<u16>) -> Stage {
        Stage {
            days,
            ..Stage::of(reviewer)
        }
    }

    #[test]
    fn only_working_days_are_counted_and_no_promise_is_made_for_others() {
        // A Wednesday. The Friday is a holiday.
        let submitted = Date::new(2026, 7, 15).unwrap();
        let holidays = Holidays {
            dates: Date::new(2026, 7, 17).into_iter().collect(),
            ..Holidays::default()
        };
        for (stages, expected) in [
            (vec![stage(Reviewer::Committee, Some(10))], Some("2026-07-30")),
            (vec![stage(Reviewer::Staff, Some(3))], Some("2026-07-21")),
            (vec![stage(Reviewer::Automatic, None)], Some("2026-07-15")),
            (
                vec![stage(Reviewer::Staff, Some(1)), stage(Reviewer::Officer, Some(1))],
                Some("2026-07-20"),
            ),
            (Vec::new(), None),
            (
                vec![stage(Reviewer::Staff, Some(3)), stage(Reviewer::Board, None)],
                None,
            ),
        ] {
            let day = decided_by(submitted, &stages, &holidays).map(|day| day.to_string());
            assert_eq!(day.as_deref(), expected, "{stages:?}");
            if let [only] = &stages[..] {
                assert_eq!(
                    only.due(submitted, &holidays),
                    decided_by(submitted, &stages, &holidays)
                );
            }
        }
        assert_eq!(stage(Reviewer::Board, None).due(submitted, &holidays), None);
    }

    #[test]
    fn a_stage_has_the_days_and_the_rule_of_its_reviewer() {
        let consensus = ReviewRule {
            rule: DecisionRule::Consensus,
            otherwise: Some(Reviewer::Board),
            ..ReviewRule::default()
        };
        let joining = Joining {
            review_days: vec![(Reviewer::Committee, 10), (Reviewer::Officer, 3)],
            review_rules: vec![(Reviewer::Committee, consensus)],
            ..Joining::default()
        };
        let committee = Stage {
            reviewer: Reviewer::Committee,
            days: Some(10),
            rule: consensus,
        };
        assert_eq!(joining.stage(Reviewer::Committee), committee);
        assert_eq!(joining.stage(Reviewer::Board), Stage::of(Reviewer::Board));
        assert_eq!(joining.reviewers(), [stage(Reviewer::Officer, Some(3)), committee]);
    }
}
