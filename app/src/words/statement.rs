//! A statement in a version of a programme, and where it is.

use super::Words;
use domain::text::Text;
use serde::Serialize;

/// A statement of one of the versions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Statement {
    pub text: String,
    /// The line in that version's programme file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The language of the text, if the programme doesn't have it in the requested one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

impl Statement {
    pub(super) fn at(line: u32, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            line: Some(line).filter(|line| *line > 0),
            lang: None,
        }
    }

    /// In the programme's own words.
    pub(super) fn said(words: Words<'_>, line: u32, text: &Text) -> Self {
        let wanted = words.t.locale().tag().split('-').next();
        let (said, found) = text.get(words.t.locale().tag());
        Self {
            lang: (wanted != Some(found)).then(|| found.to_owned()),
            ..Self::at(line, said)
        }
    }
}
