//! A version of a programme that has been read and checked. Every rule works on it.

use crate::date::Date;
use crate::election::Election;
use crate::expr::Expr;
use crate::fact::{FactDefinition, FactKind};
use crate::grant::{Benefit, Grant};
use crate::joining::{Joining, Role};
use crate::money::Currency;
use crate::price::{Alternative, PriceComponent, PriceTable, Pricing};
use crate::review::Reviewer;
use crate::tax::TaxRules;
use crate::term::Term;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One version of a membership, sponsorship or project programme.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Programme {
    pub id: String,
    pub foundation: String,
    /// The name of this version, unique in its programme.
    pub version: String,
    /// The first day it applies to people who join.
    pub from: Date,
    /// The first day it applies to renewals, if that's a different day.
    pub from_renewals: Option<Date>,
    pub status: ProgrammeStatus,
    pub kind: ProgrammeKind,
    pub title: Text,
    pub summary: Text,
    pub currency: Currency,
    /// How prices are taxed. `None` if the file doesn't say.
    pub tax: Option<TaxRules>,
    pub sources: BTreeMap<String, Source>,
    pub notes: Vec<Note>,
    pub parents: Vec<ParentMembership>,
    pub facts: Vec<FactDefinition>,
    pub groups: Vec<BenefitGroup>,
    pub benefits: Vec<Benefit>,
    pub tables: Vec<PriceTable>,
    pub tiers: Vec<Tier>,
    pub bodies: Vec<GoverningBody>,
    pub roll: Option<RollRule>,
    pub elections: Vec<Election>,
    /// The title of the officer who reviews applications. It's in `foundation.toml`, and the catalogue adds it.
    pub officer: Option<Text>,
    /// What the join wizard asks for. It's not part of the public programme.
    #[serde(skip)]
    pub joining: Joining,
    /// The name of the file that it was read from, next to `foundation.toml`.
    pub file: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeStatus {
    Published,
    /// Shown, but nobody can join.
    Draft,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    Membership,
    Sponsorship,
    Project,
}

/// The document that a statement comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    pub title: Text,
    pub url: Option<String>,
    pub date: Option<Date>,
}

/// Text that's only shown: a caveat, a known error in the source, a promise that isn't computed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    pub text: Text,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A membership in another organisation that tiers can require.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ParentMembership {
    pub id: String,
    pub name: Text,
    pub url: Option<String>,
    /// The yes-no fact that says whether an applicant has it.
    pub fact: String,
    /// Who is exempt.
    pub except: Option<Expr>,
}

/// A heading for benefits, in file order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BenefitGroup {
    pub id: String,
    pub title: Text,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Person,
    Organisation,
    Both,
}

/// What people and organisations join.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tier {
    pub id: String,
    pub title: Text,
    pub summary: Option<Text>,
    pub audience: Audience,
    /// Former identifiers of the same tier.
    pub formerly: Vec<String>,
    /// Why it's closed. Existing members keep it, but nobody new can join.
    pub closed: Option<Text>,
    /// How it's awarded, if nobody can apply for it.
    pub awarded: Option<Text>,
    pub extends: Option<String>,
    /// What this tier itself adds or replaces, in file order.
    pub grants: Vec<Grant>,
    /// Benefits of the tier it extends that this one doesn't have.
    pub removes: Vec<Removal>,
    pub qualification: Vec<Qualification>,
    /// The ids of the parent memberships that it requires.
    pub requires: Vec<String>,
    pub price: Vec<PriceComponent>,
    pub alternatives: Vec<Alternative>,
    pub responsibilities: Vec<Responsibility>,
    pub term: Option<Term>,
    pub cap: Option<Cap>,
    pub review: Vec<Reviewer>,
    /// The reviewers of in-kind contributions, if they're different.
    pub review_in_kind: Vec<Reviewer>,
    pub join: Option<Text>,
    pub notes: Vec<Note>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

impl Tier {
    /// Whether people can apply for it.
    pub fn is_open(&self) -> bool {
        self.closed.is_none() && self.awarded.is_none()
    }

    /// Whether organisations that join it are asked for somebody with this role.
    pub fn asks_for(&self, role: &Role) -> bool {
        if role.tiers.is_empty() {
            self.audience != Audience::Person
        } else {
            role.tiers.contains(&self.id)
        }
    }
}

/// A benefit of the extended tier that this tier doesn't have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Removal {
    pub benefit: String,
    /// The benefit that replaces it.
    pub replaced_by: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A condition for joining, described for readers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Qualification {
    /// `None` if people decide, as in "contributions that a committee finds significant".
    pub when: Option<Expr>,
    pub text: Text,
    pub evidence: Option<Text>,
    /// How often it's checked again, in months.
    pub recheck_months: Option<u16>,
    /// The last day on which the condition applies.
    pub until: Option<Date>,
    pub from: Option<Date>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What members of a tier commit to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Responsibility {
    pub text: Text,
    /// The tier that members move to if they don't do it.
    pub else_tier: Option<String>,
    /// How often it's confirmed, in months.
    pub every_months: Option<u16>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The most members that a tier, or several together, can have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cap {
    pub most: u32,
    pub waiting_list: bool,
    pub related_count_as_one: bool,
    /// The other tiers whose members count, too.
    pub shared_with: Vec<String>,
}

/// A body with seats that depend on member counts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoverningBody {
    pub id: String,
    pub title: Text,
    /// There are no seats unless this is true.
    pub when: Option<Expr>,
    pub seats: Expr,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The benefit that determines votes in the programme's elections.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RollRule {
    /// A benefit of kind votes.
    pub benefit: String,
    pub quorum: Option<Text>,
}

impl Tier {
    /// The component that another tier's component can be the same as: the one with the same id, or the only one.
    pub(crate) fn counterpart(&self, id: &str) -> Option<&PriceComponent> {
        let same = self.price.iter().find(|own| own.id == id);
        same.or(match &self.price[..] {
            [only] => Some(only),
            _ => None,
        })
    }
}

impl Programme {
    pub fn fact(&self, id: &str) -> Option<&FactDefinition> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The facts to ask for to know a name: the fact itself, or those that it's looked up or computed from, in order of
    /// appearance.
    pub fn origins<'a>(&'a self, name: &'a str) -> Vec<&'a str> {
        let mut found = Vec::new();
        self.add_origins(name, self.facts.len(), &mut found);
        found
    }

    /// A fact can only be computed from those above it.
    fn add_origins<'a>(&'a self, name: &'a str, defined: usize, found: &mut Vec<&'a str>) {
        let place = self.facts.iter().position(|fact| fact.id == name);
        let kind = place
            .filter(|place| *place < defined)
            .map(|place| (place, &self.facts[place].kind));
        match kind {
            Some((_, FactKind::Lookup { from, .. })) if !found.contains(&from.as_str()) => found.push(from),
            Some((_, FactKind::Lookup { .. })) => {}
            Some((place, FactKind::Computed { by, .. })) => {
                for name in by.names() {
                    self.add_origins(name, place, found);
                }
            }
            _ if !found.contains(&name) => found.push(name),
            _ => {}
        }
    }

    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        self.benefits.iter().find(|benefit| benefit.id == id)
    }

    pub fn election(&self, id: &str) -> Option<&Election> {
        self.elections.iter().find(|election| election.id == id)
    }

    pub fn group(&self, id: &str) -> Option<&BenefitGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The components that decide a tier's price: its own, and those of other tiers that cost the same.
    pub(crate) fn pricing_components<'p>(&'p self, tier: &'p Tier) -> impl Iterator<Item = &'p PriceComponent> + Clone {
        let others = tier.price.iter().flat_map(move |component| {
            let named = component.rules.iter().filter_map(move |rule| match &rule.pricing {
                Pricing::AsTier(other) => self.tier(other),
                _ => None,
            });
            named.filter_map(|other| other.counterpart(&component.id))
        });
        tier.price.iter().chain(others)
    }

    pub fn parent(&self, id: &str) -> Option<&ParentMembership> {
        self.parents.iter().find(|parent| parent.id == id)
    }

    /// The tiers that people can join today.
    pub fn open_tiers(&self) -> impl Iterator<Item = &Tier> {
        self.tiers.iter().filter(|tier| tier.is_open())
    }
}
