//! What the URL of a page asks for, and what the page contains.

use crate::query::Query;
use leptos::prelude::AnyView;
use serde::{Deserialize, Serialize};

/// The URL of a page of an application.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct WizardRequest {
    pub secret: String,
    /// Whether to show errors: only after a form was sent (W9).
    pub check: bool,
    /// Whether to go back to "check your answers" afterwards.
    pub back: bool,
    /// What was just done, for a one-time message.
    pub done: String,
    /// The step. Empty for the first page.
    pub step: String,
    pub refused: Vec<RefusedUpload>,
    /// Whether the tier is full.
    pub full: bool,
    /// The code that confirms an email address.
    pub code: String,
    /// The question whose reply was empty.
    pub unanswered: String,
}

/// A file that was refused.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RefusedUpload {
    /// The key of its field.
    pub key: String,
    /// The code of the reason.
    pub code: String,
    pub name: String,
}

impl RefusedUpload {
    fn parse(text: &str) -> Option<Self> {
        let (key, rest) = text.split_once('~')?;
        let (code, name) = rest.split_once('~')?;
        Some(Self {
            key: key.to_owned(),
            code: code.to_owned(),
            name: name.to_owned(),
        })
    }
}

impl WizardRequest {
    pub fn new(secret: &str, step: &str, query: &Query) -> Self {
        Self {
            secret: secret.to_owned(),
            check: query.get("check").is_some(),
            back: query.get("back").is_some(),
            done: query.text("done").to_owned(),
            full: query.get("full").is_some(),
            code: query.text("code").to_owned(),
            unanswered: query.text("unanswered").to_owned(),
            refused: query.get_all("refused").filter_map(RefusedUpload::parse).collect(),
            step: step.to_owned(),
        }
    }

    /// The URL of a page of this application.
    pub fn page(&self, page: &str) -> String {
        if page.is_empty() {
            format!("/apply/{}", self.secret)
        } else {
            format!("/apply/{}/{page}", self.secret)
        }
    }

    /// The URL of this page, with its parameters.
    pub fn address(&self, told: &[&str]) -> String {
        let told: Vec<&str> = told.iter().copied().chain(self.back.then_some("back")).collect();
        let page = self.page(&self.step);
        if told.is_empty() {
            page
        } else {
            format!("{page}?{}", told.join("&"))
        }
    }
}

/// A page of an application: its title and content.
pub(super) struct WizardPage {
    pub title: String,
    /// Whether a form on the page has errors.
    pub wrong: bool,
    /// Whether it's an island.
    pub interactive: bool,
    pub body: AnyView,
}
