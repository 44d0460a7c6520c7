//! Errors of the API: problem details (RFC 9457).

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    /// A page that explains this type of problem.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// What to do.
    pub detail: Option<String>,
    /// A name that exists and looks like the one that was asked for.
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

    /// The server did not answer, or its answer was not understood.
    pub fn unreachable() -> Self {
        Self::new(503, "unreachable", "The server cannot be reached.", None)
    }

    pub fn is_not_found(&self) -> bool {
        self.status == 404
    }
}
