//! An import is undone as a whole: members with whom nobody has done anything are gone, the others stay.

use super::{LIST, done, harbour, imported, members, number, outcomes, shown, staff, uploaded};
use crate::members::memberships;
use crate::members::proofs::make;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn undone_members_are_gone_and_those_acted_on_stay(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = imported(&mut staff, LIST).await;
    let mut mo = harbour.signed_in("mole@example.org").await;
    let mole = memberships(&mut mo).await.remove(0);
    let mut quentin = harbour.signed_in("office@quay.example.org").await;
    let quay = memberships(&mut quentin).await.remove(0);
    make(&mut mo, &mole).await;

    // Two clicks.
    done(&mut staff, &import, "undo").await;
    done(&mut staff, &import, "undo").await;
    let list = shown(&mut staff, &import).await;
    assert_eq!(list["import"]["state"], "undone");
    let states: Vec<&str> = outcomes(&list).iter().map(|(state, ..)| *state).collect();
    assert_eq!(states, ["undone", "kept", "undone"]);
    assert_eq!(list["import"]["added"], 1);
    let left: Vec<String> = members(&mut staff).await.into_iter().map(|(name, ..)| name).collect();
    assert_eq!(left, ["Mole Trust"]);
    assert_eq!(memberships(&mut quentin).await, Vec::<String>::new());
    assert_eq!(
        quentin.get(&format!("/member/{quay}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        staff.get(&format!("/members/harbour/{quay}")).await.status,
        StatusCode::NOT_FOUND
    );
    let directory = harbour.site.json("/directory/harbour").await;
    assert_eq!(directory["members"].as_array().unwrap().len(), 1);
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM ledger WHERE action = 'import undone'").await,
        2
    );
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();

    // The same list can be imported again.
    let again = uploaded(&mut staff, LIST).await;
    let states: Vec<String> = outcomes(&shown(&mut staff, &again).await)
        .iter()
        .map(|(state, ..)| (*state).to_owned())
        .collect();
    assert_eq!(states, ["ready", "skipped", "ready"]);
    done(&mut staff, &again, "import").await;
    assert_eq!(members(&mut staff).await.len(), 3);
    let history = &shown(&mut staff, &import).await["history"];
    let what: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["what"].as_str().unwrap())
        .collect();
    assert_eq!(what, ["members imported", "member import undone"]);
    assert_eq!(history[0]["why"], json!("members.csv"));
}
