//! `foundation.toml`.

use crate::file::shape::Shape::{Colour, List, Map, Table, Text, Url, Word};
use crate::file::shape::{Key, TableShape};

/// `foundation.toml`.
pub(in crate::file) static FOUNDATION: TableShape = TableShape {
    name: "a foundation",
    keys: &[
        Key::required("name", Text, "the full name"),
        Key::optional("short_name", Text, "the name for tight places"),
        Key::required("tagline", Text, "one sentence: what the foundation is for"),
        Key::required("mark", Word, "one to three letters shown as its mark"),
        Key::optional("website", Url, "its own site"),
        Key::required(
            "languages",
            List(&Word),
            "the languages of its texts, the main one first: [\"en\"]",
        ),
        Key::required("look", Table(&LOOK), "its colours"),
        Key::required("contact", Table(&CONTACT), "how to reach it"),
        Key::optional(
            "in_force",
            Map(&Word),
            "the version of a programme that is shown, where it is not the newest",
        ),
        Key::optional("projects", Table(&SECTION), "the projects and communities it supports"),
        Key::optional("readers", Table(&SECTION), "what membership brings each kind of reader"),
        Key::optional("commitments", Table(&SECTION), "what it commits itself to"),
        Key::optional("legal", List(&Table(&ENTRY)), "legal documents"),
    ],
};

static LOOK: TableShape = TableShape {
    name: "a look",
    keys: &[
        Key::required("accent", Colour, "links and buttons on light pages"),
        Key::required("accent_dark", Colour, "links and buttons on dark pages"),
    ],
};

static CONTACT: TableShape = TableShape {
    name: "a contact",
    keys: &[
        Key::required("email", Word, "an address that is read"),
        Key::optional("url", Url, "a page about contact"),
    ],
};

static SECTION: TableShape = TableShape {
    name: "a section",
    keys: &[
        Key::required("title", Text, "its heading"),
        Key::required("items", List(&Table(&ENTRY)), "its items"),
    ],
};

static ENTRY: TableShape = TableShape {
    name: "an item",
    keys: &[
        Key::required("title", Text, "a few words"),
        Key::optional("text", Text, "one or two sentences"),
        Key::optional("url", Url, "where it leads"),
    ],
};
