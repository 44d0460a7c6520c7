//! Flooding someone's mailbox: it gets only a few emails, and its owner can still complete their own application (S2).

use super::fleet::{ANSWERS, COLLEAGUE, Fleet};
use super::requests::form;
use super::walk::site_on;
use crate::site::Answer;
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use server::applications::{AppState, Form, HandedOver, Start, Submitted, hand_over, mail_link, save, start};
use server::reviews::submit;
use server::storage::Backend;

const HOUR: i64 = 3_600_000;

/// An application for the fleet, from a given network and with a given address.
async fn draft(state: &AppState, network: &str, email: &str) -> Fleet {
    let wanted = Start {
        foundation: "harbour",
        programme: "membership",
        tier: "fleet",
        facts: &[],
        language: "en",
        network,
    };
    let started = start(state, wanted).await.unwrap();
    let fleet = Fleet {
        secret: started.secret.expose().to_owned(),
        reference: started.reference.to_string(),
    };
    fleet.answer(state, &ANSWERS).await;
    fleet.answer(state, &[("you.email", email)]).await;
    fleet
}

/// When emails to someone will be sent, in milliseconds from now.
async fn due(state: &AppState, recipient: impl Fn(&str) -> bool) -> Vec<i64> {
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<(String, i64)> = tx
        .all("SELECT recipient, due_at FROM outbox ORDER BY due_at, id", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let now = state.clock.now().0;
    let due = rows.into_iter().filter(|(to, _)| recipient(to));
    due.map(|(_, at)| at - now).collect()
}

fn most_within(due: &[i64], window: i64) -> usize {
    let within = due
        .iter()
        .map(|from| due.iter().filter(|at| **at >= *from && **at < from + window).count());
    within.max().unwrap_or(0)
}

/// A hundred drafts from a hundred networks, each with the victim's address spelt differently.
async fn flood(state: &AppState) {
    let spellings = [
        "victim@example.org",
        "VICTIM@example.org",
        "victim@example.org.",
        "Victim+{}@Example.ORG",
    ];
    for number in 0..100 {
        let spelling = spellings[number % spellings.len()].replace("{}", &number.to_string());
        let fleet = draft(state, &format!("198.51.{number}.0/24"), &spelling).await;
        for _ in 0..2 {
            mail_link(state, &fleet.link()).await.unwrap();
        }
    }
}

fn is_victim(to: &str) -> bool {
    to.to_lowercase().starts_with("victim")
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_a_mailbox_gets_few_emails_however_it_is_spelt(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    flood(state).await;
    let due = due(state, is_victim).await;
    assert!(due.iter().filter(|at| **at <= 0).count() <= 5, "{due:?}");
    assert!(
        most_within(&due, HOUR) <= 5 && most_within(&due, 24 * HOUR) <= 15,
        "{due:?}"
    );
    assert!(due.iter().all(|at| *at <= 24 * HOUR), "{due:?}");
}

/// Whatever applicants do with their own application, it isn't refused.
fn assert_taken(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_the_victim_of_a_flood_is_not_locked_out(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    let confirmed = Fleet::answered(state).await;
    confirmed.answer(state, &[("you.email", "victim@example.org")]).await;
    let mut tx = state.database.begin().await.unwrap();
    let sql = "UPDATE application SET confirmed_email = 'victim@example.org' WHERE reference = $1";
    tx.run(sql, &[(&confirmed.reference).into()]).await.unwrap();
    tx.commit().await.unwrap();
    confirmed.sign(&site).await;
    flood(state).await;

    // A new application of the victim's: everything works, only its email is late.
    let own = draft(state, "203.0.113.0/24", "victim@example.org").await;
    let mailed = site.ask(form(&own.at("mail"), &[])).await;
    assert_taken(&mailed);
    let page = site.get(mailed.header("location")).await;
    assert!(
        super::walk::text(&page.body).contains("You can carry on with your application"),
        "{}",
        page.body
    );
    assert_taken(
        &site
            .ask(form(&own.at("you"), &[("revision", "99"), ("you.title", "Captain")]))
            .await,
    );
    let colleague = [
        ("send.legal.name", "Col League"),
        ("send.legal.email", COLLEAGUE),
        ("revision", "99"),
    ];
    assert_taken(&site.ask(form(&own.at("send-legal"), &colleague)).await);
    own.sign(&site).await;
    assert_eq!(submit(state, &own.link()).await.unwrap(), Submitted::Yes);

    // An application whose address was confirmed before: not even its emails are late.
    confirmed.hand_over(state, Part::Marketing).await;
    mail_link(state, &confirmed.link()).await.unwrap();
    assert_eq!(submit(state, &confirmed.link()).await.unwrap(), Submitted::Yes);
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<(String, i64)> = tx
        .all(
            "SELECT kind, due_at FROM outbox WHERE application = $1 ORDER BY kind",
            &[(&confirmed.reference).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let now = state.clock.now().0;
    let expected = ["handed over", "resume", "submitted"].map(|kind| (kind.to_owned(), now));
    assert_eq!(rows, expected);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_a_network_sends_no_more_than_its_share(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    for number in 0..50 {
        let fleet = draft(state, "192.0.2.0/24", &format!("somebody{number}@example.org")).await;
        mail_link(state, &fleet.link()).await.unwrap();
    }
    let all = due(state, |_| true).await;
    assert_eq!(all.iter().filter(|at| **at <= 0).count(), 30);
    assert!(
        most_within(&all, HOUR) <= 30 && most_within(&all, 24 * HOUR) <= 100,
        "{all:?}"
    );
    // Others aren't affected.
    let other = draft(state, "203.0.113.0/24", "other@example.org").await;
    mail_link(state, &other.link()).await.unwrap();
    assert_eq!(due(state, |to| to == "other@example.org").await, [0]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_an_installation_sends_no_more_than_it_is_configured_to(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &AppState {
        mail_per_hour: 20,
        ..site.state.clone()
    };
    for number in 0..30 {
        let network = format!("198.51.{number}.0/24");
        let fleet = draft(state, &network, &format!("somebody{number}@example.org")).await;
        mail_link(state, &fleet.link()).await.unwrap();
    }
    let all = due(state, |_| true).await;
    assert_eq!((all.len(), most_within(&all, HOUR)), (30, 10), "{all:?}");
    // Half of the limit is reserved for applicants with a confirmed address.
    let fleet = Fleet::answered(state).await;
    fleet.hand_over(state, Part::Marketing).await;
    assert_eq!(due(state, |to| to == COLLEAGUE).await, [0]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_a_confirmed_applicant_does_not_flood_colleagues(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    for number in 0..30 {
        let fleet = Fleet::answered(state).await;
        let form = Form {
            revision: i64::MAX,
            page: String::new(),
            answers: vec![
                ("send.marketing.name".to_owned(), "Col League".to_owned()),
                (
                    "send.marketing.email".to_owned(),
                    format!("victim+{number}@example.org"),
                ),
            ],
        };
        match hand_over(state, &fleet.link(), Part::Marketing, &form).await {
            Ok(sent) => assert_eq!(sent, HandedOver::Sent),
            // These would have to wait more than a day.
            Err(error) => assert!(format!("{error:?}").starts_with("TooOften"), "{error:?}"),
        }
        save(state, &fleet.link(), &Form::default()).await.unwrap();
    }
    let due = due(state, is_victim).await;
    assert!(
        most_within(&due, HOUR) <= 6 && most_within(&due, 24 * HOUR) <= 20,
        "{due:?}"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_limits_hold_when_many_ask_at_the_same_time(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    let mut fleets = Vec::new();
    for number in 0..20 {
        fleets.push(draft(state, &format!("198.51.{number}.0/24"), "victim@example.org").await);
    }
    let asked = fleets.iter().map(|fleet| {
        let (state, secret) = (state.clone(), fleet.link());
        tokio::spawn(async move { mail_link(&state, &secret).await.map(drop) })
    });
    for task in asked.collect::<Vec<_>>() {
        task.await.unwrap().unwrap();
    }
    let due = due(state, is_victim).await;
    assert!(due.iter().filter(|at| **at <= 0).count() <= 5, "{due:?}");
}
