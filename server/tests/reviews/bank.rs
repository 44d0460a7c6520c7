//! Bank statements: read, imported, decided about, undone.

use super::{ADA, FINANCE, Harbour, act};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use domain::reference::CreditorReference;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

pub const DONE: StatusCode = StatusCode::NO_CONTENT;
pub const INCOMPLETE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
pub const BOARD: &str = "review = [\"board\"]";
pub const BANK: &str = "/api/v1/bank/harbour";

/// An entry of a statement: money in, or out if the amount starts with a minus.
pub struct Entry<'a> {
    /// The bank's reference.
    pub id: &'a str,
    pub amount: &'a str,
    pub name: &'a str,
    pub text: &'a str,
    /// A creditor reference, or nothing.
    pub reference: &'a str,
    /// The payer's identification.
    pub end_to_end: &'a str,
    /// Whether a payment came back.
    pub is_return: bool,
    /// When it was booked, such as 2026-07-14.
    pub day: &'a str,
}

impl Default for Entry<'_> {
    fn default() -> Self {
        Self {
            id: "1",
            amount: "2000.00",
            name: "Zoe Zephyr",
            text: "",
            reference: "",
            end_to_end: "NOTPROVIDED",
            is_return: false,
            day: "2026-07-14",
        }
    }
}

/// A statement as banks send it: CAMT.053.001.08.
pub fn camt(statement: &str, entries: &[Entry<'_>]) -> String {
    let entries: String = entries.iter().map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\
         <BkToCstmrStmt><GrpHdr><MsgId>M{statement}</MsgId><CreDtTm>2026-07-15T06:00:00</CreDtTm></GrpHdr>\n\
         <Stmt><Id>{statement}</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>\n{entries}\
         </Stmt></BkToCstmrStmt></Document>\n"
    )
}

fn entry(entry: &Entry<'_>) -> String {
    let (amount, sign, party) = match entry.amount.strip_prefix('-') {
        Some(amount) => (amount, "DBIT", "Cdtr"),
        None => (entry.amount, "CRDT", "Dbtr"),
    };
    let Entry {
        id,
        name,
        text,
        reference,
        end_to_end,
        is_return,
        day,
        ..
    } = entry;
    let structured = if reference.is_empty() {
        String::new()
    } else {
        format!("<Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd>")
    };
    let text = if text.is_empty() {
        String::new()
    } else {
        format!("<Ustrd>{text}</Ustrd>")
    };
    let returned = if *is_return {
        "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
    } else {
        ""
    };
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><RvslInd>{is_return}</RvslInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{id}</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
         <EndToEndId>{end_to_end}</EndToEndId></Refs><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd>\
         <RltdPties><{party}><Pty><Nm>{name}</Nm></Pty></{party}></RltdPties><RmtInf>{text}{structured}</RmtInf>{returned}\
         </TxDtls></NtryDtls></Ntry>\n"
    )
}

/// The reference that an invoice asks for.
pub fn reference(label: &str) -> String {
    CreditorReference::from_text(label).unwrap().as_str().to_owned()
}

/// Sends a file.
pub async fn sent(visitor: &mut Visitor<'_>, name: &str, file: &str) -> (StatusCode, Value) {
    let answer = visitor.post_json(&format!("{BANK}?name={name}"), file).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_default())
}

/// Uploads a file. Returns its ID.
pub async fn uploaded(visitor: &mut Visitor<'_>, name: &str, file: &str) -> String {
    let (status, answer) = sent(visitor, name, file).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    answer["import"].as_str().unwrap().to_owned()
}

pub async fn command(visitor: &mut Visitor<'_>, path: &str, command: &Value) -> StatusCode {
    visitor
        .post_json(&format!("{BANK}{path}"), &command.to_string())
        .await
        .status
}

pub async fn act_on(visitor: &mut Visitor<'_>, import: &str, action: &str) -> StatusCode {
    command(visitor, &format!("/imports/{import}"), &json!({ "action": action })).await
}

pub async fn json_of(visitor: &mut Visitor<'_>, path: &str) -> Value {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

pub async fn shown(visitor: &mut Visitor<'_>, import: &str) -> Value {
    json_of(visitor, &format!("{BANK}/imports/{import}?show=all")).await
}

pub async fn states(visitor: &mut Visitor<'_>, import: &str) -> Vec<String> {
    let shown = shown(visitor, import).await;
    let rows = shown["lines"]["rows"].as_array().unwrap().clone();
    rows.iter()
        .map(|row| row["state"].as_str().unwrap().to_owned())
        .collect()
}

pub async fn open_lines(visitor: &mut Visitor<'_>) -> Vec<Value> {
    let answer = json_of(visitor, BANK).await;
    answer["lines"]["rows"].as_array().unwrap().clone()
}

pub async fn unpaid(visitor: &mut Visitor<'_>, label: &str) -> i64 {
    let answer = json_of(visitor, &format!("/api/v1/invoices/harbour/{label}")).await;
    answer["invoice"]["unpaid"]["minor"].as_i64().unwrap()
}

/// Uploads and imports a file.
pub async fn imported(visitor: &mut Visitor<'_>, file: &str) -> String {
    let import = uploaded(visitor, "statement", file).await;
    assert_eq!(act_on(visitor, &import, "import").await, DONE);
    import
}

pub async fn approved(harbour: &Harbour) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    fleet
}

pub const FIRST: &str = "HARBOUR-2026-0001";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_with_the_invoices_reference_is_recorded_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour).await;
    let rf = reference(FIRST);
    let rent = Entry {
        id: "2",
        amount: "-800.00",
        name: "Landlord",
        text: "Rent",
        ..Entry::default()
    };
    let rent = Entry {
        end_to_end: "rent-7",
        ..rent
    };
    let statement = camt(
        "7",
        &[
            Entry {
                reference: &rf,
                ..Entry::default()
            },
            rent,
        ],
    );

    // A draft records nothing, and the same file isn't read twice.
    let import = uploaded(&mut finance, "july.xml", &statement).await;
    assert_eq!(uploaded(&mut finance, "july.xml", &statement).await, import);
    assert_eq!(states(&mut finance, &import).await, ["ready", "skipped"]);
    let draft = shown(&mut finance, &import).await;
    assert_eq!(draft["import"]["state"], "draft");
    assert_eq!(draft["lines"]["rows"][0]["proposals"][0]["confidence"], "certain");
    assert_eq!(draft["lines"]["rows"][0]["proposals"][0]["parts"][0]["label"], FIRST);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);

    // Importing it records the payment, and a second click doesn't.
    for _ in 0..2 {
        assert_eq!(act_on(&mut finance, &import, "import").await, DONE);
        assert_eq!(states(&mut finance, &import).await, ["recorded", "skipped"]);
        assert_eq!(unpaid(&mut finance, FIRST).await, 0);
    }
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(membership["unpaid"], false);
    let line = shown(&mut finance, &import).await["lines"]["rows"][0].clone();
    assert_eq!(line["payments"][0]["label"], FIRST);
    assert_eq!(line["payments"][0]["amount"]["minor"], 200_000);

    // The same entry in another file is known.
    let again = imported(&mut finance, &statement.replace("<Id>7</Id>", "<Id>8</Id>")).await;
    assert_eq!(states(&mut finance, &again).await, ["known", "known"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);

    // Undoing the import undoes the payment. The other file has the entry, too, so people decide about that one.
    for _ in 0..2 {
        assert_eq!(act_on(&mut finance, &import, "undo").await, DONE);
        assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    }
    assert_eq!(states(&mut finance, &import).await, ["undone", "skipped"]);
    assert_eq!(states(&mut finance, &again).await, ["open", "skipped"]);
    assert_eq!(act_on(&mut finance, &import, "import").await, StatusCode::CONFLICT);
    let third = imported(&mut finance, &statement).await;
    assert_eq!(states(&mut finance, &third).await, ["known", "known"]);
    assert_eq!(act_on(&mut finance, &again, "undo").await, DONE);
    let fourth = imported(&mut finance, &statement.replace("<Id>7</Id>", "<Id>9</Id>")).await;
    assert_eq!(states(&mut finance, &third).await, ["open", "skipped"]);
    assert_eq!(states(&mut finance, &fourth).await, ["known", "known"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_decide_what_is_not_certain(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    approved(&harbour).await;
    let entry = |id, amount, text| Entry {
        id,
        amount,
        text,
        name: "Somebody",
        ..Entry::default()
    };
    let statement = camt(
        "7",
        &[
            entry("1", "1200.00", "Thank you"),
            entry("2", "790.00", "Second part"),
            entry("3", "50.00", "A donation"),
        ],
    );
    let import = imported(&mut finance, &statement).await;
    assert_eq!(states(&mut finance, &import).await, ["open", "open", "open"]);
    let lines = open_lines(&mut finance).await;
    let path = |at: usize| format!("/lines/{}", lines[at]["id"].as_str().unwrap());
    let record = |amount: &str, charges: bool, rest: i64| {
        let parts = json!([{ "invoice": FIRST, "amount": amount }]);
        json!({ "action": "record", "parts": parts, "charges": charges, "rest": rest })
    };

    for (wrong, status) in [
        (json!({ "action": "record", "rest": 120_000 }), INCOMPLETE),
        (
            json!({ "action": "record", "parts": [{ "invoice": "HARBOUR-2026-0009" }], "rest": 120_000 }),
            INCOMPLETE,
        ),
        (record("1200.01", false, 120_000), INCOMPLETE),
        (record("0", false, 120_000), INCOMPLETE),
        (record("much", false, 120_000), INCOMPLETE),
        // More than a bank would keep.
        (record("", true, 120_000), INCOMPLETE),
        (json!({ "action": "set_aside", "note": " " }), INCOMPLETE),
    ] {
        assert_eq!(command(&mut finance, &path(0), &wrong).await, status, "{wrong}");
    }
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);

    // A part; then what's missing is the bank's charge.
    for _ in 0..2 {
        assert_eq!(command(&mut finance, &path(0), &record("", false, 120_000)).await, DONE);
        assert_eq!(unpaid(&mut finance, FIRST).await, 80_000);
    }
    assert_eq!(
        command(&mut finance, &path(0), &record("", false, 0)).await,
        StatusCode::CONFLICT
    );
    assert_eq!(command(&mut finance, &path(1), &record("", true, 79_000)).await, DONE);
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);

    // A donation isn't for an invoice, and people can think again.
    let aside = json!({ "action": "set_aside", "note": "A donation." });
    assert_eq!(command(&mut finance, &path(2), &aside).await, DONE);
    assert_eq!(command(&mut finance, &path(2), &aside).await, DONE);
    assert_eq!(
        states(&mut finance, &import).await,
        ["recorded", "recorded", "set_aside"]
    );
    assert_eq!(open_lines(&mut finance).await, Vec::<Value>::new());
    let reopen = json!({ "action": "reopen" });
    for at in [1, 2] {
        assert_eq!(command(&mut finance, &path(at), &reopen).await, DONE);
    }
    assert_eq!(unpaid(&mut finance, FIRST).await, 80_000);
    assert_eq!(states(&mut finance, &import).await, ["recorded", "open", "open"]);

    // A payment that's undone on the invoice's page leaves its line to be decided about again.
    let invoice = json_of(&mut finance, &format!("/api/v1/invoices/harbour/{FIRST}")).await;
    let payments = invoice["payments"].as_array().unwrap();
    let counted = payments.iter().find(|payment| payment["undone"] == false).unwrap();
    let undo = json!({ "action": "undo", "payment": counted["id"] }).to_string();
    let undone = finance
        .post_json(&format!("/api/v1/invoices/harbour/{FIRST}"), &undo)
        .await;
    assert_eq!(undone.status, DONE);
    assert_eq!(states(&mut finance, &import).await, ["open", "open", "open"]);
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_is_returned_leaves_the_invoice_unpaid(
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
    imported(&mut finance, &camt("7", &[paid])).await;
    assert_eq!(unpaid(&mut finance, FIRST).await, 0);

    let back = Entry {
        id: "9",
        amount: "-2000.00",
        reference: &rf,
        end_to_end: "PAY-77",
        is_return: true,
        ..Entry::default()
    };
    let import = imported(&mut finance, &camt("8", &[back])).await;
    let row = shown(&mut finance, &import).await["lines"]["rows"][0].clone();
    assert_eq!(row["payments"][0]["amount"]["minor"], -200_000, "{row}");
    assert_eq!(unpaid(&mut finance, FIRST).await, 200_000);
}
