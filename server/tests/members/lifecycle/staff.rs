//! What staff see of it in advance, and what they do.

use super::{RENEWS, joined};
use crate::members::{ZOE, member};
use crate::reviews::{FINANCE, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::{Finance, Staff};
use rstest::rstest;
use serde_json::Value;
use server::members::plan_notices;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_next_is_what_happens(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    let planned = joined.notices().await;
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour/ahead?until=2028-08-01").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let ahead: Vec<(&str, String)> = answer["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["day"].as_str().unwrap(), row["step"].to_string()))
        .collect();
    let days: Vec<&str> = ahead.iter().map(|(day, _)| *day).collect();
    let expected = [
        "2027-03-16",
        "2027-05-15",
        "2027-06-07",
        "2027-07-14",
        "2028-03-16",
        "2028-05-15",
        "2028-06-07",
        "2028-07-14",
    ];
    assert_eq!(days, expected, "{ahead:?}");
    assert!(
        ahead[3].1.contains("renews") && ahead[7].1.contains("renews"),
        "{ahead:?}"
    );
    assert!(ahead[4].1.contains("\"days\":90"), "{ahead:?}");
    // Looking ahead changed nothing, and each day brings what was said.
    assert_eq!(joined.notices().await, planned);
    for (day, step) in &ahead[..4] {
        let (started, _) = joined.steps(day).await;
        let sent = joined.reminded(day).await;
        let is_reminder = step.contains("reminded");
        assert_eq!(
            (started, sent),
            (usize::from(!is_reminder), usize::from(is_reminder)),
            "{day}"
        );
    }
    let page = staff.get("/members/harbour/ahead?until=2028-08-01").await.body;
    assert!(page.contains("Reminder, 90 days before they have to act"), "{page}");
    let wrong = staff.get("/members/harbour/ahead?until=soon").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("<title>Error:") && wrong.body.contains("value=\"soon\""),
        "{}",
        wrong.body
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_send_a_reminder_again_and_record_notice(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    plan_notices(&joined.harbour.site.state).await.unwrap();
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour?sort=due").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let notice = answer["rows"][0]["id"].as_str().unwrap().to_owned();
    let page = "/members/harbour/reminders";
    let sent = staff.post(page, &[("notice", notice.as_str())]).await;
    assert_eq!(sent.header("location"), format!("{page}?done=sent"));
    assert_eq!(joined.mails("term reminder").await, 1);
    // The list stays as it was.
    let list = format!("{page}?show=all&sort=-due");
    let sent = staff
        .post(&format!("{list}&page=2&done=sent"), &[("notice", notice.as_str())])
        .await;
    assert_eq!(sent.header("location"), format!("{list}&page=2&done=sent"));
    // It's sent on its day, too.
    assert_eq!(joined.notices().await[0].1, "planned");
    // Finance reads reminders, and doesn't send them.
    let path = format!("/api/v1/notices/harbour/{notice}");
    let mut finance = joined.harbour.with_role(FINANCE, Finance).await;
    assert_eq!(finance.post_json(&path, "").await.status, StatusCode::FORBIDDEN);

    let page = format!("/members/harbour/{}", joined.own);
    let shown = staff.get(&page).await.body;
    assert!(shown.contains("You’re acting for the member"), "{shown}");
    let version = member(&mut joined.harbour.signed_in(ZOE).await, &joined.own).await["version"].to_string();
    let fields = [
        ("do", "leave"),
        ("version", version.as_str()),
        ("reason", "Their letter."),
    ];
    let done = staff.post(&page, &fields).await;
    assert_eq!(done.header("location"), format!("{page}?done=leave"));
    let shown = staff.get(&page).await.body;
    assert!(shown.contains("Their letter.") && shown.contains(STAFF), "{shown}");
    let list = staff.get("/members/harbour?show=leaving").await.body;
    assert!(list.contains(&page), "{list}");
}

/// Who reads a foundation's members, and what others get.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_foundation_s_people_read_its_members(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    plan_notices(&joined.harbour.site.state).await.unwrap();
    let harbour = &joined.harbour;
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let own = &joined.own;
    let paths = [
        "/memberships/harbour".to_owned(),
        format!("/memberships/harbour/{own}"),
        "/notices/harbour".to_owned(),
        "/notices/harbour/ahead".to_owned(),
    ];
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for path in &paths {
        let answer = staff.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert!(answer.body.contains(own.as_str()), "{path}: {}", answer.body);
    }
    for email in ["neighbour@example.org", "outsider@example.org", ZOE] {
        let mut other = harbour.signed_in(email).await;
        for path in &paths {
            let answer = other.get(&format!("/api/v1{path}")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{email} {path}");
            assert!(!answer.body.contains(own.as_str()), "{email} {path}");
        }
    }
}
