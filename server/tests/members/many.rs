//! Lists of members and reminders: empty, with one and with 10,000 rows.

use super::mailings::{WRONG, key, make};
use super::{ZOE, active, memberships};
use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use crate::support::copies::Model;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;
use std::collections::BTreeSet;

/// A term with reminders.
const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\" }";
const MANY: i64 = 10_000;

async fn list(staff: &mut Visitor<'_>, path: &str) -> Value {
    let answer = staff.get(&format!("/api/v1{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.json()
}

fn rows(answer: &Value) -> &Vec<Value> {
    answer["rows"].as_array().unwrap()
}

/// Each column in both directions: the first and the last page have different rows, full or not, and the page says the direction.
async fn sorted(staff: &mut Visitor<'_>, (path, page): (&str, &str), columns: &[&str], id: &str) {
    for column in columns {
        for sort in [(*column).to_owned(), format!("-{column}")] {
            let first = list(staff, &format!("{path}&sort={sort}")).await;
            let last = first["pages"].as_i64().unwrap();
            let end = list(staff, &format!("{path}&sort={sort}&page={last}")).await;
            let ids =
                |answer: &Value| -> BTreeSet<String> { rows(answer).iter().map(|row| row[id].to_string()).collect() };
            assert_eq!(ids(&first).len(), 50, "{sort}");
            assert!((1..=50).contains(&ids(&end).len()), "{sort}");
            assert!(ids(&first).is_disjoint(&ids(&end)), "{sort}: a row is on two pages");
        }
        let shown = staff.get(&format!("{page}&sort=-{column}")).await.body;
        assert!(shown.contains("aria-sort=\"descending\""), "{column}: {shown}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_members_and_reminders_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, ENDS);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for path in ["/memberships/harbour", "/notices/harbour"] {
        assert!(rows(&list(&mut staff, path).await).is_empty(), "{path}");
    }
    for page in ["/members/harbour", "/members/harbour/reminders"] {
        let answer = staff.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(!answer.body.contains("<table"), "an empty list has no table: {page}");
    }
    let own = first(&harbour).await;
    assert_eq!(rows(&list(&mut staff, "/memberships/harbour?show=all").await).len(), 1);
    copies(&harbour, &own).await;
    let all = list(&mut staff, "/memberships/harbour?show=all").await;
    assert_eq!((rows(&all).len(), &all["pages"]), (50, &Value::from(201)));
    let past = list(&mut staff, "/memberships/harbour/past?on=2026-07-15").await;
    assert_eq!((rows(&past).len(), &past["count"]), (50, &Value::from(MANY + 1)));
    let found = list(&mut staff, "/memberships/harbour?show=all&member=1009999").await;
    assert_eq!(rows(&found)[0]["member"], "harbour works 1009999");
    assert_eq!(rows(&found).len(), 1);
    // A mailing can be for 10,000 of them, and its preview shows the first ones.
    let everyone = json!({ "matching": { "show": "all" } });
    assert_eq!(make(&mut staff, &key(1), "email", everyone).await, WRONG);
    let most = json!({ "matching": { "show": "all", "member": "works 100" } });
    assert_eq!(make(&mut staff, &key(2), "reminder", most).await, StatusCode::OK);
    let draft = list(&mut staff, &format!("/memberships/harbour/mailings/{}", key(2))).await;
    assert_eq!(draft["members"], MANY, "{draft}");
    assert_eq!(draft["skipped"].as_array().unwrap().len(), 100, "{draft}");
    let of = ("/memberships/harbour?show=all", "/members/harbour?show=all");
    let columns = ["member", "tier", "since", "until", "state"];
    sorted(&mut staff, of, &columns, "membership").await;
    let of = (
        "/memberships/harbour/past?on=2026-07-15",
        "/members/harbour/past?on=2026-07-15",
    );
    let columns = ["member", "tier", "since", "first", "last"];
    sorted(&mut staff, of, &columns, "membership").await;
    let of = ("/notices/harbour?show=all", "/members/harbour/reminders?show=all");
    sorted(&mut staff, of, &["due", "member", "days"], "id").await;
    let page = staff.get("/members/harbour?show=all&sort=-member&page=201").await.body;
    assert!(page.contains("aria-sort=\"descending\""), "{page}");
    assert!(
        text(&page).contains("Harbour Works"),
        "the first member is last: {page}"
    );
    let notices = list(&mut staff, "/notices/harbour?show=all").await;
    let expected = (MANY + 1) * own_notices(&harbour, &own).await;
    assert_eq!(notices["pages"], (expected + 49) / 50);
    let listed = list(&mut staff, "/directory/harbour?search=1005000").await;
    assert_eq!(listed["members"].as_array().unwrap().len(), 1, "{listed}");
}

/// The first member.
async fn first(harbour: &Harbour) -> String {
    active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    memberships(&mut zoe).await.remove(0)
}

async fn copies(harbour: &Harbour, own: &str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, own).await.unwrap();
    model.copy(&mut tx, MANY, true).await.unwrap();
    tx.commit().await.unwrap();
}

async fn own_notices(harbour: &Harbour, own: &str) -> i64 {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx
        .one("SELECT COUNT(*) FROM notice WHERE membership = $1", &[own.into()])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    count
}
