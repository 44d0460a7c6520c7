//! Invoices, payments and bank statements.

use super::{READS_MONEY, RECORDS_MONEY, Row};
use serde_json::json;

/// The requests about money: `label` is an invoice of the application with this number, and `import` a bank statement.
pub(super) fn money(number: &str, label: &str, import: &str) -> Vec<Row> {
    vec![
        Row {
            what: "the invoices",
            path: "/api/v1/invoices/harbour".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "an invoice",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the sums of each month",
            path: "/api/v1/invoices/harbour/months".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal as a table",
            path: "/api/v1/invoices/harbour/journal.csv".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal with double entries",
            path: "/api/v1/invoices/harbour/journal.beancount".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the page of the sums of each month",
            path: "/invoices/harbour/months".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal from its page",
            path: "/invoices/harbour/journal.csv".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "issuing an invoice",
            path: "/api/v1/invoices/harbour".to_owned(),
            body: Some(json!({ "application": number, "amount": "1" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "recording a payment",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: Some(json!({ "action": "pay", "amount": "", "day": "" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "requesting a refund",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: Some(json!({ "action": "refund", "card": "aaaaaaaaaaaaaaaa", "amount": "" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "the lines of bank statements",
            path: "/api/v1/bank/harbour".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "a file with bank statements",
            path: format!("/api/v1/bank/harbour/imports/{import}"),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "uploading a bank statement",
            path: "/api/v1/bank/harbour".to_owned(),
            body: Some(json!("")),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "reading a bank statement again",
            path: format!("/api/v1/bank/harbour/imports/{import}"),
            body: Some(json!({ "action": "read" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "setting a line aside",
            path: "/api/v1/bank/harbour/lines/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "set_aside", "note": "x" })),
            allowed: RECORDS_MONEY,
        },
    ]
}
