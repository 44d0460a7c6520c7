//! Invoices and payments, as stored.

use super::content::InvoiceContent;
use crate::applications::{
    ApplicationReference, CardPaymentId, CommandError, InvoiceId, LinkedApplication, PartyId, PaymentId, from_text,
};
use crate::from_row;
use crate::storage::Tx;
use app::api::{BillPart, PaymentKind};
use domain::date::Date;
use domain::money::Currency;
use serde::Deserialize;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// An invoice, or a credit note that cancels one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum InvoiceKind {
    Invoice,
    CreditNote,
}
from_text!(InvoiceKind, |text| match text {
    "invoice" => Some(Self::Invoice),
    "credit_note" => Some(Self::CreditNote),
    _ => None,
});

/// A currency, by its code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredCurrency(pub Currency);
from_text!(StoredCurrency, |text| Currency::parse(text).map(Self));

/// What a payment is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredPaymentKind(pub PaymentKind);
from_text!(StoredPaymentKind, |text| PaymentKind::parse(text).map(Self));

/// A day, such as `2026-12-10`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct BillingDay(pub Date);
from_text!(BillingDay, |text| Date::parse(text).map(Self));

/// An invoice or credit note with what was paid. Amounts are in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct InvoiceRow {
    pub id: InvoiceId,
    pub foundation: String,
    pub label: String,
    pub kind: InvoiceKind,
    pub application: ApplicationReference,
    pub currency: StoredCurrency,
    pub net: i64,
    pub tax: i64,
    pub gross: i64,
    pub payment_reference: String,
    pub issued_on: BillingDay,
    pub due_on: BillingDay,
    pub content: String,
    pub document: String,
    /// The hash of the data as UBL. `None` if it isn't data.
    pub data: Option<String>,
    pub paid: i64,
    /// The number of the credit note that cancels it.
    pub cancelled_by: Option<String>,
    /// The number of the invoice that it cancels.
    pub cancels: Option<String>,
    pub party: Option<PartyId>,
    /// The member's name.
    pub name: Option<String>,
}
from_row!(InvoiceRow {
    id,
    foundation,
    label,
    kind,
    application,
    currency,
    net,
    tax,
    gross,
    payment_reference,
    issued_on,
    due_on,
    content,
    document,
    data,
    paid,
    cancelled_by,
    cancels,
    party,
    name
});

impl InvoiceRow {
    /// Whether it's an invoice that isn't cancelled.
    pub fn is_open_kind(&self) -> bool {
        self.kind == InvoiceKind::Invoice && self.cancelled_by.is_none()
    }

    /// What it says.
    ///
    /// # Errors
    /// If what's stored can't be read.
    pub(super) fn content(&self) -> Result<InvoiceContent, CommandError> {
        serde_json::from_str(&self.content).map_err(|error| CommandError::Files(error.to_string()))
    }

    /// Which of several bills of a term it's about. Nothing if that can't be read.
    pub(super) fn part(&self) -> Option<BillPart> {
        /// The rest is only read if it's needed.
        #[derive(Deserialize)]
        struct PartOnly {
            #[serde(default)]
            part: Option<BillPart>,
        }
        serde_json::from_str::<PartOnly>(&self.content).ok()?.part
    }

    /// What's still to be paid. Negative if too much was paid: all that was, if it's cancelled.
    pub fn outstanding(&self) -> i64 {
        if self.is_open_kind() {
            self.gross - self.paid
        } else {
            // Nobody pays a cancelled invoice, even if its card payment is disputed after a refund.
            (-self.paid).min(0)
        }
    }
}

/// A query for [`InvoiceRow`]s.
macro_rules! invoice_query {
    ($rest:expr) => {
        concat!(
            "SELECT i.id, i.foundation, i.label, i.kind, i.application, i.currency, i.net, i.tax, i.gross, \
             i.payment_reference, i.issued_on, i.due_on, i.content, i.document, i.data, \
             CAST(COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0) \
             AS BIGINT) AS paid, (SELECT c.label FROM invoice c WHERE c.cancels = i.id) AS cancelled_by, \
             (SELECT c.label FROM invoice c WHERE c.id = i.cancels) AS cancels, a.party, y.name \
             FROM invoice i JOIN application a ON a.reference = i.application LEFT JOIN party y ON y.id = a.party ",
            $rest
        )
    };
}
pub(super) use invoice_query;

/// The invoices and credit notes of an application, in the order of their numbers.
pub(super) async fn of_application(
    tx: &mut Tx,
    reference: &ApplicationReference,
) -> Result<Vec<InvoiceRow>, CommandError> {
    Ok(tx
        .all(
            invoice_query!("WHERE i.application = $1 ORDER BY i.year, i.number"),
            &[reference.into()],
        )
        .await?)
}

/// A foundation's invoice or credit note with this number.
pub(crate) async fn of_label(tx: &mut Tx, foundation: &str, label: &str) -> Result<Option<InvoiceRow>, CommandError> {
    Ok(tx
        .optional(
            invoice_query!("WHERE i.foundation = $1 AND i.label = $2"),
            &[foundation.into(), label.into()],
        )
        .await?)
}

/// The invoice or credit note with this ID.
///
/// # Errors
/// If the database fails.
pub(crate) async fn of_id(tx: &mut Tx, id: &InvoiceId) -> Result<Option<InvoiceRow>, CommandError> {
    Ok(tx.optional(invoice_query!("WHERE i.id = $1"), &[id.into()]).await?)
}

/// An application's invoice or credit note with this number.
///
/// # Errors
/// If the database fails.
pub(crate) async fn own_invoice(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    label: &str,
) -> Result<Option<InvoiceRow>, CommandError> {
    let invoices = of_application(tx, &linked.opened.application.reference).await?;
    Ok(invoices.into_iter().find(|invoice| invoice.label == label))
}

/// A foundation's invoices that somebody can pay, or could have paid twice: the unpaid ones, and all those since a day. Cancelled ones
/// are left out.
///
/// # Errors
/// If the database fails.
pub(crate) async fn payable_since(tx: &mut Tx, foundation: &str, since: &str) -> Result<Vec<InvoiceRow>, CommandError> {
    Ok(tx
        .all(
            invoice_query!(
                "WHERE i.foundation = $1 AND i.kind = 'invoice' \
                 AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) AND (i.issued_on >= $2 OR i.gross > \
                 COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0)) \
                 ORDER BY i.year, i.number"
            ),
            &[foundation.into(), since.into()],
        )
        .await?)
}

/// A foundation's unpaid invoices that were due on a day or before, and for which neither the reminder after this many days nor a later
/// one has been sent. Those that somebody has refunded are left out, and so are those whose card payment is on its way. At most 200, with
/// the oldest first.
pub(super) async fn late_since(
    tx: &mut Tx,
    foundation: &str,
    due_until: &str,
    days: i64,
) -> Result<Vec<InvoiceRow>, CommandError> {
    Ok(tx
        .all(
            invoice_query!(
                "WHERE i.foundation = $1 AND i.kind = 'invoice' AND i.due_on <= $2 \
                 AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) \
                 AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.invoice = i.id AND r.days >= $3) \
                 AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.invoice = i.id AND p.kind = 'refund' AND p.undone_at IS NULL) \
                 AND NOT EXISTS (SELECT 1 FROM checkout k WHERE k.invoice = i.id AND k.state = 'confirming') AND i.gross > \
                 COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0) \
                 ORDER BY i.due_on, i.id LIMIT 200"
            ),
            &[foundation.into(), due_until.into(), days.into()],
        )
        .await?)
}

/// When reminders for an invoice were sent, in milliseconds since 1970 in UTC.
pub(super) async fn reminders(tx: &mut Tx, invoice: &InvoiceId) -> Result<Vec<i64>, CommandError> {
    let rows: Vec<(i64,)> = tx
        .all(
            "SELECT at FROM reminder WHERE invoice = $1 ORDER BY days",
            &[invoice.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// The name of whoever an invoice was sent to.
///
/// # Errors
/// If what's stored can't be read.
pub(crate) fn buyer_name(invoice: &InvoiceRow) -> Result<String, CommandError> {
    Ok(invoice.content()?.buyer.name)
}

/// A payment. Its amount is in minor units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PaymentRow {
    pub id: PaymentId,
    pub minor: i64,
    pub paid_on: BillingDay,
    pub note: String,
    /// The email address of whoever recorded it. `None` if it came from Stripe.
    pub email: Option<String>,
    pub at: i64,
    pub undone_at: Option<i64>,
    pub kind: StoredPaymentKind,
    pub card_payment: Option<CardPaymentId>,
    /// The line of a bank statement, with its file and its position in it, its currency, what it says, and how much of it this is.
    pub line: Option<String>,
    pub import: Option<String>,
    pub place: Option<i64>,
    pub line_currency: Option<StoredCurrency>,
    pub content: Option<String>,
    pub bank_minor: Option<i64>,
}
from_row!(PaymentRow {
    id,
    minor,
    paid_on,
    note,
    email,
    at,
    undone_at,
    kind,
    card_payment,
    line,
    import,
    place,
    line_currency,
    content,
    bank_minor
});

/// The payments of an invoice, in the order in which they were recorded.
pub(super) async fn payments(tx: &mut Tx, invoice: &InvoiceId) -> Result<Vec<PaymentRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT p.id, p.minor, p.paid_on, p.note, a.email, p.at, p.undone_at, p.kind, p.card_payment, l.id AS line, \
             l.import, l.place, l.currency AS line_currency, l.content, p.bank_minor FROM payment p \
             LEFT JOIN account a ON a.id = p.account LEFT JOIN bank_line l ON l.id = p.bank_line WHERE p.invoice = $1 ORDER BY p.at, p.id",
            &[invoice.into()],
        )
        .await?)
}
