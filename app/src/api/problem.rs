//! Errors of the API: problem details (RFC 9457).

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    /// The URL of a page that explains this type of problem.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// What to do.
    pub detail: Option<String>,
    /// An existing name that's similar to the one requested.
    pub nearest: Option<String>,
}

impl Problem {
    pub fn new(status: u16, kind: &str, title: &str, detail: Option<String>) -> Self {
        Self {
            kind: format!("/api#{kind}"),
            title: title.to_owned(),
            status,
            detail,
            nearest: None,
        }
    }

    /// The server didn't respond, or its response couldn't be read.
    pub fn unreachable() -> Self {
        Self::new(503, "unreachable", "The server cannot be reached.", None)
    }

    pub fn is_not_found(&self) -> bool {
        self.status == 404
    }
}
