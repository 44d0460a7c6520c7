//! A field: its key, its words, what it takes, and when it is asked.

use crate::fact::FactDefinition;
use crate::money::{Currency, Money};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One thing that is asked.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Field {
    pub key: String,
    pub label: FieldLabel,
    pub kind: FieldKind,
    pub required: bool,
    /// What browsers may fill in, as HTML's `autocomplete` names it; empty for nothing personal.
    pub autocomplete: String,
    /// Asked only where another answer is one of these.
    pub shown: Option<FieldCondition>,
    /// The heading of the group it stands in, where a page has several.
    pub group: Option<FieldGroup>,
}

/// Another answer that a field depends on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldCondition {
    pub key: String,
    pub answers: Vec<String>,
}

/// What a page groups its fields by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// The first, second… person of a role.
    Person(u16),
    /// Something given in kind, in the words of the programme.
    Pledge(Text),
    /// A condition that is to be shown to hold.
    Condition(Text),
}

/// The words of a field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldLabel {
    /// Asked by every programme, in the words of the interface.
    Common(StandardField),
    /// In the words of the programme.
    Programme {
        question: Text,
        /// Two or three words for summaries.
        label: Text,
        help: Option<Text>,
    },
}

/// What every programme asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandardField {
    YourName,
    YourEmail,
    YourTitle,
    OrganisationName,
    OrganisationKind,
    Website,
    Register,
    Vat,
    Country,
    Street,
    StreetMore,
    City,
    Region,
    Postcode,
    SamePerson,
    PersonName,
    PersonEmail,
    PersonTitle,
    Give,
    GiveWhat,
    GiveMoney,
    OfferAmount,
    OfferWhat,
    OfferTerm,
    PledgePeople,
    PledgeWhat,
    PledgeValue,
    PledgeFrom,
    PledgeUntil,
    PurchaseOrder,
    InvoiceEmail,
    InvoiceSame,
    InvoiceName,
    Evidence,
    EvidenceFile,
    SignName,
    SignTitle,
    SignConsent,
    SendName,
    SendEmail,
    SendMessage,
}

/// What a field takes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of at most so many characters.
    Line(u16),
    /// Several lines of at most so many characters.
    Paragraph(u16),
    Email,
    Url,
    /// A code of ISO 3166-1 with two letters.
    Country,
    /// A value added tax number.
    Vat,
    Number {
        least: i64,
        most: i64,
        unit: Option<Text>,
    },
    /// An amount of money, at least and at most so much in minor units.
    Amount {
        currency: Currency,
        least: i64,
        most: Option<i64>,
    },
    Date,
    YesNo,
    Choice(Vec<FieldOption>),
    /// The answer is the id of an uploaded file.
    File,
    /// The name of this person, in their own hand: no other is taken.
    NameOf(String),
    /// A box to tick, or not to.
    Consent,
    Fact(Box<FactDefinition>),
}

/// One of the answers to a choice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldOption {
    pub id: String,
    pub label: OptionLabel,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionLabel {
    Said(Text),
    /// The applicant.
    You,
    /// The applicant, as a colleague reads it: their name, empty while it is not known.
    Applicant(String),
    /// Somebody named before, in their own words, with the role they were named for.
    Person {
        name: String,
        role: Text,
    },
    SomebodyElse,
    Money,
    InKind,
    Both,
    Company,
    NonProfit,
    Academic,
    Government,
    OtherKind,
}

/// The most characters of a name, a title, a number.
pub(super) const LINE: u16 = 200;
/// The most characters of a description.
pub(super) const PARAGRAPH: u16 = 5_000;

impl Field {
    pub(super) fn new(key: impl Into<String>, label: FieldLabel, kind: FieldKind) -> Self {
        Self {
            key: key.into(),
            label,
            kind,
            required: true,
            autocomplete: String::new(),
            shown: None,
            group: None,
        }
    }

    pub(super) fn standard(key: impl Into<String>, common: StandardField, kind: FieldKind) -> Self {
        Self::new(key, FieldLabel::Common(common), kind)
    }

    pub(super) fn line(key: impl Into<String>, common: StandardField) -> Self {
        Self::standard(key, common, FieldKind::Line(LINE))
    }

    #[must_use]
    pub(super) fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    #[must_use]
    pub(super) fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    #[must_use]
    pub(super) fn fills(mut self, autocomplete: impl Into<String>) -> Self {
        self.autocomplete = autocomplete.into();
        self
    }

    #[must_use]
    pub(super) fn shown_when(mut self, key: impl Into<String>, answers: &[&str]) -> Self {
        self.shown = Some(FieldCondition {
            key: key.into(),
            answers: answers.iter().map(|&answer| answer.to_owned()).collect(),
        });
        self
    }

    #[must_use]
    pub(super) fn in_group(mut self, group: FieldGroup) -> Self {
        self.group = Some(group);
        self
    }
}

impl FieldOption {
    pub(super) fn new(id: impl Into<String>, label: OptionLabel) -> Self {
        Self { id: id.into(), label }
    }
}

/// The amount of a field as money, for its hint.
pub fn at_least(kind: &FieldKind) -> Option<Money> {
    match kind {
        FieldKind::Amount { currency, least, .. } if *least > 1 => Some(Money {
            minor: *least,
            currency: *currency,
        }),
        _ => None,
    }
}
