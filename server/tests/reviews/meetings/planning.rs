//! Planning a meeting and changing its agenda.

use super::{MEETINGS, about, done, meeting_mails, planned, seen, status};
use crate::reviews::{ADA, BEN, Harbour, STAFF, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_is_planned_once_and_its_deciders_get_one_email(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "consensus");
    let mut staff = harbour.with_role(STAFF, Staff).await;
    harbour.grant(ADA, Board).await;
    harbour.grant(BEN, Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut staff, &[&first, &second]).await;
    // A second click.
    assert_eq!(planned(&mut staff, &[&first, &second]).await, meeting);
    let list = seen(&mut staff, MEETINGS).await;
    assert_eq!(list["rows"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!(
        (&list["rows"][0]["items"], &list["bodies"][0]),
        (&json!(2), &json!({ "reviewer": "board", "waiting": 0 }))
    );
    for decider in [ADA, BEN] {
        assert_eq!(meeting_mails(&harbour, decider).await, ["meeting planned"]);
    }
    assert!(
        meeting_mails(&harbour, STAFF).await.is_empty(),
        "staff don't decide here"
    );
    let agenda = seen(&mut staff, &meeting).await;
    let item = &agenda["items"][0];
    assert_eq!(item["application"]["name"], "Harbour Works");
    assert_eq!((&item["standing"], &item["turn"]), (&json!("waits"), &json!("others")));
    assert_eq!((&agenda["decides"], &agenda["closes"]), (&json!(false), &json!(true)));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agenda_grows_and_shrinks_while_the_meeting_is_open(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let (first, second, decided) = (
        harbour.submitted().await,
        harbour.submitted().await,
        harbour.submitted().await,
    );
    assert_eq!(
        act(&mut ben, &decided, "approve", "Fine.").await,
        StatusCode::NO_CONTENT
    );
    let meeting = planned(&mut ada, &[&first]).await;
    let waiting = seen(&mut ada, &meeting).await["waiting"].clone();
    assert_eq!(waiting.as_array().unwrap().len(), 1, "{waiting}");
    // One that waits, and one that doesn't any more.
    let add =
        json!({ "action": "add", "items": [{ "reference": second.reference }, { "reference": decided.reference }] });
    done(&mut ben, &meeting, &add).await;
    done(&mut ben, &meeting, &add).await;
    let references = |agenda: &Value| -> Vec<String> {
        let items = agenda["items"].as_array().unwrap().iter();
        items
            .map(|item| item["application"]["reference"].as_str().unwrap().to_owned())
            .collect()
    };
    let agenda = seen(&mut ada, &meeting).await;
    assert_eq!(references(&agenda), [first.reference.clone(), second.reference.clone()]);
    for _ in 0..2 {
        done(&mut ada, &meeting, &about("remove", &first, "")).await;
    }
    assert_eq!(references(&seen(&mut ada, &meeting).await), [second.reference]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_date_is_emailed_and_nobodys_change_is_overwritten() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    let version = seen(&mut ada, &meeting).await["version"].clone();
    let change = |title: &str, day: &str| json!({ "action": "change", "version": version, "title": title, "day": day });
    for (title, day) in [
        ("", "2026-12-17"),
        ("December", "17.12.2026"),
        (&*"x".repeat(201), "2026-12-17"),
    ] {
        let refused = status(&mut ada, &meeting, &change(title, day)).await;
        assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY, "{title} {day}");
    }
    done(&mut ada, &meeting, &change("December meeting", "2026-12-17")).await;
    // A second click, and a form that was opened before.
    done(&mut ada, &meeting, &change("December meeting", "2026-12-17")).await;
    let late = status(&mut ada, &meeting, &change("Another", "2026-12-18")).await;
    assert_eq!(late, StatusCode::CONFLICT);
    let agenda = seen(&mut ada, &meeting).await;
    assert_eq!(
        (&agenda["meeting"]["title"], &agenda["meeting"]["day"]),
        (&json!("December meeting"), &json!("2026-12-17"))
    );
    assert_eq!(meeting_mails(&harbour, ADA).await, ["meeting moved", "meeting planned"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_is_planned_with_a_form_that_keeps_what_was_typed() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let list = ada.get("/meetings/harbour").await;
    assert!(list.body.contains("/meetings/harbour/new?body=board"), "{}", list.body);
    let page = "/meetings/harbour/new?body=board";
    let form = ada.get(page).await;
    assert_eq!(form.body.matches("name=\"item\"").count(), 2, "{}", form.body);
    assert_eq!(
        form.body.matches(" checked").count(),
        2,
        "everything is selected at first"
    );
    let refused = ada
        .post(
            page,
            &[("title", ""), ("day", "2026-12-10"), ("item", &first.reference)],
        )
        .await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(
        refused.body.contains("There is a problem") && refused.body.contains("2026-12-10"),
        "{}",
        refused.body
    );
    assert_eq!(
        refused.body.matches(" checked").count(),
        1,
        "what was deselected stays so"
    );
    let fields = [
        ("title", "December"),
        ("day", "2026-12-10"),
        ("item", &first.reference),
        ("item", &second.reference),
    ];
    let sent = ada.post(page, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let shown = ada.get(sent.header("location")).await;
    assert!(
        shown.body.contains("role=\"status\"") && shown.body.contains("Approve 2 applications"),
        "{}",
        shown.body
    );
}
