//! The URLs of a programme's pages, which keep the current version.

use crate::api::{ProgrammeAnswer, segment};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Links {
    base: String,
    /// Empty for the version in force.
    version: String,
}

/// For forms: keeps a version that isn't in force.
pub fn version_field(links: &Links) -> Option<AnyView> {
    let version = links.version().to_owned();
    (!version.is_empty()).then(|| view! { <input type="hidden" name="version" value=version /> }.into_any())
}

impl Links {
    pub fn new(answer: &ProgrammeAnswer) -> Self {
        let programme = &answer.programme;
        Self {
            base: format!("/{}/{}", segment(&programme.foundation), segment(&programme.id)),
            version: if programme.version == answer.in_force {
                String::new()
            } else {
                programme.version.clone()
            },
        }
    }

    /// The pages of the version in force.
    pub fn in_force(foundation: &str, programme: &str) -> Self {
        Self {
            base: format!("/{}/{}", segment(foundation), segment(programme)),
            version: String::new(),
        }
    }

    /// The pages of another version. An empty name means the one in force.
    #[must_use]
    pub fn of_version(&self, version: &str) -> Self {
        Self {
            base: self.base.clone(),
            version: version.to_owned(),
        }
    }

    /// The version in the URL. Empty for the one in force.
    pub fn version(&self) -> &str {
        &self.version
    }

    pub fn programme(&self) -> String {
        self.with("", &[])
    }

    pub fn tier(&self, tier: &str) -> String {
        self.with(&format!("/tiers/{}", segment(tier)), &[])
    }

    pub fn page(&self, page: &str) -> String {
        self.with(&format!("/{page}"), &[])
    }

    /// A page without its query, for forms that have their own.
    pub fn path(&self, page: &str) -> String {
        format!("{}/{page}", self.base)
    }

    /// The line of the programme file with a statement.
    pub fn line(&self, line: u32) -> String {
        format!("{}#L{line}", self.page("source"))
    }

    /// A page with its own query.
    pub fn with(&self, page: &str, query: &[(&str, &str)]) -> String {
        let query = self.query(query);
        if query.is_empty() {
            format!("{}{page}", self.base)
        } else {
            format!("{}{page}?{query}", self.base)
        }
    }

    /// Such a query, without a question mark.
    pub fn query(&self, query: &[(&str, &str)]) -> String {
        let version = [("version", self.version.as_str())];
        let pairs = query.iter().chain(&version).filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{}={}", segment(name), segment(value)))
            .collect();
        pairs.join("&")
    }
}
