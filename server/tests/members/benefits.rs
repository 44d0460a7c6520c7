//! Benefits: asking for them, what the foundation makes of it, and what's left.

use super::{ZOE, active, harbour, memberships};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, letters, recorded};
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const CONFLICT: StatusCode = StatusCode::CONFLICT;

/// An active membership, its manager's browser, and its ID.
async fn member(harbour: &Harbour) -> (Fleet, Visitor<'_>, String) {
    let fleet = active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.pop().unwrap();
    (fleet, zoe, own)
}

/// A member's benefits as somebody who acts for it sees them.
async fn benefits(visitor: &mut Visitor<'_>, own: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/members/{own}/benefits")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// Used, planned and left of the nights in the harbour, of which the fleet has four a term.
async fn nights(visitor: &mut Visitor<'_>, own: &str) -> [i64; 3] {
    let answer = benefits(visitor, own).await;
    let grants = answer["grants"].as_array().unwrap();
    let nights = grants.iter().find(|grant| grant["benefit"]["id"] == "nights").unwrap();
    let current = &nights["quantity"]["current"];
    ["used", "planned", "left"].map(|name| current[name].as_i64().unwrap())
}

async fn command(visitor: &mut Visitor<'_>, own: &str, command: Value) -> StatusCode {
    let path = format!("/api/v1/members/{own}/benefits");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// Asks for a night, in the version that the visitor sees.
async fn ask(visitor: &mut Visitor<'_>, own: &str, what: &str, day: &str) -> StatusCode {
    let version = benefits(visitor, own).await["version"].clone();
    let request = json!({ "action": "request", "version": version, "benefit": "nights", "what": what, "day": day });
    command(visitor, own, request).await
}

/// The ID of the last thing that was asked for.
async fn last(visitor: &mut Visitor<'_>, own: &str) -> String {
    let answer = benefits(visitor, own).await;
    answer["uses"][0]["id"].as_str().unwrap().to_owned()
}

async fn withdraw(visitor: &mut Visitor<'_>, own: &str, id: &str) -> StatusCode {
    let answer = benefits(visitor, own).await;
    let uses = answer["uses"].as_array().unwrap();
    let version = uses.iter().find(|known| known["id"] == id).unwrap()["version"].clone();
    command(
        visitor,
        own,
        json!({ "action": "withdraw", "version": version, "id": id }),
    )
    .await
}

/// Takes a step in the version that the visitor sees.
async fn step(visitor: &mut Visitor<'_>, id: &str, action: &str, more: Value) -> StatusCode {
    let path = format!("/api/v1/benefits/harbour/{id}");
    let answer = visitor.get(&path).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let mut command = more;
    command["action"] = json!(action);
    command["version"] = answer.json()["row"]["asked"]["version"].clone();
    visitor.post_json(&path, &command.to_string()).await.status
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_a_benefit_is_requested_scheduled_and_delivered_and_the_history_says_who_and_why(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (fleet, mut zoe, own) = member(&harbour).await;
    assert_eq!(nights(&mut zoe, &own).await, [0, 0, 4]);
    for (what, day) in [
        ("", "2026-08-01"),
        ("A night", "soon"),
        ("A night", "2026-07-14"),
        ("A night", "2027-07-15"),
    ] {
        assert_eq!(ask(&mut zoe, &own, what, day).await, WRONG, "{what} {day}");
    }
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
    let id = last(&mut zoe, &own).await;
    assert_eq!(
        step(&mut staff, &id, "deliver", json!({ "day": "2026-07-15", "note": "x" })).await,
        CONFLICT
    );
    assert_eq!(step(&mut staff, &id, "approve", json!({})).await, DONE);
    assert_eq!(
        step(&mut staff, &id, "schedule", json!({ "day": "2026-07-14" })).await,
        WRONG
    );
    let schedule = json!({ "day": "2026-07-15", "note": "Berth 4." });
    assert_eq!(step(&mut staff, &id, "schedule", schedule).await, DONE);
    for evidence in [
        json!({ "day": "2026-07-15" }),
        json!({ "day": "2026-07-16", "note": "Tomorrow" }),
    ] {
        assert_eq!(
            step(&mut staff, &id, "deliver", evidence.clone()).await,
            WRONG,
            "{evidence}"
        );
    }
    let evidence = json!({ "day": "2026-07-15", "link": "https://example.org/berths/4" });
    assert_eq!(step(&mut staff, &id, "deliver", evidence).await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [1, 0, 3]);
    assert_eq!(withdraw(&mut zoe, &own, &id).await, CONFLICT);

    let history = staff.get(&format!("/api/v1/benefits/harbour/{id}")).await.json()["history"].clone();
    let entries: Vec<(&str, &str, &str)> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |name: &str| entry[name].as_str().unwrap();
            (text("what"), text("who"), text("why"))
        })
        .collect();
    let expected = [
        ("benefit requested", ZOE, ""),
        ("benefit approved", STAFF, ""),
        ("benefit scheduled", STAFF, "Berth 4."),
        ("benefit delivered", STAFF, ""),
    ];
    assert_eq!(entries, expected);
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    for kind in ["benefit approved", "benefit scheduled", "benefit delivered"] {
        assert_eq!(mailed.iter().filter(|known| *known == kind).count(), 1, "{mailed:?}");
    }
    assert!(mailed.contains(&"benefit requested".to_owned()), "{mailed:?}");
    let page = text(&zoe.get(&format!("/member/{own}/benefits")).await.body);
    for expected in [
        "1 used, 3 of 4 left",
        "A night at the pier",
        "https://example.org/berths/4",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // The member's history doesn't name the foundation's people.
    let area = super::member(&mut zoe, &own).await["history"].to_string();
    assert!(area.contains("benefit delivered") && !area.contains(STAFF), "{area}");
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_withdrawn_or_missed_is_given_back(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (_, mut zoe, own) = member(&harbour).await;
    for (what, end) in [("First", "refuse"), ("Second", "withdraw"), ("Third", "miss")] {
        assert_eq!(ask(&mut zoe, &own, what, "2026-09-01").await, DONE);
        assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3], "{end}");
        let id = last(&mut zoe, &own).await;
        match end {
            "withdraw" => assert_eq!(withdraw(&mut zoe, &own, &id).await, DONE),
            "refuse" => {
                assert_eq!(step(&mut staff, &id, "refuse", json!({ "note": " " })).await, WRONG);
                assert_eq!(
                    step(&mut staff, &id, "refuse", json!({ "note": "A storm." })).await,
                    DONE
                );
            }
            _ => {
                let today = json!({ "day": "2026-07-15" });
                assert_eq!(step(&mut staff, &id, "schedule", today).await, DONE);
                let why = json!({ "note": "The pier was closed." });
                // Its day hasn't passed.
                assert_eq!(step(&mut staff, &id, "miss", why.clone()).await, CONFLICT);
                yesterday(&harbour, &id).await;
                assert_eq!(withdraw(&mut zoe, &own, &id).await, CONFLICT);
                assert_eq!(step(&mut staff, &id, "miss", why).await, DONE);
            }
        }
        assert_eq!(nights(&mut zoe, &own).await, [0, 0, 4], "{end}");
    }
}

/// Its day was yesterday.
async fn yesterday(harbour: &Harbour, id: &str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let sql = "UPDATE benefit_use SET scheduled_on = '2026-07-14' WHERE id = $1";
    tx.run(sql, &[id.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_one_that_is_requested_twice_at_once_is_given_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (fleet, mut zoe, own) = member(&harbour).await;
    for what in ["First", "Second", "Third"] {
        assert_eq!(ask(&mut zoe, &own, what, "2026-09-01").await, DONE);
    }
    let request = |what: &str| {
        let request = json!({
            "action": "request", "version": 3, "benefit": "nights", "what": what, "day": "2026-09-01",
        });
        (zoe.clone(), request)
    };
    let ((mut one, first), (mut other, second)) = (request("Fourth"), request("Another fourth"));
    let (one, other) = tokio::join!(command(&mut one, &own, first), command(&mut other, &own, second));
    let mut statuses = [one, other];
    statuses.sort();
    assert_eq!(statuses, [DONE, CONFLICT]);
    assert_eq!(nights(&mut zoe, &own).await, [0, 4, 0]);
    assert_eq!(ask(&mut zoe, &own, "Fifth", "2026-09-01").await, WRONG);
    // The second click of two.
    let version = 3;
    let uses = benefits(&mut zoe, &own).await["uses"].clone();
    let again = json!({
        "action": "request", "version": version, "benefit": "nights", "what": uses[0]["what"], "day": "2026-09-01",
    });
    assert_eq!(command(&mut zoe, &own, again).await, DONE);
    assert_eq!(
        recorded(&harbour.site.state, &fleet.reference, "benefit requested").await,
        4
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_can_be_requested_after_the_term_and_what_carries_over_is_in_the_next(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let over = "UPDATE term SET first_day = '2025-07-15', last_day = '2026-07-14' WHERE membership = $1";
    tx.run(over, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ask(&mut zoe, &own, "A night", "2026-07-15").await, WRONG);
    let page = text(&zoe.get(&format!("/member/{own}/benefits")).await.body);
    assert!(page.contains("Your term ends on 14 July 2026"), "{page}");

    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let next = "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at) \
                SELECT membership, 2, '2026-07-15', '2027-07-14', snapshot, created_at FROM term WHERE membership = $1";
    tx.run(next, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    // Four, and one of the four that weren't used.
    assert_eq!(nights(&mut zoe, &own).await, [0, 0, 5]);
    assert_eq!(ask(&mut zoe, &own, "A night", "2026-07-15").await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 4]);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let ended = "UPDATE membership SET ended_at = 1 WHERE id = $1";
    tx.run(ended, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ask(&mut zoe, &own, "Another night", "2026-07-15").await, CONFLICT);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_command_is_allowed_for_the_member_and_for_the_foundations_staff_only(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let id = last(&mut zoe, &own).await;
    let member_path = format!("/api/v1/members/{own}/benefits");
    let ask_more = json!({ "action": "request", "version": 1, "benefit": "nights", "what": "x", "day": "2026-08-02" });
    let withdraw = json!({ "action": "withdraw", "version": 0, "id": id });
    // Nobody but the member's own contacts learns that there is a membership.
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org", STAFF] {
        let mut other = if email == STAFF {
            harbour.with_role(STAFF, Staff).await
        } else {
            harbour.signed_in(email).await
        };
        assert_eq!(other.get(&member_path).await.status, StatusCode::NOT_FOUND, "{email}");
        for command in [&ask_more, &withdraw] {
            let answer = other.post_json(&member_path, &command.to_string()).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email}");
            assert!(!answer.body.contains("pier"), "{email}");
        }
    }
    let board = format!("/api/v1/benefits/harbour/{id}");
    let steps = ["approve", "schedule", "refuse", "deliver", "miss"];
    for role in AccountRole::ALL {
        let may = [Administrator, Staff].contains(&role);
        let mut insider = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        assert_eq!(insider.get(&board).await.status, StatusCode::OK, "{}", role.word());
        let offered = insider.get(&board).await.json()["row"]["asked"]["steps"].clone();
        assert_eq!(offered.as_array().unwrap().is_empty(), !may, "{}", role.word());
        for action in steps {
            let command = json!({ "action": action, "version": 1_000 });
            let status = insider.post_json(&board, &command.to_string()).await.status;
            let expected = if may { CONFLICT } else { StatusCode::FORBIDDEN };
            assert_eq!(status, expected, "{action} for {}", role.word());
        }
    }
    for email in ["outsider@example.org", "neighbour@example.org", ZOE] {
        let mut other = harbour.signed_in(email).await;
        for path in ["/api/v1/benefits/harbour", board.as_str()] {
            assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{email} {path}");
        }
        for action in steps {
            let command = json!({ "action": action, "version": 0 });
            let status = other.post_json(&board, &command.to_string()).await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{action} for {email}");
        }
    }
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    let elsewhere = format!("/api/v1/benefits/elsewhere/{id}");
    assert_eq!(neighbour.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    // Staff can't withdraw for the member, and those who act for it decide about nothing of it.
    let mut staff = harbour.signed_in(STAFF).await;
    assert_eq!(step(&mut staff, &id, "withdraw", json!({})).await, CONFLICT);
    let mut both = harbour.with_role(ZOE, Staff).await;
    assert_eq!(both.get(&board).await.status, StatusCode::FORBIDDEN);
    let approve = json!({ "action": "approve", "version": 0 });
    assert_eq!(
        both.post_json(&board, &approve.to_string()).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_members_contact_sees_and_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let id = last(&mut zoe, &own).await;
    active(&harbour).await;
    // The second membership gets a manager of its own.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let moved = "UPDATE contact SET email = 'amy@example.org', address = 'amy@example.org' WHERE membership <> $1";
    tx.run(moved, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    let mut amy = harbour.signed_in("amy@example.org").await;
    let hers = memberships(&mut amy).await.pop().unwrap();
    assert_ne!(hers, own);
    let withdraw = json!({ "action": "withdraw", "version": 0, "id": id });
    assert_eq!(command(&mut amy, &own, withdraw.clone()).await, StatusCode::NOT_FOUND);
    // Nor through her own membership.
    assert_eq!(command(&mut amy, &hers, withdraw).await, StatusCode::NOT_FOUND);
    assert!(!benefits(&mut amy, &hers).await.to_string().contains("pier"));
    assert_eq!(nights(&mut amy, &hers).await, [0, 0, 4]);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_the_board_is_empty_with_one_and_with_many_and_its_filters_and_order_are_in_the_url(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let page = staff.get("/benefits/harbour").await;
    assert!(page.body.contains("Nothing is still to come."), "{}", page.body);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let page = text(&staff.get("/benefits/harbour").await.body);
    for expected in ["Harbour Works", "A night at the pier", "1 August 2026", "Requested"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    many(&harbour).await;
    let list = async |staff: &mut Visitor<'_>, query: &str| {
        let answer = staff.get(&format!("/api/v1/benefits/harbour?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.body);
        answer.json()
    };
    let all = list(&mut staff, "show=all").await;
    assert_eq!(
        (&all["pages"], &all["rows"].as_array().unwrap().len()),
        (&json!(3), &50)
    );
    // Each row is on one page.
    for sort in [
        "due", "-due", "member", "-member", "benefit", "state", "-state", "asked", "-asked",
    ] {
        let mut seen = std::collections::BTreeSet::new();
        for page in 1..=3 {
            let rows = list(&mut staff, &format!("show=all&sort={sort}&page={page}")).await["rows"].clone();
            seen.extend(
                rows.as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["asked"]["id"].to_string()),
            );
        }
        assert_eq!(seen.len(), 121, "{sort}");
    }
    for (query, expected) in [
        ("show=open", 81),
        ("show=to_answer", 41),
        ("show=planned", 40),
        ("show=late", 0),
        ("show=delivered", 40),
        ("show=not_delivered", 0),
        ("show=all&benefit=nights", 121),
        ("show=all&benefit=other", 0),
        ("show=all&member=BOUR%20w", 121),
        ("show=all&member=%25", 0),
        ("show=all&member=nobody", 0),
    ] {
        let answer = list(&mut staff, query).await;
        let counts = answer["counts"].as_array().unwrap();
        let own = counts.iter().find(|count| count[0] == answer["show"]).unwrap();
        assert_eq!(own[1], expected, "{query}");
    }
    assert_eq!(
        staff.get("/api/v1/benefits/harbour?sort=what").await.status,
        StatusCode::BAD_REQUEST
    );
    let sorted = staff
        .get("/benefits/harbour?show=all&benefit=nights&sort=-due&page=2")
        .await
        .body;
    assert!(sorted.contains("aria-sort=\"descending\""), "{sorted}");
    assert!(sorted.contains("benefit=nights"), "{sorted}");
}

/// 120 more, of which 40 each are requested, planned and delivered.
async fn many(harbour: &Harbour) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for at in 0..120_i64 {
        let (state, id) = (
            ["requested", "scheduled", "delivered"][usize::try_from(at % 3).unwrap()],
            format!("many{at:012}"),
        );
        let day = format!("2026-{:02}-01", 8 + at % 4);
        tx.run(
            "INSERT INTO benefit_use (id, foundation, application, membership, term, benefit, place, state, wanted_on, what, \
             requested_by, requested_at, changed_at) SELECT $1, foundation, application, membership, term, benefit, $2, $3, $4, \
             what, requested_by, requested_at, changed_at FROM benefit_use WHERE place = 1",
            &[(&id).into(), (at + 2).into(), state.into(), (&day).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_work_without_scripts_and_keep_what_was_typed() {
    let harbour = harbour(Backend::Sqlite);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (_, mut zoe, own) = member(&harbour).await;
    let page = format!("/member/{own}/benefits");
    let shown = text(&zoe.get(&page).await.body);
    for expected in ["0 used, 4 of 4 left", "What’s left", "Only while there is room."] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let wrong = [
        ("do", "request"),
        ("version", "0"),
        ("benefit", "nights"),
        ("what", "</textarea><script>alert(1)</script>"),
        ("day", "2027-07-15"),
    ];
    let refused = zoe.post(&page, &wrong).await;
    for part in [
        "<title>Error:",
        "Your term ends on",
        "&lt;/textarea&gt;",
        "value=\"2027-07-15\"",
        "#request-nights-day",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    let fields = [
        ("do", "request"),
        ("version", "0"),
        ("benefit", "nights"),
        ("what", "A night"),
        ("day", "2026-08-01"),
    ];
    for _ in 0..2 {
        let asked = zoe.post(&page, &fields).await;
        assert_eq!(asked.header("location"), format!("{page}?done=request"));
    }
    let id = last(&mut zoe, &own).await;
    let use_page = format!("/benefits/harbour/{id}");
    let shown = staff.get(&use_page).await.body;
    assert!(
        shown.contains("A night") && shown.contains("value=\"refuse\""),
        "{shown}"
    );
    let refused = staff
        .post(&use_page, &[("do", "refuse"), ("version", "0"), ("note", " ")])
        .await;
    for part in ["<title>Error:", "#refuse-note"] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    let done = staff
        .post(&use_page, &[("do", "refuse"), ("version", "0"), ("note", "A storm.")])
        .await;
    assert_eq!(done.header("location"), format!("{use_page}?done=refuse"));
    let after = staff.get(done.header("location")).await.body;
    assert!(
        after.contains("role=\"status\"") && after.contains("A storm."),
        "{after}"
    );
    // The other tab still has the old version.
    let late = staff
        .post(
            &use_page,
            &[
                ("do", "schedule"),
                ("version", "0"),
                ("day", "2026-08-01"),
                ("note", "Berth 4."),
            ],
        )
        .await;
    assert!(
        late.body.contains("Someone else") && late.body.contains("Berth 4."),
        "{}",
        late.body
    );
    assert_eq!(
        staff.get("/benefits/harbour/aaaaaaaaaaaaaaaa").await.status,
        StatusCode::NOT_FOUND
    );
    let signed_out = harbour.site.get("/benefits/harbour").await;
    assert_eq!(signed_out.header("location"), "/sign-in?to=%2Fbenefits%2Fharbour");
}
