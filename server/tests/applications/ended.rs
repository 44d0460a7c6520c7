//! Links that were revoked, declined, completed, replaced or expired.

use super::behind::{READ, SENT, ends_at, get, of_api, with_crest};
use super::fleet::{Fleet, owed_secret};
use super::requests::form;
use super::still::dump;
use super::walk::site_on;
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use server::applications::{LinkId, LinkSecret, decline, done, recall, remind};
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

#[rstest]
#[tokio::test]
async fn a_link_that_ended_opens_nothing_and_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let state = &site.state;
    for end in ["recalled", "declined", "done", "expired", "replaced"] {
        let fleet = Fleet::signed(&site).await;
        let file = with_crest(&site, &fleet).await;
        let part = if end == "expired" {
            Part::Applicant
        } else {
            Part::Marketing
        };
        let mut secret = fleet.secret.clone();
        if part == Part::Marketing {
            secret = fleet.hand_over(state, part).await;
        }
        let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
        let link = answer["links"][0]["id"].as_str().and_then(LinkId::parse);
        match end {
            "recalled" => recall(state, &fleet.link(), link.as_ref()).await.unwrap(),
            "declined" => decline(state, &LinkSecret::parse(&secret).unwrap()).await.unwrap(),
            "done" => assert!(done(state, &LinkSecret::parse(&secret).unwrap()).await.unwrap()),
            "replaced" => {
                remind(state, &fleet.link(), link.as_ref()).await.unwrap();
                assert_ne!(owed_secret(state, &fleet.reference, "reminder").await, secret);
            }
            _ => {
                let mut tx = state.database.begin().await.unwrap();
                let sql = "UPDATE link SET expires_at = 1 WHERE application = $1";
                tx.run(sql, &[(&fleet.reference).into()]).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
        let expected = if end == "replaced" {
            StatusCode::NOT_FOUND
        } else {
            StatusCode::GONE
        };
        let before = dump(&site).await;
        let crest = format!("files/{file}");
        for page in READ.into_iter().chain([crest.as_str()]) {
            let (status, body) = ends_at(&site, &secret, get(&format!("/apply/{secret}/{page}"))).await;
            assert_eq!(status, expected, "{end} {page}");
            assert!(
                !body.contains(&fleet.reference) && !body.contains("works.example.org"),
                "{end} {page}"
            );
        }
        // What was typed is held for the new link, as for an expired one.
        for page in SENT.into_iter().filter(|page| !page.starts_with("agreement-")) {
            let (status, _) = ends_at(&site, &secret, form(&format!("/apply/{secret}/{page}"), &[])).await;
            assert_eq!(status, expected, "{end} {page}");
        }
        let read = get(&format!("/api/v1/applications/{secret}"));
        for request in of_api(&secret).into_iter().chain([read]) {
            let told = format!("{end} {} {}", request.method(), request.uri());
            let (status, body) = ends_at(&site, &secret, request).await;
            assert_eq!(status, expected, "{told}: {body}");
        }
        assert!(
            dump(&site).await == before,
            "{end}: a link that ended changed something"
        );
    }
}
