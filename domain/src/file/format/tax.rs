//! Tax on prices.

use crate::file::shape::Shape::{Expr, Id, List, Number, OneOf, Table, Text, Word, Yes};
use crate::file::shape::{Key, TableShape};

/// A tax rule must have exactly one of these keys.
pub(in crate::file) const TAX_TREATMENTS: &[&str] = &["percent", "reverse_charge", "out_of_scope"];

pub(super) static TAX: TableShape = TableShape {
    name: "the tax",
    keys: &[
        Key::required("name", Text, "what it's called on invoices, such as VAT"),
        Key::required(
            "prices",
            OneOf(&["net", "gross"]),
            "whether tax is added to the prices in this file (net) or already included (gross)",
        ),
        Key::optional("percent", Number, "the rate, if everyone pays the same"),
        Key::optional(
            "rules",
            List(&Table(&TAX_RULE)),
            "which rate is charged to whom, and for what; the first that matches applies, and without one there's no tax",
        ),
        Key::optional("note", Text, "text that's only shown"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};

static TAX_RULE: TableShape = TableShape {
    name: "a tax rule",
    keys: &[
        Key::optional("when", Expr, "when this rule applies; always by default"),
        Key::optional(
            "components",
            List(&Word),
            "the ids of the price components that it's for; all of them by default",
        ),
        Key::optional("percent", Number, "the rate, in percent"),
        Key::optional("reverse_charge", Yes, "the buyer pays the tax to its own tax office"),
        Key::optional("out_of_scope", Yes, "the sale isn't subject to this tax"),
        Key::optional("because", Text, "the reason, in a few words"),
    ],
};
