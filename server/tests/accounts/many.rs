//! The list of roles: with one and with 10,000 rows. Somebody who sees it has a role.

use crate::reviews::Harbour;
use crate::support::bulk::{ID, copy_rows};
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
