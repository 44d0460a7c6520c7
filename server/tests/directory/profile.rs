//! Writing, previewing and publishing a profile: the page without scripts, and what becomes public.

use super::{DONE, change, member, path, profile};
use crate::accounts::visitor::location;
use crate::applications::walk::text;
use crate::members::ZOE;
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_a_draft_is_previewed_then_published_and_is_in_the_history(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    let (mut zoe, own) = member(&harbour).await;
    let page = format!("/member/{own}/profile");
    let id = profile(&mut zoe, &own).await["id"].as_str().unwrap().to_owned();
    let public = format!("/directory/harbour/{id}");
    let sent = [
        ("do", "save"),
        ("version", "0"),
        (
            "description-en",
            "We build harbours.\r\n\r\nSince 1900. </p><script>alert(1)</script>",
        ),
        ("description-de", "Wir bauen Häfen."),
        ("description-fr", "Bonjour"),
        ("website", "quay.example.org"),
        ("blog", ""),
        ("code", "https://code.example.org/works"),
    ];
    let saved = zoe.post(&page, &sent).await;
    let to = format!("{page}?done=save");
    assert_eq!((saved.status, location(&saved)), (StatusCode::SEE_OTHER, to.as_str()));
    let shown = zoe.get(&to).await.body;
    let said = text(&shown);
    for expected in [
        "The draft is saved.",
        "We build harbours.",
        "Publish this",
        "Draft of the public page saved",
        ZOE,
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(
        shown.contains("role=\"status\"") && !shown.contains("<script>alert"),
        "{shown}"
    );
    assert!(
        !harbour.site.get(&public).await.body.contains("We build"),
        "nobody else sees a draft"
    );

    let published = zoe.post(&page, &[("do", "publish"), ("version", "1")]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);
    let shown = harbour.site.get(&public).await.body;
    assert!(
        shown.contains("href=\"https://quay.example.org/\" rel=\"nofollow ugc noopener\""),
        "{shown}"
    );
    assert!(
        !shown.contains("<script>alert") && text(&shown).contains("We build harbours."),
        "{shown}"
    );
    let german = harbour.site.get(&format!("{public}?lang=de")).await.body;
    assert!(text(&german).contains("Wir bauen Häfen."), "{german}");
    let answer = harbour.site.json(&format!("/directory/harbour/{id}?lang=de")).await;
    assert_eq!(answer["member"]["description"], json!({ "de": "Wir bauen Häfen." }));
    let seen = profile(&mut zoe, &own).await;
    assert_eq!(seen["draft"], json!(null));
    assert_eq!(
        seen["published"]["links"][1],
        json!({ "link": "code", "url": "https://code.example.org/works" })
    );

    // A new draft doesn't change what's public.
    assert_eq!(
        change(
            &mut zoe,
            &own,
            "save",
            json!({ "description": { "en": "We sell harbours." } })
        )
        .await,
        DONE
    );
    assert!(text(&harbour.site.get(&public).await.body).contains("We build harbours."));
    // Taken out at once, not with the next publication.
    let version = profile(&mut zoe, &own).await["version"].to_string();
    let unlisted = zoe.post(&page, &[("do", "unlist"), ("version", &version)]).await;
    assert_eq!(unlisted.status, StatusCode::SEE_OTHER);
    assert_eq!(harbour.site.get(&public).await.status, StatusCode::NOT_FOUND);
    let home = text(&zoe.get(&format!("/member/{own}")).await.body);
    assert!(home.contains("Taken out of the directory"), "{home}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w6_w7_errors_are_at_their_fields_and_what_was_typed_stays(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing(backend);
    let (mut zoe, own) = member(&harbour).await;
    let page = format!("/member/{own}/profile");
    let long = "ä".repeat(2_001);
    let sent = [
        ("do", "save"),
        ("version", "0"),
        ("description-en", long.as_str()),
        ("website", "javascript:alert(1)"),
        ("blog", "https://blog.example.org/"),
    ];
    let shown = zoe.post(&page, &sent).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in [
        "<title>Error: ",
        "href=\"#description-en\"",
        "href=\"#website\"",
        "id=\"website-error\"",
        "value=\"javascript:alert(1)\"",
        "value=\"https://blog.example.org/\"",
    ] {
        assert!(shown.body.contains(expected), "{expected}: {}", shown.body);
    }
    // Somebody was faster.
    let sent = [
        ("do", "save"),
        ("version", "7"),
        ("description-en", "We build harbours."),
    ];
    let shown = zoe.post(&page, &sent).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    let said = text(&shown.body);
    assert!(
        said.contains("Someone else has changed the public page") && said.contains("We build harbours."),
        "{said}"
    );
    assert_eq!(zoe.post(&page, &[("do", "sell")]).await.status, StatusCode::NOT_FOUND);
    let unknown =
        json!({ "action": "save", "version": 0, "links": [{ "link": "shop", "url": "https://example.org" }] });
    let answer = zoe.post_json(&path(&own), &unknown.to_string()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.body);
}
