//! Errors, as problem details (RFC 9457).

use super::ProblemKind;
use serde::{Deserialize, Serialize};

/// Problem details (RFC 9457).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Problem {
    /// A link to an explanation of this kind of problem.
    #[serde(rename = "type")]
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = ProblemKind))]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// What to do.
    pub detail: Option<String>,
    /// The closest existing name.
    pub nearest: Option<String>,
    /// Whom to contact, if only the foundation can help.
    pub contact: Option<Box<ProblemContact>>,
}

/// Whom to contact about a problem, and what to quote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProblemContact {
    /// The foundation’s email address, if it’s known.
    pub email: Option<String>,
    /// The application number.
    pub reference: String,
}

impl Problem {
    pub fn new(kind: ProblemKind, title: &str, detail: Option<String>) -> Self {
        Self {
            kind: kind.link(),
            title: title.to_owned(),
            status: kind.status(),
            detail,
            nearest: None,
            contact: None,
        }
    }

    /// The server didn't respond, or its response couldn't be read.
    pub fn unreachable() -> Self {
        Self::new(ProblemKind::Unreachable, "The server can’t be reached.", None)
    }

    /// Whether it's of this kind.
    pub fn is(&self, kind: ProblemKind) -> bool {
        self.kind == kind.link()
    }

    pub fn is_not_found(&self) -> bool {
        self.status == 404
    }
}
