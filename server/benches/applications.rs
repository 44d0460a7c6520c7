//! Applications: a saved step next to the least a server could do, and submitted applications per second on both databases.
//!
//! Run `cargo bench -p server` from the root, after `make build`. It needs PostgreSQL's programs, like the tests.

#[expect(clippy::unwrap_used, dead_code, reason = "as in the tests")]
#[path = "../tests/support/postgres.rs"]
mod postgres;
#[expect(dead_code, reason = "other benchmarks use it")]
mod support;

use axum::Router;
use axum::extract::Form;
use axum::response::Redirect;
use axum::routing::post;
use domain::application::key;
use server::applications::{AppState, LinkSecret, Submitted, save};
use server::config::{Config, Files};
use server::mail::MailTransport;
use server::reviews::submit;
use server::storage::Location;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use support::Outcome;
use support::draft::{Draft, signed, told};
use support::loopback::{Client, serve};

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many drafts to use in turn, because real drafts don't have hundreds of saves.
const DRAFTS: usize = 40;
const SAVES: usize = 1000;
/// How many applications are submitted for each measurement.
const APPLICATIONS: usize = 400;

fn main() -> Outcome<()> {
    let runtime = server::http::runtime()?;
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    // On the disk that builds use, because the system's temporary folder can be in memory.
    std::fs::create_dir_all("target")?;
    let folder = tempfile::tempdir_in("target")?;
    saved_step(&runtime, folder.path())?;
    let sqlite = Location::Sqlite(folder.path().join("submitted.db"));
    submitted(&runtime, folder.path(), "SQLite", sqlite)?;
    // As in production: commits are written to disk.
    let server = postgres::Server::start("");
    let database = Location::Postgres(server.fresh_database());
    submitted(&runtime, folder.path(), "PostgreSQL", database)
}

fn configured(folder: &Path, database: Location) -> Outcome<(Config, AppState)> {
    let mut config = Config::load(None).map_err(|problems| problems.join("\n"))?;
    config.database = database;
    config.files = Files::Folder(folder.join("files"));
    config.mail.transport = MailTransport::Folder(folder.join("mail"));
    config.changes_per_minute = 10_000_000;
    let loaded = server::programmes::load(&config.programmes)?;
    let state = AppState::new(&config, loaded).map_err(|error| error.to_string())?;
    // Measures a save, not its rate limit.
    let state = AppState {
        saves_per_hour: i64::MAX,
        ..state
    };
    Ok((config, state))
}

/// A step's form with one changed answer, next to a handler that stores nothing and one synced write.
fn saved_step(runtime: &tokio::runtime::Runtime, folder: &Path) -> Outcome<()> {
    let (config, state) = configured(folder, Location::Sqlite(folder.join("saved.db")))?;
    let mut drafts = Vec::new();
    for number in 0..DRAFTS {
        drafts.push(runtime.block_on(signed(&state, number))?);
    }
    let own = runtime.block_on(serve(server::http::router(&config, state.clone())))?;
    let kept_by_nobody = async |_: Form<Vec<(String, String)>>| Redirect::to("/next");
    let handler = runtime.block_on(serve(Router::new().route("/{*page}", post(kept_by_nobody))))?;
    let (mut own, mut handler) = (Client::new(own)?, Client::new(handler)?);
    let mut file = File::create(folder.join("appended"))?;
    let (mut saves, mut trips, mut syncs) = (Vec::new(), Vec::new(), Vec::new());
    // In turn, so that disturbances affect all of them.
    for number in 0..SAVES {
        let Draft { secret, revision } = &mut drafts[number % DRAFTS];
        let page = format!("/apply/{}/organisation", secret.expose());
        let form = format!(
            "revision={revision}&page=&organisation.name=Harbour+Works&organisation.website=https%3A%2F%2Fexample.org\
             &organisation.register=HRB+{number}&organisation.vat=&fact.kind=company&do=next"
        );
        saves.push(took(|| own.ask("POST", &page, &form).map(drop))?);
        trips.push(took(|| handler.ask("POST", &page, &form).map(drop))?);
        syncs.push(took(|| {
            file.write_all(form.as_bytes())?;
            Ok(file.sync_data()?)
        })?);
        *revision += 1;
    }
    let (saved, trip, sync) = (median(saves), median(trips), median(syncs));
    println!(
        "a saved step, p50: {saved:?}; a form and back on loopback: {trip:?}; one fdatasync: {sync:?}; ratio {:.2} (budget: 3)",
        saved.as_secs_f64() / (trip + sync).as_secs_f64()
    );
    let (mut commands, mut commits) = (Vec::new(), Vec::new());
    for number in 0..SAVES {
        let Draft { secret, revision } = &mut drafts[number % DRAFTS];
        let form = server::applications::Form {
            revision: *revision,
            page: String::new(),
            answers: vec![(key::REGISTER.to_owned(), format!("HRB {number} B"))],
        };
        commands.push(took(|| runtime.block_on(command(&state, secret, &form)))?);
        commits.push(took(|| runtime.block_on(commit(&state, number)))?);
        *revision += 1;
    }
    println!(
        "  of that the command alone: {:?}; a transaction of one statement: {:?}",
        median(commands),
        median(commits)
    );
    Ok(())
}

async fn command(state: &AppState, secret: &LinkSecret, form: &server::applications::Form) -> Outcome<()> {
    save(state, secret, form).await.map_err(told)?;
    Ok(())
}

async fn commit(state: &AppState, number: usize) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    let insert = "INSERT INTO attempt (id, scope, at) VALUES ($1, 'bench', 0)";
    tx.run(insert, &[(&number.to_string()).into()]).await?;
    Ok(tx.commit().await?)
}

/// The whole command, on completed drafts.
fn submitted(runtime: &tokio::runtime::Runtime, folder: &Path, name: &str, database: Location) -> Outcome<()> {
    let (_, state) = configured(folder, database)?;
    for (round, clients) in [1, 16].into_iter().enumerate() {
        let drafts: Outcome<Vec<Draft>> = runtime.block_on(async {
            let mut drafts = Vec::new();
            for number in 0..APPLICATIONS {
                drafts.push(signed(&state, round * APPLICATIONS + number).await?);
            }
            Ok(drafts)
        });
        let drafts = Arc::new(Mutex::new(drafts?));
        let all = took(|| {
            runtime.block_on(async {
                let mut at_work = tokio::task::JoinSet::new();
                for _ in 0..clients {
                    at_work.spawn(submit_all(state.clone(), Arc::clone(&drafts)));
                }
                while let Some(done) = at_work.join_next().await {
                    done??;
                }
                Ok(())
            })
        })?;
        let count = u32::try_from(APPLICATIONS)?;
        println!(
            "{name}: {:.0} applications submitted a second, {clients} at a time",
            f64::from(count) / all.as_secs_f64()
        );
    }
    Ok(())
}

/// Until no draft is left.
async fn submit_all(state: AppState, drafts: Arc<Mutex<Vec<Draft>>>) -> Outcome<()> {
    loop {
        let next = drafts.lock().map_err(|_| "another client stopped")?.pop();
        let Some(Draft { secret, .. }) = next else {
            return Ok(());
        };
        let done = submit(&state, &secret).await.map_err(told)?;
        if done != Submitted::Yes {
            return Err(format!("not submitted: {done:?}").into());
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn took(work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
