//! Saving, renaming and deleting a view.

use super::rows::{ViewId, ViewRow};
use super::view::{ViewDone, shares};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, Entry, alone, append};
use crate::storage::{Tx, name_key};
use app::api::{MEMBERS_COLUMNS, NewView, ViewFilters, ViewName, ViewProblem, sort_key};
use domain::access::{Action, LONGEST_VIEW_NAME, MOST_VIEWS};
use domain::typed::tidy;
use serde_json::json;

/// The longest text of a filter, in characters.
const LONGEST_FILTER: usize = 200;

/// What a change is checked against: the caller's views, and whether they can change those for all.
struct OpenViews {
    rows: Vec<ViewRow>,
    shares: bool,
}

/// The views that the caller can use. Nobody else changes them until the transaction ends.
async fn open(tx: &mut Tx, session: &Session, foundation: &str) -> Result<OpenViews, CommandError> {
    alone(tx).await?;
    let powers = powers_for(tx, session, foundation).await?;
    if session.token.is_some() || !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    Ok(OpenViews {
        rows: ViewRow::of(tx, foundation, &session.account).await?,
        shares: shares(session, &powers),
    })
}

impl OpenViews {
    /// A view that the caller can change.
    fn own(&self, id: &str) -> Option<&ViewRow> {
        self.rows
            .iter()
            .find(|row| row.id.as_str() == id && (self.shares || !row.shared))
    }

    /// Another view with a name, among those for all or the caller's own.
    fn named(&self, name: &str, shared: bool) -> Option<&ViewRow> {
        let key = name_key(name);
        let mut alike = self.rows.iter().filter(|row| row.shared == shared);
        alike.find(|row| name_key(&row.name) == key)
    }
}

/// A name that somebody typed. `None` if it's missing or too long.
fn name_of(typed: &str) -> Option<String> {
    let name = tidy(typed);
    (1..=LONGEST_VIEW_NAME).contains(&name.chars().count()).then_some(name)
}

/// Filters that the list has.
fn are_known(filters: &ViewFilters) -> bool {
    let is_sort = filters.sort.is_empty() || sort_key(&filters.sort, &MEMBERS_COLUMNS).is_some();
    let is_short = [&filters.tier, &filters.member]
        .iter()
        .all(|text| text.chars().count() <= LONGEST_FILTER);
    is_sort && is_short
}

/// Saves a view. Idempotent: the same view under the same name is saved once.
///
/// # Errors
/// If the caller may not read the foundation's applications, or not save views for all.
pub async fn add_view(
    state: &AppState,
    session: &Session,
    foundation: &str,
    view: &NewView,
) -> Result<ViewDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let open = open(&mut tx, session, foundation).await?;
    if view.shared && !open.shares {
        return Err(CommandError::NoPermission);
    }
    let Some(name) = name_of(&view.name) else {
        return Ok(ViewDone::Problem(ViewProblem::Name));
    };
    if !are_known(&view.filters) {
        return Ok(ViewDone::Problem(ViewProblem::Filters));
    }
    if let Some(known) = open.named(&name, view.shared) {
        let is_same = known.filters.0.as_ref() == Some(&view.filters) && known.name == name;
        return Ok(if is_same {
            ViewDone::Done
        } else {
            ViewDone::Problem(ViewProblem::Taken)
        });
    }
    if open.rows.iter().filter(|row| row.shared == view.shared).count() >= MOST_VIEWS {
        return Ok(ViewDone::Problem(ViewProblem::TooMany));
    }
    let id = ViewId::random(&state.secrets)?;
    let filters = serde_json::to_string(&view.filters).unwrap_or_default();
    tx.run(
        "INSERT INTO saved_view (id, foundation, account, shared, name, filters, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&id).into(),
            foundation.into(),
            (&session.account).into(),
            view.shared.into(),
            (&name).into(),
            (&filters).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    record(&mut tx, state, session, foundation, "view saved", (&id, &name)).await?;
    tx.commit().await?;
    Ok(ViewDone::Done)
}

/// Gives a view another name. Idempotent.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn rename_view(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    to: &ViewName,
) -> Result<ViewDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let open = open(&mut tx, session, foundation).await?;
    let Some(row) = open.own(id) else {
        return Ok(ViewDone::NotFound);
    };
    let Some(name) = name_of(&to.name) else {
        return Ok(ViewDone::Problem(ViewProblem::Name));
    };
    if name == row.name {
        return Ok(ViewDone::Done);
    }
    if open.named(&name, row.shared).is_some_and(|known| known.id != row.id) {
        return Ok(ViewDone::Problem(ViewProblem::Taken));
    }
    tx.run(
        "UPDATE saved_view SET name = $1 WHERE id = $2",
        &[(&name).into(), (&row.id).into()],
    )
    .await?;
    record(&mut tx, state, session, foundation, "view renamed", (&row.id, &name)).await?;
    tx.commit().await?;
    Ok(ViewDone::Done)
}

/// Deletes a view. One that's gone already is deleted.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn delete_view(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
) -> Result<ViewDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let open = open(&mut tx, session, foundation).await?;
    let Some(row) = open.own(id) else {
        let is_others = open.rows.iter().any(|row| row.id.as_str() == id);
        return Ok(if is_others { ViewDone::NotFound } else { ViewDone::Done });
    };
    tx.run("DELETE FROM saved_view WHERE id = $1", &[(&row.id).into()])
        .await?;
    record(
        &mut tx,
        state,
        session,
        foundation,
        "view deleted",
        (&row.id, &row.name),
    )
    .await?;
    tx.commit().await?;
    Ok(ViewDone::Done)
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    foundation: &str,
    action: &'static str,
    (id, name): (&ViewId, &str),
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: session.account.as_str(),
        action,
        actor: session.account.as_str(),
        detail: json!({ "foundation": foundation, "view": id }),
        personal: Some(json!({ "name": name })),
    };
    append(tx, state, entry).await
}
