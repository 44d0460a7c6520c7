//! What people try who shouldn't be able to, and elections in which something is missing.

use super::{ADA, Almalinux, POLLS, VERA, announce, board, candidate, cast, command, done, number, open, own, voice};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::{read, set};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use domain::poll::{AuditBundle, verify};
use rstest::rstest;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, end_role, grant_role, held_roles};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_elected_if_nobody_votes(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (_staff, poll) = open(&site, &board()).await;
    // Everyone reads the hash of the seed before anyone votes, and nobody the seed.
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let commitment = shown["poll"]["tie_commitment"].as_str().unwrap().to_owned();
    assert!(!shown.to_string().contains("tie_seed"), "{shown}");
    // Nor do they read which members the roll was frozen without, and why.
    assert!(!shown.to_string().contains("Quiet Quay"), "{shown}");
    site.turn_to("2026-09-29");
    done(&mut site.person(STAFF).await, &poll, json!({ "action": "count" })).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let result = &shown["poll"]["result"];
    assert_eq!(
        (
            &result["winners"],
            &result["vacant"],
            &result["ties"],
            &result["rounds"]
        ),
        (&json!([]), &json!(1), &json!([]), &json!([]))
    );
    assert_eq!(shown["poll"]["turnout"], result["turnout"]);
    let audit = read(&mut Visitor::new(&site.site), &format!("{poll}/audit")).await;
    let bundle: AuditBundle = serde_json::from_value(audit).unwrap();
    assert_eq!(verify(&bundle), []);
    assert_eq!(bundle.tie_commitment, commitment);
    // Members find their lines in it.
    let own = read(&mut site.person(VERA).await, &poll).await["own"].clone();
    for line in own.as_array().unwrap() {
        let hash = line["line_hash"].as_str().unwrap();
        assert!(bundle.roll_lines.iter().any(|published| published == hash), "{line}");
    }
    // The email says it, too.
    let mut tx = site.site.state.database.read().await.unwrap();
    let (sent,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM outbox WHERE kind = 'poll counted' AND recipient = $1",
            &[VERA.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(sent, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_of_other_foundations_and_former_staff_run_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (_staff, poll) = open(&site, &board()).await;
    let oda = AccountEmail::parse("oda@example.org").unwrap();
    let granted = grant_role(&site.site.state, Actor::CommandLine, "openinfra", &oda, Staff).await;
    granted.unwrap();
    let mut former_staff = site.official("former@example.org", Staff).await;
    let state = &site.site.state;
    let held = held_roles(state, Actor::CommandLine, "almalinux").await.unwrap();
    let former = held.iter().find(|role| role.email == "former@example.org").unwrap();
    end_role(state, Actor::CommandLine, "almalinux", &former.id)
        .await
        .unwrap();
    for visitor in [&mut site.person("oda@example.org").await, &mut former_staff] {
        let shown = read(visitor, &poll).await;
        assert_eq!((&shown["desk"], &shown["own"]), (&Value::Null, &json!([])));
        assert!(
            !shown.to_string().contains("cleo@example.org") && !shown.to_string().contains(STAFF),
            "{shown}"
        );
        for action in [
            "change",
            "correct",
            "confirm",
            "refuse",
            "answer",
            "freeze",
            "rule_out",
            "reinstate",
            "remind",
            "extend",
            "cancel",
            "count",
            "certify",
        ] {
            let tried = json!({ "action": action, "number": 1, "text": "Because.", "closes": "2026-10-05" });
            let (status, body) = command(visitor, &poll, tried).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{action}: {body}");
        }
        for file in ["roll.csv", "roll.json"] {
            let answer = visitor.get(&format!("{poll}/{file}")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{file}: {}", answer.body);
        }
    }
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(shown["poll"]["phase"], "voting");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_member_uses_up_all_nominations_and_questions(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    site.turn_to("2026-08-10");
    candidate(&site, &poll, "Cleo Example", "cleo@example.org", "").await;
    // Signing in again also forgets how many she has nominated in this hour.
    let mut vera = site.person(VERA).await;
    let nominate = |place: u32| {
        let email = format!("nominee{place}@example.org");
        json!({ "action": "nominate", "name": "Nomi Example", "email": email })
    };
    for place in 2..=20 {
        if place % 10 == 0 {
            vera = site.person(VERA).await;
        }
        let status = voice(&mut vera, &poll, "Gold Coast", nominate(place)).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{place}");
    }
    let status = voice(&mut vera, &poll, "Gold Coast", nominate(21)).await;
    assert_eq!(status, StatusCode::CONFLICT);
    let mut ada = site.person(ADA).await;
    let status = voice(&mut ada, &poll, "Ada Adams", nominate(21)).await;
    assert_eq!(status, StatusCode::NO_CONTENT);

    let cleo = number(&mut ada, &poll, "Cleo Example").await;
    let ask = |place: u32| json!({ "action": "ask", "nominee": cleo, "text": format!("Question {place}?") });
    for place in 1..=10 {
        let status = voice(&mut ada, &poll, "Ada Adams", ask(place)).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{place}");
    }
    assert_eq!(voice(&mut ada, &poll, "Ada Adams", ask(11)).await, StatusCode::CONFLICT);
    let mut vera = site.person(VERA).await;
    let status = voice(&mut vera, &poll, "Gold Coast", ask(11)).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_without_the_role_votes_and_reads_no_objections(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (_staff, poll) = open(&site, &board()).await;
    let mut cora = site.person("coast@example.org").await;
    let object = json!({ "action": "object", "text": "We should have 50 votes." });
    let status = voice(&mut cora, &poll, "Gold Coast", object.clone()).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    // A second click.
    let status = voice(&mut cora, &poll, "Gold Coast", object).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let mut vera = site.person(VERA).await;
    let shown = read(&mut vera, &poll).await.to_string();
    assert_eq!(shown.matches("We should have 50 votes.").count(), 1, "{shown}");
    set(
        &site.site,
        &["UPDATE contact SET last_day = '2026-09-20' WHERE address = 'vera@example.org'"],
    )
    .await;
    let shown = read(&mut vera, &poll).await;
    assert!(!shown.to_string().contains("We should have 50 votes."), "{shown}");
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let answer = cast(&mut vera, &poll, "Gold Coast", (json!({ "ranking": [cleo] }), "", 1)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn extreme_numbers_and_days_are_refused(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    for (path, status) in [
        (format!("{POLLS}/{}", i64::MAX), StatusCode::NOT_FOUND),
        (format!("{POLLS}/{}", i64::MIN), StatusCode::NOT_FOUND),
        (format!("{POLLS}?page={}", i64::MAX), StatusCode::OK),
        (format!("{POLLS}?page={}", i64::MIN), StatusCode::OK),
    ] {
        assert_eq!(staff.get(&path).await.status, status, "{path}");
    }
    let include = |votes: i64| {
        let fix = json!({ "kind": "include", "votes": votes, "name": "Ada Adams", "email": ADA });
        json!({ "action": "correct", "reference": "ABC", "fix": fix, "text": "A mistake." })
    };
    let extend = |closes: &str| json!({ "action": "extend", "closes": closes, "text": "More time." });
    let mut old = extend("2026-10-05");
    old["version"] = json!(i64::MIN);
    for (tried, status) in [
        (include(i64::MAX), StatusCode::UNPROCESSABLE_ENTITY),
        (include(i64::MIN), StatusCode::UNPROCESSABLE_ENTITY),
        (extend("9999-12-31"), StatusCode::UNPROCESSABLE_ENTITY),
        (extend("2026-02-30"), StatusCode::UNPROCESSABLE_ENTITY),
        (old, StatusCode::CONFLICT),
        (
            json!({ "action": "answer", "number": i64::MIN, "text": "No." }),
            StatusCode::NOT_FOUND,
        ),
    ] {
        let said = tried.to_string();
        let (found, body) = command(&mut staff, &poll, tried).await;
        assert_eq!(found, status, "{said}: {body}");
    }
    assert_eq!(read(&mut staff, &poll).await["poll"]["days"]["closes"], "2026-09-28");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_member_who_nominated_somebody_does_not_count_as_a_supporter(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    // AlmaLinux's rules ask for no supporters.
    let rules = r#"UPDATE poll SET rules = REPLACE(rules, '"supporters":0', '"supporters":1')"#;
    set(&site.site, &[rules]).await;
    site.turn_to("2026-08-10");
    candidate(&site, &poll, "Cleo Example", "cleo@example.org", "").await;
    let mut vera = site.person(VERA).await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let membership = own(&mut vera, &poll, "Gold Coast").await;
    let support = json!({ "action": "support", "nominee": cleo });
    let path = format!("{poll}/members/{membership}");
    let answer = vera.post_json(&path, &support.to_string()).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert!(
        answer.body.contains("The member has nominated this person."),
        "{}",
        answer.body
    );
    let status = voice(&mut vera, &poll, "Bench Works", support).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "another member of hers can");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_open_and_cancel_an_election_although_rules_are_missing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    set(&site.site, &["UPDATE term SET version = '1999'"]).await;
    let shown = read(&mut staff, &poll).await;
    assert_eq!(
        (&shown["desk"]["unreadable"], &shown["desk"]["members"]),
        (&json!(true), &json!(0))
    );
    let actions = shown["desk"]["actions"].as_array().unwrap();
    assert!(
        actions.contains(&json!("cancel")) && !actions.contains(&json!("correct")),
        "{shown}"
    );
    let page = staff.get(poll.trim_start_matches("/api/v1")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    done(
        &mut staff,
        &poll,
        json!({ "action": "cancel", "text": "Its rules are gone." }),
    )
    .await;
}
