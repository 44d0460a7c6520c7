//! What members are missing, and by when they can do something about it.

use super::{ROLL, harbour, import, lines, read, set, staff_of};
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Anchor Trust,Fleet,anchor@example.org,Ann Anchor,2026-01-01\n\
    Buoy Ltd,Fleet,buoy@example.org,Bo Buoy,2026-01-01\n\
    Chart House,Fleet,chart@example.org,Cas Chart,2026-01-01\n\
    Dock Works,Skiff,dock@example.org,Dan Dock,2026-01-01\n\
    Ferry Lines,Fleet,ferry@example.org,Fay Ferry,2026-01-01\n\
    Gull Media,Fleet,gull@example.org,Gus Gull,2026-01-01\n\
    Hull Makers,Fleet,hull@example.org,Hal Hull,2026-01-01\n\
    Kedge Union,Keeper,kedge@example.org,Kit Kedge,2026-01-17\n";

/// An invoice of a member that was due on 31 January.
const UNPAID: &str = "INSERT INTO invoice (id, foundation, year, number, label, kind, application, membership, \
     currency, net, tax, gross, payment_reference, issued_on, due_on, issued_at, content, document) \
     SELECT 'unpaid', m.foundation, 2026, 1, 'HARBOUR-2026-0001', 'invoice', m.application, m.id, 'EUR', \
     200000, 0, 200000, 'RF', '2026-01-01', '2026-01-31', 0, '{}', '' \
     FROM membership m JOIN party y ON y.id = m.party WHERE y.name = 'Chart House'";

/// A harbour with members of whom each lacks something else.
async fn lacking(harbour: &Harbour) {
    let site = &harbour.site;
    set(
        site,
        &[
            "UPDATE membership SET ended_on = '2026-06-30' \
             WHERE party IN (SELECT id FROM party WHERE name = 'Anchor Trust')",
            "DELETE FROM contact WHERE membership IN (SELECT m.id FROM membership m JOIN party y ON y.id = m.party \
             WHERE y.name = 'Buoy Ltd')",
            UNPAID,
            "UPDATE membership SET leaves_on = '2026-08-31' \
             WHERE party IN (SELECT id FROM party WHERE name = 'Ferry Lines')",
            "UPDATE term SET first_day = '2026-12-01', last_day = '2027-11-30' WHERE membership IN \
             (SELECT m.id FROM membership m JOIN party y ON y.id = m.party WHERE y.name = 'Gull Media')",
        ],
    )
    .await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_member_without_a_vote_has_a_reason_and_a_deadline(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "paid_up = true");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    lacking(&harbour).await;
    let roll = read(&mut staff, &format!("{ROLL}?part=all&day=2026-09-15")).await;
    assert_eq!(
        lines(&roll),
        [
            "Anchor Trust: ended",
            "Buoy Ltd: no_representative by 2026-09-15",
            "Chart House: overdue by 2026-09-15",
            "Dock Works: no_votes",
            "Ferry Lines: leaving by 2026-08-31",
            "Gull Media: not_begun",
            "Hull Makers: 5 by Hal Hull",
            "Kedge Union: 1 by Kit Kedge",
        ]
    );
    assert_eq!(roll["faults"], json!({ "unrepresented": 1, "unreminded": 0 }));
    // Keepers vote 180 days after they've joined.
    for (day, expected) in [
        ("2026-07-15", "Kedge Union: too_new"),
        ("2026-07-16", "Kedge Union: 1 by Kit Kedge"),
    ] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&q=kedge&day={day}")).await;
        assert_eq!(lines(&roll), [expected], "{day}");
    }
    // Until the last day, the member who has given notice votes.
    let roll = read(&mut staff, &format!("{ROLL}?q=ferry&day=2026-08-31")).await;
    assert_eq!(lines(&roll), ["Ferry Lines: 5 by Fay Ferry"]);
    // A year after a membership has ended, it's no longer listed.
    for (day, expected) in [("2027-06-30", vec!["Anchor Trust: ended"]), ("2027-07-01", Vec::new())] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&q=anchor&day={day}")).await;
        assert_eq!(lines(&roll), expected, "{day}");
    }
    // Members who have the same things to do are together.
    let roll = read(
        &mut staff,
        &format!("{ROLL}?part=not_voting&day=2026-09-15&sort=fix_by"),
    )
    .await;
    let first: Vec<String> = lines(&roll).into_iter().take(3).collect();
    assert_eq!(
        first,
        [
            "Ferry Lines: leaving by 2026-08-31",
            "Buoy Ltd: no_representative by 2026-09-15",
            "Chart House: overdue by 2026-09-15",
        ]
    );

    set(&harbour.site, &["UPDATE invoice SET gross = 0"]).await;
    let roll = read(&mut staff, &format!("{ROLL}?q=chart&day=2026-09-15")).await;
    assert_eq!(lines(&roll), ["Chart House: 5 by Cas Chart"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_counts_as_paid_from_the_day_of_the_payment(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "paid_up = true");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    set(
        &harbour.site,
        &[
            UNPAID,
            "INSERT INTO payment (id, foundation, invoice, minor, paid_on, note, at) \
             VALUES ('paid', 'harbour', 'unpaid', 200000, '2026-07-10', '', 0)",
        ],
    )
    .await;
    for (day, word) in [
        ("2026-01-31", "no_representative"),
        ("2026-07-09", "no_representative, overdue"),
        ("2026-07-10", "no_representative"),
    ] {
        // Nobody acted for them before they were imported.
        let roll = read(&mut staff, &format!("{ROLL}?part=all&q=chart&day={day}")).await;
        assert_eq!(lines(&roll), [format!("Chart House: {word}")], "{day}");
    }
    let roll = read(&mut staff, &format!("{ROLL}?q=chart")).await;
    assert_eq!(lines(&roll), ["Chart House: 5 by Cas Chart"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_memberships_of_a_member_can_vote_as_one(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "one_vote_per = \"member\"");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    import(&mut staff, "harbour", LIST).await;
    let same = "UPDATE membership SET party = (SELECT id FROM party WHERE name = 'Hull Makers') \
                WHERE party IN (SELECT id FROM party WHERE name = 'Kedge Union')";
    set(&harbour.site, &[same]).await;
    let roll = read(&mut staff, &format!("{ROLL}?part=all&q=hull&day=2026-07-16")).await;
    assert_eq!(
        sorted(lines(&roll)),
        ["Hull Makers: 5 by Hal Hull", "Hull Makers: other_membership_votes"]
    );
    let voter = voter(&roll);
    let other = &voter["reasons"].as_array().unwrap().last().unwrap()["for_party"][0];
    assert_eq!(other["name"], "Hull Makers");
    let kedge = other["membership"].as_str().unwrap();

    // Somebody who only acts for one of them doesn't learn the other's number.
    let mut hal = harbour.signed_in("hull@example.org").await;
    let own = voter["membership"].as_str().unwrap();
    let seen = read(&mut hal, &format!("/api/v1/members/{own}/rolls?day=2026-07-16")).await;
    let reasons = seen["rolls"][0]["entry"]["votes"]["reasons"].as_array().unwrap();
    let hidden = &reasons.last().unwrap()["for_party"][0];
    let expected = json!({ "membership": kedge, "name": "", "reference": "" });
    assert_eq!(hidden, &expected, "{seen}");
    let mut kit = harbour.signed_in("kedge@example.org").await;
    let seen = read(&mut kit, &format!("/api/v1/members/{kedge}/rolls?day=2026-07-16")).await;
    let obstacles = &seen["rolls"][0]["entry"]["missing"]["obstacles"];
    let hidden = &obstacles[0]["missing"]["other_membership_votes"];
    let expected = json!({ "membership": own, "name": "", "reference": "" });
    assert_eq!(hidden, &expected, "{seen}");
    // Somebody who acts for both does.
    set(
        &harbour.site,
        &["UPDATE contact SET email = 'both@example.org', address = 'both@example.org'"],
    )
    .await;
    let mut both = harbour.signed_in("both@example.org").await;
    let seen = read(&mut both, &format!("/api/v1/members/{kedge}/rolls?day=2026-07-16")).await;
    let own = read(&mut staff, &format!("{ROLL}?part=not_voting&q=hull&day=2026-07-16")).await;
    assert_eq!(seen["rolls"][0]["entry"], own["rows"][0]);
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

/// The member who votes.
fn voter(roll: &Value) -> Value {
    let mut rows = roll["rows"].as_array().unwrap().iter();
    rows.find_map(|row| row.get("votes")).unwrap().clone()
}
