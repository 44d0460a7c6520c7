//! `foundation.toml`.

use crate::file::shape::Shape::{Colour, List, Map, Table, Text, Url, Word};
use crate::file::shape::{Key, TableShape};

/// `foundation.toml`.
pub(in crate::file) static FOUNDATION: TableShape = TableShape {
    name: "a foundation",
    keys: &[
        Key::must("name", Text, "the full name"),
        Key::may("short_name", Text, "the name for tight places"),
        Key::must("tagline", Text, "one sentence: what the foundation is for"),
        Key::must("mark", Word, "one to three letters shown as its mark"),
        Key::may("website", Url, "its own site"),
        Key::must(
            "languages",
            List(&Word),
            "the languages of its texts, the main one first: [\"en\"]",
        ),
        Key::must("look", Table(&LOOK), "its colours"),
        Key::must("contact", Table(&CONTACT), "how to reach it"),
        Key::may(
            "in_force",
            Map(&Word),
            "the version of a programme that is shown, where it is not the newest",
        ),
        Key::may("projects", Table(&SECTION), "the projects and communities it supports"),
        Key::may("readers", Table(&SECTION), "what membership brings each kind of reader"),
        Key::may("commitments", Table(&SECTION), "what it commits itself to"),
        Key::may("legal", List(&Table(&ENTRY)), "legal documents"),
    ],
};

static LOOK: TableShape = TableShape {
    name: "a look",
    keys: &[
        Key::must("accent", Colour, "links and buttons on light pages"),
        Key::must("accent_dark", Colour, "links and buttons on dark pages"),
    ],
};

static CONTACT: TableShape = TableShape {
    name: "a contact",
    keys: &[
        Key::must("email", Word, "an address that is read"),
        Key::may("url", Url, "a page about contact"),
    ],
};

static SECTION: TableShape = TableShape {
    name: "a section",
    keys: &[
        Key::must("title", Text, "its heading"),
        Key::must("items", List(&Table(&ENTRY)), "its items"),
    ],
};

static ENTRY: TableShape = TableShape {
    name: "an item",
    keys: &[
        Key::must("title", Text, "a few words"),
        Key::may("text", Text, "one or two sentences"),
        Key::may("url", Url, "where it leads"),
    ],
};
