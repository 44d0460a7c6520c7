//! The pages: webhooks are added, changed and deleted with forms, without scripts.

use super::receiver::Receiver;
use super::{harbour, head};
use crate::accounts::visitor::location;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;
use server::webhooks::deliver_due;

const PAGE: &str = "/webhooks/harbour";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_webhook_is_added_used_changed_and_deleted_with_forms(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let state = &harbour.site.state;
    let mut head = head(&harbour).await;
    let crm = Receiver::start().await;
    let url = crm.url();
    let roles = head.get("/roles/harbour").await;
    assert!(roles.body.contains("href=\"/webhooks/harbour\""));
    assert!(head.get(PAGE).await.body.contains("There are no webhooks yet."));

    // What's wrong is at its field, and what was typed stays.
    let wrong = [("do", "add"), ("url", "ftp://example.org"), ("description", "My CRM")];
    let answer = head.post(PAGE, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in [
        "<title>Error: ",
        "href=\"#webhook-url\"",
        "href=\"#webhook-events\"",
        "value=\"ftp://example.org\"",
        "value=\"My CRM\"",
    ] {
        assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
    }

    let add = [
        ("do", "add"),
        ("url", url.as_str()),
        ("description", "My CRM"),
        ("event", "invoice.paid"),
        ("event", "membership.ended"),
    ];
    let answer = head.post(PAGE, &add).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("whsec_") && answer.body.contains("Copy the secret now."));
    assert_eq!(answer.header("cache-control"), "no-store");
    let list = head.get(PAGE).await;
    assert!(!list.body.contains("whsec_"));
    let (_, after) = list.body.split_once("href=\"/webhooks/harbour/").unwrap();
    let page = format!("{PAGE}/{}", after.split('"').next().unwrap());

    let answer = head.post(&page, &[("do", "send_test")]).await;
    assert_eq!(location(&answer), format!("{page}?done=test"));
    assert!(
        head.get(&format!("{page}?done=test"))
            .await
            .body
            .contains("The test event is on its way.")
    );
    deliver_due(state).await.unwrap();
    assert_eq!(crm.count(), 1);
    let shown = head.get(&page).await.body;
    for expected in [
        "webhook.test",
        "Delivered",
        "Status 204",
        "Send again",
        "Test event sent",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }

    // The list stays as it was.
    let list = format!("{page}?show=all&sort=-when");
    let shown = head.get(&list).await.body;
    let action = format!("action=\"{}\"", list.replace('&', "&amp;"));
    assert!(shown.contains(&action), "{action}: {shown}");

    let change = [("do", "change"), ("url", url.as_str()), ("event", "invoice.paid")];
    assert_eq!(
        location(&head.post(&page, &change).await),
        format!("{page}?done=change")
    );
    let pause = head.post(&page, &[("do", "pause")]).await;
    assert_eq!(location(&pause), format!("{page}?done=pause"));
    let refused = head.post(&page, &[("do", "send_test")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Resume it first") && refused.body.contains("href=\"#webhook-resume\""));
    let replaced = head.post(&page, &[("do", "replace")]).await;
    assert!(replaced.body.contains("whsec_") && replaced.body.contains("both secrets"));

    // Deleting waits until they've confirmed who they are.
    super::run(state, "UPDATE session SET confirmed_at = 0").await;
    let waits = head.post(&page, &[("do", "delete")]).await;
    assert!(location(&waits).starts_with("/account/confirm?form="), "{waits:?}");
    let add = head.post(PAGE, &add).await;
    assert!(location(&add).starts_with("/account/confirm?form="));
    super::run(state, "UPDATE session SET confirmed_at = 9000000000000").await;
    let deleted = head.post(&page, &[("do", "delete")]).await;
    assert_eq!(location(&deleted), format!("{PAGE}?done=delete"));
    assert_eq!(head.get(&page).await.status, StatusCode::NOT_FOUND);
    for wrong in [[("do", "explode")], [("do", "pause")]] {
        assert_eq!(head.post(&page, &wrong).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_from_other_sites_are_refused_though_events_of_stripes_are_not() {
    let harbour = harbour(Backend::Sqlite);
    for (path, expected) in [
        (PAGE, StatusCode::FORBIDDEN),
        ("/webhooks/harbour/aaaaaaaaaaaaaaaa", StatusCode::FORBIDDEN),
        // It has no account at Stripe.
        ("/webhooks/stripe/harbour", StatusCode::NOT_FOUND),
    ] {
        let headers = [("origin", "https://evil.example.org")];
        let answer = harbour.site.ask_with(axum::http::Method::POST, path, &headers).await;
        assert_eq!(answer.status, expected, "{path}");
    }
}
