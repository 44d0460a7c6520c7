//! The member area with many members: renewing 5,000 of them, a member's home, and the directory's search. Each figure is next to that
//! of a small site, or to the least that a database has to do.
//!
//! Run `cargo bench -p server --bench members` from the root, after `make build`. It needs PostgreSQL's programs, like the tests. With
//! `-- quick`, it leaves out the million.

#[path = "../tests/support/postgres.rs"]
#[expect(dead_code, reason = "the tests use it")]
#[expect(clippy::unwrap_used, reason = "a failed unwrap ends the benchmark")]
mod postgres;
#[expect(dead_code, reason = "other benchmarks use it")]
mod support;

use domain::date::Date;
use server::applications::{AppState, Submitted};
use server::clock::Clock;
use server::members::take_steps;
use server::programmes::LoadedProgrammes;
use server::reviews::submit;
use server::storage::Location;
use server::storage::schema::Schema;
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
const ROUNDS: usize = 300;

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
    if i64::try_from(done.begun)? != RENEWED {
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
        let number = 1_000_000 + i64::try_from(round)? * 997 % size;
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

/// Adds copies of a member, who are listed in the directory. Only if they're `whole` do they have answers and contacts.
async fn grow(state: &AppState, model: &str, count: i64, whole: bool) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    let (reference, party): (String, String) = tx
        .one(
            "SELECT application, party FROM membership WHERE id = $1",
            &[model.into()],
        )
        .await?;
    let schema = Schema::read(&mut tx).await?;
    tx.run("CREATE TEMP TABLE numbered (n BIGINT NOT NULL)", &[]).await?;
    tx.run(
        "INSERT INTO numbered WITH RECURSIVE up (n) AS (SELECT 1000000 UNION ALL SELECT n + 1 FROM up WHERE n + 1 < 1000000 + $1) \
         SELECT n FROM up",
        &[count.into()],
    )
    .await?;
    let id = "'bench' || CAST(n AS TEXT)";
    let number = "SUBSTR(CAST(n * 10 AS TEXT), 1, 4) || '-' || SUBSTR(CAST(n * 10 AS TEXT), 5, 4)";
    let name = "'harbour works ' || CAST(n AS TEXT)";
    let word = "CASE place WHEN 1 THEN 'harbour works ' || CAST(n AS TEXT) WHEN 2 THEN 'works ' || CAST(n AS TEXT) ELSE CAST(n AS TEXT) END";
    let mail = "'member' || CAST(n AS TEXT) || '@example.org'";
    let own = |key: &str, of: &str| format!("{key} = '{of}'");
    let mut copies = vec![
        (
            "party",
            vec![("id", id), ("name", name), ("sort_name", name)],
            own("id", &party),
        ),
        (
            "application",
            vec![
                ("reference", number),
                ("party", id),
                ("confirmed_email", mail),
                ("confirmed_address", mail),
            ],
            own("reference", &reference),
        ),
        (
            "membership",
            vec![("id", id), ("party", id), ("application", number), ("listed_key", name)],
            own("id", model),
        ),
        ("term", vec![("membership", id)], own("membership", model)),
        (
            "profile",
            vec![
                ("id", id),
                ("membership", id),
                ("name", name),
                ("listed", "1"),
                ("listed_at", "n"),
            ],
            own("membership", model),
        ),
    ];
    if whole {
        copies.push(("answer", vec![("application", number)], own("application", &reference)));
        copies.push((
            "contact",
            vec![
                ("id", "id || CAST(n AS TEXT)"),
                ("membership", id),
                ("email", mail),
                ("address", mail),
            ],
            own("membership", model),
        ));
    }
    // The model is listed, so that its words can be copied.
    tx.run("DELETE FROM listed_word WHERE membership = $1", &[model.into()])
        .await?;
    for (place, text) in [(1_i64, "harbour works 0"), (2, "works 0"), (3, "0")] {
        tx.run(
            "INSERT INTO listed_word (membership, place, foundation, word) VALUES ($1, $2, $3, $4)",
            &[model.into(), place.into(), FOUNDATION.into(), text.into()],
        )
        .await?;
    }
    copies.push((
        "listed_word",
        vec![("membership", id), ("word", word)],
        own("membership", model),
    ));
    for (table, changed, of) in copies {
        let columns = schema.tables.get(table).ok_or("no such table")?.columns.keys();
        let names: Vec<&str> = columns.map(String::as_str).collect();
        let values = names.iter().map(|column| {
            let other = changed.iter().find(|(name, _)| name == column);
            other.map_or(*column, |(_, expression)| expression)
        });
        let values: Vec<&str> = values.collect();
        let sql = format!(
            "INSERT INTO {table} ({}) SELECT {} FROM {table} CROSS JOIN numbered WHERE {of}",
            names.join(", "),
            values.join(", ")
        );
        // Lives as long as the process: queries are constants everywhere else.
        tx.run(Box::leak(sql.into_boxed_str()), &[]).await?;
    }
    tx.run("DROP TABLE numbered", &[]).await?;
    tx.run("ANALYZE", &[]).await?;
    tx.commit().await?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn now() -> Instant {
    Instant::now()
}
