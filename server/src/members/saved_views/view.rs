//! The saved views that somebody can use.

use super::rows::ViewRow;
use crate::accounts::{Powers, Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::{Tx, name_key};
use app::api::{FoundationBrief, SavedView, ViewProblem, ViewsAnswer};
use domain::access::Action;

/// The result of a change to a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewDone {
    Done,
    /// There's no such view, or it's somebody else's.
    NotFound,
    Problem(ViewProblem),
}

/// Whether somebody can save views for all, and change them.
pub(super) fn shares(session: &Session, powers: &Powers) -> bool {
    session.token.is_none() && powers.may(Action::SteerReviews)
}

/// The views that somebody can use: those for all first, each by name, without those whose filters can't be read. And whether they can
/// save some for all.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn views_of(
    tx: &mut Tx,
    session: &Session,
    foundation: &str,
    powers: &Powers,
) -> Result<(Vec<SavedView>, bool), CommandError> {
    let shares = shares(session, powers);
    let mut rows = ViewRow::of(tx, foundation, &session.account).await?;
    rows.sort_by_key(|row| (!row.shared, name_key(&row.name)));
    let views = rows.into_iter().filter_map(|row| {
        Some(SavedView {
            may_change: session.token.is_none() && (shares || !row.shared),
            id: row.id.to_string(),
            name: row.name,
            shared: row.shared,
            filters: row.filters.0?,
        })
    });
    Ok((views.collect(), shares))
}

/// The same for those who may read the foundation's applications.
///
/// # Errors
/// If the account may not.
pub async fn saved_views(
    state: &AppState,
    session: &Session,
    foundation: &str,
    about: FoundationBrief,
) -> Result<ViewsAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let (views, shares) = views_of(&mut tx, session, foundation, &powers).await?;
    tx.rollback().await?;
    Ok(ViewsAnswer {
        foundation: about,
        views,
        shares,
        money: powers.may(Action::ReadMoney),
    })
}
