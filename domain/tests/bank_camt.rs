//! Reads CAMT files.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank_camt/missing.rs"]
mod missing;

use domain::bank::{
    BankAccount, BankEntry, BankFile, BankProblemKind, BankStatement, EntryStatus, StatementKind, StructuredReference,
    read_camt,
};
use domain::money::{Currency, Money};

const GENKGO_052: &str = include_str!("bank/genkgo-camt.052.001.08.xml");
const GENKGO_053: &str = include_str!("bank/genkgo-camt.053.001.08.xml");
const BATCH: &str = include_str!("bank/batch-and-return.camt.053.001.08.xml");
const VERSION_2: &str = include_str!("bank/returned-invoices.camt.053.001.02.xml");

fn only(file: &BankFile) -> &BankStatement {
    assert_eq!(file.statements.len(), 1, "{file:?}");
    &file.statements[0]
}

fn clean(text: &str) -> BankStatement {
    let file = read_camt(text.as_bytes());
    assert_eq!(file.problems, []);
    only(&file).clone()
}

fn kinds(file: &BankFile) -> Vec<(u32, BankProblemKind)> {
    file.problems
        .iter()
        .map(|problem| (problem.line, problem.kind.clone()))
        .collect()
}

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    }
}

fn amounts(entry: &BankEntry) -> Vec<String> {
    entry.lines.iter().map(|line| line.amount.to_string()).collect()
}

#[test]
fn a_report_is_read_like_a_statement() {
    let statement = clean(GENKGO_052);
    assert_eq!(statement.kind, StatementKind::Report);
    assert_eq!(statement.id.as_deref(), Some("AAAASESS-FP-ACCR001"));
    assert_eq!(
        statement.account.as_ref().map(BankAccount::as_str),
        Some("CH2801234000123456789")
    );
    let [entry] = statement.entries.as_slice() else {
        panic!("{statement:?}");
    };
    assert_eq!(entry.amount.to_string(), "SEK -200000.00");
    assert_eq!(
        entry.booked_on.map(|date| date.to_string()).as_deref(),
        Some("2007-10-18")
    );
    assert_eq!((entry.payments, entry.is_undivided_batch()), (Some(20), true));
    assert_eq!(entry.code.as_deref(), Some("PMNT-ICDT-XBCT"));
    assert_eq!(entry.reference.as_deref(), Some("AAAASESS-FP-ACCR-01"));
    assert_eq!(entry.lines[0].bank_text.as_deref(), Some("Credit"));
}

#[test]
fn an_amount_in_another_currency_is_not_the_booked_one() {
    let statement = clean(GENKGO_053);
    assert_eq!(statement.kind, StatementKind::Statement);
    let entry = &statement.entries[0];
    let line = &entry.lines[0];
    assert_eq!(
        (entry.amount.to_string().as_str(), amounts(entry)),
        ("EUR 8.85", vec!["EUR 8.85".to_owned()])
    );
    assert_eq!(line.counterparty.name.as_deref(), Some("NAME NAME"));
    assert_eq!(
        line.counterparty.account,
        Some(BankAccount::from_text("NL56AGDH9619008421"))
    );
    assert!(matches!(line.counterparty.account, Some(BankAccount::Iban(_))));
    assert_eq!(line.end_to_end_id.as_deref(), Some("MUELL/FINP/RA12345"));
    assert_eq!(
        line.references,
        [StructuredReference::Other("4654654654654654".to_owned())]
    );
}

/// OCA/bank-statement-import #157: the amount of the batch was taken for each of its lines.
#[test]
fn each_line_of_a_batch_has_its_own_amount() {
    let statement = clean(BATCH);
    assert_eq!(statement.id.as_deref(), Some("S1"));
    assert_eq!(statement.currency, Currency::parse("EUR"));
    let batch = &statement.entries[0];
    assert_eq!(batch.amount, euros(750_000));
    assert_eq!(amounts(batch), ["EUR 5000.00", "EUR 2000.00", "EUR 500.00"]);
    let names: Vec<_> = batch
        .lines
        .iter()
        .map(|line| line.counterparty.name.as_deref())
        .collect();
    assert_eq!(names, [Some("ACME GmbH"), Some("Beispiel AG"), Some("J. Doe")]);
    let ids: Vec<_> = batch.lines.iter().map(|line| line.end_to_end_id.as_deref()).collect();
    assert_eq!(ids, [None, Some("PO 4711"), None]);
    assert_eq!(
        batch.lines[1].text,
        ["Membership inv 2026-", "0042 / rf18 5390 0754 7034"]
    );
    assert!(matches!(
        batch.lines[0].references[..],
        [StructuredReference::Creditor(_)]
    ));
    // The text of the batch isn't that of its lines.
    assert!(batch.lines.iter().all(|line| line.bank_text.is_none()));
}

/// The balances show it.
#[test]
fn a_reversed_credit_is_a_debit() {
    let statement = clean(BATCH);
    let returned = &statement.entries[1];
    assert_eq!((returned.amount, returned.is_reversal), (euros(-15_000), true));
    assert_eq!(returned.lines[0].amount, euros(-15_000));
    assert_eq!(returned.lines[0].return_reason.as_deref(), Some("AC04"));
}

/// OCA/bank-statement-import #375: some banks state the direction of the entry that's reversed.
#[test]
fn balances_show_the_direction_of_reversals() {
    let turned = clean(&BATCH.replacen("8345.00", "8645.00", 1));
    let expected = clean(BATCH);
    let returned = &turned.entries[1];
    assert_eq!(
        (returned.amount, returned.lines[0].amount),
        (euros(15_000), euros(15_000))
    );
    let others = |statement: &BankStatement| [&statement.entries[..1], &statement.entries[2..]].concat();
    assert_eq!(others(&turned), others(&expected));
    let keys = |statement: &BankStatement| {
        statement
            .entries
            .iter()
            .map(|entry| entry.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&turned), keys(&expected));
}

#[test]
fn wrong_balances_and_unchecked_reversals_are_reported() {
    let expected = BankProblemKind::BalanceDiffers {
        computed: euros(834_500),
        stated: euros(834_600),
    };
    let unchecked = (16, BankProblemKind::UncheckedReversal);
    let wrong = BATCH.replacen("8345.00", "8346.00", 1);
    assert_eq!(kinds(&read_camt(wrong.as_bytes())), [(5, expected), unchecked.clone()]);
    let without = BATCH.replace("CLBD", "XXXX");
    assert_eq!(kinds(&read_camt(without.as_bytes())), [unchecked]);
}

#[test]
fn charges_and_pending_entries_are_marked() {
    let entries = clean(BATCH).entries;
    let statuses: Vec<_> = entries.iter().map(|entry| (entry.status, entry.is_charge)).collect();
    let booked = EntryStatus::Booked;
    assert_eq!(
        statuses,
        [
            (booked, false),
            (booked, false),
            (booked, true),
            (EntryStatus::Pending, false)
        ]
    );
}

/// OCA/bank-statement-import #1006: the only text is in `AddtlNtryInf`.
#[test]
fn the_text_of_an_entry_without_details_is_read() {
    let statement = clean(VERSION_2);
    let line = &statement.entries[1].lines[0];
    assert_eq!(
        line.bank_text.as_deref(),
        Some("TRANSFER FROM EVE EXAMPLE REF INV 2026-0060")
    );
}

#[test]
fn version_2_is_read_with_its_prefix_charges_and_references() {
    let statement = clean(VERSION_2);
    assert_eq!(
        statement.account.as_ref().map(BankAccount::as_str),
        Some("BE68539007547034")
    );
    let entry = &statement.entries[0];
    let line = &entry.lines[0];
    assert_eq!(entry.status, EntryStatus::Booked);
    assert_eq!(
        entry.value_on.map(|date| date.to_string()).as_deref(),
        Some("2026-11-20")
    );
    assert_eq!((line.amount, line.charges), (euros(298_500), Some(euros(1500))));
    assert_eq!(
        line.instructed.map(|amount| amount.to_string()).as_deref(),
        Some("USD 3210.50")
    );
    assert_eq!(line.documents, ["2026-0050", "2026-0051"]);
    assert!(matches!(line.references[..], [StructuredReference::Belgian(_)]));
    assert_eq!(line.counterparty.ultimate_name.as_deref(), Some("Harbour Works Parent"));
    // A returned payment keeps its parties.
    let returned = &statement.entries[3].lines[0];
    assert!(returned.is_reversal);
    assert_eq!(returned.counterparty.name.as_deref(), Some("Eve Example"));
    assert!(returned.counterparty.account.is_some());
}

/// The version and the namespace don't matter, and neither does the message.
#[test]
fn every_version_and_message_is_read_alike() {
    let expected = clean(BATCH).entries;
    for version in 1..=14 {
        let text = BATCH.replace("camt.053.001.08", &format!("camt.053.001.{version:02}"));
        assert_eq!(clean(&text).entries, expected, "{version}");
    }
    let without_namespace = BATCH.replace(" xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"", "");
    assert_eq!(clean(&without_namespace).entries, expected);
    let envelope = format!(
        "<Envelope>{}</Envelope>",
        BATCH.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
    );
    assert_eq!(clean(&envelope).entries.len(), expected.len());
    for (message, element, kind) in [
        ("BkToCstmrAcctRpt", "Rpt", StatementKind::Report),
        ("BkToCstmrDbtCdtNtfctn", "Ntfctn", StatementKind::Notification),
    ] {
        let text = BATCH.replace("BkToCstmrStmt", message);
        let text = text
            .replace("<Stmt>", &format!("<{element}>"))
            .replace("</Stmt>", &format!("</{element}>"));
        let file = read_camt(text.as_bytes());
        assert_eq!(kinds(&file), [(16, BankProblemKind::UncheckedReversal)]);
        assert_eq!((only(&file).kind, &only(&file).entries), (kind, &expected));
    }
}

#[test]
fn a_key_is_the_same_in_another_file_and_differs_within_one() {
    let keys = |text: &str| {
        let entries = clean(text).entries;
        let lines = entries.into_iter().flat_map(|entry| entry.lines);
        lines.map(|line| line.key.to_string()).collect::<Vec<_>>()
    };
    for text in [BATCH, VERSION_2] {
        let before = keys(text);
        let mut unique = before.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), before.len(), "{before:?}");
        let renamed = text
            .replace("<Id>S1</Id>", "<Id>S2</Id>")
            .replace("2026/220", "2026/221");
        assert_eq!(keys(&renamed), before);
    }
    // Stored keys depend on these.
    assert_eq!(keys(BATCH)[0], "31fd5379aceac22498e048b1ad44b6e3-1");
    assert_eq!(keys(VERSION_2)[1], "54de87e1be72f21e4cd0942c51cf56cf");
}

/// Writes what's read, if somebody wants to compare it with another reader (`scripts/check-documents`).
#[test]
fn what_others_read_is_what_we_read() {
    let folder = std::env::var_os("GUILDHALL_DOCUMENTS").map(std::path::PathBuf::from);
    for (name, text) in [
        ("genkgo-camt.052.001.08.xml", GENKGO_052),
        ("genkgo-camt.053.001.08.xml", GENKGO_053),
        ("batch-and-return.camt.053.001.08.xml", BATCH),
        ("returned-invoices.camt.053.001.02.xml", VERSION_2),
    ] {
        let file = read_camt(text.as_bytes());
        let entries = file.statements.iter().flat_map(|statement| &statement.entries);
        let lines = entries.map(|entry| {
            let day = entry.booked_on.map(|day| format!(" {day}")).unwrap_or_default();
            format!("{} {}{day}\n", entry.amount.decimal(), entry.amount.currency)
        });
        let lines: String = lines.collect();
        assert_eq!(lines.lines().count(), text.matches("Ntry>").count() / 2, "{name}");
        if let Some(folder) = &folder {
            std::fs::write(folder.join(format!("{name}.entries")), lines).unwrap();
        }
    }
}
