//! The member area with many members: renewing 5,000 of them, a member's home, the directory's search, the reports, and voting rolls. Each
//! figure is next to that of a small site, or to the least that a database has to do.
//!
//! Run `cargo bench -p server --bench members` from the root, after `make build`. It needs PostgreSQL's programs, like the tests. With
//! `-- quick`, it leaves out the million.

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

use bulk::FIRST;
use copies::Model;
use domain::date::Date;
use server::applications::{AppState, Submitted};
use server::clock::Clock;
use server::members::take_steps;
use server::programmes::LoadedProgrammes;
use server::reviews::submit;
use server::storage::Location;
use std::path::Path;
use std::time::{Duration, Instant};
use support::Outcome;
use support::console::Console;
use support::draft::{Draft, FOUNDATION, signed, told};

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many members renew on the same day.
const RENEWED: i64 = 5_000;
/// How many members the sites for reading have.
const SIZES: [i64; 3] = [1_000, 100_000, 1_000_000];
/// How many members join by commands, with invoices and history. Their pages are read.
const REAL: usize = 10;
/// The largest site whose voting roll is read.
const MOST_ON_ROLL: i64 = 100_000;
const ROUNDS: usize = 300;
/// Reports count all terms, so each is read a few times only.
const REPORT_ROUNDS: usize = 5;

fn main() -> Outcome<()> {
    let runtime = server::http::runtime()?;
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    std::fs::create_dir_all("target")?;
    let folder = tempfile::tempdir_in("target")?;
    let quick = std::env::args().any(|arg| arg == "quick");
    let sizes = SIZES.into_iter().filter(|size| !quick || *size <= 100_000);
    let server = postgres::Server::start("");
    runtime.block_on(renewal_pass(&folder.path().join("renewed")))?;
    for size in sizes {
        let sqlite = Location::Sqlite(folder.path().join(format!("{size}.db")));
        runtime.block_on(reading("SQLite", sqlite, &folder.path().join(format!("{size}")), size))?;
        let postgres = Location::Postgres(server.fresh_database());
        runtime.block_on(reading(
            "PostgreSQL",
            postgres,
            &folder.path().join(format!("{size}-pg")),
            size,
        ))?;
    }
    Ok(())
}

/// 5,000 memberships renew on one day, with their bills, reminders and emails.
async fn renewal_pass(folder: &Path) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    let console = Console::open(folder, Location::Sqlite(folder.join("renewed.db")), renewing(folder)?).await?;
    let model = joined(&console, 0).await?;
    grow(&console.state, &model, RENEWED - 1, true).await?;
    let mut tx = console.state.database.read().await?;
    let (last,): (String,) = tx.one("SELECT MAX(last_day) FROM term", &[]).await?;
    tx.rollback().await?;
    let day = Date::parse(&last).ok_or("no last day")?;
    let state = AppState {
        clock: Clock::Fixed(day),
        ..console.state.clone()
    };
    let start = now();
    let done = take_steps(&state).await.map_err(told)?;
    let took = start.elapsed();
    if i64::try_from(done.started)? != RENEWED {
        return Err(format!("{done:?} of {RENEWED} renewed").into());
    }
    let least = least(&state).await?;
    println!(
        "renewing {RENEWED} members on SQLite: {took:?} (budget: 1 s); inserting as many rows into the same tables, as many in a \
         transaction: {least:?}; ratio {:.1}",
        took.as_secs_f64() / least.as_secs_f64()
    );
    Ok(())
}

/// A renewal writes a term, a bill, three reminders, a ledger entry and an email.
async fn least(state: &AppState) -> Outcome<Duration> {
    const ROWS: i64 = 7;
    let start = now();
    for batch in 0..RENEWED / 50 {
        let mut tx = state.database.begin().await?;
        for row in 0..50 * ROWS {
            tx.run(
                "INSERT INTO attempt (id, scope, at) VALUES ($1, 'bench', $2)",
                &[(&format!("{batch} {row}")).into(), row.into()],
            )
            .await?;
        }
        tx.commit().await?;
    }
    Ok(start.elapsed())
}

/// A member's home, and searches in the directory.
async fn reading(name: &str, database: Location, folder: &Path, size: i64) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    let console = Console::open(folder, database, renewing(folder)?).await?;
    let mut homes = Vec::new();
    let mut model = String::new();
    for number in 0..REAL {
        model = joined(&console, number).await?;
        homes.push((
            console.of(&format!("ada{number}@example.org")).await?,
            format!("/member/{model}"),
        ));
    }
    grow(&console.state, &model, size, false).await?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let (member, path) = &homes[round % homes.len()];
        times.push(reads(member, path).await?);
    }
    report(name, size, "a member's home", times);
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let number = FIRST + i64::try_from(round)? * 997 % size;
        times.push(reads(&console, &format!("/directory/{FOUNDATION}?search={number}")).await?);
    }
    report(name, size, "the directory, searched for a number", times);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(reads(&console, &format!("/directory/{FOUNDATION}?search=harb")).await?);
    }
    report(
        name,
        size,
        "the directory, searched for a word that all names have",
        times,
    );
    for report in ["members", "retention", "revenue", "renewals", "decisions"] {
        let mut times = Vec::new();
        for _ in 0..REPORT_ROUNDS {
            times.push(reads(&console, &format!("/reports/{FOUNDATION}/{report}")).await?);
        }
        times.sort();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        println!("{name}, {size} members, the report {report}: p50 {median:?} (no budget)");
    }
    if size <= MOST_ON_ROLL {
        rolls(name, &console, size).await?;
    }
    Ok(())
}

/// The voting roll of all members: as it is today, and as it will be on a record date.
async fn rolls(name: &str, console: &Console, size: i64) -> Outcome<()> {
    let today = console.state.clock.today();
    let ahead = today.plus_months(3).ok_or("no later day")?;
    for (what, day) in [("today", today), ("in three months", ahead)] {
        let mut times = Vec::new();
        for _ in 0..REPORT_ROUNDS {
            let path = format!("/elections/{FOUNDATION}/membership/board?part=all&day={day}");
            times.push(reads(console, &path).await?);
        }
        times.sort();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        println!("{name}, {size} members, the voting roll {what}: p50 {median:?} (no budget)");
    }
    Ok(())
}

fn report(name: &str, size: i64, what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!(
        "{name}, {size} members, {what}: p50 {:?}, p99 {:?} (budget: p99 20 ms)",
        at(50),
        at(99)
    );
}

async fn reads(console: &Console, path: &str) -> Outcome<Duration> {
    let start = now();
    console.read(path).await?;
    Ok(start.elapsed())
}

/// The shipped programmes, with the version in force whose tiers renew by themselves.
fn renewing(folder: &Path) -> Outcome<LoadedProgrammes> {
    let programmes = folder.join("programmes");
    for foundation in std::fs::read_dir("programmes")? {
        let from = foundation?.path();
        let to = programmes.join(from.file_name().unwrap_or_default());
        std::fs::create_dir_all(&to)?;
        for file in std::fs::read_dir(&from)? {
            let file = file?.path();
            let text = std::fs::read_to_string(&file)?.replace("membership = \"1.0\"", "membership = \"2026\"");
            std::fs::write(to.join(file.file_name().unwrap_or_default()), text)?;
        }
    }
    Ok(server::programmes::load(programmes)?)
}

/// Somebody joins, and is listed. Returns the membership's ID.
async fn joined(console: &Console, number: usize) -> Outcome<String> {
    let state = &console.state;
    let Draft { secret, .. } = signed(state, number).await?;
    if submit(state, &secret).await.map_err(told)? != Submitted::Yes {
        return Err("not submitted".into());
    }
    console.admit(secret.expose()).await?;
    let mut tx = state.database.begin().await?;
    let (id,): (String,) = tx
        .one(
            "SELECT id FROM membership ORDER BY activated_at DESC, approved_at DESC LIMIT 1",
            &[],
        )
        .await?;
    tx.commit().await?;
    Ok(id)
}

/// Adds copies of a member.
async fn grow(state: &AppState, model: &str, count: i64, whole: bool) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    Model::of(&mut tx, model).await?.copy(&mut tx, count, whole).await?;
    tx.commit().await?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn now() -> Instant {
    Instant::now()
}
