//! The server is killed at each commit of an action. Nothing that was acknowledged is lost, and sending it again does
//! nothing twice (W4).

use super::deeds::{DEEDS, Deed, before, done};
use super::fleet::count;
use super::running::Running;
use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::{Backend, Location};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;

#[rstest]
#[tokio::test]
async fn w4_killed_at_any_commit_nothing_is_lost_and_sent_again_nothing_happens_twice(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    die_everywhere(&location, folder.path()).await;
}

async fn die_everywhere(location: &Location, folder: &Path) {
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    for (deed, commits) in DEEDS {
        for at in 1..=commits {
            for when in ["before", "after"] {
                let fault = format!("{when}-commit:{at}");
                let told = format!("{deed:?} {fault} {location:?}");
                let about = before(deed, &site).await;
                let earlier = done(deed, &site, &about.fleet).await;
                let mut dies = Running::start(location, folder, &[("GUILDHALL_FAULT", &fault)]);
                let reply = dies.post(&about.path, &about.body);
                assert!(reply.is_none(), "{told}: {reply:?}");
                assert_eq!(dies.ended().signal(), Some(6), "{told}");
                let survived = done(deed, &site, &about.fleet).await - earlier;
                let last = at == commits && when == "after";
                assert_eq!(survived, i64::from(last), "{told}");

                let lives = Running::start(location, folder, &[]);
                let reply = lives.post(&about.path, &about.body).unwrap();
                assert_eq!(reply.status, 303, "{told}: {}", reply.body);
                let to = reply.header("location");
                assert!(
                    to.starts_with(about.then.trim_end_matches('/')) && !to.contains("check?"),
                    "{told}: {to}"
                );
                assert!(!to.contains("?check"), "{told}: {to}");
                // If nobody got the link of a draft, a second one is created. The first stays empty and unreachable.
                let expected = if deed == Deed::Start { survived + 1 } else { 1 };
                assert_eq!(done(deed, &site, &about.fleet).await - earlier, expected, "{told}");
                let held = count(
                    &site.state,
                    "SELECT COUNT(*) FROM held WHERE application = $1",
                    &about.fleet.reference,
                );
                assert_eq!(held.await, 0, "{told}");
            }
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}
