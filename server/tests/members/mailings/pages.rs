//! The same with forms, without scripts.

use super::{ids, key, send, written};
use crate::accounts::visitor::location;
use crate::applications::walk::text;
use crate::members::imports::{LIST, harbour, imported, number, staff};
use crate::reviews::FINANCE;
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

const LIST_PAGE: &str = "/members/harbour?show=all&member=i&sort=-until";
const CHOSEN: &str = "/members/harbour/chosen";
const SEE_OTHER: StatusCode = StatusCode::SEE_OTHER;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_w6_staff_choose_write_preview_and_send_with_forms(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let members = ids(&mut staff).await;
    let [mole, quay] = [0, 2].map(|at| members[at].1.as_str());
    let list = staff.get(LIST_PAGE).await.body;
    for expected in ["Choose Pier Ltd", "All 1 members", "The one member that matches"] {
        let is_there = text(&list).contains(expected);
        assert_eq!(is_there, expected != "All 1 members", "{expected}: {list}");
    }
    // The list comes first, then what can be done with it.
    let parts = [
        "id=\"limit-tier\"",
        "<table",
        "id=\"chosen\"",
        "/members.csv?",
        "\"/members/harbour/import\"",
    ];
    let places = parts.map(|part| list.find(part));
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}: {list}"
    );
    let first = hidden(&list, "key");
    assert_eq!(first.len(), 16);
    let base = |key: &str| {
        [
            ("key", key.to_owned()),
            ("show", "all".to_owned()),
            ("sort", "-until".to_owned()),
            ("page", "1".to_owned()),
        ]
    };
    let post = |key: &str, more: &[(&'static str, &str)]| {
        let mut fields: Vec<(&str, String)> = base(key).to_vec();
        fields.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        fields
    };
    macro_rules! sent {
        ($to:expr, $fields:expr) => {{
            let fields = $fields;
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            staff.post($to, &fields).await
        }};
    }
    // Nobody is chosen: the list comes back with its filters.
    for action in ["email", "reminder", "csv", "json"] {
        let wrong = sent!(CHOSEN, post(&first, &[("which", "ticked"), ("do", action)]));
        assert_eq!(wrong.status, WRONG, "{action}");
        assert!(wrong.body.contains("<title>Error: ") && wrong.body.contains("href=\"#chosen\""));
        assert!(
            text(&wrong.body).contains("Choose at least one member"),
            "{}",
            wrong.body
        );
        assert!(wrong.body.contains("name=\"sort\" value=\"-until\""), "{}", wrong.body);
    }
    // A member who isn't there: what was ticked stays ticked.
    let ticked = [
        ("which", "ticked"),
        ("chosen", mole),
        ("chosen", "aaaaaaaaaaaaaaaa"),
        ("do", "email"),
    ];
    let wrong = sent!(CHOSEN, post(&first, &ticked));
    assert_eq!(wrong.status, WRONG);
    let after = wrong.body.split_once(&format!("value=\"{mole}\"")).unwrap().1;
    assert!(after.split('>').next().unwrap().contains("checked"), "{}", wrong.body);

    // Two clicks make one mailing.
    let ticked = [("which", "ticked"), ("chosen", mole), ("chosen", quay), ("do", "email")];
    let page = format!("/members/harbour/mailings/{first}");
    for _ in 0..2 {
        let done = sent!(CHOSEN, post(&first, &ticked));
        assert_eq!((done.status, location(&done)), (SEE_OTHER, page.as_str()));
    }
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 1);
    // The same page of the list, which the browser kept, with another choice. The next form works.
    let other = [("which", "ticked"), ("chosen", mole), ("do", "email")];
    let again = sent!(CHOSEN, post(&first, &other));
    assert_eq!(again.status, WRONG);
    assert!(
        text(&again.body).contains("This form was already used.") && hidden(&again.body, "key") != first,
        "{}",
        again.body
    );
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 1);
    let written = staff.get(&page).await.body;
    assert!(text(&written).contains("You’ve chosen 2 members."), "{written}");
    let version = hidden(&written, "version");
    let write = |subject: &str, text: &str| {
        [
            ("do", "write".to_owned()),
            ("version", version.clone()),
            ("subject", subject.to_owned()),
            ("text", text.to_owned()),
        ]
    };
    let wrong = sent!(&page, write("", "</textarea><b>typed"));
    assert_eq!(wrong.status, WRONG);
    assert!(
        wrong.body.contains("href=\"#mailing-subject\"") && wrong.body.contains("&lt;b&gt;typed"),
        "{}",
        wrong.body
    );
    let done = sent!(&page, write("Meeting", "See you."));
    assert_eq!((done.status, location(&done)), (SEE_OTHER, page.as_str()));
    let preview = staff.get(&page).await.body;
    for expected in ["Members chosen 2", "Emails 2", "See you.", "Nothing is sent yet."] {
        assert!(text(&preview).contains(expected), "{expected}: {preview}");
    }
    let changing = staff.get(&format!("{page}?change=text")).await.body;
    assert!(
        changing.contains("value=\"Meeting\"") && changing.contains("See you."),
        "{changing}"
    );
    // A colleague's older page: what they typed and what's saved are both there.
    let crossed = sent!(&page, write("Other", "Come early."));
    assert_eq!(crossed.status, StatusCode::CONFLICT);
    for expected in [
        "Nothing was saved: somebody has changed this email",
        "Come early.",
        "See you.",
    ] {
        assert!(text(&crossed.body).contains(expected), "{expected}: {}", crossed.body);
    }
    let version = hidden(&preview, "version");
    let number_typed = |typed: &str| {
        [
            ("do", "send".to_owned()),
            ("version", version.clone()),
            ("members", typed.to_owned()),
        ]
    };
    let wrong = sent!(&page, number_typed("two"));
    assert_eq!(wrong.status, WRONG);
    assert!(
        wrong.body.contains("href=\"#mailing-number\"") && wrong.body.contains("value=\"two\""),
        "{}",
        wrong.body
    );
    for _ in 0..2 {
        let done = sent!(&page, number_typed(" 2 "));
        assert_eq!((done.status, location(&done)), (SEE_OTHER, page.as_str()));
    }
    let progress = staff.get(&page).await.body;
    assert!(text(&progress).contains("Sent to 0 of 2"), "{progress}");
    assert!(
        text(&progress).contains("2 emails are waiting to be sent."),
        "{progress}"
    );
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'member email'").await,
        2
    );
    let list = staff.get("/members/harbour").await.body;
    assert!(
        list.contains(&format!("href=\"{page}\"")) && text(&list).contains("Latest emails to members Meeting"),
        "{list}"
    );
    // An older page says that it's old.
    let outdated = sent!(&page, write("Other", "Other"));
    assert_eq!(outdated.status, StatusCode::CONFLICT);
    assert!(
        text(&outdated.body).contains("Nothing was changed"),
        "{}",
        outdated.body
    );
    assert_eq!(staff.get(CHOSEN).await.status, SEE_OTHER);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn chosen_members_are_downloaded(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let members = ids(&mut staff).await;
    let [mole, quay] = [0, 2].map(|at| members[at].1.as_str());
    // Finance can't email members, and downloads the list.
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let page = finance.get("/members/harbour").await.body;
    assert!(!text(&page).contains("Latest emails"), "{page}");
    assert!(!text(&page).contains("Write an email") && text(&page).contains("Download these as JSON"));
    for (action, expected) in [("csv", "\"Quay Works\""), ("json", "\"member\":\"Quay Works\"")] {
        let fields = [
            ("key", "aaaaaaaaaaaaaaaa"),
            ("show", "all"),
            ("which", "ticked"),
            ("chosen", mole),
            ("chosen", quay),
            ("do", action),
        ];
        let done = finance.post(CHOSEN, &fields).await;
        assert_eq!(done.status, SEE_OTHER, "{}", done.body);
        let file = finance.get(location(&done)).await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.body);
        let disposition = format!("attachment; filename=\"harbour-members.{action}\"");
        assert_eq!(file.header("content-disposition"), disposition);
        assert!(
            file.body.contains(expected) && file.body.contains("Mole Trust"),
            "{}",
            file.body
        );
        assert!(!file.body.contains("Pier Ltd"), "{}", file.body);
        let all = [("show", "all"), ("member", "pier"), ("which", "all"), ("do", action)];
        let done = finance.post(CHOSEN, &all).await;
        let file = finance.get(location(&done)).await;
        assert!(
            file.body.contains("Pier Ltd") && !file.body.contains("Mole Trust"),
            "{}",
            file.body
        );
        if action == "json" {
            assert_eq!(file.json().as_array().unwrap().len(), 1);
        }
    }
    let refused = finance
        .post(
            CHOSEN,
            &[("key", "aaaaaaaaaaaaaaaa"), ("which", "all"), ("do", "email")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let none = finance.get("/api/v1/memberships/harbour/members.json?show=ended").await;
    assert_eq!(none.json().as_array().unwrap().len(), 0, "{}", none.body);
}

/// A name that isn't a member's own, in a mailing of another foundation.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mailing_belongs_to_its_foundation() {
    let harbour = harbour(Backend::Sqlite);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    written(&mut staff, &key(1)).await;
    send(&mut staff, &key(1), 2, 3).await;
    super::run(
        &harbour.site.state,
        "UPDATE mailing SET foundation = 'elsewhere' WHERE id = $1",
        &[&key(1)],
    )
    .await;
    let page = staff.get(&format!("/members/harbour/mailings/{}", key(1))).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.body.contains("General meeting"));
}
