//! The format of a term.

use super::kinds::{STARTS, TERMS};
use crate::file::shape::Shape::{Any, Id, OneOf, Table, Text, Whole, YesNo};
use crate::file::shape::{Key, TableShape};

pub(super) static TERM: TableShape = TableShape {
    name: "a term",
    keys: &[
        Key::required("kind", OneOf(TERMS), "what ends it"),
        Key::optional(
            "months",
            Whole,
            "the length of a rolling term, 12 unless said otherwise",
        ),
        Key::optional(
            "years",
            Whole,
            "the length of a calendar or fiscal term, 1 unless said otherwise",
        ),
        Key::optional(
            "rest_on_top",
            YesNo,
            "whether the rest of the first calendar year comes on top",
        ),
        Key::optional("first_month", Whole, "the month a fiscal year begins in, 1 to 12"),
        Key::optional("condition", Text, "for as long as this holds"),
        Key::optional("confirm_months", Whole, "how often the condition is confirmed"),
        Key::optional("start", OneOf(STARTS), "the day a term starts"),
        Key::optional(
            "split_day",
            Whole,
            "from this day of the month on, the term starts with the next month",
        ),
        Key::optional(
            "notice_days",
            Whole,
            "days before the end by which a member must give notice",
        ),
        Key::optional(
            "grace_days",
            Whole,
            "days after the end in which a renewal still counts",
        ),
        Key::optional("commitment_months", Whole, "months that must be stayed in any case"),
        Key::optional(
            "silence",
            OneOf(&["renews", "ends", "asks", "moves"]),
            "what it means when a member says nothing",
        ),
        Key::optional(
            "lapse",
            Any(&[OneOf(&["suspended", "ended"]), Table(&LAPSE)]),
            "what a lapsed member becomes",
        ),
        Key::optional("text", Text, "the rule in words"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static LAPSE: TableShape = TableShape {
    name: "a lapse",
    keys: &[Key::required("tier", Id, "the tier a lapsed member is moved to")],
};
