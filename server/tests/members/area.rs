//! Who acts for a member, and what the pages say.

use super::{ZOE, activate, active, harbour, member, memberships};
use crate::applications::fleet::{COLLEAGUE, Fleet};
use crate::applications::walk::text;
use crate::reviews::{ADA, FINANCE};
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::members::name_contacts;
use server::reviews::submit;
use server::storage::Backend;

/// Every page of the area.
const PAGES: [&str; 9] = [
    "",
    "/benefits",
    "/calendar",
    "/votes",
    "/documents",
    "/term",
    "/proof",
    "/value",
    "/data",
];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_applicant_manages_the_membership_and_those_who_were_named_have_their_roles(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await;
    assert_eq!(own.len(), 1);
    let answer = member(&mut zoe, &own[0]).await;
    let roles = answer["roles"].as_array().unwrap().iter().map(|role| {
        let contacts = role["contacts"].as_array().unwrap().iter();
        let people: Vec<&str> = contacts.map(|contact| contact["email"].as_str().unwrap()).collect();
        (role["id"].as_str().unwrap(), people.join(" "))
    });
    let roles: Vec<(&str, String)> = roles.collect();
    let expected = [("_manager", ZOE), ("legal", ZOE), ("billing", ""), ("captain", ZOE)];
    assert_eq!(roles, expected.map(|(role, people)| (role, people.to_owned())));
    assert_eq!(answer["name"], "Harbour Works");
    assert_eq!(
        answer["actions"],
        json!([
            "read",
            "read_money",
            "change_people",
            "use_benefits",
            "change_profile",
            "change_membership",
            "read_all"
        ])
    );
    assert_eq!(answer["terms"].as_array().unwrap().len(), 1);
    let home = text(&zoe.get(&format!("/member/{}", own[0])).await.body);
    for expected in ["Harbour Works", "Nothing to do", "You’re a member", "Zoë Föhn"] {
        assert!(home.contains(expected), "{expected}: {home}");
    }
    // Somebody with several roles is listed once.
    assert!(
        home.contains("Zoë Föhn Manages the membership , Authorised signatory"),
        "{home}"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_contact_sees_what_their_role_allows_and_nobody_else_sees_anything(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let fleet = Fleet::signed(&harbour.site).await;
    let captain = [
        ("role.captain.1.who", "other"),
        ("role.captain.1.name", "Col League"),
        ("role.captain.1.email", COLLEAGUE),
    ];
    fleet.answer(&harbour.site.state, &captain).await;
    fleet.sign(&harbour.site).await;
    submit(&harbour.site.state, &fleet.link()).await.unwrap();
    activate(&harbour, &fleet).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let mut captain = harbour.signed_in(COLLEAGUE).await;
    let answer = member(&mut captain, &own).await;
    assert_eq!(answer["actions"], json!(["read"]));
    for hidden in ["invoices", "bills", "commitments"] {
        assert_eq!(answer[hidden], json!([]), "{hidden}");
    }
    assert_eq!(member(&mut zoe, &own).await["invoices"].as_array().unwrap().len(), 1);
    let documents = text(&captain.get(&format!("/member/{own}/documents")).await.body);
    assert!(
        documents.contains("Agreements and invoices are only shown to"),
        "{documents}"
    );
    assert!(!documents.contains("2,000"), "{documents}");

    // Neither the foundation's people, nor somebody without a role, nor a neighbour's staff.
    harbour
        .grant_elsewhere("neighbour@example.org", domain::access::AccountRole::Administrator)
        .await;
    for email in [ADA, FINANCE, "outsider@example.org", "neighbour@example.org"] {
        let mut other = harbour.signed_in(email).await;
        assert_eq!(memberships(&mut other).await, Vec::<String>::new());
        let answer = other.get(&format!("/api/v1/members/{own}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email}");
        for page in PAGES {
            let shown = other.get(&format!("/member/{own}{page}")).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{email} {page}");
            assert!(!shown.body.contains("Harbour Works"), "{email} {page}");
        }
    }
    let signed_out = harbour.site.get(&format!("/member/{own}")).await;
    assert_eq!(signed_out.header("location"), format!("/sign-in?to=%2Fmember%2F{own}"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_that_has_not_started_has_no_area(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    harbour.submitted().await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(memberships(&mut zoe).await, Vec::<String>::new());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_from_before_gets_its_contacts_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    active(&harbour).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("DELETE FROM contact", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(memberships(&mut zoe).await, Vec::<String>::new());
    assert_eq!(name_contacts(&harbour.site.state).await.unwrap(), 1);
    assert_eq!(name_contacts(&harbour.site.state).await.unwrap(), 0);
    assert_eq!(memberships(&mut zoe).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn s1_members_who_read_at_once_see_only_their_own() {
    let harbour = harbour(Backend::Sqlite);
    let mut members = Vec::new();
    for place in 0..4 {
        let fleet = Fleet::started(&harbour.site.state).await;
        let (email, name) = (format!("person-{place}@example.org"), format!("Works {place}."));
        let answers = crate::applications::fleet::ANSWERS.map(|(key, typed)| match key {
            "you.email" => (key, email.as_str()),
            "organisation.name" => (key, name.as_str()),
            _ => (key, typed),
        });
        fleet.answer(&harbour.site.state, &answers).await;
        fleet.sign(&harbour.site).await;
        submit(&harbour.site.state, &fleet.link()).await.unwrap();
        activate(&harbour, &fleet).await;
        let mut visitor = harbour.signed_in(&email).await;
        let own = memberships(&mut visitor).await.remove(0);
        members.push((visitor, own));
    }
    for page in PAGES {
        let pages = members.iter_mut().map(|(visitor, own)| {
            let path = format!("/member/{own}{page}");
            async move { visitor.get(&path).await }
        });
        for (place, shown) in futures_util::future::join_all(pages).await.into_iter().enumerate() {
            assert_eq!(shown.status, StatusCode::OK, "{page}");
            for other in 0..4 {
                let named = shown.body.contains(&format!("Works {other}."));
                assert_eq!(named, other == place, "{other} on {page} of {place}");
            }
        }
    }
}
