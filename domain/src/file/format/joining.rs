//! What the join wizard asks for.

use super::kinds::{IDS, PEOPLE};
use crate::file::shape::Shape::{Expr, Id, Map, OneOf, Table, Text, Whole, Word, YesNo};
use crate::file::shape::{Key, TableShape};

/// The kinds of questions.
pub(in crate::file) const QUESTIONS: &[&str] = &[
    "text", "long", "number", "choice", "yes-no", "url", "email", "date", "file",
];

/// How the answer to a question is checked.
pub(in crate::file) const CHECKS: &[&str] = &["http"];

/// The parts of an application that a colleague can complete.
const PARTS: &[&str] = &["legal", "billing", "marketing"];

pub(super) static ROLE: TableShape = TableShape {
    name: "a role",
    keys: &[
        Key::required("title", Text, "the name of the role"),
        Key::optional("help", Text, "who they are and what they do"),
        Key::optional(
            "tiers",
            IDS,
            "the tiers that ask for this role, or names from [common]; by default, every tier for organisations",
        ),
        Key::optional("least", Whole, "the fewest people; 1 by default"),
        Key::optional("most", Whole, "the most people; by default, the same as least"),
        Key::optional(
            "part",
            OneOf(PARTS),
            "the section of the application that asks for them",
        ),
        Key::optional(
            "signs",
            YesNo,
            "whether the first person with this role signs the agreements",
        ),
        Key::optional(
            "votes",
            YesNo,
            "whether the person with this role votes for the member; by default, the manager votes",
        ),
    ],
};

pub(super) static QUESTION: TableShape = TableShape {
    name: "a question",
    keys: &[
        Key::required("type", OneOf(QUESTIONS), "the type of answer"),
        Key::required("question", Text, "the question applicants see"),
        Key::required("label", Text, "two or three words for summaries"),
        Key::optional("help", Text, "what to put in the answer"),
        Key::optional("choices", Map(&Text), "the options of a choice, in order"),
        Key::optional("unit", Text, "the unit of a number: Gbit/s"),
        Key::optional("most", Whole, "the highest number accepted"),
        Key::optional(
            "tiers",
            IDS,
            "the tiers that ask this, or names from [common]; all by default",
        ),
        Key::optional("when", Expr, "only ask if this is true"),
        Key::optional("optional", YesNo, "whether it can be left blank"),
        Key::optional("part", OneOf(PARTS), "the section of the application that asks this"),
        Key::optional(
            "check",
            OneOf(CHECKS),
            "check this URL during the membership: whether it responds to an HTTP request",
        ),
        Key::optional("every_days", Whole, "how often it's checked, in days; 7 by default"),
    ],
};

pub(super) static AGREEMENT: TableShape = TableShape {
    name: "an agreement",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required(
            "file",
            Id,
            "the name of its Markdown file next to this one, without the extension",
        ),
        Key::required("version", Word, "the version of the text"),
        Key::optional(
            "tiers",
            IDS,
            "the tiers it's signed for, or names from [common]; all by default",
        ),
        Key::optional("countersigned", YesNo, "whether the foundation signs it, too"),
    ],
};

pub(super) static REVIEW_DAYS: TableShape = TableShape {
    name: "a table of review days",
    keys: &[
        Key::optional("staff", Whole, "the most working days that staff take"),
        Key::optional("officer", Whole, "the most working days that the officer takes"),
        Key::optional("committee", Whole, "the most working days that a committee takes"),
        Key::optional("board", Whole, "the most working days that the board takes"),
    ],
};

/// How many deciders have to agree.
pub(in crate::file) const DECISION_RULES: &[&str] = &["one", "consensus", "majority"];

pub(super) static REVIEW_RULES: TableShape = TableShape {
    name: "a table of review rules",
    keys: &[
        Key::optional("staff", Table(&REVIEW_RULE), "how staff decide"),
        Key::optional("officer", Table(&REVIEW_RULE), "how the officer decides"),
        Key::optional("committee", Table(&REVIEW_RULE), "how a committee decides"),
        Key::optional("board", Table(&REVIEW_RULE), "how the board decides"),
    ],
};

static REVIEW_RULE: TableShape = TableShape {
    name: "a review rule",
    keys: &[
        Key::optional(
            "rule",
            OneOf(DECISION_RULES),
            "how many have to agree: the first one to decide, everyone, or more than half; one by default",
        ),
        Key::optional("quorum", Whole, "the fewest people who have to vote"),
        Key::optional("pause_on_no", YesNo, "whether one vote against pauses the application"),
        Key::optional(
            "otherwise",
            OneOf(PEOPLE),
            "who decides if they disagree, or too few of them can vote because of conflicts of interest",
        ),
    ],
};
