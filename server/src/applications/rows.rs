//! Database rows.

use super::ids::{ApplicationReference, LinkId, MemberImportId, PartyId};
use crate::from_row;
use domain::application::Answers;
use domain::joining::Part;
use sqlx::error::BoxDynError;
use sqlx::{ColumnIndex, Database, Decode, FromRow, Type};
use std::collections::BTreeMap;

/// An application. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApplicationRow {
    pub reference: ApplicationReference,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub language: String,
    pub state: State,
    pub carried: String,
    pub revision: i64,
    pub created_at: i64,
    pub changed_at: i64,
    pub submitted_at: Option<i64>,
    pub record: Option<String>,
    /// The applicant's email address, once they've confirmed it.
    pub confirmed_email: Option<String>,
    /// The client network that the draft was started from, hashed.
    pub network: Option<String>,
    /// How often it was saved since `saves_since`.
    pub saves: i64,
    pub saves_since: i64,
    /// How many characters were saved since old answers were deleted.
    pub saved_characters: i64,
    pub decided_at: Option<i64>,
    /// Counts what reviewers do and applicants reply.
    pub review_version: i64,
    /// How often the review was started again.
    pub review_round: i64,
    pub party: Option<PartyId>,
    /// The import that made it: it's the record of a membership that was agreed on elsewhere. `None` if somebody applied.
    pub import: Option<MemberImportId>,
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
    record,
    confirmed_email,
    network,
    saves,
    saves_since,
    saved_characters,
    decided_at,
    review_version,
    review_round,
    party,
    import
});

/// The columns of an [`ApplicationRow`], in a table with the alias `a`.
#[macro_export]
macro_rules! application_columns {
    () => {
        "a.reference, a.foundation, a.programme, a.version, a.tier, a.language, COALESCE(a.outcome, a.state) AS state, a.carried, a.revision, \
         a.created_at, a.changed_at, a.submitted_at, a.record, a.confirmed_email, a.network, \
         a.saves, a.saves_since, a.saved_characters, a.decided_at, a.review_version, a.review_round, a.party, a.import"
    };
}

/// A secret link, without its secret.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkRow {
    pub id: LinkId,
    pub application: ApplicationReference,
    pub part: LinkPart,
    pub name: Option<String>,
    pub email: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
    /// When its email was first queued. `None` while it waits, and for the applicant's own link.
    pub sent_at: Option<i64>,
    /// The applicant's message to the colleague, kept while the link waits.
    pub message: Option<String>,
    pub reminded_at: Option<i64>,
    pub opened_at: Option<i64>,
    pub done_at: Option<i64>,
    pub recalled_at: Option<i64>,
    pub declined_at: Option<i64>,
    /// The session that the link was made for, by opening the application from the account.
    pub session: Option<String>,
    /// Whether answers are held until the recipient returns with a new link.
    pub holds: bool,
}
from_row!(
    "link_",
    LinkRow {
        id,
        application,
        part,
        name,
        email,
        created_at,
        expires_at,
        sent_at,
        message,
        reminded_at,
        opened_at,
        done_at,
        recalled_at,
        declined_at,
        session,
        holds
    }
);

/// The columns of a [`LinkRow`], in a table with the alias `l`.
#[macro_export]
macro_rules! link_columns {
    () => {
        "l.id AS link_id, l.application AS link_application, l.part AS link_part, l.name AS link_name, \
         l.email AS link_email, l.created_at AS link_created_at, l.expires_at AS link_expires_at, \
         l.sent_at AS link_sent_at, l.message AS link_message, l.reminded_at AS link_reminded_at, \
         l.opened_at AS link_opened_at, l.done_at AS link_done_at, \
         l.recalled_at AS link_recalled_at, l.declined_at AS link_declined_at, l.session AS link_session, \
         EXISTS (SELECT 1 FROM held h WHERE h.application = l.application AND h.link = l.id) AS link_holds"
    };
}

/// A link, its application, and the newest answer to every key. They're in one row, because every save waits for them, and
/// each SQLite row crosses a thread boundary.
#[derive(Clone, Debug)]
pub struct OpenedRow {
    pub application: ApplicationRow,
    pub link: LinkRow,
    pub answers: Answers,
}

impl<'r, R> FromRow<'r, R> for OpenedRow
where
    R: sqlx::Row,
    ApplicationRow: FromRow<'r, R>,
    LinkRow: FromRow<'r, R>,
    Option<&'r str>: Decode<'r, R::Database> + Type<R::Database>,
    &'static str: ColumnIndex<R>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        let answers: Option<&str> = row.try_get("answers")?;
        let answers: BTreeMap<String, String> =
            serde_json::from_str(answers.unwrap_or("{}")).map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(Self {
            application: ApplicationRow::from_row(row)?,
            link: LinkRow::from_row(row)?,
            answers: answers.into_iter().collect(),
        })
    }
}

/// The query that reads links `l` with their applications `a` as [`OpenedRow`], for each database.
#[macro_export]
macro_rules! opened {
    // Those that `$1` lists, as a JSON array.
    ($backend:expr, among $which:literal) => {
        match $backend {
            $crate::storage::Backend::Sqlite => concat!(
                $crate::opened!(@ "json_group_object", $which), " IN (SELECT value FROM json_each($1))"
            ),
            $crate::storage::Backend::Postgres => concat!(
                $crate::opened!(@ "json_object_agg", $which), " IN (SELECT json_array_elements_text(CAST($1 AS json)))"
            ),
        }
    };
    ($backend:expr, $which:literal) => {
        match $backend {
            $crate::storage::Backend::Sqlite => $crate::opened!(@ "json_group_object", $which),
            $crate::storage::Backend::Postgres => $crate::opened!(@ "json_object_agg", $which),
        }
    };
    (@ $object:literal, $which:literal) => {
        concat!(
            "SELECT ",
            $crate::application_columns!(),
            ", ",
            $crate::link_columns!(),
            ", (SELECT CAST(",
            $object,
            "(n.key, n.value) AS TEXT) FROM answer n WHERE n.application = l.application AND n.revision = \
             (SELECT MAX(o.revision) FROM answer o WHERE o.application = n.application AND o.key = n.key)) AS answers \
             FROM link l JOIN application a ON a.reference = l.application WHERE ",
            $which
        )
    };
}

/// The state of an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Draft,
    Submitted,
    /// The reviewers have asked a question.
    Asked,
    /// A reviewer put it on hold.
    OnHold,
    Approved,
    Declined,
    Withdrawn,
}

impl State {
    pub(crate) const ALL: [Self; 7] = [
        Self::Draft,
        Self::Submitted,
        Self::Asked,
        Self::OnHold,
        Self::Approved,
        Self::Declined,
        Self::Withdrawn,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Asked => "asked",
            Self::OnHold => "on_hold",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether answers can be changed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Asked)
    }

    /// Whether the foundation still has to decide.
    pub fn is_undecided(self) -> bool {
        matches!(self, Self::Submitted | Self::Asked | Self::OnHold)
    }
}

impl ApplicationRow {
    pub fn state(&self) -> State {
        self.state
    }
}

/// The part of an application that a link opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LinkPart(pub Part);

/// Parses a type from its stored text. Unknown text is an error, never a default: an unknown part
/// must not open the whole application.
macro_rules! from_text {
    ($type:ty, $parse:expr) => {
        impl<D: Database> Type<D> for $type
        where
            str: Type<D>,
        {
            fn type_info() -> D::TypeInfo {
                <str as Type<D>>::type_info()
            }

            fn compatible(other: &D::TypeInfo) -> bool {
                <str as Type<D>>::compatible(other)
            }
        }

        impl<'r, D: Database> Decode<'r, D> for $type
        where
            &'r str: Decode<'r, D>,
        {
            fn decode(value: D::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let text = <&str as Decode<'r, D>>::decode(value)?;
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(text).ok_or_else(|| concat!("unknown ", stringify!($type)).into())
            }
        }
    };
}
pub(crate) use from_text;

/// Who a signature commits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signer {
    Member,
    Foundation,
}

from_text!(State, |text| Self::ALL.into_iter().find(|state| state.id() == text));
from_text!(LinkPart, |text| {
    let all = [Part::Applicant].into_iter().chain(Part::HANDED);
    all.into_iter().find(|part| part.id() == text).map(Self)
});
from_text!(Signer, |text| match text {
    "member" => Some(Self::Member),
    "foundation" => Some(Self::Foundation),
    _ => None,
});
