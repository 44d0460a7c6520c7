//! Checks of members' addresses: one server makes each of them, people get one email, and nothing private is reached.

use super::lifecycle::mails_of;
use super::tier::{begin, counted, set};
use super::{ZOE, member, on};
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use crate::webhooks::receiver::{Manner, Receiver};
use axum::http::{Method, StatusCode};
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::AppState;
use server::members::{check_due, plan_checks, take_steps};
use server::outside::HostNames;
use server::storage::Backend;
use std::net::IpAddr;
use std::time::Duration;

/// A harbour with a member whose website is at this URL, and the membership's ID.
async fn joined(backend: Backend, url: &str) -> (Harbour, String) {
    let harbour = Harbour::checking(backend);
    let own = begin(&harbour).await;
    answer(&harbour, url).await;
    assert_eq!(plan_checks(&harbour.site.state).await.unwrap(), 1);
    assert_eq!(plan_checks(&harbour.site.state).await.unwrap(), 0);
    (harbour, own)
}

/// States the member's website.
async fn answer(harbour: &Harbour, url: &str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(
        "UPDATE answer SET value = $1 WHERE key = 'question.site'",
        &[url.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

/// The site on a day. Every name leads to these addresses, which can be private.
fn named(harbour: &Harbour, day: &str, allow_private: bool, addresses: &[&str]) -> AppState {
    let read: Vec<IpAddr> = addresses.iter().map(|address| address.parse().unwrap()).collect();
    let mut state = on(&harbour.site, day);
    state.webhooks.outside.allow_private = allow_private;
    state.webhooks.outside.timeout = Duration::from_millis(300);
    state.webhooks.outside.names = HostNames::from(move |_| read.clone());
    state
}

/// The same on this machine.
fn local(harbour: &Harbour, day: &str) -> AppState {
    named(harbour, day, true, &["127.0.0.1"])
}

/// What the member sees of the address.
async fn seen(harbour: &Harbour, own: &str) -> Value {
    let mut zoe = harbour.signed_in(ZOE).await;
    member(&mut zoe, own).await["checks"][0].clone()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_checked_by_one_server_and_people_get_one_email(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let mirror = Receiver::start().await;
    let (harbour, own) = joined(backend, &mirror.url_at("mirror.example.org")).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(seen(&harbour, &own).await["results"], json!([]));
    let told = async || {
        let state = &harbour.site.state;
        (
            mails_of(state, "address checked").await,
            mails_of(state, "address reported").await,
        )
    };
    let (up, down) = (Manner::Status(204), Manner::Status(503));
    // The day, how the mirror answers, whether it's checked, and how many emails there are then: to the manager, and to staff and the
    // administrator.
    for (day, manner, is_checked, emails) in [
        ("2026-08-01", up, 1, (0, 0)),
        ("2026-08-05", up, 0, (0, 0)),
        ("2026-08-08", down, 1, (0, 0)),
        ("2026-08-09", down, 1, (0, 0)),
        ("2026-08-10", down, 1, (1, 2)),
        ("2026-08-11", down, 1, (1, 2)),
        ("2026-08-12", up, 1, (2, 4)),
        ("2026-08-13", up, 0, (2, 4)),
        ("2026-08-19", up, 1, (2, 4)),
    ] {
        mirror.answers(manner);
        let (state, before) = (local(&harbour, day), mirror.count());
        let (one, two) = tokio::join!(check_due(&state), check_due(&state));
        assert_eq!(one.unwrap() + two.unwrap(), is_checked, "{day}");
        assert_eq!(mirror.count() - before, is_checked, "{day}");
        assert_eq!(told().await, emails, "{day}");
        if day == "2026-08-11" {
            let check = seen(&harbour, &own).await;
            assert_eq!(
                (&check["reported"], &check["results"][0]["status"]),
                (&json!(true), &json!(503))
            );
            assert_eq!(check["failing_since"], 1_786_190_400_000_i64);
            let mut zoe = harbour.signed_in(ZOE).await;
            let home = text(&zoe.get(&format!("/member/{own}")).await.body);
            assert!(home.contains("Not responding: Site"), "{home}");
            let page = text(&staff.get(&format!("/members/harbour/{own}")).await.body);
            assert!(page.contains("It responded with an error: status 503."), "{page}");
            let ahead = staff.get("/api/v1/notices/harbour/ahead?until=2026-12-31").await.json();
            assert_eq!(ahead["checks"], json!({ "addresses": 1, "failing": 1 }));
        }
    }
    let received = mirror.received();
    assert!(received[0].header("user-agent").starts_with("Guildhall/"));
    assert!(
        received[0].header("user-agent").contains("(+http"),
        "{}",
        received[0].header("user-agent")
    );
    let check = seen(&harbour, &own).await;
    assert_eq!(
        (&check["failing_since"], &check["reported"]),
        (&Value::Null, &json!(false))
    );
    assert_eq!(check["results"].as_array().unwrap().len(), 7);
    let mut zoe = harbour.signed_in(ZOE).await;
    let history = member(&mut zoe, &own).await["history"].clone();
    let whats: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["what"].as_str().unwrap())
        .filter(|what| what.starts_with("address "))
        .collect();
    assert_eq!(whats, ["address failed", "address recovered"]);
    // Nothing else follows.
    assert_eq!(take_steps(&local(&harbour, "2026-08-20")).await.unwrap().ended, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn webhooks_say_that_an_address_fails_and_works_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let mirror = Receiver::start().await;
    let (harbour, own) = joined(backend, &mirror.url_at("mirror.example.org")).await;
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let events = ["membership.address_failed", "membership.address_recovered"];
    let webhook = json!({ "url": "https://hooks.example.org/", "description": "", "events": events });
    let added = head.post_json("/api/v1/webhooks/harbour", &webhook.to_string()).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let (up, down) = (Manner::Status(204), Manner::Status(503));
    for (day, manner) in [
        ("2026-08-08", down),
        ("2026-08-09", down),
        ("2026-08-10", down),
        ("2026-08-11", down),
        ("2026-08-12", up),
    ] {
        mirror.answers(manner);
        assert_eq!(check_due(&local(&harbour, day)).await.unwrap(), 1, "{day}");
    }
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let sent: Vec<(String, String)> = tx
        .all("SELECT event, body FROM webhook_delivery ORDER BY created_at", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let sent: Vec<(&str, Value)> = sent
        .iter()
        .map(|(event, body)| {
            let body: Value = serde_json::from_str(body).unwrap();
            let data = &body["data"];
            assert_eq!(
                (&data["membership"], &data["question"]),
                (&json!(own), &json!("site")),
                "{body}"
            );
            (event.as_str(), data["status"].clone())
        })
        .collect();
    assert_eq!(sent, [(events[0], json!(503)), (events[1], json!(204))]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_reached_has_a_reason(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let mirror = Receiver::start().await;
    let at = mirror.url_at("mirror.example.org");
    let (harbour, own) = joined(backend, &at).await;
    for (manner, trouble, status) in [
        (Manner::Silent, json!("too_slow"), Value::Null),
        // Each redirect is checked like the first address.
        (Manner::Redirect(302), json!("too_many_redirects"), Value::Null),
        (
            Manner::To("ftp://mirror.example.org/"),
            json!("bad_redirect"),
            Value::Null,
        ),
        (
            Manner::To("http://ada:secret@mirror.example.org/"),
            json!("bad_redirect"),
            Value::Null,
        ),
        (Manner::Status(404), Value::Null, json!(404)),
        // Bodies aren't read.
        (Manner::SlowBody, Value::Null, json!(200)),
        (Manner::Huge, Value::Null, json!(200)),
    ] {
        mirror.answers(manner);
        set(&harbour.site, "UPDATE address_check SET due_at = 0").await;
        let before = mirror.count();
        assert_eq!(
            check_due(&local(&harbour, "2026-08-01")).await.unwrap(),
            1,
            "{manner:?}"
        );
        let result = seen(&harbour, &own).await["results"][0].clone();
        assert_eq!(
            (&result["trouble"], &result["status"]),
            (&trouble, &status),
            "{manner:?}: {result}"
        );
        assert!(mirror.count() - before <= 5, "{manner:?}");
    }
    // What isn't public is never asked for, whatever its name says.
    let before = mirror.count();
    for (url, addresses, trouble) in [
        ("https://mirror.example.org/", ["127.0.0.1"], "not_public"),
        ("http://mirror.example.org/", ["10.1.2.3"], "not_public"),
        ("http://mirror.example.org/", ["169.254.169.254"], "not_public"),
        ("http://mirror.example.org/", ["::ffff:127.0.0.1"], "not_public"),
        (at.as_str(), ["127.0.0.1"], "other_port"),
        ("rsync://mirror.example.org/a", ["127.0.0.1"], "not_http"),
    ] {
        answer(&harbour, url).await;
        set(&harbour.site, "UPDATE address_check SET due_at = 0").await;
        let state = named(&harbour, "2026-08-01", false, &addresses);
        assert_eq!(check_due(&state).await.unwrap(), 1, "{url}");
        assert_eq!(seen(&harbour, &own).await["results"][0]["trouble"], trouble, "{url}");
    }
    assert_eq!(mirror.count(), before);
    // What can't be checked may well work, so nobody gets an email.
    for day in ["2026-08-02", "2026-08-03", "2026-08-04", "2026-08-05"] {
        set(&harbour.site, "UPDATE address_check SET due_at = 0").await;
        check_due(&local(&harbour, day)).await.unwrap();
    }
    assert_eq!(seen(&harbour, &own).await["failing_since"], Value::Null);
    assert_eq!(mails_of(&harbour.site.state, "address checked").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_and_staff_can_ask_for_a_check_now_and_then(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let mirror = Receiver::start().await;
    let (harbour, own) = joined(backend, &mirror.url_at("mirror.example.org")).await;
    let state = local(&harbour, "2026-07-15");
    set(&harbour.site, "UPDATE address_check SET due_at = 9000000000000").await;
    let api = format!("/api/v1/members/{own}/checks/site");
    let mut stranger = harbour.signed_in("nobody@example.org").await;
    assert_eq!(stranger.post_json(&api, "").await.status, StatusCode::NOT_FOUND);
    let mut zoe = harbour.signed_in(ZOE).await;
    let unknown = format!("/api/v1/members/{own}/checks/flag");
    assert_eq!(zoe.post_json(&unknown, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(check_due(&state).await.unwrap(), 0);
    assert_eq!(zoe.post_json(&api, "").await.status, StatusCode::NO_CONTENT);
    assert_eq!(check_due(&state).await.unwrap(), 1);
    let again = zoe.post_json(&api, "").await;
    assert_eq!(again.status, StatusCode::TOO_MANY_REQUESTS, "{}", again.body);
    // The same on the pages.
    let page = format!("/member/{own}/checks");
    let later = zoe.post(&page, &[("question", "site")]).await;
    assert_eq!(later.header("location"), format!("{page}?asked=later"));
    let said = text(&zoe.get(&format!("{page}?asked=later")).await.body);
    for expected in [
        "Checked addresses",
        "Somebody asked for a check",
        "It responded with status 204.",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    set(&harbour.site, "UPDATE address_check SET asked_at = NULL").await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let asked = staff
        .post(&format!("/members/harbour/{own}/checks"), &[("question", "site")])
        .await;
    assert_eq!(asked.header("location"), format!("/members/harbour/{own}?asked=due"));
    assert_eq!(check_due(&state).await.unwrap(), 1);
    // A manager states another address, which is checked at once.
    set(
        &harbour.site,
        "UPDATE address_check SET asked_at = NULL, due_at = 9000000000000",
    )
    .await;
    let moved = mirror.url_at("moved.example.org");
    for (address, told, checks) in [("not an address", "no-url", 0), (moved.as_str(), "stated", 1)] {
        let sent = zoe.post(&page, &[("question", "site"), ("address", address)]).await;
        assert_eq!(sent.header("location"), format!("{page}?asked={told}"));
        assert_eq!(check_due(&state).await.unwrap(), checks, "{address}");
    }
    let url = seen(&harbour, &own).await["url"].clone();
    assert!(url.as_str().unwrap().contains("moved.example.org"), "{url}");
    let mut stranger = harbour.signed_in("nobody@example.org").await;
    let sent = stranger
        .post(&page, &[("question", "site"), ("address", moved.as_str())])
        .await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    // The same over the API.
    let moved = mirror.url_at("again.example.org");
    for (who, question, address, status) in [
        ("stranger", "site", moved.as_str(), StatusCode::NOT_FOUND),
        ("manager", "flag", moved.as_str(), StatusCode::NOT_FOUND),
        ("manager", "site", "not an address", StatusCode::UNPROCESSABLE_ENTITY),
        ("staff", "site", moved.as_str(), StatusCode::NO_CONTENT),
        ("manager", "site", moved.as_str(), StatusCode::NO_CONTENT),
    ] {
        let visitor = match who {
            "stranger" => &mut stranger,
            "staff" => &mut staff,
            _ => &mut zoe,
        };
        let api = format!("/api/v1/members/{own}/checks/{question}");
        let sent = visitor
            .request_json(Method::PUT, &api, Some(&json!({ "address": address })))
            .await;
        assert_eq!(sent.status, status, "{who} {question} {address}: {}", sent.body);
    }
    let url = seen(&harbour, &own).await["url"].clone();
    assert!(url.as_str().unwrap().contains("again.example.org"), "{url}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn addresses_of_those_who_left_are_forgotten_and_a_claim_expires(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let mirror = Receiver::start().await;
    let (harbour, own) = joined(backend, &mirror.url_at("mirror.example.org")).await;
    // A server that claimed it was killed: once the claim has expired, another one checks it.
    assert_eq!(check_due(&local(&harbour, "2026-08-01")).await.unwrap(), 1);
    // Without an answer, there's nothing to check.
    answer(&harbour, "").await;
    assert_eq!(check_due(&local(&harbour, "2026-08-08")).await.unwrap(), 0);
    assert_eq!(seen(&harbour, &own).await["url"], "");
    answer(&harbour, &mirror.url_at("mirror.example.org")).await;
    assert_eq!(check_due(&local(&harbour, "2026-08-09")).await.unwrap(), 1);
    set(&harbour.site, "UPDATE membership SET ended_on = '2026-08-10'").await;
    assert_eq!(check_due(&local(&harbour, "2026-08-20")).await.unwrap(), 0);
    for table in [
        "SELECT COUNT(*) FROM address_check",
        "SELECT COUNT(*) FROM address_check_result",
    ] {
        assert_eq!(counted(&harbour.site, table).await, 0, "{table}");
    }
    assert_eq!(plan_checks(&harbour.site.state).await.unwrap(), 0);
    assert_eq!(mirror.count(), 2);
}
