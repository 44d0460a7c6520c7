//! The emails about commitments. They're added to the outbox in the same transaction.

use super::change::CommitmentChange;
use super::rows::{DeliveryRow, MilestoneRow, StoredCommitment};
use crate::applications::{
    AppState, CommandError, LinkedApplication, email_context, fresh_link, people_with, to_applicant, to_manager,
    to_people,
};
use crate::members::imported_managers;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, DeliveryDecided, DeliveryReported, DifferenceBilled, FallenShort, Letter, MilestoneDue};
use app::text::Texts;
use domain::access::AccountRole;
use domain::foundation::Foundation;
use domain::in_kind::DeliveryReport;
use domain::money::Money;

/// The full URL of the member's page of a commitment, with a new link. No link opens the record of a membership that was imported, so its
/// people get its page in the member area.
async fn own_page(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
) -> Result<String, CommandError> {
    if linked.opened.application.import.is_some() {
        let found = imported_managers(tx, linked).await?;
        let membership = found.map(|(membership, _)| format!("/{membership}"));
        return Ok(format!("{}/member{}", state.origin, membership.unwrap_or_default()));
    }
    let secret = fresh_link(tx, state, linked).await?;
    Ok(state.address(&secret, &format!("in-kind/{}", stored.row.id)))
}

/// Writes to the applicant, or to those who manage a membership that was imported.
async fn to_member(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    letter: &Letter,
) -> Result<(), CommandError> {
    if linked.opened.application.import.is_none() {
        return to_applicant(tx, state, linked, kind, letter).await.map(drop);
    }
    let found = imported_managers(tx, linked).await?;
    for address in found.map(|(_, managers)| managers).unwrap_or_default() {
        to_manager(tx, state, linked, kind, &address, letter).await?;
    }
    Ok(())
}

/// The full URL of a commitment for the foundation's people.
fn staff_page(state: &AppState, stored: &StoredCommitment) -> String {
    format!("{}/in-kind/{}/{}", state.origin, stored.row.foundation, stored.row.id)
}

fn foundation<'a>(state: &'a AppState, stored: &StoredCommitment) -> Result<&'a Foundation, CommandError> {
    Ok(&state.loaded.catalogue.shelf(&stored.row.foundation)?.foundation)
}

/// The member's name, or the application number until they've confirmed their address: anyone can type a name.
fn party(linked: &LinkedApplication<'_>) -> String {
    let application = &linked.opened.application;
    if application.confirmed_email.is_some() {
        linked.party_name()
    } else {
        application.reference.to_string()
    }
}

/// To the member: a delivery was accepted with this value, or sent back. `open` is what's left.
pub(super) async fn decided(
    tx: &mut Tx,
    change: &CommitmentChange<'_>,
    row: &DeliveryRow,
    accepted: Option<i64>,
    open: i64,
) -> Result<(), CommandError> {
    let (state, linked, stored) = (change.state, change.linked, change.stored);
    let link = own_page(tx, state, linked, stored).await?;
    let context = email_context(state, linked)?;
    let decided = DeliveryDecided {
        about: context.about,
        day: row.delivered_on.0,
        accepted: accepted.map(|minor| stored.money(minor)),
        open: stored.money(open),
        reason: &change.note,
        link: &link,
    };
    let letter = mail::delivery_decided(context.t, &decided);
    let kind = if accepted.is_some() {
        "delivery accepted"
    } else {
        "delivery sent back"
    };
    to_member(tx, state, linked, kind, &letter).await
}

/// To the member: the difference was billed.
pub(super) async fn billed(tx: &mut Tx, change: &CommitmentChange<'_>, open: Money) -> Result<(), CommandError> {
    let (state, linked) = (change.state, change.linked);
    let link = own_page(tx, state, linked, change.stored).await?;
    let context = email_context(state, linked)?;
    let billed = DifferenceBilled {
        about: context.about,
        open,
        link: &link,
    };
    let letter = mail::difference_billed(context.t, &billed);
    to_member(tx, state, linked, "difference billed", &letter).await
}

/// To the member: a milestone is due soon, or overdue. `missing` is what's missing for it.
pub(super) async fn milestone(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
    row: &MilestoneRow,
    missing: i64,
    is_overdue: bool,
) -> Result<(), CommandError> {
    let link = own_page(tx, state, linked, stored).await?;
    let context = email_context(state, linked)?;
    let due = MilestoneDue {
        about: context.about,
        title: &row.title,
        by: row.due_on.0,
        missing: stored.money(missing),
        is_overdue,
        link: &link,
    };
    let letter = mail::milestone_due(context.t, &due);
    let kind = if is_overdue {
        "milestone overdue"
    } else {
        "milestone due"
    };
    to_member(tx, state, linked, kind, &letter).await
}

/// To the staff: a delivery waits for a decision.
pub(super) async fn reported(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
    report: &DeliveryReport,
) -> Result<(), CommandError> {
    let (foundation, party, link) = (foundation(state, stored)?, party(linked), staff_page(state, stored));
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let reported = DeliveryReported {
        foundation: &foundation.name,
        party: &party,
        day: report.day,
        value: stored.money(report.value),
        link: &link,
    };
    let letter = mail::delivery_reported(t, &reported);
    let staff = [AccountRole::Staff, AccountRole::Administrator];
    let to = people_with(tx, &stored.row.foundation, staff).await?;
    to_people(
        tx,
        state,
        &stored.row.application,
        foundation,
        "delivery reported",
        &to,
        &letter,
    )
    .await
}

/// To finance, or the administrators if there's nobody: a commitment has fallen short.
pub(super) async fn fallen_short(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stored: &StoredCommitment,
    open: i64,
) -> Result<(), CommandError> {
    let (foundation, party, link) = (foundation(state, stored)?, party(linked), staff_page(state, stored));
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let short = FallenShort {
        foundation: &foundation.name,
        party: &party,
        open: stored.money(open),
        link: &link,
    };
    let letter = mail::fallen_short(t, &short);
    let finance = [AccountRole::Finance; 2];
    let mut to = people_with(tx, &stored.row.foundation, finance).await?;
    if to.is_empty() {
        to = people_with(tx, &stored.row.foundation, [AccountRole::Administrator; 2]).await?;
    }
    to_people(
        tx,
        state,
        &stored.row.application,
        foundation,
        "fallen short",
        &to,
        &letter,
    )
    .await
}
