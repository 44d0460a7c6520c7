//! Members that were imported are members like all others, without an application, an email or a bill.

use super::{LIST, act, done, harbour, imported, members, number, outcomes, shown, staff, uploaded};
use crate::members::mailings::run;
use crate::members::proofs::make;
use crate::members::{member, memberships, on};
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::invoices::issue_due_bills;
use server::members::{check_notices, name_contacts, take_steps};
use server::storage::Backend;
use std::collections::BTreeSet;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn imported_members_have_terms_contacts_and_profiles(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, LIST).await;
    let emails = number(&harbour, "SELECT COUNT(*) FROM outbox").await;
    // Two clicks.
    done(&mut staff, &import, "import").await;
    done(&mut staff, &import, "import").await;
    let list = shown(&mut staff, &import).await;
    assert_eq!(list["import"]["state"], "imported");
    assert!(
        outcomes(&list).iter().all(|row| *row == ("added", "fits", "")),
        "{list}"
    );
    assert_eq!(
        members(&mut staff).await,
        [
            ("Mole Trust", "Fleet", "2026-07-01–2027-06-30"),
            ("Pier Ltd", "Watch", "2024-03-01–"),
            ("Quay Works", "Fleet", "2020-02-01–2027-01-31"),
        ]
        .map(|(name, tier, days)| (name.to_owned(), tier.to_owned(), days.to_owned()))
    );
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM invoice").await, 0);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM bill").await, 0);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM outbox").await, emails);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();

    // Nobody reviews them.
    let queue = staff.get("/api/v1/reviews/harbour?show=decided").await.json();
    assert_eq!(queue["rows"], json!([]));
    // The directory has the organisations whose tier says so.
    let directory = harbour.site.json("/directory/harbour").await;
    let listed = directory["members"].as_array().unwrap().len();
    assert_eq!(listed, 2, "{directory}");
    // Members without an address don't get empty contacts again and again.
    assert_eq!(name_contacts(&harbour.site.state).await.unwrap(), 0);
    // The same list again adds nobody.
    let again = uploaded(&mut staff, LIST).await;
    assert_ne!(again, import);
    let again = shown(&mut staff, &again).await;
    assert!(
        outcomes(&again).iter().all(|row| *row == ("skipped", "member", "")),
        "{again}"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_the_address_acts_for_an_imported_member(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let mut quentin = harbour.signed_in("office@quay.example.org").await;
    let own = memberships(&mut quentin).await.remove(0);
    let answer = member(&mut quentin, &own).await;
    assert_eq!(answer["name"], "Quay Works");
    let contact = &answer["roles"][0]["contacts"][0];
    assert_eq!(
        (&contact["name"], &contact["email"]),
        (&json!("Quentin Quay"), &json!("office@quay.example.org"))
    );
    let days: Vec<(&str, &str)> = answer["terms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|term| (term["first_day"].as_str().unwrap(), term["last_day"].as_str().unwrap()))
        .collect();
    assert_eq!(days, [("2020-02-01", "2026-01-31"), ("2026-02-01", "2027-01-31")]);
    let history: Vec<&str> = answer["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["what"].as_str().unwrap())
        .collect();
    assert_eq!(history, ["membership imported", "contacts made"]);
    assert_eq!(answer["history"][0]["who"], "foundation");
    assert_eq!(answer["agreements"], json!([]));
    // Every page of the area, the proof, and what staff see.
    make(&mut quentin, &own).await;
    for page in [
        "",
        "/term",
        "/people",
        "/documents",
        "/benefits",
        "/votes",
        "/proof",
        "/profile",
    ] {
        let answer = quentin.get(&format!("/member/{own}{page}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
    }
    let benefits = quentin.get(&format!("/api/v1/members/{own}/benefits")).await;
    assert_eq!(benefits.status, StatusCode::OK, "{}", benefits.body);
    let reference = answer["reference"].as_str().unwrap();
    for page in [
        format!("/members/harbour/{own}"),
        format!("/review/harbour/{reference}"),
    ] {
        let answer = staff.get(&page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
        assert!(answer.body.contains("Membership imported"), "{page}");
    }
    let people = staff.get("/members/harbour/reminders").await;
    assert_eq!(people.status, StatusCode::OK);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_renew_although_one_of_them_is_stored_wrongly(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Organisation,Level,Email,Member since\nQuay Works,Fleet,office@quay.example.org,2020-02-01\n\
        Mole Trust,Fleet,mole@example.org,2021-02-01\nPier Ltd,Fleet,pier@example.org,2022-02-01\n";
    imported(&mut staff, list).await;
    let wrong = "UPDATE term SET last_day = '2027-01-0x' WHERE membership = (SELECT MIN(id) FROM membership)";
    run(&harbour.site.state, wrong, &[]).await;
    let last_day = on(&harbour.site, "2027-01-31");
    assert_eq!(take_steps(&last_day).await.unwrap().started, 2);
    assert_eq!(take_steps(&last_day).await.unwrap().started, 0);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

/// Both ended at the first row that couldn't be read.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_check_and_the_preview_go_on_although_a_member_is_stored_wrongly(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Organisation,Level,Email,Member since\nQuay Works,Fleet,office@quay.example.org,2020-02-01\n\
        Mole Trust,Fleet,mole@example.org,2021-02-01\nPier Ltd,Fleet,pier@example.org,2022-02-01\n";
    imported(&mut staff, list).await;
    let wrong = "UPDATE term SET last_day = '2027-01-0x' WHERE membership = (SELECT MIN(id) FROM membership)";
    run(&harbour.site.state, wrong, &[]).await;
    check_notices(&on(&harbour.site, "2026-07-16")).await.unwrap();
    let answer = staff.get("/api/v1/notices/harbour").await.json();
    assert_eq!(
        answer["check"],
        json!({ "day": "2026-07-16", "checked": 2, "unknown": 1, "skipped": 0 })
    );
    let page = staff.get("/members/harbour/reminders").await.body;
    assert!(page.contains("1 membership couldn’t be checked"), "{page}");
    let ahead = staff.get("/api/v1/notices/harbour/ahead?until=2027-12-31").await.json();
    let rows = ahead["rows"].as_array().unwrap().iter();
    let members: BTreeSet<&str> = rows.map(|row| row["membership"].as_str().unwrap()).collect();
    assert_eq!(members.len(), 2, "{ahead}");
}

/// The time before the import is one term, of which nothing carries over. The rules count from the member's first day.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_imported_membership_renews_by_the_rules(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM notice WHERE state = 'sent'").await,
        0
    );
    let last_day = on(&harbour.site, "2027-01-31");
    assert_eq!(take_steps(&last_day).await.unwrap().started, 1);
    assert_eq!(take_steps(&last_day).await.unwrap().started, 0);
    assert_eq!(
        number(
            &harbour,
            "SELECT COUNT(*) FROM term WHERE first_day = '2027-02-01' AND last_day = '2028-01-31' AND number = 3"
        )
        .await,
        1
    );
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM bill WHERE term = 3").await, 1);
    // The invoice goes to whoever manages the membership, and no link opens the record.
    let links = number(&harbour, "SELECT COUNT(*) FROM link").await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-02-01")).await.unwrap(), 1);
    let emails = "SELECT COUNT(*) FROM outbox WHERE kind = 'invoice' AND recipient = 'office@quay.example.org'";
    assert_eq!(number(&harbour, emails).await, 1);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM link").await, links);
    check_notices(&harbour.site.state).await.unwrap();
    let check = "SELECT skipped FROM notice_check WHERE foundation = 'harbour'";
    assert_eq!(number(&harbour, check).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_wants_to_stay_anonymous_is_not_listed(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = include_str!("../../../../domain/tests/import/github-sponsors.csv");
    let import = uploaded(&mut staff, list).await;
    let tiers = json!({ "action": "read", "tiers": [
        { "name": "$5 a month", "tier": "fleet" }, { "name": "$1,000 a month", "tier": "fleet" },
    ] });
    assert_eq!(act(&mut staff, &import, &tiers).await, StatusCode::NO_CONTENT);
    done(&mut staff, &import, "import").await;
    assert_eq!(members(&mut staff).await.len(), 2);
    let directory = harbour.site.json("/directory/harbour").await;
    let listed: Vec<&str> = directory["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["name"].as_str().unwrap())
        .collect();
    assert_eq!(listed, ["Octo Example"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_formats_that_foundations_have_are_imported(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for (list, format, tiers, added) in [
        (
            include_str!("../../../../domain/tests/import/landscape.yml"),
            "landscape",
            vec!["Platinum", "Silver", "Nonprofit", "End User Supporter and Contributor"],
            5,
        ),
        (
            include_str!("../../../../domain/tests/import/civicrm-memberships.csv"),
            "civicrm",
            vec!["Corporate Silver"],
            1,
        ),
        (
            include_str!("../../../../domain/tests/import/opencollective-members.json"),
            "open_collective",
            vec!["Gold sponsor"],
            1,
        ),
        (
            include_str!("../../../../domain/tests/import/pythonorg-logo-placement.json"),
            "python_org",
            vec!["Contributing"],
            1,
        ),
    ] {
        let harbour = harbour(backend);
        let mut staff = staff(&harbour).await;
        let import = uploaded(&mut staff, list).await;
        let tiers = tiers.iter().map(|name| json!({ "name": name, "tier": "fleet" }));
        let command = json!({
            "action": "read", "tiers": tiers.collect::<Vec<_>>(), "first_day": "2026-01-01", "alike": true,
        });
        assert_eq!(
            act(&mut staff, &import, &command).await,
            StatusCode::NO_CONTENT,
            "{format}"
        );
        done(&mut staff, &import, "import").await;
        let answer = shown(&mut staff, &import).await;
        assert_eq!(answer["import"]["format"], format);
        assert_eq!(answer["import"]["added"], added, "{format}: {answer}");
    }
}
