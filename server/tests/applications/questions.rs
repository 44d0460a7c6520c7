//! The reviewers' questions: what the status page asks the applicant for, and how they answer.

use super::fleet::{COLLEAGUE, Fleet};
use super::requests::form;
use super::status::{HARBOURS, status_of, timeline};
use super::walk::{site_on, text_of};
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::applications::{QuestionId, ask};
use server::storage::Backend;

#[rstest]
#[tokio::test]
async fn a_question_waits_for_the_applicant_with_all_that_a_reply_needs(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let question = "Which company would hold the membership?";
    let asked = ask(&site.state, &fleet.number(), "organisation", question, "staff").await;
    let asked = asked.unwrap().unwrap();
    let (page, main) = status_of(&site, &fleet).await;
    for words in [
        "We need an answer from you",
        "Asked on 15 July 2026 · No deadline",
        "Your reply",
        "Change your answers",
        "Send your answer",
    ] {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert_eq!(text_of(&page, &format!("question-{asked}"), "</h2>").unwrap(), question);
    let here = timeline(&page).into_iter().find(|(class, _)| class == "here").unwrap();
    assert_eq!(here.1, "You answer our question No deadline Waiting for your answer");
    assert_eq!(text_of(&page, "todo", "</section>"), None);

    // A new name makes the signature void.
    fleet
        .answer(&site.state, &[("organisation.name", "Harbour Works of Föhr")])
        .await;
    let (page, main) = status_of(&site, &fleet).await;
    assert!(
        main.contains("Legal name Harbour Works Harbour Works of Föhr"),
        "{main}"
    );
    let todo = text_of(&page, "todo", "</section>").unwrap();
    assert!(
        todo.ends_with("Needs a new signature, because its text has changed No deadline"),
        "{todo}"
    );

    // A colleague who signs is named.
    let by_colleague = [
        ("role.legal.1.who", "other"),
        ("role.legal.1.name", "Col League"),
        ("role.legal.1.email", COLLEAGUE),
        ("role.legal.1.title", "Director"),
    ];
    fleet.answer(&site.state, &by_colleague).await;
    fleet.hand_over(&site.state, Part::Signature).await;
    let (page, _) = status_of(&site, &fleet).await;
    let todo = text_of(&page, "todo", "</section>").unwrap();
    assert!(todo.ends_with("With Col League No deadline"), "{todo}");
}

#[rstest]
#[tokio::test]
async fn a_question_is_answered_in_words_or_by_changing_answers(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let asked = async |question: &str| {
        let asked = ask(&site.state, &fleet.number(), "organisation", question, "staff").await;
        asked.unwrap().unwrap()
    };
    let reply = async |question: &QuestionId, text: &str| {
        let fields = [("do", "answer"), ("request", question.as_str()), ("reply", text)];
        let sent = site.ask(form(&fleet.at("answer"), &fields)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        sent.header("location").to_owned()
    };
    let first = asked("Is this its whole name?").await;

    // There's nothing to send.
    let back = reply(&first, " \n").await;
    let page = site.get(&back).await.body;
    assert!(page.contains("<title>Error: "), "{page}");
    assert_eq!(
        page.matches("Write a reply, or change an answer first").count(),
        2,
        "{page}"
    );

    let text = "Yes.\n</textarea><script>alert(1)</script>";
    reply(&first, text).await;
    let (page, main) = status_of(&site, &fleet).await;
    assert!(main.contains("Yes.") && !main.contains("Your reply"), "{main}");
    assert!(!page.contains("<script>alert"), "{page}");

    // What's changed for the second question doesn't belong to the first.
    let second = asked("And where is it?").await;
    fleet
        .answer(&site.state, &[("organisation.name", "Harbour Works of Föhr")])
        .await;
    fleet.sign(&site).await;
    reply(&second, "").await;
    let application = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert_eq!(application["state"], "submitted");
    let known = |id: &QuestionId| {
        let mut requests = application["requests"].as_array().unwrap().iter();
        requests.find(|request| request["id"] == id.as_str()).cloned().unwrap()
    };
    let (first, second) = (known(&first), known(&second));
    assert_eq!((&first["changed"], &first["reply"]), (&json!([]), &json!(text)));
    let renamed = json!([["organisation.name", "Harbour Works", "Harbour Works of Föhr"]]);
    assert_eq!((&second["changed"], &second["reply"]), (&renamed, &json!("")));
}
