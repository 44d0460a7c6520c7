//! Payments that are recorded already, to notice when the same one arrives under another key: banks state a reference in one kind of
//! file, and none in another.

use super::rows::{only_line, stored_entry};
use crate::applications::CommandError;
use crate::invoices::{BillingDay, InvoiceRow, StoredCurrency};
use crate::storage::Tx;
use domain::bank::{BankEntry, StructuredReference};
use domain::date::Date;
use domain::money::Money;
use std::collections::{HashMap, HashSet};

/// A foundation's payments, and the lines that they were recorded for.
pub(super) struct RecordedPayments {
    /// The number of the invoice, the day, and the amount in minor units.
    payments: HashSet<(String, Date, i64)>,
    /// By day and amount, the invoice and what the line says.
    lines: HashMap<(Date, Money), Vec<(String, String)>>,
}

impl RecordedPayments {
    /// Those since a day.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn since(tx: &mut Tx, foundation: &str, day: &str) -> Result<Self, CommandError> {
        let payments: Vec<(String, BillingDay, i64)> = tx
            .all(
                "SELECT i.label, p.paid_on, p.minor FROM payment p JOIN invoice i ON i.id = p.invoice \
                 WHERE p.foundation = $1 AND p.undone_at IS NULL AND p.paid_on >= $2",
                &[foundation.into(), day.into()],
            )
            .await?;
        let rows: Vec<(BillingDay, StoredCurrency, i64, String, String)> = tx
            .all(
                "SELECT l.booked_on, l.currency, l.minor, i.label, l.content FROM bank_line l \
                 JOIN payment p ON p.bank_line = l.id AND p.undone_at IS NULL JOIN invoice i ON i.id = p.invoice \
                 WHERE l.foundation = $1 AND l.live AND l.booked_on >= $2",
                &[foundation.into(), day.into()],
            )
            .await?;
        let mut lines: HashMap<(Date, Money), Vec<(String, String)>> = HashMap::new();
        for (BillingDay(day), StoredCurrency(currency), minor, label, content) in rows {
            let said = said(&stored_entry(&content)?)?;
            let same = lines.entry((day, Money { minor, currency })).or_default();
            same.push((label, said));
        }
        Ok(Self {
            payments: payments
                .into_iter()
                .map(|(label, BillingDay(day), minor)| (label, day, minor))
                .collect(),
            lines,
        })
    }

    /// Whether the same may be recorded already: a payment of the invoice with this day and amount, or a line with the day and the
    /// amount of this one that paid the invoice or names it.
    pub fn may_have(&self, entry: &BankEntry, invoice: &InvoiceRow, minor: i64) -> bool {
        let (Some(day), Ok(line)) = (entry.booked_on.or(entry.value_on), only_line(entry)) else {
            return false;
        };
        let names = [plain(&invoice.label), plain(&invoice.payment_reference)];
        let same = self.lines.get(&(day, line.amount)).into_iter().flatten();
        let mut same =
            same.map(|(label, said)| *label == invoice.label || names.iter().any(|name| said.contains(name)));
        self.payments.contains(&(invoice.label.clone(), day, minor)) || same.any(|is_same| is_same)
    }
}

/// Everything that a line says, in capital letters and digits only.
fn said(entry: &BankEntry) -> Result<String, CommandError> {
    let line = only_line(entry)?;
    let references = line.references.iter().map(StructuredReference::as_str);
    let texts = line.text.iter().chain(&line.documents).map(String::as_str);
    // Banks split texts anywhere.
    Ok(plain(&references.chain(texts).collect::<String>()))
}

fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}
