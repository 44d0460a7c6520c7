//! The outsider's view: nothing of an application is reached without its link, nor more of it than the link reaches.

use super::fleet::{ANSWERS, Fleet, owed_secret};
use super::multipart::{Part as Piece, multipart};
use super::requests::{answers_to, form, json_to};
use super::walk::sites;
use crate::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use domain::joining::Part;
use serde_json::json;
use server::applications::{decline, done, recall};

const HARBOURS: &str = "server/tests/harbours";

/// Every page and file behind a secret.
const READ: [&str; 9] = [
    "you",
    "check",
    "questions-marketing",
    "agreement-membership",
    "send-legal",
    "nothing",
    "application.pdf",
    "files/aaaaaaaaaaaaaaaa",
    "documents/membership.pdf",
];

/// Everything that a form is sent to.
const SENT: [&str; 13] = [
    "you",
    "check",
    "mail",
    "recall",
    "remind",
    "version",
    "withdraw",
    "answer",
    "done",
    "wrong-person",
    "send-legal",
    "agreement-membership",
    "nothing",
];

/// Every request of the API behind a secret, but for reading.
fn of_api(secret: &str) -> Vec<Request<Body>> {
    let at = |rest: &str| format!("/applications/{secret}/{rest}");
    let colleague = json!({ "part": "legal", "name": "A", "email": "a@example.org" });
    let signature = json!({ "agreement": "membership", "hash": "0", "name": "A", "consent": true });
    vec![
        answers_to(secret, 0, "", &[("you.name", "Somebody Else")]),
        json_to(Method::POST, &at("links"), &colleague),
        json_to(Method::DELETE, &at("links/aaaaaaaaaaaaaaaa"), &json!(null)),
        json_to(Method::POST, &at("links/aaaaaaaaaaaaaaaa/reminders"), &json!(null)),
        json_to(Method::POST, &at("signatures"), &signature),
        json_to(Method::POST, &at("submission"), &json!(null)),
        json_to(Method::POST, &at("withdrawal"), &json!({ "reference": "0000-0000" })),
    ]
}

/// The status and the body of a page that a browser ends at, without what is of this answer alone.
async fn ends_at(site: &Site, secret: &str, request: Request<Body>) -> (StatusCode, String) {
    let mut answer = site.together(vec![request]).await.remove(0);
    for _ in 0..3 {
        if answer.0 != StatusCode::SEE_OTHER {
            break;
        }
        answer = site.together(vec![get(&answer.1)]).await.remove(0);
    }
    let plain = answer.2.replace(secret, "");
    let nonces: Vec<&str> = plain.split("nonce=\"").collect();
    let rest = nonces
        .iter()
        .map(|piece| piece.split_once('"').map_or(*piece, |(_, rest)| rest));
    (answer.0, rest.collect())
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_secret_that_nobody_has_is_told_the_same_whatever_is_asked() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::submitted(&site).await;
        // One that could be, one that is nearly right, and some that never were.
        let near = format!("{}a", &fleet.secret[..31]);
        let upper = fleet.secret.to_uppercase();
        for secret in ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", &near, &upper, "x", "%00", "%C3%A4"] {
            for page in READ {
                let (status, body) = ends_at(&site, secret, get(&format!("/apply/{secret}/{page}"))).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{secret}/{page}");
                assert!(body.contains("This link does not work"), "{secret}/{page}: {body}");
                assert!(
                    !body.contains(&fleet.reference) && !body.contains("Harbour Works"),
                    "{page}"
                );
            }
            for page in SENT {
                let (status, body) = ends_at(&site, secret, form(&format!("/apply/{secret}/{page}"), &[])).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{secret}/{page}");
                assert!(body.contains("This link does not work"), "{secret}/{page}: {body}");
            }
            let read = get(&format!("/api/v1/applications/{secret}"));
            let mut bodies = Vec::new();
            for request in of_api(secret).into_iter().chain([read]) {
                let told = format!("{} {}", request.method(), request.uri());
                let (status, body) = ends_at(&site, secret, request).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{told}: {body}");
                bodies.push(body);
            }
            assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
        }
        let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
        assert!(answer["answers"].to_string().contains("Zoë Föhn"));
    }
}

/// The id of a file that stands in the application.
async fn with_crest(site: &Site, fleet: &Fleet) -> String {
    let picture = super::samples::png(32, 32);
    let pieces = [
        Piece::Text("revision", "99"),
        Piece::Text("question.site", "https://works.example.org"),
        Piece::File("question.crest", "crest.png", &picture),
    ];
    let answer = site.ask(multipart(&fleet.at("questions-marketing"), &pieces)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    answer["files"][0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn w17_a_colleague_reaches_their_part_and_nothing_else() {
    for site in sites(HARBOURS) {
        let fleet = Fleet::signed(&site).await;
        let file = with_crest(&site, &fleet).await;
        let marketing = fleet.hand_over(&site.desk, Part::Marketing).await;
        let legal = fleet.hand_over(&site.desk, Part::Legal).await;
        let crest = |secret: &str| get(&format!("/apply/{secret}/files/{file}"));
        let own = site
            .together(vec![crest(&marketing), crest(&fleet.secret), crest(&legal)])
            .await;
        let statuses: Vec<u16> = own.iter().map(|answer| answer.0.as_u16()).collect();
        assert_eq!(statuses, [200, 200, 404]);

        for page in READ {
            let expected = if page == "questions-marketing" { 200 } else { 404 };
            let (status, body) = ends_at(&site, &marketing, get(&format!("/apply/{marketing}/{page}"))).await;
            assert_eq!(status.as_u16(), expected, "{page}");
            for (key, typed) in ANSWERS
                .iter()
                .filter(|(key, _)| key.contains('.') && *key != "question.site")
            {
                let shown = typed.len() > 5 && *key != "organisation.name" && body.contains(typed);
                assert!(!shown, "{page} shows {key}");
            }
        }
        let answer = site.json(&format!("/applications/{marketing}")).await;
        let keys: Vec<&str> = answer["answers"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|pair| pair[0].as_str())
            .collect();
        assert_eq!(keys, ["question.crest", "question.site"]);
        for nothing in ["links", "requests", "agreements"] {
            assert_eq!(answer[nothing].as_array().map(Vec::len), Some(0), "{nothing}");
        }
        assert!(answer["signatory"].is_null() && answer["text"].is_null());

        let before = super::still::dump(&site).await;
        for page in SENT
            .iter()
            .filter(|page| !matches!(**page, "done" | "wrong-person" | "you" | "nothing"))
        {
            let (status, _) = ends_at(
                &site,
                &marketing,
                form(&format!("/apply/{marketing}/{page}"), &[("do", "sign")]),
            )
            .await;
            assert!(status.is_client_error(), "{page}: {status}");
        }
        for request in of_api(&marketing).into_iter().skip(1) {
            let told = format!("{} {}", request.method(), request.uri());
            let (status, body) = ends_at(&site, &marketing, request).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{told}: {body}");
        }
        for answers in [
            vec![("you.name", "Somebody Else")],
            vec![("send.legal.email", "x@example.org")],
        ] {
            let answer = site.ask(answers_to(&marketing, 0, "", &answers)).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            site.ask(form(&format!("/apply/{marketing}/you"), &answers)).await;
        }
        assert!(
            super::still::dump(&site).await == before,
            "a colleague changed what is not theirs"
        );
    }
}

#[tokio::test]
async fn a_link_that_ended_opens_nothing_and_changes_nothing() {
    for site in sites(HARBOURS) {
        let desk = &site.desk;
        for end in ["recalled", "declined", "done", "expired", "replaced"] {
            let fleet = Fleet::signed(&site).await;
            let file = with_crest(&site, &fleet).await;
            let part = if end == "expired" {
                Part::Applicant
            } else {
                Part::Marketing
            };
            let mut secret = fleet.secret.clone();
            if part == Part::Marketing {
                secret = fleet.hand_over(desk, part).await;
            }
            let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
            let link = answer["links"][0]["id"].as_str().unwrap_or_default();
            match end {
                "recalled" => recall(desk, &fleet.secret, link).await.unwrap(),
                "declined" => decline(desk, &secret).await.unwrap(),
                "done" => assert!(done(desk, &secret).await.unwrap()),
                "replaced" => {
                    server::applications::remind(desk, &fleet.secret, link).await.unwrap();
                    assert_ne!(owed_secret(desk, &fleet.reference, "reminder").await, secret);
                }
                _ => {
                    let mut tx = desk.database.begin().await.unwrap();
                    let sql = "UPDATE link SET expires_at = 1 WHERE application = $1";
                    tx.run(sql, &[(&fleet.reference).into()]).await.unwrap();
                    tx.commit().await.unwrap();
                }
            }
            let expected = if end == "replaced" {
                StatusCode::NOT_FOUND
            } else {
                StatusCode::GONE
            };
            let before = super::still::dump(&site).await;
            let crest = format!("files/{file}");
            for page in READ.into_iter().chain([crest.as_str()]) {
                let (status, body) = ends_at(&site, &secret, get(&format!("/apply/{secret}/{page}"))).await;
                assert_eq!(status, expected, "{end} {page}");
                assert!(
                    !body.contains(&fleet.reference) && !body.contains("works.example.org"),
                    "{end} {page}"
                );
            }
            // What is typed waits for the new link, as it does where a link has run out.
            for page in SENT.into_iter().filter(|page| !page.starts_with("agreement-")) {
                let (status, _) = ends_at(&site, &secret, form(&format!("/apply/{secret}/{page}"), &[])).await;
                assert_eq!(status, expected, "{end} {page}");
            }
            let read = get(&format!("/api/v1/applications/{secret}"));
            for request in of_api(&secret).into_iter().chain([read]) {
                let told = format!("{end} {} {}", request.method(), request.uri());
                let (status, body) = ends_at(&site, &secret, request).await;
                assert_eq!(status, expected, "{told}: {body}");
            }
            assert!(
                super::still::dump(&site).await == before,
                "{end}: a link that ended changed something"
            );
        }
    }
}
