//! Refused requests get an explanation in our own words, what's allowed instead, and when to try again (S8).

use crate::applications::fleet::Fleet;
use crate::applications::requests::{answers_to, form, json_to};
use crate::applications::walk::site_on;
use crate::site::{Answer, Site};
use axum::body::{Body, Bytes};
use axum::http::{Method, Request, StatusCode};
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::storage::{Backend, Location};

/// Words that only frameworks use.
const FRAMEWORK: [&str; 8] = [
    "deserialize",
    "Failed to",
    "length limit exceeded",
    "extractor",
    "Invalid URL",
    "Invalid UTF-8",
    "multipart",
    "target type",
];

fn assert_in_our_words(told: &str, answer: &Answer) {
    assert!(!answer.body.is_empty(), "{told}: {} says nothing", answer.status);
    for words in FRAMEWORK {
        assert!(!answer.body.contains(words), "{told}: {}", answer.body);
    }
}

fn raw(method: &str, path: &str, kind: &str, body: impl Into<Body>) -> Request<Body> {
    let request = Request::builder().method(method).uri(path).header("content-type", kind);
    request.body(body.into()).unwrap()
}

#[tokio::test]
async fn s8_no_message_of_a_framework_reaches_anybody() {
    let site = Site::harbour();
    let fleet = Fleet::answered(&site.state).await;
    let (url, json) = ("application/x-www-form-urlencoded", "application/json");
    let answers = format!("/api/v1/applications/{}/answers", fleet.secret);
    let long = "a=".to_owned() + &"b".repeat(70_000);
    for (request, expected) in [
        (raw("POST", "/apply", "text/plain", "x"), 415),
        (raw("POST", "/apply", url, "a=%ff&b=%"), 404),
        (raw("POST", "/apply", url, long.clone()), 413),
        (raw("POST", &fleet.at("you"), "application/json", "{}"), 415),
        (
            raw("POST", &fleet.at("you"), "multipart/form-data; boundary=x", "nonsense"),
            400,
        ),
        (raw("POST", &fleet.at("you"), "multipart/form-data", "nonsense"), 400),
        (raw("POST", "/apply/%ff/you", url, "a=b"), 404),
        (raw("GET", "/apply/x/files/%ff", url, ""), 404),
        (raw("GET", "/apply/%ff/application.pdf", url, ""), 404),
        (raw("GET", "/apply/x/documents/%ff", url, ""), 404),
        (raw("POST", "/api/v1/applications", json, long), 413),
        (raw("POST", "/harbour", url, ""), 405),
        (raw("GET", "/api/v1/foundations/%ff", json, ""), 400),
        (raw("GET", "/api/v1/foundations?lang=en&lang=de", json, ""), 400),
        (raw("POST", "/api/v1/applications", json, "{"), 400),
        (raw("POST", "/api/v1/applications", json, "{\"foundation\": 3}"), 400),
        (raw("POST", "/api/v1/applications", url, "a=b"), 415),
        (raw("PATCH", &answers, json, "[]"), 400),
        (raw("PATCH", &answers, json, vec![0xff]), 400),
    ] {
        let told = format!("{} {}", request.method(), request.uri());
        let answer = site.ask(request).await;
        assert_eq!(answer.status.as_u16(), expected, "{told}: {}", answer.body);
        assert_in_our_words(&told, &answer);
        let kind = answer.header("content-type");
        let expected = if told.contains("/api/") {
            "application/problem+json"
        } else {
            "text/html; charset=utf-8"
        };
        assert_eq!(kind, expected, "{told}");
    }
}

#[tokio::test]
async fn s8_an_upload_that_breaks_off_is_no_error_of_the_server() {
    let site = Site::harbour();
    let fleet = Fleet::answered(&site.state).await;
    let started = "--x\r\ncontent-disposition: form-data; name=\"question.crest\"; filename=\"a.png\"\r\n\r\nabc";
    let broken = || {
        let pieces = [
            Ok(Bytes::from(started)),
            Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset)),
        ];
        Body::from_stream(futures_util::stream::iter(pieces))
    };
    for (path, kind) in [
        (fleet.at("questions-marketing"), "multipart/form-data; boundary=x"),
        (fleet.at("you"), "application/x-www-form-urlencoded"),
        ("/apply".to_owned(), "application/x-www-form-urlencoded"),
    ] {
        let answer = site.ask(raw("POST", &path, kind, broken())).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}: {}", answer.body);
    }
    let patched = format!("/api/v1/applications/{}/answers", fleet.secret);
    let answer = site.ask(raw("PATCH", &patched, "application/json", broken())).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.body);
}

#[tokio::test]
async fn s8_what_is_refused_for_now_says_when_to_come_back() {
    let site = Site::harbour();
    let wanted = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    for _ in 0..60 {
        site.ask(json_to(Method::POST, "/applications", &wanted)).await;
    }
    let names = [
        (".foundation", "harbour"),
        (".programme", "membership"),
        (".tier", "fleet"),
    ];
    for answer in [
        site.ask(json_to(Method::POST, "/applications", &wanted)).await,
        site.ask(form("/apply", &names)).await,
    ] {
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.header("retry-after"), "3601");
    }
    let away = Site::at("server/tests/harbours", |config| {
        config.database = Location::Sqlite("/proc/nowhere/guildhall.db".into());
    });
    for answer in [
        away.ask(json_to(Method::POST, "/applications", &wanted)).await,
        away.ask(form("/apply", &names)).await,
        away.get("/readyz").await,
        away.get("/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").await,
    ] {
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.body);
        assert_eq!(answer.header("retry-after"), "30");
    }
}

#[tokio::test]
async fn s8_every_405_says_what_is_allowed() {
    let site = Site::harbour();
    let fleet = Fleet::answered(&site.state).await;
    let mut seen = 0;
    for path in [
        "/",
        "/harbour",
        "/harbour/membership/compare",
        "/harbour/membership/join",
        "/verify",
        "/api",
        "/embed.js",
        "/favicon.svg",
        "/robots.txt",
        "/pkg/nothing.js",
        "/look/harbour.css",
        "/healthz",
        "/readyz",
        "/apply",
        &fleet.at("you"),
        &fleet.at("files/aaaaaaaaaaaaaaaa"),
        &fleet.at("application.pdf"),
        "/api/v1/foundations",
        "/api/v1/applications",
        "/nowhere/at/all",
    ] {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"] {
            let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
            let answer = site.ask(request).await;
            if answer.status == StatusCode::METHOD_NOT_ALLOWED {
                seen += 1;
                assert!(!answer.header("allow").is_empty(), "{method} {path}");
                assert!(!answer.header("allow").contains(method), "{method} {path}");
            }
        }
    }
    assert!(seen > 40, "{seen}");
}

#[tokio::test]
async fn s8_scripts_of_other_sites_read_nothing_of_applications() {
    let site = Site::harbour();
    let fleet = Fleet::answered(&site.state).await;
    let application = format!("/api/v1/applications/{}", fleet.secret);
    let elsewhere = [("origin", "https://elsewhere.example.org")];
    for (method, path) in [
        (Method::GET, application.as_str()),
        (Method::GET, "/api/v1/applications/nobody"),
        (Method::OPTIONS, &application),
        (Method::OPTIONS, "/api/v1/applications"),
        (Method::POST, "/api/v1/applications"),
    ] {
        let answer = site.ask_with(method.clone(), path, &elsewhere).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{method} {path}");
    }
    for path in ["/api/v1/foundations", "/api/v1/nothing"] {
        let answer = site.get_with(path, &elsewhere).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s8_a_part_that_is_unknown_opens_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let colleague = fleet.hand_over(&site.state, Part::Marketing).await;
    let everything = "UPDATE link SET part = 'everything' WHERE part = 'marketing'";
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(everything, &[]).await.unwrap_err();
    tx.rollback().await.unwrap();
    // Not even if the database doesn't check it.
    let unchecked = match backend {
        Backend::Sqlite => "DROP TRIGGER link_part_updated",
        Backend::Postgres => "ALTER TABLE link DROP CONSTRAINT link_part",
    };
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(unchecked, &[]).await.unwrap();
    tx.run(everything, &[]).await.unwrap();
    tx.commit().await.unwrap();
    for path in [
        format!("/api/v1/applications/{colleague}"),
        format!("/apply/{colleague}"),
        format!("/apply/{colleague}/you"),
    ] {
        let answer = site.get(&path).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        for private in ["Zoë Föhn", "zoe@example.org", "Harbour Works"] {
            assert!(!answer.body.contains(private), "{path}: {}", answer.body);
        }
    }
    let saved = site
        .ask(answers_to(&colleague, 999, "", &[("you.name", "Somebody Else")]))
        .await;
    assert_eq!(saved.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s8_fields_of_one_line_keep_no_line_breaks(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let typed = "Zoë\r\nFöhn\n\tBcc:\u{2028}all@example.org";
    let answers = [
        ("you.name", typed),
        ("organisation.name", typed),
        ("address.street", "Pier 1\n\nGate 2"),
    ];
    assert_eq!(
        site.ask(answers_to(&fleet.secret, 999, "", &answers)).await.status,
        StatusCode::OK
    );
    let posted = [("revision", "999"), ("you.title", "Captain\r\nof the fleet")];
    assert_eq!(
        site.ask(form(&fleet.at("you"), &posted)).await.status,
        StatusCode::SEE_OTHER
    );
    let wanted = json!({
        "foundation": "harbour", "programme": "membership", "tier": "fleet", "facts": { "ships": "3\n" }
    });
    assert_eq!(
        site.ask(json_to(Method::POST, "/applications", &wanted)).await.status,
        StatusCode::CREATED
    );
    let mut tx = site.state.database.read().await.unwrap();
    let rows: Vec<(String, String)> = tx.all("SELECT key, value FROM answer ORDER BY key", &[]).await.unwrap();
    tx.rollback().await.unwrap();
    for (key, value) in &rows {
        assert!(!value.contains(['\n', '\r', '\t', '\u{2028}']), "{key}: {value:?}");
    }
    assert!(
        rows.contains(&("you.name".to_owned(), "Zoë Föhn Bcc: all@example.org".to_owned())),
        "{rows:?}"
    );
    assert!(
        rows.contains(&("you.title".to_owned(), "Captain of the fleet".to_owned())),
        "{rows:?}"
    );
}
