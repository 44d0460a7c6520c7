//! The applications that wait for a body, and can be put on its agenda.

use super::access::{MeetingAccess, check};
use super::brief::item_brief;
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, by_reference};
use crate::from_row;
use crate::reviews::{ReviewRecord, StoredDay};
use crate::storage::Tx;
use app::api::{FoundationBrief, ItemBrief, MOST_ITEMS, WaitingItemsAnswer};
use app::locale::Locale;
use app::text::Texts;
use domain::review::Reviewer;

/// An application that waits for a body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct WaitingRow {
    pub application: ApplicationReference,
    pub round: i64,
    pub place: i64,
    due: Option<StoredDay>,
}
from_row!(WaitingRow {
    application,
    round,
    place,
    due
});

/// A query over the applications that wait for a body (`$2`) of a foundation (`$1`) and are on no open meeting's agenda.
macro_rules! waiting_query {
    ($columns:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM application a JOIN review_stage s ON s.application = a.reference AND s.round = a.review_round \
             AND s.decided_at IS NULL WHERE a.foundation = $1 AND s.reviewer = $2 AND a.state = 'submitted' \
             AND a.outcome IS NULL AND NOT EXISTS (SELECT 1 FROM meeting_item i JOIN meeting m ON m.id = i.meeting \
             WHERE i.application = a.reference AND i.round = s.round AND i.place = s.place AND m.closed_at IS NULL)",
            $rest
        )
    };
}

/// How many applications wait for a body and are on no open meeting's agenda.
pub(super) async fn count(tx: &mut Tx, foundation: &str, body: Reviewer) -> Result<i64, CommandError> {
    let (count,): (i64,) = tx
        .one(waiting_query!("COUNT(*)", ""), &[foundation.into(), body.id().into()])
        .await?;
    Ok(count)
}

/// The applications that wait for a body, those that are due first.
pub(super) async fn rows(tx: &mut Tx, foundation: &str, body: Reviewer) -> Result<Vec<WaitingRow>, CommandError> {
    let found = tx
        .all(
            waiting_query!(
                "a.reference AS application, s.round, s.place, s.due",
                " ORDER BY CASE WHEN s.due IS NULL THEN 1 ELSE 0 END, s.due, a.submitted_at, a.reference"
            ),
            &[foundation.into(), body.id().into()],
        )
        .await?;
    Ok(found)
}

/// The same, as an agenda shows them.
pub(super) async fn briefs(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    body: Reviewer,
    t: Texts,
) -> Result<Vec<ItemBrief>, CommandError> {
    let mut briefs = Vec::new();
    for row in rows(tx, foundation, body).await?.into_iter().take(MOST_ITEMS) {
        let linked = match by_reference(tx, state, &row.application).await {
            Ok(linked) => linked,
            // Its programme isn't on the site, so nobody can decide about it.
            Err(CommandError::RulesMissing(_)) => None,
            Err(error) => return Err(error),
        };
        if let Some(linked) = linked {
            let record = ReviewRecord::of(tx, &linked.opened.application).await?;
            briefs.push(item_brief(t, &linked, record.current()));
        }
    }
    Ok(briefs)
}

/// The applications that can be put on a body's agenda.
///
/// # Errors
/// If the account can't plan the body's meetings.
pub async fn waiting_items(
    state: &AppState,
    session: &Session,
    foundation: &str,
    body: Reviewer,
    (lang, brief): (&str, FoundationBrief),
) -> Result<WaitingItemsAnswer, CommandError> {
    let officer = state.loaded.catalogue.shelf(foundation)?.foundation.officer.clone();
    let mut tx = state.database.read().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    check(access.plans(body))?;
    let t = Texts::new(Locale::from_tag(lang).unwrap_or_default());
    let items = briefs(&mut tx, state, foundation, body, t).await?;
    tx.rollback().await?;
    Ok(WaitingItemsAnswer {
        foundation: brief,
        officer,
        reviewer: body,
        items,
        today: state.clock.today(),
    })
}
