//! The format of an election.

use super::kinds::IDS;
use crate::file::shape::Shape::{Any, Id, Number, OneOf, Table, Text, Whole, Yes};
use crate::file::shape::{Key, TableShape};

/// How votes become seats.
pub(in crate::file) const METHODS: &[&str] = &["plurality", "cumulative", "meek-stv", "appointment"];

/// Whose memberships vote as one.
pub(in crate::file) const ONE_VOTE_PER: &[&str] = &["member", "group"];

pub(super) static ELECTION: TableShape = TableShape {
    name: "an election",
    keys: &[
        Key::required("title", Text, "its name, such as: Gold directors"),
        Key::required(
            "seats",
            Any(&[Whole, Id]),
            "the number of seats, or the name of the body from [seats] that they belong to",
        ),
        Key::optional(
            "voters",
            IDS,
            "the tiers whose members vote; by default every tier that grants the benefit",
        ),
        Key::optional(
            "benefit",
            Id,
            "the benefit that gives the vote, or one vote if it isn't of kind votes; by default that of [roll]",
        ),
        Key::optional("method", OneOf(METHODS), "how votes become seats"),
        Key::optional("term_years", Whole, "how long a seat is held, in years"),
        Key::optional(
            "cohorts",
            Whole,
            "how many groups the seats are split into, which are elected in turn",
        ),
        Key::optional("first_year", Whole, "a year in which the first cohort is elected"),
        Key::optional(
            "record_days",
            Whole,
            "how many days before voting opens the roll is fixed",
        ),
        Key::optional("paid_up", Yes, "members with an overdue invoice can't vote"),
        Key::optional(
            "one_vote_per",
            OneOf(ONE_VOTE_PER),
            "whether one membership votes per member, or per group of related companies; by default, each votes",
        ),
        Key::optional(
            "most_per_organisation",
            Whole,
            "the most seats that an organisation and its related companies can hold, in all elections together",
        ),
        Key::optional("quorum", Table(&QUORUM), "how much of the class has to vote"),
        Key::optional("nominations", Table(&NOMINATIONS), "how candidates are nominated"),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static QUORUM: TableShape = TableShape {
    name: "a quorum",
    keys: &[
        Key::optional("members", Number, "the share of members who have to vote, in percent"),
        Key::optional(
            "votes",
            Number,
            "the share of all votes that have to be cast, in percent",
        ),
        Key::optional("majority", Yes, "more than half of the members have to vote"),
        Key::optional("text", Text, "anything else, such as what happens without a quorum"),
    ],
};

static NOMINATIONS: TableShape = TableShape {
    name: "nominations",
    keys: &[
        Key::optional("supporters", Whole, "how many members have to support a candidate"),
        Key::optional(
            "close_days",
            Whole,
            "how many days before voting opens nominations close",
        ),
        Key::optional("text", Text, "who can stand, and who can nominate"),
    ],
};
