//! Prices: components and rules, price tables, what may be given instead.

use super::kinds::REVIEWERS;
use crate::file::shape::Shape::{
    self, Any, Currency, Date, Expr, Id, List, Number, OneOf, Table, Text, Whole, Word, Yes,
};
use crate::file::shape::{Key, TableShape};

pub(super) static TABLE: TableShape = TableShape {
    name: "a price table",
    keys: &[
        Key::must("title", Text, "its name"),
        Key::must(
            "axes",
            List(&Table(&AXIS)),
            "one to three dimensions, the outer one first",
        ),
        Key::must("cells", List(&CELLS), "lists within lists, one level for each axis"),
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
        Key::must("on", Id, "a fact, or tier"),
        Key::may("bands", List(&Table(&BOUNDS)), "the bands of a number"),
        Key::may(
            "values",
            List(&Any(&[Word, List(&Word)])),
            "words; a list where several share a place",
        ),
    ],
};

static BOUNDS: TableShape = TableShape {
    name: "a band",
    keys: &[
        Key::may("from", Number, "the lowest number, included"),
        Key::may("above", Number, "the lowest number, not included"),
        Key::may("to", Number, "the highest number, included"),
        Key::may("below", Number, "the highest number, not included"),
    ],
};

/// The ways to price, which a component and a rule share.
macro_rules! pricing_keys {
    ($($more:expr),* $(,)?) => {
        &[
            $($more,)*
            Key::may("amount", Number, "a flat amount"),
            Key::may("free", Yes, "nothing to pay"),
            Key::may("by_agreement", Any(&[Yes, Text]), "found out by talking; a text says about what"),
            Key::may("not_offered", Yes, "not available to whom this applies"),
            Key::may("range", Table(&RANGE), "between two amounts"),
            Key::may("at_least", Number, "this amount or more"),
            Key::may("at_cost", Any(&[Yes, Table(&AT_COST)]), "passed on at what it costs"),
            Key::may("on", Id, "the fact that bands or graduated rates go by"),
            Key::may("bands", List(&Table(&BAND)), "an amount for each band of a number"),
            Key::may("graduated", List(&Table(&GRADUATION)), "each unit at the rate of the band it falls into"),
            Key::may("table", Id, "a name from [tables]"),
            Key::may("formula", Expr, "an amount computed from facts"),
            Key::may("because", Text, "why, in a few words"),
        ]
    };
}

pub(super) static COMPONENT: TableShape = TableShape {
    name: "a price",
    keys: pricing_keys![
        Key::may("id", Id, "its identifier, fee unless said otherwise"),
        Key::may("title", Text, "what is paid for"),
        Key::may("per", OneOf(&["year", "once", "month", "hour"]), "its rhythm"),
        Key::may("currency", Currency, "where it is not the programme's"),
        Key::may("when", Expr, "it is not charged unless this holds"),
        Key::may(
            "rules",
            List(&Table(&RULE)),
            "ways to price, the first that matches wins"
        ),
        Key::may(
            "times",
            List(&Table(&MULTIPLIER)),
            "factors, applied one after the other"
        ),
        Key::may("overrides", List(&Table(&OVERRIDE)), "figures that beat every rule"),
        Key::may("floor", Number, "never less"),
        Key::may("ceiling", Number, "never more"),
        Key::may("round_to", Number, "rounded to a multiple of this"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static RULE: TableShape = TableShape {
    name: "a price rule",
    keys: pricing_keys![
        Key::may("when", Expr, "when this rule applies; always, if left out"),
        Key::may("from", Date, "the first day of the rule"),
        Key::may("until", Date, "the last day of the rule"),
    ],
};

static RANGE: TableShape = TableShape {
    name: "a range",
    keys: &[
        Key::must("from", Number, "the lowest amount"),
        Key::must("to", Number, "the highest amount"),
    ],
};

static AT_COST: TableShape = TableShape {
    name: "a price at cost",
    keys: &[Key::must("markup_percent", Number, "percent on top")],
};

static BAND: TableShape = TableShape {
    name: "a band",
    keys: &[
        Key::may("from", Number, "the lowest number, included"),
        Key::may("above", Number, "the lowest number, not included"),
        Key::may("to", Number, "the highest number, included"),
        Key::may("below", Number, "the highest number, not included"),
        Key::must("amount", Number, "the amount for this band"),
    ],
};

static GRADUATION: TableShape = TableShape {
    name: "a graduated rate",
    keys: &[
        Key::may("to", Whole, "the last unit at this rate; none for the rest"),
        Key::must("each", Number, "the price of each unit"),
    ],
};

static MULTIPLIER: TableShape = TableShape {
    name: "a multiplier",
    keys: &[
        Key::may("when", Expr, "when it applies; always, if left out"),
        Key::must("factor", Number, "0.5 halves the amount"),
        Key::may("because", Text, "why, in a few words"),
    ],
};

static OVERRIDE: TableShape = TableShape {
    name: "an override",
    keys: &[
        Key::must("when", Expr, "when it applies"),
        Key::must("amount", Number, "the amount that beats every rule"),
        Key::may("because", Text, "why, in a few words"),
    ],
};

pub(super) static ALTERNATIVE: TableShape = TableShape {
    name: "an alternative",
    keys: &[
        Key::must("id", Id, "its identifier"),
        Key::must("text", Text, "what is given, in words"),
        Key::may(
            "mode",
            OneOf(&["instead", "besides"]),
            "instead of money unless said otherwise",
        ),
        Key::may("people", Number, "so many people working full time"),
        Key::may("worth", Number, "worth at least this"),
        Key::may("equivalent", Yes, "worth as much as the price"),
        Key::may("share_percent", Whole, "at most this share of the price"),
        Key::may("approval", List(&OneOf(REVIEWERS)), "who must approve it"),
        Key::may("when", Expr, "when it is open"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};
