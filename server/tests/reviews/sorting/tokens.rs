//! API tokens.

use super::{List, copy, run, texts};
use crate::reviews::{FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const LIST: List = List {
    api: "/account/tokens",
    page: "/account/tokens",
    rows: "/tokens",
    id: "/name",
    parameter: ("sort", "sort"),
    columns: &["name", "foundation", "created", "expires", "used"],
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_tokens_are_sorted_by_each_column(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    LIST.check_few(&mut finance).await;
    for name in ["Zebra", "apple", "Äpfel"] {
        let asked = json!({ "foundation": "harbour", "name": name, "scopes": ["read-money"], "days": 90 });
        let made = finance.post_json("/api/v1/account/tokens", &asked.to_string()).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
        LIST.check_few(&mut finance).await;
    }
    for (name, foundation, created, expires, used) in [
        ("Zebra", "harbour", 1, 3, 2),
        ("apple", "elsewhere", 3, 1, 1),
        ("Äpfel", "zoo", 2, 2, 3),
    ] {
        run(
            &harbour,
            "UPDATE api_token SET foundation = $1, created_at = created_at + $2, expires_at = expires_at + $3, used_at = $4 \
             WHERE name = $5",
            &[
                foundation.into(),
                i64::into(created),
                i64::into(expires),
                i64::into(used),
                name.into(),
            ],
        )
        .await;
    }
    LIST.check(
        &mut finance,
        &[
            ("name", &["Äpfel", "apple", "Zebra"]),
            ("foundation", &["apple", "Zebra", "Äpfel"]),
            ("created", &["Zebra", "Äpfel", "apple"]),
            ("expires", &["apple", "Äpfel", "Zebra"]),
            ("used", &["apple", "Zebra", "Äpfel"]),
        ],
    )
    .await;
    // The newest first, and those that nobody has used last.
    assert_eq!(LIST.ids(&mut finance, "").await, ["apple", "Äpfel", "Zebra"]);
    run(
        &harbour,
        "UPDATE api_token SET used_at = NULL WHERE name = 'apple'",
        &[],
    )
    .await;
    assert_eq!(LIST.ids(&mut finance, "used").await, ["Zebra", "Äpfel", "apple"]);
    assert_eq!(LIST.ids(&mut finance, "-used").await, ["Äpfel", "Zebra", "apple"]);

    // As many as somebody can have, which are on one page.
    let ids = texts("aaaaaaaaaaaa", 47);
    copy(
        &harbour,
        "api_token",
        ("name", "Zebra"),
        &[("id", "$1"), ("name", "$1"), ("secret", secret(backend))],
        &ids,
    )
    .await;
    let sorted = LIST.ids(&mut finance, "name").await;
    assert_eq!(sorted.len(), 50);
    LIST.check_few(&mut finance).await;
}

/// A hash of its own for each copy, in SQL.
fn secret(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "CAST($1 AS BLOB)",
        Backend::Postgres => "convert_to($1, 'UTF8')",
    }
}
