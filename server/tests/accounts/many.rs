//! The list of roles, and somebody's own applications: with one and with 10,000 rows. Somebody who sees roles has one.

use crate::members::ZOE;
use crate::reviews::Harbour;
use crate::support::bulk::{ID, NUMBER, copy_rows};
use crate::support::long_list::{LIST, LongList, MANY};
use domain::access::AccountRole::Administrator;
use rstest::rstest;
use server::storage::Backend;

const ROLES: LongList<'static> = LongList {
    api: "/roles/harbour",
    page: "/roles/harbour",
    rows: "/roles",
    columns: &["person", "since"],
    same: &["role"],
    ..LIST
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_roles_are_listed_with_one_and_with_10_000_rows(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const MAIL: &str = "'person' || CAST(n AS TEXT) || '@example.org'";
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    ROLES.check_one(&mut head).await;
    let address = "address = 'head@example.org'".to_owned();
    let account = ("account", vec![("id", ID), ("email", MAIL), ("address", MAIL)], address);
    let role = (
        "role",
        vec![
            ("id", ID),
            ("account", ID),
            ("role", "'board'"),
            ("granted_at", "granted_at + n"),
        ],
        "role = 'administrator'".to_owned(),
    );
    let count = i64::try_from(MANY).unwrap() - 1;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, count, vec![account, role]).await.unwrap();
    tx.commit().await.unwrap();
    ROLES.check_many(&mut head).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_own_applications_are_listed_with_none_one_and_10_000(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut zoe = harbour.signed_in(ZOE).await;
    let mut own = async |page: usize| {
        let answer = zoe.get(&format!("/api/v1/account?page={page}")).await.json();
        let shown = zoe.get(&format!("/account?page={page}")).await.body;
        (answer, shown)
    };
    let (none, _) = own(1).await;
    assert_eq!(
        (none["applications"].as_array().unwrap().len(), &none["pages"]),
        (0, &1.into())
    );
    let fleet = harbour.submitted().await;
    let (one, shown) = own(2).await;
    assert_eq!(
        (one["applications"].as_array().unwrap().len(), &one["page"]),
        (1, &1.into())
    );
    assert!(
        shown.contains(&fleet.reference) && !shown.contains("class=\"pager\""),
        "{shown}"
    );
    let application = (
        "application",
        vec![("reference", NUMBER), ("changed_at", "changed_at + n")],
        format!("reference = '{}'", fleet.reference),
    );
    let count = i64::try_from(MANY).unwrap() - 1;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    copy_rows(&mut tx, count, vec![application]).await.unwrap();
    tx.commit().await.unwrap();
    let (first, shown) = own(1).await;
    assert_eq!(
        (first["applications"].as_array().unwrap().len(), &first["pages"]),
        (50, &200.into())
    );
    assert!(
        shown.contains("rel=\"next\"") && !shown.contains("rel=\"prev\""),
        "{shown}"
    );
    let (last, shown) = own(200).await;
    let applications = last["applications"].as_array().unwrap();
    assert_eq!(applications.len(), 50);
    assert_eq!(
        applications[49]["reference"], fleet.reference,
        "the one that changed first is last"
    );
    assert!(
        shown.contains("rel=\"prev\"") && !shown.contains("rel=\"next\""),
        "{shown}"
    );
}
