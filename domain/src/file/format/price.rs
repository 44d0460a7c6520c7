//! Prices: components and rules, price tables, what may be given instead.

use super::kinds::REVIEWERS;
use crate::file::shape::Shape::{
    self, Any, Currency, Date, Expr, Id, List, Number, OneOf, Table, Text, Whole, Word, Yes,
};
use crate::file::shape::{Key, TableShape};

pub(super) static TABLE: TableShape = TableShape {
    name: "a price table",
    keys: &[
        Key::required("title", Text, "its name"),
        Key::required(
            "axes",
            List(&Table(&AXIS)),
            "one to three dimensions, the outer one first",
        ),
        Key::required("cells", List(&CELLS), "lists within lists, one level for each axis"),
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
        Key::required("on", Id, "a fact, or tier"),
        Key::optional("bands", List(&Table(&BOUNDS)), "the bands of a number"),
        Key::optional(
            "values",
            List(&Any(&[Word, List(&Word)])),
            "words; a list where several share a place",
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

/// The ways to price, which a component and a rule share.
macro_rules! pricing_keys {
    ($($more:expr),* $(,)?) => {
        &[
            $($more,)*
            Key::optional("amount", Number, "a flat amount"),
            Key::optional("free", Yes, "nothing to pay"),
            Key::optional("by_agreement", Any(&[Yes, Text]), "found out by talking; a text says about what"),
            Key::optional("not_offered", Yes, "not available to whom this applies"),
            Key::optional("range", Table(&RANGE), "between two amounts"),
            Key::optional("at_least", Number, "this amount or more"),
            Key::optional("at_cost", Any(&[Yes, Table(&AT_COST)]), "passed on at what it costs"),
            Key::optional("on", Id, "the fact that bands or graduated rates go by"),
            Key::optional("bands", List(&Table(&BAND)), "an amount for each band of a number"),
            Key::optional("graduated", List(&Table(&GRADUATION)), "each unit at the rate of the band it falls into"),
            Key::optional("table", Id, "a name from [tables]"),
            Key::optional("formula", Expr, "an amount computed from facts"),
            Key::optional("because", Text, "why, in a few words"),
        ]
    };
}

pub(super) static COMPONENT: TableShape = TableShape {
    name: "a price",
    keys: pricing_keys![
        Key::optional("id", Id, "its identifier, fee unless said otherwise"),
        Key::optional("title", Text, "what is paid for"),
        Key::optional("per", OneOf(&["year", "once", "month", "hour"]), "its rhythm"),
        Key::optional("currency", Currency, "where it is not the programme's"),
        Key::optional("when", Expr, "it is not charged unless this holds"),
        Key::optional(
            "rules",
            List(&Table(&RULE)),
            "ways to price, the first that matches wins"
        ),
        Key::optional(
            "times",
            List(&Table(&MULTIPLIER)),
            "factors, applied one after the other"
        ),
        Key::optional("overrides", List(&Table(&OVERRIDE)), "figures that beat every rule"),
        Key::optional("floor", Number, "never less"),
        Key::optional("ceiling", Number, "never more"),
        Key::optional("round_to", Number, "rounded to a multiple of this"),
        Key::optional("note", Text, "text that is only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static RULE: TableShape = TableShape {
    name: "a price rule",
    keys: pricing_keys![
        Key::optional("when", Expr, "when this rule applies; always, if left out"),
        Key::optional("from", Date, "the first day of the rule"),
        Key::optional("until", Date, "the last day of the rule"),
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
    keys: &[Key::required("markup_percent", Number, "percent on top")],
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
        Key::optional("to", Whole, "the last unit at this rate; none for the rest"),
        Key::required("each", Number, "the price of each unit"),
    ],
};

static MULTIPLIER: TableShape = TableShape {
    name: "a multiplier",
    keys: &[
        Key::optional("when", Expr, "when it applies; always, if left out"),
        Key::required("factor", Number, "0.5 halves the amount"),
        Key::optional("because", Text, "why, in a few words"),
    ],
};

static OVERRIDE: TableShape = TableShape {
    name: "an override",
    keys: &[
        Key::required("when", Expr, "when it applies"),
        Key::required("amount", Number, "the amount that beats every rule"),
        Key::optional("because", Text, "why, in a few words"),
    ],
};

pub(super) static ALTERNATIVE: TableShape = TableShape {
    name: "an alternative",
    keys: &[
        Key::required("id", Id, "its identifier"),
        Key::required("text", Text, "what is given, in words"),
        Key::optional(
            "mode",
            OneOf(&["instead", "besides"]),
            "instead of money unless said otherwise",
        ),
        Key::optional("people", Number, "so many people working full time"),
        Key::optional("worth", Number, "worth at least this"),
        Key::optional("equivalent", Yes, "worth as much as the price"),
        Key::optional("share_percent", Whole, "at most this share of the price"),
        Key::optional("approval", List(&OneOf(REVIEWERS)), "who must approve it"),
        Key::optional("when", Expr, "when it is open"),
        Key::optional("note", Text, "text that is only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};
