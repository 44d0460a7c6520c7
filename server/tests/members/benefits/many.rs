//! The fulfilment board: empty, with one and with 10,000 rows.

use super::{DONE, ask, benefits, member};
use crate::members::harbour;
use crate::reviews::STAFF;
use crate::support::bulk::{ID, NUMBER, copy_rows};
use crate::support::copies::Model;
use crate::support::long_list::{A_YEAR, DAY, LIST, LongList, MANY};
use domain::access::AccountRole::Staff;
use rstest::rstest;
use server::storage::Backend;

const ALL: LongList<'static> = LongList {
    api: "/benefits/harbour?show=all",
    page: "/benefits/harbour?show=all",
    id: "/asked/id",
    columns: &["due", "member", "asked"],
    same: &["benefit", "state"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_the_board_is_empty_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    ALL.check_empty(&mut staff, "asked for anything yet.").await;
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    ALL.check_one(&mut staff).await;
    let count = i64::try_from(MANY).unwrap() - 1;
    let asked = (
        "benefit_use",
        vec![
            ("id", ID),
            ("application", NUMBER),
            ("membership", ID),
            ("wanted_on", DAY),
            ("requested_at", "requested_at + n"),
        ],
        "place = 1".to_owned(),
    );
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, count, false).await.unwrap();
    copy_rows(&mut tx, count, vec![asked]).await.unwrap();
    tx.commit().await.unwrap();
    ALL.check_many(&mut staff).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for (state, year) in [("delivered", "2031-%"), ("missed", "2032-%")] {
        tx.run(
            "UPDATE benefit_use SET state = $1 WHERE wanted_on LIKE $2",
            &[state.into(), year.into()],
        )
        .await
        .unwrap();
    }
    tx.run(
        "UPDATE benefit_use SET wanted_on = '2026-07-01' WHERE wanted_on LIKE '2033-%'",
        &[],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    for (query, count) in [
        ("show=open", MANY - 2 * A_YEAR),
        ("show=to_answer", MANY - 2 * A_YEAR),
        ("show=planned", 0),
        ("show=late", A_YEAR),
        ("show=delivered", A_YEAR),
        ("show=not_delivered", A_YEAR),
        ("show=all&benefit=other", 0),
        ("show=all&benefit=nights", MANY),
        ("show=all&member=1005000", 1),
    ] {
        let api = format!("/benefits/harbour?{query}");
        ALL.check_filter(&mut staff, &api, count).await;
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_a_member_sees_10_000_requests_a_page_at_a_time(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    let page = format!("/member/{own}/benefits");
    assert!(
        zoe.get(&page)
            .await
            .body
            .contains("You haven’t asked for anything yet.")
    );
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let one = benefits(&mut zoe, &own).await;
    assert_eq!((one["uses"].as_array().unwrap().len(), &one["pages"]), (1, &1.into()));
    let withdrawn = (
        "benefit_use",
        vec![("id", ID), ("place", "n"), ("state", "'withdrawn'")],
        "place = 1".to_owned(),
    );
    let count = i64::try_from(MANY).unwrap() - 1;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, count, vec![withdrawn]).await.unwrap();
    tx.commit().await.unwrap();
    let first = benefits(&mut zoe, &own).await;
    assert_eq!(
        (first["uses"].as_array().unwrap().len(), &first["pages"]),
        (50, &200.into())
    );
    let path = format!("/api/v1/members/{own}/benefits?page=200");
    let last = zoe.get(&path).await.json();
    let uses = last["uses"].as_array().unwrap();
    assert_eq!((uses.len(), &last["page"]), (50, &200.into()));
    assert_eq!(uses[49]["state"], "requested", "the first request is last");
    let shown = zoe.get(&format!("{page}?page=200")).await.body;
    assert!(
        shown.contains("rel=\"prev\"") && !shown.contains("rel=\"next\""),
        "{shown}"
    );
}
