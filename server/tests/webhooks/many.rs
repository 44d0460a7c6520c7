//! The deliveries of a webhook: none, one and 10,000. A foundation has few webhooks.

use super::receiver::Receiver;
use super::{LIST as WEBHOOKS, added, harbour, head, test};
use crate::support::bulk::{FIRST, ID, copy_rows};
use crate::support::long_list::{A_YEAR, LIST, LongList, MANY};
use axum::http::StatusCode;
use domain::access::MOST_WEBHOOKS;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_deliveries_are_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let hook = added(&mut head, &crm.url(), &["invoice.paid"]).await;
    let of = |show: &str| format!("/webhooks/harbour/{}?show={show}", hook.id);
    let all = of("all");
    let list = LongList {
        api: &all,
        page: &all,
        rows: "/deliveries",
        columns: &["when", "attempts"],
        same: &["event", "state"],
        ..LIST
    };
    list.check_empty(&mut head, "Nothing has been sent yet.").await;
    test(&mut head, &hook).await;
    list.check_one(&mut head).await;
    let delivery = (
        "webhook_delivery",
        vec![
            ("id", ID),
            ("message", ID),
            ("created_at", "created_at + n"),
            ("attempts", "n"),
        ],
        "attempts = 0".to_owned(),
    );
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let count = i64::try_from(MANY).unwrap() - 1;
    copy_rows(&mut tx, count, vec![delivery]).await.unwrap();
    tx.commit().await.unwrap();
    list.check_many(&mut head).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let failed = FIRST + i64::try_from(A_YEAR).unwrap();
    tx.run(
        "UPDATE webhook_delivery SET state = 'failed' WHERE attempts > 0 AND attempts < $1",
        &[failed.into()],
    )
    .await
    .unwrap();
    tx.run(
        "UPDATE webhook_delivery SET state = 'delivered' WHERE attempts = 0",
        &[],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    for (show, count) in [
        ("waiting", MANY - A_YEAR - 1),
        ("delivered", 1),
        ("failed", A_YEAR),
        ("all", MANY),
    ] {
        list.check_filter(&mut head, &of(show), count).await;
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_a_foundation_has_20_webhooks_at_most_which_are_sorted_by_each_column(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    assert!(!head.get("/webhooks/harbour").await.body.contains("<table"));
    for at in 0..MOST_WEBHOOKS {
        let new = json!({ "url": format!("https://hooks.example.org/{at:02}"), "events": ["invoice.paid"] });
        let answer = head.post_json(WEBHOOKS, &new.to_string()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    }
    let new = json!({ "url": "https://hooks.example.org/more", "events": ["invoice.paid"] });
    let refused = head.post_json(WEBHOOKS, &new.to_string()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    for column in ["name", "state", "delivered", "failed"] {
        for (sort, words) in [(column.to_owned(), "ascending"), (format!("-{column}"), "descending")] {
            let answer = head.get(&format!("{WEBHOOKS}?sort={sort}")).await.json();
            let webhooks = answer["webhooks"].as_array().unwrap();
            assert_eq!(webhooks.len(), MOST_WEBHOOKS, "{sort}");
            if column == "name" {
                let last = if words == "ascending" { "19" } else { "00" };
                let url = webhooks.last().unwrap()["url"].as_str().unwrap();
                assert!(url.ends_with(last), "{sort}: {url}");
            }
            let page = head.get(&format!("/webhooks/harbour?sort={sort}")).await.body;
            assert!(page.contains(&format!("aria-sort=\"{words}\"")), "{sort}: {page}");
        }
    }
}
