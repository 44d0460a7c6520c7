//! The same entry has the same key in every file, and different entries have different keys.

#![cfg(feature = "bank")]

use domain::bank::{BankFile, EntryKey, read_camt};

/// An entry of 5 euros.
fn entry(date: &str, reference: &str, details: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>{date}</Dt></BookgDt>\
         <AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls>{details}</NtryDtls></Ntry>"
    )
}

fn statement(kind: &str, id: &str, entries: &[String]) -> String {
    let account = "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>";
    format!("<{kind}><Id>{id}</Id>{account}{}</{kind}>", entries.concat())
}

fn read(statements: &[String]) -> BankFile {
    read_camt(format!("<Document>{}</Document>", statements.concat()).as_bytes())
}

/// All keys, also of entries that are in the file twice.
fn keys(statements: &[String]) -> Vec<EntryKey> {
    let file = read(statements);
    let entries = file.statements.iter().flat_map(|statement| &statement.entries);
    entries.map(|entry| entry.key.clone()).collect()
}

fn distinct(keys: &[EntryKey]) -> usize {
    let mut keys = keys.to_vec();
    keys.sort();
    keys.dedup();
    keys.len()
}

/// Some banks give every transfer of a day the same reference.
#[test]
fn equal_payments_with_one_reference_both_count() {
    for reference in ["SEPA", "NONREF"] {
        let same = entry("2026-11-19", reference, "");
        let other_day = entry("2026-11-20", reference, "");
        let found = keys(&[statement("Stmt", "1", &[same.clone(), same.clone(), other_day])]);
        assert_eq!(distinct(&found), 3, "{reference}");
        // Two statements of an account in one file.
        let found = keys(&[
            statement("Stmt", "1", std::slice::from_ref(&same)),
            statement("Stmt", "2", std::slice::from_ref(&same)),
        ]);
        assert_eq!(distinct(&found), 2, "{reference}");
        assert_eq!(found, keys(&[statement("Stmt", "3", &[same.clone(), same])]));
    }
}

#[test]
fn a_report_a_notification_and_a_statement_have_the_same_keys() {
    let entries = [
        entry("2026-11-19", "A", ""),
        entry("2026-11-19", "A", ""),
        entry("2026-11-19", "B", ""),
        entry("2026-11-20", "NONREF", ""),
    ];
    let expected = keys(&[statement("Stmt", "1", &entries)]);
    assert_eq!(distinct(&expected), 4);
    for kind in ["Rpt", "Ntfctn"] {
        assert_eq!(keys(&[statement(kind, "7", &entries)]), expected);
        // Also in the same file.
        let both = keys(&[statement(kind, "7", &entries), statement("Stmt", "1", &entries)]);
        assert_eq!(both, [expected.clone(), expected.clone()].concat());
    }
    // A notification has details that a statement lacks.
    let detailed = entry(
        "2026-11-19",
        "B",
        "<TxDtls><RmtInf><Ustrd>AL-2026-0001</Ustrd></RmtInf></TxDtls>",
    );
    assert_eq!(keys(&[statement("Ntfctn", "8", &[detailed])])[0], expected[2]);
}

/// Reports during a day can each contain everything since the morning, and a file can contain a statement twice.
#[test]
fn what_is_repeated_is_the_same() {
    let [one, two] = [entry("2026-11-19", "SEPA", ""), entry("2026-11-19", "B", "")];
    let reports = [
        statement("Rpt", "1", std::slice::from_ref(&one)),
        statement("Rpt", "2", &[one.clone(), two.clone()]),
        statement("Rpt", "3", &[one.clone(), two.clone(), one.clone()]),
    ];
    assert_eq!(distinct(&keys(&reports)), 3);
    let copies = [
        statement("Stmt", "1", std::slice::from_ref(&one)),
        statement("Stmt", "1", std::slice::from_ref(&one)),
    ];
    assert_eq!(distinct(&keys(&copies)), 1);
    assert_eq!(read(&copies).entries().count(), 1);
}

/// What's pending can disappear, so it must not count as one of two equal entries.
#[test]
fn a_pending_entry_has_another_key() {
    let booked = entry("2026-11-19", "SEPA", "");
    let pending = booked.replace("BOOK", "PDNG");
    let found = keys(&[statement("Rpt", "1", &[pending, booked.clone()])]);
    assert_eq!(distinct(&found), 2);
    assert_eq!(found[1], keys(&[statement("Stmt", "1", &[booked])])[0]);
}

#[test]
fn lines_are_numbered_by_their_place_in_the_file() {
    let line = |amount: &str| format!("<TxDtls>{amount}<CdtDbtInd>CRDT</CdtDbtInd></TxDtls>");
    let amount = |amount: &str| line(&format!("<Amt Ccy=\"EUR\">{amount}</Amt>"));
    let lines = |details: &[String]| {
        let file = read(&[statement("Stmt", "1", &[entry("2026-11-19", "A", &details.concat())])]);
        let entries = file.entries().flat_map(|entry| entry.lines.clone());
        entries.map(|line| (line.key, line.amount.minor)).collect::<Vec<_>>()
    };
    let intact = lines(&[amount("1.00"), amount("1.50"), amount("2.50")]);
    assert_eq!(lines(&[line(""), amount("1.50"), amount("2.50")]), intact);
    // Without their amounts they're one line, which has the entry's key.
    let undivided = lines(&[line(""), line(""), amount("2.50")]);
    assert_eq!(undivided, [(intact[0].0.of_entry(), 500)]);
    assert!(
        intact
            .iter()
            .all(|(key, _)| key.of_entry() == undivided[0].0 && *key != undivided[0].0)
    );
}
