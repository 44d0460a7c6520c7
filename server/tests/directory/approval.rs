//! Public pages that staff approve: what waits stays private, and only what was seen is published.

use super::{DONE, change, member, path, profile};
use crate::accounts::kills::sent;
use crate::accounts::visitor::{Visitor, location};
use crate::applications::multipart::Part;
use crate::applications::running::Running;
use crate::applications::walk::text;
use crate::members::{ZOE, harbour as without_approval};
use crate::reviews::{Harbour, STAFF};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'><path d='M0 0h400v100H0z'/></svg>";

fn approving(backend: Backend) -> Harbour {
    let (location, folder) = fresh_location(backend);
    Harbour::approving(&location, folder)
}

fn of_staff(own: &str) -> String {
    format!("/api/v1/memberships/harbour/{own}/page")
}

/// Saves a description and sends it for approval.
async fn send(zoe: &mut Visitor<'_>, own: &str, words: &str) {
    let more = json!({ "description": { "en": words } });
    assert_eq!(change(zoe, own, "save", more).await, DONE);
    assert_eq!(change(zoe, own, "publish", json!({})).await, DONE);
}

/// What waits, as staff see it.
async fn waiting(staff: &mut Visitor<'_>, own: &str) -> Value {
    let answer = staff.get(&of_staff(own)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["waiting"].clone()
}

async fn decide(visitor: &mut Visitor<'_>, own: &str, action: &str, version: &Value, reason: &str) -> StatusCode {
    let command = json!({ "action": action, "version": version, "reason": reason });
    visitor.post_json(&of_staff(own), &command.to_string()).await.status
}

async fn counted(harbour: &Harbour, sql: &'static str) -> i64 {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_what_is_sent_waits_until_staff_have_approved_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = approving(backend);
    let (mut zoe, own) = member(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let id = profile(&mut zoe, &own).await["id"].as_str().unwrap().to_owned();
    let (public, page) = (format!("/directory/harbour/{id}"), format!("/member/{own}/profile"));
    let list = "/members/harbour/pages";
    assert!(text(&staff.get(list).await.body).contains("No public page is waiting"));
    send(&mut zoe, &own, "We build harbours.").await;
    let said = text(&zoe.get(&format!("{page}?done=publish")).await.body);
    for expected in [
        "Waiting for approval since",
        "It’s waiting for approval.",
        "Public page sent for approval",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        !said.contains("Publish this") && !said.contains("Send for approval"),
        "{said}"
    );
    assert!(!text(&harbour.site.get(&public).await.body).contains("We build"));
    assert_eq!(
        counted(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'public page sent'").await,
        2,
        "staff and the administrator get an email"
    );
    // A second click, and another tab.
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, StatusCode::CONFLICT);

    let said = text(&staff.get(list).await.body);
    assert!(
        said.contains("Harbour Works") && said.contains("This member has no public page yet."),
        "{said}"
    );
    let file = staff.get("/api/v1/memberships/harbour/pages.csv?sort=-member").await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    assert!(
        file.body
            .contains("\"Harbour Works\",\"2026-07-15\",\"yes\",\"description en\""),
        "{}",
        file.body
    );
    let members = text(&staff.get("/members/harbour").await.body);
    assert!(members.contains("1 public page to approve"), "{members}");
    let shown = staff.get(&format!("/members/harbour/{own}/page")).await.body;
    assert!(
        text(&shown).contains("We build harbours.") && shown.contains("Approve and publish"),
        "{shown}"
    );
    let version = waiting(&mut staff, &own).await["version"].clone();
    // No reason, then one.
    assert_eq!(
        decide(&mut staff, &own, "decline", &version, " ").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(decide(&mut staff, &own, "decline", &version, "Say where.").await, DONE);
    assert_eq!(
        decide(&mut staff, &own, "decline", &version, "Say where.").await,
        DONE,
        "a second click"
    );
    assert_eq!(
        decide(&mut staff, &own, "approve", &version, "").await,
        StatusCode::CONFLICT,
        "a second tab"
    );
    let seen = profile(&mut zoe, &own).await;
    assert_eq!(
        (&seen["waiting_since"], &seen["declined"]["reason"]),
        (&Value::Null, &json!("Say where."))
    );
    let said = text(&zoe.get(&page).await.body);
    assert!(
        said.contains("staff decided not to approve this") && said.contains("Say where."),
        "{said}"
    );
    assert!(!said.contains(STAFF), "the foundation's people aren't named: {said}");

    send(&mut zoe, &own, "We build harbours in Wyk.").await;
    assert_eq!(profile(&mut zoe, &own).await["declined"], Value::Null);
    let version = waiting(&mut staff, &own).await["version"].to_string();
    let fields = [("do", "approve"), ("version", version.as_str()), ("reason", "")];
    let form = format!("/members/harbour/{own}/page");
    for click in ["first", "second"] {
        let done = staff.post(&form, &fields).await;
        let to = format!("{list}?decided=approve");
        assert_eq!(
            (done.status, location(&done)),
            (StatusCode::SEE_OTHER, to.as_str()),
            "{click}"
        );
    }
    assert!(text(&harbour.site.get(&public).await.body).contains("We build harbours in Wyk."));
    // What's public stays while another draft waits.
    send(&mut zoe, &own, "We sell harbours.").await;
    assert!(text(&harbour.site.get(&public).await.body).contains("We build harbours in Wyk."));
    let answer = staff.get(&of_staff(&own)).await.json();
    assert_eq!(answer["waiting"]["changes"], json!([{ "description": "en" }]));
    assert_eq!(answer["published"]["description"]["en"], "We build harbours in Wyk.");
    let member = staff.get(&format!("/members/harbour/{own}")).await.body;
    assert!(
        text(&member).contains("public page is waiting for approval"),
        "{member}"
    );
    assert_eq!(
        counted(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'public page sent'").await,
        6,
        "another email after each decision"
    );
    // Nobody can decide after the end.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE membership SET ended_on = '2026-07-14'", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let member = staff.get(&format!("/members/harbour/{own}")).await.body;
    assert!(
        !text(&member).contains("public page is waiting for approval"),
        "{member}"
    );
    for kind in ["public page approved", "public page declined"] {
        let mut tx = harbour.site.state.database.read().await.unwrap();
        let sql = "SELECT COUNT(*) FROM outbox WHERE kind = $1";
        let (count,): (i64,) = tx.one(sql, &[kind.into()]).await.unwrap();
        tx.rollback().await.unwrap();
        assert!(count >= 1, "{kind}");
    }
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r2_what_the_member_has_changed_or_withdrawn_meanwhile_is_not_approved(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = approving(backend);
    let (mut zoe, own) = member(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let page = format!("/member/{own}/profile");
    send(&mut zoe, &own, "We build harbours.").await;
    let seen = waiting(&mut staff, &own).await["version"].clone();
    // Listing isn't part of the draft, so it doesn't matter.
    assert_eq!(change(&mut zoe, &own, "unlist", json!({})).await, DONE);
    assert_eq!(waiting(&mut staff, &own).await["version"], seen);
    // A new draft stops it from waiting, and so does a logo.
    let more = json!({ "description": { "en": "We sell harbours." } });
    assert_eq!(change(&mut zoe, &own, "save", more).await, DONE);
    assert_eq!(waiting(&mut staff, &own).await, Value::Null);
    assert_eq!(
        decide(&mut staff, &own, "approve", &seen, "").await,
        StatusCode::CONFLICT
    );
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, DONE);
    let version = profile(&mut zoe, &own).await["version"].to_string();
    let pieces = [
        Part::Text("version", &version),
        Part::Text("variant", "light"),
        Part::File("file", "logo.svg", SVG.as_bytes()),
    ];
    assert_eq!(
        zoe.post_files(&format!("{page}/logo"), &pieces).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(waiting(&mut staff, &own).await, Value::Null);
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, DONE);
    let now = waiting(&mut staff, &own).await["version"].clone();
    assert_ne!(now, seen);
    assert_eq!(
        decide(&mut staff, &own, "approve", &seen, "").await,
        StatusCode::CONFLICT
    );
    // Staff see the logo, and nobody else does.
    let logo = format!("/members/harbour/{own}/page/logos/waiting/light");
    assert_eq!(staff.get(&logo).await.header("content-type"), "image/svg+xml");
    let old = format!("/members/harbour/{own}/page/logos/published/light");
    assert_eq!(staff.get(&old).await.status, StatusCode::NOT_FOUND);
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    assert_eq!(outsider.get(&logo).await.status, StatusCode::FORBIDDEN);
    assert_ne!(harbour.site.get(&logo).await.status, StatusCode::OK);

    let version = profile(&mut zoe, &own).await["version"].to_string();
    let withdrawn = zoe.post(&page, &[("do", "withdraw"), ("version", &version)]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    assert_eq!(
        change(&mut zoe, &own, "withdraw", json!({})).await,
        StatusCode::CONFLICT
    );
    assert_eq!(
        decide(&mut staff, &own, "approve", &now, "").await,
        StatusCode::CONFLICT
    );
    let form = format!("/members/harbour/{own}/page");
    let shown = staff
        .post(&form, &[("do", "approve"), ("version", &now.to_string())])
        .await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert!(
        text(&shown.body).contains("This is no longer waiting"),
        "{}",
        shown.body
    );
    assert_eq!(
        counted(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'public page sent'").await,
        2,
        "within an hour, staff and the administrator get one email each"
    );
    let seen = profile(&mut zoe, &own).await;
    assert_eq!(seen["draft"]["description"]["en"], "We sell harbours.");
    assert_eq!(seen["published"], Value::Null);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r1_each_role_reads_what_waits_and_only_staff_without_a_conflict_decide(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = approving(backend);
    let (mut zoe, own) = member(&harbour).await;
    send(&mut zoe, &own, "We build harbours.").await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org", ZOE] {
        let mut visitor = harbour.signed_in(email).await;
        for path in [of_staff(&own), "/api/v1/memberships/harbour/pages".to_owned()] {
            let seen = visitor.get(&path).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{email} {path}");
            assert!(!seen.body.contains("Harbour Works"), "{email}");
        }
        let decided = decide(&mut visitor, &own, "approve", &json!(2), "").await;
        assert_eq!(decided, StatusCode::NOT_FOUND, "{email}");
    }
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        let seen = visitor.get(&of_staff(&own)).await;
        assert_eq!(seen.status, StatusCode::OK, "{role:?}");
        let may = matches!(role, Administrator | Staff);
        assert_eq!(seen.json()["may_decide"], may, "{role:?}");
        let expected = if may {
            StatusCode::CONFLICT
        } else {
            StatusCode::NOT_FOUND
        };
        // A version that nobody has seen, so nothing is decided.
        assert_eq!(
            decide(&mut visitor, &own, "approve", &json!(1_000), "").await,
            expected,
            "{role:?}"
        );
    }
    assert_eq!(harbour.site.get(&of_staff(&own)).await.status, StatusCode::UNAUTHORIZED);
    // Whoever acts for the member doesn't approve its page.
    let mut zoe = harbour.with_role(ZOE, Staff).await;
    assert_eq!(
        decide(&mut zoe, &own, "approve", &json!(2), "").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(zoe.get(&of_staff(&own)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(profile(&mut zoe, &own).await["published"], Value::Null);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_approval_there_is_nothing_to_withdraw_and_nothing_waits(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = without_approval(backend);
    let (mut zoe, own) = member(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    send(&mut zoe, &own, "We build harbours.").await;
    let seen = profile(&mut zoe, &own).await;
    assert_eq!(
        (&seen["approval"], &seen["waiting_since"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(seen["published"]["description"]["en"], "We build harbours.");
    assert_eq!(
        change(&mut zoe, &own, "withdraw", json!({})).await,
        StatusCode::CONFLICT
    );
    let members = staff.get("/api/v1/memberships/harbour").await.json();
    assert_eq!(members["pages_waiting"], Value::Null);
    assert!(text(&staff.get("/members/harbour/pages").await.body).contains("approval = true"));
    assert_eq!(path(&own), format!("/api/v1/members/{own}/profile"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_its_commit_an_approval_happens_once_with_its_email(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("before", "after")] when: &str,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let harbour = Harbour::approving(&location, None);
    let (mut zoe, own) = member(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    send(&mut zoe, &own, "We build harbours.").await;
    let version = waiting(&mut staff, &own).await["version"].to_string();
    // Otherwise the first commit would be that of an email.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1 WHERE sent_at IS NULL", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let path = format!("/members/harbour/{own}/page");
    let fields = [("do", "approve"), ("version", version.as_str()), ("reason", "Good.")];
    let programmes = ("GUILDHALL_PROGRAMMES", harbour.programmes());
    let fault = format!("{when}-commit:1");
    let mut dies = Running::start(&location, folder.path(), &[programmes, ("GUILDHALL_FAULT", &fault)]);
    assert!(sent(&dies, &staff, &path, &fields).is_none(), "{}", dies.log());
    assert_eq!(dies.ended().signal(), Some(6), "{}", dies.log());
    let whole = [
        "SELECT COUNT(*) FROM profile WHERE published IS NOT NULL AND draft IS NULL",
        "SELECT COUNT(*) FROM ledger WHERE action = 'profile approved'",
        "SELECT COUNT(*) FROM outbox WHERE kind = 'public page approved'",
    ];
    for sql in whole {
        assert_eq!(counted(&harbour, sql).await, i64::from(when == "after"), "{sql}");
    }
    let lives = Running::start(&location, folder.path(), &[programmes]);
    for _ in 0..2 {
        assert_eq!(sent(&lives, &staff, &path, &fields).unwrap().status, 303);
    }
    drop(lives);
    for sql in whole {
        assert_eq!(counted(&harbour, sql).await, 1, "{sql}");
    }
}
