//! The rows that belong to a membership, as the export has them.

use super::content::{
    ExportedAddress, ExportedEmail, ExportedFile, ExportedInvoice, ExportedLogo, ExportedPayment, ExportedProfile,
    ExportedReminder, ExportedTierChange,
};
use crate::applications::{AppState, CommandError, UploadId};
use crate::invoices::{BillingDay, StoredCurrency};
use crate::mail::normalized;
use crate::members::access::ActingFor;
use crate::profiles::StoredProfile;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::segment;
use domain::application::key;
use domain::money::Money;

pub(super) async fn invoices(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<Vec<ExportedInvoice>, CommandError> {
    type Row = (String, BillingDay, BillingDay, i64, StoredCurrency, String);
    let rows: Vec<Row> = tx
        .all(
            "SELECT label, issued_on, due_on, gross, currency, content FROM invoice WHERE application = $1 \
             ORDER BY issued_at, label",
            &[(&acting.membership.application).into()],
        )
        .await?;
    let invoices = rows
        .into_iter()
        .map(|(label, issued_on, due_on, minor, currency, content)| {
            let content = serde_json::from_str(&content).map_err(|error| CommandError::Files(error.to_string()))?;
            let file = format!("invoices/{}/document.pdf", segment(&label));
            Ok(ExportedInvoice {
                address: address(state, acting, &file),
                label,
                issued_on: issued_on.0,
                due_on: due_on.0,
                gross: Money {
                    minor,
                    currency: currency.0,
                },
                content,
            })
        });
    invoices.collect()
}

/// Those that count.
pub(super) async fn payments(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<ExportedPayment>, CommandError> {
    let rows: Vec<(String, i64, StoredCurrency, BillingDay)> = tx
        .all(
            "SELECT i.label, p.minor, i.currency, p.paid_on FROM payment p JOIN invoice i ON i.id = p.invoice \
             WHERE i.application = $1 AND p.undone_at IS NULL ORDER BY p.paid_on, p.at, p.id",
            &[(&acting.membership.application).into()],
        )
        .await?;
    let payments = rows
        .into_iter()
        .map(|(invoice, minor, currency, paid_on)| ExportedPayment {
            invoice,
            amount: Money {
                minor,
                currency: currency.0,
            },
            paid_on: paid_on.0,
        });
    Ok(payments.collect())
}

pub(super) async fn profile(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<Option<ExportedProfile>, CommandError> {
    type Row = (
        bool,
        Option<StoredProfile>,
        Option<StoredProfile>,
        Option<i64>,
        Option<String>,
    );
    let row: Option<Row> = tx
        .optional(
            "SELECT listed, draft, published, asked_at, declined_reason FROM profile WHERE membership = $1",
            &[(&acting.membership.id).into()],
        )
        .await?;
    Ok(row.map(|(listed, draft, published, waiting_since, declined_reason)| {
        let current = draft.as_ref().or(published.as_ref());
        let logos = current.iter().flat_map(|stored| &stored.0.logos).map(|logo| {
            let variant = logo.variant.id();
            ExportedLogo {
                variant: variant.to_owned(),
                address: address(state, acting, &format!("profile/logos/{variant}")),
            }
        });
        ExportedProfile {
            listed,
            logos: logos.collect(),
            draft: draft.map(|stored| stored.0),
            published: published.map(|stored| stored.0),
            waiting_since,
            declined_reason,
        }
    }))
}

pub(super) async fn addresses(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<ExportedAddress>, CommandError> {
    let rows: Vec<(String, i64, Option<i64>)> = tx
        .all(
            "SELECT a.email, c.created_at, c.withdrawn_at FROM calendar_address c JOIN account a ON a.id = c.account \
             WHERE c.membership = $1 ORDER BY c.created_at, c.id",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let addresses = rows.into_iter().map(|(email, made_at, withdrawn_at)| ExportedAddress {
        email,
        made_at,
        withdrawn_at,
    });
    Ok(addresses.collect())
}

pub(super) async fn reminders(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<ExportedReminder>, CommandError> {
    let rows: Vec<(i64, StoredDay, String)> = tx
        .all(
            "SELECT term, due_on, state FROM notice WHERE membership = $1 ORDER BY due_on, term, days",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let reminders = rows.into_iter().map(|(term, due_on, state)| ExportedReminder {
        term,
        due_on: due_on.0,
        state,
    });
    Ok(reminders.collect())
}

pub(super) async fn tier_changes(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<ExportedTierChange>, CommandError> {
    type Row = (i64, String, String, String, String, i64, i64);
    let rows: Vec<Row> = tx
        .all(
            "SELECT number, tier, version, starts, state, asked_at, changed_at FROM tier_change WHERE membership = $1 \
             ORDER BY number",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let facts: Vec<(i64, String, String)> = tx
        .all(
            "SELECT number, fact, answer FROM tier_change_fact WHERE membership = $1",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let changes = rows
        .into_iter()
        .map(|(number, tier, version, starts, state, asked_at, changed_at)| {
            let own = facts.iter().filter(|(change, ..)| *change == number);
            ExportedTierChange {
                number,
                tier,
                version,
                starts,
                facts: own.map(|(_, fact, answer)| (fact.clone(), answer.clone())).collect(),
                state,
                asked_at,
                changed_at,
            }
        });
    Ok(changes.collect())
}

/// Emails to the member's own people. Those to the foundation's people aren't the member's, even if somebody is both.
pub(super) async fn emails(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<ExportedEmail>, CommandError> {
    type Row = (String, String, i64, Option<i64>, Option<String>, String, String);
    let rows: Vec<Row> = tx
        .all(
            "SELECT recipient, subject, created_at, sent_at, delivery, delivery_status, delivery_reason FROM outbox \
             WHERE application = $1 AND kind NOT IN ('vote due', 'vote late', 'benefit requested', 'benefit withdrawn', \
             'delivery reported', 'fallen short', 'reminder bounced', 'nobody reached', 'address reported', 'public page sent') \
             ORDER BY created_at, id",
            &[(&acting.membership.application).into()],
        )
        .await?;
    let own: Vec<String> = acting
        .contacts
        .iter()
        .map(|contact| Some(contact.address.clone()))
        .chain([key::YOUR_EMAIL, key::INVOICE_EMAIL].map(|name| normalized(acting.linked.answers().get(name))))
        .flatten()
        .collect();
    let rows = rows
        .into_iter()
        .filter(|row| normalized(&row.0).is_some_and(|address| own.contains(&address)));
    let emails = rows.map(
        |(recipient, subject, made_at, sent_at, delivery, status, reason)| ExportedEmail {
            recipient,
            subject,
            made_at,
            sent_at,
            delivery,
            status,
            reason,
        },
    );
    Ok(emails.collect())
}

pub(super) async fn files(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<Vec<ExportedFile>, CommandError> {
    let rows: Vec<(UploadId, String, String, i64, String, i64)> = tx
        .all(
            "SELECT id, name, kind, size, hash, at FROM upload WHERE application = $1 ORDER BY at, id",
            &[(&acting.membership.application).into()],
        )
        .await?;
    let files = rows
        .into_iter()
        .map(|(id, name, kind, size, sha256, uploaded_at)| ExportedFile {
            address: address(state, acting, &format!("files/{id}")),
            id: id.to_string(),
            name,
            kind,
            size,
            sha256,
            uploaded_at,
        });
    Ok(files.collect())
}

/// The URL of a file in the member area.
fn address(state: &AppState, acting: &ActingFor<'_>, file: &str) -> String {
    format!("{}/member/{}/{file}", state.origin, acting.membership.id)
}
