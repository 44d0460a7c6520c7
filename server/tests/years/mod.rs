//! Three years of the shipped foundations, day by day: members of every tier of every programme file join, use their benefits, pay,
//! renew, change their tier, move, give notice and leave. What must always hold is checked every day.

mod changes;
mod checks;
mod deeds;
mod join;
mod rebuilt;

use crate::site::Site;
use crate::support::databases::fresh_location;
use crate::support::dice::Dice;
use domain::date::Date;
use join::{Candidate, Era};
use rebuilt::Rebuilt;
use rstest::rstest;
use server::applications::verify_ledger;
use server::clock::Clock;
use server::in_kind;
use server::invoices::{self, issue_due_bills};
use server::members::{check_notices, plan_notices, send_notices, take_steps};
use server::reviews::remind_deciders;
use server::storage::{Backend, Location};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};

const FIRST_DAY: &str = "2026-01-05";
const DAYS: i64 = 1_096;
/// The day, from the first one, on which the foundations put the newest versions of their programmes in force.
const CHANGE: i64 = 400;
/// How many days lie between two applications.
const BETWEEN: i64 = 9;
/// Verifying the whole ledger takes a while. On other days, only what's new is checked.
const WHOLE_LEDGER: i64 = 50;

/// A member, and the address of somebody who acts for it.
#[derive(Clone, Debug)]
pub struct Joined {
    pub email: String,
    pub membership: String,
}

/// How often each thing happened.
pub type Tally = BTreeMap<&'static str, usize>;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_three_years_of_every_tier_keep_every_promise_every_day(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let first = Date::parse(FIRST_DAY).unwrap().unix_days();
    // Lives as long as the process, because a clock is copied everywhere.
    let day: &'static AtomicI64 = Box::leak(Box::new(AtomicI64::new(first)));
    let (mut tally, mut dice, mut rebuilt, mut joined) = (Tally::new(), Dice(11), Rebuilt::default(), Vec::new());
    let mut passed = 0;
    for era in [Era::Oldest, Era::Newest] {
        let (site, _programmes) = site(&location, era, day);
        let candidates: Vec<Candidate> = join::candidates(&site);
        let began = passed;
        let until = if era == Era::Oldest { CHANGE } else { DAYS };
        while passed < until {
            day.store(first + passed, Ordering::Relaxed);
            let since = passed - began;
            if since % BETWEEN == 0
                && let Some(candidate) = usize::try_from(since / BETWEEN).ok().and_then(|at| candidates.get(at))
            {
                joined.push(join::join(&site, candidate, joined.len()).await);
            }
            deeds::of_day(&site, &mut dice, &joined, &mut tally).await;
            night(&site, &mut tally).await;
            checks::of_day(&site).await;
            rebuilt.check(&site).await;
            if passed % WHOLE_LEDGER == 0 {
                assert!(
                    verify_ledger(&site.state.database).await.unwrap().is_ok(),
                    "day {passed}"
                );
            }
            passed += 1;
        }
        let all = usize::try_from((until - began) / BETWEEN).unwrap();
        assert!(
            candidates.len() <= all,
            "{} candidates can't all join",
            candidates.len()
        );
    }
    let (site, _programmes) = site(&location, Era::Newest, day);
    assert!(verify_ledger(&site.state.database).await.unwrap().is_ok());
    join::every_tier_has_members(&site).await;
    checks::reminders_of_whole_terms(&site).await;
    for deed in [
        "asked",
        "asked for too much",
        "withdrawn",
        "approve",
        "schedule",
        "refuse",
        "deliver",
        "miss",
        "paid",
        "asked for a tier",
        "changed",
        "approved a tier",
        "declined a tier",
        "withdrew a tier",
        "left",
        "stayed",
        "renewed or moved",
        "ended",
        "reminded",
        "billed",
    ] {
        assert!(tally.contains_key(deed), "{deed} never happened: {tally:?}");
    }
    for action in ["membership renewed", "membership ended", "notice given"] {
        assert!(rebuilt.count(action) > 0, "{action} never happened");
    }
}

/// The foundations with the versions that are in force in an era.
fn site(location: &Location, era: Era, day: &'static AtomicI64) -> (Site, tempfile::TempDir) {
    let folder = join::programmes(era);
    let site = Site::at(folder.path().to_str().unwrap(), |config| {
        config.database = location.clone();
        config.clock = Clock::Turned(day);
    });
    (site, folder)
}

/// What the server's tasks do on a day.
async fn night(site: &Site, tally: &mut Tally) {
    let state = &site.state;
    let done = take_steps(state).await.unwrap();
    plan_notices(state).await.unwrap();
    let sent = send_notices(state).await.unwrap();
    check_notices(state).await.unwrap();
    let billed = issue_due_bills(state).await.unwrap();
    invoices::remind_members(state).await.unwrap();
    in_kind::remind_members(state).await.unwrap();
    remind_deciders(state).await.unwrap();
    for (what, count) in [
        ("renewed or moved", done.started),
        ("ended", done.ended),
        ("reminded", sent),
        ("billed", billed),
    ] {
        if count > 0 {
            *tally.entry(what).or_default() += count;
        }
    }
    let mut tx = state.database.begin().await.unwrap();
    // The mail server takes everything, and attempts are forgotten after a day.
    let now = state.clock.now().0;
    tx.run("UPDATE outbox SET sent_at = $1 WHERE sent_at IS NULL", &[now.into()])
        .await
        .unwrap();
    tx.run("DELETE FROM attempt", &[]).await.unwrap();
    tx.commit().await.unwrap();
}
