//! The account's page, rendered from fixtures.

use super::passkey_forms::{CANCELLED, KIND, MAKE, MESSAGE};
use super::{PasskeyForm, SignInMethods, account_page};
use crate::api::{AccountAnswer, FoundationRoles, PasskeyBrief};
use crate::fixtures::{foundation, rendered, said};
use crate::locale::Locale;
use domain::access::AccountRole;

fn page(roles: Vec<AccountRole>) -> String {
    let answer = AccountAnswer {
        email: "grace@harbour.example".to_owned(),
        roles: vec![FoundationRoles {
            foundation: foundation(),
            roles,
        }],
        memberships: Vec::new(),
        applications: Vec::new(),
        page: 1,
        pages: 1,
        passkeys: Vec::new(),
        sessions: Vec::new(),
    };
    rendered(Locale::En, || {
        account_page(answer, &methods(true), &PasskeyForm::default())
    })
}

fn methods(passkeys: bool) -> SignInMethods {
    SignInMethods {
        email: true,
        passkeys,
        providers: Vec::new(),
    }
}

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

fn with_passkeys(names: &[&str], methods: &SignInMethods, form: &PasskeyForm) -> String {
    let passkeys = names.iter().enumerate().map(|(place, name)| PasskeyBrief {
        id: place.to_string(),
        name: (*name).to_owned(),
        added_at: AT,
        used_at: (place == 0).then_some(AT),
    });
    let answer = AccountAnswer {
        email: "grace@harbour.example".to_owned(),
        roles: Vec::new(),
        memberships: Vec::new(),
        applications: Vec::new(),
        page: 1,
        pages: 1,
        passkeys: passkeys.collect(),
        sessions: Vec::new(),
    };
    rendered(Locale::En, || account_page(answer, methods, form))
}

#[test]
fn passkeys_are_listed_with_what_their_owner_knows_about_them() {
    let page = with_passkeys(&["Phone", "Key"], &methods(true), &PasskeyForm::default());
    let text = said(&page);
    for expected in [
        "Phone Added on 7 December 2026 · Last used on 7 December 2026",
        "Key Added on 7 December 2026 · Not used yet",
        "You can remove all of them",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for expected in [format!("{KIND}=\"{MAKE}\""), format!("{MESSAGE}=\"{CANCELLED}\"")] {
        assert!(page.contains(&expected), "{expected}: {page}");
    }
}

#[test]
fn where_passkeys_are_off_nothing_mentions_them_and_there_is_no_script() {
    let page = with_passkeys(&[], &methods(false), &PasskeyForm::default());
    assert!(!page.contains("asskey") && !page.contains("<leptos-island"), "{page}");
}

#[test]
fn a_wrong_name_is_kept_and_explained_at_its_field() {
    let form = PasskeyForm {
        removing: "1".to_owned(),
        typed: "Kez".to_owned(),
        other_name: true,
        ..PasskeyForm::default()
    };
    let page = with_passkeys(&["Phone", "Key"], &methods(true), &form);
    for expected in [
        "<title>Error: ",
        "href=\"#remove-1\"",
        "value=\"Kez\"",
        "aria-describedby=\"remove-1-error\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert_eq!(page.matches("<details open").count(), 1);
}

#[test]
fn only_those_who_read_invoices_have_a_link_to_them() {
    for (roles, expected) in [
        (vec![AccountRole::Committee], false),
        (vec![AccountRole::Finance], true),
        (vec![AccountRole::Committee, AccountRole::Staff], true),
    ] {
        let html = page(roles.clone());
        assert!(html.contains("href=\"/review/harbour\""), "{html}");
        assert_eq!(html.contains("href=\"/invoices/harbour\""), expected, "{roles:?}");
    }
}

#[test]
fn only_those_who_read_roles_have_a_link_to_them() {
    for role in AccountRole::ALL {
        let expected = matches!(role, AccountRole::Administrator | AccountRole::Staff);
        assert_eq!(
            page(vec![role]).contains("href=\"/roles/harbour\""),
            expected,
            "{role:?}"
        );
    }
}
