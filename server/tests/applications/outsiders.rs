//! Outsiders: without its link, nothing of an application is accessible, and a link gives access to no more than it should.

use super::behind::{READ, SENT, ends_at, get, of_api, with_crest};
use super::fleet::{ANSWERS, Fleet};
use super::requests::{answers_to, form};
use super::still::dump;
use super::walk::site_on;
use crate::site::Site;
use axum::body::Body;
use axum::http::{Request, StatusCode};
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

/// The first response, and the page a browser ends up on, without the secret.
async fn response_to(site: &Site, secret: &str, request: impl Fn() -> Request<Body>) -> (String, StatusCode, String) {
    let (status, location, _) = site.together(vec![request()]).await.remove(0);
    let (at_last, body) = ends_at(site, secret, request()).await;
    (format!("{status} {}", location.replace(secret, "")), at_last, body)
}

#[rstest]
#[tokio::test]
async fn text_that_is_no_secret_is_answered_like_a_secret_that_nobody_has(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const UNKNOWN: &str = "mzxw6ytboi3gk43fmnzgk5brmzxw6ytb";
    let site = site_on(backend, HARBOURS);
    let forms = SENT.into_iter().chain(["confirm", "renew"]);
    for malformed in [
        "no-secret",
        "MZXW6YTBOI3GK43FMNZGK5BRMZXW6YTB",
        "mzxw6ytboi3gk43fmnzgk5brmzxw6yt1",
        "%C3%A4",
    ] {
        let page = |secret: &str| get(&format!("/apply/{secret}"));
        assert_eq!(
            response_to(&site, malformed, || page(malformed)).await,
            response_to(&site, UNKNOWN, || page(UNKNOWN)).await,
            "{malformed}"
        );
        for rest in READ {
            let page = |secret: &str| get(&format!("/apply/{secret}/{rest}"));
            assert_eq!(
                response_to(&site, malformed, || page(malformed)).await,
                response_to(&site, UNKNOWN, || page(UNKNOWN)).await,
                "GET {malformed}/{rest}"
            );
        }
        for rest in forms.clone() {
            let sent = |secret: &str| form(&format!("/apply/{secret}/{rest}"), &[("link", "aaaaaaaaaaaaaaaa")]);
            assert_eq!(
                response_to(&site, malformed, || sent(malformed)).await,
                response_to(&site, UNKNOWN, || sent(UNKNOWN)).await,
                "POST {malformed}/{rest}"
            );
        }
        for (number, _) in of_api(UNKNOWN).iter().enumerate() {
            let request = |secret: &str| of_api(secret).remove(number);
            assert_eq!(
                response_to(&site, malformed, || request(malformed)).await,
                response_to(&site, UNKNOWN, || request(UNKNOWN)).await,
                "API request {number}, {malformed}"
            );
        }
    }
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
