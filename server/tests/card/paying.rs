//! An applicant pays an invoice by card.

use super::fake_stripe::{FakeStripe, event};
use super::{
    BOARD, DONE, LABEL, accepted, approved, books, counted, countersign, finance, harbour, invoice, money, pay,
};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

const SESSIONS: &str = "/v1/checkout/sessions";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_clicks_lead_to_one_page_and_only_stripes_report_pays_the_invoice(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, stripe) = harbour(backend).await;
    let fleet = approved(&harbour).await;
    countersign(&harbour, &fleet).await;
    let site = &harbour.site;
    let status = format!("/apply/{}", fleet.secret);
    let page = site.get(&status).await.body;
    assert!(page.contains("Pay by card") && page.contains("value=\"pay\""), "{page}");
    assert!(!page.contains("being confirmed"), "{page}");

    // Two at the same time, and one more.
    let there = format!("/apply/{}/card/{LABEL}", fleet.secret);
    let (one, other) = tokio::join!(pay(site, &fleet, LABEL), pay(site, &fleet, LABEL));
    assert_eq!((&one, &other), (&there, &there));
    assert_eq!(pay(site, &fleet, LABEL).await, there);
    let made = stripe.made("checkout.session");
    assert_eq!(made.len(), 1);
    let sent = &made[0].0;
    assert_eq!(sent["line_items[0][price_data][unit_amount]"], "200000");
    assert_eq!(sent["line_items[0][price_data][currency]"], "eur");
    assert_eq!(
        sent["line_items[0][price_data][product_data][name]"],
        "Invoice HARBOUR-2026-0001"
    );
    assert!(sent.values().all(|value| !value.contains(&fleet.secret)), "{sent:?}");
    let (key, _) = &stripe.requests(SESSIONS)[0];
    assert!(key.ends_with("-200000-2026-07-15-1"), "{key}");

    // A page of ours leads there. What brings the payer back isn't sent to anybody else.
    let leaving = site.get(&there).await;
    let page = "https://checkout.stripe.com/c/pay/cs_1#fid";
    assert_eq!(leaving.header("refresh"), format!("0; url={page}"));
    assert!(leaving.body.contains(page), "{}", leaving.body);
    assert_eq!(leaving.header("referrer-policy"), "strict-origin");
    let cookie = leaving.header("set-cookie").to_owned();
    let checkout = &sent["metadata[checkout]"];
    let expected = format!(
        "card={}; HttpOnly; SameSite=Lax; Path=/card/{checkout}; Max-Age=172800",
        fleet.secret
    );
    assert_eq!(cookie, expected);
    let cookie = cookie.split(';').next().unwrap();

    // Coming back doesn't pay it.
    let back = site
        .get_with(&format!("/card/{checkout}/done"), &[("cookie", cookie)])
        .await;
    assert_eq!(
        (back.status, back.header("location")),
        (StatusCode::SEE_OTHER, format!("{status}?done=paying").as_str())
    );
    let page = site.get(&format!("{status}?done=paying")).await.body;
    assert!(page.contains("Your card payment is being confirmed"), "{page}");
    assert!(!page.contains("Pay by card"), "{page}");
    assert_eq!(counted(site, "SELECT COUNT(*) FROM payment").await, 0);

    let completed = event("evt_1", "checkout.session.completed", 0, &stripe.finished("paid"));
    assert_eq!(accepted(site, &completed).await["known"], false);
    let page = site.get(&format!("{status}?done=paying")).await.body;
    assert!(
        !page.contains("being confirmed") && !page.contains("Pay by card"),
        "{page}"
    );
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(membership["active_since"], "2026-07-15", "{membership}");
    let mut treasurer = finance(&harbour).await;
    assert_eq!(
        books(&mut treasurer, LABEL).await,
        ("paid".to_owned(), 0, vec![("payment".to_owned(), 200_000)])
    );
    let payment = &invoice(&mut treasurer, LABEL).await["payments"][0];
    assert_eq!(
        (&payment["who"], &payment["card"], &payment["note"], &payment["paid_on"]),
        (&json!(null), &json!(true), &json!("pi_1"), &json!("2026-07-15"))
    );
    let page = treasurer.get(&format!("/invoices/harbour/{LABEL}")).await.body;
    assert!(
        page.contains("Paid by card") && !page.contains("Undo this payment"),
        "{page}"
    );
    let history = treasurer
        .get(&format!("/review/harbour/{}", fleet.reference))
        .await
        .body;
    assert!(history.contains("Payment recorded"), "{history}");
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_payer_who_turns_back_finds_the_page_as_it_was() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    let leaving = site.get(&pay(site, &fleet, LABEL).await).await;
    let cookie = leaving.header("set-cookie").split(';').next().unwrap().to_owned();
    let checkout = stripe.made("checkout.session")[0].0["metadata[checkout]"].clone();
    let back = site
        .get_with(&format!("/card/{checkout}/cancelled"), &[("cookie", &cookie)])
        .await;
    assert_eq!(back.header("location"), format!("/apply/{}", fleet.secret));
    let page = site.get(back.header("location")).await.body;
    assert!(
        page.contains("Pay by card") && !page.contains("being confirmed"),
        "{page}"
    );

    // In another browser, a page says how to get back.
    for (outcome, says) in [("done", "being confirmed"), ("cancelled", "You haven’t paid")] {
        let page = site.get(&format!("/card/{checkout}/{outcome}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains(says) && page.body.contains("/sign-in"),
            "{}",
            page.body
        );
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert_eq!(
        site.get(&format!("/card/{checkout}/paid")).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn if_stripe_fails_nothing_is_lost_and_the_next_click_begins_again() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    let unavailable = format!("/apply/{}?done=card-unavailable", fleet.secret);
    for status in [
        StatusCode::INTERNAL_SERVER_ERROR,
        StatusCode::PAYMENT_REQUIRED,
        StatusCode::TOO_MANY_REQUESTS,
    ] {
        stripe.broken(Some(status));
        assert_eq!(pay(site, &fleet, LABEL).await, unavailable, "{status}");
    }
    let page = site.get(&unavailable).await.body;
    assert!(page.contains("The card payment couldn’t be started"), "{page}");
    assert!(page.contains("Pay by card") && page.contains("<title>Error:"), "{page}");
    assert!(!page.contains("Your last card payment"), "{page}");
    stripe.broken(None);
    assert_eq!(
        pay(site, &fleet, LABEL).await,
        format!("/apply/{}/card/{LABEL}", fleet.secret)
    );
    // After a response that says no, another key: Stripe would repeat it. Otherwise, the same one.
    let keys: Vec<String> = stripe.requests(SESSIONS).into_iter().map(|(key, _)| key).collect();
    let ends: Vec<&str> = keys.iter().map(|key| key.rsplit('-').next().unwrap()).collect();
    assert_eq!(ends, ["1", "2", "3", "3"]);
}

#[tokio::test]
async fn if_stripe_cannot_be_reached_the_key_stays() {
    let stripe = FakeStripe::start().await;
    let mut account = stripe.account();
    account.url = "http://127.0.0.1:1".to_owned();
    let (location, folder) = crate::support::databases::fresh_location(Backend::Sqlite);
    let harbour = Harbour::at(&location, folder, BOARD, |config| config.stripe = vec![account]);
    let fleet = approved(&harbour).await;
    for _ in 0..2 {
        let to = pay(&harbour.site, &fleet, LABEL).await;
        assert!(to.ends_with("?done=card-unavailable"), "{to}");
    }
    let waiting = "SELECT COUNT(*) FROM checkout WHERE state = 'starting'";
    assert_eq!(counted(&harbour.site, waiting).await, 1);
}

#[tokio::test]
async fn what_cannot_be_paid_by_card_has_no_button() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    let mut treasurer = finance(&harbour).await;
    let checkout = format!("/api/v1/applications/{}/invoices/{LABEL}/checkout", fleet.secret);
    let mut anybody = crate::accounts::visitor::Visitor::new(site);
    let started = anybody.post_json(&checkout, "").await;
    assert_eq!(started.status, StatusCode::OK, "{}", started.body);
    assert_eq!(started.json()["url"], "https://checkout.stripe.com/c/pay/cs_1#fid");
    let unknown = checkout.replace("0001", "0009");
    assert_eq!(anybody.post_json(&unknown, "").await.status, StatusCode::FORBIDDEN);

    // After a part payment, another page is for the rest.
    let part = json!({ "action": "pay", "amount": "500", "day": "2026-07-14" });
    assert_eq!(money(&mut treasurer, LABEL, &part).await, DONE);
    assert_eq!(
        anybody.post_json(&checkout, "").await.json()["url"],
        "https://checkout.stripe.com/c/pay/cs_2#fid"
    );
    let amounts: Vec<String> = stripe
        .made("checkout.session")
        .into_iter()
        .map(|(sent, _)| sent["line_items[0][price_data][unit_amount]"].clone())
        .collect();
    assert_eq!(amounts, ["200000", "150000"]);

    let rest = json!({ "action": "pay", "amount": "1500", "day": "2026-07-14" });
    assert_eq!(money(&mut treasurer, LABEL, &rest).await, DONE);
    let page = site.get(&format!("/apply/{}", fleet.secret)).await.body;
    assert!(!page.contains("Pay by card"), "{page}");
    assert_eq!(anybody.post_json(&checkout, "").await.status, StatusCode::CONFLICT);
    assert_eq!(pay(site, &fleet, LABEL).await, format!("/apply/{}", fleet.secret));
    // The page that led there leads back.
    let gone = site.get(&format!("/apply/{}/card/{LABEL}", fleet.secret)).await;
    assert_eq!(gone.header("location"), format!("/apply/{}", fleet.secret));
}

#[tokio::test]
async fn a_foundation_without_an_account_takes_no_cards() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let fleet = approved(&harbour).await;
    let page = harbour.site.get(&format!("/apply/{}", fleet.secret)).await.body;
    assert!(!page.contains("Pay by card"), "{page}");
    assert_eq!(
        pay(&harbour.site, &fleet, LABEL).await,
        format!("/apply/{}", fleet.secret)
    );
    let answer = super::deliver(&harbour.site, "{}").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
}

#[tokio::test]
async fn a_page_that_has_ended_is_followed_by_another() {
    let (harbour, stripe) = harbour(Backend::Sqlite).await;
    let fleet = approved(&harbour).await;
    let site = &harbour.site;
    pay(site, &fleet, LABEL).await;
    let expired = event("evt_1", "checkout.session.expired", 0, &stripe.finished("unpaid"));
    accepted(site, &expired).await;
    pay(site, &fleet, LABEL).await;
    let keys: Vec<String> = stripe.requests(SESSIONS).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), 2);
    assert!(keys[1].ends_with("-2"), "{keys:?}");
}
