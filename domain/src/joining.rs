//! What a programme asks of who joins: people for its roles, questions of its own, and agreements to sign.
//!
//! Programmes are published without these definitions. The wizard works out the steps from them in the browser, too.

use crate::expr::Expr;
use crate::review::Reviewer;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What is asked when somebody joins. Empty where a programme says nothing of it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Joining {
    pub roles: Vec<Role>,
    pub questions: Vec<Question>,
    pub agreements: Vec<Agreement>,
    /// The most working days each reviewer takes, as the foundation promises it.
    pub review_days: Vec<(Reviewer, u16)>,
}

/// Somebody of a member whom the foundation deals with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Role {
    pub id: String,
    pub title: Text,
    pub help: Option<Text>,
    /// The tiers that ask for it; all that organisations join where empty.
    pub tiers: Vec<String>,
    /// How many people at least.
    pub least: u16,
    /// How many people at most, at least [`least`](Self::least) and one.
    pub most: u16,
    /// Who completes it where parts are handed over.
    pub part: Part,
    /// Whether the first of these people signs the agreements.
    pub signs: bool,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// A part of an application that can be handed to a colleague.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What the applicant alone completes.
    #[default]
    Applicant,
    Legal,
    Billing,
    Marketing,
    Signature,
}

impl Part {
    /// What a colleague can complete, in the order in which it is asked.
    pub const HANDED: [Self; 4] = [Self::Legal, Self::Billing, Self::Marketing, Self::Signature];

    /// Its name in addresses and in the database.
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

/// A question of the programme's own.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub question: Text,
    /// Two or three words for summaries.
    pub label: Text,
    pub help: Option<Text>,
    pub kind: QuestionKind,
    /// The tiers that ask it; all where empty.
    pub tiers: Vec<String>,
    /// Asked only where this holds for the applicant's facts.
    pub when: Option<Expr>,
    /// Whether it may be left open.
    pub optional: bool,
    pub part: Part,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What answers a question takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A line.
    Text,
    /// Several lines.
    Long,
    /// A whole number, never below zero.
    Number {
        unit: Option<Text>,
        most: Option<i64>,
    },
    /// One of these: their id and their words.
    Choice(Vec<(String, Text)>),
    YesNo,
    /// An address of the web.
    Url,
    Email,
    Date,
    /// A picture or a PDF.
    File,
}

/// A text that is signed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Agreement {
    pub id: String,
    pub title: Text,
    /// The name of its Markdown files beside the programme file, without language and ending:
    /// `membership-agreement` is `membership-agreement.md` and `membership-agreement.de.md`.
    pub file: String,
    /// The version of the text, as the foundation counts it.
    pub version: String,
    /// The tiers it is signed for; all where empty.
    pub tiers: Vec<String>,
    /// Whether the foundation signs as well.
    pub countersigned: bool,
    /// The template, Markdown with places to fill, by language. Read beside the programme file.
    #[serde(skip)]
    pub template: Text,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What a template can be filled with, as it stands between double braces: `{{party}}`.
pub const PLACEHOLDERS: [&str; 13] = [
    "foundation",
    "programme",
    "tier",
    "version",
    "party",
    "address",
    "registration",
    "representative",
    "price",
    "alternatives",
    "benefits",
    "responsibilities",
    "term",
];
