//! One step of an application, and what it depends on.

use super::answers::{Answers, ApplicantKind};
use super::field::Field;
use crate::date::Date;
use crate::joining::Part;
use crate::programme::{Programme, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What the steps of an application follow from.
#[derive(Clone, Copy, Debug)]
pub struct ApplicationContext<'a> {
    pub programme: &'a Programme,
    /// One of the programme's.
    pub tier: &'a Tier,
    pub answers: &'a Answers,
    /// The facts that were known before the first step, which so ask nothing.
    pub carried: &'a [String],
    pub today: Date,
}

/// One page of an application.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Step {
    /// Its name in addresses.
    pub id: String,
    pub kind: StepKind,
    /// Who completes it where parts are handed over.
    pub part: Part,
    pub fields: Vec<Field>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Facts that price and eligibility depend on.
    Facts,
    /// Facts that were known at the start: asked only of who wants to change them.
    Carried,
    You(ApplicantKind),
    Organisation,
    Address,
    Role {
        role: String,
        title: Text,
        help: Option<Text>,
        /// How many people are asked for on this page.
        asked: u16,
        most: u16,
    },
    Contribution,
    /// What is given in kind.
    Plan,
    Invoice,
    Questions,
    Evidence,
    Agreement {
        agreement: String,
        title: Text,
    },
    Check,
    /// Not one of the steps: to whom a part is sent.
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

    /// Whether it is one of the numbered steps.
    pub fn is_asked(&self) -> bool {
        self.kind != StepKind::Carried
    }

    /// Whether it keeps under this key how many people it asks for.
    pub fn counts(&self, key: &str) -> bool {
        matches!(&self.kind, StepKind::Role { role, .. } if key == super::key::people(role))
    }

    /// The fields that are asked with these answers.
    pub fn active<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(|field| is_shown(field, answers))
    }
}

/// Whether a field is asked with these answers.
pub fn is_shown(field: &Field, answers: &Answers) -> bool {
    field.shown.as_ref().is_none_or(|shown| {
        shown
            .answers
            .iter()
            .any(|answer| answers.get(&shown.key).trim() == answer)
    })
}
