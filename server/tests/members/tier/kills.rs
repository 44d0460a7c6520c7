//! The server is killed before and after the commit of a change that takes effect now. It happens once all the same, as a whole.

use super::{TIERS, ZOE, begin, counted, hashes, member, set, terms};
use crate::accounts::kills::sent;
use crate::applications::running::Running;
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_its_commit_a_change_happens_once_with_its_bill_and_its_emails(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("before", "after")] when: &str,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let harbour = Harbour::priced_at(&location, None, TIERS);
    let site = &harbour.site;
    let own = begin(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let version = member(&mut zoe, &own).await["version"].to_string();
    let signed = hashes(&mut zoe, &own, "flagship").await.join(" ");
    // Otherwise the first commit would be that of an email.
    set(site, "UPDATE outbox SET sent_at = 1 WHERE sent_at IS NULL").await;

    let path = format!("/member/{own}/change");
    let fields = [
        ("do", "ask"),
        ("version", version.as_str()),
        ("tier", "flagship"),
        ("start", "now 2026-07-16 364000"),
        ("signed", &signed),
        ("name", "Zoë Föhn"),
    ];
    let programmes = ("GUILDHALL_PROGRAMMES", harbour.programmes());
    let fault = format!("{when}-commit:1");
    let mut dies = Running::start(&location, folder.path(), &[programmes, ("GUILDHALL_FAULT", &fault)]);
    assert!(sent(&dies, &zoe, &path, &fields).is_none(), "{}", dies.log());
    assert_eq!(dies.ended().signal(), Some(6), "{}", dies.log());
    let survived = i64::from(when == "after");
    let done = "SELECT COUNT(*) FROM tier_change WHERE state = 'done'";
    let recorded = "SELECT COUNT(*) FROM ledger WHERE action = 'membership moved'";
    let planned = "SELECT COUNT(*) FROM bill";
    let mailed = "SELECT COUNT(*) FROM outbox WHERE kind = 'membership moved'";
    for whole in [done, recorded, planned, mailed] {
        assert_eq!(counted(site, whole).await, survived, "{whole}");
    }

    let lives = Running::start(&location, folder.path(), &[programmes]);
    for _ in 0..2 {
        assert_eq!(sent(&lives, &zoe, &path, &fields).unwrap().status, 303);
    }
    drop(lives);
    for once in [done, recorded, planned, mailed] {
        assert_eq!(counted(site, once).await, 1, "{once}");
    }
    assert_eq!(terms(site).await, ["2026-07-15..2026-07-15", "2026-07-16..2027-07-14"]);
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}
