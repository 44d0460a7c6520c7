//! Which members a mailing is for, and what a text has to be.

use super::{DONE, WRONG, command, ids, key, make, run, send, shown, written};
use crate::members::imports::{LIST, harbour, imported, number, staff};
use crate::members::on;
use axum::http::StatusCode;
use domain::access::AccountRole::{self, Administrator, Staff};
use rstest::rstest;
use serde_json::json;
use server::members::forget_drafts;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_are_chosen_by_their_ids_or_by_filters_and_others_are_refused(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let members = ids(&mut staff).await;
    let [mole, pier, quay] = [0, 1, 2].map(|at| members[at].1.clone());
    let ok = StatusCode::OK;
    let long = "x".repeat(201);
    for (at, (choice, expected, count)) in [
        (json!({}), WRONG, 0),
        (json!({ "memberships": [] }), WRONG, 0),
        (json!({ "matching": { "show": "ended" } }), WRONG, 0),
        (json!({ "memberships": ["aaaaaaaaaaaaaaaa"] }), WRONG, 0),
        (json!({ "memberships": [mole, "' OR 1=1"] }), WRONG, 0),
        (json!({ "matching": { "member": long } }), WRONG, 0),
        (json!({ "memberships": [mole] }), ok, 1),
        // Twice is once.
        (json!({ "memberships": [mole, quay, mole] }), ok, 2),
        (json!({ "matching": {} }), ok, 3),
        (json!({ "matching": { "member": "ier l" } }), ok, 1),
        (json!({ "matching": { "tier": "membership/watch" } }), ok, 1),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(
            make(&mut staff, &key(at), "email", choice.clone()).await,
            expected,
            "{choice}"
        );
        if expected == ok {
            assert_eq!(shown(&mut staff, &key(at)).await["members"], count, "{choice}");
        }
    }
    for id in ["", "short", "mailing-00000001", "mailing00000000012"] {
        let choice = json!({ "memberships": [mole] });
        assert_eq!(make(&mut staff, id, "email", choice).await, WRONG, "{id}");
    }
    // Somebody goes back and chooses another member: that isn't the mailing that was made.
    let other = json!({ "memberships": [quay] });
    assert_eq!(make(&mut staff, &key(6), "email", other).await, WRONG);
    assert_eq!(shown(&mut staff, &key(6)).await["members"], 1);
    // A member of another foundation.
    run(
        &harbour.site.state,
        "UPDATE membership SET foundation = 'elsewhere' WHERE id = $1",
        &[&pier],
    )
    .await;
    let drafts = number(&harbour, "SELECT COUNT(*) FROM mailing").await;
    let choice = json!({ "memberships": [mole, pier] });
    assert_eq!(make(&mut staff, &key(90), "email", choice).await, WRONG);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, drafts);
    let choice = json!({ "matching": { "show": "all" } });
    assert_eq!(make(&mut staff, &key(91), "email", choice).await, ok);
    assert_eq!(shown(&mut staff, &key(91)).await["members"], 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_is_bounded_and_a_subject_is_one_line(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let id = key(1);
    let all = json!({ "matching": { "show": "all" } });
    assert_eq!(make(&mut staff, &id, "email", all.clone()).await, StatusCode::OK);
    // Nothing is sent without a text.
    assert_eq!(send(&mut staff, &id, 1, 3).await, WRONG);
    let write = |subject: &str, text: &str, version: i64| json!({ "action": "write", "version": version, "subject": subject, "text": text });
    let (long_subject, long_text) = ("ä".repeat(201), "ä".repeat(5_001));
    for (subject, text) in [
        ("", "Text"),
        (" \u{200b} ", "Text"),
        ("Subject", " \n "),
        (long_subject.as_str(), "Text"),
        ("Subject", long_text.as_str()),
    ] {
        assert_eq!(
            command(&mut staff, &id, write(subject, text, 1)).await,
            WRONG,
            "{subject} {text}"
        );
    }
    let longest = write(&"ä".repeat(200), &"ä".repeat(5_000), 1);
    assert_eq!(command(&mut staff, &id, longest.clone()).await, DONE);
    // The second of two clicks, and somebody else's older page.
    assert_eq!(command(&mut staff, &id, longest).await, DONE);
    let older = write("Other", "Other", 1);
    assert_eq!(command(&mut staff, &id, older).await, StatusCode::CONFLICT);
    let injected = write("Meeting\r\nBcc: eve@example.org", "Line\r\n.\r\nLine", 2);
    assert_eq!(command(&mut staff, &id, injected).await, DONE);
    let answer = shown(&mut staff, &id).await;
    assert_eq!(
        (&answer["subject"], &answer["text"], &answer["version"]),
        (
            &json!("Meeting Bcc: eve@example.org"),
            &json!("Line\n.\nLine"),
            &json!(3)
        )
    );
    // A reminder has no text.
    assert_eq!(make(&mut staff, &key(2), "reminder", all).await, StatusCode::OK);
    let text = write("Subject", "Text", 1);
    assert_eq!(command(&mut staff, &key(2), text).await, StatusCode::CONFLICT);
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'member email'").await,
        0
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_staff_send_and_only_for_their_foundation(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let id = key(1);
    written(&mut staff, &id).await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let path = format!("{}/{id}", super::MAILINGS);
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        let may = matches!(role, Administrator | Staff);
        let answer = visitor.get(&path).await;
        let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, expected, "{role:?}");
        assert_eq!(answer.body.contains("General meeting"), may, "{role:?}");
        let expected = if may { WRONG } else { StatusCode::FORBIDDEN };
        assert_eq!(send(&mut visitor, &id, 2, 4).await, expected, "{role:?}");
        assert_eq!(
            make(&mut visitor, &key(2), "email", json!({})).await,
            expected,
            "{role:?}"
        );
    }
    for email in ["outsider@example.org", "neighbour@example.org", "mole@example.org"] {
        let mut visitor = harbour.signed_in(email).await;
        assert_eq!(visitor.get(&path).await.status, StatusCode::FORBIDDEN, "{email}");
        assert_eq!(send(&mut visitor, &id, 2, 3).await, StatusCode::FORBIDDEN, "{email}");
    }
    assert_eq!(harbour.site.get(&path).await.status, StatusCode::UNAUTHORIZED);
    // Somebody else's ID.
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let all = json!({ "matching": { "show": "all" } });
    assert_eq!(make(&mut head, &id, "email", all).await, WRONG);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn drafts_are_deleted_after_a_week_and_what_was_sent_stays(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    written(&mut staff, &key(1)).await;
    written(&mut staff, &key(2)).await;
    assert_eq!(send(&mut staff, &key(2), 2, 3).await, DONE);
    let state = &harbour.site.state;
    let in_days = |days| {
        let day = state.clock.now().plus_days(days).day();
        on(&harbour.site, &day.to_string())
    };
    forget_drafts(&in_days(7)).await.unwrap();
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 2);
    forget_drafts(&in_days(8)).await.unwrap();
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 1);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing_member").await, 3);
    let gone = staff.get(&format!("/members/harbour/mailings/{}", key(1))).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}
