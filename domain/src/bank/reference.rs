//! References that are stated as such.

use crate::reference::{BelgianReference, CreditorReference, QrReference};
use crate::typed::plain;
use serde::{Deserialize, Serialize};

/// A structured reference, with its check digits checked.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum StructuredReference {
    /// ISO 11649.
    Creditor(CreditorReference),
    Qr(QrReference),
    Belgian(BelgianReference),
    /// Any other, or one with wrong check digits, without spaces.
    Other(String),
}

impl From<String> for StructuredReference {
    fn from(text: String) -> Self {
        Self::from_text(&text)
    }
}

impl From<StructuredReference> for String {
    fn from(reference: StructuredReference) -> Self {
        reference.as_str().to_owned()
    }
}

impl StructuredReference {
    /// Recognises a reference by its check digits, whatever the file says it is.
    pub fn from_text(text: &str) -> Self {
        if let Ok(reference) = CreditorReference::parse(text) {
            return Self::Creditor(reference);
        }
        if let Some(reference) = QrReference::parse(text) {
            return Self::Qr(reference);
        }
        BelgianReference::parse(text).map_or_else(|| Self::Other(plain(text).replace(' ', "")), Self::Belgian)
    }

    /// Without spaces.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Creditor(reference) => reference.as_str(),
            Self::Qr(reference) => reference.as_str(),
            Self::Belgian(reference) => reference.as_str(),
            Self::Other(text) => text,
        }
    }
}
