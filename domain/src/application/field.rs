//! A form field: its key, label, kind of answer, and when it's shown.

use crate::fact::FactDefinition;
use crate::money::{Currency, Money};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One question.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Field {
    pub key: String,
    pub label: FieldLabel,
    pub kind: FieldKind,
    pub required: bool,
    /// The value of HTML's `autocomplete` attribute. Empty if it's not personal.
    pub autocomplete: String,
    /// Shown only if another answer has one of these values.
    pub shown: Option<FieldCondition>,
    /// The heading it's under, if a page has several groups.
    pub group: Option<FieldGroup>,
}

/// Another answer that decides whether a field is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldCondition {
    pub key: String,
    pub answers: Vec<String>,
}

/// How the fields of a page are grouped.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldGroup {
    /// The first, second… person with a role.
    Person(u16),
    /// An in-kind contribution, as the programme describes it.
    Pledge(Text),
    /// A condition that needs evidence.
    Condition(Text),
}

/// The label of a field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldLabel {
    /// A standard question, worded by the interface.
    Common(StandardField),
    /// Worded by the programme.
    Programme {
        question: Text,
        /// Two or three words for summaries.
        label: Text,
        help: Option<Text>,
    },
}

/// The questions that don't depend on the programme.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    PayerOther,
    PayerName,
    PayerOrder,
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

/// The kind of answer that a field takes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line with at most this many characters.
    Line(u16),
    /// Several lines with at most this many characters.
    Paragraph(u16),
    Email,
    Url,
    /// A two-letter ISO 3166-1 code.
    Country,
    /// A VAT number.
    Vat,
    Number {
        least: i64,
        most: i64,
        unit: Option<Text>,
    },
    /// An amount of money with its bounds, in minor units.
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
    /// The signature of this person. No other name is accepted.
    NameOf(String),
    /// A checkbox.
    Consent,
    Fact(Box<FactDefinition>),
}

/// One of the options of a choice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldOption {
    pub id: String,
    pub label: OptionLabel,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OptionLabel {
    Said(Text),
    /// The applicant, called "you".
    You,
    /// The applicant, as shown to a colleague: their name, or an empty string if it's not known.
    Applicant(String),
    /// Someone who was named for another role.
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

/// The most characters of a name, a title or a number.
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

/// The lowest amount that a field accepts, for its hint.
pub fn at_least(kind: &FieldKind) -> Option<Money> {
    match kind {
        FieldKind::Amount { currency, least, .. } if *least > 1 => Some(Money {
            minor: *least,
            currency: *currency,
        }),
        _ => None,
    }
}
