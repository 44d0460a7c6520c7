//! Days in the past: the roll is as it was known then.

use super::{ELECTION, FLEET, ROLL, import, lines, read, set, staff_of};
use crate::members::tier::{DONE, TIERS, ask, begin};
use crate::members::{ZOE, member};
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::json;
use server::storage::{Backend, Location};

/// The harbour's tiers, with an election.
pub fn tiers() -> String {
    let lines = TIERS.replacen("[tiers.flagship]", &format!("{ELECTION}\n[tiers.flagship]"), 1);
    assert_ne!(lines, TIERS);
    lines
}

/// A membership that begins on 15 July 2026 and changes on 1 September: another tier, a corrected name, and notice.
pub async fn history(location: &Location) -> String {
    let tiers = tiers();
    let harbour = Harbour::priced_at(location, None, &tiers);
    let own = begin(&harbour).await;
    let harbour = Harbour::priced_on(location, &tiers, "2026-09-01");
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "flagship", "now").await, DONE);
    let seen = member(&mut zoe, &own).await;
    let manager = &seen["roles"][0]["contacts"][0];
    let correct = json!({
        "action": "correct", "version": seen["version"], "about": manager["id"], "name": "Zoë Neumann",
        "email": ZOE,
    });
    let path = format!("/api/v1/members/{own}");
    let sent = zoe.post_json(&format!("{path}/people"), &correct.to_string()).await;
    assert_eq!(sent.status, DONE, "{}", sent.body);
    let version = member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    assert_eq!(zoe.post_json(&format!("{path}/membership"), &leave).await.status, DONE);
    own
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_in_the_past_has_the_tier_and_the_people_of_then(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let own = history(&location).await;
    let harbour = Harbour::priced_on(&location, &tiers(), "2027-01-10");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let mut zoe = harbour.signed_in(ZOE).await;
    for (day, expected) in [
        ("2026-07-14", None),
        ("2026-07-15", Some("Harbour Works: 5 by Zoë Föhn")),
        ("2026-08-31", Some("Harbour Works: 5 by Zoë Föhn")),
        ("2026-09-01", Some("Harbour Works: 9 by Zoë Neumann")),
        ("2027-01-09", Some("Harbour Works: 9 by Zoë Neumann")),
        ("2027-01-10", Some("Harbour Works: 9 by Zoë Neumann")),
        // It has given notice for the end of the term.
        ("2027-07-14", Some("Harbour Works: 9 by Zoë Neumann")),
        ("2027-07-15", Some("Harbour Works: leaving by 2027-07-14")),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(lines(&roll), expected, "{day}");
        let seen = read(&mut zoe, &format!("/api/v1/members/{own}/rolls?day={day}")).await;
        let rolls = seen["rolls"].as_array().unwrap();
        assert_eq!(rolls.len(), expected.len(), "{day}");
        if let (Some(shown), Some(row)) = (rolls.first(), roll["rows"].as_array().unwrap().first()) {
            assert_eq!(&shown["entry"], row, "{day}");
        }
    }
    // What's known about the terms is as it was, and what the ledger says is needed for that.
    let roll = read(&mut staff, &format!("{ROLL}?day=2026-08-31")).await;
    let reasons = &roll["rows"][0]["votes"]["reasons"];
    assert_eq!(reasons[0]["tier"]["tier"], "fleet");
    assert_eq!(reasons[1]["grant"]["tier"], "fleet");
    let roll = read(&mut staff, &format!("{ROLL}?day=2026-09-01")).await;
    assert_eq!(roll["rows"][0]["votes"]["tier"], "flagship");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_member_states_counts_from_the_day_on_which_they_state_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let votes = "{ rules = [{ when = \"ships > 2\", value = 4 }, { value = 2 }] }";
    let dinghy = format!("[tiers.dinghy]\ntitle = \"Dinghy\"\nprice = \"free\"\ngrants = {{ votes = {votes} }}");
    let harbour = Harbour::priced_at(&location, folder, &format!("{FLEET}\n{ELECTION}\n{dinghy}"));
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let list = "Organisation,Level,Email,Contact,Member since\n\
        Dory Ltd,Dinghy,dory@example.org,Di Dory,2026-01-01\n";
    import(&mut staff, "harbour", list).await;
    // At noon on 10 July 2026.
    set(
        &harbour.site,
        &[
            "INSERT INTO tier_change (membership, number, version, tier, starts, state, asked_at, changed_at) \
             SELECT m.id, 1, '2', 'dinghy', 'now', 'done', 1783684800000, 1783684800000 FROM membership m",
            "INSERT INTO tier_change_fact (membership, number, fact, answer) \
             SELECT m.id, 1, 'ships', '3' FROM membership m",
        ],
    )
    .await;
    for (day, expected) in [
        ("2026-07-09", "Dory Ltd: unknown_facts"),
        // Nobody acted for it before it was imported.
        ("2026-07-10", "Dory Ltd: no_representative"),
        ("2026-07-15", "Dory Ltd: 4 by Di Dory"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_term_that_was_over_gave_no_vote_although_notice_was_for_a_later_day(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let tiers = tiers();
    let own = begin(&Harbour::priced_at(&location, None, &tiers)).await;
    // Too late for the term that ends on 14 July.
    let harbour = Harbour::priced_on(&location, &tiers, "2027-06-30");
    let mut zoe = harbour.signed_in(ZOE).await;
    let version = member(&mut zoe, &own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    let path = format!("/api/v1/members/{own}/membership");
    assert_eq!(zoe.post_json(&path, &leave).await.status, DONE);
    assert_eq!(member(&mut zoe, &own).await["leaves_on"], "2028-07-14");
    // No server has run since, so the next term hadn't started.
    let harbour = Harbour::priced_on(&location, &tiers, "2027-07-20");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    for (day, expected) in [
        ("2027-07-14", "Harbour Works: 5 by Zoë Föhn"),
        ("2027-07-16", "Harbour Works: unconfirmed"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
}
