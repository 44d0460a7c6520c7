//! What a programme asks of people who join: roles, its own questions, and agreements to sign.
//!
//! They aren't part of the published programme. The wizard also uses them in the browser, to work out the steps.

use crate::expr::Expr;
use crate::review::{ReviewRule, Reviewer};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What the join wizard asks for. Empty if the programme says nothing about it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Joining {
    pub roles: Vec<Role>,
    pub questions: Vec<Question>,
    /// Whether to ask applicants if somebody else pays, such as a parent company.
    pub others_can_pay: bool,
    pub agreements: Vec<Agreement>,
    /// The most working days that each reviewer takes, as promised by the foundation.
    pub review_days: Vec<(Reviewer, u16)>,
    /// How reviewers decide. Where one isn't listed, one decision is enough.
    pub review_rules: Vec<(Reviewer, ReviewRule)>,
}

impl Joining {
    /// The lists of tiers that roles, questions and agreements are for.
    #[cfg(feature = "file")]
    pub(crate) fn tier_lists(&mut self) -> impl Iterator<Item = &mut Vec<String>> {
        let roles = self.roles.iter_mut().map(|role| &mut role.tiers);
        let questions = self.questions.iter_mut().map(|question| &mut question.tiers);
        let agreements = self.agreements.iter_mut().map(|agreement| &mut agreement.tiers);
        roles.chain(questions).chain(agreements)
    }
}

/// A contact role in a member organisation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Role {
    pub id: String,
    pub title: Text,
    pub help: Option<Text>,
    /// The tiers that ask for it. If empty, every tier that organisations can join.
    pub tiers: Vec<String>,
    /// The fewest people.
    pub least: u16,
    /// The most people, not less than [`least`](Self::least) and 1.
    pub most: u16,
    /// The part of the application that it belongs to.
    pub part: Part,
    /// Whether the first of these people signs the agreements.
    pub signs: bool,
    /// Whether the person votes for the member.
    pub votes: bool,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A part of an application that can be delegated to a colleague.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Only the applicant can complete it.
    #[default]
    Applicant,
    Legal,
    Billing,
    Marketing,
    Signature,
}

impl Part {
    /// The parts that a colleague can complete, in order.
    pub const HANDED: [Self; 4] = [Self::Legal, Self::Billing, Self::Marketing, Self::Signature];

    /// Its name in URLs and in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Legal => "legal",
            Self::Billing => "billing",
            Self::Marketing => "marketing",
            Self::Signature => "signature",
        }
    }
}

/// One of the programme's own questions.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub question: Text,
    /// Two or three words for summaries.
    pub label: Text,
    pub help: Option<Text>,
    pub kind: QuestionKind,
    /// The tiers that ask it. If empty, all tiers.
    pub tiers: Vec<String>,
    /// Only asked if this is true for the applicant's facts.
    pub when: Option<Expr>,
    /// Whether it can be left blank.
    pub optional: bool,
    pub part: Part,
    /// How the answer, a URL, is checked while somebody is a member. `None` if it isn't.
    pub check: Option<AddressCheck>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// Checks that a URL answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AddressCheck {
    /// The days between two checks, at least 1.
    pub every_days: u16,
}

impl AddressCheck {
    /// The days between two checks, unless the programme says otherwise.
    pub const EVERY_DAYS: u16 = 7;
}

/// The kind of answer that a question takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One line.
    Text,
    /// Several lines.
    Long,
    /// A whole number, never negative.
    Number {
        unit: Option<Text>,
        most: Option<i64>,
    },
    /// One of these options, each with its id and label.
    Choice(Vec<(String, Text)>),
    YesNo,
    /// A URL.
    Url,
    Email,
    Date,
    /// An image or a PDF.
    File,
}

/// An agreement to sign.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Agreement {
    pub id: String,
    pub title: Text,
    /// The name of its Markdown files next to the programme file, without language and extension:
    /// `membership-agreement` is `membership-agreement.md` and `membership-agreement.de.md`.
    pub file: String,
    /// The version of the text, as the foundation numbers it.
    pub version: String,
    /// The tiers that it's signed for. If empty, all tiers.
    pub tiers: Vec<String>,
    /// Whether the foundation signs it, too.
    pub countersigned: bool,
    /// The Markdown template with placeholders, by language. Read from the files next to the programme file.
    #[serde(skip)]
    pub template: Text,
    /// Line in the programme file, from 1.
    pub line: u32,
}
