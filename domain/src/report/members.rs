//! Members by tier over time: how many there were on each day.

use super::tier::ReportedTier;
use crate::date::Date;

/// Terms in the same tier with the same days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TierSpan {
    pub tier: ReportedTier,
    pub first_day: Date,
    /// The last day of the term, or of the membership if that's earlier. `None` if there's no fixed end.
    pub last_day: Option<Date>,
    /// How many there are.
    pub members: i64,
}

/// A tier's members on each of the days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TierSeries {
    pub tier: ReportedTier,
    pub counts: Vec<i64>,
}

/// How many members there were on each of some days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MembersOverTime {
    pub days: Vec<Date>,
    /// The tiers that had members on one of these days: those with the most on the last day first.
    pub tiers: Vec<TierSeries>,
    /// All tiers together.
    pub totals: Vec<i64>,
}

/// Counts members by tier: each on the days of their terms, the first and the last one included.
pub fn members_over_time(spans: &[TierSpan], days: Vec<Date>) -> MembersOverTime {
    let mut tiers: Vec<TierSeries> = Vec::new();
    let mut sorted: Vec<&TierSpan> = spans.iter().collect();
    sorted.sort_by(|one, other| one.tier.cmp(&other.tier));
    for same in sorted.chunk_by(|one, other| one.tier == other.tier) {
        let on = |day: Date| {
            same.iter()
                .filter(|span| span.covers(day))
                .map(|span| span.members)
                .sum()
        };
        let counts: Vec<i64> = days.iter().map(|day| on(*day)).collect();
        if let Some(span) = same.first().filter(|_| counts.iter().any(|count| *count > 0)) {
            tiers.push(TierSeries {
                tier: span.tier.clone(),
                counts,
            });
        }
    }
    // Sorting keeps tiers with the same number in the order of their IDs.
    tiers.sort_by_key(|tier| std::cmp::Reverse(tier.counts.last().copied()));
    let total = |place: usize| tiers.iter().filter_map(|tier| tier.counts.get(place)).sum();
    let totals = (0..days.len()).map(total).collect();
    MembersOverTime { days, tiers, totals }
}

impl TierSpan {
    fn covers(&self, day: Date) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}
