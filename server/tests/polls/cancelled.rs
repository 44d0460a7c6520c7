//! An election that's extended, cancelled and announced again.

use super::{Almalinux, VERA, announce, board, command, done, open};
use crate::accounts::visitor::Visitor;
use crate::rolls::read;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn extending_and_cancelling_need_a_reason_and_are_announced(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (mut staff, poll) = open(&site, &board()).await;
    let extend = json!({ "action": "extend", "closes": "2026-10-05" });
    let (status, _) = command(&mut staff, &poll, extend.clone()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut extend = extend;
    extend["text"] = json!("The site was down for a day.");
    done(&mut staff, &poll, extend).await;
    assert_eq!(read(&mut staff, &poll).await["poll"]["days"]["closes"], "2026-10-05");
    let earlier = json!({ "action": "extend", "closes": "2026-10-01", "text": "Sooner." });
    let (status, _) = command(&mut staff, &poll, earlier).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let cancel = json!({ "action": "cancel", "text": "The roll was wrong." });
    done(&mut staff, &poll, cancel).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(
        (&shown["poll"]["phase"], &shown["poll"]["cancel_reason"]),
        (&json!("cancelled"), &json!("The roll was wrong."))
    );
    let mut tx = site.site.state.database.read().await.unwrap();
    for kind in ["voting extended", "poll cancelled"] {
        let (count,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM outbox WHERE kind = $1 AND recipient = $2",
                &[kind.into(), VERA.into()],
            )
            .await
            .unwrap();
        assert_eq!(count, 1, "{kind}");
    }
    tx.rollback().await.unwrap();
    // It can be announced again, with the same title and days that are still ahead.
    let mut new = board();
    for (day, value) in [
        ("nominations_from", "2026-10-01"),
        ("nominations_to", "2026-10-31"),
        ("opens", "2026-11-16"),
        ("closes", "2026-11-23"),
    ] {
        new[day] = json!(value);
    }
    let again = announce(&mut staff, &new).await;
    assert_ne!(again, poll);
}
