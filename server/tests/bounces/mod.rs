//! Emails that come back: what counts, which way it comes, who sees it, and who says that an address works again.

mod access;
mod arriving;
mod erasing;
mod pages;
mod reading;
mod receiving;

use crate::accounts::visitor::Visitor;
use crate::members::people::{Crew, crew};
use crate::members::{ZOE, harbour, on};
use crate::reviews::{Harbour, STAFF};
use domain::access::AccountRole::Staff;
use serde_json::Value;
use server::applications::AppState;
use server::bounces::{BounceReceived, receive_bounce};
use server::storage::Backend;

pub const POSTFIX: &str = include_str!("samples/postfix.eml");
pub const DELAYED: &str = include_str!("samples/postfix-delayed.eml");
pub const DELIVERED: &str = include_str!("samples/postfix-delivered.eml");
pub const GAVE_UP: &str = include_str!("samples/postfix-gave-up.eml");
pub const QMAIL: &str = include_str!("samples/qmail.eml");

/// The ID of the email in the samples.
const SAMPLE_ID: &str = "mzxw6ytboi3gk43f";

/// A report about an email to an address.
pub fn about(sample: &str, id: &str, address: &str) -> String {
    sample.replace(SAMPLE_ID, id).replace("zoe@example.org", address)
}

/// A foundation with staff.
pub async fn staffed(backend: Backend) -> Harbour {
    let harbour = harbour(backend);
    harbour.grant(STAFF, Staff).await;
    harbour
}

/// The day on which everything here happens: after the reminders of a year's membership were sent.
pub const LATER: &str = "2027-07-08";

/// The ID of an email of this kind to an address that a mail server has just taken.
pub async fn sent(state: &AppState, kind: &str, address: &str) -> String {
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "UPDATE outbox SET attempts = 1, sent_at = COALESCE(sent_at, created_at) WHERE attempts = 0 AND failed_at IS NULL",
        &[],
    )
    .await
    .unwrap();
    let (id,): (String,) = tx
        .one(
            "SELECT id FROM outbox WHERE kind = $1 AND recipient = $2 AND delivery IS NULL ORDER BY created_at DESC, id LIMIT 1",
            &[kind.into(), address.into()],
        )
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

/// Takes a report on that day.
pub async fn take(harbour: &Harbour, message: &str) -> BounceReceived {
    receive_bounce(&on(&harbour.site, LATER), message.as_bytes())
        .await
        .unwrap()
}

/// A number that a query returns.
pub async fn counted(state: &AppState, sql: &'static str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

/// The reports that are known, and the addresses that are marked.
pub async fn known(state: &AppState) -> (i64, i64) {
    let reports = counted(state, "SELECT COUNT(*) FROM delivery_report").await;
    (reports, counted(state, "SELECT COUNT(*) FROM bouncing_address").await)
}

/// Since when email to somebody bounces, and why, as the member's people see it. Null if it doesn't.
pub async fn bounces(visitor: &mut Visitor<'_>, membership: &str, address: &str) -> Value {
    let answer = crate::members::member(visitor, membership).await;
    let roles = answer["roles"].as_array().unwrap().iter();
    let mut contacts = roles.flat_map(|role| role["contacts"].as_array().unwrap());
    contacts.find(|contact| contact["email"] == address).unwrap()["bounces"].clone()
}

/// A membership whose manager's address bounces, since they were told that somebody has a role.
pub async fn bouncing(harbour: &Harbour, address: &str) -> String {
    let crew: Crew<'_> = crew(harbour).await;
    let own = crew.own.clone();
    drop(crew);
    let id = sent(&harbour.site.state, "contact named", address).await;
    let taken = take(harbour, &about(POSTFIX, &id, address)).await;
    assert_eq!(taken, BounceReceived::Recorded);
    own
}

/// The manager's address.
pub const MANAGER: &str = ZOE;
