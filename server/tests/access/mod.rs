//! Who can reach what: every endpoint of the API, for every role, for members and for people without a role, as one table. The endpoints
//! come from the API's own description, so none can be missing.

mod body;
mod place;

use crate::accounts::visitor::Visitor;
use crate::api::description::Description;
use crate::members::ZOE;
use crate::members::people::{BILLING, CAPTAIN, LEGAL};
use crate::reviews::Harbour;
use axum::body::to_bytes;
use axum::http::{Method, StatusCode};
use domain::access::AccountRole;
use insta::assert_snapshot;
use place::Place;
use server::storage::Backend;
use std::fmt::Write;

/// The columns after those of people without a role: the member's own people, and the foundation's.
const MEMBERS: [(&str, &str); 4] = [
    ("manager", ZOE),
    ("captain", CAPTAIN),
    ("billing", BILLING),
    ("legal", LEGAL),
];
/// People who have nothing to do with the member or the foundation. The neighbour has every role for another foundation, and the other one
/// manages another member of the same foundation.
const STRANGERS: [&str; 4] = ["nobody", "outsider", "neighbour", "other"];
/// What everybody can use: public data, applying, one's own account, and what a secret in the address opens.
const OPEN: [&str; 8] = [
    "/account",
    "/agreements/",
    "/applications",
    "/directory/",
    "/foundations",
    "/openapi.json",
    "/polls/",
    "/proofs/",
];

/// A term with reminders.
const TERM: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\" }";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_endpoint_answers_only_those_who_may_reach_it() {
    let harbour = Harbour::checking_and_electing(Backend::Sqlite, TERM);
    let place = Place::of(&harbour).await;
    let mut people: Vec<(&str, Visitor<'_>)> = vec![
        ("nobody", Visitor::new(&harbour.site)),
        ("outsider", harbour.signed_in("outsider@example.org").await),
    ];
    for role in AccountRole::ALL {
        harbour.grant_elsewhere("neighbour@example.org", role).await;
    }
    people.push(("neighbour", harbour.signed_in("neighbour@example.org").await));
    people.push(("other", harbour.signed_in(place::OTHER).await));
    for (who, email) in MEMBERS {
        people.push((who, harbour.signed_in(email).await));
    }
    for role in AccountRole::ALL {
        let email = format!("{}@example.org", role.word());
        people.push((role.word(), harbour.with_role(&email, role).await));
    }
    let description = Description::of(&harbour.site).await;
    let mut table = String::from("endpoint");
    for (who, _) in &people {
        write!(table, " {who}").unwrap();
    }
    // What removes something comes last.
    let (last, first): (Vec<_>, Vec<_>) = description
        .operations()
        .partition(|operation| operation.method == "delete");
    for operation in first.into_iter().chain(last) {
        let path = place.path(operation.route, operation.said);
        let method = Method::from_bytes(operation.method.to_uppercase().as_bytes()).unwrap();
        let sent = place
            .body(&method, operation.route)
            .or_else(|| body::least(&description.0, &operation.said["requestBody"]));
        let is_open = OPEN.iter().any(|open| operation.route.starts_with(open));
        write!(table, "\n{method} {}", operation.route).unwrap();
        for (who, visitor) in &mut people {
            Place::restore(&harbour).await;
            let (status, answer) = if method == Method::GET {
                let answer = visitor.bytes(&path).await;
                let status = answer.status();
                let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
                (status, String::from_utf8_lossy(&bytes).into_owned())
            } else {
                let answer = visitor.request_json(method.clone(), &path, sent.as_ref()).await;
                (answer.status, answer.body)
            };
            assert!(
                !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS,
                "{method} {path} for {who}: {answer}"
            );
            if STRANGERS.contains(who) {
                let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
                assert!(
                    is_open || refused.contains(&status),
                    "{method} {path} for {who}: {status}"
                );
                for email in MEMBERS.map(|(_, email)| email) {
                    // The description has invented examples.
                    let is_told = operation.route != "/openapi.json" && answer.contains(email);
                    assert!(!is_told, "{method} {path} tells {who} of {email}");
                }
            }
            write!(table, " {}", status.as_u16()).unwrap();
        }
    }
    assert_snapshot!("who_can_reach_what", table);
}
