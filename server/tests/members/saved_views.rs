//! Saved views of the list of members: for oneself or for everyone, bounded, and only with filters that the list has.

use super::harbour;
use crate::accounts::visitor::{Visitor, location};
use crate::applications::walk::text;
use crate::reviews::{FINANCE, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

const PATH: &str = "/api/v1/memberships/harbour/views";
const PAGE: &str = "/members/harbour/views";
const DONE: StatusCode = StatusCode::NO_CONTENT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

fn view(name: &str, shared: bool) -> Value {
    json!({ "name": name, "shared": shared, "filters": { "show": "leaving", "tier": "membership/fleet", "sort": "-until" } })
}

async fn save(visitor: &mut Visitor<'_>, view: &Value) -> StatusCode {
    visitor.post_json(PATH, &view.to_string()).await.status
}

async fn names(visitor: &mut Visitor<'_>) -> Vec<String> {
    let answer = visitor.get(PATH).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let answer = answer.json();
    let views = answer["views"].as_array().unwrap().iter();
    views.map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

/// The ID of a view by its name.
async fn id(visitor: &mut Visitor<'_>, name: &str) -> String {
    let answer = visitor.get(PATH).await.json();
    let mut views = answer["views"].as_array().unwrap().iter();
    let found = views.find(|view| view["name"] == name).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_a_view_is_saved_from_the_list_opened_renamed_and_deleted(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let list = "/members/harbour?show=leaving&tier=membership%2Ffleet&member=Quay%20%26%20Co&sort=-until";
    let shown = staff.get(list).await.body;
    for hidden in [
        "name=\"show\" value=\"leaving\"",
        "name=\"tier\" value=\"membership/fleet\"",
        "name=\"member\" value=\"Quay &amp; Co\"",
        "name=\"sort\" value=\"-until\"",
    ] {
        assert!(shown.contains(hidden), "{hidden}: {shown}");
    }
    let fields = [
        ("do", "save"),
        ("name", "  Leaving <b> "),
        ("show", "leaving"),
        ("tier", "membership/fleet"),
        ("member", "Quay & Co"),
        ("sort", "-until"),
    ];
    for click in ["first", "second"] {
        let saved = staff.post(PAGE, &fields).await;
        assert_eq!(
            (saved.status, location(&saved)),
            (StatusCode::SEE_OTHER, list),
            "{click}: {}",
            saved.body
        );
    }
    assert_eq!(names(&mut staff).await, ["Leaving <b>"]);
    let shown = staff.get(list).await.body;
    assert!(
        !shown.contains("Leaving <b>") && shown.contains("aria-current=\"page\""),
        "{shown}"
    );
    assert!(text(&shown).contains("Leaving"), "{shown}");

    // Another view with this name, and no name: what was typed stays.
    for (name, error) in [("leaving <b>", "another view with this name"), (" ", "Enter a name")] {
        let other = [("do", "save"), ("name", name), ("show", "all"), ("member", "Quay")];
        let wrong = staff.post(PAGE, &other).await;
        assert_eq!(wrong.status, WRONG, "{name}");
        assert!(text(&wrong.body).contains(error), "{}", wrong.body);
        assert!(wrong.body.contains("href=\"#view-name\"") && wrong.body.contains("name=\"show\" value=\"all\""));
    }
    let own = id(&mut staff, "Leaving <b>").await;
    let renamed = staff
        .post(PAGE, &[("do", "rename"), ("view", &own), ("name", "Quay")])
        .await;
    let to = format!("{PAGE}?done=renamed");
    assert_eq!(
        (renamed.status, location(&renamed)),
        (StatusCode::SEE_OTHER, to.as_str())
    );
    assert!(text(&staff.get(&to).await.body).contains("The view is renamed."));
    for _ in 0..2 {
        let deleted = staff
            .post(PAGE, &[("do", "delete"), ("view", &own), ("name", "")])
            .await;
        assert_eq!(deleted.status, StatusCode::SEE_OTHER);
    }
    assert!(names(&mut staff).await.is_empty());
    assert!(text(&staff.get(PAGE).await.body).contains("There are none."));
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn own_views_are_private_and_those_for_everyone_belong_to_staff(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    assert_eq!(save(&mut staff, &view("Staff only", false)).await, DONE);
    assert_eq!(save(&mut staff, &view("For all", true)).await, DONE);
    assert_eq!(save(&mut finance, &view("For all", true)).await, StatusCode::FORBIDDEN);
    // One's own can have the same name.
    assert_eq!(save(&mut finance, &view("For all", false)).await, DONE);
    assert_eq!(names(&mut finance).await, ["For all", "For all"]);
    assert_eq!(names(&mut staff).await, ["For all", "Staff only"]);
    let (shared, private) = (id(&mut staff, "For all").await, id(&mut staff, "Staff only").await);
    for other in [&shared, &private] {
        let path = format!("{PATH}/{other}");
        let renamed = finance.post_json(&path, &json!({ "name": "Mine" }).to_string()).await;
        assert_eq!(renamed.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(
        finance.delete(&format!("{PATH}/{shared}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        finance.delete(&format!("{PATH}/{private}")).await.status,
        DONE,
        "nobody learns that it's there"
    );
    assert_eq!(names(&mut staff).await, ["For all", "Staff only"]);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    assert_eq!(head.delete(&format!("{PATH}/{shared}")).await.status, DONE);
    assert_eq!(names(&mut staff).await, ["Staff only"]);

    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org"] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.get(PATH).await.status, StatusCode::FORBIDDEN);
        assert_eq!(visitor.get(PAGE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(save(&mut visitor, &view("Mine", false)).await, StatusCode::FORBIDDEN);
        let path = format!("{PATH}/{private}");
        assert_eq!(visitor.delete(&path).await.status, StatusCode::FORBIDDEN);
    }
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        assert_eq!(save(&mut visitor, &view("Mine", false)).await, DONE, "{role:?}");
        let expected = if matches!(role, Administrator | Staff) {
            DONE
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(save(&mut visitor, &view(role.word(), true)).await, expected, "{role:?}");
    }
    assert_eq!(harbour.site.get(PATH).await.status, StatusCode::UNAUTHORIZED);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn views_are_bounded_and_have_known_filters(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for number in 0..30 {
        assert_eq!(save(&mut staff, &view(&format!("View {number}"), false)).await, DONE);
    }
    assert_eq!(save(&mut staff, &view("One more", false)).await, WRONG);
    assert_eq!(
        save(&mut staff, &view("One more", true)).await,
        DONE,
        "those for everyone count by themselves"
    );
    let long = "ä".repeat(61);
    for wrong in [view(&long, true), view("", true)] {
        assert_eq!(save(&mut staff, &wrong).await, WRONG, "{wrong}");
    }
    for filters in [
        json!({ "sort": "secret" }),
        json!({ "member": "x".repeat(201) }),
        json!({ "tier": "x".repeat(201) }),
    ] {
        let wrong = json!({ "name": "Wrong", "shared": true, "filters": filters });
        assert_eq!(save(&mut staff, &wrong).await, WRONG, "{wrong}");
    }
    for filters in [json!({ "show": "everyone" }), json!({ "page": 2 })] {
        let wrong = json!({ "name": "Wrong", "shared": true, "filters": filters });
        assert_eq!(save(&mut staff, &wrong).await, StatusCode::BAD_REQUEST, "{wrong}");
    }
}
