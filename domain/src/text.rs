//! Text in one or several languages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in a programme, by language tag (`en`, `de`). Never empty in a checked programme.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    pub fn new(language: &str, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language.to_owned(), text.into())]))
    }

    pub fn insert(&mut self, language: &str, text: String) {
        self.0.insert(language.to_owned(), text);
    }

    /// The text in this language, or else in English or the first language, and the language it's in.
    pub fn get(&self, language: &str) -> (&str, &str) {
        [language, "en"]
            .into_iter()
            .find_map(|wanted| self.0.get_key_value(wanted))
            .or_else(|| self.0.iter().next())
            .map_or(("", ""), |(found, text)| (text.as_str(), found.as_str()))
    }

    /// Only the text, in this language or the closest one.
    pub fn say(&self, language: &str) -> &str {
        self.get(language).0
    }

    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Keeps only the language that the reader sees, so that no other is sent to the browser.
    pub fn keep(&mut self, language: &str) {
        let (text, found) = self.get(language);
        let kept = BTreeMap::from([(found.to_owned(), text.to_owned())]);
        self.0 = kept;
    }
}
