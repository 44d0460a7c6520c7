//! Rolls with few and with many members.

use super::past::tiers;
use super::{ROLL, lines, read, staff_of};
use crate::accounts::visitor::Visitor;
use crate::members::tier::begin;
use crate::reviews::Harbour;
use crate::support::copies::Model;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const MANY: i64 = 10_000;

fn ids(roll: &Value) -> Vec<String> {
    let rows = roll["rows"].as_array().unwrap().iter();
    rows.map(|row| row["votes"]["membership"].as_str().unwrap().to_owned())
        .collect()
}

/// Each column in both directions. By name, the last page of one direction ends with the first line of the other.
async fn check_orders(staff: &mut Visitor<'_>) {
    for column in ["tier", "votes", "fix_by"] {
        for sort in [column.to_owned(), format!("-{column}")] {
            let first = read(staff, &format!("{ROLL}?sort={sort}")).await;
            assert_eq!((ids(&first).len(), &first["sort"]), (50, &json!(sort)));
        }
    }
    let up = read(staff, &format!("{ROLL}?sort=member")).await;
    let down = read(staff, &format!("{ROLL}?sort=-member")).await;
    let last = read(staff, &format!("{ROLL}?sort=-member&page=9999")).await;
    assert_eq!((&last["page"], ids(&last).len()), (&json!(201), 1));
    assert_eq!(ids(&up)[0], ids(&last)[0]);
    assert!(
        ids(&up).iter().all(|id| !ids(&down).contains(id)),
        "a line is on two pages"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_a_roll_is_empty_with_one_and_with_10_000_lines(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, folder, &tiers());
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let empty = read(&mut staff, &format!("{ROLL}?part=all")).await;
    assert_eq!((&empty["rows"], &empty["pages"]), (&json!([]), &json!(1)));
    assert_eq!(
        empty["totals"],
        json!({ "members": 0, "others": 0, "votes": 0, "tiers": [] })
    );
    let own = begin(&harbour).await;
    let one = read(&mut staff, &format!("{ROLL}?page=2")).await;
    assert_eq!(lines(&one), ["Harbour Works: 5 by Zoë Föhn"]);
    assert_eq!((&one["page"], &one["pages"]), (&json!(1), &json!(1)));

    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let model = Model::of(&mut tx, &own).await.unwrap();
    model.copy(&mut tx, MANY, true).await.unwrap();
    tx.commit().await.unwrap();
    let roll = read(&mut staff, ROLL).await;
    assert_eq!((ids(&roll).len(), &roll["pages"]), (50, &json!(201)));
    let totals = &roll["totals"];
    assert_eq!(
        (&totals["members"], &totals["votes"]),
        (&json!(MANY + 1), &json!(5 * (MANY + 1)))
    );
    check_orders(&mut staff).await;
    let found = read(&mut staff, &format!("{ROLL}?q=1009999")).await;
    assert_eq!(lines(&found), ["harbour works 1009999: 5 by Zoë Föhn"]);
    // The day before, nobody was a member.
    let earlier = read(&mut staff, &format!("{ROLL}?day=2026-07-14&part=all")).await;
    assert_eq!(earlier["counts"][2], json!(["all", 0]));
    let file = staff.get(&format!("{ROLL}.csv")).await;
    assert_eq!(file.body.lines().count(), usize::try_from(MANY).unwrap() + 2);
    let whole = read(&mut staff, &format!("{ROLL}.json")).await;
    assert_eq!(
        whole["voters"].as_array().unwrap().len(),
        usize::try_from(MANY).unwrap() + 1
    );
}
