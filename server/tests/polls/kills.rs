//! The server is killed before and after the commits of casting, counting and certifying. No ballot is lost or stored
//! twice, and the repeated command has the same result.

use super::crowd::{ballot, stored};
use super::{Almalinux, VERA, board, cast, number, open, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::read;
use crate::site::Site;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use domain::date::Date;
use domain::poll::{AuditBundle, verify};
use rstest::rstest;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::clock::Clock;
use server::config::Files;
use server::polls::count_due;
use server::storage::{Backend, Location};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::AtomicI64;
use tempfile::TempDir;

/// The environment variable with a [`ChildCommand`] as JSON.
const COMMAND: &str = "POLL_TEST_COMMAND";

/// A command that a process of its own sends.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct ChildCommand {
    location: String,
    files: PathBuf,
    day: String,
    /// The secret in the sender's cookie.
    session: String,
    /// In the API. Empty to count what's due, like the task does.
    path: String,
    body: Value,
}

/// Not a test by itself: the others run it as a separate process. It has no background tasks, so its first commit is
/// that of the command.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn child_that_sends() {
    let Ok(command) = std::env::var(COMMAND) else {
        return;
    };
    let command: ChildCommand = serde_json::from_str(&command).unwrap();
    let site = Site::at("programmes", |config| {
        config.database = command.location.parse().unwrap();
        config.clock = Clock::Fixed(Date::parse(&command.day).unwrap());
        config.files = Files::Folder(command.files.clone());
    });
    if command.path.is_empty() {
        assert_eq!(count_due(&site.state).await.unwrap(), 1);
        return;
    }
    let mut browser = Visitor::new(&site);
    browser.set_cookie("session", &command.session);
    let answer = browser.post_json(&command.path, &command.body.to_string()).await;
    assert!(answer.status.is_success(), "{}: {}", command.path, answer.body);
}

/// A site that survives, and where the processes that don't find its database and files.
struct SurvivingPolls {
    site: Almalinux,
    location: String,
    folder: TempDir,
}

impl SurvivingPolls {
    fn new(backend: Backend) -> Self {
        let (location, folder) = fresh_location(backend);
        let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
        let day: &'static AtomicI64 = Box::leak(Box::new(AtomicI64::new(0)));
        let site = Site::at("programmes", |config| {
            config.database = location.clone();
            config.clock = Clock::Turned(day);
            config.files = Files::Folder(folder.path().join("files"));
        });
        let site = Almalinux { site, day };
        site.turn_to("2026-07-15");
        let location = match location {
            Location::Sqlite(path) => path.display().to_string(),
            Location::Postgres(url) => url,
        };
        Self { site, location, folder }
    }

    /// Sends somebody's command in a process of its own, and waits until that ends.
    fn child(&self, browser: &Visitor<'_>, fault: &str, path: &str, body: &Value) -> Output {
        let command = ChildCommand {
            location: self.location.clone(),
            files: self.folder.path().join("files"),
            day: self.site.site.state.clock.today().to_string(),
            session: browser.cookie("session").unwrap().to_owned(),
            path: path.to_owned(),
            body: body.clone(),
        };
        Command::new(std::env::current_exe().unwrap())
            .args(["polls::kills::child_that_sends", "--exact"])
            .env(COMMAND, serde_json::to_string(&command).unwrap())
            .env("GUILDHALL_FAULT", fault)
            .output()
            .unwrap()
    }

    /// The process is killed before or after its first commit.
    fn killed(&self, browser: &Visitor<'_>, when: &str, path: &str, body: &Value) {
        let output = self.child(browser, &format!("{when}-commit:1"), path, body);
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.signal(), Some(6), "{when} {path}: {said}");
    }

    /// The process has only one commit: it isn't killed at a second one.
    fn commits_once(&self, browser: &Visitor<'_>, path: &str, body: &Value) {
        let output = self.child(browser, "before-commit:2", path, body);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{path}: {} {said}", output.status);
    }

    /// How many ballots are stored, and how many members have voted.
    async fn counted(&self) -> (usize, usize) {
        let (ballots, voted) = stored(&self.site.site).await;
        (ballots.len(), voted)
    }

    /// The choices on the ballot with a receipt.
    async fn choices(&self, receipt: &str) -> Option<Value> {
        let (ballots, _) = stored(&self.site.site).await;
        let found = ballots.into_iter().find(|(known, _)| known == receipt);
        found.map(|(_, choices)| choices)
    }

    /// How many rows a query counts.
    async fn rows(&self, sql: &'static str) -> i64 {
        let mut tx = self.site.site.state.database.read().await.unwrap();
        let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
        tx.rollback().await.unwrap();
        count
    }
}

/// Sends a ballot twice to the site that survives, and returns its only receipt.
async fn repeated(voter: &mut Visitor<'_>, path: &str, ballot: &Value) -> String {
    let mut receipts = Vec::new();
    for _ in 0..2 {
        let answer = voter.post_json(path, &ballot.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        receipts.push(answer.json()["receipt"].as_str().unwrap().to_owned());
    }
    assert_eq!(receipts[0], receipts[1]);
    receipts.remove(0)
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_casting_a_ballot_is_stored_once_and_has_one_receipt(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("secret", "recorded")] secrecy: &str,
) {
    let polls = SurvivingPolls::new(backend);
    let mut new = board();
    new["secrecy"] = json!(secrecy);
    let (_staff, poll) = open(&polls.site, &new).await;
    let mut vera = polls.site.person(VERA).await;
    let cleo = usize::try_from(number(&mut vera, &poll, "Cleo Example").await).unwrap();
    let dana = usize::try_from(number(&mut vera, &poll, "Dana Example").await).unwrap();
    let mut keys = 0..;
    for (others, (when, member)) in [("before", "Gold Coast"), ("after", "Platinum Peak")]
        .into_iter()
        .enumerate()
    {
        let survived = usize::from(when == "after");
        let path = format!("{poll}/ballots/{}", own(&mut vera, &poll, member).await);
        let first = ballot(&[cleo], "", keys.next().unwrap());
        polls.killed(&vera, when, &path, &first);
        let found = others + survived;
        assert_eq!(
            polls.counted().await,
            (found, found),
            "{when}: the ballot and the mark on the roll are stored together, or neither is"
        );
        let (left, _) = stored(&polls.site.site).await;
        let receipt = repeated(&mut vera, &path, &first).await;
        let is_known = left.iter().any(|(known, _)| *known == receipt);
        assert_eq!(
            is_known,
            when == "after",
            "{when}: the receipt is that of the stored ballot"
        );
        assert_eq!(polls.counted().await, (others + 1, others + 1), "{when}");

        // The same for a ballot that replaces it.
        let replaces = if secrecy == "secret" { receipt.as_str() } else { "" };
        let second = ballot(&[dana], replaces, keys.next().unwrap());
        polls.killed(&vera, when, &path, &second);
        assert_eq!(polls.counted().await, (others + 1, others + 1), "{when}");
        let left = polls.choices(&receipt).await;
        assert_eq!(left.is_some(), when == "before", "{when}: the first ballot");
        let new = repeated(&mut vera, &path, &second).await;
        assert_eq!(polls.choices(&new).await, Some(json!({ "ranking": [dana] })), "{when}");
        assert_eq!(polls.choices(&receipt).await, None, "{when}");
        assert_eq!(polls.counted().await, (others + 1, others + 1), "{when}");
    }
    let path = format!("{poll}/ballots/{}", own(&mut vera, &poll, "Bench Works").await);
    polls.commits_once(&vera, &path, &ballot(&[dana], "", keys.next().unwrap()));
    assert_eq!(polls.counted().await, (3, 3));
}

/// What counting stores: all of it, or nothing.
const COUNTED: [&str; 3] = [
    "SELECT COUNT(*) FROM poll WHERE counted_at IS NOT NULL AND result IS NOT NULL AND bundle IS NOT NULL",
    "SELECT COUNT(*) FROM ledger WHERE action = 'poll counted'",
    "SELECT COUNT(*) FROM outbox WHERE kind = 'poll counted' AND recipient = 'vera@example.org'",
];

/// What certifying stores for each person.
const CERTIFIED: [&str; 2] = [
    "SELECT COUNT(*) FROM poll_certification",
    "SELECT COUNT(*) FROM ledger WHERE action = 'result certified'",
];

/// A closed election in which three ballots were cast, and its path in the API.
async fn closed(polls: &SurvivingPolls) -> String {
    let (_staff, poll) = open(&polls.site, &board()).await;
    let mut vera = polls.site.person(VERA).await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    for (place, member) in [(1, "Bench Works"), (2, "Gold Coast"), (3, "Platinum Peak")] {
        let answer = cast(&mut vera, &poll, member, (json!({ "ranking": [cleo] }), "", place)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    polls.site.turn_to("2026-09-29");
    poll
}

/// A command with the poll's current version.
async fn versioned(staff: &mut Visitor<'_>, poll: &str, mut command: Value) -> Value {
    command["version"] = read(staff, poll).await["poll"]["version"].clone();
    command
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_counting_and_certifying_the_result_is_the_same(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("before", "after")] when: &str,
    #[values("staff", "task")] by: &str,
) {
    let polls = SurvivingPolls::new(backend);
    let poll = closed(&polls).await;
    let mut staff = polls.site.person(STAFF).await;
    let (cast, _) = stored(&polls.site.site).await;
    let survived = i64::from(when == "after");
    let count = versioned(&mut staff, &poll, json!({ "action": "count" })).await;
    let path = if by == "staff" { poll.as_str() } else { "" };
    polls.killed(&staff, when, path, &count);
    for sql in COUNTED {
        assert_eq!(polls.rows(sql).await, survived, "{sql}");
    }
    let audit = format!("{poll}/audit");
    let left = staff.get(&audit).await;
    assert_eq!(left.status == StatusCode::OK, when == "after", "{}", left.body);
    for _ in 0..2 {
        let answer = staff.post_json(&poll, &count.to_string()).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
    }
    assert_eq!(count_due(&polls.site.site.state).await.unwrap(), 0);
    for sql in COUNTED {
        assert_eq!(polls.rows(sql).await, 1, "{sql}");
    }
    let counted = staff.get(&audit).await;
    assert!(when == "before" || counted.body == left.body, "it was counted once");
    let bundle: AuditBundle = serde_json::from_str(&counted.body).unwrap();
    assert_eq!(verify(&bundle), []);
    let published: Vec<&str> = bundle.ballots.iter().map(|ballot| ballot.receipt.as_str()).collect();
    let mut receipts: Vec<&str> = cast.iter().map(|(receipt, _)| receipt.as_str()).collect();
    receipts.sort_unstable();
    assert_eq!(published, receipts);
    assert_eq!(
        stored(&polls.site.site).await.0,
        cast,
        "counting doesn't touch what's stored"
    );

    let board = polls.site.official("bora@example.org", Board).await;
    for (before, (mut person, name)) in (0_i64..).zip([(staff, "Sam Staff"), (board, "Bora Board")]) {
        let certify = versioned(&mut person, &poll, json!({ "action": "certify", "text": name })).await;
        polls.killed(&person, when, &poll, &certify);
        for sql in CERTIFIED {
            assert_eq!(polls.rows(sql).await, before + survived, "{name}: {sql}");
        }
        for _ in 0..2 {
            let answer = person.post_json(&poll, &certify.to_string()).await;
            assert_eq!(answer.status, StatusCode::NO_CONTENT, "{name}: {}", answer.body);
        }
        for sql in CERTIFIED {
            assert_eq!(polls.rows(sql).await, before + 1, "{name}: {sql}");
        }
    }
    let shown = read(&mut Visitor::new(&polls.site.site), &poll).await;
    assert_eq!(shown["poll"]["phase"], "certified");
    let minutes = poll.replace("/api/v1", "") + "/minutes.pdf";
    let file = Visitor::new(&polls.site.site).bytes(&minutes).await;
    assert_eq!(file.status(), StatusCode::OK, "the minutes are where the database says");
    verify_ledger(&polls.site.site.state.database).await.unwrap().unwrap();
}
