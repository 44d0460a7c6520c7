//! The format of a term.

use super::kinds::{PRORATIONS, STARTS, TERMS};
use crate::file::shape::Shape::{Any, Id, List, OneOf, Table, Text, Whole, Word, YesNo};
use crate::file::shape::{Key, TableShape};

pub(super) static TERM: TableShape = TableShape {
    name: "a term",
    keys: &[
        Key::required("kind", OneOf(TERMS), "how its end is worked out"),
        Key::optional("months", Whole, "the length of a rolling or first term; 12 by default"),
        Key::optional("years", Whole, "the length of a calendar or fiscal term; 1 by default"),
        Key::optional(
            "choose_years",
            List(&Whole),
            "the lengths that applicants can choose from, in years; the first is the default",
        ),
        Key::optional(
            "rest_on_top",
            YesNo,
            "whether the rest of the first year is added to the first term",
        ),
        Key::optional(
            "rest_on_top_from",
            Whole,
            "the month from which the rest of the first year is added, 1 to 12",
        ),
        Key::optional("first_month", Whole, "the month a fiscal year starts, 1 to 12"),
        Key::optional(
            "condition",
            Text,
            "how long it lasts, such as: while employed by a member",
        ),
        Key::optional(
            "confirm_months",
            Whole,
            "how often members confirm the condition, in months; each term is that long",
        ),
        Key::optional("start", OneOf(STARTS), "the day a term starts"),
        Key::optional(
            "split_day",
            Whole,
            "from this day of the month, the term starts next month",
        ),
        Key::optional(
            "prorate",
            OneOf(PRORATIONS),
            "what a first term or stub shorter than a year costs; the full fee by default",
        ),
        Key::optional(
            "notice_days",
            Whole,
            "how many days before the end a member must give notice",
        ),
        Key::optional(
            "notice_by",
            Word,
            "the day of the year by which a member must give notice, such as \"12-01\"",
        ),
        Key::optional(
            "grace_until",
            Word,
            "the day of the year, after the end, until which a renewal still counts, such as \"01-31\"",
        ),
        Key::optional(
            "grace_days",
            Whole,
            "how many days after the end a renewal still counts",
        ),
        Key::optional("commitment_months", Whole, "the minimum commitment, in months"),
        Key::optional(
            "longest_months",
            Whole,
            "how long a member can stay in the tier at most, in months",
        ),
        Key::optional(
            "silence",
            OneOf(&["renews", "ends", "asks", "moves"]),
            "what happens if a member does nothing",
        ),
        Key::optional(
            "lapse",
            Any(&[OneOf(&["suspended", "ended"]), Table(&LAPSE)]),
            "what happens to a lapsed membership",
        ),
        Key::optional(
            "reminders",
            List(&Whole),
            "when members are reminded, in days before the last day on which they can act; [90, 30, 7] by default, and [] for never",
        ),
        Key::optional("text", Text, "the rule, in words"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static LAPSE: TableShape = TableShape {
    name: "a lapse",
    keys: &[Key::required("tier", Id, "the tier that a lapsed member moves to")],
};
