//! The words that values can be chosen from, and shapes that several tables share.

use crate::file::shape::Shape;

/// The kinds of facts.
pub(in crate::file) const FACTS: &[&str] = &["choice", "yes-no", "number", "money", "country", "lookup", "computed"];

/// The kinds of benefits.
pub(in crate::file) const BENEFITS: &[&str] = &["yes-no", "count", "level", "votes", "money", "percent", "text"];

/// The kinds of terms.
pub(in crate::file) const TERMS: &[&str] = &[
    "rolling",
    "calendar",
    "fiscal",
    "rolling then calendar",
    "life",
    "while",
    "custom",
];

/// When terms start.
pub(in crate::file) const STARTS: &[&str] = &["same day", "first of month", "next month", "month split", "next year"];

/// What periods shorter than a year cost.
pub(super) const PRORATIONS: &[&str] = &["by month", "by day", "free"];

/// The period that a quantity is for.
pub(super) const PERIODS: &[&str] = &[
    "month", "quarter", "year", "term", "event", "seat", "election", "member",
];

/// Who can review an application.
pub(super) const REVIEWERS: &[&str] = &["automatic", "staff", "officer", "committee", "board"];

/// The reviewers that are people.
pub(super) const PEOPLE: &[&str] = &["staff", "officer", "committee", "board"];

/// What ready-made reasons are for.
pub(super) const REASONS: &[&str] = &["approve", "decline", "ask"];

pub(super) const IDS: Shape = Shape::List(&Shape::Id);
