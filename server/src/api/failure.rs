//! Errors, returned as problem details (RFC 9457).

use crate::applications::{CommandError, RulesMissing};
use crate::storage::StorageError;
use app::api::{Problem, ProblemContact, ProblemKind};
use axum::Extension;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::catalogue::NotFound;

/// A request that failed.
#[derive(Debug)]
pub struct Failure {
    problem: Box<Problem>,
    /// In seconds.
    retry_after: Option<i64>,
}

impl Failure {
    /// `detail` says what to do.
    pub fn new(kind: ProblemKind, title: &str, detail: Option<String>) -> Self {
        Self {
            problem: Box::new(Problem::new(kind, title, detail)),
            retry_after: None,
        }
    }

    pub fn too_often(seconds: i64) -> Self {
        let detail = "Try again after the number of seconds in Retry-After.".to_owned();
        Self {
            retry_after: Some(seconds),
            ..Self::new(ProblemKind::TooOften, "You've done this too often.", Some(detail))
        }
    }

    pub fn too_large() -> Self {
        let detail = "Send at most 64 KB.".to_owned();
        Self::new(ProblemKind::TooLarge, "The request is too large.", Some(detail))
    }

    /// Something that shouldn't happen. It's logged, and the response doesn't contain its details.
    pub fn internal(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "a request failed");
        Self::new(ProblemKind::Internal, "Something went wrong.", None)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Self { problem, retry_after } = self;
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let headers = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        let mut response = (status, headers, Extension(*problem), body).into_response();
        let when = retry_after.map(|seconds| (header::RETRY_AFTER, HeaderValue::from(seconds)));
        response.headers_mut().extend(when);
        response
    }
}

impl From<NotFound> for Failure {
    fn from(missing: NotFound) -> Self {
        let nearest = match &missing {
            NotFound::Foundation { nearest } | NotFound::Programme { nearest } => nearest.clone(),
            NotFound::Version { .. } | NotFound::NotYet { .. } | NotFound::Unavailable => None,
        };
        let suggestion = |nearest: Option<String>| match nearest {
            Some(name) => format!("Did you mean \"{name}\"?"),
            None => "/api/v1/foundations lists all foundations and programmes.".to_owned(),
        };
        let (title, detail) = match missing {
            NotFound::Unavailable => {
                let detail = "One of its files has a mistake. Try again later.".to_owned();
                let title = "This foundation isn't available at the moment.";
                return Self::new(ProblemKind::FoundationUnavailable, title, Some(detail));
            }
            NotFound::Foundation { nearest } => ("There's no such foundation.", suggestion(nearest)),
            NotFound::Programme { nearest } => ("There's no such programme.", suggestion(nearest)),
            NotFound::Version { known } => (
                "There's no such version.",
                format!("The versions are: {}.", known.join(", ")),
            ),
            NotFound::NotYet { first } => (
                "There was no version on that date.",
                format!("The first version starts on {first}."),
            ),
        };
        let mut failure = Self::new(ProblemKind::NotFound, title, Some(detail));
        failure.problem.nearest = nearest;
        failure
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Self {
        let (kind, title, detail) = match error {
            CommandError::NotInCatalogue(missing) => return missing.into(),
            CommandError::RulesMissing(missing) => return (*missing).into(),
            CommandError::NoSuchLink => (
                ProblemKind::NoSuchLink,
                "No link has this secret.",
                "Compare it with the link. If the link was sent again, it has a new secret.",
            ),
            CommandError::LinkExpired => (
                ProblemKind::LinkExpired,
                "This link has expired.",
                "Open its page to have a new one sent to the same person.",
            ),
            CommandError::LinkRevoked => (
                ProblemKind::LinkRevoked,
                "This link was revoked.",
                "Ask the applicant for a new one.",
            ),
            CommandError::Done => (
                ProblemKind::LinkDone,
                "The section this link opens is complete.",
                "There's nothing left to do. To change something, ask the applicant for a new link.",
            ),
            CommandError::NotThisPart => (
                ProblemKind::NotThisPart,
                "This link doesn't open this.",
                "Request the application: it lists what the link opens.",
            ),
            CommandError::WrongState => (
                ProblemKind::WrongState,
                "This isn't possible in the application's current state.",
                "Request the application: it contains its state and the state of its links.",
            ),
            CommandError::NoSuchTier => (
                ProblemKind::NotFound,
                "There's no such tier.",
                "Request the programme: it lists its tiers.",
            ),
            CommandError::Closed => (
                ProblemKind::Closed,
                "This tier is closed to new members.",
                "Request the programme: it says which tiers are open.",
            ),
            CommandError::NotSignedIn => (
                ProblemKind::NotSignedIn,
                "You're not signed in.",
                "Sign in at /sign-in, and send the session cookie.",
            ),
            CommandError::NotConfirmed => (
                ProblemKind::ConfirmFirst,
                "Confirm that it's you.",
                "This is an important change, and you signed in more than 15 minutes ago. Sign in again, and repeat the request.",
            ),
            CommandError::NoPermission => (
                ProblemKind::NoPermission,
                "Your roles don't allow this.",
                "Ask an administrator of the foundation for the role you need.",
            ),
            CommandError::Recused => (
                ProblemKind::Recused,
                "You have a conflict of interest.",
                "Others decide about this application.",
            ),
            CommandError::LastAdministrator => (
                ProblemKind::LastAdministrator,
                "You're the last administrator.",
                "Make someone else an administrator first.",
            ),
            CommandError::TooOften { seconds } => return Self::too_often(seconds),
            CommandError::Storage(StorageError::Unavailable { what }) => {
                tracing::error!(what, "the database is not available");
                unavailable("The database isn't available.")
            }
            CommandError::Storage(StorageError::Busy) => {
                tracing::warn!("the database is busy");
                unavailable("The database is busy.")
            }
            CommandError::Storage(error) => return Self::internal(&error),
            CommandError::Files(what) | CommandError::Passkey(what) | CommandError::CredentialKey(what) => {
                return Self::internal(&what);
            }
            CommandError::Chance(error) => return Self::internal(&error),
        };
        Self::new(kind, title, Some(detail.to_owned()))
    }
}

impl From<RulesMissing> for Failure {
    fn from(missing: RulesMissing) -> Self {
        let RulesMissing { reference, email, .. } = missing;
        let detail = match &email {
            Some(email) => format!("The answers are saved. Contact {email} and quote {reference}."),
            None => format!("The answers are saved. Contact the foundation and quote {reference}."),
        };
        let title = "The version of the programme that this application is for isn't on this site any more.";
        let mut failure = Self::new(ProblemKind::RulesMissing, title, Some(detail));
        failure.problem.contact = Some(Box::new(ProblemContact {
            email,
            reference: reference.to_string(),
        }));
        failure
    }
}

fn unavailable(title: &'static str) -> (ProblemKind, &'static str, &'static str) {
    (ProblemKind::Unavailable, title, "Try again in a moment.")
}
