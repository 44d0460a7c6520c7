//! Time to decision: how many days pass from the submission of an application to its outcome.

use super::quarter::Quarter;
use super::tier::ReportedTier;
use crate::date::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// With fewer applications, there's no median.
pub const FEWEST_FOR_MEDIAN: i64 = 3;
/// With fewer applications, there's no 90th percentile: it would be the slowest one.
pub const FEWEST_FOR_NINETIETH: i64 = 10;

/// Applications for the same tier that were decided on the same day, after the same time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecidedApplications {
    pub tier: ReportedTier,
    pub decided_on: Date,
    /// Days from the submission to the outcome: 0 if both are on the same day.
    pub days: i64,
    /// How many there are.
    pub applications: i64,
}

/// How long decisions took, in days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionTimes {
    /// How many applications were decided.
    pub applications: i64,
    /// Half of them were decided within this many days. Null if there are fewer than three.
    pub median: Option<i64>,
    /// Nine out of ten were decided within this many days. Null if there are fewer than ten.
    pub ninetieth: Option<i64>,
}

/// How long the decisions of a quarter took.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuarterTimes {
    pub quarter: Quarter,
    pub times: DecisionTimes,
}

/// How long the decisions about a tier took.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TierTimes {
    pub tier: ReportedTier,
    /// In all quarters together.
    pub all: DecisionTimes,
    /// The quarters with decisions, the earliest first.
    pub quarters: Vec<QuarterTimes>,
}

/// How long the decisions of each of these quarters took.
pub fn decision_times(decided: &[DecidedApplications], quarters: &[Quarter]) -> Vec<QuarterTimes> {
    let times = |quarter: Quarter| times(decided.iter().filter(|row| Quarter::of(row.decided_on) == quarter));
    let each = quarters.iter();
    each.map(|quarter| QuarterTimes {
        quarter: *quarter,
        times: times(*quarter),
    })
    .collect()
}

/// How long the decisions of all these quarters together took.
pub fn all_decision_times(decided: &[DecidedApplications], quarters: &[Quarter]) -> DecisionTimes {
    times(
        decided
            .iter()
            .filter(|row| quarters.contains(&Quarter::of(row.decided_on))),
    )
}

/// The same for each tier, in the order of their IDs.
pub fn times_by_tier(decided: &[DecidedApplications], quarters: &[Quarter]) -> Vec<TierTimes> {
    let is_asked = |row: &&DecidedApplications| quarters.contains(&Quarter::of(row.decided_on));
    let mut tiers: BTreeMap<&ReportedTier, Vec<DecidedApplications>> = BTreeMap::new();
    for row in decided.iter().filter(is_asked) {
        tiers.entry(&row.tier).or_default().push(row.clone());
    }
    let each = tiers.into_iter();
    each.map(|(tier, decided)| {
        let mut quarters = decision_times(&decided, quarters);
        quarters.retain(|quarter| quarter.times.applications > 0);
        TierTimes {
            tier: tier.clone(),
            all: times(decided.iter()),
            quarters,
        }
    })
    .collect()
}

fn times<'a>(decided: impl Iterator<Item = &'a DecidedApplications>) -> DecisionTimes {
    let mut days: BTreeMap<i64, i64> = BTreeMap::new();
    for row in decided {
        *days.entry(row.days).or_default() += row.applications;
    }
    let applications = days.values().sum();
    let within = |percent: i64, fewest: i64| {
        if applications < fewest {
            return None;
        }
        // The nearest rank: as many as this took no longer.
        let rank = (applications * percent + 99) / 100;
        let mut counted = 0;
        let found = days.iter().find(|(_, count)| {
            counted += **count;
            counted >= rank
        });
        found.map(|(days, _)| *days)
    };
    DecisionTimes {
        applications,
        median: within(50, FEWEST_FOR_MEDIAN),
        ninetieth: within(90, FEWEST_FOR_NINETIETH),
    }
}
