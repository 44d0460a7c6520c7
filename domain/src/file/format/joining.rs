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
        Key::must("title", Text, "what these people are called"),
        Key::may("help", Text, "who they are and what they do"),
        Key::may(
            "tiers",
            IDS,
            "the tiers that ask for them, all of organisations otherwise",
        ),
        Key::may("least", Whole, "how many people at least, 1 unless said otherwise"),
        Key::may("most", Whole, "how many people at most, as many as at least otherwise"),
        Key::may("part", OneOf(PARTS), "the part of an application that names them"),
        Key::may("signs", YesNo, "whether the first of them signs the agreements"),
    ],
};

pub(super) static QUESTION: TableShape = TableShape {
    name: "a question",
    keys: &[
        Key::must("type", OneOf(QUESTIONS), "what answers it takes"),
        Key::must("question", Text, "the question, as the applicant sees it"),
        Key::must("label", Text, "two or three words for summaries"),
        Key::may("help", Text, "what belongs into the answer"),
        Key::may("choices", Map(&Text), "the answers of a choice, in order"),
        Key::may("unit", Text, "what a number counts: Gbit/s"),
        Key::may("most", Whole, "the largest number that makes sense"),
        Key::may("tiers", IDS, "the tiers that ask it, all otherwise"),
        Key::may("when", Expr, "asked only where this holds"),
        Key::may("optional", YesNo, "whether it may be left open"),
        Key::may("part", OneOf(PARTS), "the part of an application that asks it"),
    ],
};

pub(super) static AGREEMENT: TableShape = TableShape {
    name: "an agreement",
    keys: &[
        Key::must("title", Text, "its name"),
        Key::must(
            "file",
            Id,
            "the name of its Markdown file beside this one, without the ending",
        ),
        Key::must("version", Word, "the version of its text"),
        Key::may("tiers", IDS, "the tiers it is signed for, all otherwise"),
        Key::may("countersigned", YesNo, "whether the foundation signs as well"),
    ],
};

pub(super) static REVIEW_DAYS: TableShape = TableShape {
    name: "a table of review days",
    keys: &[
        Key::may("staff", Whole, "the most working days that staff takes"),
        Key::may("committee", Whole, "the most working days that a committee takes"),
        Key::may("board", Whole, "the most working days that the board takes"),
    ],
};
