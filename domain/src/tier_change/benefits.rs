//! What a member gains and loses by changing from one tier to another.

use crate::facts::Facts;
use crate::grant::{Benefit, BenefitKind, Grant, GrantValue, Granted};
use crate::programme::{Programme, Tier};
use crate::resolve::ResolvedTier;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A tier, what it grants, and what's known about the member who has it.
#[derive(Clone, Copy, Debug)]
pub struct TierHolder<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    /// What was promised, which an older version can have granted.
    pub grants: &'a ResolvedTier,
    pub facts: &'a Facts,
}

/// What becomes of a benefit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// The member doesn't have it yet.
    Gained,
    More,
    /// It's different, and neither more nor less.
    Different,
    Less,
    Lost,
}

impl ShiftKind {
    /// What becomes of it in the other direction.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Gained => Self::Lost,
            Self::More => Self::Less,
            Self::Different => Self::Different,
            Self::Less => Self::More,
            Self::Lost => Self::Gained,
        }
    }
}

/// A benefit that isn't the same after the change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BenefitShift {
    pub benefit: String,
    pub kind: ShiftKind,
    /// With the value for this member. `None` if they don't have it.
    pub before: Option<Grant>,
    pub after: Option<Grant>,
}

/// What changes, in the order of the new programme's benefits. Those that only the old one has come last.
pub fn benefit_shifts(before: TierHolder<'_>, after: TierHolder<'_>) -> Vec<BenefitShift> {
    let is_gone = |benefit: &&Benefit| after.programme.benefit(&benefit.id).is_none();
    let gone = before.programme.benefits.iter().filter(is_gone);
    let all = after.programme.benefits.iter().chain(gone);
    all.filter_map(|benefit| shift(&benefit.id, before, after)).collect()
}

/// `None` if it's the same.
fn shift(benefit: &str, before: TierHolder<'_>, after: TierHolder<'_>) -> Option<BenefitShift> {
    let (was, is) = (before.grant(benefit), after.grant(benefit));
    let kind = match (&was, &is) {
        (None, None) => return None,
        (None, Some(_)) => ShiftKind::Gained,
        (Some(_), None) => ShiftKind::Lost,
        (Some(was), Some(is)) => {
            let kinds = [before, after].map(|holder| holder.programme.benefit(benefit).map(|benefit| &benefit.kind));
            match comparison(kinds, &was.value, &is.value) {
                Some(Ordering::Less) => ShiftKind::More,
                Some(Ordering::Greater) => ShiftKind::Less,
                Some(Ordering::Equal) if has_same_rules(was, is) => return None,
                Some(Ordering::Equal) | None => ShiftKind::Different,
            }
        }
    };
    Some(BenefitShift {
        benefit: benefit.to_owned(),
        kind,
        before: was,
        after: is,
    })
}

impl TierHolder<'_> {
    /// The grant with its value for this member. `None` if they don't get it. If that isn't known, every case.
    fn grant(&self, benefit: &str) -> Option<Grant> {
        let grant = &self.grants.grant(benefit)?.grant;
        let value = match grant.value.for_facts(self.programme, self.tier, self.facts) {
            Granted::Value(value) => value.clone(),
            Granted::NotIncluded => return None,
            Granted::Needs(_) => grant.value.clone(),
        };
        Some(Grant { value, ..grant.clone() })
    }
}

/// Whether the first value is less than the second. `None` if they can't be compared.
fn comparison(kinds: [Option<&BenefitKind>; 2], first: &GrantValue, second: &GrantValue) -> Option<Ordering> {
    let [before, after] = kinds;
    let has_same_kind = before
        .zip(after)
        .is_some_and(|(before, after)| same_kind(before, after));
    if !has_same_kind {
        return None;
    }
    let level = |id: &str| match before? {
        BenefitKind::Level { levels } => levels.iter().position(|level| level.id == id),
        _ => None,
    };
    match (first, second) {
        (GrantValue::Exactly(first), GrantValue::Exactly(second))
        | (GrantValue::UpTo(first), GrantValue::UpTo(second)) => Some(first.cmp(second)),
        (GrantValue::Exactly(first), GrantValue::UpTo(second))
        | (GrantValue::UpTo(first), GrantValue::Exactly(second)) => Some(first.cmp(second)).filter(|it| it.is_ne()),
        (GrantValue::Unlimited, GrantValue::Unlimited) => Some(Ordering::Equal),
        (GrantValue::Exactly(_) | GrantValue::UpTo(_), GrantValue::Unlimited) => Some(Ordering::Less),
        (GrantValue::Unlimited, GrantValue::Exactly(_) | GrantValue::UpTo(_)) => Some(Ordering::Greater),
        (GrantValue::Percent(first), GrantValue::Percent(second)) => first.partial_cmp(second),
        (GrantValue::Money(first), GrantValue::Money(second)) => {
            (first.currency == second.currency).then(|| first.minor.cmp(&second.minor))
        }
        (GrantValue::Level(first), GrantValue::Level(second)) => Some(level(first)?.cmp(&level(second)?)),
        (GrantValue::Text(first), GrantValue::Text(second)) => {
            (first.say("en") == second.say("en")).then_some(Ordering::Equal)
        }
        (first, second) => (first == second).then_some(Ordering::Equal),
    }
}

/// Whether values mean the same. What units and levels are called doesn't matter.
fn same_kind(before: &BenefitKind, after: &BenefitKind) -> bool {
    match (before, after) {
        (BenefitKind::Level { levels: before }, BenefitKind::Level { levels: after }) => {
            let ids = before.iter().map(|level| &level.id);
            ids.eq(after.iter().map(|level| &level.id))
        }
        (BenefitKind::Level { .. }, _) | (_, BenefitKind::Level { .. }) => false,
        (before, after) => {
            before.per() == after.per() && std::mem::discriminant(before) == std::mem::discriminant(after)
        }
    }
}

fn has_same_rules(was: &Grant, is: &Grant) -> bool {
    let note = |grant: &Grant| grant.note.as_ref().map(|note| note.say("en").to_owned());
    (was.carry_over, was.after_days, was.from) == (is.carry_over, is.after_days, is.from) && note(was) == note(is)
}
