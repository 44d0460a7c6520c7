//! A foundation: who runs the programmes, and how its pages look.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Foundation {
    pub id: String,
    pub name: Text,
    /// For tight places.
    pub short_name: Text,
    pub tagline: Text,
    /// One to three letters, shown as its mark.
    pub mark: String,
    pub look: Theme,
    /// Language tags its texts come in, the first being the main one.
    pub languages: Vec<String>,
    pub contact: Contact,
    pub website: Option<String>,
    pub projects_title: Text,
    pub projects: Vec<HomeItem>,
    pub readers_title: Text,
    /// What membership brings each kind of reader.
    pub readers: Vec<HomeItem>,
    pub commitments_title: Text,
    pub commitments: Vec<HomeItem>,
    pub legal: Vec<HomeItem>,
    /// The version in force of each programme, where it is not the newest.
    pub in_force: BTreeMap<String, String>,
    /// The mission and whatever else the home page tells: Markdown, by language.
    pub story: Text,
}

/// Colours as `#rrggbb`; checked for contrast on light and on dark pages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Theme {
    pub accent: String,
    pub accent_dark: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Contact {
    pub email: String,
    pub url: Option<String>,
}

/// A titled item of a list on the home page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HomeItem {
    pub title: Text,
    pub text: Option<Text>,
    pub url: Option<String>,
}
