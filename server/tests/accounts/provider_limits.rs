//! What a provider can't do: end roles by failing, and sign in people of other domains (A1).

use super::fake_provider::FakeProvider;
use super::providers::{sign_in, site_at, site_with};
use super::visitor::Visitor;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::accounts::{Actor, held_roles};
use server::storage::Backend;

const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

/// Whoever couldn't be looked up had left all groups, so an outage ended everybody's roles.
#[tokio::test]
async fn without_the_user_info_nobody_signs_in_and_no_role_ends() {
    let fake = FakeProvider::start().await;
    let site = site_with(Backend::Sqlite, &fake);
    fake.says(|says| {
        says.groups = json!(["admins"]);
        says.elsewhere = true;
    });
    sign_in(&mut Visitor::new(&site), &fake).await;
    fake.says(|says| says.user_info_broken = true);
    let mut again = Visitor::new(&site);
    let answer = sign_in(&mut again, &fake).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Club account can’t be reached"), "{}", answer.body);
    assert_eq!(again.account().await, None);
    let held = held_roles(&site.state, Actor::CommandLine, "almalinux").await.unwrap();
    assert_eq!(held.len(), 1);
}

/// A provider of one foundation claimed the address of another's administrator.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_provider_only_signs_in_addresses_of_its_domains(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fake = FakeProvider::start().await;
    let (location, _folder) = fresh_location(backend);
    let open = site_at(Some(location.clone()), &fake, &[]);
    sign_in(&mut Visitor::new(&open), &fake).await;
    let limited = site_at(Some(location), &fake, &["club.example"]);
    // Ada's account was linked before the domains were set.
    for (subject, email) in [
        ("subject-1", ADA),
        ("subject-2", BOB),
        ("subject-3", "eve@mail.club.example"),
    ] {
        fake.says(|says| {
            says.subject = subject.to_owned();
            says.email = json!(email);
        });
        let mut visitor = Visitor::new(&limited);
        let answer = sign_in(&mut visitor, &fake).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
        assert!(
            answer.body.contains("can’t sign in people with your email address"),
            "{}",
            answer.body
        );
        assert_eq!(visitor.account().await, None);
    }
    fake.says(|says| {
        says.subject = "subject-4".to_owned();
        says.email = json!("Cleo@CLUB.example");
    });
    let mut cleo = Visitor::new(&limited);
    assert_eq!(sign_in(&mut cleo, &fake).await.status, StatusCode::SEE_OTHER);
    assert_eq!(cleo.account().await.unwrap()["email"], "Cleo@CLUB.example");
}
