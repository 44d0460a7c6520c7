//! Two servers on one PostgreSQL, killed in turn while people apply and many memberships renew: nothing is lost, and nothing
//! happens twice.

use super::{ZOE, active, memberships};
use crate::applications::fleet::{Fleet, letters, recorded};
use crate::applications::requests::form_body;
use crate::applications::running::{Running, ask};
use crate::reviews::Harbour;
use crate::site::Site;
use crate::support::copies::Model;
use crate::support::databases::fresh_location;
use domain::date::Date;
use server::applications::verify_ledger;
use server::clock::Clock;
use server::storage::Backend;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

const RENEWS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\" }";
/// The day on which everybody's next term begins.
const DAY: &str = "2027-07-15";
const COPIES: i64 = 150;
const APPLICANTS: usize = 24;
const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";
/// Servers are killed at least this often, and at most until everything's done.
const LEAST_KILLS: usize = 6;
const MOST_KILLS: usize = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_killed_in_turn_lose_nothing_and_do_nothing_twice() {
    let (location, _) = fresh_location(Backend::Postgres);
    let harbour = Harbour::priced_at(&location, None, RENEWS);
    active(&harbour).await;
    let own = memberships(&mut harbour.signed_in(ZOE).await).await.remove(0);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, COPIES, true).await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let site = Site::at(harbour.programmes(), |config| {
        config.database = location.clone();
        config.clock = Clock::Fixed(Date::parse(DAY).unwrap());
    });
    let mut applicants = Vec::new();
    for _ in 0..APPLICANTS {
        let fleet = Fleet::signed(&site).await;
        let revision = fleet.revision(&site).await.to_string();
        applicants.push((fleet, form_body(&[("revision", &revision), ("do", "next")])));
    }

    let folder = tempfile::tempdir().unwrap();
    let settings = [("GUILDHALL_TODAY", DAY), ("GUILDHALL_PROGRAMMES", harbour.programmes())];
    let start = || Running::start(&location, folder.path(), &settings);
    let mut servers = [start(), start()];
    let addresses = Mutex::new([servers[0].address(), servers[1].address()]);
    let (next, sent) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let handle = tokio::runtime::Handle::current();
    tokio::task::block_in_place(|| {
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while let Some((fleet, form)) = applicants.get(next.fetch_add(1, Ordering::Relaxed)) {
                        submit(&addresses, &fleet.at("check"), form);
                        sent.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
            for killed in 0_usize.. {
                let open = handle.block_on(open(&site));
                let all_sent = sent.load(Ordering::Relaxed) == APPLICANTS;
                if killed >= LEAST_KILLS && open == 0 && all_sent {
                    break;
                }
                let log = std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
                assert!(killed < MOST_KILLS, "{open} open, {sent:?} sent: {log}");
                // Long enough to do something, and a different time for each.
                std::thread::sleep(Duration::from_millis(200 + 300 * (u64::try_from(killed).unwrap() % 7)));
                let at = killed % 2;
                // The old one is killed when the new one has started.
                servers[at] = start();
                addresses.lock().unwrap_or_else(PoisonError::into_inner)[at] = servers[at].address();
            }
        });
    });
    drop(servers);
    once(&site).await;
    for (fleet, _) in &applicants {
        let (state, reference) = (&site.state, fleet.reference.as_str());
        assert_eq!(recorded(state, reference, "submitted").await, 1, "{reference}");
        let told = letters(state, reference).await;
        assert_eq!(told.iter().filter(|kind| *kind == "submitted").count(), 1, "{told:?}");
    }
    assert!(verify_ledger(&site.state.database).await.unwrap().is_ok());
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
    for trouble in ["panicked", "deadlock"] {
        assert!(!log.contains(trouble), "{log}");
    }
}

/// Sends an application until a server has answered, like somebody who tries again when a page doesn't load.
fn submit(addresses: &Mutex<[SocketAddr; 2]>, path: &str, form: &str) {
    for attempt in 0..2_000 {
        let address = addresses.lock().unwrap_or_else(PoisonError::into_inner)[attempt % 2];
        if let Some(reply) = ask(address, "POST", path, FORM, form) {
            assert!(
                reply.status == 303 || reply.status == 503,
                "{}: {}",
                reply.status,
                reply.body
            );
            if reply.status == 303 {
                return;
            }
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("no server answers");
}

/// How many terms and bills are still to come.
async fn open(site: &Site) -> i64 {
    let mut tx = site.state.database.read().await.unwrap();
    let (terms,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM membership m WHERE (SELECT COUNT(*) FROM term t WHERE t.membership = m.id) < 2",
            &[],
        )
        .await
        .unwrap();
    let (bills,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM bill WHERE invoice IS NULL AND issue_on <= $1",
            &[DAY.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    terms + bills
}

/// Everything happened exactly once.
async fn once(site: &Site) {
    let mut tx = site.state.database.read().await.unwrap();
    let members = COPIES + 1;
    for (what, sql, expected) in [
        (
            "memberships with two terms",
            "SELECT COUNT(*) FROM (SELECT membership FROM term GROUP BY membership HAVING COUNT(*) = 2) AS t",
            members,
        ),
        ("terms", "SELECT COUNT(*) FROM term", 2 * members),
        (
            "renewals in the ledger",
            "SELECT COUNT(*) FROM ledger WHERE action = 'membership renewed'",
            members,
        ),
        (
            "members who were told",
            "SELECT COUNT(DISTINCT recipient) FROM outbox WHERE kind = 'membership renewed'",
            members,
        ),
        (
            "emails about it",
            "SELECT COUNT(*) FROM outbox WHERE kind = 'membership renewed'",
            members,
        ),
        (
            "bills of the next term",
            "SELECT COUNT(*) FROM bill WHERE term = 2",
            members,
        ),
        (
            "their invoices",
            "SELECT COUNT(DISTINCT invoice) FROM bill WHERE term = 2",
            members,
        ),
        (
            "numbers of invoices",
            "SELECT COUNT(DISTINCT label) FROM invoice",
            members + 1,
        ),
        ("invoices", "SELECT COUNT(*) FROM invoice", members + 1),
        (
            "reminders twice",
            "SELECT COUNT(*) FROM (SELECT notice FROM outbox WHERE notice IS NOT NULL GROUP BY notice, recipient HAVING COUNT(*) > 1) AS t",
            0,
        ),
        (
            "reminders of the first term that are still due",
            "SELECT COUNT(*) FROM notice WHERE term = 1 AND state = 'due'",
            0,
        ),
    ] {
        let (found,): (i64,) = tx.one(sql, &[]).await.unwrap();
        assert_eq!(found, expected, "{what}");
    }
    tx.rollback().await.unwrap();
}
