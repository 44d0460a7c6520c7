//! The page about roles, rendered from fixtures.

use super::{RoleDone, RoleForm, RoleProblem, roles_page};
use crate::api::{RoleBrief, RolesAnswer};
use crate::fixtures::{foundation, rendered, said};
use crate::locale::Locale;
use domain::access::AccountRole;

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

fn held(id: &str, email: &str, role: AccountRole) -> RoleBrief {
    RoleBrief {
        id: id.to_owned(),
        email: email.to_owned(),
        role,
        granted_at: AT,
        provider: None,
        own: email == "ada@harbour.example",
    }
}

fn html(changes: bool, roles: Vec<RoleBrief>, form: RoleForm) -> String {
    let answer = RolesAnswer {
        foundation: foundation(),
        sort: RolesAnswer::OWN_SORT.to_owned(),
        roles,
        page: 1,
        pages: 1,
        changes,
    };
    rendered(Locale::En, || roles_page(answer, form))
}

fn two_people() -> Vec<RoleBrief> {
    vec![
        held("1", "ada@harbour.example", AccountRole::Administrator),
        held("2", "ada@harbour.example", AccountRole::Board),
        held("3", "grace@harbour.example", AccountRole::Committee),
    ]
}

#[test]
fn people_are_listed_with_their_roles() {
    let html = html(false, two_people(), RoleForm::default());
    let said = said(&html);
    for expected in [
        "ada@harbour.example You Administrator 7 December 2026",
        "ada@harbour.example You Board member 7 December 2026",
        "grace@harbour.example Committee member 7 December 2026",
    ] {
        assert!(said.contains(expected), "{said}");
    }
    assert!(
        !html.contains("name=\"do\"") && !html.contains("<form class=\"role-form\""),
        "{html}"
    );
}

#[test]
fn whoever_may_change_roles_has_a_form_for_each_and_one_to_grant() {
    let html = html(true, two_people(), RoleForm::default());
    assert_eq!(html.matches("value=\"end\"").count(), 3);
    assert_eq!(html.matches("value=\"grant\"").count(), 1);
    assert_eq!(html.matches("<option").count(), 7);
    for role in AccountRole::ALL {
        assert!(html.contains(&format!("<option value=\"{}\"", role.word())), "{html}");
    }
    assert!(html.contains("action=\"/roles/harbour\""), "{html}");
    assert!(
        !html.contains("role=\"status\"") && !html.contains("role=\"alert\""),
        "{html}"
    );
}

#[test]
fn d2_forms_keep_the_page_of_the_list_and_its_order() {
    let answer = RolesAnswer {
        foundation: foundation(),
        sort: "-since".to_owned(),
        roles: two_people(),
        page: 2,
        pages: 3,
        changes: true,
    };
    let html = rendered(Locale::En, || roles_page(answer, RoleForm::default()));
    for expected in [
        "action=\"/roles/harbour?sort=-since&amp;page=2\"",
        "href=\"/roles/harbour?sort=since\"",
        "href=\"/roles/harbour\"",
        "href=\"/roles/harbour?sort=-since&amp;page=3\" rel=\"next\"",
        "aria-sort=\"descending\"",
    ] {
        assert!(html.contains(expected), "{expected}: {html}");
    }
}

#[test]
fn without_roles_the_page_says_so() {
    assert!(said(&html(true, Vec::new(), RoleForm::default())).contains("Nobody has a role yet."));
}

#[test]
fn each_problem_is_at_its_field_and_everything_typed_stays() {
    let form = RoleForm {
        email: "grace@".to_owned(),
        role: Some(AccountRole::Finance),
        problems: vec![RoleProblem::EmailWrong],
        ..RoleForm::default()
    };
    let page = html(true, two_people(), form);
    for expected in [
        "<title>Error: ",
        "href=\"#grant-email\"",
        "value=\"grace@\"",
        "aria-describedby=\"grant-email-error\"",
        "<option value=\"finance\" selected",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert_eq!(said(&page).matches("Enter an email address in the format").count(), 2);
    let form = RoleForm {
        email: "grace@harbour.example".to_owned(),
        problems: vec![RoleProblem::RoleMissing],
        ..RoleForm::default()
    };
    let page = html(true, two_people(), form);
    assert!(
        page.contains("href=\"#grant-role\"") && page.contains("value=\"grace@harbour.example\""),
        "{page}"
    );
}

#[test]
fn the_last_administrator_is_told_where_they_tried_to_end_their_role() {
    let form = RoleForm {
        ending: "1".to_owned(),
        problems: vec![RoleProblem::LastAdministrator],
        ..RoleForm::default()
    };
    let page = html(true, two_people(), form);
    assert!(
        page.contains("href=\"#end-1\"") && page.contains("id=\"end-1\""),
        "{page}"
    );
    assert_eq!(page.matches("<details open").count(), 1, "{page}");
    assert_eq!(said(&page).matches("the last administrator").count(), 2, "{page}");
}

#[test]
fn what_was_done_is_announced() {
    for (done, text) in [
        (RoleDone::Granted, "The role is granted."),
        (RoleDone::Held, "They already have this role."),
        (RoleDone::Ended, "The role has ended."),
    ] {
        assert_eq!(RoleDone::parse(done.id()), Some(done));
        let form = RoleForm {
            done: Some(done),
            ..RoleForm::default()
        };
        let page = html(true, two_people(), form);
        assert!(page.contains("role=\"status\"") && said(&page).contains(text), "{page}");
    }
}
