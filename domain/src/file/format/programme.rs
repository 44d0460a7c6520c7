//! The format of a programme file.

use super::common::COMMON;
use super::election::ELECTION;
use super::joining::{AGREEMENT, QUESTION, REVIEW_DAYS, REVIEW_RULES, ROLE};
use super::kinds::{BENEFITS, FACTS, IDS, PERIODS, REVIEWERS};
use super::note::NOTE;
use super::price::TABLE;
use super::tax::TAX;
use super::tier::TIER;
use crate::file::shape::Shape::{
    Currency, Date, Expr, Id, List, Map, Number, OneOf, Table, Text, Url, Whole, Word, YesNo,
};
use crate::file::shape::{Key, TableShape};

/// One version of a programme.
pub(in crate::file) static PROGRAMME: TableShape = TableShape {
    name: "a programme file",
    keys: &[
        Key::required("programme", Id, "the programme's identifier, the same in every version"),
        Key::required("version", Word, "the name of this version"),
        Key::required("from", Date, "the first day this version applies to people who join"),
        Key::optional(
            "from_renewals",
            Date,
            "the first day it applies to renewals, if that's a different day",
        ),
        Key::optional(
            "status",
            OneOf(&["published", "draft"]),
            "drafts are shown, but nobody can join; published by default",
        ),
        Key::optional(
            "kind",
            OneOf(&["membership", "sponsorship", "project"]),
            "what it offers; membership by default",
        ),
        Key::optional("language", Word, "the language of plain texts; en by default"),
        Key::required("title", Text, "its name"),
        Key::required("summary", Text, "one or two sentences"),
        Key::required("currency", Currency, "the currency of its prices"),
        Key::optional("tax", Table(&TAX), "how prices are taxed"),
        Key::optional("source", Id, "the source of every statement that doesn't name its own"),
        Key::optional(
            "sources",
            Map(&Table(&SOURCE)),
            "the documents that statements come from",
        ),
        Key::optional("notes", List(&Table(&NOTE)), "text that's only shown"),
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
            "what tiers can grant, with each benefit defined once",
        ),
        Key::optional("tables", Map(&Table(&TABLE)), "price tables"),
        Key::optional(
            "common",
            Map(&Table(&COMMON)),
            "what several tiers have in common, under any name",
        ),
        Key::required(
            "tiers",
            Map(&Table(&TIER)),
            "what people and organisations can join, in the order shown",
        ),
        Key::optional("seats", Map(&Table(&SEATS)), "seats that depend on member counts"),
        Key::optional("roll", Table(&ROLL), "who can vote, and with what weight"),
        Key::optional(
            "elections",
            Map(&Table(&ELECTION)),
            "who elects whom, with one entry for each class of voters",
        ),
        Key::optional(
            "roles",
            Map(&Table(&ROLE)),
            "the contacts to ask organisations for, in order",
        ),
        Key::optional(
            "questions",
            Map(&Table(&QUESTION)),
            "what to ask applicants besides the facts, in order",
        ),
        Key::optional(
            "others_can_pay",
            YesNo,
            "whether to ask applicants if somebody else pays, such as a parent company",
        ),
        Key::optional("agreements", Map(&Table(&AGREEMENT)), "what applicants sign"),
        Key::optional(
            "review_days",
            Table(&REVIEW_DAYS),
            "the most working days that a decision takes",
        ),
        Key::optional(
            "review_rules",
            Table(&REVIEW_RULES),
            "how reviewers decide, if it's several people",
        ),
    ],
};

static SOURCE: TableShape = TableShape {
    name: "a source",
    keys: &[
        Key::required("title", Text, "the name of the document"),
        Key::optional("url", Url, "a link to the document"),
        Key::optional("date", Date, "its date"),
    ],
};

static PARENT: TableShape = TableShape {
    name: "a parent membership",
    keys: &[
        Key::required("name", Text, "the organisation whose membership is required"),
        Key::optional("url", Url, "where to join it"),
        Key::required("fact", Id, "the yes-no fact that says whether an applicant is a member"),
        Key::optional("except", Expr, "who doesn't need to be a member"),
    ],
};

static FACT: TableShape = TableShape {
    name: "a fact",
    keys: &[
        Key::required("type", OneOf(FACTS), "the type of answer"),
        Key::optional(
            "question",
            Text,
            "the question visitors see, unless it's looked up or computed",
        ),
        Key::required("label", Text, "two or three words for summaries"),
        Key::optional("help", Text, "what counts and what doesn't"),
        Key::optional(
            "choices",
            Map(&Text),
            "the options of a choice, or the results of a lookup in words, in order",
        ),
        Key::optional("unit", Text, "the unit of a number: people"),
        Key::optional("most", Whole, "the highest number accepted"),
        Key::optional(
            "currency",
            Currency,
            "the currency of a money fact, if it's not the programme's",
        ),
        Key::optional("from", Id, "the fact to look up"),
        Key::optional(
            "table",
            Map(&List(&Word)),
            "a lookup's results, and the words that lead to each",
        ),
        Key::optional(
            "file",
            Id,
            "the name of a CSV file with a lookup's table, next to this one, without the extension",
        ),
        Key::optional("otherwise", Id, "a lookup's result for all other words"),
        Key::optional(
            "formula",
            Expr,
            "the number that a computed fact is, from facts above it",
        ),
        Key::optional("on", Id, "the number whose band says what a computed fact is"),
        Key::optional(
            "bands",
            List(&Table(&VALUE_BAND)),
            "what a computed fact is in each band of a number",
        ),
        Key::optional(
            "granted_by",
            OneOf(REVIEWERS),
            "who grants it, if it's a status that applicants can only claim",
        ),
        Key::optional("evidence", Text, "the evidence to ask for"),
        Key::optional("recheck_months", Whole, "how often it's checked again, in months"),
        Key::optional("source", Id, "a name from [sources], such as that of a table"),
    ],
};

static VALUE_BAND: TableShape = TableShape {
    name: "a band",
    keys: &[
        Key::optional("from", Number, "the lowest number, included"),
        Key::optional("above", Number, "the lowest number, not included"),
        Key::optional("to", Number, "the highest number, included"),
        Key::optional("below", Number, "the highest number, not included"),
        Key::required("value", Number, "what numbers in this band count as"),
    ],
};

static BENEFIT: TableShape = TableShape {
    name: "a benefit",
    keys: &[
        Key::required("title", Text, "its name, short enough for a table"),
        Key::required("group", Id, "a name from [groups]"),
        Key::optional("kind", OneOf(BENEFITS), "what a grant's value is; yes-no by default"),
        Key::optional("unit", Text, "the unit, singular: webinar"),
        Key::optional("units", Text, "the unit, plural: webinars"),
        Key::optional("per", OneOf(PERIODS), "the period a quantity is for"),
        Key::optional("levels", Map(&Text), "the names of the levels, lowest first"),
        Key::optional("summary", Text, "one sentence"),
        Key::optional(
            "condition",
            Text,
            "a condition or footnote that applies whichever tier grants it",
        ),
        Key::optional("excludes", IDS, "benefits that can't be combined with it"),
        Key::optional(
            "sold_separately",
            Number,
            "what each one costs members who don't have it, or want more",
        ),
        Key::optional("capacity", Whole, "how many members can have it at the same time"),
        Key::optional(
            "directory",
            YesNo,
            "true if organisations that have it are listed in the public directory",
        ),
        Key::optional("url", Url, "a link to more information"),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static SEATS: TableShape = TableShape {
    name: "a body",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required(
            "count",
            Expr,
            "the number of seats, from member counts: max(1, gold / 3)",
        ),
        Key::optional("when", Expr, "no seats unless this is true"),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static ROLL: TableShape = TableShape {
    name: "a roll",
    keys: &[
        Key::required(
            "benefit",
            Id,
            "the benefit of kind votes that sets each member's weight",
        ),
        Key::optional("quorum", Text, "the quorum, in words"),
    ],
};
