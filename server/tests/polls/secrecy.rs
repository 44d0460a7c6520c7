//! Attacks on the secrecy of a ballot by somebody who can read everything that's stored: the database, its backups and
//! the log.
//!
//! What they can't find is whose ballot is whose. What they can find, as these tests show:
//!
//! - Who has voted. It's what a roll is for.
//! - In which order members cast their first ballots, from PostgreSQL's own columns
//!   ([`postgresql_knows_the_order_of_voters_but_not_their_ballots`]). SQLite keeps nothing like that with its rows.
//! - From two backups between which only one member has voted, that member's ballot: the second one has one mark on the
//!   roll and one ballot more ([`check_difference`]). The same goes for everything that keeps old rows: PostgreSQL's
//!   table files until they're vacuumed, and the write-ahead logs of both databases.
//! - With the log level `debug`, when a ballot was sent for which member, but not the ballot
//!   ([`the_log_has_no_ballots`]).

use super::crowd::{CrowdVoter, ballot, open_crowd, ranking};
use super::dump::{DumpedRow, difference, everything};
use super::{Almalinux, done, key};
use crate::applications::running::Running;
use crate::reviews::STAFF;
use crate::site::Site;
use crate::support::databases::fresh_location;
use aho_corasick::AhoCorasick;
use axum::http::StatusCode;
use data_encoding::HEXLOWER;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Who casts a ballot and when, by their places in the crowd. Who's there a second time replaces theirs.
const CASTS: [usize; 15] = [7, 2, 11, 0, 5, 2, 9, 4, 1, 10, 7, 3, 8, 6, 5];

/// What somebody could recognise a ballot by.
#[derive(Default)]
struct BallotTraces {
    receipts: Vec<String>,
    /// Receipts of ballots that were replaced.
    old: Vec<String>,
    keys: Vec<String>,
    hashes: Vec<String>,
    choices: Vec<String>,
}

impl BallotTraces {
    fn add(&mut self, receipt: &str, number: u32, ranking: &[usize]) {
        let key = key(number);
        self.receipts.push(receipt.to_owned());
        self.hashes.push(HEXLOWER.encode(&Sha256::digest(&key)));
        self.keys.push(key);
        self.choices.push(json!({ "ranking": ranking }).to_string());
    }

    /// A search for anything that's from a ballot.
    fn search(&self) -> AhoCorasick {
        let all = [&self.receipts, &self.old, &self.keys, &self.hashes, &self.choices];
        AhoCorasick::new(all.into_iter().flatten()).unwrap()
    }
}

/// Everything that identifies a voter: names, addresses, and the IDs of all rows about them.
async fn identifiers(site: &Site, voters: &[CrowdVoter<'_>]) -> Vec<String> {
    let mut tx = site.state.database.read().await.unwrap();
    let mut all = Vec::new();
    for voter in voters {
        let (account, session): (String, String) = tx
            .one(
                "SELECT a.id, s.id FROM account a JOIN session s ON s.account = a.id WHERE a.address = $1",
                &[(&voter.email).into()],
            )
            .await
            .unwrap();
        let (reference, party, salt): (String, String, String) = tx
            .one(
                "SELECT m.application, m.party, l.salt FROM membership m JOIN poll_line l ON l.membership = m.id \
                 WHERE m.id = $1",
                &[(&voter.membership).into()],
            )
            .await
            .unwrap();
        let cookie = voter.browser.cookie("session").unwrap().to_owned();
        all.extend([voter.name.to_owned(), voter.email.clone(), voter.membership.clone()]);
        all.extend([account, session, reference, party, salt, cookie]);
    }
    tx.rollback().await.unwrap();
    all
}

/// No row has something of a ballot and something of a voter, and there's nothing at all of keys and old ballots.
fn check_rows(rows: &[DumpedRow], people: &AhoCorasick, traces: &BallotTraces) {
    let ballots = traces.search();
    let gone = AhoCorasick::new(traces.keys.iter().chain(&traces.old)).unwrap();
    for row in rows {
        assert!(!gone.is_match(&row.text), "{row:?}");
        assert!(!ballots.is_match(&row.text) || !people.is_match(&row.text), "{row:?}");
        let has_ballots = ballots.is_match(&row.text);
        assert!(
            !has_ballots || ["poll", "poll_box"].contains(&row.table.as_str()),
            "{row:?}"
        );
    }
}

/// Boxes have nothing but ballots, in the order of their receipts. Returns the receipts in the order of the dump.
fn receipts_in_boxes(rows: &[DumpedRow]) -> Vec<String> {
    let mut receipts = Vec::new();
    for row in rows.iter().filter(|row| row.table == "poll_box") {
        let columns: Vec<&str> = row.cells.keys().map(String::as_str).collect();
        assert_eq!(columns, ["ballots", "from_receipt", "poll", "votes"]);
        for ballot in row.ballots() {
            let parts: Vec<&str> = ballot.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(parts, ["choices", "key_hash", "receipt"], "no time and no number");
            receipts.push(ballot["receipt"].as_str().unwrap().to_owned());
        }
    }
    assert!(receipts.is_sorted(), "{receipts:?}");
    receipts
}

/// The rows of a table.
fn rows_of(rows: &[&DumpedRow], table: &str) -> Vec<DumpedRow> {
    let rows = rows.iter().copied().filter(|row| row.table == table);
    rows.cloned().collect()
}

/// The first ballot of a member changes one mark on the roll and a box, another one only a box. There's no ledger
/// entry, no email, no count for a rate limit, and no time in a session.
fn check_difference(before: &[DumpedRow], after: &[DumpedRow], voter: &CrowdVoter<'_>, is_first: bool) {
    let changed = difference(before, after);
    for row in changed.iter().flatten() {
        assert!(["poll_box", "poll_line"].contains(&row.table.as_str()), "{row:?}");
    }
    let [gone, new] = changed.each_ref().map(|rows| rows_of(rows, "poll_line"));
    let lines = usize::from(is_first);
    assert_eq!((gone.len(), new.len()), (lines, lines), "{}", voter.name);
    for (mut old, new) in gone.into_iter().zip(new) {
        assert_eq!(new.cells["membership"], voter.membership.as_str());
        let mark = |row: &DumpedRow| row.cells["has_voted"].clone();
        assert_eq!((mark(&old), mark(&new)), (json!(false), json!(true)));
        old.cells.insert("has_voted".to_owned(), json!(true));
        assert_eq!(old.cells, new.cells, "only the mark changes");
    }
    assert_eq!(rows_of(&changed[1], "poll_box").len(), 1, "{}", voter.name);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_stored_says_whose_ballot_is_whose(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (poll, mut voters) = open_crowd(&site, 12).await;
    let people = AhoCorasick::new(identifiers(&site.site, &voters).await).unwrap();
    let mut traces = BallotTraces::default();
    // The current receipt of each voter, in the order of casting.
    let mut cast: Vec<(usize, String)> = Vec::new();
    let mut before = everything(&site.site).await;
    for (number, place) in (1_u32..).zip(CASTS) {
        let replaced = cast.iter().position(|(known, _)| *known == place);
        let replaces = replaced.map(|at| cast.remove(at).1).unwrap_or_default();
        let chosen = ranking(usize::try_from(number).unwrap());
        let voter = &mut voters[place];
        let answer = voter.cast(&poll, &ballot(&chosen, &replaces, number)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let receipt = answer.json()["receipt"].as_str().unwrap().to_owned();
        traces.add(&receipt, number, &chosen);
        traces.old.extend(replaced.map(|_| replaces));
        cast.push((place, receipt));

        let after = everything(&site.site).await;
        check_rows(&after, &people, &traces);
        check_difference(&before, &after, voter, replaced.is_none());
        let mut receipts: Vec<&String> = cast.iter().map(|(_, receipt)| receipt).collect();
        receipts.sort_unstable();
        assert!(receipts_in_boxes(&after).iter().eq(receipts));
        before = after;
    }
    let in_order_of_casting: Vec<String> = cast.iter().map(|(_, receipt)| receipt.clone()).collect();
    let boxed = receipts_in_boxes(&before);
    assert_ne!(
        boxed, in_order_of_casting,
        "once in 479 million times, the same by chance"
    );

    // The result has the ballots, and still nobody's.
    site.turn_to("2026-09-29");
    let mut staff = site.person(STAFF).await;
    done(&mut staff, &poll, json!({ "action": "count" })).await;
    let counted = everything(&site.site).await;
    check_rows(&counted, &people, &traces);
    assert_eq!(receipts_in_boxes(&counted), boxed);
    let lines = |rows: &[DumpedRow]| -> Vec<DumpedRow> {
        let lines = rows.iter().filter(|row| row.table == "poll_line");
        lines.cloned().collect()
    };
    assert_eq!(lines(&counted), lines(&before));
    let bundles = counted.iter().filter(|row| row.table == "poll");
    let published = bundles.filter(|row| boxed.iter().all(|receipt| row.text.contains(receipt)));
    assert_eq!(published.count(), 1, "everybody finds their receipt in the result");
}

/// For every row, PostgreSQL keeps the number of the transaction that wrote it (`xmin`) and its place (`ctid`). Backups
/// have neither.
///
/// `xmin` of a line is the transaction in which a ballot was first cast for the member. So those who can query the
/// database see in which order members voted, and when, if `track_commit_timestamp` is on. `xmin` of a box is the
/// transaction of the last ballot that was put there. If they query the database once, they learn that the last voter's
/// ballot is one of those in the box. If they do it after every ballot, they learn whose they all are, like from as
/// many backups. `ctid` of a box is the place of its newest version, which has all ballots, so it says nothing about
/// one of them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgresql_knows_the_order_of_voters_but_not_their_ballots() {
    let (location, _folder) = fresh_location(Backend::Postgres);
    let site = Almalinux::new(&location);
    let (poll, mut voters) = open_crowd(&site, 6).await;
    let order = [3, 0, 5, 1, 4, 2];
    let mut cast = Vec::new();
    for (number, place) in (1_u32..).zip(order) {
        let answer = voters[place].cast(&poll, &ballot(&ranking(place), "", number)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        cast.push(voters[place].membership.clone());
    }
    let mut tx = site.site.state.database.read().await.unwrap();
    let lines: Vec<(String, i64)> = tx
        .all(
            "SELECT membership, CAST(CAST(xmin AS TEXT) AS BIGINT) FROM poll_line WHERE has_voted = TRUE ORDER BY 2",
            &[],
        )
        .await
        .unwrap();
    let boxes: Vec<(String, i64, String)> = tx
        .all(
            "SELECT ballots, CAST(CAST(xmin AS TEXT) AS BIGINT), CAST(ctid AS TEXT) FROM poll_box",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let voted: Vec<&String> = lines.iter().map(|(membership, _)| membership).collect();
    assert_eq!(voted, cast.iter().collect::<Vec<_>>(), "the order of voters is known");
    assert_eq!(
        boxes.len(),
        1,
        "all ballots are in one row, so they have one xmin and one ctid"
    );
    let (ballots, version, place) = &boxes[0];
    let ballots: Vec<Value> = serde_json::from_str(ballots).unwrap();
    let (_, last) = lines.last().unwrap();
    assert_eq!(
        (ballots.len(), version),
        (voters.len(), last),
        "only the last one's: {place}"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_has_no_ballots(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let site = Almalinux::new(&location);
    let (poll, voters) = open_crowd(&site, 3).await;
    let settings = [
        ("GUILDHALL_PROGRAMMES", "programmes"),
        ("GUILDHALL_TODAY", "2026-09-21"),
        ("GUILDHALL_LOG_LEVEL", "debug"),
    ];
    let server = Running::start(&location, folder.path(), &settings);
    let mut traces = BallotTraces::default();
    let forged = "0123-4567-89AB-CDEF";
    let mut sent = 0;
    for (number, voter) in (1_u32..).zip(&voters) {
        let cookie = format!(
            "cookie: session={}\r\ncontent-type: application/json\r\n",
            voter.browser.cookie("session").unwrap()
        );
        let path = format!("{poll}/ballots/{}", voter.membership);
        let chosen = ranking(usize::try_from(number).unwrap());
        let body = ballot(&chosen, "", number).to_string();
        let reply = server.ask("POST", &path, &cookie, &body).unwrap();
        assert_eq!(reply.status, 200, "{}", reply.body);
        let answer: Value = serde_json::from_str(&reply.body).unwrap();
        traces.add(answer["receipt"].as_str().unwrap(), number, &chosen);
        // Refused, and not even JSON.
        let forgery = ballot(&chosen, forged, number + 100).to_string();
        for wrong in [forgery.as_str(), &forgery[..forgery.len() - 1]] {
            let reply = server.ask("POST", &path, &cookie, wrong).unwrap();
            assert!((400..500).contains(&reply.status), "{}", reply.body);
        }
        sent += 3;
    }
    traces.old.push(forged.to_owned());
    traces.old.push("\"ranking\"".to_owned());
    let answered = |log: &str| {
        let lines = log.lines().filter(|line| line.contains("/ballots/"));
        lines.filter(|line| line.contains("answered")).count()
    };
    // The log is written by a thread of its own.
    for _ in 0..500 {
        if answered(&server.log()) >= sent {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let log = server.log();
    assert_eq!(answered(&log), sent, "{log}");
    let ballots = traces.search();
    for line in log.lines() {
        assert!(!ballots.is_match(line), "{line}");
    }
}
