//! An election's last minute: 5,000 voters cast secret ballots as fast as they can, 32 at once, on both databases. Next
//! to it, the least that a database has to do: one plain row in each transaction, with as many at once.
//!
//! All voters have the same number of votes, which is the slowest case: their ballots are in the same boxes.
//!
//! Run `cargo bench -p server --bench polls` from the root, after `make build`. It needs PostgreSQL's programs, like
//! the tests.

#[path = "../tests/support/bulk.rs"]
mod bulk;
#[path = "../tests/support/copies.rs"]
mod copies;
#[path = "../tests/support/postgres.rs"]
#[expect(dead_code, reason = "the tests use it")]
#[expect(clippy::unwrap_used, reason = "a failed unwrap ends the benchmark")]
mod postgres;
#[expect(dead_code, reason = "other benchmarks use it")]
mod support;

use axum::http::StatusCode;
use copies::Model;
use domain::date::Date;
use domain::poll::{PaperKind, PollKind, PollRules, Secrecy};
use domain::roll::{Representative, RollEntry, Voter};
use serde_json::{Value, json};
use server::applications::{AppState, Submitted};
use server::config::Config;
use server::reviews::submit;
use server::storage::{Arg, Location, Tx};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use support::Outcome;
use support::console::Console;
use support::draft::{Draft, FOUNDATION, PROGRAMME, TIER, signed, told};
use tokio::task::JoinSet;

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const VOTERS: u32 = 5_000;
/// How many cast at the same time.
const AT_ONCE: usize = 32;
const CANDIDATES: u32 = 5;
const POLL: &str = "bench";
const VERSION: &str = "2026";

fn main() -> Outcome<()> {
    let runtime = server::http::runtime()?;
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    // On the disk that builds use, because the system's temporary folder can be in memory.
    std::fs::create_dir_all("target")?;
    let folder = tempfile::tempdir_in("target")?;
    // As in production: commits are written to disk.
    let server = postgres::Server::start("");
    for (name, database) in [
        ("SQLite", Location::Sqlite(folder.path().join("polls.db"))),
        ("PostgreSQL", Location::Postgres(server.fresh_database())),
    ] {
        runtime.block_on(voting(name, database, &folder.path().join(name)))?;
    }
    Ok(())
}

async fn voting(name: &str, database: Location, folder: &Path) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    let config = Config::load(None).map_err(|problems| problems.join("\n"))?;
    let console = Console::open(folder, database, server::programmes::load(&config.programmes)?).await?;
    let voters = Arc::new(electorate(&console).await?);
    let state = console.state.clone();
    let rows = at_once(move |number| insert(state.clone(), number)).await?;
    let repeated = Arc::new(AtomicU32::new(0));
    let count = repeated.clone();
    let ballots = at_once(move |number| cast(voters.clone(), number, count.clone())).await?;
    check(&console.state).await?;
    println!(
        "{name}, {VOTERS} voters, {AT_ONCE} at once: ballots: {}",
        ballots.shown()
    );
    println!(
        "  one row in each transaction: {}; ratio {:.1}; sent again because the server was busy: {}",
        rows.shown(),
        ballots.took.as_secs_f64() / rows.took.as_secs_f64(),
        repeated.load(Ordering::Relaxed)
    );
    Ok(())
}

/// How fast everything was done.
struct Pace {
    /// How long each took, in ascending order.
    times: Vec<Duration>,
    /// How long all of it took.
    took: Duration,
}

impl Pace {
    fn shown(&self) -> String {
        let at = |share: usize| {
            let time = self.times.get(self.times.len() * share / 100);
            time.copied().unwrap_or_default()
        };
        let each_second = f64::from(VOTERS) / self.took.as_secs_f64();
        format!("p50 {:?}, p99 {:?}, {each_second:.0} a second", at(50), at(99))
    }
}

/// Does something once for every voter.
async fn at_once<W, F>(work: W) -> Outcome<Pace>
where
    W: Fn(u32) -> F + Clone + Send + 'static,
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    let next = Arc::new(AtomicU32::new(0));
    let mut workers = JoinSet::new();
    let start = now();
    for _ in 0..AT_ONCE {
        workers.spawn(worker(next.clone(), work.clone()));
    }
    let mut times = Vec::new();
    while let Some(done) = workers.join_next().await {
        times.extend(done??);
    }
    let took = start.elapsed();
    times.sort_unstable();
    Ok(Pace { times, took })
}

/// Does it for one voter after another, while others do the same. Returns how long each took.
async fn worker<W, F>(next: Arc<AtomicU32>, work: W) -> Outcome<Vec<Duration>>
where
    W: Fn(u32) -> F + Send + 'static,
    F: Future<Output = Outcome<()>> + Send + 'static,
{
    let mut times = Vec::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= VOTERS {
            return Ok(times);
        }
        let start = now();
        work(number).await?;
        times.push(start.elapsed());
    }
}

/// The reference: one row in a transaction of its own.
async fn insert(state: AppState, number: u32) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    let insert = "INSERT INTO attempt (id, scope, at) VALUES ($1, 'bench', 0)";
    tx.run(insert, &[(&number.to_string()).into()]).await?;
    Ok(tx.commit().await?)
}

/// Somebody who can vote, signed in.
struct ReadyVoter {
    console: Console,
    /// Of their ballot, in the API.
    path: String,
}

/// Casts the ballot of a voter. If the server is busy, it's sent again, and counted as repeated: the same ballot again
/// casts one.
async fn cast(voters: Arc<Vec<ReadyVoter>>, number: u32, repeated: Arc<AtomicU32>) -> Outcome<()> {
    let voter = voters.get(usize::try_from(number)?).ok_or("no such voter")?;
    let ranking: Vec<u32> = (0..CANDIDATES).map(|place| (number + place) % CANDIDATES + 1).collect();
    let ballot = json!({ "choices": { "ranking": ranking }, "key": format!("{number:032x}") }).to_string();
    loop {
        let sent = voter
            .console
            .ask("POST", &voter.path, "application/json", ballot.clone());
        let (status, body) = sent.await?;
        if status == StatusCode::OK {
            return Ok(());
        }
        if status != StatusCode::SERVICE_UNAVAILABLE {
            return Err(format!("{status} {}", String::from_utf8_lossy(&body)).into());
        }
        repeated.fetch_add(1, Ordering::Relaxed);
    }
}

/// An election that's open, and everybody who can vote in it. One member joins by commands, and is copied.
async fn electorate(console: &Console) -> Outcome<Vec<ReadyVoter>> {
    let model = joined(console).await?;
    let mut tx = console.state.database.begin().await?;
    let copied = Model::of(&mut tx, &model).await?;
    copied.copy(&mut tx, i64::from(VOTERS), false).await?;
    announce(&mut tx, console.state.clock.today(), &model).await?;
    let members: Vec<(String, String)> = tx
        .all(
            "SELECT id, application FROM membership WHERE id LIKE 'copy%' ORDER BY id",
            &[],
        )
        .await?;
    let addresses: Vec<String> = (0..members.len())
        .map(|number| format!("voter{number}@example.org"))
        .collect();
    enrol(&mut tx, &members, &addresses).await?;
    tx.run("ANALYZE", &[]).await?;
    tx.commit().await?;
    let consoles = console.of_all(&addresses).await?;
    let voters = members
        .into_iter()
        .zip(consoles)
        .map(|((membership, _), console)| ReadyVoter {
            console,
            path: format!("/api/v1/polls/{FOUNDATION}/1/ballots/{membership}"),
        });
    Ok(voters.collect())
}

/// Somebody's application is approved. Returns the membership's ID.
async fn joined(console: &Console) -> Outcome<String> {
    let state = &console.state;
    let Draft { secret, .. } = signed(state, 0).await?;
    if submit(state, &secret).await.map_err(told)? != Submitted::Yes {
        return Err("not submitted".into());
    }
    let own = console
        .json(&format!("/api/v1/applications/{}", secret.expose()))
        .await?;
    let reference = own["reference"].as_str().ok_or("no number")?;
    let review = format!("/api/v1/reviews/{FOUNDATION}/{reference}");
    loop {
        let seen = console.json(&review).await?;
        if seen["application"]["state"] != "submitted" {
            break;
        }
        let vote = json!({ "action": "approve", "version": seen["version"], "text": "Complete." });
        console.send(&review, &vote).await?;
    }
    let mut tx = state.database.read().await?;
    let (id,): (String,) = tx.one("SELECT id FROM membership", &[]).await?;
    tx.rollback().await?;
    Ok(id)
}

/// Stores a secret election that opened yesterday, with its candidates.
async fn announce(tx: &mut Tx, today: Date, model: &str) -> Outcome<()> {
    let day = |days: i64| Date::from_unix_days(today.unix_days() + days).to_string();
    let rules = PollRules {
        kind: PollKind::Election,
        paper: PaperKind::Ranking,
        rule: "meek-prf".to_owned(),
        seats: 2,
        most_marks: 0,
        secrecy: Secrecy::Secret,
        may_replace: true,
        majority: None,
        quorum: None,
        most_per_organisation: None,
        supporters: 0,
        paid_up: false,
    };
    tx.run(
        "INSERT INTO poll (id, foundation, number, programme, programme_version, election, title, sort_title, wording, \
         rules, record_day, nominations_from, nominations_to, opens, closes, account, created_at, version, frozen_at, \
         frozen_by, roll_hash, tie_seed) SELECT $1, $2, 1, $3, $4, 'board', 'Board', 'board', '', $5, $6, $7, $8, $9, \
         $10, a.id, 0, 1, 0, a.id, $11, $11 FROM account a WHERE a.address = 'ada@example.org'",
        &[
            POLL.into(),
            FOUNDATION.into(),
            PROGRAMME.into(),
            VERSION.into(),
            (&serde_json::to_string(&rules)?).into(),
            (&day(-60)).into(),
            (&day(-40)).into(),
            (&day(-30)).into(),
            (&day(-1)).into(),
            (&day(7)).into(),
            (&"0".repeat(64)).into(),
        ],
    )
    .await?;
    for number in 1..=CANDIDATES {
        tx.run(
            "INSERT INTO poll_nominee (poll, number, name, email, affiliation, statement, membership, account, \
             nominated_at, accepted_at, ruled_out) SELECT $1, $2, $3, $4, '', '', $5, a.id, 0, 0, '' FROM account a \
             WHERE a.address = 'ada@example.org'",
            &[
                POLL.into(),
                number.into(),
                (&format!("Candidate {number}")).into(),
                (&format!("candidate{number}@example.org")).into(),
                model.into(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Stores the frozen roll: one vote for each member.
async fn enrol(tx: &mut Tx, members: &[(String, String)], addresses: &[String]) -> Outcome<()> {
    let mut entries = Vec::new();
    for ((membership, reference), address) in members.iter().zip(addresses) {
        let entry = RollEntry::Votes(Voter {
            membership: membership.clone(),
            reference: reference.clone(),
            name: format!("Harbour Works {reference}"),
            tier: TIER.to_owned(),
            version: VERSION.to_owned(),
            representative: Representative {
                name: "Ada Example".to_owned(),
                email: address.clone(),
            },
            votes: 1,
            reasons: Vec::new(),
        });
        entries.push(serde_json::to_string(&entry)?);
    }
    let salt = "0".repeat(32);
    let lines = (1_i64..).zip(members).zip(addresses).zip(&entries);
    let rows: Vec<[Arg<'_>; 9]> = lines
        .map(|(((number, (membership, _)), address), entry)| {
            [
                POLL.into(),
                membership.into(),
                number.into(),
                1_i64.into(),
                TIER.into(),
                entry.into(),
                (&salt).into(),
                address.into(),
                false.into(),
            ]
        })
        .collect();
    tx.insert(
        "poll_line (poll, membership, number, votes, tier, entry, salt, address, has_voted)",
        &rows,
    )
    .await?;
    Ok(())
}

/// Every ballot is stored once.
async fn check(state: &AppState) -> Outcome<()> {
    let mut tx = state.database.read().await?;
    let boxes: Vec<(String,)> = tx.all("SELECT ballots FROM poll_box", &[]).await?;
    let (voted,): (i64,) = tx
        .one("SELECT COUNT(*) FROM poll_line WHERE has_voted = TRUE", &[])
        .await?;
    tx.rollback().await?;
    let mut ballots = 0;
    let mut receipts = BTreeSet::new();
    for (json,) in &boxes {
        for ballot in serde_json::from_str::<Vec<Value>>(json)? {
            ballots += 1;
            receipts.insert(ballot["receipt"].to_string());
        }
    }
    let expected = usize::try_from(VOTERS)?;
    if (ballots, receipts.len(), voted) == (expected, expected, i64::from(VOTERS)) {
        return Ok(());
    }
    Err(format!(
        "{ballots} ballots with {} receipts are stored, and {voted} of {VOTERS} members have voted",
        receipts.len()
    )
    .into())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn now() -> Instant {
    Instant::now()
}
