//! Serialises expressions.

use super::parse::parse;
use super::tree::Expr;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Readable formats get the text. Binary formats get the tree too, so the browser needs no parser.
impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.text)
        } else {
            (&self.text, &self.root).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Expr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            parse(&text).map_err(|error| serde::de::Error::custom(error.message))
        } else {
            let (text, root) = Deserialize::deserialize(deserializer)?;
            Ok(Self { text, root })
        }
    }
}
