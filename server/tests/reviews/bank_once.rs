//! Nothing from bank statements is recorded twice, lost, or undone behind anybody's back.

use super::bank::{
    BANK, BOARD, DONE, Entry, FIRST, INCOMPLETE, act_on, approved, camt, command, imported, json_of, open_lines,
    reference, shown, states, unpaid, uploaded,
};
use super::{FINANCE, Harbour};
use crate::accounts::visitor::Visitor;
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

const CHANGED: StatusCode = StatusCode::CONFLICT;

fn record(amount: &str, rest: i64) -> Value {
    json!({ "action": "record", "parts": [{ "invoice": FIRST, "amount": amount }], "rest": rest })
}

/// The path of the only open line.
async fn only_line(visitor: &mut Visitor<'_>) -> String {
    let lines = open_lines(visitor).await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    format!("/lines/{}", lines[0]["id"].as_str().unwrap())
}

/// A command about the first invoice.
async fn about_invoice(visitor: &mut Visitor<'_>, command: &Value) -> StatusCode {
    let path = format!("/api/v1/invoices/harbour/{FIRST}");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// A double click on a part left twice as much recorded.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_part_of_a_line_is_recorded_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let somebody = Entry {
        amount: "3000.00",
        name: "Somebody",
        ..Entry::default()
    };
    let import = imported(&mut finance, &camt("7", &[somebody])).await;
    let line = only_line(&mut finance).await;
    let twice = json!([{ "invoice": FIRST, "amount": "1" }, { "invoice": FIRST.to_lowercase(), "amount": "2" }]);
    for wrong in [
        json!({ "action": "record", "parts": [{ "invoice": FIRST, "amount": "500" }] }),
        json!({ "action": "record", "parts": twice, "rest": 300_000 }),
        json!({ "action": "record", "parts": [{ "invoice": "\u{0}", "amount": "1" }], "rest": 300_000 }),
        // More than the invoice needs, and more than anybody pays.
        record("2000.01", 300_000),
        record("100000000000.01", 300_000),
    ] {
        assert_eq!(command(&mut finance, &line, &wrong).await, INCOMPLETE, "{wrong}");
    }
    for _ in 0..2 {
        assert_eq!(command(&mut finance, &line, &record("500", 300_000)).await, DONE);
        assert_eq!(unpaid(&mut finance, FIRST).await, 150_000);
    }
    for other in [record("499", 300_000), record("500", 299_999), record("", 0)] {
        assert_eq!(command(&mut finance, &line, &other).await, CHANGED, "{other}");
    }
    // The same amount again is another part, if its sender has seen the first one.
    for _ in 0..2 {
        assert_eq!(command(&mut finance, &line, &record("500", 250_000)).await, DONE);
        assert_eq!(unpaid(&mut finance, FIRST).await, 100_000);
    }

    // Setting the rest aside and taking that back leaves the parts as they are.
    let aside = json!({ "action": "set_aside", "note": "A gift." });
    assert_eq!(command(&mut finance, &line, &aside).await, DONE);
    let page = finance
        .get(&format!("/bank/harbour/imports/{import}?show=set_aside"))
        .await;
    assert!(page.body.contains("Recorded for"), "{}", page.body);
    assert_eq!(command(&mut finance, &line, &json!({ "action": "reopen" })).await, DONE);
    assert_eq!(unpaid(&mut finance, FIRST).await, 100_000);
    assert_eq!(states(&mut finance, &import).await, ["open"]);

    // Whoever says so can overpay.
    let mut over = record("1500", 200_000);
    assert_eq!(command(&mut finance, &line, &over).await, INCOMPLETE);
    over["overpays"] = json!(true);
    assert_eq!(command(&mut finance, &line, &over).await, DONE);
    assert_eq!(unpaid(&mut finance, FIRST).await, -50_000);
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

/// Lines that another file had stayed out when that file's import was undone.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_decides_again_about_lines_that_another_file_had(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = || Entry {
        reference: &rf,
        ..Entry::default()
    };
    let first = imported(&mut finance, &camt("7", &[paid()])).await;
    let draft = uploaded(&mut finance, "again", &camt("8", &[paid()])).await;
    assert_eq!(states(&mut finance, &draft).await, ["known"]);
    assert_eq!(act_on(&mut finance, &first, "undo").await, DONE);
    // Nothing is imported from a draft.
    assert_eq!(states(&mut finance, &draft).await, ["known"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    assert_eq!(act_on(&mut finance, &draft, "import").await, DONE);
    assert_eq!(states(&mut finance, &draft).await, ["recorded"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);
}

/// Undoing the payment and not its return left less than nothing paid.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_was_returned_is_undone_after_its_return(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = Entry {
        reference: &rf,
        end_to_end: "PAY-77",
        ..Entry::default()
    };
    let back = Entry {
        id: "9",
        amount: "-2000.00",
        reference: &rf,
        end_to_end: "PAY-77",
        is_return: true,
        ..Entry::default()
    };
    let payment = imported(&mut finance, &camt("7", &[paid])).await;
    let returned = imported(&mut finance, &camt("8", &[back])).await;
    let invoice = json_of(&mut finance, &format!("/api/v1/invoices/harbour/{FIRST}")).await;
    let counted = invoice["payments"].as_array().unwrap().clone();
    let plus = counted
        .iter()
        .find(|found| found["amount"]["minor"] == 200_000)
        .unwrap();
    let undo = json!({ "action": "undo", "payment": plus["id"] });
    let line = shown(&mut finance, &payment).await["lines"]["rows"][0]["id"].clone();
    let line = format!("/lines/{}", line.as_str().unwrap());
    assert_eq!(about_invoice(&mut finance, &undo).await, CHANGED);
    assert_eq!(
        command(&mut finance, &line, &json!({ "action": "reopen" })).await,
        CHANGED
    );
    assert_eq!(act_on(&mut finance, &payment, "undo").await, CHANGED);
    let page = finance
        .post(&format!("/bank/harbour/imports/{payment}"), &[("do", "undo")])
        .await;
    assert!(page.body.contains("Undo the return first"), "{}", page.body);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    assert_eq!(states(&mut finance, &payment).await, ["recorded"]);

    for import in [&returned, &payment] {
        assert_eq!(act_on(&mut finance, import, "undo").await, DONE);
    }
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(about_invoice(&mut finance, &cancel).await, DONE);
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

/// One file states the bank's reference, and the other one doesn't: the keys differ.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_may_be_recorded_under_another_key_is_asked_about(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let half = |id| Entry {
        id,
        amount: "1000.00",
        reference: &rf,
        ..Entry::default()
    };
    imported(&mut finance, &camt("7", &[half("A")])).await;
    let line = only_line(&mut finance).await;
    assert_eq!(command(&mut finance, &line, &record("", 100_000)).await, DONE);
    // It's exactly what's unpaid, so it would be certain.
    let other = imported(&mut finance, &camt("8", &[half("B")])).await;
    assert_eq!(states(&mut finance, &other).await, ["open"]);
    let row = shown(&mut finance, &other).await["lines"]["rows"][0].clone();
    let reasons = row["proposals"][0]["reasons"].as_array().unwrap().clone();
    assert!(reasons.contains(&json!("same_recorded")), "{reasons:?}");
    let page = finance.get(&format!("/bank/harbour/imports/{other}")).await;
    assert!(page.body.contains("May be recorded already"), "{}", page.body);
    assert_eq!(unpaid(&mut finance, FIRST).await, 100_000);
    let next_day = Entry {
        day: "2026-07-15",
        ..half("C")
    };
    let other = imported(&mut finance, &camt("9", &[next_day])).await;
    assert_eq!(states(&mut finance, &other).await, ["recorded"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_return_that_comes_first_in_its_file_is_recorded_after_its_payment(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = Entry {
        reference: &rf,
        end_to_end: "PAY-77",
        ..Entry::default()
    };
    let back = Entry {
        id: "9",
        amount: "-2000.00",
        reference: &rf,
        end_to_end: "PAY-77",
        is_return: true,
        ..Entry::default()
    };
    let import = imported(&mut finance, &camt("7", &[back, paid])).await;
    assert_eq!(states(&mut finance, &import).await, ["recorded", "recorded"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
}

/// It would have been recorded for the day on which somebody clicked.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_line_without_a_day_is_not_recorded() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = Entry {
        reference: &rf,
        ..Entry::default()
    };
    let dateless = camt("7", &[paid]).replace("<BookgDt><Dt>2026-07-14</Dt></BookgDt>", "");
    let import = imported(&mut finance, &dateless).await;
    assert_eq!(states(&mut finance, &import).await, ["open"]);
    let line = only_line(&mut finance).await;
    assert_eq!(command(&mut finance, &line, &record("", 200_000)).await, INCOMPLETE);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
}

/// Two columns with the same name were read as the first one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_choose_columns_by_their_position() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let table = "Wann;Betrag;Betrag;Wofür\n14.07.2026;1,00;2.000,00;Danke\n15.07.2026;1,00;-12,50;Porto\n";
    let import = uploaded(&mut finance, "konto.csv", table).await;
    let columns = json!(["booking_date", null, "amount", "text"]);
    let read = json!({ "action": "read", "columns": columns, "currency": "EUR" });
    assert_eq!(command(&mut finance, &format!("/imports/{import}"), &read).await, DONE);
    let draft = shown(&mut finance, &import).await;
    let rows = draft["lines"]["rows"].as_array().unwrap();
    let amounts: Vec<i64> = rows
        .iter()
        .map(|row| row["amount"]["minor"].as_i64().unwrap())
        .collect();
    assert_eq!(amounts, [200_000, -1_250]);
    assert_eq!(draft["table"]["columns"], columns);
    let wide = format!("Date,Amount,Currency{}\n2026-07-14,-1.00,EUR\n", ",x".repeat(98));
    let import = uploaded(&mut finance, "wide.csv", &wide).await;
    let draft = json_of(&mut finance, &format!("{BANK}/imports/{import}")).await;
    assert_eq!(
        (&draft["problems"][0]["kind"], &draft["table"]),
        (&json!("too_wide"), &json!(null))
    );
}
