//! Text that's only shown.

use crate::file::shape::Shape::{Id, Text};
use crate::file::shape::{Key, TableShape};

pub(super) static NOTE: TableShape = TableShape {
    name: "a note",
    keys: &[
        Key::required("text", Text, "the text"),
        Key::optional("source", Id, "a name from [sources]"),
    ],
};
