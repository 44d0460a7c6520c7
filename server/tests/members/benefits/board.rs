//! The fulfilment board, and the forms of the pages.

use super::{DONE, ask, last, member};
use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use crate::members::harbour;
use crate::reviews::{Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_the_board_is_empty_with_one_and_with_many_and_its_filters_and_order_are_in_the_url(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let page = staff.get("/benefits/harbour").await;
    assert!(page.body.contains("Nothing is still to come."), "{}", page.body);
    let (_, mut zoe, own) = member(&harbour).await;
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    let page = text(&staff.get("/benefits/harbour").await.body);
    for expected in ["Harbour Works", "A night at the pier", "1 August 2026", "Requested"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    many(&harbour).await;
    let list = async |staff: &mut Visitor<'_>, query: &str| {
        let answer = staff.get(&format!("/api/v1/benefits/harbour?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.body);
        answer.json()
    };
    let all = list(&mut staff, "show=all").await;
    assert_eq!(
        (&all["pages"], &all["rows"].as_array().unwrap().len()),
        (&json!(3), &50)
    );
    // Each row is on one page.
    for sort in [
        "due", "-due", "member", "-member", "benefit", "state", "-state", "asked", "-asked",
    ] {
        let mut seen = std::collections::BTreeSet::new();
        for page in 1..=3 {
            let rows = list(&mut staff, &format!("show=all&sort={sort}&page={page}")).await["rows"].clone();
            seen.extend(
                rows.as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["asked"]["id"].to_string()),
            );
        }
        assert_eq!(seen.len(), 121, "{sort}");
    }
    for (query, expected) in [
        ("show=open", 81),
        ("show=to_answer", 41),
        ("show=planned", 40),
        ("show=late", 0),
        ("show=delivered", 40),
        ("show=not_delivered", 0),
        ("show=all&benefit=nights", 121),
        ("show=all&benefit=other", 0),
        ("show=all&member=BOUR%20w", 121),
        ("show=all&member=%25", 0),
        ("show=all&member=nobody", 0),
    ] {
        let answer = list(&mut staff, query).await;
        let counts = answer["counts"].as_array().unwrap();
        let own = counts.iter().find(|count| count[0] == answer["show"]).unwrap();
        assert_eq!(own[1], expected, "{query}");
    }
    assert_eq!(
        staff.get("/api/v1/benefits/harbour?sort=what").await.status,
        StatusCode::BAD_REQUEST
    );
    let sorted = staff
        .get("/benefits/harbour?show=all&benefit=nights&sort=-due&page=2")
        .await
        .body;
    assert!(sorted.contains("aria-sort=\"descending\""), "{sorted}");
    assert!(sorted.contains("benefit=nights"), "{sorted}");
}

/// 120 more, of which 40 each are requested, planned and delivered.
async fn many(harbour: &Harbour) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    for at in 0..120_i64 {
        let (state, id) = (
            ["requested", "scheduled", "delivered"][usize::try_from(at % 3).unwrap()],
            format!("many{at:012}"),
        );
        let day = format!("2026-{:02}-01", 8 + at % 4);
        tx.run(
            "INSERT INTO benefit_use (id, foundation, application, membership, term, benefit, place, state, wanted_on, what, \
             requested_by, requested_at, changed_at) SELECT $1, foundation, application, membership, term, benefit, $2, $3, $4, \
             what, requested_by, requested_at, changed_at FROM benefit_use WHERE place = 1",
            &[(&id).into(), (at + 2).into(), state.into(), (&day).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_work_without_scripts_and_keep_what_was_typed() {
    let harbour = harbour(Backend::Sqlite);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (_, mut zoe, own) = member(&harbour).await;
    let page = format!("/member/{own}/benefits");
    let shown = text(&zoe.get(&page).await.body);
    for expected in ["0 used, 4 of 4 left", "Up to 4 nights", "Only while there is room."] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let wrong = [
        ("do", "request"),
        ("version", "0"),
        ("benefit", "nights"),
        ("what", "</textarea><script>alert(1)</script>"),
        ("day", "2028-07-16"),
    ];
    let refused = zoe.post(&page, &wrong).await;
    for part in [
        "<title>Error:",
        "or an earlier date",
        "&lt;/textarea&gt;",
        "value=\"2028-07-16\"",
        "#request-nights-day",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    let fields = [
        ("do", "request"),
        ("version", "0"),
        ("benefit", "nights"),
        ("what", "A night"),
        ("day", "2026-08-01"),
    ];
    for _ in 0..2 {
        let asked = zoe.post(&page, &fields).await;
        assert_eq!(asked.header("location"), format!("{page}?done=request"));
    }
    let id = last(&mut zoe, &own).await;
    let use_page = format!("/benefits/harbour/{id}");
    // The board stays as it was.
    let list = "show=all&amp;sort=-due";
    let board = staff.get("/benefits/harbour?show=all&sort=-due").await.body;
    assert!(board.contains(&format!("href=\"{use_page}?{list}\"")), "{board}");
    let from_list = staff.get(&format!("{use_page}?show=all&sort=-due")).await.body;
    for address in [
        format!("href=\"/benefits/harbour?{list}\""),
        format!("action=\"{use_page}?{list}\""),
    ] {
        assert!(from_list.contains(&address), "{address}: {from_list}");
    }
    let shown = staff.get(&use_page).await.body;
    assert!(
        shown.contains("A night") && shown.contains("value=\"refuse\""),
        "{shown}"
    );
    let refused = staff
        .post(&use_page, &[("do", "refuse"), ("version", "0"), ("note", " ")])
        .await;
    for part in ["<title>Error:", "#refuse-note"] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    let done = staff
        .post(&use_page, &[("do", "refuse"), ("version", "0"), ("note", "A storm.")])
        .await;
    assert_eq!(done.header("location"), format!("{use_page}?done=refuse"));
    let after = staff.get(done.header("location")).await.body;
    assert!(
        after.contains("role=\"status\"") && after.contains("A storm."),
        "{after}"
    );
    // The other tab still has the old version.
    let late = staff
        .post(
            &use_page,
            &[
                ("do", "schedule"),
                ("version", "0"),
                ("day", "2026-08-01"),
                ("note", "Berth 4."),
            ],
        )
        .await;
    assert!(
        late.body.contains("Someone else") && late.body.contains("Berth 4."),
        "{}",
        late.body
    );
    assert_eq!(
        staff.get("/benefits/harbour/aaaaaaaaaaaaaaaa").await.status,
        StatusCode::NOT_FOUND
    );
    let signed_out = harbour.site.get("/benefits/harbour").await;
    assert_eq!(signed_out.header("location"), "/sign-in?to=%2Fbenefits%2Fharbour");
}
