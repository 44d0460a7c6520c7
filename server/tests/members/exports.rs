//! Lists as CSV: with the list's filters, all of its pages, and no formulas.

use super::imports::{harbour, imported, members, number, shown, staff, uploaded};
use crate::accounts::visitor::Visitor;
use crate::reviews::{FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

const FILES: [&str; 5] = [
    "/api/v1/memberships/harbour/members.csv",
    "/api/v1/notices/harbour/reminders.csv",
    "/api/v1/benefits/harbour/benefits.csv",
    "/api/v1/reviews/harbour/queue.csv",
    "/api/v1/invoices/harbour/invoices.csv",
];

async fn lines(visitor: &mut Visitor<'_>, path: &str) -> Vec<String> {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment; filename=\"harbour-")
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.body.lines().map(str::to_owned).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_downloaded_whole_and_can_be_imported_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let one = harbour(backend);
    let mut staff = staff(&one).await;
    let mut list = "Name,Tier,Since\n=1+1,Fleet,2024-01-01\n".to_owned();
    for letter in 'a'..='z' {
        for times in [5, 9, 13] {
            let name: String = std::iter::repeat_n(letter, times).collect();
            list.push_str(&name);
            list.push_str(",Fleet,2024-01-01\n");
        }
    }
    imported(&mut staff, &list).await;
    let all = lines(&mut staff, &format!("{}?show=all", FILES[0])).await;
    assert_eq!(all.len(), 80, "{all:?}");
    assert_eq!(
        all[0],
        "\"member\",\"tier\",\"since\",\"until\",\"state\",\"application\",\"membership\""
    );
    assert!(
        all[1].starts_with("\"'=1+1\",\"Fleet\",\"2024-01-01\",\"2026-12-31\",\"current\","),
        "{}",
        all[1]
    );
    let some = lines(&mut staff, &format!("{}?member=ccc&sort=-member", FILES[0])).await;
    assert_eq!(some.len(), 4, "{some:?}");
    assert!(some[1].starts_with("\"ccccccccccccc\","), "{some:?}");
    let none = lines(&mut staff, &format!("{}?show=ended", FILES[0])).await;
    assert_eq!(none.len(), 1);
    let reminders = lines(&mut staff, FILES[1]).await;
    assert!(reminders.len() > 79, "{}", reminders.len());

    // Another foundation's site, in a database of its own.
    let other = harbour(backend);
    let mut theirs = super::imports::staff(&other).await;
    let import = uploaded(&mut theirs, &all.join("\r\n")).await;
    assert_eq!(shown(&mut theirs, &import).await["counts"][1][1], 79);
    assert_eq!(number(&other, "SELECT COUNT(*) FROM membership").await, 0);
    assert_eq!(members(&mut theirs).await.len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_list_has_a_file_for_those_who_may_read_it() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    harbour.submitted().await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    for path in FILES {
        lines(&mut finance, path).await;
    }
    let queue = lines(&mut finance, &format!("{}?show=open", FILES[3])).await;
    assert!(queue[1].contains("\"Harbour Works\""), "{queue:?}");
    let mut committee = harbour
        .with_role("committee@example.org", domain::access::AccountRole::Committee)
        .await;
    assert_eq!(committee.get(FILES[4]).await.status, StatusCode::FORBIDDEN);
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    let mut nobody = Visitor::new(&harbour.site);
    for path in FILES {
        assert_eq!(outsider.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(nobody.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(
            outsider.get(&path.replace("harbour", "other")).await.status,
            StatusCode::NOT_FOUND
        );
    }
    for page in [
        "/members/harbour",
        "/members/harbour/reminders",
        "/benefits/harbour",
        "/review/harbour",
        "/invoices/harbour",
    ] {
        let page = finance.get(page).await;
        assert!(page.body.contains(".csv?show="), "{}", page.body);
    }
}
