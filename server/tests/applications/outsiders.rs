//! Outsiders: without its link, nothing of an application is accessible, and a link gives access to no more than it should.

use super::behind::{READ, SENT, ends_at, get, of_api, with_crest};
use super::fleet::{ANSWERS, Fleet};
use super::requests::{answers_to, form};
use super::still::dump;
use super::walk::site_on;
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

#[rstest]
#[tokio::test]
async fn a_secret_that_nobody_has_is_told_the_same_whatever_is_asked(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    // A plausible secret, an almost correct one, and some that can't exist.
    let last = if fleet.secret.ends_with('a') { 'b' } else { 'a' };
    let near = format!("{}{last}", &fleet.secret[..31]);
    let upper = fleet.secret.to_uppercase();
    for secret in ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", &near, &upper, "x", "%00", "%C3%A4"] {
        for page in READ {
            let (status, body) = ends_at(&site, secret, get(&format!("/apply/{secret}/{page}"))).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{secret}/{page}");
            assert!(body.contains("This link doesn’t work"), "{secret}/{page}: {body}");
            assert!(
                !body.contains(&fleet.reference) && !body.contains("Harbour Works"),
                "{page}"
            );
        }
        for page in SENT {
            let (status, body) = ends_at(&site, secret, form(&format!("/apply/{secret}/{page}"), &[])).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{secret}/{page}");
            assert!(body.contains("This link doesn’t work"), "{secret}/{page}: {body}");
        }
        let read = get(&format!("/api/v1/applications/{secret}"));
        let mut bodies = Vec::new();
        for request in of_api(secret).into_iter().chain([read]) {
            let told = format!("{} {}", request.method(), request.uri());
            let (status, body) = ends_at(&site, secret, request).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{told}: {body}");
            bodies.push(body);
        }
        assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
    }
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert!(answer["answers"].to_string().contains("Zoë Föhn"));
}

#[rstest]
#[tokio::test]
async fn w17_a_colleague_reaches_their_part_and_nothing_else(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let file = with_crest(&site, &fleet).await;
    let marketing = fleet.hand_over(&site.state, Part::Marketing).await;
    let legal = fleet.hand_over(&site.state, Part::Legal).await;
    let crest = |secret: &str| get(&format!("/apply/{secret}/files/{file}"));
    let own = site
        .together(vec![crest(&marketing), crest(&fleet.secret), crest(&legal)])
        .await;
    let statuses: Vec<u16> = own.iter().map(|answer| answer.0.as_u16()).collect();
    assert_eq!(statuses, [200, 200, 404]);

    for page in READ {
        let expected = if page == "questions-marketing" { 200 } else { 404 };
        let (status, body) = ends_at(&site, &marketing, get(&format!("/apply/{marketing}/{page}"))).await;
        assert_eq!(status.as_u16(), expected, "{page}");
        for (key, typed) in ANSWERS
            .iter()
            .filter(|(key, _)| key.contains('.') && *key != "question.site")
        {
            let shown = typed.len() > 5 && *key != "organisation.name" && body.contains(typed);
            assert!(!shown, "{page} shows {key}");
        }
    }
    let answer = site.json(&format!("/applications/{marketing}")).await;
    let keys: Vec<&str> = answer["answers"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|pair| pair[0].as_str())
        .collect();
    assert_eq!(keys, ["question.crest", "question.site"]);
    for nothing in ["links", "requests", "agreements"] {
        assert_eq!(answer[nothing].as_array().map(Vec::len), Some(0), "{nothing}");
    }
    assert!(answer["signatory"].is_null() && answer["text"].is_null());

    let before = dump(&site).await;
    for page in SENT
        .iter()
        .filter(|page| !matches!(**page, "done" | "wrong-person" | "you" | "nothing"))
    {
        let (status, _) = ends_at(
            &site,
            &marketing,
            form(&format!("/apply/{marketing}/{page}"), &[("do", "sign")]),
        )
        .await;
        assert!(status.is_client_error(), "{page}: {status}");
    }
    for request in of_api(&marketing).into_iter().skip(1) {
        let told = format!("{} {}", request.method(), request.uri());
        let (status, body) = ends_at(&site, &marketing, request).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{told}: {body}");
    }
    for answers in [
        vec![("you.name", "Somebody Else")],
        vec![("send.legal.email", "x@example.org")],
    ] {
        let answer = site.ask(answers_to(&marketing, 0, "", &answers)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        site.ask(form(&format!("/apply/{marketing}/you"), &answers)).await;
    }
    assert!(
        dump(&site).await == before,
        "a colleague changed something outside their part"
    );
}
