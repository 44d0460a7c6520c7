//! Requests that only programs send. Each gets a clear response, and nothing is lost.

use super::fleet::{ANSWERS, Fleet};
use super::requests::{answers_to, form, json_to};
use super::walk::site_on;
use axum::body::Body;
use axum::http::{Method, Request};
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

/// Text that PostgreSQL can neither store nor search for.
#[rstest]
#[tokio::test]
async fn a_nul_anywhere_is_no_fault_of_the_server(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let draft = Fleet::answered(&site.state).await;
    let start = [
        (".foundation", "harbour"),
        (".programme", "membership"),
        (".tier", "fleet"),
    ];
    let of_api = |rest: &str| format!("/applications/{}/{rest}", draft.secret);
    let get = |path: String| Request::get(path).body(Body::empty()).unwrap();
    let colleague = json!({ "part": "legal", "name": "A\0", "email": "a\0@example.org", "message": "\0" });
    let signature = json!({ "agreement": "a\0", "hash": "\0", "name": "A\0", "title": "\0", "consent": true });
    for request in [
        form(
            "/apply",
            &[&start[..], &[("ships", "3\0"), ("in_league", "yes\0"), ("\0", "\0")]].concat(),
        ),
        form("/apply", &[(".foundation", "harbour\0")]),
        form(
            &draft.at("you"),
            &[("page", "\0"), ("revision", "99"), ("you.name", "A\0da")],
        ),
        form(&draft.at("recall"), &[("link", "\0")]),
        form(&draft.at("remind"), &[("link", "\0")]),
        form(&draft.at("version"), &[("version", "\0")]),
        form(&draft.at("renew"), &[("step", "\0")]),
        form(&fleet.at("withdraw"), &[("reference", "\0")]),
        form(&fleet.at("answer"), &[("request", "\0")]),
        answers_to(&draft.secret, 99, "\0", &[("you.name", "Ada\0 L"), ("you.\0", "x")]),
        json_to(Method::POST, &of_api("links"), &colleague),
        json_to(Method::DELETE, &of_api("links/%00"), &json!(null)),
        json_to(Method::POST, &of_api("links/%00/reminders"), &json!(null)),
        json_to(Method::POST, &of_api("signatures"), &signature),
        get(fleet.at("files/%00")),
        get(fleet.at("documents/%00.pdf")),
        get(fleet.at("%00")),
        get(format!("/api/v1/agreements/{}", "%00")),
    ] {
        let told = format!("{} {}", request.method(), request.uri());
        let answer = site.ask(request).await;
        assert!(
            answer.status.as_u16() < 500,
            "{told}: {} {}",
            answer.status,
            answer.body
        );
    }
}

#[rstest]
#[tokio::test]
async fn what_the_api_does_not_understand_is_told_as_a_problem(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let at = |rest: &str| format!("/applications/{}/{rest}", fleet.secret);
    for (method, path, body, status) in [
        (Method::PATCH, at("answers"), json!({ "answers": {} }), 400),
        (
            Method::PATCH,
            at("answers"),
            json!({ "revision": "1", "answers": {} }),
            400,
        ),
        (
            Method::PATCH,
            at("answers"),
            json!({ "revision": 1, "answers": [] }),
            400,
        ),
        (
            Method::PATCH,
            at("answers"),
            json!({ "revision": 1, "answers": {}, "state": "submitted" }),
            400,
        ),
        (
            Method::PATCH,
            at("answers"),
            json!({ "revision": 1, "answers": { "you.name": "x".repeat(70_000) } }),
            413,
        ),
        (
            Method::POST,
            at("links"),
            json!({ "part": "applicant", "name": "A", "email": "a@example.org" }),
            403,
        ),
        (
            Method::POST,
            at("links"),
            json!({ "part": "king", "name": "A", "email": "a@example.org" }),
            400,
        ),
        (
            Method::POST,
            at("links"),
            json!({ "part": "legal", "name": "A", "email": "none" }),
            422,
        ),
        (Method::POST, at("withdrawal"), json!({}), 400),
        (
            Method::POST,
            at("withdrawal"),
            json!({ "reference": fleet.reference }),
            409,
        ),
        (Method::POST, at("submission"), json!({}), 422),
        (
            Method::POST,
            "/applications".to_owned(),
            json!({ "foundation": "harbour" }),
            400,
        ),
    ] {
        let answer = site.ask(json_to(method, &path, &body)).await;
        assert_eq!(answer.status.as_u16(), status, "{path} {body:.100}: {}", answer.body);
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{path} {body:.100}"
        );
    }
    for revision in [-1, i64::MIN, 0] {
        let answer = site
            .ask(answers_to(
                &fleet.secret,
                revision,
                "",
                &[("you.name", "Somebody Else")],
            ))
            .await;
        assert_eq!(answer.json()["conflicts"]["you.name"], "Zoë Föhn", "{revision}");
    }
    let all = site.json(&format!("/applications/{}", fleet.secret)).await["answers"].to_string();
    assert!(
        ANSWERS
            .iter()
            .filter(|(_, typed)| typed.len() > 4)
            .all(|(_, typed)| all.contains(typed))
    );
}
