//! Which references and numbers in a payment's texts are an invoice's.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank/payments.rs"]
mod payments;

use domain::bank::{Confidence, MatchReason, match_entries};
use payments::{best, entry, euros, invoice, proposals, read, text};

#[test]
fn a_number_is_found_as_payers_write_it() {
    for (number, texts) in [
        (
            "AL-2026-0001",
            &[
                "AL-2026-0001",
                "Rechnung AL-2026-0001",
                "AL 2026 1",
                "AL20260001",
                "Invoice 2026-0001",
            ][..],
        ),
        (
            "ALMALINUX-2026-0001",
            &["almalinux 2026/1", "Alma Linux 2026-0001", "dues ALMALINUX-2026-0001."],
        ),
        ("AL-2026-1201", &["AL20261201", "AL-20261201", "2026-1201"]),
    ] {
        let invoices = [invoice(number, "Harbour Works", 100_000)];
        for written in texts {
            let found = best(&text("1000.00", "Somebody", written), &invoices).unwrap();
            assert_eq!(
                found.reasons,
                [MatchReason::NumberInText, MatchReason::AmountEqual],
                "{written}"
            );
        }
    }
}

/// Pieces of a fixed width are one text.
#[test]
fn a_number_can_be_in_two_pieces() {
    let invoices = [invoice("AL-2026-0042", "Harbour Works", 100_000)];
    for pieces in [
        ["Rechnung AL-2026-", "0042"],
        ["Rechnung AL-2026-00", "42"],
        ["Rechnung", "AL-2026-0042"],
    ] {
        let details = format!(
            "<RmtInf><Ustrd>{}</Ustrd><Ustrd>{}</Ustrd></RmtInf>",
            pieces[0], pieces[1]
        );
        let found = best(&entry("1000.00", "Somebody", &details, ""), &invoices).unwrap();
        assert!(found.reasons.contains(&MatchReason::NumberInText), "{pieces:?}");
    }
}

#[test]
fn a_day_is_not_a_number() {
    for number in [
        "AL-2026-0001",
        "AL-2026-1201",
        "2026-1201",
        "AL-2026-0112",
        "0112-2026",
        "AL-2026-0012",
    ] {
        let invoices = [invoice(number, "Harbour Works", 100_000)];
        for day in [
            "01.12.2026",
            "1.12.26",
            "2026-12-01",
            "20261201",
            "01122026",
            "AL 2026-12-01",
            "01.12.2026 0001",
        ] {
            let found = best(&text("999.00", "Somebody", day), &invoices);
            assert_eq!(found, None, "{number} {day}");
        }
    }
}

#[test]
fn other_numbers_and_accounts_are_not_the_invoices() {
    let invoices = [invoice("AL-2026-0001", "Harbour Works", 100_000)];
    for other in [
        "XY-2026-0001",
        "AL-2026-0010",
        "DE89 3704 2026 0001 3000",
        "4711-2026-0001",
        "AL-2025-0001",
    ] {
        assert_eq!(best(&text("999.00", "Somebody", other), &invoices), None, "{other}");
    }
}

/// Whatever else is in the payment, and whichever field it's in.
#[test]
fn a_creditor_reference_wins_over_everything_else() {
    let invoices = [
        invoice("AL-2026-0001", "Harbour Works", 100_000),
        invoice("AL-2026-0002", "Eve Example", 50_000),
    ];
    let reference = invoices[1].references[0].clone();
    let number = "<RmtInf><Ustrd>AL-2026-0001</Ustrd></RmtInf>";
    let with = |place: &str| place.replace("HERE", &reference);
    for (details, after) in [
        (
            with("<RmtInf><Ustrd>AL-2026-0001 / HERE</Ustrd></RmtInf>"),
            String::new(),
        ),
        (
            with("<RmtInf><Ustrd>AL-2026-0001 textHERE.</Ustrd></RmtInf>"),
            String::new(),
        ),
        (
            with("<Refs><EndToEndId>HERE</EndToEndId></Refs>") + number,
            String::new(),
        ),
        (
            with("<RmtInf><Ustrd>AL-2026-0001</Ustrd><Strd><RfrdDocInf><Nb>HERE</Nb></RfrdDocInf></Strd></RmtInf>"),
            String::new(),
        ),
        (
            number.to_owned() + &with("<AddtlTxInf>HERE</AddtlTxInf>"),
            String::new(),
        ),
        (
            with(
                "<RmtInf><Strd><RfrdDocInf><Nb>AL-2026-0001</Nb></RfrdDocInf><CdtrRefInf><Ref>HERE</Ref></CdtrRefInf></Strd></RmtInf>",
            ),
            String::new(),
        ),
    ] {
        let found = best(&entry("1000.00", "Harbour Works", &details, &after), &invoices).unwrap();
        let parts: Vec<_> = found
            .allocations
            .iter()
            .map(|part| (part.invoice, part.amount))
            .collect();
        assert_eq!(
            (parts, found.rest),
            (vec![(1, Some(euros(50_000)))], euros(50_000)),
            "{details}"
        );
    }
    // It also wins over another line, which only has the number and the payer.
    let entries = [
        text("500.00", "Eve Example", "AL-2026-0002"),
        text("400.00", "Somebody", &reference),
    ];
    let matches = match_entries(&read(&entries.concat()), &invoices, &[]);
    assert_eq!(proposals(&matches[1])[0].allocations[0].amount, Some(euros(40_000)));
    assert_eq!(proposals(&matches[0])[0].allocations[0].amount, Some(euros(50_000)));
    assert_eq!(proposals(&matches[0])[0].confidence, Confidence::Possible);
    // The reference of an invoice that's paid doesn't.
    let mut paid = invoices.clone();
    paid[1].open = euros(0);
    let found = best(&text("1000.00", "X", &format!("{reference} AL-2026-0001")), &paid).unwrap();
    assert_eq!(found.allocations[0].invoice, 0);
}
