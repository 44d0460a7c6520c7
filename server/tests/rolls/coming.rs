//! Days to come: the roll is what it will be if nobody does anything.

use super::{ELECTION, FLEET, ROLL, SKIFF, harbour, import, lines, read, set, staff_of};
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

/// A term until 31 December.
const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Anchor Trust,Fleet,anchor@example.org,Ann Anchor,2026-01-01\n";

/// The emails so far, as if they were the reminder and had come back.
const BOUNCED: &str = "UPDATE outbox SET notice = (SELECT id FROM notice WHERE state = 'sent'), delivery = 'bounced'";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_that_renews_by_itself_goes_on(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    for day in ["2026-12-31", "2027-01-01", "2027-07-15"] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), ["Anchor Trust: 5 by Ann Anchor"], "{day}");
    }
    // What members give in kind has to be agreed on again.
    set(
        &harbour.site,
        &[
            "INSERT INTO answer (application, key, revision, value, link, page, at) \
             SELECT m.application, 'give', 1000, 'in-kind', '', '', 0 FROM membership m",
        ],
    )
    .await;
    for (day, expected) in [
        ("2026-12-31", "Anchor Trust: 5 by Ann Anchor"),
        ("2027-01-01", "Anchor Trust: unconfirmed"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        let line = lines(&roll).remove(0);
        assert!(line.starts_with(expected), "{day}: {line}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_term_that_ends_has_a_deadline(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let fleet = FLEET.replace("silence = \"renews\", notice_days = 30", "silence = \"ends\"");
    assert_ne!(fleet, FLEET);
    let harbour = Harbour::priced_at(&location, folder, &format!("{fleet}\n{ELECTION}\n{SKIFF}"));
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    for (day, expected) in [
        ("2026-12-31", "Anchor Trust: 5 by Ann Anchor"),
        ("2027-01-01", "Anchor Trust: unconfirmed by 2026-12-31"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
    // It's a fault if no reminder of that has arrived that was due.
    for (notices, unreminded) in [
        ("UPDATE notice SET state = 'due'", 0),
        ("UPDATE notice SET due_on = '2026-07-01'", 1),
        ("UPDATE notice SET state = 'nobody'", 1),
        (
            "UPDATE notice SET state = 'sent' WHERE id = (SELECT MIN(id) FROM notice)",
            0,
        ),
        (BOUNCED, 1),
        ("UPDATE outbox SET delivery = 'delivered'", 0),
    ] {
        set(&harbour.site, &[notices]).await;
        let roll = read(&mut staff, &format!("{ROLL}?day=2027-01-01")).await;
        let expected = json!({ "unrepresented": 0, "unreminded": unreminded });
        assert_eq!(roll["faults"], expected, "{notices}");
        let roll = read(&mut staff, &format!("{ROLL}?day=2026-12-31")).await;
        assert_eq!(roll["faults"]["unreminded"], 0, "{notices}");
    }
    // Once the member has asked to renew, it goes on.
    set(
        &harbour.site,
        &[
            "INSERT INTO tier_change (membership, number, version, tier, starts, state, asked_at, changed_at) \
             SELECT m.id, 1, '2', 'fleet', 'next_term', 'approved', 0, 0 FROM membership m",
        ],
    )
    .await;
    let roll = read(&mut staff, &format!("{ROLL}?part=all&day=2027-01-01")).await;
    assert_eq!(lines(&roll), ["Anchor Trust: 5 by Ann Anchor"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_moves_has_the_votes_of_the_other_tier(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    set(
        &harbour.site,
        &[
            "INSERT INTO tier_change (membership, number, version, tier, starts, state, asked_at, changed_at) \
             SELECT m.id, 1, '2', 'skiff', 'next_term', 'approved', 0, 0 FROM membership m",
        ],
    )
    .await;
    for (day, expected) in [
        ("2026-12-31", "Anchor Trust: 5 by Ann Anchor"),
        ("2027-01-01", "Anchor Trust: no_votes"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_moves_once_the_days_of_grace_are_over(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let moves = "silence = \"moves\", grace_days = 30, lapse = { tier = \"dinghy\" }";
    let fleet = FLEET.replace("silence = \"renews\", notice_days = 30", moves);
    assert_ne!(fleet, FLEET);
    let dinghy = "[tiers.dinghy]\ntitle = \"Dinghy\"\nprice = \"free\"\ngrants = { votes = 1 }";
    let harbour = Harbour::priced_at(&location, folder, &format!("{fleet}\n{ELECTION}\n{dinghy}"));
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    for (day, expected) in [
        ("2026-12-31", "Anchor Trust: 5 by Ann Anchor"),
        ("2027-01-01", "Anchor Trust: unconfirmed by 2027-01-01"),
        ("2027-01-30", "Anchor Trust: unconfirmed by 2027-01-30"),
        ("2027-01-31", "Anchor Trust: 1 by Ann Anchor"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
}
