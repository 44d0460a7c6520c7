//! The newest reminder once more, for many members.

use super::{DONE, key, make, pass, run, send, shown, stop};
use crate::members::lifecycle::mails_of;
use crate::members::{ZOE, active, on};
use crate::reviews::{Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::json;
use server::members::{plan_notices, send_notices};
use server::storage::Backend;

const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\", grace_days = 30 }";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_newest_reminder_is_sent_once_more(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::priced(backend, ENDS);
    active(&harbour).await;
    let state = &harbour.site.state;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let all = json!({ "matching": { "show": "all" } });
    // There was none yet.
    assert_eq!(make(&mut staff, &key(1), "reminder", all.clone()).await, StatusCode::OK);
    let draft = shown(&mut staff, &key(1)).await;
    assert_eq!(
        (&draft["reached"], &draft["obstacles"]),
        (&json!(0), &json!([["no_reminder", 1]]))
    );
    let reminded = on(&harbour.site, "2027-04-15");
    plan_notices(&reminded).await.unwrap();
    assert_eq!(send_notices(&reminded).await.unwrap(), 1);
    let before = mails_of(state, "term reminder").await;
    let draft = shown(&mut staff, &key(1)).await;
    assert_eq!((&draft["reached"], &draft["emails"]), (&json!(1), &json!(1)));
    for _ in 0..2 {
        assert_eq!(send(&mut staff, &key(1), 1, 1).await, DONE);
    }
    // The queue of reminders is at the day of the first one.
    pass(&on(&harbour.site, "2027-04-16")).await;
    assert_eq!(mails_of(state, "term reminder").await, before + 1);
    let answer = shown(&mut staff, &key(1)).await;
    assert_eq!(
        (&answer["state"], &answer["reached"], &answer["emails"]),
        (&json!("sent"), &json!(1), &json!(1))
    );
    // Reminders that are waiting aren't withdrawn.
    assert_eq!(stop(&mut staff, &key(1), 1).await, StatusCode::CONFLICT);
    assert_eq!(mails_of(state, "term reminder").await, before + 1);
    // Its emails are the reminder's, too.
    let notices = staff.get("/api/v1/notices/harbour?sort=due").await.json();
    assert_eq!(notices["rows"][0]["state"], "waiting", "{notices}");
    assert_eq!(notices["rows"][0]["to"][0], ZOE);

    // It also goes to another address, which bounces.
    run(
        state,
        "INSERT INTO contact (id, foundation, membership, role, kind, name, email, address, first_day, created_by, created_at) \
         SELECT 'oldmanager', c.foundation, c.membership, c.role, c.kind, c.name, 'old@example.org', 'old@example.org', \
         c.first_day, c.created_by, c.created_at FROM contact c WHERE c.address = $1 AND c.role = '_manager'",
        &[ZOE],
    )
    .await;
    run(
        state,
        "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, 0, '5.1.1', '')",
        &["old@example.org"],
    )
    .await;
    assert_eq!(make(&mut staff, &key(3), "reminder", all.clone()).await, StatusCode::OK);
    assert_eq!(shown(&mut staff, &key(3)).await["emails"], 2);
    assert_eq!(send(&mut staff, &key(3), 1, 1).await, DONE);
    pass(&on(&harbour.site, "2027-04-17")).await;
    assert_eq!(shown(&mut staff, &key(3)).await["emails"], 2);

    // Somebody who acts for the member sends it to others only.
    let mut zoe = harbour.with_role(ZOE, Staff).await;
    assert_eq!(make(&mut zoe, &key(2), "reminder", all).await, StatusCode::OK);
    let draft = shown(&mut zoe, &key(2)).await;
    assert_eq!(draft["obstacles"], json!([["conflict", 1]]));
    assert_eq!(send(&mut zoe, &key(2), 1, 1).await, StatusCode::UNPROCESSABLE_ENTITY);
    // Once the membership is over, there's nothing to remind of.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE membership SET ended_on = '2026-07-14'", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let draft = shown(&mut staff, &key(2)).await;
    assert_eq!(draft["obstacles"], json!([["over", 1]]));
}
