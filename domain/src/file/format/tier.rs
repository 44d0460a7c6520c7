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
            "who it is for, organisation unless said otherwise",
        ),
        Key::optional("formerly", IDS, "earlier identifiers of the same tier"),
        Key::optional("closed", Text, "why nobody new may join"),
        Key::optional("extends", Id, "the tier whose grants it includes"),
        Key::optional("grants", Map(&GRANT), "what it grants, by benefit"),
        Key::optional("removes", IDS, "benefits of the extended tier that it does not have"),
        Key::optional(
            "replaces",
            Map(&Id),
            "benefits of the extended tier, and what stands in their place",
        ),
        Key::optional("qualification", List(&Table(&QUALIFICATION)), "what must hold to join"),
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
            "what may be given instead of money, or must be besides",
        ),
        Key::optional(
            "responsibilities",
            List(&Table(&RESPONSIBILITY)),
            "what is expected of a holder",
        ),
        Key::optional("term", Table(&TERM), "how long it runs"),
        Key::optional("cap", Table(&CAP), "at most so many holders"),
        Key::optional(
            "review",
            List(&OneOf(REVIEWERS)),
            "who decides on an application, in order",
        ),
        Key::optional(
            "review_in_kind",
            List(&OneOf(REVIEWERS)),
            "who decides when something is given in kind",
        ),
        Key::optional("join", Text, "how one joins, in a sentence"),
        Key::optional("notes", List(&Table(&NOTE)), "text that is only shown"),
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
            "the value, where there is more to say",
        ),
        Key::optional("up_to", Whole, "at most so many"),
        Key::optional("unlimited", Yes, "as many as one likes"),
        Key::optional("text", Text, "the value of a text benefit, in several languages"),
        Key::optional("carry_over", Whole, "how many unused ones are kept for the next period"),
        Key::optional("after_days", Whole, "days of membership before the right begins"),
        Key::optional("from", Date, "the first day the right can begin"),
        Key::optional("note", Text, "a condition or remark for this tier only"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static QUALIFICATION: TableShape = TableShape {
    name: "a qualification",
    keys: &[
        Key::required("text", Text, "the condition in words"),
        Key::optional(
            "when",
            Expr,
            "the condition over facts; left out where a person decides",
        ),
        Key::optional("evidence", Text, "what proves it"),
        Key::optional("recheck_months", Whole, "how often it is checked again"),
        Key::optional("from", Date, "the first day it is asked"),
        Key::optional("until", Date, "the last day it is asked"),
    ],
};

static RESPONSIBILITY: TableShape = TableShape {
    name: "a responsibility",
    keys: &[
        Key::required("text", Text, "what is expected"),
        Key::optional("every_months", Whole, "how often it is confirmed"),
        Key::optional("else_tier", Id, "the tier a member is moved to otherwise"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static CAP: TableShape = TableShape {
    name: "a cap",
    keys: &[
        Key::required("most", Whole, "at most so many holders"),
        Key::optional("waiting_list", YesNo, "whether further applicants wait"),
        Key::optional("related_count_as_one", YesNo, "whether related companies count as one"),
    ],
};
