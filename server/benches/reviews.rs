//! Reviews: the queue at 10,000 applications, and a decision with its invoice, each next to the least that a database could do.
//!
//! Run `cargo bench -p server --bench reviews` from the root.

#[expect(dead_code, reason = "shared with other benchmarks")]
mod support;

use app::api::{FoundationBrief, QueueFilter, ReviewAction, ReviewCommand};
use domain::access::AccountRole;
use server::accounts::{AccountEmail, AccountId, Actor, Session, SessionId, grant_role};
use server::applications::{AppState, ApplicationReference, Submitted};
use server::config::{Config, Files};
use server::mail::MailTransport;
use server::reviews::{Reviewed, queue, review, submit};
use server::storage::Location;
use std::path::Path;
use std::time::{Duration, Instant};
use support::Outcome;
use support::draft::{FOUNDATION, signed, told};

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const APPLICATIONS: usize = 10_000;
/// How many are decided.
const DECISIONS: usize = 100;
const REVIEWER: &str = "reviewer@example.org";

fn main() -> Outcome<()> {
    let runtime = server::http::runtime()?;
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    std::fs::create_dir_all("target")?;
    // On the disk that builds use, because the system's temporary folder can be in memory.
    let folder = tempfile::tempdir_in("target")?;
    let state = configured(folder.path())?;
    runtime.block_on(async {
        let session = reviewer(&state).await?;
        println!("submitting {APPLICATIONS} applications…");
        for number in 0..APPLICATIONS {
            let draft = signed(&state, number).await?;
            let done = submit(&state, &draft.secret).await.map_err(told)?;
            if done != Submitted::Yes {
                return Err(format!("not submitted: {done:?}").into());
            }
        }
        queues(&state, &session).await?;
        decisions(&state, &session).await
    })
}

fn configured(folder: &Path) -> Outcome<AppState> {
    let mut config = Config::load(None).map_err(|problems| problems.join("\n"))?;
    config.database = Location::Sqlite(folder.join("reviews.db"));
    config.files = Files::Folder(folder.join("files"));
    config.mail.transport = MailTransport::Folder(folder.join("mail"));
    let loaded = server::programmes::load(&config.programmes)?;
    Ok(AppState::new(&config, loaded).map_err(|error| error.to_string())?)
}

/// Somebody who decides for the committee, as if they were signed in.
async fn reviewer(state: &AppState) -> Outcome<Session> {
    let email = AccountEmail::parse(REVIEWER).ok_or("not an address")?;
    let granted = grant_role(state, Actor::CommandLine, FOUNDATION, &email, AccountRole::Committee).await;
    granted.map_err(told)?;
    let mut tx = state.database.read().await?;
    let (account,): (AccountId,) = tx
        .one("SELECT id FROM account WHERE address = $1", &[REVIEWER.into()])
        .await?;
    tx.rollback().await?;
    Ok(Session {
        id: SessionId::random(&state.secrets)?,
        account,
        email: REVIEWER.to_owned(),
        address: REVIEWER.to_owned(),
        roles: vec![(FOUNDATION.to_owned(), AccountRole::Committee)],
    })
}

/// A page of the queue, and the first and the last.
async fn queues(state: &AppState, session: &Session) -> Outcome<()> {
    let (mut own, mut rows) = (Vec::new(), Vec::new());
    for number in 0..60_i64 {
        let page = number % 200 + 1;
        own.push(
            took(async {
                let with = ("en", brief(state)?);
                let shown = queue(state, session, FOUNDATION, QueueFilter::Mine, page, with)
                    .await
                    .map_err(told)?;
                if shown.rows.len() != 50 {
                    return Err("a page isn't full".into());
                }
                Ok(())
            })
            .await?,
        );
        rows.push(took(fifty_rows(state, page)).await?);
    }
    let (own, rows) = (median(own), median(rows));
    println!("a page of the queue at {APPLICATIONS} applications, p50: {own:?}; 50 rows in their order: {rows:?}");
    Ok(())
}

async fn fifty_rows(state: &AppState, page: i64) -> Outcome<()> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT reference FROM application WHERE foundation = $1 ORDER BY submitted_at, reference LIMIT 50 OFFSET $2",
            &[FOUNDATION.into(), ((page - 1) * 50).into()],
        )
        .await?;
    tx.rollback().await?;
    if rows.len() == 50 {
        Ok(())
    } else {
        Err("a page isn't full".into())
    }
}

/// A vote that decides: it makes the membership and the invoice with its PDF.
async fn decisions(state: &AppState, session: &Session) -> Outcome<()> {
    let mut tx = state.database.read().await?;
    let waiting: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT reference FROM application WHERE state = 'submitted' ORDER BY submitted_at, reference LIMIT $1",
            &[i64::try_from(DECISIONS)?.into()],
        )
        .await?;
    tx.rollback().await?;
    let (mut decided, mut commits) = (Vec::new(), Vec::new());
    for (number, (reference,)) in waiting.iter().enumerate() {
        let mut tx = state.database.read().await?;
        let (version,): (i64,) = tx
            .one(
                "SELECT review_version FROM application WHERE reference = $1",
                &[reference.into()],
            )
            .await?;
        tx.rollback().await?;
        let command = ReviewCommand {
            action: ReviewAction::Approve,
            version,
            text: "Complete.".to_owned(),
            step: String::new(),
            agreement: String::new(),
            name: String::new(),
            title: String::new(),
        };
        decided.push(
            took(async {
                let done = review(state, session, FOUNDATION, reference, &command)
                    .await
                    .map_err(told)?;
                if done == Reviewed::Done {
                    Ok(())
                } else {
                    Err(format!("not decided: {done:?}").into())
                }
            })
            .await?,
        );
        commits.push(took(commit(state, number)).await?);
    }
    let (decided, commit) = (median(decided), median(commits));
    println!("a decision with its invoice, p50: {decided:?}; a transaction of one statement: {commit:?}");
    Ok(())
}

async fn commit(state: &AppState, number: usize) -> Outcome<()> {
    let mut tx = state.database.begin().await?;
    let insert = "INSERT INTO attempt (id, scope, at) VALUES ($1, 'bench', 0)";
    tx.run(insert, &[(&number.to_string()).into()]).await?;
    Ok(tx.commit().await?)
}

fn brief(state: &AppState) -> Outcome<FoundationBrief> {
    let shelf = state
        .loaded
        .catalogue
        .shelf(FOUNDATION)
        .map_err(|_| "no such foundation")?;
    let name = shelf.foundation.name.clone();
    Ok(FoundationBrief {
        id: FOUNDATION.to_owned(),
        short_name: name.clone(),
        tagline: name.clone(),
        name,
        mark: String::new(),
        email: String::new(),
        documents: false,
        programmes: Vec::new(),
    })
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
async fn took(work: impl Future<Output = Outcome<()>>) -> Outcome<Duration> {
    let start = Instant::now();
    work.await?;
    Ok(start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
