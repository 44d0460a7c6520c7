//! The format of a programme file.

use super::joining::{AGREEMENT, QUESTION, REVIEW_DAYS, ROLE};
use super::kinds::{BENEFITS, FACTS, IDS, PERIODS, REVIEWERS};
use super::note::NOTE;
use super::price::TABLE;
use super::tier::TIER;
use crate::file::shape::Shape::{Currency, Date, Expr, Id, List, Map, OneOf, Table, Text, Url, Whole, Word};
use crate::file::shape::{Key, TableShape};

/// One version of a programme.
pub(in crate::file) static PROGRAMME: TableShape = TableShape {
    name: "a programme file",
    keys: &[
        Key::required(
            "programme",
            Id,
            "the identifier of the programme, the same in all its versions",
        ),
        Key::required("version", Word, "the name of this version"),
        Key::required("from", Date, "the first day it holds for who joins"),
        Key::optional(
            "from_renewals",
            Date,
            "the first day it holds for who renews, where that is another",
        ),
        Key::optional(
            "status",
            OneOf(&["published", "draft"]),
            "a draft is shown as not for sale",
        ),
        Key::optional(
            "kind",
            OneOf(&["membership", "sponsorship", "project"]),
            "what is offered",
        ),
        Key::optional(
            "language",
            Word,
            "the language of plain texts, en unless said otherwise",
        ),
        Key::required("title", Text, "its name"),
        Key::required("summary", Text, "one or two sentences"),
        Key::required("currency", Currency, "the currency of its prices"),
        Key::optional("source", Id, "where statements come from that name no other source"),
        Key::optional("sources", Map(&Table(&SOURCE)), "documents the statements come from"),
        Key::optional("notes", List(&Table(&NOTE)), "text that is only shown"),
        Key::optional(
            "parents",
            Map(&Table(&PARENT)),
            "memberships elsewhere that tiers can require",
        ),
        Key::optional("facts", Map(&Table(&FACT)), "what prices and eligibility depend on"),
        Key::optional("groups", Map(&Text), "headings for benefits, in order"),
        Key::optional(
            "benefits",
            Map(&Table(&BENEFIT)),
            "what tiers can grant, each defined once",
        ),
        Key::optional("tables", Map(&Table(&TABLE)), "price tables"),
        Key::required("tiers", Map(&Table(&TIER)), "what one can join, in the order shown"),
        Key::optional("seats", Map(&Table(&SEATS)), "seats that follow live counts of members"),
        Key::optional("roll", Table(&ROLL), "who votes with what weight"),
        Key::optional(
            "roles",
            Map(&Table(&ROLE)),
            "people of an organisation that joins, in the order asked for",
        ),
        Key::optional(
            "questions",
            Map(&Table(&QUESTION)),
            "what is asked beside the facts when somebody joins, in order",
        ),
        Key::optional(
            "agreements",
            Map(&Table(&AGREEMENT)),
            "what is signed when somebody joins",
        ),
        Key::optional(
            "review_days",
            Table(&REVIEW_DAYS),
            "how many working days a decision takes at most",
        ),
    ],
};

static SOURCE: TableShape = TableShape {
    name: "a source",
    keys: &[
        Key::required("title", Text, "the name of the document"),
        Key::optional("url", Url, "where it can be read"),
        Key::optional("date", Date, "its date"),
    ],
};

static PARENT: TableShape = TableShape {
    name: "a parent membership",
    keys: &[
        Key::required("name", Text, "the organisation whose membership is required"),
        Key::optional("url", Url, "where one becomes a member there"),
        Key::required(
            "fact",
            Id,
            "the yes-no fact that tells whether an applicant is a member",
        ),
        Key::optional("except", Expr, "who need not be a member"),
    ],
};

static FACT: TableShape = TableShape {
    name: "a fact",
    keys: &[
        Key::required("type", OneOf(FACTS), "what kind of answer it has"),
        Key::required("question", Text, "the question, as the reader sees it"),
        Key::required("label", Text, "two or three words for summaries"),
        Key::optional("help", Text, "what counts and what does not"),
        Key::optional("choices", Map(&Text), "the answers of a choice, in order"),
        Key::optional("unit", Text, "what a number counts: people"),
        Key::optional("most", Whole, "the largest number that makes sense"),
        Key::optional(
            "currency",
            Currency,
            "the currency of a money fact, where it is not the programme's",
        ),
        Key::optional("from", Id, "the fact that a lookup starts from"),
        Key::optional(
            "table",
            Map(&List(&Word)),
            "a lookup's results, and the words that lead to each",
        ),
        Key::optional("otherwise", Id, "a lookup's result for all other words"),
        Key::optional(
            "granted_by",
            OneOf(REVIEWERS),
            "who grants it, where it is a standing and not a statement",
        ),
        Key::optional("evidence", Text, "what proves it"),
        Key::optional("recheck_months", Whole, "how often it is checked again"),
    ],
};

static BENEFIT: TableShape = TableShape {
    name: "a benefit",
    keys: &[
        Key::required("title", Text, "its name, short enough for a table"),
        Key::required("group", Id, "a name from [groups]"),
        Key::optional("kind", OneOf(BENEFITS), "yes-no unless said otherwise"),
        Key::optional("unit", Text, "what is counted, one of it: webinar"),
        Key::optional("units", Text, "what is counted, several: webinars"),
        Key::optional("per", OneOf(PERIODS), "for what a quantity holds"),
        Key::optional("levels", Map(&Text), "the names of levels, from low to high"),
        Key::optional("summary", Text, "one sentence"),
        Key::optional(
            "condition",
            Text,
            "a condition or footnote that belongs to it, whoever grants it",
        ),
        Key::optional("excludes", IDS, "benefits that cannot be used together with it"),
        Key::optional("capacity", Whole, "how many holders can have it at once"),
        Key::optional("url", Url, "where more is said"),
        Key::optional("note", Text, "text that is only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static SEATS: TableShape = TableShape {
    name: "a body",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required("count", Expr, "seats from counts of members: max(1, gold / 3)"),
        Key::optional("when", Expr, "no seats unless this holds"),
        Key::optional("note", Text, "text that is only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static ROLL: TableShape = TableShape {
    name: "a roll",
    keys: &[
        Key::required("benefit", Id, "the benefit of kind votes that carries the weight"),
        Key::optional("quorum", Text, "the quorum in words"),
    ],
};
