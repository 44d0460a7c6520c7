//! What a membership still needs before it begins.

use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, to_countersign,
};
use crate::clock::Timestamp;
use crate::from_row;
use crate::in_kind;
use crate::invoices;
use crate::storage::Tx;
use app::api::MembershipBrief;
use domain::application::agreements;
use domain::date::Date;
use domain::term::TermPeriod;

/// A membership. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct MembershipRow {
    pub id: MembershipId,
    pub approved_at: i64,
    pub activated_at: Option<i64>,
}
from_row!(MembershipRow {
    id,
    approved_at,
    activated_at
});

impl MembershipRow {
    /// The day it was agreed on: that of the approval. Its first term and its first invoice count from there.
    pub fn agreed_on(&self) -> Date {
        Timestamp(self.approved_at).day()
    }
}

/// The membership that an application led to.
///
/// # Errors
/// If the database fails.
pub(crate) async fn of_application(
    tx: &mut Tx,
    reference: &ApplicationReference,
) -> Result<Option<MembershipRow>, CommandError> {
    Ok(tx
        .optional(
            "SELECT id, approved_at, activated_at FROM membership WHERE application = $1 AND ended_at IS NULL",
            &[reference.into()],
        )
        .await?)
}

/// What a membership still needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct MissingForMembership {
    /// The first payment.
    pub payment: bool,
    /// The titles of the agreements that the foundation hasn't signed yet, by ID.
    pub agreements: Vec<String>,
}

impl MissingForMembership {
    pub fn is_empty(&self) -> bool {
        !self.payment && self.agreements.is_empty()
    }
}

/// What the membership of an approved application still needs.
///
/// # Errors
/// If the database fails.
pub(crate) async fn missing(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<MissingForMembership, CommandError> {
    Ok(MissingForMembership {
        payment: invoices::is_payment_missing(tx, linked).await?,
        agreements: to_countersign(tx, linked).await?,
    })
}

/// What the applicant sees of their membership.
///
/// # Errors
/// If the database fails.
pub(crate) async fn brief(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<Option<MembershipBrief>, CommandError> {
    let Some(row) = of_application(tx, &linked.opened.application.reference).await? else {
        return Ok(None);
    };
    let missing = missing(tx, linked).await?;
    let subject = linked.subject();
    let titles = agreements(&subject).filter(|agreement| missing.agreements.contains(&agreement.id));
    let unsigned = titles.map(|agreement| agreement.id.clone()).collect();
    let (first_day, first_term) = first_term(tx, linked, &row).await?;
    Ok(Some(MembershipBrief {
        active_since: row.activated_at.map(|at| Timestamp(at).day()),
        first_day,
        first_term,
        invoices: invoices::own_invoices(tx, state, linked).await?,
        commitments: in_kind::own_commitments(tx, linked).await?,
        unpaid: missing.payment && row.activated_at.is_none(),
        waits_for: invoices::waits_for(tx, linked).await?,
        unsigned,
    }))
}

/// The first day and the first term, as they were promised. Only a term with a fixed end is there as a whole.
async fn first_term(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    row: &MembershipRow,
) -> Result<(Option<Date>, Option<TermPeriod>), CommandError> {
    let stored: Option<(String, Option<String>)> = tx
        .optional(
            "SELECT first_day, last_day FROM term WHERE membership = $1 AND number = 1",
            &[(&row.id).into()],
        )
        .await?;
    let first_day = stored.as_ref().and_then(|(first, _)| Date::parse(first));
    let last_day = stored.and_then(|(_, last)| Date::parse(&last?));
    let period = linked.first_term(row.agreed_on());
    let term = period.zip(first_day).zip(last_day);
    Ok((
        first_day,
        term.map(|((period, start), end)| TermPeriod { start, end, ..period }),
    ))
}
