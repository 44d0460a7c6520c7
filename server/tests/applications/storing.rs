//! What one application can store: files are counted before they're checked (S4), saves are counted, and old answers are
//! deleted when it ends (S6).

use super::fleet::Fleet;
use super::multipart::{Part, multipart};
use super::requests::{answers_to, form};
use super::samples::png;
use super::walk::site_on;
use crate::site::Site;
use axum::http::StatusCode;
use rstest::rstest;
use server::applications::{QuestionId, Replied, Submitted, ask};
use server::reviews::{answer, submit, withdraw};
use server::storage::Backend;

const PAGE: &str = "questions-marketing";

async fn number(site: &Site, sql: &'static str) -> i64 {
    let mut tx = site.state.database.read().await.unwrap();
    let (number,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    number
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s4_one_file_of_a_field_is_read(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let (first, others) = (png(32, 32), png(64, 64));
    let mut pieces = vec![
        Part::Text("revision", "99"),
        Part::Text("question.site", "https://works.example.org"),
        Part::File("question.crest", "first.png", &first),
    ];
    for _ in 0..11 {
        pieces.push(Part::File("question.crest", "other.png", &others));
    }
    // A field that's not on the page, and one that doesn't take files.
    pieces.push(Part::File("question.nothing", "other.png", &others));
    pieces.push(Part::File("question.flag", "other.png", &others));
    let answer = site.ask(multipart(&fleet.at(PAGE), &pieces)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let application = site.json(&format!("/applications/{}", fleet.secret)).await;
    let files = application["files"].as_array().unwrap();
    let files: Vec<&str> = files.iter().filter_map(|file| file["name"].as_str()).collect();
    assert_eq!(files, ["first.png"]);
    assert_eq!(
        number(&site, "SELECT COUNT(*) FROM attempt WHERE scope LIKE 'upload %'").await,
        1
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s4_files_are_counted_before_they_are_looked_at(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    // Each one is refused, but counted all the same.
    let broken = &png(64, 64)[..60];
    let mut told = Vec::new();
    for at in 0..61 {
        let url = format!("https://works{at}.example.org");
        let pieces = [
            Part::Text("revision", "999"),
            Part::Text("question.site", &url),
            Part::File("question.crest", "crest.png", broken),
        ];
        let answer = site.ask(multipart(&fleet.at(PAGE), &pieces)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let to = answer.header("location").to_owned();
        told.push(to.split('~').nth(1).unwrap_or_default().to_owned());
    }
    assert!(told[..60].iter().all(|why| why == "broken"), "{told:?}");
    assert_eq!(told[60], "too-many");
    // The answers sent with it are saved, and the page says why the file was refused.
    let application = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert!(application["answers"].to_string().contains("works60"));
    let page = site
        .get(&fleet.at(&format!("{PAGE}?check&refused=question.crest~too-many~crest.png")))
        .await;
    assert!(page.body.contains("uploaded too many files"), "{}", page.body);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s6_saves_are_counted_and_more_of_them_come_later(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    let mut tx = state.database.begin().await.unwrap();
    // A client has been saving for an hour.
    tx.run(
        "UPDATE application SET saves = 1199, saves_since = $1",
        &[state.clock.now().0.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let save = async |name: &str| {
        site.ask(answers_to(&fleet.secret, 999, "", &[("you.title", name)]))
            .await
    };
    assert_eq!(save("Captain").await.status, StatusCode::OK);
    let refused = save("Admiral").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "{}", refused.body);
    assert_eq!(refused.header("retry-after"), "3601");
    let page = site
        .ask(form(&fleet.at("you"), &[("revision", "999"), ("you.title", "Admiral")]))
        .await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(page.header("retry-after"), "3601");
    // Saving unchanged answers stores nothing, and is still allowed.
    assert_eq!(save("Captain").await.status, StatusCode::OK);
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE application SET saves_since = saves_since - 3600000", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(save("Admiral").await.status, StatusCode::OK);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s6_a_draft_keeps_no_more_than_a_megabyte_of_old_answers(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let fleet = Fleet::answered(&site.state).await;
    let revision = fleet.revision(&site).await;
    for number in 0..120 {
        let long = format!("{number} {}", "x".repeat(19_000));
        let saved = site
            .ask(answers_to(
                &fleet.secret,
                revision + number,
                "page",
                &[("you.title", &long)],
            ))
            .await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
        assert_eq!(saved.json()["conflicts"], serde_json::json!({}));
    }
    let stored = number(&site, "SELECT CAST(SUM(LENGTH(value)) AS BIGINT) FROM answer").await;
    assert!(stored < 1_100_000, "{stored}");
    let application = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert!(application["answers"].to_string().contains("\"119 xxx"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s6_old_answers_go_when_an_application_ends(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    for title in ["Captain", "Admiral", "Bosun"] {
        fleet.answer(state, &[("you.title", title)]).await;
    }
    fleet.sign(&site).await;
    let before = site.json(&format!("/applications/{}", fleet.secret)).await;
    let keys = "SELECT COUNT(DISTINCT key) FROM answer";
    let rows = "SELECT COUNT(*) FROM answer";
    assert!(number(&site, rows).await > number(&site, keys).await);
    assert_eq!(submit(state, &fleet.link()).await.unwrap(), Submitted::Yes);
    assert_eq!(number(&site, rows).await, number(&site, keys).await);
    let after = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert_eq!(before["answers"], after["answers"]);

    // The answers from when staff asked are kept, and shown next to the current ones.
    ask(state, &fleet.number(), "you", "Who are you?", "staff")
        .await
        .unwrap();
    for title in ["Cook", "Carpenter"] {
        fleet.answer(state, &[("you.title", title)]).await;
    }
    fleet.sign(&site).await;
    let request = site.json(&format!("/applications/{}", fleet.secret)).await["requests"][0].clone();
    let changed = serde_json::json!([["you.title", "Bosun", "Carpenter"]]);
    assert_eq!(request["changed"], changed);
    let id = request["id"].as_str().and_then(QuestionId::parse);
    let replied = answer(state, &fleet.link(), id.as_ref(), "").await;
    assert_eq!(replied.unwrap(), Replied::Yes(Some(fleet.number())));
    let request = site.json(&format!("/applications/{}", fleet.secret)).await["requests"][0].clone();
    assert_eq!(request["changed"], changed);
    assert!(withdraw(state, &fleet.link(), &fleet.reference).await.unwrap());
    let titles = "SELECT COUNT(*) FROM answer WHERE key = 'you.title'";
    assert_eq!(number(&site, titles).await, 2);
}
