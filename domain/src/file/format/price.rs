//! Prices: components and rules, price tables, in-kind alternatives.

use super::kinds::REVIEWERS;
use crate::file::shape::Shape::{
    self, Any, Currency, Date, Expr, Id, List, Number, OneOf, Table, Text, Whole, Word, Yes,
};
use crate::file::shape::{Key, TableShape};

pub(super) static TABLE: TableShape = TableShape {
    name: "a price table",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required("axes", List(&Table(&AXIS)), "one to three dimensions, outermost first"),
        Key::required("cells", List(&CELLS), "nested lists, with one level for each axis"),
    ],
};

const CELL: Shape = Any(&[Number, OneOf(&["free", "by agreement", "not offered"])]);
const CELLS: Shape = Any(&[
    List(&INNER_CELLS),
    Number,
    OneOf(&["free", "by agreement", "not offered"]),
]);
const INNER_CELLS: Shape = Any(&[List(&CELL), Number, OneOf(&["free", "by agreement", "not offered"])]);

static AXIS: TableShape = TableShape {
    name: "an axis",
    keys: &[
        Key::required("on", Id, "a fact, or \"tier\""),
        Key::optional("bands", List(&Table(&BOUNDS)), "the bands of a number"),
        Key::optional(
            "values",
            List(&Any(&[Word, List(&Word)])),
            "words; use a list for words that share a position",
        ),
    ],
};

static BOUNDS: TableShape = TableShape {
    name: "a band",
    keys: &[
        Key::optional("from", Number, "the lowest number, included"),
        Key::optional("above", Number, "the lowest number, not included"),
        Key::optional("to", Number, "the highest number, included"),
        Key::optional("below", Number, "the highest number, not included"),
    ],
};

/// The ways to compute a price. Components and rules share them.
macro_rules! pricing_keys {
    ($($more:expr),* $(,)?) => {
        &[
            $($more,)*
            Key::optional("amount", Number, "a flat amount"),
            Key::optional("free", Yes, "nothing to pay"),
            Key::optional("by_agreement", Any(&[Yes, Text]), "negotiated; a text can say what it depends on"),
            Key::optional("not_offered", Yes, "not available"),
            Key::optional("range", Table(&RANGE), "between two amounts"),
            Key::optional("at_least", Number, "this amount or more"),
            Key::optional("at_cost", Any(&[Yes, Table(&AT_COST)]), "passed on at cost"),
            Key::optional("on", Id, "the fact that bands or graduated rates depend on"),
            Key::optional("bands", List(&Table(&BAND)), "an amount for each band of a number"),
            Key::optional("graduated", List(&Table(&GRADUATION)), "a rate for each unit, by the band it falls into"),
            Key::optional("table", Id, "a name from [tables]"),
            Key::optional("formula", Expr, "an amount computed from facts"),
            Key::optional("as", Id, "the tier whose price applies"),
            Key::optional("because", Text, "the reason, in a few words"),
        ]
    };
}

pub(super) static COMPONENT: TableShape = TableShape {
    name: "a price",
    keys: pricing_keys![
        Key::optional("id", Id, "its identifier; fee by default"),
        Key::optional("title", Text, "what the payment is for"),
        Key::optional(
            "per",
            OneOf(&["year", "2 years", "quarter", "month", "hour", "once"]),
            "the billing interval; year by default"
        ),
        Key::optional(
            "or_per",
            List(&OneOf(&["year", "2 years", "quarter", "month"])),
            "the billing intervals that applicants can choose instead"
        ),
        Key::optional("currency", Currency, "the currency, if it's not the programme's"),
        Key::optional("when", Expr, "only charged if this is true"),
        Key::optional(
            "rules",
            List(&Table(&RULE)),
            "ways to compute the price; the first that matches applies"
        ),
        Key::optional(
            "times",
            List(&Table(&MULTIPLIER)),
            "factors, applied one after the other"
        ),
        Key::optional(
            "overrides",
            List(&Table(&OVERRIDE)),
            "amounts that override the rules and factors"
        ),
        Key::optional("floor", Number, "the lowest amount"),
        Key::optional("ceiling", Number, "the highest amount"),
        Key::optional("round_to", Number, "round to a multiple of this"),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static RULE: TableShape = TableShape {
    name: "a price rule",
    keys: pricing_keys![
        Key::optional("when", Expr, "when this rule applies; always by default"),
        Key::optional("from", Date, "the first day this rule applies"),
        Key::optional("until", Date, "the last day this rule applies"),
    ],
};

static RANGE: TableShape = TableShape {
    name: "a range",
    keys: &[
        Key::required("from", Number, "the lowest amount"),
        Key::required("to", Number, "the highest amount"),
    ],
};

static AT_COST: TableShape = TableShape {
    name: "a price at cost",
    keys: &[Key::required("markup_percent", Number, "the markup, in percent")],
};

static BAND: TableShape = TableShape {
    name: "a band",
    keys: &[
        Key::optional("from", Number, "the lowest number, included"),
        Key::optional("above", Number, "the lowest number, not included"),
        Key::optional("to", Number, "the highest number, included"),
        Key::optional("below", Number, "the highest number, not included"),
        Key::required("amount", Number, "the amount for this band"),
    ],
};

static GRADUATION: TableShape = TableShape {
    name: "a graduated rate",
    keys: &[
        Key::optional(
            "to",
            Whole,
            "the last unit at this rate; leave it out for the last rate",
        ),
        Key::required("each", Number, "the price of each unit"),
    ],
};

pub(super) static MULTIPLIER: TableShape = TableShape {
    name: "a multiplier",
    keys: &[
        Key::optional("when", Expr, "when it applies; always by default"),
        Key::required("factor", Number, "0.5 halves the amount"),
        Key::optional("because", Text, "the reason, in a few words"),
    ],
};

static OVERRIDE: TableShape = TableShape {
    name: "an override",
    keys: &[
        Key::required("when", Expr, "when it applies"),
        Key::required("amount", Number, "the amount to charge"),
        Key::optional("because", Text, "the reason, in a few words"),
    ],
};

pub(super) static ALTERNATIVE: TableShape = TableShape {
    name: "an alternative",
    keys: &[
        Key::required("id", Id, "its identifier"),
        Key::required("text", Text, "the contribution, in words"),
        Key::optional(
            "mode",
            OneOf(&["instead", "besides"]),
            "instead of money, or on top; instead by default",
        ),
        Key::optional("people", Number, "how many people, working full time"),
        Key::optional("worth", Number, "the minimum value"),
        Key::optional("equivalent", Yes, "worth as much as the price"),
        Key::optional("share_percent", Whole, "the largest share of the price it can cover"),
        Key::optional("approval", List(&OneOf(REVIEWERS)), "who must approve it"),
        Key::optional("when", Expr, "when it's available"),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};
