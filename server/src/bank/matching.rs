//! A foundation's invoices and earlier payments, as the matcher needs them.

use super::recorded::RecordedPayments;
use super::rows::{LineRow, line_query, only_line};
use crate::applications::{BankLineId, CommandError, PartyId};
use crate::invoices::{InvoiceRow, buyer_name, payable_since};
use crate::storage::Tx;
use domain::bank::{Allocation, BankEntry, EarlierPayment, LineMatch, MatchProposal, OpenInvoice, match_entries};
use domain::date::Date;
use domain::money::Money;
use domain::reference::Iban;
use std::collections::HashMap;

/// How long after its invoice a payment can be returned or come twice, in days.
const LOOK_BACK: i64 = 400;

/// The invoices that lines can pay or return.
pub(super) struct Candidates {
    pub rows: Vec<InvoiceRow>,
    invoices: Vec<OpenInvoice>,
    earlier: Vec<EarlierPayment>,
    recorded: RecordedPayments,
}

impl Candidates {
    /// A foundation's unpaid invoices, and all those of the last 400 days.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, foundation: &str, today: Date) -> Result<Self, CommandError> {
        let since = Date::from_unix_days(today.unix_days() - LOOK_BACK).to_string();
        let rows = payable_since(tx, foundation, &since).await?;
        let accounts = accounts(tx, foundation).await?;
        let invoices = rows
            .iter()
            .map(|row| open_invoice(row, &accounts))
            .collect::<Result<_, _>>()?;
        let earlier = earlier(tx, foundation, &since, &rows).await?;
        let recorded = RecordedPayments::since(tx, foundation, &since).await?;
        Ok(Self {
            rows,
            invoices,
            earlier,
            recorded,
        })
    }

    /// Which invoices the lines of entries pay, in their order.
    pub fn matches<'a>(&'a self, entries: impl IntoIterator<Item = &'a BankEntry>) -> Vec<LineMatch> {
        match_entries(entries, &self.invoices, &self.earlier)
    }

    /// Whether what a proposal would record for an entry may be recorded already, under another key.
    pub fn may_be_recorded(&self, entry: &BankEntry, proposal: &MatchProposal) -> bool {
        proposal.allocations.iter().any(|part| {
            let invoice = self.rows.get(part.invoice);
            let minor = part.amount.map_or(0, |amount| amount.minor);
            invoice.is_some_and(|invoice| self.recorded.may_have(entry, invoice, minor))
        })
    }
}

fn open_invoice(row: &InvoiceRow, accounts: &HashMap<PartyId, Vec<Iban>>) -> Result<OpenInvoice, CommandError> {
    let currency = row.currency.0;
    let money = |minor: i64| Money { minor, currency };
    let mut payers = vec![buyer_name(row)?];
    payers.extend(row.name.clone());
    payers.dedup();
    let accounts = row.party.as_ref().and_then(|party| accounts.get(party));
    Ok(OpenInvoice {
        number: row.label.clone(),
        references: vec![row.payment_reference.clone()],
        payers,
        accounts: accounts.cloned().unwrap_or_default(),
        total: money(row.gross),
        open: money(row.outstanding().max(0)),
    })
}

/// The accounts that each party has paid from.
async fn accounts(tx: &mut Tx, foundation: &str) -> Result<HashMap<PartyId, Vec<Iban>>, CommandError> {
    let rows: Vec<(PartyId, String)> = tx
        .all(
            "SELECT DISTINCT a.party, l.payer_account FROM bank_line l \
             JOIN payment p ON p.bank_line = l.id AND p.undone_at IS NULL JOIN invoice i ON i.id = p.invoice \
             JOIN application a ON a.reference = i.application \
             WHERE l.foundation = $1 AND l.live AND l.minor > 0 AND l.payer_account IS NOT NULL AND a.party IS NOT NULL",
            &[foundation.into()],
        )
        .await?;
    let mut accounts: HashMap<PartyId, Vec<Iban>> = HashMap::new();
    for (party, account) in rows {
        if let Ok(iban) = Iban::parse(&account) {
            accounts.entry(party).or_default().push(iban);
        }
    }
    Ok(accounts)
}

/// What was recorded from earlier statements and hasn't been returned, to recognise what is.
async fn earlier(
    tx: &mut Tx,
    foundation: &str,
    since: &str,
    invoices: &[InvoiceRow],
) -> Result<Vec<EarlierPayment>, CommandError> {
    let lines: Vec<LineRow> = tx
        .all(
            line_query!(
                "WHERE l.foundation = $1 AND l.live AND l.state = 'recorded' AND l.minor > 0 AND l.booked_on >= $2 \
                 AND l.key NOT IN (SELECT r.returns FROM bank_line r WHERE r.foundation = $1 AND r.live \
                 AND r.returns IS NOT NULL) ORDER BY l.booked_on, l.id"
            ),
            &[foundation.into(), since.into()],
        )
        .await?;
    let paid: Vec<(BankLineId, String, i64)> = tx
        .all(
            "SELECT l.id, i.label, p.minor FROM payment p JOIN bank_line l ON l.id = p.bank_line \
             JOIN invoice i ON i.id = p.invoice WHERE l.foundation = $1 AND l.live AND l.minor > 0 \
             AND l.booked_on >= $2 AND p.undone_at IS NULL ORDER BY p.at, p.id",
            &[foundation.into(), since.into()],
        )
        .await?;
    let places: HashMap<&str, usize> = invoices
        .iter()
        .enumerate()
        .map(|(place, invoice)| (invoice.label.as_str(), place))
        .collect();
    let mut allocations: HashMap<BankLineId, Vec<Allocation>> = HashMap::new();
    for (line, label, minor) in paid {
        if let Some(place) = places.get(label.as_str()) {
            let currency = invoices[*place].currency.0;
            allocations.entry(line).or_default().push(Allocation {
                invoice: *place,
                amount: Some(Money { minor, currency }),
            });
        }
    }
    let mut earlier = Vec::with_capacity(lines.len());
    for line in lines {
        let entry = line.entry()?;
        let allocations = allocations.remove(&line.id).unwrap_or_default();
        earlier.push(EarlierPayment::of(&entry, only_line(&entry)?, allocations));
    }
    Ok(earlier)
}
