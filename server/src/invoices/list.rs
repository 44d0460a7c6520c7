//! A foundation's invoices, and an applicant's own.

use super::document::missing;
use super::nobody::without_reader;
use super::rows::{
    InvoiceKind, InvoiceRow, PaymentRow, StoredCurrency, invoice_query, of_application, of_label, payments, reminders,
};
use super::waiting::waiting_invoices;
use crate::accounts::{Session, holds, may};
use crate::applications::{AppState, CommandError, LinkedApplication};
use crate::bank::{page_of, payer};
use crate::card::{cards_of, offered, unrecorded_cards};
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{
    CardBrief, DataGap, FoundationBrief, InvoiceAnswer, InvoiceBrief, InvoiceFilter, InvoiceState, InvoicesAnswer,
    PaymentBrief, PaymentLine,
};
use domain::access::Action;
use domain::date::Date;
use domain::money::Money;

/// How many invoices a page shows.
const PAGE: i64 = 50;

/// Something is still to be paid for an invoice `i` that isn't cancelled.
macro_rules! unpaid {
    () => {
        "i.kind = 'invoice' AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) AND i.gross > \
         COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0)"
    };
}

/// What's still to be paid for an invoice `i`.
macro_rules! rest {
    () => {
        "CASE WHEN i.kind = 'invoice' AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) \
         THEN i.gross - CAST(COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id \
         AND p.undone_at IS NULL), 0) AS BIGINT) ELSE CAST(0 AS BIGINT) END"
    };
}

/// A filter's query: how many it shows, or the rows of a page in the order of a column. `$1` is the foundation, `$2` today.
macro_rules! filtered {
    ($show:expr, $($use:tt)+) => {
        match $show {
            InvoiceFilter::Unpaid => filtered!(@ [$($use)+], unpaid!()),
            InvoiceFilter::Overdue => filtered!(@ [$($use)+], concat!(unpaid!(), " AND i.due_on < $2")),
            InvoiceFilter::Paid => filtered!(
                @ [$($use)+],
                "i.kind = 'invoice' AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) AND i.gross <= \
                 COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0)"
            ),
            InvoiceFilter::ToRefund => filtered!(
                @ [$($use)+],
                "i.kind = 'invoice' AND COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id \
                 AND p.undone_at IS NULL), 0) > CASE WHEN EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) \
                 THEN CAST(0 AS BIGINT) ELSE i.gross END"
            ),
            InvoiceFilter::Cancelled => filtered!(
                @ [$($use)+],
                "(i.kind = 'credit_note' OR EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id))"
            ),
            InvoiceFilter::All => filtered!(@ [$($use)+], "i.id <> ''"),
        }
    };
    (@ [count], $filter:expr) => {
        concat!("SELECT COUNT(*) FROM invoice i WHERE i.foundation = $1 AND $2 <> '' AND ", $filter)
    };
    (@ [rows by $sort:expr], $filter:expr) => {
        sorted_query!(
            $sort,
            concat!(invoice_query!("WHERE i.foundation = $1 AND $2 <> '' AND "), $filter),
            "i.year, i.number",
            "LIMIT $3 OFFSET $4",
            {
                "number" => "i.year", "i.number";
                "member" => "NULLIF(y.sort_name, '')";
                "amount" => "i.gross";
                "unpaid" => rest!();
                "issued" => "i.issued_on";
                "due" => "i.due_on";
            }
        )
    };
}

/// A page of a foundation's invoices, sorted by a column: `due`, or `-due` for descending. An empty `sort` is the filter's own order.
///
/// # Errors
/// If the account may not read them.
pub async fn invoices(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (show, sort, page): (InvoiceFilter, &str, i64),
    brief: FoundationBrief,
) -> Result<InvoicesAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let today = state.clock.today();
    let day = today.to_string();
    let mut counts = Vec::new();
    for filter in InvoiceFilter::EACH {
        let (count,): (i64,) = tx
            .one(filtered!(filter, count), &[foundation.into(), (&day).into()])
            .await?;
        counts.push((filter, count));
    }
    let count = counts
        .iter()
        .find(|(filter, _)| *filter == show)
        .map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let sort = match show {
        _ if !sort.is_empty() => sort,
        InvoiceFilter::Unpaid | InvoiceFilter::Overdue => "due",
        _ => "-number",
    };
    let args: [Arg<'_>; 4] = [
        foundation.into(),
        (&day).into(),
        PAGE.into(),
        ((page - 1) * PAGE).into(),
    ];
    let rows: Vec<InvoiceRow> = tx.all(filtered!(show, rows by sort), &args).await?;
    let unpaid: Vec<(StoredCurrency, i64)> = tx
        .all(
            concat!(
                "SELECT i.currency, CAST(SUM(i.gross - COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id \
                 AND p.undone_at IS NULL), 0)) AS BIGINT) FROM invoice i WHERE i.foundation = $1 AND ",
                unpaid!(),
                " GROUP BY i.currency ORDER BY i.currency"
            ),
            &[foundation.into()],
        )
        .await?;
    let unrecorded = unrecorded_cards(&mut tx, foundation).await?;
    let waiting = waiting_invoices(&mut tx, state, foundation).await?;
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    tx.rollback().await?;
    let money = |(StoredCurrency(currency), minor): (StoredCurrency, i64)| Money { minor, currency };
    Ok(InvoicesAnswer {
        foundation: brief,
        show,
        counts,
        unpaid: unpaid.into_iter().map(money).collect(),
        sort: sort.to_owned(),
        rows: rows.iter().map(|row| invoice_brief(row, today, None)).collect(),
        unrecorded,
        waiting,
        page,
        pages,
        records,
    })
}

/// An invoice with its payments. `None` if the foundation has no such invoice.
///
/// # Errors
/// If the account may not read it.
pub async fn invoice_of(
    state: &AppState,
    session: &Session,
    foundation: &str,
    label: &str,
    brief: FoundationBrief,
) -> Result<Option<InvoiceAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::ReadMoney, foundation).await?;
    let Some(row) = of_label(&mut tx, foundation, label).await? else {
        return Ok(None);
    };
    let payments = payments(&mut tx, &row.id).await?;
    let reminders = reminders(&mut tx, &row.id).await?;
    let (cards, refunds) = cards_of(&mut tx, &row).await?;
    let records = holds(&mut tx, session, Action::RecordMoney, foundation).await?;
    let today = state.clock.today();
    let nobody = without_reader(&mut tx, &row, today).await?;
    tx.rollback().await?;
    Ok(Some(InvoiceAnswer {
        foundation: brief,
        invoice: invoice_brief(&row, today, None),
        payments: payments
            .into_iter()
            .map(|payment| payment_brief(&row, payment))
            .collect::<Result<_, _>>()?,
        reminders,
        cards,
        refunds,
        gaps: gaps(&row),
        nobody: nobody.map(|membership| membership.to_string()),
        local_time: state.local_time(foundation),
        records,
        today,
    }))
}

/// The invoices of an application.
///
/// # Errors
/// If the database fails.
pub(crate) async fn own_invoices(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<Vec<InvoiceBrief>, CommandError> {
    let mut briefs = Vec::new();
    for row in of_application(tx, &linked.opened.application.reference).await? {
        let card = offered(tx, state, &row).await?;
        briefs.push(invoice_brief(&row, linked.today, card));
    }
    Ok(briefs)
}

pub(super) fn invoice_brief(row: &InvoiceRow, today: Date, card: Option<CardBrief>) -> InvoiceBrief {
    let currency = row.currency.0;
    let unpaid = row.outstanding();
    let state = match row.kind {
        InvoiceKind::CreditNote => InvoiceState::CreditNote,
        InvoiceKind::Invoice if row.cancelled_by.is_some() => InvoiceState::Cancelled,
        InvoiceKind::Invoice if unpaid < 0 => InvoiceState::Overpaid,
        InvoiceKind::Invoice if unpaid == 0 => InvoiceState::Paid,
        InvoiceKind::Invoice if row.due_on.0 < today => InvoiceState::Overdue,
        InvoiceKind::Invoice => InvoiceState::Unpaid,
    };
    InvoiceBrief {
        label: row.label.clone(),
        state,
        name: row.name.clone().unwrap_or_default(),
        application: row.application.to_string(),
        gross: Money {
            minor: row.gross,
            currency,
        },
        unpaid: Money {
            minor: unpaid,
            currency,
        },
        payment_reference: row.payment_reference.clone(),
        issued_on: row.issued_on.0,
        due_on: row.due_on.0,
        other: row.cancelled_by.clone().or_else(|| row.cancels.clone()),
        part: row.part(),
        has_data: row.data.is_some(),
        card,
    }
}

/// Why an invoice isn't data. Empty if it is.
fn gaps(row: &InvoiceRow) -> Vec<DataGap> {
    if row.data.is_some() {
        return Vec::new();
    }
    let content = serde_json::from_str(&row.content);
    content.map_or_else(|_| vec![DataGap::Other], |content| missing(&content))
}

fn payment_brief(invoice: &InvoiceRow, row: PaymentRow) -> Result<PaymentBrief, CommandError> {
    let line = payment_line(&row)?;
    Ok(PaymentBrief {
        id: row.id.to_string(),
        amount: Money {
            minor: row.minor,
            currency: invoice.currency.0,
        },
        paid_on: row.paid_on.0,
        note: row.note,
        who: row.email,
        at: row.at,
        undone: row.undone_at.is_some(),
        kind: row.kind.0,
        card: row.card_payment.is_some(),
        line,
    })
}

/// The line of a bank statement that a payment was recorded for.
fn payment_line(row: &PaymentRow) -> Result<Option<PaymentLine>, CommandError> {
    let (Some(id), Some(import), Some(place), Some(StoredCurrency(currency)), Some(content), Some(minor)) = (
        &row.line,
        &row.import,
        row.place,
        row.line_currency,
        &row.content,
        row.bank_minor,
    ) else {
        return Ok(None);
    };
    Ok(Some(PaymentLine {
        id: id.clone(),
        import: import.clone(),
        page: page_of(place),
        payer: payer(content)?,
        arrived: Money { minor, currency },
    }))
}
