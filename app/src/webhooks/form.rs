//! What an administrator has sent, and what came of it.

use crate::api::WebhookEvent;

/// The form that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WebhookForm {
    /// To add and change.
    pub url: String,
    pub description: String,
    pub events: Vec<WebhookEvent>,
    /// What was sent: `add`, `change`, `replace`, `delete`, or the ID of another action.
    pub sent: String,
    /// Why nothing was done.
    pub problems: Vec<WebhookFormProblem>,
    /// Whether it waited until they had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// The new secret, which is only shown once.
    pub secret: Option<String>,
    /// What was just done, for a message.
    pub done: Option<WebhookDone>,
}

/// What's wrong with a form about webhooks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WebhookFormProblem {
    /// It isn't a URL.
    UrlWrong,
    UrlNotHttps,
    UrlWithPassword,
    UrlWithPort,
    /// It leads to a private address.
    UrlPrivate,
    DescriptionTooLong,
    EventsMissing,
    TooMany,
    /// It's paused or turned off, so nothing can be sent.
    NotActive,
}

impl WebhookFormProblem {
    /// Whether it's about the URL.
    pub(super) fn is_about_url(self) -> bool {
        matches!(
            self,
            Self::UrlWrong | Self::UrlNotHttps | Self::UrlWithPassword | Self::UrlWithPort | Self::UrlPrivate
        )
    }
}

/// What was done about a webhook.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WebhookDone {
    Changed,
    Paused,
    Resumed,
    Tested,
    SentAgain,
    Deleted,
}

impl WebhookDone {
    pub const ALL: [Self; 6] = [
        Self::Changed,
        Self::Paused,
        Self::Resumed,
        Self::Tested,
        Self::SentAgain,
        Self::Deleted,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Changed => "change",
            Self::Paused => "pause",
            Self::Resumed => "resume",
            Self::Tested => "test",
            Self::SentAgain => "again",
            Self::Deleted => "delete",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.id() == id)
    }
}

impl WebhookForm {
    /// Whether the form has this problem.
    pub(super) fn has(&self, problem: WebhookFormProblem) -> bool {
        self.problems.contains(&problem)
    }

    /// The problem with the URL.
    pub(super) fn url_problem(&self) -> Option<WebhookFormProblem> {
        self.problems.iter().copied().find(|problem| problem.is_about_url())
    }

    /// Whether this form was sent, and isn't done.
    pub(super) fn is_open(&self, sent: &str) -> bool {
        self.sent == sent && (self.confirmed || !self.problems.is_empty())
    }
}
