//! Reminders: each is sent once, and none is skipped.

use super::{ENDS, joined, joined_in, said};
use crate::members::{ZOE, member, on};
use crate::reviews::{Harbour, STAFF};
use crate::support::databases::fresh_location;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::members::{check_notices, send_notices};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_is_reminded_on_each_day_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, ENDS).await;
    assert_eq!(joined.reminded("2027-04-14").await, 0);
    let [first, second, third] = ["2027-04-15", "2027-06-14", "2027-07-07"];
    assert_eq!(
        joined.notices().await,
        said(&[(first, "planned"), (second, "planned"), (third, "planned")])
    );
    // Two servers at once.
    let (one, two) = tokio::join!(joined.reminded(first), joined.reminded(first));
    assert_eq!(one + two, 1);
    assert_eq!(joined.reminded(first).await, 0);
    assert_eq!(joined.mails("term reminder").await, 1);
    // No server ran for a while: only the last reminder is sent.
    assert_eq!(joined.reminded("2027-07-08").await, 1);
    assert_eq!(joined.mails("term reminder").await, 2);
    let states = said(&[(first, "waiting"), (second, "overtaken"), (third, "waiting")]);
    assert_eq!(joined.notices().await, states);
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let history = member(&mut zoe, &joined.own).await["history"].to_string();
    assert_eq!(history.matches("term reminded").count(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_daily_check_finds_what_was_skipped(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, ENDS).await;
    let check = async |day: &str| {
        check_notices(&joined.on(day)).await.unwrap();
        let mut staff = joined.harbour.with_role(STAFF, Staff).await;
        let answer = staff.get("/api/v1/notices/harbour").await.body;
        serde_json::from_str::<Value>(&answer).unwrap()["check"].clone()
    };
    let good = json!({ "day": "2027-04-15", "checked": 1, "unknown": 0, "skipped": 0 });
    assert_eq!(check("2027-04-15").await, good);
    let bad = json!({ "day": "2027-04-16", "checked": 1, "unknown": 0, "skipped": 1 });
    assert_eq!(check("2027-04-16").await, bad);
    assert_eq!(joined.reminded("2027-04-17").await, 1);
    let good = json!({ "day": "2027-04-17", "checked": 1, "unknown": 0, "skipped": 0 });
    assert_eq!(check("2027-04-17").await, good);
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let page = staff.get("/members/harbour/reminders").await.body;
    assert!(page.contains("1 membership, and no reminder was skipped"), "{page}");
}

/// Another programme file, in the same database: reminders on other days.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn running_terms_get_the_reminders_of_a_changed_programme(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let joined = joined_in(Harbour::priced_at(&location, None, ENDS)).await;
    let changed = ENDS.replace("grace_days = 30", "grace_days = 30, reminders = [95, 10]");
    let other = Harbour::priced_at(&location, None, &changed);
    // 95 days before the end was two days ago.
    let today = on(&other.site, "2027-04-12");
    check_notices(&today).await.unwrap();
    assert_eq!(joined.mails("term reminder").await, 1);
    assert_eq!(send_notices(&on(&other.site, "2027-04-15")).await.unwrap(), 0);
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour").await.json();
    assert_eq!(
        answer["check"],
        json!({ "day": "2027-04-12", "checked": 1, "unknown": 0, "skipped": 0 })
    );
    assert_eq!(send_notices(&on(&other.site, "2027-07-04")).await.unwrap(), 1);
    let expected = [
        ("2027-04-10", "waiting"),
        ("2027-04-15", "needless"),
        ("2027-06-14", "needless"),
        ("2027-07-04", "waiting"),
        ("2027-07-07", "planned"),
    ];
    assert_eq!(joined.notices().await, said(&expected));
}
