//! How much of the revenue depends on a few members.

use super::share::permille;
use crate::money::{Currency, Money};
use serde::{Deserialize, Serialize};

/// Of how many of the largest members the share is given.
pub const LARGEST: [usize; 3] = [1, 5, 10];

/// What a member was invoiced less what was credited, without tax, in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberRevenue {
    pub name: String,
    pub currency: Currency,
    pub net: i64,
}

/// How many members were invoiced the same, less what was credited: without tax, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EqualRevenues {
    pub currency: Currency,
    pub net: i64,
    pub members: i64,
}

/// One of the largest members.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberShare {
    pub name: String,
    pub net: Money,
    /// In thousandths.
    pub share: i64,
}

/// How revenue is spread, by the thresholds of the US Merger Guidelines of 2023: an index of more than 1,800 is high, of more than 1,000
/// moderate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// Many members pay similar amounts.
    Wide,
    Moderate,
    /// A few members pay most of it.
    Narrow,
}

/// How much of the revenue in a currency comes from the largest members.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Concentration {
    /// How many members paid for something that wasn’t credited.
    pub members: i64,
    pub total: Money,
    /// The shares of the largest member, of the five and of the ten largest, in thousandths.
    pub largest: Vec<i64>,
    /// The Herfindahl index: the sum of the squares of all shares in percent, from nearly 0 to 10,000.
    pub herfindahl: i64,
    /// How many members that all paid the same would give the same index, rounded.
    pub like_equal_members: i64,
    pub spread: Spread,
    /// The ten largest.
    pub top: Vec<MemberShare>,
}

/// The concentration in one currency. Members whose credit notes outweigh their invoices don’t count. `None` if nobody is left. `largest` are
/// the largest members of each currency, at least ten of them if there are as many.
pub fn concentration(all: &[EqualRevenues], largest: &[MemberRevenue], currency: Currency) -> Option<Concentration> {
    let counted = || {
        all.iter()
            .filter(move |equal| equal.currency == currency && equal.net > 0)
    };
    let members = counted().try_fold(0_i64, |sum, equal| sum.checked_add(equal.members))?;
    let total = counted().try_fold(0_i64, |sum, equal| {
        sum.checked_add(equal.net.checked_mul(equal.members)?)
    })?;
    let named = largest
        .iter()
        .filter(|member| member.currency == currency && member.net > 0);
    let mut named: Vec<&MemberRevenue> = named.collect();
    named.sort_by(|one, other| other.net.cmp(&one.net).then_with(|| one.name.cmp(&other.name)));
    let share = |net: i64| permille(net, total);
    let largest = LARGEST.map(|most| share(named.iter().take(most).map(|member| member.net).sum()));
    let top = named.iter().take(10).map(|member| {
        Some(MemberShare {
            name: member.name.clone(),
            net: Money {
                minor: member.net,
                currency,
            },
            share: share(member.net)?,
        })
    });
    let squares = counted().try_fold(0_i128, |sum, equal| {
        let square = i128::from(equal.net).pow(2);
        sum.checked_add(square.checked_mul(i128::from(equal.members))?)
    })?;
    let whole = i128::from(total).pow(2);
    let herfindahl = rounded(squares.checked_mul(10_000)?, whole)?;
    Some(Concentration {
        members,
        total: Money { minor: total, currency },
        largest: largest.into_iter().collect::<Option<_>>()?,
        herfindahl,
        like_equal_members: rounded(whole, squares)?,
        spread: match herfindahl {
            ..=1_000 => Spread::Wide,
            1_001..=1_800 => Spread::Moderate,
            _ => Spread::Narrow,
        },
        top: top.collect::<Option<_>>()?,
    })
}

/// A quotient, rounded to the nearest. `None` if it can't be divided.
fn rounded(part: i128, whole: i128) -> Option<i64> {
    let doubled = part.checked_mul(2)?.checked_add(whole)?;
    i64::try_from(doubled.checked_div(whole.checked_mul(2)?)?).ok()
}
