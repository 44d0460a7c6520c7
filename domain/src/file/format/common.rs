//! What several tiers have in common.

use super::kinds::{IDS, REVIEWERS};
use super::price::{COMPONENT, MULTIPLIER};
use super::term::TERM;
use super::tier::{CAP, QUALIFICATION, RESPONSIBILITY};
use crate::file::shape::Shape::{List, OneOf, Table};
use crate::file::shape::{Key, TableShape};

/// Its keys mean the same as those of a tier, except `tiers` and `times`.
pub(super) static COMMON: TableShape = TableShape {
    name: "what tiers have in common",
    keys: &[
        Key::optional("tiers", IDS, "the tiers it applies to; all of them by default"),
        Key::optional(
            "price",
            List(&Table(&COMPONENT)),
            "components added to each tier's price",
        ),
        Key::optional(
            "times",
            List(&Table(&MULTIPLIER)),
            "factors added to every component of each tier's own price",
        ),
        Key::optional(
            "qualification",
            List(&Table(&QUALIFICATION)),
            "conditions added to each tier's own",
        ),
        Key::optional("requires", IDS, "names from [parents], added to each tier's own"),
        Key::optional(
            "responsibilities",
            List(&Table(&RESPONSIBILITY)),
            "commitments added to each tier's own",
        ),
        Key::optional("term", Table(&TERM), "the term of tiers that don't have their own"),
        Key::optional(
            "cap",
            Table(&CAP),
            "the most members that these tiers can have together",
        ),
        Key::optional(
            "review",
            List(&OneOf(REVIEWERS)),
            "who reviews applications for tiers that don't say so themselves, in order",
        ),
        Key::optional(
            "review_in_kind",
            List(&OneOf(REVIEWERS)),
            "the same for in-kind contributions",
        ),
    ],
};
