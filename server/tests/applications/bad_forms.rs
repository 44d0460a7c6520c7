//! Forms and bodies that no page makes: each has a clear answer, and nothing is lost.

use super::fleet::{ANSWERS, Fleet};
use super::multipart::raw;
use super::requests::{answers_to, form, json_to};
use super::walk::{sites, text};
use crate::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;

const HARBOURS: &str = "server/tests/harbours";

async fn stored(site: &Site, fleet: &Fleet) -> String {
    site.json(&format!("/applications/{}", fleet.secret)).await["answers"].to_string()
}

fn with(path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
    Request::post(path)
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap()
}

#[tokio::test]
async fn a_body_that_is_no_form_is_told_and_changes_nothing() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::answered(&site.desk).await;
        let before = stored(&site, &fleet).await;
        let you = fleet.at("you");
        let urlencoded = "application/x-www-form-urlencoded";
        let half = b"------harbour7b1f\r\ncontent-disposition: form-data; name=\"you.name\"\r\n\r\nAda".to_vec();
        for (request, status, heading) in [
            (with(&you, "text/plain", b"you.name=Ada".to_vec()), 415, "The form was not understood"),
            (with(&you, "application/json", b"{}".to_vec()), 415, "The form was not understood"),
            (with(&you, "multipart/form-data", b"nonsense".to_vec()), 400, "The form was not understood"),
            (raw(&you, half), 400, "The form was not understood"),
            (raw(&you, b"nonsense".to_vec()), 400, "The form was not understood"),
            (with(&you, urlencoded, vec![b'a'; 49 << 20]), 413, "This is too large"),
            (raw(&you, [b"------harbour7b1f\r\ncontent-disposition: form-data; name=\"question.crest\"; filename=\"a\"\r\n\r\n".as_slice(), &vec![0; 49 << 20]].concat()), 413, "This is too large"),
        ] {
            let answer = site.ask(request).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
            assert!(text(&answer.body).contains(heading), "{}", answer.body);
            assert!(answer.body.contains(answer.header("x-request-id")));
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        assert_eq!(stored(&site, &fleet).await, before);
    }
}

#[tokio::test]
async fn a_form_without_its_revision_or_with_a_strange_one_overwrites_nothing() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::answered(&site.desk).await;
        for revision in [
            None,
            Some("-1"),
            Some("0"),
            Some(""),
            Some("one"),
            Some("99999999999999999999"),
        ] {
            let mut pairs = vec![("you.name", "Somebody Else"), ("do", "next")];
            pairs.extend(revision.map(|revision| ("revision", revision)));
            let answer = site.ask(form(&fleet.at("you"), &pairs)).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{revision:?}");
            assert_eq!(answer.header("location"), fleet.at("you?check"), "{revision:?}");
            assert!(stored(&site, &fleet).await.contains("Zoë Föhn"), "{revision:?}");
        }
        let page = site.get(&fleet.at("you?check")).await;
        assert!(text(&page.body).contains("the stored answer is “Zoë Föhn”"));
        assert!(page.body.contains("value=\"Somebody Else\""));
    }
}

#[tokio::test]
async fn what_a_page_does_not_ask_is_left_alone() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::answered(&site.desk).await;
        let before = stored(&site, &fleet).await;
        let strange = [
            ("revision", "99"),
            ("state", "submitted"),
            ("application.state", "submitted"),
            ("sign.other.name", "Ada"),
            ("role.legal.9.name", "Ada"),
            ("fact.nothing", "1"),
            ("constructor", "x"),
            ("you.name[]", "Ada"),
            ("__proto__.x", "1"),
            ("you.\0name", "Ada"),
            ("do", "explode"),
        ];
        let answer = site.ask(form(&fleet.at("you"), &strange)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let many: Vec<(String, String)> = (0..2_000).map(|at| (format!("a.{at}"), "b".repeat(20))).collect();
        let many: Vec<(&str, &str)> = many
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            site.ask(form(&fleet.at("you"), &many)).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(stored(&site, &fleet).await, before);
    }
}

#[tokio::test]
async fn a_page_that_is_none_is_not_found() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::answered(&site.desk).await;
        for page in [
            "nothing",
            "role-none",
            "agreement-none",
            "send-none",
            "You",
            "you%00",
            "you%2F..",
            "%0d%0aa:b",
            "ä",
        ] {
            let page = page.replace('ä', "%C3%A4");
            let answer = site.get(&fleet.at(&page)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
            assert!(text(&answer.body).contains("Page not found"), "{page}");
            for act in ["next", "later", "more", "sign"] {
                let answer = site.ask(form(&fleet.at(&page), &[("do", act), ("a.b", "c")])).await;
                assert!(
                    matches!(answer.status.as_u16(), 303 | 404),
                    "{page} {act}: {}",
                    answer.status
                );
                let to = answer.header("location");
                assert!(
                    to.is_empty() || to == fleet.at("").trim_end_matches('/'),
                    "{page} {act}: {to}"
                );
            }
        }
    }
}

/// What PostgreSQL stores nowhere and asks for nothing with.
#[tokio::test]
async fn a_nul_anywhere_is_no_fault_of_the_server() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::submitted(&site).await;
        let draft = Fleet::answered(&site.desk).await;
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
}

#[tokio::test]
async fn what_the_api_does_not_understand_is_told_as_a_problem() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::answered(&site.desk).await;
        let at = |rest: &str| format!("/applications/{}/{rest}", fleet.secret);
        for (method, path, body, status) in [
            (Method::PATCH, at("answers"), json!({ "answers": {} }), 422),
            (
                Method::PATCH,
                at("answers"),
                json!({ "revision": "1", "answers": {} }),
                422,
            ),
            (
                Method::PATCH,
                at("answers"),
                json!({ "revision": 1, "answers": [] }),
                422,
            ),
            (
                Method::PATCH,
                at("answers"),
                json!({ "revision": 1, "answers": {}, "state": "submitted" }),
                422,
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
                422,
            ),
            (
                Method::POST,
                at("links"),
                json!({ "part": "legal", "name": "A", "email": "none" }),
                422,
            ),
            (Method::POST, at("withdrawal"), json!({}), 422),
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
                422,
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
        let all = stored(&site, &fleet).await;
        assert!(
            ANSWERS
                .iter()
                .filter(|(_, typed)| typed.len() > 4)
                .all(|(_, typed)| all.contains(typed))
        );
    }
}
