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
        Key::must("title", Text, "its name"),
        Key::may("summary", Text, "one sentence"),
        Key::may(
            "audience",
            OneOf(&["person", "organisation", "both"]),
            "who it is for, organisation unless said otherwise",
        ),
        Key::may("formerly", IDS, "earlier identifiers of the same tier"),
        Key::may("closed", Text, "why nobody new may join"),
        Key::may("extends", Id, "the tier whose grants it includes"),
        Key::may("grants", Map(&GRANT), "what it grants, by benefit"),
        Key::may("removes", IDS, "benefits of the extended tier that it does not have"),
        Key::may(
            "replaces",
            Map(&Id),
            "benefits of the extended tier, and what stands in their place",
        ),
        Key::may("qualification", List(&Table(&QUALIFICATION)), "what must hold to join"),
        Key::may("requires", IDS, "names from [parents]"),
        Key::may(
            "price",
            Any(&[
                OneOf(&["free", "by agreement", "not offered"]),
                Table(&COMPONENT),
                List(&Table(&COMPONENT)),
            ]),
            "what it costs",
        ),
        Key::may(
            "alternatives",
            List(&Table(&ALTERNATIVE)),
            "what may be given instead of money, or must be besides",
        ),
        Key::may(
            "responsibilities",
            List(&Table(&RESPONSIBILITY)),
            "what is expected of a holder",
        ),
        Key::may("term", Table(&TERM), "how long it runs"),
        Key::may("cap", Table(&CAP), "at most so many holders"),
        Key::may(
            "review",
            List(&OneOf(REVIEWERS)),
            "who decides on an application, in order",
        ),
        Key::may(
            "review_in_kind",
            List(&OneOf(REVIEWERS)),
            "who decides when something is given in kind",
        ),
        Key::may("join", Text, "how one joins, in a sentence"),
        Key::may("notes", List(&Table(&NOTE)), "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

const GRANT: Shape = Any(&[Yes, Number, Word, Table(&GRANT_TABLE)]);

static GRANT_TABLE: TableShape = TableShape {
    name: "a grant",
    keys: &[
        Key::may(
            "value",
            Any(&[Yes, Number, Word]),
            "the value, where there is more to say",
        ),
        Key::may("up_to", Whole, "at most so many"),
        Key::may("unlimited", Yes, "as many as one likes"),
        Key::may("text", Text, "the value of a text benefit, in several languages"),
        Key::may("carry_over", Whole, "how many unused ones are kept for the next period"),
        Key::may("after_days", Whole, "days of membership before the right begins"),
        Key::may("from", Date, "the first day the right can begin"),
        Key::may("note", Text, "a condition or remark for this tier only"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static QUALIFICATION: TableShape = TableShape {
    name: "a qualification",
    keys: &[
        Key::must("text", Text, "the condition in words"),
        Key::may(
            "when",
            Expr,
            "the condition over facts; left out where a person decides",
        ),
        Key::may("evidence", Text, "what proves it"),
        Key::may("recheck_months", Whole, "how often it is checked again"),
        Key::may("from", Date, "the first day it is asked"),
        Key::may("until", Date, "the last day it is asked"),
    ],
};

static RESPONSIBILITY: TableShape = TableShape {
    name: "a responsibility",
    keys: &[
        Key::must("text", Text, "what is expected"),
        Key::may("every_months", Whole, "how often it is confirmed"),
        Key::may("else_tier", Id, "the tier a member is moved to otherwise"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static CAP: TableShape = TableShape {
    name: "a cap",
    keys: &[
        Key::must("most", Whole, "at most so many holders"),
        Key::may("waiting_list", YesNo, "whether further applicants wait"),
        Key::may("related_count_as_one", YesNo, "whether related companies count as one"),
    ],
};
