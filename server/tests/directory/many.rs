//! The directory of 10,000 members, and 10,000 public pages that wait: a page at a time.

use super::{DONE, change, directory, member};
use crate::members::harbour;
use crate::reviews::{Harbour, STAFF};
use crate::support::bulk::FIRST;
use crate::support::copies::Model;
use crate::support::databases::fresh_location;
use crate::support::long_list::{LIST, LongList, MANY};
use app::api::DIRECTORY_PAGE;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// The names on a page.
fn names(page: &Value) -> Vec<String> {
    let members = page["members"].as_array().unwrap().iter();
    members
        .map(|member| member["name"].as_str().unwrap().to_owned())
        .collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_10_000_members_are_on_one_page_each_and_filters_are_in_the_url(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    // This one isn't listed.
    let (_, own) = member(&harbour).await;
    let count = i64::try_from(MANY).unwrap();
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, count, false).await.unwrap();
    tx.commit().await.unwrap();
    let mut page = directory(&harbour.site, "").await;
    assert_eq!(page["previous"], Value::Null);
    let (mut seen, mut last) = (names(&page), String::new());
    while let Some(next) = page["next"].as_str() {
        next.clone_into(&mut last);
        page = directory(&harbour.site, &format!("?after={next}")).await;
        let found = names(&page);
        assert!(found.len() <= DIRECTORY_PAGE, "{}", found.len());
        seen.extend(found);
    }
    let expected: Vec<String> = (FIRST..FIRST + count).map(|n| format!("harbour works {n}")).collect();
    assert!(seen == expected, "each member is on one page, by name: {}", seen.len());
    let shown = async |query: String| harbour.site.get(&format!("/directory/harbour{query}")).await.body;
    let (first, end) = (shown(String::new()).await, shown(format!("?after={last}")).await);
    assert!(
        first.contains("rel=\"next\"") && !first.contains("rel=\"prev\""),
        "{first}"
    );
    assert!(end.contains("rel=\"prev\"") && !end.contains("rel=\"next\""), "{end}");
    for (query, count) in [
        ("?search=1005000", 1),
        ("?search=100500", 10),
        ("?tier=fleet", DIRECTORY_PAGE),
        ("?tier=keeper", 0),
        ("?search=nobody", 0),
    ] {
        let found = names(&directory(&harbour.site, query).await);
        assert_eq!(found.len(), count, "{query}");
    }
    assert!(shown("?search=1005000".to_owned()).await.contains("value=\"1005000\""));
}

const WAITING: LongList<'static> = LongList {
    api: "/memberships/harbour/pages",
    page: "/members/harbour/pages",
    id: "/membership",
    columns: &["member", "asked"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_waiting_pages_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::approving(&location, folder);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    WAITING
        .check_empty(&mut staff, "No public page is waiting for approval.")
        .await;
    let (mut zoe, own) = member(&harbour).await;
    let words = json!({ "description": { "en": "We build harbours." } });
    assert_eq!(change(&mut zoe, &own, "save", words).await, DONE);
    assert_eq!(change(&mut zoe, &own, "publish", json!({})).await, DONE);
    WAITING.check_one(&mut staff).await;
    let count = i64::try_from(MANY).unwrap() - 1;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, count, false).await.unwrap();
    tx.run(
        "UPDATE profile SET asked_at = asked_at + listed_at WHERE listed_at >= $1 AND listed_at < $2",
        &[FIRST.into(), (FIRST + count).into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    WAITING.check_many(&mut staff).await;
}
