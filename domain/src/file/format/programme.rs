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
        Key::must(
            "programme",
            Id,
            "the identifier of the programme, the same in all its versions",
        ),
        Key::must("version", Word, "the name of this version"),
        Key::must("from", Date, "the first day it holds for who joins"),
        Key::may(
            "from_renewals",
            Date,
            "the first day it holds for who renews, where that is another",
        ),
        Key::may(
            "status",
            OneOf(&["published", "draft"]),
            "a draft is shown as not for sale",
        ),
        Key::may(
            "kind",
            OneOf(&["membership", "sponsorship", "project"]),
            "what is offered",
        ),
        Key::may(
            "language",
            Word,
            "the language of plain texts, en unless said otherwise",
        ),
        Key::must("title", Text, "its name"),
        Key::must("summary", Text, "one or two sentences"),
        Key::must("currency", Currency, "the currency of its prices"),
        Key::may("source", Id, "where statements come from that name no other source"),
        Key::may("sources", Map(&Table(&SOURCE)), "documents the statements come from"),
        Key::may("notes", List(&Table(&NOTE)), "text that is only shown"),
        Key::may(
            "parents",
            Map(&Table(&PARENT)),
            "memberships elsewhere that tiers can require",
        ),
        Key::may("facts", Map(&Table(&FACT)), "what prices and eligibility depend on"),
        Key::may("groups", Map(&Text), "headings for benefits, in order"),
        Key::may(
            "benefits",
            Map(&Table(&BENEFIT)),
            "what tiers can grant, each defined once",
        ),
        Key::may("tables", Map(&Table(&TABLE)), "price tables"),
        Key::must("tiers", Map(&Table(&TIER)), "what one can join, in the order shown"),
        Key::may("seats", Map(&Table(&SEATS)), "seats that follow live counts of members"),
        Key::may("roll", Table(&ROLL), "who votes with what weight"),
        Key::may(
            "roles",
            Map(&Table(&ROLE)),
            "people of an organisation that joins, in the order asked for",
        ),
        Key::may(
            "questions",
            Map(&Table(&QUESTION)),
            "what is asked beside the facts when somebody joins, in order",
        ),
        Key::may(
            "agreements",
            Map(&Table(&AGREEMENT)),
            "what is signed when somebody joins",
        ),
        Key::may(
            "review_days",
            Table(&REVIEW_DAYS),
            "how many working days a decision takes at most",
        ),
    ],
};

static SOURCE: TableShape = TableShape {
    name: "a source",
    keys: &[
        Key::must("title", Text, "the name of the document"),
        Key::may("url", Url, "where it can be read"),
        Key::may("date", Date, "its date"),
    ],
};

static PARENT: TableShape = TableShape {
    name: "a parent membership",
    keys: &[
        Key::must("name", Text, "the organisation whose membership is required"),
        Key::may("url", Url, "where one becomes a member there"),
        Key::must(
            "fact",
            Id,
            "the yes-no fact that tells whether an applicant is a member",
        ),
        Key::may("except", Expr, "who need not be a member"),
    ],
};

static FACT: TableShape = TableShape {
    name: "a fact",
    keys: &[
        Key::must("type", OneOf(FACTS), "what kind of answer it has"),
        Key::must("question", Text, "the question, as the reader sees it"),
        Key::must("label", Text, "two or three words for summaries"),
        Key::may("help", Text, "what counts and what does not"),
        Key::may("choices", Map(&Text), "the answers of a choice, in order"),
        Key::may("unit", Text, "what a number counts: people"),
        Key::may("most", Whole, "the largest number that makes sense"),
        Key::may(
            "currency",
            Currency,
            "the currency of a money fact, where it is not the programme's",
        ),
        Key::may("from", Id, "the fact that a lookup starts from"),
        Key::may(
            "table",
            Map(&List(&Word)),
            "a lookup's results, and the words that lead to each",
        ),
        Key::may("otherwise", Id, "a lookup's result for all other words"),
        Key::may(
            "granted_by",
            OneOf(REVIEWERS),
            "who grants it, where it is a standing and not a statement",
        ),
        Key::may("evidence", Text, "what proves it"),
        Key::may("recheck_months", Whole, "how often it is checked again"),
    ],
};

static BENEFIT: TableShape = TableShape {
    name: "a benefit",
    keys: &[
        Key::must("title", Text, "its name, short enough for a table"),
        Key::must("group", Id, "a name from [groups]"),
        Key::may("kind", OneOf(BENEFITS), "yes-no unless said otherwise"),
        Key::may("unit", Text, "what is counted, one of it: webinar"),
        Key::may("units", Text, "what is counted, several: webinars"),
        Key::may("per", OneOf(PERIODS), "for what a quantity holds"),
        Key::may("levels", Map(&Text), "the names of levels, from low to high"),
        Key::may("summary", Text, "one sentence"),
        Key::may(
            "condition",
            Text,
            "a condition or footnote that belongs to it, whoever grants it",
        ),
        Key::may("excludes", IDS, "benefits that cannot be used together with it"),
        Key::may("capacity", Whole, "how many holders can have it at once"),
        Key::may("url", Url, "where more is said"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static SEATS: TableShape = TableShape {
    name: "a body",
    keys: &[
        Key::must("title", Text, "its name"),
        Key::must("count", Expr, "seats from counts of members: max(1, gold / 3)"),
        Key::may("when", Expr, "no seats unless this holds"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static ROLL: TableShape = TableShape {
    name: "a roll",
    keys: &[
        Key::must("benefit", Id, "the benefit of kind votes that carries the weight"),
        Key::may("quorum", Text, "the quorum in words"),
    ],
};
