//! A foundation: who runs the programmes, and what its pages look like.

use crate::reference::{Iban, VatId};
use crate::review::Holidays;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Foundation {
    pub id: String,
    pub name: Text,
    /// The name where space is limited.
    pub short_name: Text,
    pub tagline: Text,
    /// One to three letters, shown as its logo.
    pub mark: String,
    pub look: Theme,
    /// The language tags of its texts. The first one is the main language.
    pub languages: Vec<String>,
    pub contact: Contact,
    pub website: Option<String>,
    /// The title of the officer who reviews applications, such as the executive director.
    pub officer: Option<Text>,
    pub holidays: Holidays,
    /// The IANA's name of its time zone, such as `Europe/Berlin`. Not in public answers.
    #[serde(skip)]
    pub time_zone: Option<String>,
    /// What its reviewers often write. Not in public answers.
    #[serde(skip)]
    pub reasons: Vec<ReadyReason>,
    /// Whether staff approve what members publish, before it's public. Not in public answers.
    #[serde(skip)]
    pub approves_pages: bool,
    /// What's on its invoices. Not in public answers.
    #[serde(skip)]
    pub invoices: InvoiceSettings,
    pub projects_title: Text,
    pub projects: Vec<HomeItem>,
    pub readers_title: Text,
    /// What each kind of reader gets from membership.
    pub readers: Vec<HomeItem>,
    pub commitments_title: Text,
    pub commitments: Vec<HomeItem>,
    pub legal: Vec<HomeItem>,
    /// The version in force of each programme, if it's not the latest.
    pub in_force: BTreeMap<String, String>,
    /// The text of the home page, such as the mission: Markdown, by language.
    pub story: Text,
}

/// A text that reviewers can choose instead of writing it again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadyReason {
    pub used_for: ReasonUse,
    /// A few words, by which reviewers choose it.
    pub title: Text,
    pub text: Text,
}

/// What a ready-made reason is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReasonUse {
    /// A vote for an application.
    Approve,
    /// A vote against it.
    Decline,
    /// A question to the applicant.
    Ask,
}

impl ReasonUse {
    pub const ALL: [Self; 3] = [Self::Approve, Self::Decline, Self::Ask];

    /// Its word in `foundation.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Ask => "ask",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// What a foundation's invoices say, besides their lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InvoiceSettings {
    /// The lines of the foundation's address, if they're printed differently from the parts below.
    pub address: Vec<String>,
    /// With the house number. Can be empty, like the next two.
    pub street: String,
    pub postcode: String,
    pub city: String,
    /// The ISO 3166-1 code of its country. Without it, invoices aren't available as data.
    pub country: Option<String>,
    /// The foundation's tax or register number, with its name: `Tax No. 27/123/45678`. It's only printed.
    pub tax_id: Option<String>,
    pub vat_id: Option<VatId>,
    /// Its number in a register: `VR 4711`.
    pub registration: Option<String>,
    pub iban: Option<Iban>,
    pub bic: Option<String>,
    /// How many days members have to pay.
    pub days: u16,
    /// How many days after the last day to pay members are reminded, in ascending order. Empty if they aren't.
    pub reminders: Vec<u16>,
}

impl Default for InvoiceSettings {
    /// Payment is due after 30 days, as in Directive 2011/7/EU, article 3. Two reminders follow, after one week and three.
    fn default() -> Self {
        Self {
            address: Vec::new(),
            street: String::new(),
            postcode: String::new(),
            city: String::new(),
            country: None,
            tax_id: None,
            vat_id: None,
            registration: None,
            iban: None,
            bic: None,
            days: 30,
            reminders: vec![7, 21],
        }
    }
}

/// Colours as `#rrggbb`, checked for contrast on light and dark pages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Theme {
    pub accent: String,
    pub accent_dark: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    pub email: String,
    pub url: Option<String>,
}

/// An item in a list on the home page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HomeItem {
    pub title: Text,
    pub text: Option<Text>,
    pub url: Option<String>,
}
