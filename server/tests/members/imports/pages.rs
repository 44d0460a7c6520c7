//! The pages, without scripts.

use super::{LIST, done, harbour, members, shown, staff, uploaded};
use crate::accounts::visitor::location;
use crate::applications::multipart::Part;
use crate::members::mailings::run;
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use rstest::rstest;
use server::storage::Backend;

const PAGE: &str = "/members/harbour/import";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_uploaded_checked_imported_and_undone(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = staff.get("/members/harbour").await;
    assert!(list.body.contains("href=\"/members/harbour/import\""), "{}", list.body);
    let empty = staff.get(PAGE).await;
    assert!(empty.body.contains("Nobody has uploaded a list yet."), "{}", empty.body);
    let sent = [
        Part::Text("programme", "membership"),
        Part::File("list", "members.csv", LIST.as_bytes()),
    ];
    let answer = staff.post_files(PAGE, &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let path = location(&answer).to_owned();
    let page = staff.get(&path).await;
    for text in [
        "3 members will be added. Nothing has happened yet.",
        "Add 3 members",
        "Will be added as",
        "The list has no email address",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }

    // A column twice, and what was chosen stays.
    let columns = ["name", "tier", "email", "name", "website", "since"];
    let mut fields: Vec<(&str, &str)> = columns.iter().map(|column| ("column", *column)).collect();
    fields.extend([
        ("do", "read"),
        ("tier_name", "Fleet"),
        ("tier", "fleet"),
        ("first_day", "2026-02-30"),
    ]);
    let wrong = staff.post(&path, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("<title>Error: "), "{}", wrong.body);
    assert!(wrong.body.contains("href=\"#column-3\""), "{}", wrong.body);
    assert!(wrong.body.contains("2026-02-30"), "{}", wrong.body);
    let answer = staff
        .post(
            &path,
            &[
                ("do", "choose"),
                ("place", "3"),
                ("choice", "leave_out"),
                ("show", "added"),
            ],
        )
        .await;
    assert!(location(&answer).contains("show=added"));
    let answer = staff.post(&path, &[("do", "import")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(members(&mut staff).await.len(), 2);
    let page = staff.get(location(&answer)).await;
    assert!(page.body.contains("2 members were added."), "{}", page.body);
    let late = staff.post(&path, &[("do", "discard")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let answer = staff.post(&path, &[("do", "undo")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(members(&mut staff).await.len(), 0);
    let page = staff.get(&path).await;
    assert!(
        page.body
            .contains("All members that this list added were removed again."),
        "{}",
        page.body
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_names_are_only_text(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Name,Tier,Since,Website\n\"<script>alert(1)</script>\",Fleet,2024-01-01,javascript:alert(1)\n\
        \"=HYPERLINK(\"\"http://evil.example.org\"\")\",Fleet,2024-01-01,\n\"</textarea><img src=x onerror=alert(1)>\",<b>Gold</b>,2024-01-01,\n";
    let import = uploaded(&mut staff, list).await;
    let path = format!("{PAGE}/{import}");
    let draft = staff.get(&path).await;
    done(&mut staff, &import, "import").await;
    let imported = staff.get(&path).await;
    let members = staff.get("/members/harbour").await;
    let directory = staff.get("/directory/harbour").await;
    for page in [&draft, &imported, &members, &directory] {
        assert_eq!(page.status, StatusCode::OK);
        for bad in ["<script>alert", "<img src=x", "<b>Gold", "href=\"javascript:"] {
            assert!(!page.body.contains(bad), "{bad}: {}", page.body);
        }
    }
    assert!(draft.body.contains("=HYPERLINK"), "{}", draft.body);
    assert_eq!(shown(&mut staff, &import).await["import"]["added"], 2);
}

/// Its page once failed, so nobody could discard it.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_whose_programme_is_gone_is_shown_and_discarded(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, LIST).await;
    run(
        &harbour.site.state,
        "UPDATE member_import SET programme = 'gone' WHERE id = $1",
        &[&import],
    )
    .await;
    let path = format!("{PAGE}/{import}");
    let page = staff.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body
            .contains("isn\u{2019}t on the site any more, so nobody can be added"),
        "{}",
        page.body
    );
    // A page that was opened before the programme was gone.
    for action in ["import", "read"] {
        let late = staff.post(&path, &[("do", action)]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{action}");
        assert!(late.body.contains("value=\"discard\""), "{action}: {}", late.body);
    }
    let discarded = staff.post(&path, &[("do", "discard")]).await;
    assert_eq!(discarded.status, StatusCode::SEE_OTHER, "{}", discarded.body);
    assert_eq!(staff.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(members(&mut staff).await.is_empty());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_list_leads_back_to_the_form(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    for (file, text) in [
        (&b""[..], "Choose a file with at least one row"),
        (b"PK\x03\x04", "Choose a file that isn\u{2019}t a ZIP file"),
        (b"%PDF-1.7", "Choose a CSV or JSON file"),
        (b"[{]", "Line 1 can\u{2019}t be read"),
    ] {
        let sent = [Part::Text("programme", "membership"), Part::File("list", "a", file)];
        let answer = staff.post_files(PAGE, &sent).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answer.body.contains(text), "{text}: {}", answer.body);
        assert!(answer.body.contains("href=\"#list\""), "{}", answer.body);
    }
    let mut ada = harbour.with_role("ada@example.org", Board).await;
    assert!(!ada.get("/members/harbour").await.body.contains(PAGE));
    assert_eq!(ada.get(PAGE).await.status, StatusCode::FORBIDDEN);
    let sent = [
        Part::Text("programme", "membership"),
        Part::File("list", "a", LIST.as_bytes()),
    ];
    assert_eq!(ada.post_files(PAGE, &sent).await.status, StatusCode::FORBIDDEN);
}
