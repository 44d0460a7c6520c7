//! Foundations.

use super::{Endpoint, segment};
use crate::html::Html;
use domain::foundation::Foundation;
use domain::programme::ProgrammeKind;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// All foundations of this installation.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetFoundations {
    pub lang: String,
}

impl Endpoint for GetFoundations {
    type Answer = Vec<FoundationBrief>;

    fn path(&self) -> String {
        format!("/foundations?lang={}", self.lang)
    }
}

/// What every page of a foundation shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct FoundationBrief {
    pub id: String,
    pub name: Text,
    /// A shorter name, for when there’s little space.
    pub short_name: Text,
    pub tagline: Text,
    /// One to three letters, shown as its logo.
    pub mark: String,
    pub email: String,
    /// Whether its home page lists legal documents.
    pub documents: bool,
    /// Programmes in force.
    pub programmes: Vec<ProgrammeBrief>,
}

/// A programme in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProgrammeBrief {
    pub id: String,
    pub title: Text,
    pub summary: Text,
    pub kind: ProgrammeKind,
    /// Number of open tiers.
    pub tiers: usize,
}

/// One foundation, with everything its home page shows.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetFoundation {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetFoundation {
    type Answer = FoundationAnswer;

    fn path(&self) -> String {
        format!("/foundations/{}?lang={}", segment(&self.foundation), self.lang)
    }
}

/// A foundation with its programmes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct FoundationAnswer {
    pub foundation: Foundation,
    /// Programmes in force.
    pub programmes: Vec<ProgrammeBrief>,
    /// The story as HTML, rendered from its Markdown.
    #[cfg_attr(not(target_arch = "wasm32"), schema(value_type = String))]
    pub story_html: Html,
}
