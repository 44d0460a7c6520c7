//! Signing: only the named person can sign, only the text they read, and never with someone else's answers.

use super::behind::get;
use super::fleet::{COLLEAGUE, Fleet, count, letters, owed_secret};
use super::requests::form;
use super::walk::{site_on, text};
use crate::site::Site;
use axum::http::StatusCode;
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::applications::{
    CommandError, Form, HandedOver, LinkSecret, Replied, Signed, Submitted, ask, hand_over, save, sign,
};
use server::reviews::{answer, countersign_for_staff as countersign, submit, withdraw};
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

async fn signatures(site: &Site, fleet: &Fleet) -> i64 {
    let sql = "SELECT COUNT(*) FROM signature WHERE application = $1 AND void_at IS NULL";
    count(&site.state, sql, &fleet.reference).await
}

/// How the signatory names a colleague.
const BY_COLLEAGUE: [(&str, &str); 4] = [
    ("role.legal.1.who", "other"),
    ("role.legal.1.name", "Col League"),
    ("role.legal.1.email", COLLEAGUE),
    ("role.legal.1.title", "Director"),
];

/// An application with a delegated signature, and the secret of the colleague's link.
async fn with_colleague(site: &Site) -> (Fleet, String) {
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, &BY_COLLEAGUE).await;
    let secret = fleet.hand_over(&site.state, Part::Signature).await;
    (fleet, secret)
}

/// Signs by link, with a name.
async fn sign_as(site: &Site, secret: &str, name: &str) -> Signed {
    let said = [("name", name), ("title", "Director"), ("consent", "yes")];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: said
            .map(|(what, said)| (format!("sign.membership.{what}"), said.to_owned()))
            .into(),
    };
    let link = LinkSecret::parse(secret).unwrap();
    save(&site.state, &link, &form).await.unwrap();
    let path = format!("/applications/{secret}?agreement=membership");
    let hash = site.json(&path).await["text"]["hash"].as_str().unwrap().to_owned();
    sign(&site.state, &link, "membership", &hash).await.unwrap()
}

#[rstest]
#[tokio::test]
async fn applicants_of_the_same_name_sign_texts_of_their_own_and_each_verifies_its_own(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (one, other) = (Fleet::signed(&site).await, Fleet::signed(&site).await);
    let hashes = [one.hash(&site).await, other.hash(&site).await];
    assert_ne!(hashes[0], hashes[1]);
    for hash in &hashes {
        let found = site.json(&format!("/agreements/{hash}")).await;
        assert_eq!(found["withdrawn"], false, "{found}");
    }
    assert!(withdraw_of(&site, &other).await);
    for (hash, fleet, withdrawn) in [(&hashes[0], &one, false), (&hashes[1], &other, true)] {
        let found = site.json(&format!("/agreements/{hash}")).await;
        assert_eq!(found["reference"], fleet.reference, "{found}");
        assert_eq!(found["withdrawn"], withdrawn, "{found}");
    }
}

async fn withdraw_of(site: &Site, fleet: &Fleet) -> bool {
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
    withdraw(&site.state, &fleet.link(), &fleet.reference).await.unwrap()
}

#[rstest]
#[tokio::test]
async fn nobody_signs_with_what_somebody_else_typed_meanwhile(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let (revision, hash) = (fleet.revision(&site).await, fleet.hash(&site).await);
    fleet.answer(&site.state, &[("sign.membership.title", "Admiral")]).await;
    let revision = revision.to_string();
    let sent = [
        ("revision", revision.as_str()),
        ("hash", &hash),
        ("sign.membership.name", "Zoë Föhn"),
        ("sign.membership.title", "Captain"),
        ("sign.membership.consent", "yes"),
        ("do", "sign"),
    ];
    let answer = site.ask(form(&fleet.at("agreement-membership"), &sent)).await;
    assert!(answer.header("location").ends_with("/agreement-membership?check"));
    assert_eq!(signatures(&site, &fleet).await, 0);
    let page = site.get(&fleet.at("agreement-membership?check")).await.body;
    assert!(text(&page).contains("the saved answer is “Admiral”"), "{}", text(&page));
}

#[rstest]
#[tokio::test]
async fn only_who_was_named_to_sign_signs(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let (fleet, secret) = with_colleague(&site).await;
    assert_eq!(sign_as(&site, &secret, "Mallory Example").await, Signed::Incomplete);
    assert_eq!(signatures(&site, &fleet).await, 0);
    let page = site
        .get(&format!("/apply/{secret}/agreement-membership?check"))
        .await
        .body;
    assert!(
        text(&page).contains("Only Col League can sign this agreement"),
        "{}",
        text(&page)
    );
    // Opening the page again shows the expected name.
    let page = site.get(&format!("/apply/{secret}/agreement-membership")).await.body;
    assert!(page.contains("value=\"Col League\"") && !page.contains("Mallory"));
    // Spelt differently, it's the same name, and it's stored as the applicant typed it.
    assert_eq!(sign_as(&site, &secret, " col  LEAGUE ").await, Signed::Yes);
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert_eq!(answer["agreements"][0]["signed"]["name"], "Col League", "{answer}");
}

#[rstest]
#[tokio::test]
async fn who_signs_by_a_link_gets_a_copy_that_opens_nothing_else(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (fleet, secret) = with_colleague(&site).await;
    assert_eq!(sign_as(&site, &secret, "Col League").await, Signed::Yes);
    assert_eq!(owed_secret(&site.state, &fleet.reference, "signed").await, secret);
    let copy = format!("/apply/{secret}/documents/membership.pdf");
    let answer = site.bytes(get(&copy)).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    for page in ["", "/agreement-membership", "/you", "/application.pdf"] {
        let answer = site.get(&format!("/apply/{secret}{page}")).await;
        assert!(!text(&answer.body).contains("works.example.org"), "{page}");
        assert_ne!(answer.header("content-type"), "application/pdf", "{page}");
    }
    let mut tx = site.state.database.begin().await.unwrap();
    let sql = "UPDATE link SET expires_at = 1 WHERE application = $1 AND part = 'signature'";
    tx.run(sql, &[(&fleet.reference).into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        site.get(&copy).await.status,
        StatusCode::SEE_OTHER,
        "the copy has expired"
    );
}

#[rstest]
#[tokio::test]
async fn who_was_named_signs_however_their_address_was_typed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, &BY_COLLEAGUE).await;
    let pasted = [("role.legal.1.email", " Col League <colleague@EXAMPLE.org>")];
    fleet.answer(&site.state, &pasted).await;
    let secret = fleet.hand_over(&site.state, Part::Signature).await;
    assert_eq!(sign_as(&site, &secret, "Col League").await, Signed::Yes);
}

#[rstest]
#[tokio::test]
async fn a_link_does_not_sign_in_the_name_of_who_was_named_after_it_was_sent(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (fleet, secret) = with_colleague(&site).await;
    let carol = [
        ("role.legal.1.name", "Carol Example"),
        ("role.legal.1.email", "carol@example.org"),
    ];
    fleet.answer(&site.state, &carol).await;
    let path = format!("/applications/{secret}?agreement=membership");
    let text_of = site.json(&path).await["text"].clone();
    assert_eq!(text_of["yours"], false, "{text_of}");
    let hash = text_of["hash"].as_str().unwrap();
    let refused = sign(&site.state, &LinkSecret::parse(&secret).unwrap(), "membership", hash).await;
    assert!(matches!(refused, Err(CommandError::NotThisPart)), "{refused:?}");
    let page = text(&site.get(&format!("/apply/{secret}/agreement-membership")).await.body);
    assert!(
        page.contains("Carol Example needs to sign this agreement.") && !page.contains("Send the link"),
        "{page}"
    );
}

#[rstest]
#[tokio::test]
async fn a_link_that_has_signed_does_not_open_what_somebody_else_signs_later(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (fleet, first) = with_colleague(&site).await;
    assert_eq!(sign_as(&site, &first, "Col League").await, Signed::Yes);
    later(&site, &fleet).await;
    let carol = [
        ("role.legal.1.name", "Carol Example"),
        ("role.legal.1.email", "carol@example.org"),
        ("send.signature.name", "Carol Example"),
        ("send.signature.email", "carol@example.org"),
    ];
    fleet.answer(&site.state, &carol).await;
    let form = Form {
        revision: i64::MAX,
        ..Form::default()
    };
    let handed = hand_over(&site.state, &fleet.link(), Part::Signature, &form)
        .await
        .unwrap();
    assert_eq!(handed, HandedOver::Sent);
    let second = owed_secret(&site.state, &fleet.reference, "handed over").await;
    assert_eq!(sign_as(&site, &second, "Carol Example").await, Signed::Yes);
    for (secret, expected) in [(&second, StatusCode::OK), (&first, StatusCode::NOT_FOUND)] {
        let answer = site
            .bytes(get(&format!("/apply/{secret}/documents/membership.pdf")))
            .await;
        assert_eq!(answer.status(), expected);
    }
}

/// Moves signatures an hour into the past.
async fn later(site: &Site, fleet: &Fleet) {
    let mut tx = site.state.database.begin().await.unwrap();
    for sql in [
        "UPDATE link SET done_at = done_at - 3600000 WHERE application = $1",
        "UPDATE signature SET at = at - 3600000 WHERE application = $1",
        "UPDATE outbox SET sent_at = 1 WHERE application = $1",
    ] {
        tx.run(sql, &[(&fleet.reference).into()]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn who_signs_for_themselves_gets_no_letter_about_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    assert_eq!(letters(&site.state, &fleet.reference).await, Vec::<String>::new());
}

#[rstest]
#[tokio::test]
async fn what_was_withdrawn_is_not_countersigned(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let early = countersign(&site.state, &fleet.number(), "membership", "Foun Dation", "Chair").await;
    assert!(matches!(early, Err(CommandError::WrongState)), "a draft: {early:?}");
    assert!(withdraw_of(&site, &fleet).await);
    let late = countersign(&site.state, &fleet.number(), "membership", "Foun Dation", "Chair").await;
    assert!(matches!(late, Err(CommandError::WrongState)), "{late:?}");
    assert_eq!(signatures(&site, &fleet).await, 1);
}

#[rstest]
#[tokio::test]
async fn what_was_submitted_stays_as_it_is(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let before = site.json(&format!("/applications/{}", fleet.secret)).await["answers"].clone();
    let change = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: vec![("organisation.name".to_owned(), "Another Name".to_owned())],
    };
    let refused = save(&site.state, &fleet.link(), &change).await.map(drop);
    assert!(matches!(refused, Err(CommandError::WrongState)), "{refused:?}");
    let hash = fleet.hash(&site).await;
    let refused = sign(&site.state, &fleet.link(), "membership", &hash).await;
    assert!(matches!(refused, Err(CommandError::WrongState)), "{refused:?}");
    let after = site.json(&format!("/applications/{}", fleet.secret)).await["answers"].clone();
    assert_eq!(before, after);
}

#[rstest]
#[tokio::test]
async fn a_question_is_not_answered_by_who_is_no_longer_eligible(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (state, fleet) = (&site.state, Fleet::submitted(&site).await);
    let asked = ask(
        state,
        &fleet.number(),
        "organisation",
        "Is this its whole name?",
        "staff",
    )
    .await;
    let request = asked.unwrap().unwrap();
    fleet.answer(state, &[("fact.ships", "0")]).await;
    let kept = answer(state, &fleet.link(), Some(&request), "It is.").await;
    assert_eq!(kept.unwrap(), Replied::Incomplete);
    let answered = site.json(&format!("/applications/{}", fleet.secret)).await["state"].clone();
    assert_eq!(answered, "asked");
    fleet.answer(state, &[("fact.ships", "3")]).await;
    fleet.sign(&site).await;
    // What was written is still there.
    let asked = site.json(&format!("/applications/{}", fleet.secret)).await["requests"][0].clone();
    assert_eq!((&asked["reply"], &asked["answered"]), (&json!("It is."), &json!(null)));
    let page = site.get(&format!("/apply/{}", fleet.secret)).await.body;
    assert!(page.contains("It is."), "{page}");
    let replied = answer(state, &fleet.link(), Some(&request), "It is.").await;
    assert_eq!(replied.unwrap(), Replied::Yes(Some(fleet.number())));
    let state = site.json(&format!("/applications/{}", fleet.secret)).await["state"].clone();
    assert_eq!(state, "submitted");
}

#[rstest]
#[tokio::test]
async fn a_colleague_reads_the_name_of_the_applicant_where_the_applicant_reads_myself(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let own = site.get(&fleet.at("role-legal")).await.body;
    assert!(text(&own).contains("Myself"));
    let secret = fleet.hand_over(&site.state, Part::Legal).await;
    let page = site.get(&format!("/apply/{secret}/role-legal")).await.body;
    let page = text(&page);
    assert!(page.contains("Zoë Föhn") && !page.contains("Myself"), "{page}");
}

#[rstest]
#[tokio::test]
async fn a_person_who_joins_hands_nothing_over(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let started = server::applications::start(
        &site.state,
        server::applications::Start {
            foundation: "openinfra",
            programme: "membership",
            tier: "foundation-member",
            facts: &[],
            language: "en",
            network: "",
        },
    );
    let started = started.await.unwrap();
    let secret = started.secret.expose();
    let page = text(&site.get(&format!("/apply/{secret}")).await.body);
    assert!(!page.contains("Signature"), "{page}");
    for part in Part::HANDED {
        let sent = [("do", "send"), ("revision", "1")];
        let path = format!("/apply/{secret}/send-{}", part.id());
        assert_eq!(
            site.ask(form(&path, &sent)).await.status,
            StatusCode::NOT_FOUND,
            "{part:?}"
        );
    }
}
