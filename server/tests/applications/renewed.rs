//! Expired links: what was typed is held, and the new link leads back to the same step with it (W15).

use super::fleet::{Fleet, letters, owed_secret, recorded};
use super::requests::form;
use super::walk::{Walker, between, site_on, text};
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use server::applications::{AppState, LinkId, recall};
use server::storage::Backend;

async fn run_out(state: &AppState, fleet: &Fleet) {
    sql(state, "UPDATE link SET expires_at = 1 WHERE application = $1", fleet).await;
}

async fn sql(state: &AppState, sql: &'static str, fleet: &Fleet) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(sql, &[(&fleet.reference).into()]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn send(site: &Site, path: &str, pairs: &[(&str, &str)]) -> Answer {
    let answer = site.ask(form(path, pairs)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let to = answer.header("location").to_owned();
    site.get(&to).await
}

#[rstest]
#[tokio::test]
async fn w15_a_form_sent_with_a_link_that_ran_out_waits_at_the_same_step_of_the_new_one(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let revision = fleet.revision(&site).await.to_string();
    run_out(state, &fleet).await;
    let typed = [
        ("revision", revision.as_str()),
        ("you.name", "Ada Lovelace"),
        ("do", "next"),
    ];
    let page = send(&site, &fleet.at("you"), &typed).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(text(&page.body).contains("expired"), "{}", text(&page.body));
    let action = between(&page.body, "action=\"", "\"").unwrap().to_owned();
    // Two clicks cause one email.
    for _ in 0..2 {
        send(&site, &action, &[("do", "renew")]).await;
    }
    assert_eq!(letters(state, &fleet.reference).await, ["resume"]);
    let fresh = owed_secret(state, &fleet.reference, "resume").await;
    assert_eq!(
        site.get(&fleet.at("you")).await.status,
        StatusCode::GONE,
        "the old link stays dead"
    );
    let mut walker = Walker {
        site: &site,
        at: format!("/apply/{fresh}/you"),
        page: String::new(),
    };
    walker.open("you").await;
    let field = walker
        .form("you")
        .fields
        .into_iter()
        .find(|field| field.name == "you.name");
    assert_eq!(field.unwrap().value.as_deref(), Some("Ada Lovelace"));

    // The email got lost, and the old page is still open a minute later.
    sql(state, "UPDATE outbox SET sent_at = 1 WHERE application = $1", &fleet).await;
    let minute =
        "UPDATE link SET created_at = created_at - 60000, expires_at = expires_at - 60000 WHERE application = $1";
    sql(state, minute, &fleet).await;
    send(&site, &action, &[("do", "renew")]).await;
    let next = owed_secret(state, &fleet.reference, "resume").await;
    assert_ne!(next, fresh);
    let page = site.get(&format!("/apply/{next}/you")).await;
    assert!(
        page.body.contains("value=\"Ada Lovelace\""),
        "what waits is still there"
    );
    assert_eq!(site.get(&format!("/apply/{fresh}")).await.status, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test]
async fn w15_the_new_link_leads_to_the_step_that_one_was_at_and_nowhere_else(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    for (asked, page) in [
        ("you", "/you"),
        ("", ""),
        ("../../elsewhere", ""),
        ("%2F%2Fx.org", ""),
        ("%0D%0Aa", ""),
    ] {
        let fleet = Fleet::answered(state).await;
        run_out(state, &fleet).await;
        send(&site, &fleet.at(&format!("renew?step={asked}")), &[("do", "renew")]).await;
        let fresh = owed_secret(state, &fleet.reference, "resume").await;
        let mut tx = state.database.read().await.unwrap();
        let sql = "SELECT message FROM outbox WHERE application = $1 AND sent_at IS NULL";
        let (message,): (Vec<u8>,) = tx.one(sql, &[(&fleet.reference).into()]).await.unwrap();
        tx.rollback().await.unwrap();
        let message = String::from_utf8(message).unwrap().replace("=\r\n", "");
        let (_, rest) = message.split_once(&fresh).unwrap();
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<'))
            .unwrap();
        assert_eq!(&rest[..end], page, "{asked}");
    }
}

#[rstest]
#[tokio::test]
async fn w15_a_colleague_whose_link_ran_out_gets_another_from_its_page(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let old = fleet.hand_over(state, Part::Marketing).await;
    run_out(state, &fleet).await;
    let page = site.get(&format!("/apply/{old}")).await;
    assert_eq!(page.status, StatusCode::GONE);
    let action = between(&page.body, "action=\"", "\"").unwrap().to_owned();
    // At the second click, the old link no longer exists, but the response is the same.
    for _ in 0..2 {
        let page = send(&site, &action, &[("do", "renew")]).await;
        assert!(
            text(&page.body).contains("a new link is on its way"),
            "{}",
            text(&page.body)
        );
    }
    let fresh = owed_secret(state, &fleet.reference, "reminder").await;
    assert_eq!(site.get(&format!("/apply/{old}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&format!("/apply/{fresh}")).await.status, StatusCode::OK);
    assert_eq!(recorded(state, &fleet.reference, "renewed").await, 1);
}

#[rstest]
#[tokio::test]
async fn a_part_that_was_taken_back_is_not_sent_again_by_its_colleague(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let old = fleet.hand_over(state, Part::Marketing).await;
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    recall(
        state,
        &fleet.link(),
        answer["links"][0]["id"].as_str().and_then(LinkId::parse).as_ref(),
    )
    .await
    .unwrap();
    sql(
        state,
        "UPDATE link SET expires_at = 1 WHERE application = $1 AND part <> 'applicant'",
        &fleet,
    )
    .await;
    send(&site, &format!("/apply/{old}/renew"), &[("do", "renew")]).await;
    assert!(!letters(state, &fleet.reference).await.contains(&"reminder".to_owned()));
}

#[rstest]
#[tokio::test]
async fn a_part_that_goes_to_somebody_else_is_taken_back_from_who_had_it_and_they_are_told(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let first = fleet.hand_over(state, Part::Marketing).await;
    let to = [
        ("revision", "999"),
        ("send.marketing.name", "Some Other"),
        ("send.marketing.email", "other@example.org"),
        ("do", "send"),
    ];
    send(&site, &fleet.at("send-marketing"), &to).await;
    assert_eq!(site.get(&format!("/apply/{first}")).await.status, StatusCode::GONE);
    assert_eq!(recorded(state, &fleet.reference, "recalled").await, 1);
    let mailed = letters(state, &fleet.reference).await;
    assert_eq!(mailed, ["handed over", "handed over", "recalled"]);
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert_eq!(answer["links"].as_array().unwrap().len(), 1);
    assert_eq!(answer["links"][0]["email"], "other@example.org");
}

#[rstest]
#[tokio::test]
async fn a_part_that_goes_to_the_same_colleague_again_does_not_tell_them_that_they_are_not_needed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let first = fleet.hand_over(state, Part::Marketing).await;
    // Not a double click.
    sql(
        state,
        "UPDATE link SET created_at = created_at - 60000 WHERE application = $1",
        &fleet,
    )
    .await;
    let second = fleet.hand_over(state, Part::Marketing).await;
    assert_eq!(site.get(&format!("/apply/{first}")).await.status, StatusCode::GONE);
    assert_eq!(site.get(&format!("/apply/{second}")).await.status, StatusCode::OK);
    assert_eq!(letters(state, &fleet.reference).await, ["handed over", "handed over"]);
}
