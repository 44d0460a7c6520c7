//! A programme version as it stands after reading and checking: what every rule works on.

use crate::date::Date;
use crate::expr::Expr;
use crate::fact::FactDefinition;
use crate::grant::{Benefit, Grant};
use crate::joining::Joining;
use crate::money::Currency;
use crate::price::{Alternative, PriceComponent, PriceTable};
use crate::review::Reviewer;
use crate::term::Term;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One version of one offer of membership, sponsorship or project work.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Programme {
    pub id: String,
    pub foundation: String,
    /// The name of this version, unique in its programme.
    pub version: String,
    /// The first day it holds for who joins.
    pub from: Date,
    /// The first day it holds for who renews, where that is another day.
    pub from_renewals: Option<Date>,
    pub status: ProgrammeStatus,
    pub kind: ProgrammeKind,
    pub title: Text,
    pub summary: Text,
    pub currency: Currency,
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
    /// What is asked when somebody joins. It's no part of the public programme.
    #[serde(skip)]
    pub joining: Joining,
    /// Name of the file it was read from, beside `foundation.toml`.
    pub file: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeStatus {
    Published,
    /// Shown as not for sale.
    Draft,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    Membership,
    Sponsorship,
    Project,
}

/// Where a statement was taken from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Source {
    pub title: Text,
    pub url: Option<String>,
    pub date: Option<Date>,
}

/// Text that is only shown: a caveat, a known fault of the source, a promise that is not computed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Note {
    pub text: Text,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A membership elsewhere that tiers may require.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ParentMembership {
    pub id: String,
    pub name: Text,
    pub url: Option<String>,
    /// The yes/no fact that says whether an applicant has it.
    pub fact: String,
    /// Who need not have it all the same.
    pub except: Option<Expr>,
}

/// A heading that benefits stand under, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BenefitGroup {
    pub id: String,
    pub title: Text,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Person,
    Organisation,
    Both,
}

/// What one joins.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Tier {
    pub id: String,
    pub title: Text,
    pub summary: Option<Text>,
    pub audience: Audience,
    /// Earlier identifiers of the same tier.
    pub formerly: Vec<String>,
    /// Existing members keep it, nobody new may join.
    pub closed: Option<Text>,
    pub extends: Option<String>,
    /// What this tier itself adds or replaces, in the order of the file.
    pub grants: Vec<Grant>,
    /// Benefits of the parent tier that this one does not have.
    pub removes: Vec<Removal>,
    pub qualification: Vec<Qualification>,
    /// Parents that must be had, by id.
    pub requires: Vec<String>,
    pub price: Vec<PriceComponent>,
    pub alternatives: Vec<Alternative>,
    pub responsibilities: Vec<Responsibility>,
    pub term: Option<Term>,
    pub cap: Option<Cap>,
    pub review: Vec<Reviewer>,
    /// The path when something is given in kind, where it is another.
    pub review_in_kind: Vec<Reviewer>,
    pub join: Option<Text>,
    pub notes: Vec<Note>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// That a tier does not have a benefit which the tier it extends has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Removal {
    pub benefit: String,
    /// The benefit that stands in its place.
    pub replaced_by: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A condition that must hold to join, with words for the reader.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Qualification {
    /// Absent where a person decides: "contributions that a committee finds significant".
    pub when: Option<Expr>,
    pub text: Text,
    pub evidence: Option<Text>,
    /// How often it is checked again, in months.
    pub recheck_months: Option<u16>,
    /// The last day on which the condition is asked.
    pub until: Option<Date>,
    pub from: Option<Date>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What a tier expects of its holder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Responsibility {
    pub text: Text,
    /// Where a member is moved who does not live up to it: a tier.
    pub else_tier: Option<String>,
    /// How often it is confirmed, in months.
    pub every_months: Option<u16>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// At most so many holders.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cap {
    pub most: u32,
    pub waiting_list: bool,
    pub related_count_as_one: bool,
}

/// Seats that follow live counts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct GoverningBody {
    pub id: String,
    pub title: Text,
    /// No seats unless this holds.
    pub when: Option<Expr>,
    pub seats: Expr,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// Which benefit carries the votes of the programme's elections.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RollRule {
    /// A benefit of kind votes.
    pub benefit: String,
    pub quorum: Option<Text>,
}

impl Programme {
    pub fn fact(&self, id: &str) -> Option<&FactDefinition> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        self.benefits.iter().find(|benefit| benefit.id == id)
    }

    pub fn group(&self, id: &str) -> Option<&BenefitGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    pub fn parent(&self, id: &str) -> Option<&ParentMembership> {
        self.parents.iter().find(|parent| parent.id == id)
    }

    /// The tiers somebody may join today.
    pub fn open_tiers(&self) -> impl Iterator<Item = &Tier> {
        self.tiers.iter().filter(|tier| tier.closed.is_none())
    }
}
