//! Joining through the API alone. Every request and response is validated against the OpenAPI description.

use super::description::Description;
use super::program::{
    ANSWERS, APPLICATION, APPLICATIONS, LINK, LINKS, Program, REMINDERS, SIGNATURES, SUBMISSION, VERIFICATION,
    WITHDRAWAL,
};
use crate::site::Site;
use app::api::segment;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use insta::assert_snapshot;
use serde_json::{Value, json};
use server::storage::Location;
use std::collections::{BTreeMap, BTreeSet};

#[tokio::test]
async fn a_person_joins() {
    let site = Site::shipped();
    let mut program = Program::at(&site).await;
    program
        .start(json!({
            "foundation": "almalinux", "programme": "membership", "tier": "contributor", "facts": { "kind": "person" },
        }))
        .await;
    let application = program.read("?lang=de").await;
    assert_eq!([&application["state"], &application["party"]], ["draft", "person"]);
    program.refused("incomplete", Method::POST, SUBMISSION, "", None).await;
    program.complete(&[("you.name", "Ada Lovelace")]).await;
    let hashes = program.sign_all(None).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    assert_eq!(program.read("").await["state"], "submitted");
    for hash in hashes {
        let found = program.send(Method::GET, VERIFICATION, &hash, None).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.body);
    }
    assert_snapshot!(program.told());
}

#[tokio::test]
async fn an_organisation_joins_and_leaves() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let start = json!({
        "foundation": "harbour", "programme": "membership", "tier": "fleet",
        "facts": { "ships": "3", "in_league": "yes" }, "language": "de",
    });
    program.start(start).await;
    let colleague = |part: &str, email: &str| {
        Some(json!({ "part": part, "name": "Charles Babbage", "email": email, "message": "Please." }))
    };
    program
        .refused("incomplete", Method::POST, LINKS, "", colleague("marketing", "charles"))
        .await;
    program
        .done(Method::POST, LINKS, "", colleague("marketing", "charles@example.org"))
        .await;
    // Nobody else gets an email before the applicant's address is confirmed.
    let application = program.read("").await;
    assert_eq!(application["email_confirmed"], false);
    assert_eq!(application["links"][0]["state"], "waiting");
    let handed = application["links"][0]["id"].as_str().unwrap().to_owned();
    program.done(Method::POST, REMINDERS, &handed, None).await;
    program.done(Method::DELETE, LINK, &handed, None).await;
    program.done(Method::DELETE, LINK, &handed, None).await;
    program
        .refused("wrong-state", Method::POST, REMINDERS, &handed, None)
        .await;
    program.complete(&[("organisation.name", "Fleet of Ada")]).await;
    let hashes = program.sign_all(Some("Admiral")).await;
    // Something that the agreement mentions has changed, so the signature is no longer valid.
    let application = program.read("").await;
    let renamed = BTreeMap::from([("organisation.name".to_owned(), "Ada's Fleet".to_owned())]);
    program.save(&application["revision"], &renamed).await;
    program.refused("incomplete", Method::POST, SUBMISSION, "", None).await;
    let again = json!({
        "agreement": "membership", "hash": hashes[0], "name": application["signatory"]["name"], "title": "Admiral",
        "consent": true,
    });
    program
        .refused("text-changed", Method::POST, SIGNATURES, "", Some(again))
        .await;
    let hashes = program.sign_all(Some("Admiral")).await;
    program.done(Method::POST, SUBMISSION, "", None).await;
    let application = program.read("").await;
    let late = json!({ "revision": application["revision"], "answers": { "you.name": "Charles" } });
    program
        .refused("wrong-state", Method::PATCH, ANSWERS, "", Some(late))
        .await;
    let reference = application["reference"].clone();
    program
        .refused(
            "other-reference",
            Method::POST,
            WITHDRAWAL,
            "",
            Some(json!({ "reference": "0000-0000" })),
        )
        .await;
    let withdrawal = Some(json!({ "reference": reference }));
    program.done(Method::POST, WITHDRAWAL, "", withdrawal.clone()).await;
    program.done(Method::POST, WITHDRAWAL, "", withdrawal).await;
    assert_eq!(program.read("").await["state"], "withdrawn");
    let found = program.send(Method::GET, VERIFICATION, &hashes[0], None).await.json();
    assert_eq!([&found["reference"], &found["withdrawn"]], [&reference, &json!(true)]);
    assert_snapshot!(program.told());
}

/// Answers that someone else has changed are reported, and held until they're sent again.
#[tokio::test]
async fn two_programs_do_not_overwrite_each_other() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    program
        .start(json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" }))
        .await;
    let name = |name: &str| BTreeMap::from([("you.name".to_owned(), name.to_owned())]);
    let before = program.read("").await["revision"].clone();
    let first = program.save(&before, &name("Ada")).await;
    assert_eq!(first["conflicts"], json!({}));
    let second = program.save(&before, &name("Charles")).await;
    assert_eq!(second["conflicts"], json!({ "you.name": "Ada" }));
    let application = program.read("").await;
    assert_eq!(application["held"], json!([["you.name", "Charles"]]));
    program.save(&application["revision"], &name("Charles")).await;
    let application = program.read("").await;
    assert_eq!(application["held"], json!([]));
    assert!(
        application["answers"]
            .as_array()
            .unwrap()
            .contains(&json!(["you.name", "Charles"]))
    );
}

#[tokio::test]
async fn what_goes_wrong_is_told() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let of = |tier: &str| json!({ "foundation": "harbour", "programme": "membership", "tier": tier });
    let with = |member: &str, value: Value| {
        let mut body = of("fleet");
        body[member] = value;
        Some(body)
    };
    for (kind, body) in [
        ("bad-body", None),
        ("bad-body", with("teir", json!("fleet"))),
        ("bad-body", with("tier", json!(3))),
        ("not-found", with("foundation", json!("harbor"))),
        ("not-found", with("programme", json!("nothing"))),
        ("not-found", with("tier", json!("fleat"))),
        ("bad-fact", with("facts", json!({ "ship": "3" }))),
        ("bad-fact", with("facts", json!({ "ships": "many" }))),
    ] {
        let body = Some(body.unwrap_or_else(|| json!([])));
        program.refused(kind, Method::POST, APPLICATIONS, "", body).await;
    }
    program.secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned();
    program
        .refused("no-such-link", Method::GET, APPLICATION, "", None)
        .await;
    program.start(of("fleet")).await;
    let link = |part: &str| Some(json!({ "part": part, "name": "Charles", "email": "charles@example.org" }));
    let sign = |agreement: &str| Some(json!({ "agreement": agreement, "hash": "0", "name": "Ada", "consent": true }));
    let withdrawal = || Some(json!({ "reference": "0000-0000" }));
    for (kind, method, route, name, body) in [
        ("bad-query", Method::GET, APPLICATION, "?lang=en&lang=de", None),
        ("bad-body", Method::PATCH, ANSWERS, "", Some(json!({ "answers": {} }))),
        ("not-this-part", Method::POST, LINKS, "", link("applicant")),
        ("bad-body", Method::POST, LINKS, "", link("kitchen")),
        ("not-this-part", Method::DELETE, LINK, "nobody", None),
        ("not-this-part", Method::POST, REMINDERS, "nobody", None),
        ("not-this-part", Method::POST, SIGNATURES, "", sign("nothing")),
        ("wrong-state", Method::POST, WITHDRAWAL, "", withdrawal()),
        ("not-signed", Method::GET, VERIFICATION, "0123", None),
    ] {
        program.refused(kind, method, route, name, body).await;
    }
    assert_snapshot!(program.told());
}

/// Why a complete application can be refused.
#[tokio::test]
async fn what_stands_against_joining_is_told() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let of = |tier: &str, league: &str| {
        json!({
            "foundation": "harbour", "programme": "membership", "tier": tier,
            "facts": { "ships": "3", "in_league": league },
        })
    };
    program.start(of("fleet", "no")).await;
    assert!(!program.read("").await["refusals"].as_array().unwrap().is_empty());
    program
        .refused("not-eligible", Method::POST, SUBMISSION, "", None)
        .await;
    program.start(of("keeper", "yes")).await;
    change(&site, "UPDATE application SET version = $1, tier = 'watch'", "1").await;
    assert_eq!(program.read("").await["newer"]["version"], "2");
    program
        .refused("version-changed", Method::POST, SUBMISSION, "", None)
        .await;
}

/// Changes the database as if time had passed.
async fn change(site: &Site, sql: &'static str, value: &str) {
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(sql, &[value.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told() {
    let site = Site::at("server/tests/harbours", |config| {
        config.database = Location::Sqlite("/proc/nowhere/guildhall.db".into());
    });
    let mut program = Program::at(&site).await;
    program.secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned();
    let body = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    for (method, route, body) in [
        (Method::POST, APPLICATIONS, Some(body)),
        (Method::GET, APPLICATION, None),
        (Method::POST, SUBMISSION, None),
        (Method::GET, VERIFICATION, None),
    ] {
        program.refused("unavailable", method, route, "0123", body).await;
    }
}

/// Bodies that aren't declared as JSON, aren't JSON, or are too large.
#[tokio::test]
async fn bodies_are_json() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    let long = "x".repeat(64 * 1024 + 1);
    for (kind, status, media_type, body) in [
        ("not-json", 415, "text/plain", "{}"),
        ("not-json", 415, "", "{}"),
        ("bad-body", 400, "application/json", "{"),
        ("too-large", 413, "application/json", long.as_str()),
    ] {
        let request = Request::post("/api/v1/applications").header("content-type", media_type);
        let answer = site.ask(request.body(Body::from(body.to_owned())).unwrap()).await;
        assert_eq!(answer.status.as_u16(), status, "{kind}");
        assert_eq!(answer.json()["type"], format!("/api#{kind}"));
        description.check_method("post", APPLICATIONS, kind, &answer);
    }
}

/// A colleague's link gives access to its part, and says what has happened to it.
#[tokio::test]
async fn links_that_were_handed_over_reach_one_part() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    program
        .start(json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" }))
        .await;
    let confirmed = "UPDATE application SET confirmed_email = $1";
    change(&site, confirmed, "ada@example.org").await;
    let billing = json!({ "part": "billing", "name": "Charles", "email": "charles@example.org" });
    program.done(Method::POST, LINKS, "", Some(billing.clone())).await;
    let colleague = mailed(&site).await;
    let own = std::mem::replace(&mut program.secret, colleague.clone());
    let seen = program.read("").await;
    assert_eq!([&seen["part"], &seen["links"]], [&json!("billing"), &json!([])]);
    assert!(
        super::each(&seen["steps"], "part")
            .iter()
            .all(|part| *part == "billing")
    );
    program
        .refused("not-this-part", Method::POST, SUBMISSION, "", None)
        .await;
    program
        .refused("not-this-part", Method::POST, LINKS, "", Some(billing))
        .await;
    program
        .refused(
            "not-this-part",
            Method::POST,
            WITHDRAWAL,
            "",
            Some(json!({ "reference": "" })),
        )
        .await;
    program.secret = own;
    let link = program.read("").await["links"][0]["id"].as_str().unwrap().to_owned();
    for (kind, set) in [
        ("link-ran-out", "UPDATE link SET expires_at = 1 WHERE id = $1"),
        ("link-done", "UPDATE link SET done_at = 1 WHERE id = $1"),
        ("link-taken-back", "UPDATE link SET recalled_at = 1 WHERE id = $1"),
    ] {
        change(&site, set, &link).await;
        program
            .refused_to(&colleague, kind, Method::GET, APPLICATION, "", None)
            .await;
    }
}

/// The secret in the most recent email.
async fn mailed(site: &Site) -> String {
    let mut tx = site.state.database.read().await.unwrap();
    let (message,): (Vec<u8>,) = tx
        .one("SELECT message FROM outbox ORDER BY created_at DESC LIMIT 1", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let message = String::from_utf8_lossy(&message).replace("=\r\n", "");
    let (_, rest) = message.split_once("/apply/").unwrap();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[tokio::test]
async fn applications_are_not_started_without_end() {
    let site = Site::harbour();
    let mut program = Program::at(&site).await;
    let body = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    for _ in 0..60 {
        program.start(body.clone()).await;
    }
    program
        .refused("too-often", Method::POST, APPLICATIONS, "", Some(body))
        .await;
}

/// For every method that an endpoint doesn't support, the response names the ones it does, without the secret.
#[tokio::test]
async fn what_an_endpoint_takes_is_told() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    let mut routes: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for operation in description.operations() {
        let methods = routes.entry(operation.route).or_default();
        methods.insert(operation.method.to_uppercase());
    }
    for (route, taken) in routes {
        let path = format!("/api/v1{}", route.replace(['{', '}'], ""));
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if taken.contains(method.as_str()) {
                continue;
            }
            let answer = site.ask_with(method.clone(), &path, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            let mut allowed: BTreeSet<&str> = taken.iter().map(String::as_str).collect();
            if taken.contains("GET") {
                allowed.insert("HEAD");
            }
            assert_eq!(
                answer.header("allow").split(',').collect::<BTreeSet<_>>(),
                allowed,
                "{method} {path}"
            );
            let problem = answer.json();
            assert_eq!(problem["type"], "/api#not-allowed", "{method} {path}");
            let detail = problem["detail"].as_str().unwrap();
            assert!(
                detail.contains(route) && taken.iter().all(|method| detail.contains(method)),
                "{detail}"
            );
        }
        // Scripts of other sites can read, but nothing else.
        let asked = [
            ("origin", "https://elsewhere.example.org"),
            ("access-control-request-method", taken.first().unwrap().as_str()),
        ];
        let first = site.ask_with(Method::OPTIONS, &path, &asked).await;
        assert_eq!(first.status, StatusCode::NO_CONTENT, "{path}");
        let methods = if taken.contains("GET") { "GET, HEAD" } else { "" };
        assert_eq!(first.header("access-control-allow-methods"), methods, "{path}");
    }
}

/// The path is read as it was sent.
#[tokio::test]
async fn secrets_that_are_no_text_are_told_so() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for (route, path) in [
        (APPLICATION, "/applications/%ff".to_owned()),
        (APPLICATION, format!("/applications/{}", segment("a/b c"))),
        (VERIFICATION, "/agreements/%ff".to_owned()),
    ] {
        let answer = site.get(&format!("/api/v1{path}")).await;
        assert!(answer.status.is_client_error(), "{path}");
        description.check_method("get", route, &path, &answer);
    }
}
