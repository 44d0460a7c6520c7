//! The console with 10,000 applications, and the money that follows: each next to the same with few rows, or to the least that a
//! database has to do.
//!
//! Run `cargo bench -p server --bench reviews` from the root, after `make build`.

#[expect(dead_code, reason = "other benchmarks use it")]
mod support;

use serde_json::{Value, json};
use server::applications::{AppState, Submitted};
use server::config::Config;
use server::reviews::submit;
use server::storage::Location;
use server::tasks::TaskContext;
use std::path::Path;
use std::time::{Duration, Instant};
use support::Outcome;
use support::console::Console;
use support::draft::{Draft, FOUNDATION, signed, told};

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many applications wait.
const MANY: usize = 10_000;
const FEW: usize = 50;
/// How many entries a bank statement has.
const ENTRIES: usize = 10_000;
/// How many applications are decided.
const DECIDED: usize = 20;
const ROUNDS: usize = 30;

fn main() -> Outcome<()> {
    let runtime = server::http::runtime()?;
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    std::fs::create_dir_all("target")?;
    let folder = tempfile::tempdir_in("target")?;
    let few = runtime.block_on(Queue::new(folder.path(), "few", FEW))?;
    let many = runtime.block_on(Queue::new(folder.path(), "many", MANY))?;
    for (what, path) in [
        ("a page of the queue", format!("/review/{FOUNDATION}?show=open")),
        (
            "a page of the queue, the API",
            format!("/api/v1/reviews/{FOUNDATION}?show=open"),
        ),
        (
            "the same by name",
            format!("/api/v1/reviews/{FOUNDATION}?show=open&sort=name"),
        ),
        (
            "the last page by stage",
            format!("/api/v1/reviews/{FOUNDATION}?show=open&sort=-stage&page=200"),
        ),
        ("an application", format!("/api/v1/reviews/{FOUNDATION}/{}", many.last)),
    ] {
        let own = path.replace(&many.last, &few.last);
        let (with_few, with_many) = (runtime.block_on(few.reads(&own))?, runtime.block_on(many.reads(&path))?);
        println!("{what}, p50: {with_many:?} with {MANY} applications, {with_few:?} with {FEW}");
    }
    let commit = runtime.block_on(commits(&many.console.state))?;
    let decided = runtime.block_on(many.decides())?;
    println!(
        "a decision with its membership, invoice and emails, p50: {decided:?}; a transaction of one statement: {commit:?}; ratio {:.1}",
        decided.as_secs_f64() / commit.as_secs_f64()
    );
    let (issued, pdf) = runtime.block_on(many.issues())?;
    let least = runtime.block_on(writes(&many.console.state, folder.path(), &pdf))?;
    println!(
        "an invoice with its PDF, its data and emails, p50: {issued:?}; a transaction of one statement, and a file with the PDF's {} \
         bytes: {least:?}; ratio {:.1}",
        pdf.len(),
        issued.as_secs_f64() / least.as_secs_f64()
    );
    let statement = statement(&runtime.block_on(many.references())?);
    let parsing = took_sync(|| drop(domain::bank::read_camt(statement.as_bytes())));
    let (uploaded, imported) = runtime.block_on(many.imports(statement))?;
    println!(
        "a bank statement of {ENTRIES} entries: read and matched in {uploaded:?}, imported in {imported:?}; reading it alone: {parsing:?}"
    );
    Ok(())
}

/// A site whose applications wait for the committee.
struct Queue {
    console: Console,
    /// The number of an application.
    last: String,
}

impl Queue {
    async fn new(folder: &Path, name: &str, count: usize) -> Outcome<Self> {
        let loaded = server::programmes::load(&Config::load(None).map_err(|problems| problems.join("\n"))?.programmes)?;
        let database = Location::Sqlite(folder.join(format!("{name}.db")));
        let console = Console::open(&folder.join(name), database, loaded).await?;
        let state = &console.state;
        let mut last = String::new();
        for number in 0..DECIDED {
            let Draft { secret, .. } = signed(state, number).await?;
            if submit(state, &secret).await.map_err(told)? != Submitted::Yes {
                return Err("not submitted".into());
            }
        }
        let mut tx = state.database.begin().await?;
        let (model,): (String,) = tx.one("SELECT MIN(reference) FROM application", &[]).await?;
        for number in DECIDED..count {
            last = reference(number);
            copy(&mut tx, &model, &last).await?;
        }
        tx.commit().await?;
        server::likeness::fill(state, &TaskContext::unsupervised())
            .await
            .map_err(told)?;
        Ok(Self { console, last })
    }

    async fn reads(&self, path: &str) -> Outcome<Duration> {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let start = now();
            self.console.read(path).await?;
            times.push(start.elapsed());
        }
        Ok(median(times))
    }

    /// The numbers of the applications that were made by commands.
    async fn made(&self) -> Outcome<Vec<String>> {
        let mut tx = self.console.state.database.read().await?;
        let rows: Vec<(String,)> = tx
            .all(
                "SELECT DISTINCT subject FROM ledger WHERE action = 'submitted' ORDER BY subject",
                &[],
            )
            .await?;
        tx.rollback().await?;
        Ok(rows.into_iter().map(|(reference,)| reference).collect())
    }

    /// The vote that approves an application.
    async fn decides(&self) -> Outcome<Duration> {
        let mut times = Vec::new();
        for reference in self.made().await? {
            let path = format!("/api/v1/reviews/{FOUNDATION}/{reference}");
            loop {
                let seen: Value = serde_json::from_slice(&self.console.read(&path).await?)?;
                if seen["application"]["state"] != "submitted" {
                    break;
                }
                let vote = json!({ "action": "approve", "version": seen["version"], "text": "Complete." });
                let start = now();
                self.console.send(&path, &vote).await?;
                times.push(start.elapsed());
            }
        }
        Ok(median(times))
    }

    /// Cancels every invoice, and issues another for an agreed amount. Returns how long issuing one takes, and the last PDF.
    async fn issues(&self) -> Outcome<(Duration, Vec<u8>)> {
        let invoices = format!("/api/v1/invoices/{FOUNDATION}");
        let mut times = Vec::new();
        for (label, application) in self.invoices().await? {
            let cancel = json!({ "action": "cancel", "note": "The order has another number." });
            self.console.send(&format!("{invoices}/{label}"), &cancel).await?;
            let start = now();
            self.console
                .send(&invoices, &json!({ "application": application, "amount": "1000" }))
                .await?;
            times.push(start.elapsed());
        }
        let issued = self.invoices().await?;
        let (last, _) = issued.last().ok_or("no invoice")?;
        let pdf = self
            .console
            .read(&format!("/invoices/{FOUNDATION}/{last}/document.pdf"))
            .await?;
        Ok((median(times), pdf))
    }

    /// The numbers of the invoices that aren't cancelled, each with that of its application.
    async fn invoices(&self) -> Outcome<Vec<(String, String)>> {
        let mut tx = self.console.state.database.read().await?;
        let rows = tx
            .all(
                "SELECT i.label, i.application FROM invoice i WHERE i.kind = 'invoice' \
                 AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) ORDER BY i.year, i.number",
                &[],
            )
            .await?;
        tx.rollback().await?;
        Ok(rows)
    }

    /// The payment references of unpaid invoices.
    async fn references(&self) -> Outcome<Vec<(String, i64, String)>> {
        let mut tx = self.console.state.database.read().await?;
        let rows = tx
            .all(
                "SELECT i.payment_reference, i.gross, i.currency FROM invoice i WHERE i.kind = 'invoice' \
                 AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) ORDER BY i.year, i.number",
                &[],
            )
            .await?;
        tx.rollback().await?;
        Ok(rows)
    }

    async fn imports(&self, statement: String) -> Outcome<(Duration, Duration)> {
        let bank = format!("/api/v1/bank/{FOUNDATION}");
        let start = now();
        let (status, body) = self
            .console
            .ask("POST", &format!("{bank}?name=large.xml"), "text/xml", statement)
            .await?;
        let uploaded = start.elapsed();
        if !status.is_success() {
            return Err(format!("{status} {}", String::from_utf8_lossy(&body)).into());
        }
        let made: Value = serde_json::from_slice(&body)?;
        let id = made["import"].as_str().or(made["id"].as_str()).ok_or("no import")?;
        let start = now();
        self.console
            .send(&format!("{bank}/imports/{id}"), &json!({ "action": "import" }))
            .await?;
        Ok((uploaded, start.elapsed()))
    }
}

/// Copies a submitted application under another number.
async fn copy(tx: &mut server::storage::Tx, model: &str, number: &str) -> Outcome<()> {
    const STEPS: [&str; 20] = [
        "CREATE TEMP TABLE copied AS SELECT * FROM party WHERE id = (SELECT party FROM application WHERE reference = $1)",
        "UPDATE copied SET id = REPLACE($1, '-', ''), name = $1, sort_name = $1",
        "INSERT INTO party SELECT * FROM copied",
        "DROP TABLE copied",
        "CREATE TEMP TABLE copied AS SELECT * FROM application WHERE reference = $1",
        // Somebody else's: otherwise, each would be a likely duplicate of all others.
        "UPDATE copied SET reference = $1, party = REPLACE($1, '-', ''), likeness = LOWER(HEX(RANDOMBLOB(12))), has_keys = NULL, \
         record = JSON_REMOVE(JSON_SET(record, '$.\"organisation.website\"', 'https://' || $1 || '.example.org'), \
         '$.\"organisation.register\"', '$.\"organisation.vat\"')",
        "INSERT INTO application SELECT * FROM copied",
        "DROP TABLE copied",
        "CREATE TEMP TABLE copied AS SELECT * FROM review_stage WHERE application = $1",
        "UPDATE copied SET application = $1",
        "INSERT INTO review_stage SELECT * FROM copied",
        "DROP TABLE copied",
        "CREATE TEMP TABLE copied AS SELECT * FROM link WHERE application = $1 AND part = 'applicant' LIMIT 1",
        "UPDATE copied SET id = REPLACE($1, '-', ''), secret = CAST($1 AS BLOB), application = $1",
        "INSERT INTO link SELECT * FROM copied",
        "DROP TABLE copied",
        "CREATE TEMP TABLE copied AS SELECT * FROM answer WHERE application = $1",
        "UPDATE copied SET application = $1",
        "INSERT INTO answer SELECT * FROM copied",
        "DROP TABLE copied",
    ];
    for (at, step) in STEPS.into_iter().enumerate() {
        let arg = if at % 4 == 0 { model } else { number };
        if at % 4 < 2 {
            tx.run(step, &[arg.into()]).await?;
        } else {
            tx.run(step, &[]).await?;
        }
    }
    Ok(())
}

/// An application number that nothing else has.
fn reference(number: usize) -> String {
    format!("{number:04}-BNCH")
}

/// Entries for the invoices, and for nothing.
fn statement(references: &[(String, i64, String)]) -> String {
    let currency = references.first().map_or("USD", |(_, _, currency)| currency);
    let entries = (0..ENTRIES).map(|at| {
        let (amount, text) = match references.get(at) {
            Some((reference, gross, _)) => (*gross, reference.clone()),
            None => (i64::try_from(at).unwrap_or(0) * 7 + 100, format!("Donation {at}")),
        };
        format!(
            "<Ntry><Amt Ccy=\"{currency}\">{}.{:02}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>2026-06-01</Dt></BookgDt><AcctSvcrRef>B{at}</AcctSvcrRef><NtryDtls><TxDtls>\
             <RltdPties><Dbtr><Pty><Nm>Harbour Works {at}</Nm></Pty></Dbtr></RltdPties>\
             <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>",
            amount / 100,
            amount % 100
        )
    });
    format!(
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>\
         <Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>{}</Stmt></BkToCstmrStmt></Document>",
        entries.collect::<String>()
    )
}

/// The least that a change costs.
async fn commits(state: &AppState) -> Outcome<Duration> {
    let mut times = Vec::new();
    for number in 0..200 {
        let start = now();
        commit(state, &format!("commit {number}")).await?;
        times.push(start.elapsed());
    }
    Ok(median(times))
}

/// The least that a document costs.
async fn writes(state: &AppState, folder: &Path, document: &[u8]) -> Outcome<Duration> {
    let mut times = Vec::new();
    for number in 0..200 {
        let start = now();
        std::fs::write(folder.join(format!("document-{number}.pdf")), document)?;
        commit(state, &format!("document {number}")).await?;
        times.push(start.elapsed());
    }
    Ok(median(times))
}

async fn commit(state: &AppState, id: &str) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "INSERT INTO attempt (id, scope, at) VALUES ($1, 'bench', 0)",
        &[id.into()],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn now() -> Instant {
    Instant::now()
}

fn took_sync(work: impl FnOnce()) -> Duration {
    let start = now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
