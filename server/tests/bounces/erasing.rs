//! What's stored about bounces goes with the application, with the account, and with time; the export has it.

use super::{MANAGER, bouncing, known, staffed};
use crate::directory::another;
use crate::members::people::BILLING;
use crate::reviews::STAFF;
use app::api::ErasureItem;
use rstest::rstest;
use server::accounts::AccountEmail;
use server::erasure::{ErasureDone, erase_account, erase_application, preview_erasure};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_forgotten_with_its_last_membership(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    let state = &harbour.site.state;
    let own = bouncing(&harbour, BILLING).await;
    let mut zoe = harbour.signed_in(MANAGER).await;
    let export = zoe.get(&format!("/api/v1/members/{own}/export")).await.json();
    let contacts = export["contacts"].as_array().unwrap().iter();
    let mut marked = contacts.filter(|contact| !contact["bounces"].is_null());
    assert_eq!(marked.next().unwrap()["email"], BILLING);
    let mut emails = export["emails"].as_array().unwrap().iter();
    let bounced = emails.find(|email| email["delivery"] == "bounced").unwrap();
    assert_eq!(
        (&bounced["recipient"], &bounced["status"]),
        (&BILLING.into(), &"5.1.1".into())
    );

    // Once somebody has left, their address isn't this member's business.
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "UPDATE contact SET last_day = '2026-07-01' WHERE address = $1",
        &[BILLING.into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let export = zoe.get(&format!("/api/v1/members/{own}/export")).await.json();
    let mut contacts = export["contacts"].as_array().unwrap().iter();
    assert!(contacts.all(|contact| contact["bounces"].is_null()));

    // Another member has the same contact.
    another(&harbour, "Lantern Makers", BILLING).await;
    let mut tx = state.database.begin().await.unwrap();
    // Staff had emails about the member.
    for address in [BILLING, STAFF] {
        tx.run(
            "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, 0, '5.1.1', 'no') ON CONFLICT (address) DO NOTHING",
            &[address.into()],
        )
        .await
        .unwrap();
    }
    tx.run("UPDATE membership SET ended_on = '2026-07-14'", &[])
        .await
        .unwrap();
    tx.run("UPDATE invoice SET gross = 0", &[]).await.unwrap();
    let references: Vec<(String,)> = tx
        .all(
            "SELECT application FROM membership ORDER BY CASE WHEN id = $1 THEN 0 ELSE 1 END",
            &[(&own).into()],
        )
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for ((reference,), left) in references.iter().zip([2, 1]) {
        let preview = preview_erasure(state, reference).await.unwrap().unwrap();
        let marks = preview.erased.iter().find(|known| known.item == ErasureItem::Bounces);
        assert_eq!(marks.unwrap().count, 2 - left, "{reference}");
        let done = erase_application(state, "command line", reference, reference)
            .await
            .unwrap();
        assert_eq!(done, ErasureDone::Erased, "{reference}");
        assert_eq!(known(state).await.1, left, "{reference}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_takes_its_mark_with_it_unless_it_acts_for_a_member(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    let state = &harbour.site.state;
    bouncing(&harbour, BILLING).await;
    for (email, left) in [("tom@example.org", 1), (BILLING, 2)] {
        harbour.signed_in(email).await;
        let mut tx = state.database.begin().await.unwrap();
        tx.run("DELETE FROM bouncing_address", &[]).await.unwrap();
        for address in ["tom@example.org", BILLING] {
            tx.run(
                "INSERT INTO bouncing_address (address, since, status, reason) VALUES ($1, 0, '5.1.1', '')",
                &[address.into()],
            )
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        let typed = AccountEmail::parse(email).unwrap();
        assert!(erase_account(state, "command line", &typed).await.unwrap());
        assert_eq!(known(state).await.1, left, "{email}");
    }
}
