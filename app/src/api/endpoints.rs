//! The endpoints, each declared once.

use super::Endpoint;
use crate::html::Html;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::programme::{Programme, ProgrammeKind, ProgrammeStatus};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// All foundations of this installation.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetFoundations {
    pub lang: String,
}

impl Endpoint for GetFoundations {
    type Answer = Vec<FoundationBrief>;
    const ROUTE: &'static str = "/foundations";

    fn path(&self) -> String {
        format!("/foundations?lang={}", self.lang)
    }
}

/// What every page shows about a foundation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FoundationBrief {
    pub id: String,
    pub name: Text,
    pub short_name: Text,
    pub tagline: Text,
    pub mark: String,
    pub email: String,
    /// Whether its home page lists legal documents.
    pub documents: bool,
    /// The programmes in force.
    pub programmes: Vec<ProgrammeBrief>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProgrammeBrief {
    pub id: String,
    pub title: Text,
    pub summary: Text,
    pub kind: ProgrammeKind,
    pub tiers: usize,
}

/// One foundation, with everything on its home page.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetFoundation {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetFoundation {
    type Answer = FoundationAnswer;
    const ROUTE: &'static str = "/foundations/{foundation}";

    fn path(&self) -> String {
        format!("/foundations/{}?lang={}", segment(&self.foundation), self.lang)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FoundationAnswer {
    pub foundation: Foundation,
    pub programmes: Vec<ProgrammeBrief>,
    /// The story as HTML, rendered from Markdown. HTML in the Markdown is escaped.
    pub story_html: Html,
}

/// One version of a programme, in one language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetProgramme {
    pub foundation: String,
    pub programme: String,
    /// The name or first day of a version. Empty for the one in force.
    pub version: String,
    pub lang: String,
}

impl Endpoint for GetProgramme {
    type Answer = ProgrammeAnswer;
    const ROUTE: &'static str = "/foundations/{foundation}/programmes/{programme}";

    fn path(&self) -> String {
        let (foundation, programme) = (segment(&self.foundation), segment(&self.programme));
        let version = if self.version.is_empty() {
            String::new()
        } else {
            format!("&version={}", segment(&self.version))
        };
        format!(
            "/foundations/{foundation}/programmes/{programme}?lang={}{version}",
            self.lang
        )
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ProgrammeAnswer {
    pub foundation: FoundationBrief,
    pub programme: Programme,
    /// Every version, oldest first.
    pub versions: Vec<VersionBrief>,
    /// The name of the version in force.
    pub in_force: String,
    /// The server's date, for rules that start or end.
    pub today: Date,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VersionBrief {
    pub version: String,
    pub from: Date,
    pub status: ProgrammeStatus,
}

/// The programme file itself, to look up the source of statements.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetSource {
    pub foundation: String,
    pub programme: String,
    /// The name or first day of a version. Empty for the one in force.
    pub version: String,
}

impl Endpoint for GetSource {
    type Answer = SourceAnswer;
    const ROUTE: &'static str = "/foundations/{foundation}/programmes/{programme}/source";

    fn path(&self) -> String {
        let (foundation, programme) = (segment(&self.foundation), segment(&self.programme));
        format!(
            "/foundations/{foundation}/programmes/{programme}/source?version={}",
            segment(&self.version)
        )
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SourceAnswer {
    pub file: String,
    pub text: String,
}

/// Encodes text as a path segment or query value (RFC 3986).
pub fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    out
}
