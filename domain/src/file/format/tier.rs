//! The format of a tier.

use super::kinds::{IDS, REVIEWERS};
use super::note::NOTE;
use super::price::{ALTERNATIVE, COMPONENT};
use super::term::TERM;
use crate::file::shape::Shape::{
    self, Any, Date, Expr, Id, List, Map, Number, OneOf, Table, Text, Whole, Word, Yes, YesNo,
};
use crate::file::shape::{Key, TableShape};

pub(super) static TIER: TableShape = TableShape {
    name: "a tier",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::optional("summary", Text, "one sentence"),
        Key::optional(
            "audience",
            OneOf(&["person", "organisation", "both"]),
            "who it's for; organisation by default",
        ),
        Key::optional("formerly", IDS, "earlier identifiers of the same tier"),
        Key::optional("closed", Text, "why it's closed to new members"),
        Key::optional("awarded", Text, "how it's awarded, if nobody can apply for it"),
        Key::optional("extends", Id, "the tier that it inherits grants from"),
        Key::optional("grants", Map(&GRANT), "what it grants, benefit by benefit"),
        Key::optional("removes", IDS, "inherited benefits that it doesn't have"),
        Key::optional(
            "replaces",
            Map(&Id),
            "inherited benefits, and the benefits that replace them",
        ),
        Key::optional(
            "qualification",
            List(&Table(&QUALIFICATION)),
            "the conditions for joining",
        ),
        Key::optional("requires", IDS, "names from [parents]"),
        Key::optional(
            "price",
            Any(&[
                OneOf(&["free", "by agreement", "not offered"]),
                Table(&COMPONENT),
                List(&Table(&COMPONENT)),
            ]),
            "what it costs",
        ),
        Key::optional(
            "alternatives",
            List(&Table(&ALTERNATIVE)),
            "what members can contribute instead of money, or on top",
        ),
        Key::optional(
            "responsibilities",
            List(&Table(&RESPONSIBILITY)),
            "what members commit to",
        ),
        Key::optional("term", Table(&TERM), "how long a membership lasts"),
        Key::optional("cap", Table(&CAP), "the most members it can have"),
        Key::optional("review", List(&OneOf(REVIEWERS)), "who reviews applications, in order"),
        Key::optional(
            "review_in_kind",
            List(&OneOf(REVIEWERS)),
            "who reviews in-kind contributions, in order",
        ),
        Key::optional("join", Text, "how to join, in one sentence"),
        Key::optional("notes", List(&Table(&NOTE)), "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

const GRANT: Shape = Any(&[Yes, Number, Word, Table(&GRANT_TABLE)]);

static GRANT_TABLE: TableShape = TableShape {
    name: "a grant",
    keys: &[
        Key::optional(
            "value",
            Any(&[Yes, Number, Word]),
            "the value, if the grant needs other keys",
        ),
        Key::optional("up_to", Whole, "the most that members get"),
        Key::optional("unlimited", Yes, "no limit"),
        Key::optional("text", Text, "the value of a text benefit, in several languages"),
        Key::optional(
            "rules",
            List(&Table(&GRANT_RULE)),
            "values that depend on facts; the first that matches applies",
        ),
        Key::optional(
            "carry_over",
            Whole,
            "how many unused ones carry over to the next period",
        ),
        Key::optional(
            "after_days",
            Whole,
            "how many days of membership before the right starts",
        ),
        Key::optional("from", Date, "the first day the right can start"),
        Key::optional("note", Text, "a condition or remark for this tier only"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static GRANT_RULE: TableShape = TableShape {
    name: "a grant rule",
    keys: &[
        Key::optional("when", Expr, "when it applies; otherwise, without it"),
        Key::optional("value", Any(&[Yes, Number, Word]), "the value; yes by default"),
        Key::optional("up_to", Whole, "the most that members get"),
        Key::optional("unlimited", Yes, "no limit"),
        Key::optional("text", Text, "the value of a text benefit, in several languages"),
    ],
};

pub(super) static QUALIFICATION: TableShape = TableShape {
    name: "a qualification",
    keys: &[
        Key::required("text", Text, "the condition, in words"),
        Key::optional(
            "when",
            Expr,
            "the condition, as an expression; leave it out if reviewers decide",
        ),
        Key::optional("evidence", Text, "the evidence to ask for"),
        Key::optional("recheck_months", Whole, "how often it's checked again, in months"),
        Key::optional("from", Date, "the first day the condition applies"),
        Key::optional("until", Date, "the last day the condition applies"),
    ],
};

pub(super) static RESPONSIBILITY: TableShape = TableShape {
    name: "a responsibility",
    keys: &[
        Key::required("text", Text, "the commitment"),
        Key::optional("every_months", Whole, "how often it's confirmed, in months"),
        Key::optional("else_tier", Id, "the tier that members move to if they don't"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

pub(super) static CAP: TableShape = TableShape {
    name: "a cap",
    keys: &[
        Key::required("most", Whole, "the most members it can have"),
        Key::optional("waiting_list", YesNo, "whether there's a waiting list when it's full"),
        Key::optional("related_count_as_one", YesNo, "whether related companies count as one"),
    ],
};
