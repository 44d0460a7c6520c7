//! `foundation.toml`.

use super::kinds::REASONS;
use crate::file::shape::Shape::{Any, Colour, Date, List, Map, OneOf, Table, Text, Url, Whole, Word, YesNo};
use crate::file::shape::{Key, TableShape};

/// `foundation.toml`.
pub(in crate::file) static FOUNDATION: TableShape = TableShape {
    name: "a foundation",
    keys: &[
        Key::required("name", Text, "the full name"),
        Key::optional("short_name", Text, "a shorter name, used where space is limited"),
        Key::required("tagline", Text, "what the foundation is for, in one sentence"),
        Key::required("mark", Word, "one to three letters, shown as its logo"),
        Key::optional("website", Url, "its website"),
        Key::required(
            "languages",
            List(&Word),
            "the languages of its texts, main language first: [\"en\"]",
        ),
        Key::required("look", Table(&LOOK), "its colours"),
        Key::required("contact", Table(&CONTACT), "how to contact the foundation"),
        Key::optional("officer", Table(&OFFICER), "the officer who reviews applications"),
        Key::optional(
            "holidays",
            List(&Any(&[Date, Word])),
            "days that aren't working days: dates, and days of every year such as \"12-25\"",
        ),
        Key::optional(
            "time_zone",
            Word,
            "where its people are, such as \"Europe/Berlin\"; they see times in it, and in UTC",
        ),
        Key::optional(
            "reasons",
            List(&Table(&REASON)),
            "texts that its reviewers can choose instead of writing them again",
        ),
        Key::optional("directory", Table(&DIRECTORY), "its public directory of members"),
        Key::optional("invoices", Table(&INVOICES), "what its invoices say"),
        Key::optional(
            "in_force",
            Map(&Word),
            "the version of each programme to show, if it isn't the newest",
        ),
        Key::optional("projects", Table(&SECTION), "the projects and communities it supports"),
        Key::optional(
            "readers",
            Table(&SECTION),
            "what each kind of visitor gets from membership",
        ),
        Key::optional("commitments", Table(&SECTION), "the foundation's own commitments"),
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
        Key::required("email", Word, "an email address that somebody reads"),
        Key::optional("url", Url, "a contact page"),
    ],
};

static OFFICER: TableShape = TableShape {
    name: "an officer",
    keys: &[Key::required(
        "title",
        Text,
        "the officer's title, such as Executive Director",
    )],
};

static REASON: TableShape = TableShape {
    name: "a reason",
    keys: &[
        Key::required(
            "for",
            OneOf(REASONS),
            "what it's for: a vote, or a question to the applicant",
        ),
        Key::required("title", Text, "a few words, by which reviewers choose it"),
        Key::required("text", Text, "the text, as the applicant can read it"),
    ],
};

static DIRECTORY: TableShape = TableShape {
    name: "a directory",
    keys: &[Key::optional(
        "approval",
        YesNo,
        "whether staff approve what members publish, before it's public; false by default",
    )],
};

static INVOICES: TableShape = TableShape {
    name: "invoices",
    keys: &[
        Key::optional("street", Word, "the foundation's street, with the house number"),
        Key::optional("postcode", Word, "its postcode"),
        Key::optional("city", Word, "its city"),
        Key::optional("country", Word, "its country, as a code of two letters such as \"DE\""),
        Key::optional(
            "address",
            List(&Word),
            "the lines of its address, if they're printed differently",
        ),
        Key::optional("vat_id", Word, "its VAT ID, such as \"DE123456789\""),
        Key::optional("registration", Word, "its number in a register, such as \"VR 4711\""),
        Key::optional("tax_id", Word, "another number to print, with its name"),
        Key::optional("iban", Word, "the account that members pay to"),
        Key::optional("bic", Word, "the account's bank, for payments from other countries"),
        Key::optional("days", Whole, "how many days members have to pay; 30 by default"),
        Key::optional(
            "reminders",
            List(&Whole),
            "how many days after the last day to pay members are reminded; [7, 21] by default, and [] for never",
        ),
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
        Key::optional("url", Url, "a link"),
    ],
};
