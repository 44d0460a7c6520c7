//! Rows as they are read.

use crate::from_row;

/// An application. Times in milliseconds since 1970 in UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApplicationRow {
    pub reference: String,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub language: String,
    pub state: String,
    pub carried: String,
    pub revision: i64,
    pub created_at: i64,
    pub changed_at: i64,
    pub submitted_at: Option<i64>,
    pub record: Option<String>,
}
from_row!(ApplicationRow {
    reference,
    foundation,
    programme,
    version,
    tier,
    language,
    state,
    carried,
    revision,
    created_at,
    changed_at,
    submitted_at,
    record
});

/// The columns of an [`ApplicationRow`], of a table named `a`.
#[macro_export]
macro_rules! application_columns {
    () => {
        "a.reference, a.foundation, a.programme, a.version, a.tier, a.language, a.state, a.carried, a.revision, \
         a.created_at, a.changed_at, a.submitted_at, a.record"
    };
}

/// A secret link, without its secret.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkRow {
    pub id: String,
    pub application: String,
    pub part: String,
    pub name: Option<String>,
    pub email: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
    pub reminded_at: Option<i64>,
    pub opened_at: Option<i64>,
    pub done_at: Option<i64>,
    pub recalled_at: Option<i64>,
    pub declined_at: Option<i64>,
}
from_row!(LinkRow {
    id,
    application,
    part,
    name,
    email,
    created_at,
    expires_at,
    reminded_at,
    opened_at,
    done_at,
    recalled_at,
    declined_at
});

/// The columns of a [`LinkRow`].
#[macro_export]
macro_rules! link_columns {
    () => {
        "id, application, part, name, email, created_at, expires_at, reminded_at, opened_at, done_at, recalled_at, \
         declined_at"
    };
}

/// Where an application stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Draft,
    Submitted,
    /// Whoever decides wants to know something.
    Asked,
    Withdrawn,
}

impl State {
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Asked => "asked",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether answers may change.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Asked)
    }
}

impl ApplicationRow {
    pub fn state(&self) -> State {
        let known = [State::Draft, State::Submitted, State::Asked, State::Withdrawn];
        // The database lets no other in.
        known
            .into_iter()
            .find(|state| state.id() == self.state)
            .unwrap_or(State::Withdrawn)
    }
}
