//! Each way to sign in can be turned off. The page only shows what's on.

use super::visitor::{Visitor, newest};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole;
use server::accounts::{AccountEmail, Actor, Provider, grant_role};

fn provider() -> Provider {
    Provider {
        id: "club".to_owned(),
        name: "Club account".to_owned(),
        issuer: "https://id.example.org".to_owned(),
        client_id: "guildhall".to_owned(),
        client_secret: None,
        scopes: Vec::new(),
        domains: Vec::new(),
        groups_claim: String::new(),
        roles: Vec::new(),
    }
}

fn site(email: bool, passkeys: bool, providers: Vec<Provider>) -> Site {
    Site::at("programmes", |config| {
        config.sign_in.email = email;
        config.sign_in.passkeys = passkeys;
        config.sign_in.providers = providers;
    })
}

#[tokio::test]
async fn the_page_shows_only_what_is_on() {
    for (email, passkeys, providers) in [
        (true, true, vec![provider()]),
        (true, false, vec![]),
        (false, true, vec![provider()]),
        (false, false, vec![provider()]),
    ] {
        let with_provider = !providers.is_empty();
        let site = site(email, passkeys, providers);
        let page = Visitor::new(&site).get("/sign-in").await.body;
        let shows = |text: &str| page.contains(text);
        assert_eq!(shows("Send me a code"), email);
        assert_eq!(shows("Sign in with a passkey"), passkeys);
        assert_eq!(shows("<leptos-island"), passkeys);
        assert_eq!(shows("Sign in with Club account"), with_provider);
    }
}

#[tokio::test]
async fn without_email_no_code_is_sent_or_taken_and_invitations_still_are() {
    let site = site(false, true, vec![provider()]);
    let mut visitor = Visitor::new(&site);
    let answer = visitor.post("/sign-in", &[("email", "ada@example.org")]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    for path in ["/sign-in/code", "/sign-in/link/abcdefghijklmnopqrstuvwxyz234567"] {
        assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        let answer = visitor
            .post(path, &[("email", "ada@example.org"), ("code", "0000-0000")])
            .await;
        assert!(answer.status.is_client_error(), "{path}");
    }
    let email = AccountEmail::parse("ada@example.org").unwrap();
    grant_role(
        &site.state,
        Actor::CommandLine,
        "almalinux",
        &email,
        AccountRole::Administrator,
    )
    .await
    .unwrap();
    let message = newest(&site.state, "role granted", "ada@example.org").await;
    assert!(message.contains("/sign-in"), "{message}");
}
