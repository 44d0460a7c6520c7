//! The server is killed at each commit of signing in. A code, a link or a passkey's response never makes two sessions, and whoever
//! lost the answer can ask for a new code.

use super::passkeys::{self, with_passkey};
use super::visitor::{Visitor, emailed, location};
use crate::applications::requests::form_body;
use crate::applications::running::{Reply, Running};
use crate::mail::capture::Capture;
use crate::site::{ORIGIN, Site};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use server::applications::verify_ledger;
use server::storage::{Backend, Location};
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;
use tempfile::TempDir;

/// A database, the site on it that survives, and a folder for the servers that don't.
struct Place {
    location: Location,
    folder: TempDir,
    site: Site,
}

impl Place {
    fn new(backend: Backend) -> Self {
        let (location, folder) = fresh_location(backend);
        let place = location.clone();
        Self {
            location,
            folder: folder.unwrap_or_else(|| tempfile::tempdir().unwrap()),
            site: Site::at("server/tests/harbours", |config| config.database = place),
        }
    }

    /// A server in a process of its own. It has the site's origin, because passkeys are bound to that.
    fn running(&self, settings: &[(&str, &str)]) -> Running {
        let origin = [("GUILDHALL_ORIGIN", ORIGIN)];
        Running::start(&self.location, self.folder.path(), &[&origin, settings].concat())
    }

    /// Sends a form with the browser's cookies to a server that's killed at its first commit, so nothing is answered.
    async fn killed(&self, when: &str, browser: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) {
        // Otherwise the first commit would be that of an email.
        let mut tx = self.site.state.database.begin().await.unwrap();
        tx.run("UPDATE outbox SET sent_at = 1 WHERE sent_at IS NULL", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut dies = self.running(&[("GUILDHALL_FAULT", &format!("{when}-commit:1"))]);
        let reply = sent(&dies, browser, path, fields);
        assert!(reply.is_none(), "{when} {path}: {reply:?}");
        assert_eq!(dies.ended().signal(), Some(6), "{when} {path}");
    }

    /// How many rows a query about an address counts.
    async fn counted(&self, sql: &'static str, email: &str) -> i64 {
        let mut tx = self.site.state.database.read().await.unwrap();
        let (count,): (i64,) = tx.one(sql, &[email.into()]).await.unwrap();
        tx.rollback().await.unwrap();
        count
    }
}

/// Sends a form with the browser's cookies to a server in a process of its own.
pub fn sent(server: &Running, browser: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) -> Option<Reply> {
    let names = ["session", "sign-in"];
    let cookies: Vec<String> = names
        .iter()
        .filter_map(|name| Some(format!("{name}={}", browser.cookie(name)?)))
        .collect();
    let headers = format!(
        "cookie: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        cookies.join("; ")
    );
    server.ask("POST", path, &headers, &form_body(fields))
}

const ASKED: &str = "SELECT COUNT(*) FROM sign_in WHERE address = $1";
const OWED: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'sign in' AND recipient = $1";
const USED: &str = "SELECT COUNT(*) FROM sign_in WHERE address = $1 AND used_at IS NOT NULL";
const ACCOUNTS: &str = "SELECT COUNT(*) FROM account WHERE address = $1";
const SESSIONS: &str = "SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account WHERE a.address = $1";
const OPEN: &str = "SELECT COUNT(*) FROM session s JOIN account a ON a.id = s.account \
                    WHERE a.address = $1 AND s.ended_at IS NULL";
const RECORDED: &str = "SELECT COUNT(*) FROM ledger l JOIN account a ON a.id = l.subject \
                        WHERE a.address = $1 AND l.action = 'signed in'";

#[rstest]
#[tokio::test]
async fn killed_while_asked_for_a_code_it_can_be_asked_for_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let place = Place::new(backend);
    for (when, survived) in [("before", 0), ("after", 1)] {
        let email = format!("{when}@example.org");
        let mut asking = Visitor::new(&place.site);
        place.killed(when, &asking, "/sign-in", &[("email", &email)]).await;
        // The request and its email are stored together, or neither is.
        for sql in [ASKED, OWED] {
            assert_eq!(place.counted(sql, &email).await, survived, "{when}: {sql}");
        }
        let first = if survived == 1 {
            Some(emailed(&place.site.state, &email).await)
        } else {
            None
        };
        let (code, link) = asking.ask_for_code(&email).await;
        if let Some((first, first_link)) = first {
            // The browser never got the cookie that its first link needs, but the code works anywhere.
            let refused = asking.post(&first_link, &[]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let mut other = Visitor::new(&place.site);
            let fields = [("email", email.as_str()), ("code", first.as_str())];
            let answer = other.post("/sign-in/code", &fields).await;
            assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
            // It ends the other code and its link.
            let fields = [("email", email.as_str()), ("code", code.as_str())];
            let refused = [
                asking.post("/sign-in/code", &fields).await,
                asking.post(&link, &[]).await,
            ];
            for refused in refused {
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            assert_eq!(place.counted(SESSIONS, &email).await, 1);
            asking.sign_in(&email).await;
        } else {
            let fields = [("email", email.as_str()), ("code", code.as_str())];
            let answer = asking.post("/sign-in/code", &fields).await;
            assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
        }
        assert_eq!(asking.account().await.unwrap()["email"], email.as_str(), "{when}");
        assert_eq!(place.counted(ACCOUNTS, &email).await, 1, "{when}");
        assert_eq!(place.counted(SESSIONS, &email).await, 1 + survived, "{when}");
    }
    verify_ledger(&place.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test]
async fn killed_while_it_signs_in_a_code_or_a_link_makes_one_session(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("code", "link")] proof: &str,
) {
    let place = Place::new(backend);
    for (when, survived) in [("before", 0), ("after", 1)] {
        let email = format!("{when}-{proof}@example.org");
        let mut browser = Visitor::new(&place.site);
        let (code, link) = browser.ask_for_code(&email).await;
        let (by_code, by_link) = (
            (
                "/sign-in/code",
                vec![("email", email.as_str()), ("code", code.as_str())],
            ),
            (link.as_str(), vec![]),
        );
        let ((path, fields), (other_path, other_fields)) = if proof == "code" {
            (by_code, by_link)
        } else {
            (by_link, by_code)
        };
        place.killed(when, &browser, path, &fields).await;
        for sql in [USED, ACCOUNTS, SESSIONS, RECORDED] {
            assert_eq!(place.counted(sql, &email).await, survived, "{when}: {sql}");
        }

        let mut twin = browser.clone();
        let again = browser.post(path, &fields).await;
        if survived == 0 {
            assert_eq!((again.status, location(&again)), (StatusCode::SEE_OTHER, "/account"));
        } else {
            // Nobody has the session's secret, and the page says how to get another code.
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(again.body.contains("href=\"/sign-in\""), "{}", again.body);
            assert_eq!(browser.account().await, None);
            browser.sign_in(&email).await;
        }
        for (path, fields) in [(path, &fields), (other_path, &other_fields)] {
            let refused = twin.post(path, fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{when}: {path}");
        }
        for sql in [SESSIONS, RECORDED] {
            assert_eq!(place.counted(sql, &email).await, 1 + survived, "{when}: {sql}");
        }
        assert_eq!(place.counted(ACCOUNTS, &email).await, 1, "{when}");
        // Its owner sees the session that nobody has, and can end it.
        let account = browser.account().await.unwrap();
        let listed = account["sessions"].as_array().unwrap().len();
        assert_eq!(i64::try_from(listed).unwrap(), 1 + survived, "{when}");
        browser.post("/account/sessions", &[("others", "yes")]).await;
        assert_eq!(place.counted(OPEN, &email).await, 1, "{when}");
        assert!(browser.account().await.is_some(), "{when}");
    }
    verify_ledger(&place.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test]
async fn killed_while_it_signs_in_again_a_browser_keeps_its_session_until_it_has_another(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let place = Place::new(backend);
    for (when, survived) in [("before", 0), ("after", 1)] {
        let email = format!("{when}@example.org");
        let mut browser = Visitor::new(&place.site);
        browser.sign_in(&email).await;
        let (code, _) = browser.ask_for_code(&email).await;
        let fields = [("email", email.as_str()), ("code", code.as_str())];
        place.killed(when, &browser, "/sign-in/code", &fields).await;
        assert_eq!(
            place.counted(OPEN, &email).await,
            1,
            "{when}: the old one or the new one"
        );
        assert_eq!(browser.account().await.is_some(), survived == 0, "{when}");

        let again = browser.post("/sign-in/code", &fields).await;
        if survived == 0 {
            assert_eq!((again.status, location(&again)), (StatusCode::SEE_OTHER, "/account"));
            assert_eq!(place.counted(OPEN, &email).await, 1);
        } else {
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            browser.sign_in(&email).await;
        }
        assert_eq!(browser.account().await.unwrap()["email"], email.as_str(), "{when}");
        assert_eq!(place.counted(SESSIONS, &email).await, 2 + survived, "{when}");
    }
    verify_ledger(&place.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test]
async fn killed_while_a_passkey_signs_in_its_response_makes_one_session(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const STARTED: &str = "SELECT COUNT(*) FROM ceremony WHERE kind = $1";
    const OPTIONS: &str = "/sign-in/passkey/options";
    let place = Place::new(backend);
    for (id, (when, survived)) in [(1, ("before", 0)), (2, ("after", 1))] {
        let email = format!("{when}@example.org");
        let (_, mut device) = with_passkey(&place.site, &email, id).await;
        let mut browser = Visitor::new(&place.site);
        let started = place.counted(STARTED, "sign_in").await;
        place.killed(when, &browser, OPTIONS, &[]).await;
        assert_eq!(place.counted(STARTED, "sign_in").await, started + survived, "{when}");

        device.counter = 1;
        let (ceremony, options) = passkeys::options(&mut browser, OPTIONS).await;
        let credential = device.sign(&options).to_string();
        let fields = [("ceremony", ceremony.as_str()), ("credential", credential.as_str())];
        place.killed(when, &browser, "/sign-in/passkey", &fields).await;
        assert_eq!(place.counted(SESSIONS, &email).await, 1 + survived, "{when}");

        let again = browser.post("/sign-in/passkey", &fields).await;
        if survived == 0 {
            assert_eq!((again.status, location(&again)), (StatusCode::SEE_OTHER, "/account"));
            // A response that was used up doesn't work again.
            let mut twin = Visitor::new(&place.site);
            twin.set_cookie("sign-in", browser.cookie("sign-in").unwrap());
            let refused = twin.post("/sign-in/passkey", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        } else {
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            // The counter that was stored doesn't shut the device out.
            device.counter = 2;
            let (ceremony, options) = passkeys::options(&mut browser, OPTIONS).await;
            let credential = device.sign(&options).to_string();
            let fields = [("ceremony", ceremony.as_str()), ("credential", credential.as_str())];
            let answer = browser.post("/sign-in/passkey", &fields).await;
            assert_eq!((answer.status, location(&answer)), (StatusCode::SEE_OTHER, "/account"));
        }
        assert_eq!(browser.account().await.unwrap()["email"], email.as_str(), "{when}");
        assert_eq!(place.counted(SESSIONS, &email).await, 2 + survived, "{when}");
    }
    verify_ledger(&place.site.state.database).await.unwrap().unwrap();
}

/// Where a server is killed after it has stored a request, and how many emails arrived by then and in total. Its second commit
/// claims the email, and the third marks it as sent.
const DEATHS: [(&str, usize, usize); 4] = [
    ("before-commit:2", 0, 1),
    ("after-commit:2", 0, 1),
    ("before-commit:3", 1, 2),
    ("after-commit:3", 1, 1),
];

#[rstest]
#[tokio::test]
async fn killed_while_it_emails_a_code_it_sends_it_at_most_twice(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let place = Place::new(backend);
    let capture = Capture::start();
    let url = format!("smtp+plain://127.0.0.1:{}", capture.port);
    let mail = [
        ("GUILDHALL_SMTP_URL", url.as_str()),
        ("GUILDHALL_MAIL_FROM", "members@example.org"),
    ];
    for (fault, by_then, in_the_end) in DEATHS {
        let email = format!("{}@example.org", fault.replace(':', "-"));
        let arrived = || {
            let taken = capture.taken().into_iter();
            taken.filter(|mail| mail.to == [email.as_str()]).collect::<Vec<_>>()
        };
        let browser = Visitor::new(&place.site);
        let mut dies = place.running(&[&mail[..], &[("GUILDHALL_FAULT", fault)]].concat());
        // It may die before or after its answer.
        if let Some(reply) = sent(&dies, &browser, "/sign-in", &[("email", &email)]) {
            assert_eq!(
                (reply.status, reply.header("location")),
                (303, "/sign-in/code"),
                "{fault}"
            );
        }
        assert_eq!(dies.ended().signal(), Some(6), "{fault}");
        assert_eq!(place.counted(ASKED, &email).await, 1, "{fault}");
        assert_eq!(arrived().len(), by_then, "{fault}");

        // A day later, the claim has expired.
        let lives = place.running(&[&mail[..], &[("GUILDHALL_TODAY", "2026-07-16")]].concat());
        for _ in 0..500 {
            if place.counted(UNSENT, &email).await == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        drop(lives);
        assert_eq!(place.counted(UNSENT, &email).await, 0, "{fault}");
        let arrived = arrived();
        assert_eq!(arrived.len(), in_the_end, "{fault}");
        assert!(arrived.iter().all(|one| *one == arrived[0]), "{fault}: the same bytes");
    }
}

const UNSENT: &str = "SELECT COUNT(*) FROM outbox WHERE recipient = $1 AND sent_at IS NULL";
