//! One step of an application, and what it depends on.

use super::answers::{Answers, ApplicantKind};
use super::field::Field;
use crate::date::Date;
use crate::joining::Part;
use crate::programme::{Programme, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What the steps of an application depend on.
#[derive(Clone, Copy, Debug)]
pub struct ApplicationContext<'a> {
    pub programme: &'a Programme,
    /// One of the programme's tiers.
    pub tier: &'a Tier,
    pub answers: &'a Answers,
    /// The facts known before the first step. They aren't asked again.
    pub carried: &'a [String],
    pub today: Date,
}

/// One page of an application.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Step {
    /// Its id in URLs.
    pub id: String,
    pub kind: StepKind,
    /// The part of the application that it belongs to.
    pub part: Part,
    pub fields: Vec<Field>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Facts that the price and eligibility depend on.
    Facts,
    /// Facts that were known at the start. They're only asked if the applicant wants to change them.
    Carried,
    You(ApplicantKind),
    Organisation,
    Address,
    Role {
        role: String,
        title: Text,
        help: Option<Text>,
        /// How many people this page asks for.
        asked: u16,
        most: u16,
    },
    Contribution,
    /// The in-kind contribution.
    Plan,
    /// Whether somebody else pays, and who.
    Payer,
    Invoice,
    Questions,
    Evidence,
    Agreement {
        agreement: String,
        title: Text,
    },
    Check,
    /// Not a numbered step: who completes a part.
    HandOver(Part),
}

impl Step {
    pub(super) fn new(id: impl Into<String>, kind: StepKind, part: Part, fields: Vec<Field>) -> Self {
        Self {
            id: id.into(),
            kind,
            part,
            fields,
        }
    }

    /// Whether it's a numbered step.
    pub fn is_asked(&self) -> bool {
        self.kind != StepKind::Carried
    }

    /// Whether this key holds the number of people that it asks for.
    pub fn counts(&self, key: &str) -> bool {
        matches!(&self.kind, StepKind::Role { role, .. } if key == super::key::people(role))
    }

    /// The fields that are shown with these answers.
    pub fn active<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(|field| is_shown(field, answers))
    }
}

/// Whether a field is shown with these answers.
pub fn is_shown(field: &Field, answers: &Answers) -> bool {
    field.shown.as_ref().is_none_or(|shown| {
        shown
            .answers
            .iter()
            .any(|answer| answers.get(&shown.key).trim() == answer)
    })
}
