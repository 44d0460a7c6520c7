//! A programme version as it stands after reading and checking: what every rule works on.

use crate::date::Date;
use crate::expr::Expr;
use crate::facts::FactDefinition;
use crate::grant::{Benefit, Grant};
use crate::money::Currency;
use crate::price::{Alternative, Component, Table};
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_renewals: Option<Date>,
    pub status: Status,
    pub kind: ProgrammeKind,
    pub title: Text,
    pub summary: Text,
    pub currency: Currency,
    pub sources: BTreeMap<String, Source>,
    pub notes: Vec<Note>,
    pub parents: Vec<Parent>,
    pub facts: Vec<FactDefinition>,
    pub groups: Vec<Group>,
    pub benefits: Vec<Benefit>,
    pub tables: Vec<Table>,
    pub tiers: Vec<Tier>,
    pub bodies: Vec<Body>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<RollRule>,
    /// Name of the file it was read from, beside `foundation.toml`.
    pub file: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// Text that is only shown: a caveat, a known fault of the source, a promise that is not computed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Note {
    pub text: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A membership elsewhere that tiers may require.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Parent {
    pub id: String,
    pub name: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The yes/no fact that says whether an applicant has it.
    pub fact: String,
    /// Who need not have it all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub except: Option<Expr>,
}

/// A heading that benefits stand under, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Group {
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    pub audience: Audience,
    /// Earlier identifiers of the same tier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<String>,
    /// Existing members keep it, nobody new may join.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// What this tier itself adds or replaces, in the order of the file.
    pub grants: Vec<Grant>,
    /// Benefits of the parent tier that this one does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removes: Vec<Removal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub qualification: Vec<Qualification>,
    /// Parents that must be had, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub price: Vec<Component>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsibilities: Vec<Responsibility>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub review: Vec<Reviewer>,
    /// The path when something is given in kind, where it is another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub review_in_kind: Vec<Reviewer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// That a tier does not have a benefit which the tier it extends has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Removal {
    pub benefit: String,
    /// The benefit that stands in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A condition that must hold to join, with words for the reader.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Qualification {
    /// Absent where a person decides: "contributions that a committee finds significant".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
    pub text: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text>,
    /// How often it is checked again, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recheck_months: Option<u16>,
    /// The last day on which the condition is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What a tier expects of its holder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Responsibility {
    pub text: Text,
    /// Where a member is moved who does not live up to it: a tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub else_tier: Option<String>,
    /// How often it is confirmed, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_months: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

/// Who has a say before somebody joins, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    Automatic,
    Staff,
    Committee,
    Board,
}

/// Seats that follow live counts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Body {
    pub id: String,
    pub title: Text,
    /// No seats unless this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
    pub seats: Expr,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// Which benefit carries the votes of the programme's elections.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RollRule {
    /// A benefit of kind votes.
    pub benefit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    pub fn parent(&self, id: &str) -> Option<&Parent> {
        self.parents.iter().find(|parent| parent.id == id)
    }

    /// The tiers somebody may join today.
    pub fn open_tiers(&self) -> impl Iterator<Item = &Tier> {
        self.tiers.iter().filter(|tier| tier.closed.is_none())
    }
}
