//! What members do: report a delivery.

use super::change::{is_repeated, remember};
use super::letters;
use super::rows::StoredCommitment;
use crate::applications::{
    AppState, CommandError, CommitmentId, DeliveryId, Entry, LinkSecret, LinkedApplication, append, fingerprint,
};
use crate::storage::Tx;
use app::api::NewDelivery;
use domain::application::AnswerError;
use domain::in_kind::{CommitmentState, DeliveryField, DeliveryReport, TypedDelivery, read_delivery};
use serde_json::json;

/// The most deliveries of a commitment.
const MOST_DELIVERIES: usize = 200;

/// The result of reporting a delivery.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReportDone {
    Done,
    /// Someone else changed something meanwhile, so nothing was reported.
    Conflict,
    /// Why fields aren't valid.
    Wrong(Vec<(DeliveryField, AnswerError)>),
    /// The application has no such commitment.
    NotFound,
}

/// Whether deliveries can be reported.
pub(super) fn is_open(stored: &StoredCommitment, linked: &LinkedApplication<'_>) -> bool {
    let state = stored.standing(linked.today).state;
    let is_open = matches!(
        state,
        CommitmentState::UnderWay | CommitmentState::Late | CommitmentState::FallenShort
    );
    is_open && stored.deliveries.len() < MOST_DELIVERIES
}

/// Reports a delivery with the applicant's link, and emails the foundation's staff. Idempotent: the second click of two changes
/// nothing.
///
/// # Errors
/// If the link isn't the applicant's, or nothing can be reported any more.
pub async fn report(
    state: &AppState,
    secret: &LinkSecret,
    id: &str,
    sent: &NewDelivery,
) -> Result<ReportDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    let Some(stored) = own(&mut tx, &linked, id).await? else {
        return Ok(ReportDone::NotFound);
    };
    let digest = serde_json::to_string(sent).unwrap_or_default();
    let digest = fingerprint(&format!("applicant {digest}"));
    if is_repeated(&stored, sent.version, &digest) {
        return Ok(ReportDone::Done);
    }
    if stored.row.version != sent.version {
        return Ok(ReportDone::Conflict);
    }
    if !is_open(&stored, &linked) {
        return Err(CommandError::WrongState);
    }
    let typed = TypedDelivery {
        day: sent.day.clone(),
        what: sent.what.clone(),
        link: sent.link.clone(),
        value: sent.value.clone(),
    };
    let report = match read_delivery(&typed, stored.row.currency.0, linked.today) {
        Ok(report) => report,
        Err(errors) => return Ok(ReportDone::Wrong(errors)),
    };
    store(&mut tx, state, &stored, &report).await?;
    remember(&mut tx, &stored, &digest).await?;
    letters::reported(&mut tx, state, &linked, &stored, &report).await?;
    tx.commit().await?;
    Ok(ReportDone::Done)
}

/// A commitment of the application.
pub(super) async fn own(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    id: &str,
) -> Result<Option<StoredCommitment>, CommandError> {
    let Some(id) = CommitmentId::parse(id) else {
        return Ok(None);
    };
    let application = &linked.opened.application;
    let found = StoredCommitment::find(tx, &application.foundation, &id).await?;
    Ok(found.filter(|found| found.row.application == application.reference))
}

async fn store(
    tx: &mut Tx,
    state: &AppState,
    stored: &StoredCommitment,
    report: &DeliveryReport,
) -> Result<(), CommandError> {
    let id = DeliveryId::random(&state.secrets)?;
    let place = i64::try_from(stored.deliveries.len()).unwrap_or(i64::MAX - 1) + 1;
    let day = report.day.to_string();
    tx.run(
        "INSERT INTO delivery (id, foundation, commitment, place, delivered_on, what, link, claimed, reported_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&id).into(),
            (&stored.row.foundation).into(),
            (&stored.row.id).into(),
            place.into(),
            (&day).into(),
            (&report.what).into(),
            report.link.as_deref().unwrap_or_default().into(),
            report.value.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: stored.row.application.as_str(),
        action: "delivery reported",
        actor: "applicant",
        detail: json!({ "commitment": stored.row.id, "delivery": id, "on": day, "claimed": report.value }),
        personal: Some(json!({ "what": report.what, "link": report.link })),
    };
    append(tx, state, entry).await
}
