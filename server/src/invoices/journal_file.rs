//! The journal as files: a table (CSV), and double entries that Beancount reads. `docs/staff-guide.md` documents both.

use super::journal::{JournalEntry, JournalWhat, PaidBy, PaidKind};
use crate::spreadsheet::{SheetCell, Spreadsheet};
use domain::money::Money;
use std::fmt::Write;

/// The names of the table's columns. They're a documented format: add new ones at the end.
const COLUMNS: [&str; 17] = [
    "date",
    "type",
    "number",
    "cancels",
    "due",
    "name",
    "application",
    "programme",
    "tier",
    "currency",
    "net",
    "tax",
    "amount",
    "received",
    "received_currency",
    "note",
    "way",
];

/// The table. Amounts that members owe more by are positive.
pub(super) fn table(entries: &[JournalEntry]) -> Result<Vec<u8>, csv::Error> {
    let mut lines = Spreadsheet::new();
    lines.add(COLUMNS.into_iter())?;
    for entry in entries {
        let own = |minor| {
            Money {
                minor,
                currency: entry.currency,
            }
            .decimal()
        };
        let tax = match entry.what {
            JournalWhat::Invoice { tax, .. } | JournalWhat::CreditNote { tax, .. } => Some(tax),
            JournalWhat::Payment { .. } => None,
        };
        let (mut cancels, mut due, mut received, mut received_currency, mut note, mut paid_by) =
            ("", String::new(), None, "", "", "");
        match &entry.what {
            JournalWhat::Invoice { due_on, .. } => due = due_on.to_string(),
            JournalWhat::CreditNote { cancels: label, .. } => cancels = label,
            JournalWhat::Payment {
                received: money,
                note: text,
                way,
                ..
            } => {
                paid_by = match way {
                    PaidBy::Bank => "bank",
                    PaidBy::Card => "card",
                };
                received = *money;
                received_currency = money.as_ref().map_or("", |money| money.currency.code());
                note = text;
            }
        }
        let day = entry.day.to_string();
        let cells = [
            SheetCell::Text(&day),
            SheetCell::Text(kind(entry)),
            SheetCell::Text(&entry.label),
            SheetCell::Text(cancels),
            SheetCell::Text(&due),
            SheetCell::Text(&entry.name),
            SheetCell::Text(&entry.application),
            SheetCell::Text(&entry.programme),
            SheetCell::Text(&entry.tier),
            SheetCell::Text(entry.currency.code()),
            SheetCell::Number(tax.map(|tax| own(entry.amount - tax)).unwrap_or_default()),
            SheetCell::Number(tax.map(own).unwrap_or_default()),
            SheetCell::Number(own(entry.amount)),
            SheetCell::Number(received.map(Money::decimal).unwrap_or_default()),
            SheetCell::Text(received_currency),
            SheetCell::Text(note),
            SheetCell::Text(paid_by),
        ];
        lines.add_cells(cells.into_iter())?;
    }
    lines.finish()
}

fn kind(entry: &JournalEntry) -> &'static str {
    match &entry.what {
        JournalWhat::Invoice { .. } => "invoice",
        JournalWhat::CreditNote { .. } => "credit_note",
        JournalWhat::Payment {
            kind: PaidKind::Refund, ..
        } => "refund",
        JournalWhat::Payment {
            kind: PaidKind::Dispute,
            ..
        } => "dispute",
        JournalWhat::Payment { .. } if entry.amount > 0 => "payment_returned",
        JournalWhat::Payment { .. } => "payment",
    }
}

/// What members owe.
const RECEIVABLE: &str = "Assets:Receivable:Membership";
const BANK: &str = "Assets:Bank";
/// What the payment service holds, until it reaches the bank.
const CARD: &str = "Assets:Cards";
const TAX: &str = "Liabilities:Tax";
/// What banks kept.
const CHARGES: &str = "Expenses:BankCharges";

/// The journal for Beancount. Its plugin opens the accounts, so that the file is complete, and a book that includes it can open them
/// itself.
pub(super) fn beancount(foundation: &str, entries: &[JournalEntry]) -> String {
    let mut text = String::new();
    // Writing to a string can't fail.
    let _ = write!(
        text,
        "option \"title\" {}\nplugin \"beancount.plugins.auto_accounts\"\n",
        quoted(foundation)
    );
    for entry in entries {
        let _ = write!(
            text,
            "\n{} * {} {} ^{}\n  application: {}\n  tier: {}\n",
            entry.day,
            quoted(&entry.name),
            quoted(&narration(entry)),
            link(&entry.label),
            quoted(&entry.application),
            quoted(&entry.tier),
        );
        for (account, amount) in postings(entry) {
            let _ = writeln!(text, "  {account}  {amount}");
        }
    }
    text
}

fn narration(entry: &JournalEntry) -> String {
    let label = &entry.label;
    match &entry.what {
        JournalWhat::Invoice { .. } => format!("Invoice {label}"),
        JournalWhat::CreditNote { cancels, .. } => format!("Credit note {label} for invoice {cancels}"),
        JournalWhat::Payment {
            kind: PaidKind::Refund, ..
        } => format!("Refund of invoice {label}"),
        JournalWhat::Payment {
            kind: PaidKind::Dispute,
            ..
        } => format!("Disputed payment of invoice {label}"),
        JournalWhat::Payment { .. } if entry.amount > 0 => format!("Returned payment of invoice {label}"),
        JournalWhat::Payment { .. } => format!("Payment of invoice {label}"),
    }
}

/// The accounts of an entry with their amounts, which add up to nothing.
fn postings(entry: &JournalEntry) -> Vec<(String, String)> {
    let own = |minor| Money {
        minor,
        currency: entry.currency,
    };
    let line = |account: &str, money: Money| {
        let amount = format!("{} {}", money.decimal(), money.currency.code());
        (account.to_owned(), amount)
    };
    let mut lines = vec![line(RECEIVABLE, own(entry.amount))];
    match &entry.what {
        JournalWhat::Invoice { tax, .. } | JournalWhat::CreditNote { tax, .. } => {
            let income = format!("Income:Membership:{}", account_part(&entry.programme));
            lines.push(line(&income, own(tax - entry.amount)));
            if *tax != 0 {
                lines.push(line(TAX, own(-tax)));
            }
        }
        JournalWhat::Payment {
            received: None, way, ..
        } => {
            let account = match way {
                PaidBy::Bank => BANK,
                PaidBy::Card => CARD,
            };
            lines.push(line(account, own(-entry.amount)));
        }
        JournalWhat::Payment {
            received: Some(received),
            ..
        } if received.currency == entry.currency => {
            lines.push(line(BANK, *received));
            let kept = -entry.amount - received.minor;
            if kept != 0 {
                lines.push(line(CHARGES, own(kept)));
            }
        }
        JournalWhat::Payment {
            received: Some(received),
            ..
        } => {
            let (account, amount) = line(BANK, *received);
            let total = own(entry.amount.saturating_abs());
            let price = format!("{amount} @@ {} {}", total.decimal(), total.currency.code());
            lines.push((account, price));
        }
    }
    lines
}

/// A string in quotation marks, on one line.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        c if c.is_control() => " ".to_owned(),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// A part of an account's name: it begins with a capital letter or a digit, and has letters, digits and hyphens.
fn account_part(id: &str) -> String {
    let mut chars = id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-');
    let first = chars.next().filter(char::is_ascii_alphanumeric);
    let first = first.map_or('X', |c| c.to_ascii_uppercase());
    std::iter::once(first).chain(chars).collect()
}

/// A document's number, as a link between transactions.
fn link(label: &str) -> String {
    label
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '.'))
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use domain::date::Date;
    use domain::money::Currency;

    fn entry(day: &str, label: &str, amount: i64, what: JournalWhat) -> JournalEntry {
        JournalEntry {
            day: Date::parse(day).unwrap(),
            what,
            label: label.to_owned(),
            name: "Nordhafen \"Logistik\" GmbH".to_owned(),
            application: "7KQ2-M9XW".to_owned(),
            programme: "berths".to_owned(),
            tier: "quay".to_owned(),
            currency: Currency::parse("EUR").unwrap(),
            amount,
        }
    }

    fn euros(minor: i64) -> Option<Money> {
        Currency::parse("EUR").map(|currency| Money { minor, currency })
    }

    /// One entry of each kind.
    pub fn every_kind() -> Vec<JournalEntry> {
        let paid = |kind, way, received, note: &str| JournalWhat::Payment {
            kind,
            way,
            received,
            note: note.to_owned(),
        };
        let payment = |received, note: &str| paid(PaidKind::Payment, PaidBy::Bank, received, note);
        let card = |kind| paid(kind, PaidBy::Card, None, "");
        let due_on = Date::parse("2026-12-27").unwrap();
        let dollars = Currency::parse("USD").map(|currency| Money {
            minor: 215_000,
            currency,
        });
        vec![
            entry(
                "2026-11-27",
                "HARBOUR-2026-0001",
                119_000,
                JournalWhat::Invoice { tax: 19_000, due_on },
            ),
            entry(
                "2026-11-28",
                "HARBOUR-2026-0002",
                200_000,
                JournalWhat::Invoice { tax: 0, due_on },
            ),
            entry("2026-12-01", "HARBOUR-2026-0001", -119_000, payment(None, "=SUM(A1)")),
            entry(
                "2026-12-02",
                "HARBOUR-2026-0001",
                119_000,
                payment(euros(-119_000), "Returned"),
            ),
            entry(
                "2026-12-03",
                "HARBOUR-2026-0003",
                -119_000,
                JournalWhat::CreditNote {
                    tax: -19_000,
                    cancels: "HARBOUR-2026-0001".to_owned(),
                },
            ),
            entry(
                "2026-12-04",
                "HARBOUR-2026-0002",
                -50_000,
                payment(euros(48_850), "First part"),
            ),
            entry(
                "2026-12-05",
                "HARBOUR-2026-0002",
                -150_000,
                payment(dollars, "In dollars"),
            ),
            entry("2026-12-06", "HARBOUR-2026-0002", -30_000, card(PaidKind::Payment)),
            entry("2026-12-07", "HARBOUR-2026-0002", 20_000, card(PaidKind::Refund)),
            entry("2026-12-08", "HARBOUR-2026-0002", 10_000, card(PaidKind::Dispute)),
        ]
    }

    #[test]
    fn the_table_has_a_line_for_each_entry() {
        let written = String::from_utf8(table(&every_kind()).unwrap()).unwrap();
        insta::assert_snapshot!("table", written);
    }

    #[test]
    fn entries_for_beancount_add_up() {
        insta::assert_snapshot!("beancount", beancount("Harbour \"Foundation\"", &every_kind()));
    }

    #[test]
    fn names_of_accounts_are_valid() {
        assert_eq!(account_part("membership"), "Membership");
        assert_eq!(account_part("2i2c"), "2i2c");
        assert_eq!(account_part("-"), "X");
        assert_eq!(link("HAFEN-2026-0001 x"), "HAFEN-2026-0001x");
    }
}
