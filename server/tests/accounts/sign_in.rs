//! Signing in with a code or a link (A1).

use super::visitor::{Visitor, emailed, location};
use crate::applications::walk::site_on;
use axum::http::{StatusCode, header};
use domain::date::Date;
use rstest::rstest;
use server::accounts::{AccountEmail, SignInCode, SignInProof, finish_sign_in};
use server::applications::AppState;
use server::clock::Clock;
use server::storage::Backend;
use sha2::{Digest, Sha256};

const ZOE: &str = "zoe@example.org";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a1_a_code_signs_in_on_any_device_and_works_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let (mut asking, mut other) = (Visitor::new(&site), Visitor::new(&site));
    let (code, _) = asking.ask_for_code(ZOE).await;
    let page = asking.get("/sign-in/code").await;
    assert!(page.body.contains(ZOE), "the browser that asked knows the address");
    let page = other.get("/sign-in/code").await;
    assert!(
        !page.body.contains(ZOE) && page.body.contains("name=\"email\""),
        "another one asks for it"
    );

    let typed = code.to_lowercase().replace('-', " ");
    let answer = other
        .post("/sign-in/code", &[("email", " Zoe@Example.org"), ("code", &typed)])
        .await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
    assert_eq!(other.account().await.unwrap()["email"], ZOE);
    assert!(other.get("/account").await.body.contains(ZOE));

    let again = asking.post("/sign-in/code", &[("email", ZOE), ("code", &code)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("Error:") && again.body.contains(&code),
        "what was typed is kept"
    );
    assert_eq!(asking.account().await, None);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a1_the_link_needs_a_button_in_the_browser_that_asked(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    let (mut asking, mut scanner) = (Visitor::new(&site), Visitor::new(&site));
    let (_, link) = asking.ask_for_code(ZOE).await;
    // A mail scanner follows the link, and submits the form behind it, with cookies of its own.
    scanner.ask_for_code("scanner@example.org").await;
    for _ in 0..2 {
        assert_eq!(scanner.get(&link).await.status, StatusCode::OK);
        let answer = scanner.post(&link, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("in the browser where you asked for it"),
            "{}",
            answer.body
        );
    }
    assert_eq!(scanner.account().await, None);
    let page = asking.get(&link).await;
    assert!(page.body.contains("<form"), "{}", page.body);
    assert_eq!(asking.account().await, None, "opening a link changes nothing");
    let answer = asking.post(&link, &[]).await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
    assert_eq!(asking.account().await.unwrap()["email"], ZOE);
}

#[tokio::test]
async fn every_address_gets_the_same_response_and_email() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut known = Visitor::new(&site);
    known.sign_in(ZOE).await;
    let mut answers = Vec::new();
    for email in [ZOE, "stranger@example.org"] {
        let mut visitor = Visitor::new(&site);
        let answer = visitor.post("/sign-in", &[("email", email)]).await;
        let page = visitor.get("/sign-in/code").await;
        let message = super::visitor::newest(&site.state, "sign in", email).await;
        let lines = message
            .lines()
            .filter(|line| line.contains("sign-in code") && !line.contains('<'));
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        let page = page.body.replace(email, "…");
        let nonce = page
            .split("nonce=\"")
            .nth(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned());
        let page = nonce.map_or(page.clone(), |nonce| page.replace(&nonce, "…"));
        answers.push((answer.status, answer.body, page, lines));
    }
    assert_eq!(answers[0], answers[1]);
    assert!(!answers[0].3.is_empty());
}

#[tokio::test]
async fn what_isnt_an_address_is_explained_and_kept() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    for typed in [
        "",
        "zoe",
        "zoe@",
        "zoe@example.org\r\nBcc: x@example.org",
        "\"<script>\"@example.org",
    ] {
        let answer = visitor
            .post("/sign-in", &[("email", typed), ("destination", "/almalinux")])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        for expected in [
            "<title>Error:",
            "href=\"#email\"",
            "aria-invalid=\"true\"",
            "value=\"/almalinux\"",
        ] {
            assert!(answer.body.contains(expected), "{typed:?} {expected}");
        }
        assert!(!answer.body.contains("<script>\"@"));
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    let answer = visitor.post("/sign-in", &[("email", "zoe at example.org")]).await;
    assert!(answer.body.contains("value=\"zoe at example.org\""));
}

#[tokio::test]
async fn a_code_and_a_link_expire() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    let (code, _) = visitor.ask_for_code(ZOE).await;
    let tomorrow = AppState {
        clock: Clock::Fixed(Date::parse("2026-07-16").unwrap()),
        ..site.state.clone()
    };
    let (email, code) = (AccountEmail::parse(ZOE).unwrap(), SignInCode::typed(&code).unwrap());
    let proof = SignInProof::Code {
        email: &email,
        code: &code,
        browser: None,
    };
    assert!(finish_sign_in(&tomorrow, proof, "", None).await.unwrap().is_none());
    assert!(finish_sign_in(&site.state, proof, "", None).await.unwrap().is_some());
}

#[tokio::test]
async fn strangers_attempts_are_limited_and_lock_nobody_out() {
    let site = site_on(Backend::Sqlite, "programmes");
    let (mut owner, mut stranger) = (Visitor::new(&site), Visitor::new(&site));
    let (code, _) = owner.ask_for_code(ZOE).await;
    for attempt in 0..11 {
        // A spelling of the same address counts, too.
        let email = if attempt % 2 == 0 { ZOE } else { "ZOE@example.org" };
        let answer = stranger
            .post("/sign-in/code", &[("email", email), ("code", "0000-0000")])
            .await;
        let expected = if attempt < 10 {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::TOO_MANY_REQUESTS
        };
        assert_eq!(answer.status, expected, "{attempt}");
        assert_eq!(answer.headers.contains_key(header::RETRY_AFTER), attempt == 10);
    }
    // The browser that asked has attempts of its own.
    let answer = owner.post("/sign-in/code", &[("email", ZOE), ("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_browser_that_asked_has_ten_attempts() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    let (code, link) = visitor.ask_for_code(ZOE).await;
    for _ in 0..10 {
        let answer = visitor
            .post("/sign-in/code", &[("email", ZOE), ("code", "0000-0000")])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = visitor.post("/sign-in/code", &[("email", ZOE), ("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(visitor.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_a_few_codes_are_sent_to_a_mailbox_in_any_spelling() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    for place in 0..6 {
        visitor.ask_for_code(&format!("zoe+{place}@example.org")).await;
    }
    let answer = visitor.post("/sign-in", &[("email", ZOE)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    visitor.ask_for_code("other@example.org").await;
}

#[tokio::test]
async fn asking_again_keeps_the_first_link_working() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    let (_, first) = visitor.ask_for_code(ZOE).await;
    let (_, second) = visitor.ask_for_code(ZOE).await;
    for link in [&first, &second] {
        assert!(
            visitor.get(link).await.body.contains("<form class=\"actions\"")
                || visitor.get(link).await.body.contains("action=\"/sign-in/link/")
        );
    }
    assert_eq!(visitor.post(&first, &[]).await.status, StatusCode::SEE_OTHER);
    // Signing in ends the others.
    assert!(visitor.get(&second).await.body.contains("This link doesn’t work here"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sent_twice_at_once_a_code_or_a_link_makes_one_session(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "programmes");
    for place in 0..4 {
        let email = format!("person-{place}@example.org");
        let mut one = Visitor::new(&site);
        let (code, link) = one.ask_for_code(&email).await;
        let mut other = one.clone();
        let fields = [("email", email.as_str()), ("code", code.as_str())];
        let (first, second) = match place {
            0 | 1 => tokio::join!(one.post(&link, &[]), other.post(&link, &[])),
            2 => tokio::join!(one.post("/sign-in/code", &fields), other.post("/sign-in/code", &fields)),
            _ => tokio::join!(one.post("/sign-in/code", &fields), other.post(&link, &[])),
        };
        let mut statuses = [first.status, second.status];
        statuses.sort();
        assert_eq!(
            statuses,
            [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY],
            "{place}"
        );
        let mut winner = if first.status == StatusCode::SEE_OTHER {
            one
        } else {
            other
        };
        let account = winner.account().await.unwrap();
        assert_eq!(account["sessions"].as_array().unwrap().len(), 1, "{place}");
    }
}

#[tokio::test]
async fn a_second_click_after_signing_in_leads_to_the_account() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    let (code, link) = visitor.ask_for_code(ZOE).await;
    visitor.post(&link, &[]).await;
    for (path, fields) in [
        (link.as_str(), vec![]),
        ("/sign-in/code", vec![("email", ZOE), ("code", code.as_str())]),
    ] {
        let answer = visitor.post(path, &fields).await;
        assert_eq!(
            (answer.status, location(&answer)),
            (StatusCode::SEE_OTHER, "/account"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn after_signing_in_visitors_go_where_they_wanted_but_never_to_another_site() {
    let site = site_on(Backend::Sqlite, "programmes");
    for (destination, expected) in [
        ("/almalinux/membership", "/almalinux/membership"),
        ("https://evil.example.org/", "/account"),
        ("//evil.example.org", "/account"),
    ] {
        let mut visitor = Visitor::new(&site);
        visitor
            .post("/sign-in", &[("email", ZOE), ("destination", destination)])
            .await;
        let (code, _) = emailed(&site.state, ZOE).await;
        let answer = visitor.post("/sign-in/code", &[("email", ZOE), ("code", &code)]).await;
        assert_eq!(location(&answer), expected);
    }
}

#[tokio::test]
async fn only_hashes_of_secrets_are_stored() {
    let site = site_on(Backend::Sqlite, "programmes");
    let mut visitor = Visitor::new(&site);
    let (code, link) = visitor.ask_for_code(ZOE).await;
    let browser = visitor.cookie("sign-in").unwrap().to_owned();
    visitor.post("/sign-in/code", &[("email", ZOE), ("code", &code)]).await;
    let session = visitor.cookie("session").unwrap().to_owned();
    let mut tx = site.state.database.read().await.unwrap();
    let stored: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> =
        tx.all("SELECT browser, code, secret FROM sign_in", &[]).await.unwrap();
    let sessions: Vec<(Vec<u8>,)> = tx.all("SELECT secret FROM session", &[]).await.unwrap();
    let secret = link.rsplit('/').next().unwrap();
    let contains = |hash: &[u8], plain: &str| hash == plain.as_bytes() || plain.as_bytes().starts_with(hash);
    for hash in stored
        .iter()
        .flat_map(|(a, b, c)| [a, b, c])
        .chain(sessions.iter().map(|(s,)| s))
    {
        assert_eq!(hash.len(), 32);
        for plain in [&browser, &session, secret] {
            assert!(!contains(hash, plain));
        }
    }
    assert_eq!(sessions[0].0, Sha256::digest(session.as_bytes()).to_vec());
    assert_eq!(stored[0].0, Sha256::digest(browser.as_bytes()).to_vec());
    // Equal codes have different hashes.
    assert_ne!(stored[0].1, Sha256::digest(code.as_bytes()).to_vec());
}
