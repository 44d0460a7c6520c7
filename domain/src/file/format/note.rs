//! Text that is shown but not computed with.

use crate::file::shape::Shape::{Id, Text};
use crate::file::shape::{Key, TableShape};

pub(super) static NOTE: TableShape = TableShape {
    name: "a note",
    keys: &[
        Key::required("text", Text, "what to show"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};
