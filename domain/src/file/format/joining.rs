//! What is asked when somebody joins.

use super::kinds::IDS;
use crate::file::shape::Shape::{Expr, Id, Map, OneOf, Text, Whole, Word, YesNo};
use crate::file::shape::{Key, TableShape};

/// The kinds of questions.
pub(in crate::file) const QUESTIONS: &[&str] = &[
    "text", "long", "number", "choice", "yes-no", "url", "email", "date", "file",
];

/// The parts of an application that a colleague can complete.
const PARTS: &[&str] = &["legal", "billing", "marketing"];

pub(super) static ROLE: TableShape = TableShape {
    name: "a role",
    keys: &[
        Key::required("title", Text, "what these people are called"),
        Key::optional("help", Text, "who they are and what they do"),
        Key::optional(
            "tiers",
            IDS,
            "the tiers that ask for them, all of organisations otherwise",
        ),
        Key::optional("least", Whole, "how many people at least, 1 unless said otherwise"),
        Key::optional("most", Whole, "how many people at most, as many as at least otherwise"),
        Key::optional("part", OneOf(PARTS), "the part of an application that names them"),
        Key::optional("signs", YesNo, "whether the first of them signs the agreements"),
    ],
};

pub(super) static QUESTION: TableShape = TableShape {
    name: "a question",
    keys: &[
        Key::required("type", OneOf(QUESTIONS), "what answers it takes"),
        Key::required("question", Text, "the question, as the applicant sees it"),
        Key::required("label", Text, "two or three words for summaries"),
        Key::optional("help", Text, "what belongs into the answer"),
        Key::optional("choices", Map(&Text), "the answers of a choice, in order"),
        Key::optional("unit", Text, "what a number counts: Gbit/s"),
        Key::optional("most", Whole, "the largest number that makes sense"),
        Key::optional("tiers", IDS, "the tiers that ask it, all otherwise"),
        Key::optional("when", Expr, "asked only where this holds"),
        Key::optional("optional", YesNo, "whether it may be left open"),
        Key::optional("part", OneOf(PARTS), "the part of an application that asks it"),
    ],
};

pub(super) static AGREEMENT: TableShape = TableShape {
    name: "an agreement",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required(
            "file",
            Id,
            "the name of its Markdown file beside this one, without the ending",
        ),
        Key::required("version", Word, "the version of its text"),
        Key::optional("tiers", IDS, "the tiers it is signed for, all otherwise"),
        Key::optional("countersigned", YesNo, "whether the foundation signs as well"),
    ],
};

pub(super) static REVIEW_DAYS: TableShape = TableShape {
    name: "a table of review days",
    keys: &[
        Key::optional("staff", Whole, "the most working days that staff takes"),
        Key::optional("committee", Whole, "the most working days that a committee takes"),
        Key::optional("board", Whole, "the most working days that the board takes"),
    ],
};
