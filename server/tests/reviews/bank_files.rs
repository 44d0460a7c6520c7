//! Files that are no statements, tables with unknown columns, and drafts.

use super::bank::{
    BANK, BOARD, DONE, Entry, FIRST, INCOMPLETE, act_on, approved, camt, command, json_of, reference, sent, shown,
    states, unpaid, uploaded,
};
use super::{FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use serde_json::{Value, json};
use server::storage::Backend;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_say_what_the_columns_of_an_unknown_table_contain() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let table = format!("Wann;Wieviel;Wofür\n14.07.2026;2.000,00;{rf}\n14.07.2026;-12,50;Porto\n");
    let import = uploaded(&mut finance, "konto.csv", &table).await;
    let draft = shown(&mut finance, &import).await;
    assert_eq!(draft["lines"]["rows"], json!([]));
    assert_eq!(draft["problems"][0]["kind"], "no_header");
    assert_eq!(draft["table"]["header"], json!(["Wann", "Wieviel", "Wofür"]));
    assert_eq!(act_on(&mut finance, &import, "import").await, INCOMPLETE);

    let read = |columns: Value, currency: &str| json!({ "action": "read", "columns": columns, "currency": currency });
    let path = format!("/imports/{import}");
    for (columns, currency) in [
        (json!(["booking_date", null, "text"]), "EUR"),
        (json!(["booking_date", "amount", "amount"]), "EUR"),
        (json!(["booking_date", "amount", "text"]), "EURO"),
    ] {
        assert_eq!(command(&mut finance, &path, &read(columns, currency)).await, INCOMPLETE);
    }
    let columns = json!(["booking_date", "amount", "text"]);
    assert_eq!(command(&mut finance, &path, &read(columns, "EUR")).await, DONE);
    assert_eq!(states(&mut finance, &import).await, ["ready", "skipped"]);
    assert_eq!(act_on(&mut finance, &import, "import").await, DONE);
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);
    assert_eq!(shown(&mut finance, &import).await["table"], json!(null));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_statement_is_refused_and_a_draft_can_be_discarded() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    for file in [
        "",
        " \n",
        "PK\x03\x04 and more",
        "%PDF-1.4 rubbish",
        "\r\n:20:STARTUMS\r\n:25:1/2\r\n",
    ] {
        assert_eq!(sent(&mut finance, "x", file).await.0, INCOMPLETE);
    }
    let large = "x".repeat(10 * 1024 * 1024 + 1);
    assert_eq!(sent(&mut finance, "x", &large).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    // Statements are larger than other requests.
    let padding = format!("<!-- {} -->", "x".repeat(200_000));
    let long = camt("6", &[Entry::default()]).replace("<BkToCstmrStmt>", &format!("<BkToCstmrStmt>{padding}"));
    let import = uploaded(&mut finance, "june.xml", &long).await;
    assert_eq!(states(&mut finance, &import).await, ["open"]);
    assert_eq!(act_on(&mut finance, &import, "discard").await, DONE);

    let import = uploaded(&mut finance, "july.xml", &camt("7", &[Entry::default()])).await;
    assert_eq!(act_on(&mut finance, &import, "undo").await, StatusCode::CONFLICT);
    assert_eq!(act_on(&mut finance, &import, "discard").await, DONE);
    let path = format!("{BANK}/imports/{import}");
    assert_eq!(finance.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(json_of(&mut finance, BANK).await["imports"]["rows"], json!([]));
}
