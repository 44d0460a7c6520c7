//! The account's page, rendered from fixtures.

use super::account_page;
use crate::api::{AccountAnswer, FoundationRoles};
use crate::fixtures::{foundation, rendered};
use crate::locale::Locale;
use domain::access::AccountRole;

fn page(roles: Vec<AccountRole>) -> String {
    let answer = AccountAnswer {
        email: "grace@harbour.example".to_owned(),
        roles: vec![FoundationRoles {
            foundation: foundation(),
            roles,
        }],
        applications: Vec::new(),
        sessions: Vec::new(),
    };
    rendered(Locale::En, || account_page(answer))
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
