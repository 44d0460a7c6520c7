//! The format of the files, as data: what the reader accepts, what the JSON Schema says, what editors show.

mod foundation;
mod joining;
mod price;

pub use foundation::FOUNDATION;
pub(super) use joining::QUESTIONS;

use super::shape::Shape::{
    Any, Currency, Date, Expr, Id, List, Map, Number, OneOf, Table, Text, Url, Whole, Word, Yes, YesNo,
};
use super::shape::{Key, TableShape};
use joining::{AGREEMENT, QUESTION, REVIEW_DAYS, ROLE};
use price::{ALTERNATIVE, COMPONENT, TABLE};

/// The kinds of facts.
pub(super) const FACTS: &[&str] = &["choice", "yes-no", "number", "money", "lookup"];

/// The kinds of benefits.
pub(super) const BENEFITS: &[&str] = &["yes-no", "count", "level", "votes", "money", "text"];

/// The kinds of terms.
pub(super) const TERMS: &[&str] = &[
    "rolling",
    "calendar",
    "fiscal",
    "rolling then calendar",
    "life",
    "while",
    "custom",
];

/// When terms start.
pub(super) const STARTS: &[&str] = &["same day", "next month", "month split", "next year"];

const IDS: super::shape::Shape = List(&Id);

/// One version of a programme.
pub static PROGRAMME: TableShape = TableShape {
    name: "a programme file",
    keys: &[
        Key::must(
            "programme",
            Id,
            "the identifier of the programme, the same in all its versions",
        ),
        Key::must("version", Word, "the name of this version"),
        Key::must("from", Date, "the first day it holds for who joins"),
        Key::may(
            "from_renewals",
            Date,
            "the first day it holds for who renews, where that is another",
        ),
        Key::may(
            "status",
            OneOf(&["published", "draft"]),
            "a draft is shown as not for sale",
        ),
        Key::may(
            "kind",
            OneOf(&["membership", "sponsorship", "project"]),
            "what is offered",
        ),
        Key::may(
            "language",
            Word,
            "the language of plain texts, en unless said otherwise",
        ),
        Key::must("title", Text, "its name"),
        Key::must("summary", Text, "one or two sentences"),
        Key::must("currency", Currency, "the currency of its prices"),
        Key::may("source", Id, "where statements come from that name no other source"),
        Key::may("sources", Map(&Table(&SOURCE)), "documents the statements come from"),
        Key::may("notes", List(&Table(&NOTE)), "text that is only shown"),
        Key::may(
            "parents",
            Map(&Table(&PARENT)),
            "memberships elsewhere that tiers can require",
        ),
        Key::may("facts", Map(&Table(&FACT)), "what prices and eligibility depend on"),
        Key::may("groups", Map(&Text), "headings for benefits, in order"),
        Key::may(
            "benefits",
            Map(&Table(&BENEFIT)),
            "what tiers can grant, each defined once",
        ),
        Key::may("tables", Map(&Table(&TABLE)), "price tables"),
        Key::must("tiers", Map(&Table(&TIER)), "what one can join, in the order shown"),
        Key::may("seats", Map(&Table(&SEATS)), "seats that follow live counts of members"),
        Key::may("roll", Table(&ROLL), "who votes with what weight"),
        Key::may(
            "roles",
            Map(&Table(&ROLE)),
            "people of an organisation that joins, in the order asked for",
        ),
        Key::may(
            "questions",
            Map(&Table(&QUESTION)),
            "what is asked beside the facts when somebody joins, in order",
        ),
        Key::may(
            "agreements",
            Map(&Table(&AGREEMENT)),
            "what is signed when somebody joins",
        ),
        Key::may(
            "review_days",
            Table(&REVIEW_DAYS),
            "how many working days a decision takes at most",
        ),
    ],
};

static SOURCE: TableShape = TableShape {
    name: "a source",
    keys: &[
        Key::must("title", Text, "the name of the document"),
        Key::may("url", Url, "where it can be read"),
        Key::may("date", Date, "its date"),
    ],
};

static NOTE: TableShape = TableShape {
    name: "a note",
    keys: &[
        Key::must("text", Text, "what to show"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static PARENT: TableShape = TableShape {
    name: "a parent membership",
    keys: &[
        Key::must("name", Text, "the organisation whose membership is required"),
        Key::may("url", Url, "where one becomes a member there"),
        Key::must(
            "fact",
            Id,
            "the yes-no fact that tells whether an applicant is a member",
        ),
        Key::may("except", Expr, "who need not be a member"),
    ],
};

static FACT: TableShape = TableShape {
    name: "a fact",
    keys: &[
        Key::must("type", OneOf(FACTS), "what kind of answer it has"),
        Key::must("question", Text, "the question, as the reader sees it"),
        Key::must("label", Text, "two or three words for summaries"),
        Key::may("help", Text, "what counts and what does not"),
        Key::may("choices", Map(&Text), "the answers of a choice, in order"),
        Key::may("unit", Text, "what a number counts: people"),
        Key::may("most", Whole, "the largest number that makes sense"),
        Key::may(
            "currency",
            Currency,
            "the currency of a money fact, where it is not the programme's",
        ),
        Key::may("from", Id, "the fact that a lookup starts from"),
        Key::may(
            "table",
            Map(&List(&Word)),
            "a lookup's results, and the words that lead to each",
        ),
        Key::may("otherwise", Id, "a lookup's result for all other words"),
        Key::may(
            "granted_by",
            OneOf(REVIEWERS),
            "who grants it, where it is a standing and not a statement",
        ),
        Key::may("evidence", Text, "what proves it"),
        Key::may("recheck_months", Whole, "how often it is checked again"),
    ],
};

static BENEFIT: TableShape = TableShape {
    name: "a benefit",
    keys: &[
        Key::must("title", Text, "its name, short enough for a table"),
        Key::must("group", Id, "a name from [groups]"),
        Key::may("kind", OneOf(BENEFITS), "yes-no unless said otherwise"),
        Key::may("unit", Text, "what is counted, one of it: webinar"),
        Key::may("units", Text, "what is counted, several: webinars"),
        Key::may("per", OneOf(PERIODS), "for what a quantity holds"),
        Key::may("levels", Map(&Text), "the names of levels, from low to high"),
        Key::may("summary", Text, "one sentence"),
        Key::may(
            "condition",
            Text,
            "a condition or footnote that belongs to it, whoever grants it",
        ),
        Key::may("excludes", IDS, "benefits that cannot be used together with it"),
        Key::may("capacity", Whole, "how many holders can have it at once"),
        Key::may("url", Url, "where more is said"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

const PERIODS: &[&str] = &[
    "month", "quarter", "year", "term", "event", "seat", "election", "member",
];
const REVIEWERS: &[&str] = &["automatic", "staff", "committee", "board"];

static TIER: TableShape = TableShape {
    name: "a tier",
    keys: &[
        Key::must("title", Text, "its name"),
        Key::may("summary", Text, "one sentence"),
        Key::may(
            "audience",
            OneOf(&["person", "organisation", "both"]),
            "who it is for, organisation unless said otherwise",
        ),
        Key::may("formerly", IDS, "earlier identifiers of the same tier"),
        Key::may("closed", Text, "why nobody new may join"),
        Key::may("extends", Id, "the tier whose grants it includes"),
        Key::may("grants", Map(&GRANT), "what it grants, by benefit"),
        Key::may("removes", IDS, "benefits of the extended tier that it does not have"),
        Key::may(
            "replaces",
            Map(&Id),
            "benefits of the extended tier, and what stands in their place",
        ),
        Key::may("qualification", List(&Table(&QUALIFICATION)), "what must hold to join"),
        Key::may("requires", IDS, "names from [parents]"),
        Key::may(
            "price",
            Any(&[
                OneOf(&["free", "by agreement", "not offered"]),
                Table(&COMPONENT),
                List(&Table(&COMPONENT)),
            ]),
            "what it costs",
        ),
        Key::may(
            "alternatives",
            List(&Table(&ALTERNATIVE)),
            "what may be given instead of money, or must be besides",
        ),
        Key::may(
            "responsibilities",
            List(&Table(&RESPONSIBILITY)),
            "what is expected of a holder",
        ),
        Key::may("term", Table(&TERM), "how long it runs"),
        Key::may("cap", Table(&CAP), "at most so many holders"),
        Key::may(
            "review",
            List(&OneOf(REVIEWERS)),
            "who decides on an application, in order",
        ),
        Key::may(
            "review_in_kind",
            List(&OneOf(REVIEWERS)),
            "who decides when something is given in kind",
        ),
        Key::may("join", Text, "how one joins, in a sentence"),
        Key::may("notes", List(&Table(&NOTE)), "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

const GRANT: super::shape::Shape = Any(&[Yes, Number, Word, Table(&GRANT_TABLE)]);

static GRANT_TABLE: TableShape = TableShape {
    name: "a grant",
    keys: &[
        Key::may(
            "value",
            Any(&[Yes, Number, Word]),
            "the value, where there is more to say",
        ),
        Key::may("up_to", Whole, "at most so many"),
        Key::may("unlimited", Yes, "as many as one likes"),
        Key::may("text", Text, "the value of a text benefit, in several languages"),
        Key::may("carry_over", Whole, "how many unused ones are kept for the next period"),
        Key::may("after_days", Whole, "days of membership before the right begins"),
        Key::may("from", Date, "the first day the right can begin"),
        Key::may("note", Text, "a condition or remark for this tier only"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static QUALIFICATION: TableShape = TableShape {
    name: "a qualification",
    keys: &[
        Key::must("text", Text, "the condition in words"),
        Key::may(
            "when",
            Expr,
            "the condition over facts; left out where a person decides",
        ),
        Key::may("evidence", Text, "what proves it"),
        Key::may("recheck_months", Whole, "how often it is checked again"),
        Key::may("from", Date, "the first day it is asked"),
        Key::may("until", Date, "the last day it is asked"),
    ],
};

static RESPONSIBILITY: TableShape = TableShape {
    name: "a responsibility",
    keys: &[
        Key::must("text", Text, "what is expected"),
        Key::may("every_months", Whole, "how often it is confirmed"),
        Key::may("else_tier", Id, "the tier a member is moved to otherwise"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static TERM: TableShape = TableShape {
    name: "a term",
    keys: &[
        Key::must("kind", OneOf(TERMS), "what ends it"),
        Key::may(
            "months",
            Whole,
            "the length of a rolling term, 12 unless said otherwise",
        ),
        Key::may(
            "years",
            Whole,
            "the length of a calendar or fiscal term, 1 unless said otherwise",
        ),
        Key::may(
            "rest_on_top",
            YesNo,
            "whether the rest of the first calendar year comes on top",
        ),
        Key::may("first_month", Whole, "the month a fiscal year begins in, 1 to 12"),
        Key::may("condition", Text, "for as long as this holds"),
        Key::may("confirm_months", Whole, "how often the condition is confirmed"),
        Key::may("start", OneOf(STARTS), "the day a term starts"),
        Key::may(
            "split_day",
            Whole,
            "from this day of the month on, the term starts with the next month",
        ),
        Key::may(
            "notice_days",
            Whole,
            "days before the end by which a member must give notice",
        ),
        Key::may(
            "grace_days",
            Whole,
            "days after the end in which a renewal still counts",
        ),
        Key::may("commitment_months", Whole, "months that must be stayed in any case"),
        Key::may(
            "silence",
            OneOf(&["renews", "ends", "asks", "moves"]),
            "what it means when a member says nothing",
        ),
        Key::may(
            "lapse",
            Any(&[OneOf(&["suspended", "ended"]), Table(&LAPSE)]),
            "what a lapsed member becomes",
        ),
        Key::may("text", Text, "the rule in words"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static LAPSE: TableShape = TableShape {
    name: "a lapse",
    keys: &[Key::must("tier", Id, "the tier a lapsed member is moved to")],
};

static CAP: TableShape = TableShape {
    name: "a cap",
    keys: &[
        Key::must("most", Whole, "at most so many holders"),
        Key::may("waiting_list", YesNo, "whether further applicants wait"),
        Key::may("related_count_as_one", YesNo, "whether related companies count as one"),
    ],
};

static SEATS: TableShape = TableShape {
    name: "a body",
    keys: &[
        Key::must("title", Text, "its name"),
        Key::must("count", Expr, "seats from counts of members: max(1, gold / 3)"),
        Key::may("when", Expr, "no seats unless this holds"),
        Key::may("note", Text, "text that is only shown"),
        Key::may("source", Id, "a name from [sources]"),
    ],
};

static ROLL: TableShape = TableShape {
    name: "a roll",
    keys: &[
        Key::must("benefit", Id, "the benefit of kind votes that carries the weight"),
        Key::may("quorum", Text, "the quorum in words"),
    ],
};
