//! What member counts are of: a tier, or the members of a tier with a status.

use crate::fact::{FactDefinition, FactKind};
use crate::programme::{GoverningBody, Programme, Tier};
use crate::seats::MemberCounts;

/// The name for every tier in formulas, as in `all.end_user`.
pub const ALL_TIERS: &str = "all";

/// What a count is of: the members of a tier (`gold`), or those with a status (`gold.end_user`).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CountOf<'p> {
    pub tier: &'p Tier,
    /// A fact of type yes-no.
    pub status: Option<&'p FactDefinition>,
}

/// A name in a seat formula.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum SeatName<'p> {
    Members(CountOf<'p>),
    /// The members of all tiers who have a status: `all.end_user`.
    All(&'p FactDefinition),
    /// The seats of a body: `seats.board`.
    Body(&'p GoverningBody),
}

/// A tier can't have more members with a status than it has members.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TooMany<'p> {
    pub of: CountOf<'p>,
    /// The members with the status.
    pub count: i64,
    /// The members of the tier.
    pub members: i64,
}

impl<'p> CountOf<'p> {
    /// Reads `gold` or `gold.end_user`.
    pub fn parse(programme: &'p Programme, name: &str) -> Option<Self> {
        let (tier, status) = match name.split_once('.') {
            Some((tier, status)) => (tier, Some(status_of(programme, status)?)),
            None => (name, None),
        };
        let tier = programme.tier(tier)?;
        Some(Self { tier, status })
    }

    /// The name in formulas and counts.
    pub fn name(&self) -> String {
        match self.status {
            Some(status) => format!("{}.{}", self.tier.id, status.id),
            None => self.tier.id.clone(),
        }
    }

    /// Its number, if it's known.
    pub fn number(&self, counts: &MemberCounts) -> Option<i64> {
        let none = || (counts.get(&self.tier.id) == Some(&0)).then_some(0);
        counts.get(&self.name()).copied().or_else(none)
    }
}

impl<'p> SeatName<'p> {
    pub fn parse(programme: &'p Programme, name: &str) -> Option<Self> {
        match name.split_once('.') {
            Some(("seats", body)) => programme.bodies.iter().find(|known| known.id == body).map(Self::Body),
            // If a tier has this id, nobody can tell which is meant, and the check asks for another id.
            Some((ALL_TIERS, _)) if programme.tier(ALL_TIERS).is_some() => None,
            Some((ALL_TIERS, status)) => status_of(programme, status).map(Self::All),
            _ => CountOf::parse(programme, name).map(Self::Members),
        }
    }

    /// The counts that it's made of.
    pub fn counts(&self, programme: &'p Programme) -> Vec<CountOf<'p>> {
        match *self {
            Self::Members(count) => vec![count],
            Self::All(fact) => {
                let status = Some(fact);
                programme.tiers.iter().map(|tier| CountOf { tier, status }).collect()
            }
            Self::Body(_) => Vec::new(),
        }
    }
}

/// The counts that the seats depend on, by tier in file order: first its members, then those with a status.
pub fn used(programme: &Programme) -> Vec<CountOf<'_>> {
    let bodies = programme.bodies.iter();
    let formulas = bodies.flat_map(|body| body.when.iter().chain([&body.seats]));
    let names = formulas.flat_map(crate::expr::Expr::names);
    let used: Vec<CountOf<'_>> = names
        .filter_map(|name| SeatName::parse(programme, name))
        .flat_map(|name| name.counts(programme))
        .collect();
    let all = programme.tiers.iter().flat_map(|tier| {
        let statuses = programme.facts.iter().map(Some);
        [None]
            .into_iter()
            .chain(statuses)
            .map(move |status| CountOf { tier, status })
    });
    all.filter(|count| used.contains(count)).collect()
}

/// The counts by status that are larger than their tiers' counts.
pub fn too_many<'p>(programme: &'p Programme, counts: &MemberCounts) -> Vec<TooMany<'p>> {
    let too_many = |(name, &count): (&String, &i64)| {
        let of = CountOf::parse(programme, name)?;
        of.status?;
        let members = *counts.get(&of.tier.id)?;
        (count > members).then_some(TooMany { of, count, members })
    };
    counts.iter().filter_map(too_many).collect()
}

/// The yes-no facts: what members can be counted by.
pub fn statuses(programme: &Programme) -> impl Iterator<Item = &FactDefinition> {
    programme.facts.iter().filter(|fact| fact.kind == FactKind::YesNo)
}

fn status_of<'p>(programme: &'p Programme, id: &str) -> Option<&'p FactDefinition> {
    statuses(programme).find(|fact| fact.id == id)
}
