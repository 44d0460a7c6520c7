//! What's left of lines, what banks keep, and what the page of a file says before and after its import.

use super::bank::{
    BANK, BOARD, DONE, Entry, FIRST, INCOMPLETE, act_on, approved, camt, command, imported, json_of, open_lines,
    reference, shown, states, unpaid, uploaded,
};
use super::{FINANCE, Harbour};
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const SECOND: &str = "HARBOUR-2026-0002";

fn record(invoice: &str, amount: &str, charges: bool, rest: i64) -> Value {
    let parts = json!([{ "invoice": invoice, "amount": amount }]);
    json!({ "action": "record", "parts": parts, "charges": charges, "rest": rest })
}

fn somebody<'a>(id: &'a str, amount: &'a str) -> Entry<'a> {
    Entry {
        id,
        amount,
        name: "",
        ..Entry::default()
    }
}

/// The whole line was compared, so the rest fitted nothing, or the wrong invoice.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rest_of_a_line_is_matched_by_itself(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    approved(&harbour).await;
    let part = json!({ "action": "pay", "amount": "1500", "day": "2026-07-14", "note": "" });
    let path = format!("/api/v1/invoices/harbour/{SECOND}");
    assert_eq!(finance.post_json(&path, &part.to_string()).await.status, DONE);
    imported(&mut finance, &camt("7", &[somebody("1", "2500.00")])).await;
    let line = open_lines(&mut finance).await.remove(0);
    let path = format!("/lines/{}", line["id"].as_str().unwrap());
    let lower = record("harbour-2026-0001 ", "2000", false, 250_000);
    assert_eq!(command(&mut finance, &path, &lower).await, DONE);
    let rest = open_lines(&mut finance).await.remove(0);
    assert_eq!(rest["rest"]["minor"], 50_000);
    let proposed = &rest["proposals"][0]["parts"][0];
    assert_eq!(
        (&proposed["label"], &proposed["amount"]["minor"]),
        (&json!(SECOND), &json!(50_000)),
        "{rest}"
    );
}

/// The box was ignored, and the invoice stayed unpaid without a word.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_bank_kept_is_recorded_or_refused() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    approved(&harbour).await;
    let file = camt("7", &[somebody("1", "2000.00"), somebody("2", "1981.20")]);
    imported(&mut finance, &file).await;
    let lines = open_lines(&mut finance).await;
    let path = |at: usize| format!("/lines/{}", lines[at]["id"].as_str().unwrap());
    for wrong in [
        // 500 are too much for a charge, and the rest of the line is still there.
        record(FIRST, "1500", true, 200_000),
        record(FIRST, "1990", true, 200_000),
        record("HARBOUR-2026-0099", "", true, 200_000),
    ] {
        assert_eq!(command(&mut finance, &path(0), &wrong).await, INCOMPLETE, "{wrong}");
    }
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    for _ in 0..2 {
        let arrived = record(FIRST, "1981.20", true, 198_120);
        assert_eq!(command(&mut finance, &path(1), &arrived).await, DONE);
        assert_eq!(unpaid(&mut finance, FIRST).await, 0);
    }
    // It's still stated afterwards, at the line and at the invoice.
    let recorded = json_of(&mut finance, &format!("{BANK}?show=recorded")).await["lines"]["rows"][0].clone();
    assert_eq!(recorded["payments"][0]["charges"]["minor"], 1_880);
    let invoice = json_of(&mut finance, &format!("/api/v1/invoices/harbour/{FIRST}")).await;
    let line = &invoice["payments"][0]["line"];
    assert_eq!(
        (&line["id"], &line["arrived"]["minor"], &line["page"]),
        (&lines[1]["id"], &json!(198_120), &json!(1))
    );
    let page = finance.get(&format!("/invoices/harbour/{FIRST}")).await.body;
    assert!(page.contains("The bank kept") && page.contains("18.80"), "{page}");
    assert!(
        page.contains(&format!("#line-{}", line["id"].as_str().unwrap())),
        "{page}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_by_reference_says_who_paid() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = Entry {
        reference: &rf,
        ..Entry::default()
    };
    imported(&mut finance, &camt("7", &[paid])).await;
    let invoice = json_of(&mut finance, &format!("/api/v1/invoices/harbour/{FIRST}")).await;
    let payment = &invoice["payments"][0];
    assert_eq!(payment["note"], rf);
    assert_eq!(payment["line"]["payer"], "Zoe Zephyr");
    let page = finance.get(&format!("/invoices/harbour/{FIRST}")).await.body;
    assert!(page.contains("From") && page.contains("Zoe Zephyr"), "{page}");
}

/// "Needs a decision" said that no invoice fits, and "All" that one is possible.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_line_says_the_same_with_every_filter() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let certain = Entry {
        reference: &rf,
        ..Entry::default()
    };
    let import = uploaded(&mut finance, "july", &camt("7", &[certain, somebody("2", "2000.00")])).await;
    let all = shown(&mut finance, &import).await["lines"]["rows"].clone();
    let open = json_of(&mut finance, &format!("{BANK}/imports/{import}?show=open")).await["lines"]["rows"].clone();
    assert_eq!(open.as_array().unwrap().len(), 1);
    assert_eq!(open[0], all[1]);
    assert_eq!(open[0]["proposals"][0]["parts"][0]["label"], SECOND, "{open}");
}

/// Nothing said that a file had been imported, and money out and pending lines looked new.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_file_is_recognised(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let entries = [
        Entry {
            reference: &rf,
            ..Entry::default()
        },
        somebody("2", "-80.00"),
        somebody("3", "90.00"),
    ];
    let booked = camt("7", &entries);
    let at = booked.rfind("BOOK").unwrap();
    let file = format!("{}PDNG{}", &booked[..at], &booked[at + 4..]);
    let first = imported(&mut finance, &file).await;
    assert_eq!(states(&mut finance, &first).await, ["recorded", "skipped", "skipped"]);
    assert_eq!(shown(&mut finance, &first).await["same"], json!(null));
    let again = uploaded(&mut finance, "again", &file).await;
    let draft = shown(&mut finance, &again).await;
    assert_eq!(draft["same"]["id"], first);
    assert_eq!(draft["import"]["known"], 3);
    assert_eq!(act_on(&mut finance, &again, "import").await, DONE);
    assert_eq!(states(&mut finance, &again).await, ["known", "known", "known"]);
    // A pending entry that's booked later is a payment.
    let later = imported(&mut finance, &booked.replace("<Id>7</Id>", "<Id>8</Id>")).await;
    assert_eq!(states(&mut finance, &later).await, ["known", "known", "open"]);
    // Money out doesn't need a decision when the first import is undone.
    assert_eq!(act_on(&mut finance, &first, "undo").await, DONE);
    let (one, other) = (states(&mut finance, &again).await, states(&mut finance, &later).await);
    for (at, expected) in [(0, ["known", "open"]), (1, ["known", "skipped"])] {
        // Both were imported at the same time, so either can be the first.
        let mut found = [one[at].as_str(), other[at].as_str()];
        found.sort_unstable();
        assert_eq!(found, expected, "{one:?} {other:?}");
    }
    assert_eq!((one[2].as_str(), other[2].as_str()), ("skipped", "open"));
}

/// The cure was a field further down, and the page said to record the lines by hand.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_table_without_currency_asks_for_it() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let table = "Datum;Soll;Haben;Zweck\n14.07.2026;;2.000,00;Danke\n15.07.2026;12,50;;Porto\n";
    let import = uploaded(&mut finance, "konto.csv", table).await;
    let draft = shown(&mut finance, &import).await;
    assert_eq!(draft["problems"][0]["kind"], "no_currency");
    assert_eq!(draft["lines"]["rows"], json!([]));
    assert_eq!(
        (&draft["table"]["currency"], &draft["table"]["likely_currency"]),
        (&json!(""), &json!("EUR"))
    );
    assert_eq!(draft["table"]["columns"][3], "text");
    let page = finance.get(&format!("/bank/harbour/imports/{import}")).await.body;
    assert!(
        page.contains("Enter it under Columns") && page.contains("value=\"EUR\""),
        "{page}"
    );
}

/// A button promised a payment that another tab had made impossible.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_says_if_it_records_less_than_promised() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let rf = reference(FIRST);
    let paid = Entry {
        reference: &rf,
        ..Entry::default()
    };
    let import = uploaded(&mut finance, "july", &camt("7", &[paid])).await;
    let path = format!("/bank/harbour/imports/{import}");
    assert!(finance.get(&path).await.body.contains("name=\"promised\" value=\"1\""));
    let part = json!({ "action": "pay", "amount": "50", "day": "2026-07-14", "note": "" });
    let invoice = format!("/api/v1/invoices/harbour/{FIRST}");
    assert_eq!(finance.post_json(&invoice, &part.to_string()).await.status, DONE);
    let sent = finance.post(&path, &[("do", "import"), ("promised", "1")]).await;
    let to = sent.header("location").to_owned();
    let page = finance.get(&to).await.body;
    assert!(page.contains("Something changed since you opened it"), "{to}: {page}");
}
