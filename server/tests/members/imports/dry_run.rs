//! What an import would do with each row, and why. Nothing is done.

use super::{IMPORTS, act, harbour, imported, number, outcomes, shown, staff, uploaded};
use crate::reviews::Harbour;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_row_is_explained_and_nothing_happens(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, "Name,Tier,Since\nOld Quay,Fleet,2021-01-01\n").await;
    let list = "Name,Kind,Tier,Email,Member since,Start,End,Status,ID\n\
        Lighthouse Trust,,Fleet,office@example.org,2020-02-01,,,,1\n\
        Mole Works,,Fleet member,nobody,,2026-03-01,2027-02-28,,2\n\
        Buoy,,watch,,2024-05-01,,,active,3\n\
        Old Quay,,Fleet,,2020-01-01,,,,4\n\
        LIGHTHOUSE  TRUST,,Fleet,,2020-01-01,,,,5\n\
        Lighthouse Trust Ltd.,,Fleet,,2020-01-01,,,,6\n\
        Crane,,Gold,,2020-01-01,,,,7\n\
        Crate,,,,2020-01-01,,,,8\n\
        ,,Fleet,,2020-01-01,,,,9\n\
        Winch,,Fleet,,,,,,10\n\
        Anchor,,Fleet,,soon,,,,11\n\
        Rope,,Fleet,,2019-01-01,2025-01-01,2025-12-31,,12\n\
        Hull,,Fleet,,2019-01-01,,,expired,13\n\
        Keel,,Fleet,,2019-01-01,,,pending,14\n\
        Stern,,Fleet,,,2026-05-01,2026-04-30,,15\n\
        Bow,,Fleet,,,2027-05-01,2027-04-30,,16\n";
    let import = uploaded(&mut staff, list).await;
    let shown = shown(&mut staff, &import).await;
    assert_eq!(
        outcomes(&shown),
        [
            ("ready", "fits", ""),
            ("ready", "fits", ""),
            ("ready", "fits", ""),
            ("skipped", "member", ""),
            ("skipped", "twice", "2"),
            ("ask", "alike", "Lighthouse Trust"),
            ("ask", "tier_unknown", "Gold"),
            ("ask", "tier_unknown", ""),
            ("ask", "no_name", ""),
            ("ask", "no_first_day", ""),
            ("ask", "day_wrong", "soon"),
            ("skipped", "over", ""),
            ("skipped", "inactive", "expired"),
            ("skipped", "pending", "pending"),
            ("skipped", "over", ""),
            ("ask", "days_reversed", ""),
        ]
    );
    let row = |at: usize| &shown["rows"][at];
    let days = |at: usize| [&row(at)["since"], &row(at)["first_day"], &row(at)["last_day"]].map(|day| day.as_str());
    assert_eq!(days(0), [Some("2020-02-01"), Some("2026-02-01"), Some("2027-01-31")]);
    assert_eq!(days(1), [Some("2026-03-01"), Some("2026-03-01"), Some("2027-02-28")]);
    assert_eq!(
        days(2),
        [Some("2024-05-01"), Some("2024-05-01"), None],
        "keepers have no fixed end"
    );
    assert_eq!(row(3)["since"], "2021-01-01", "since when it's a member");
    assert_eq!(
        (&row(0)["email_wrong"], &row(1)["email_wrong"]),
        (&json!(false), &json!(true))
    );
    assert_eq!((&row(0)["number"], &row(15)["number"]), (&json!(2), &json!(17)));
    assert_eq!(row(11)["last_day"], "2025-12-31");
    let counts = &shown["counts"];
    assert_eq!(
        counts,
        &json!([
            ["all", 16],
            ["added", 3],
            ["ask", 7],
            ["skipped", 6],
            ["undone", 0],
            ["kept", 0],
            ["failed", 0],
            ["stuck", 0],
            ["nobody", 2]
        ])
    );
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM membership").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_say_what_a_list_means(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "A,B,C\nQuay,Gold,3/4/2024\nQuay Ltd,Gold,5/6/2024\nMole,Silver,7/8/2024\nCrane,Gold,\n";
    let import = uploaded(&mut staff, list).await;
    let draft = shown(&mut staff, &import).await;
    assert_eq!(draft["choices"]["table"]["header"], json!(["A", "B", "C"]));
    assert_eq!(
        draft["choices"]["table"]["sample"][0],
        json!(["Quay", "Gold", "3/4/2024"])
    );
    assert!(outcomes(&draft).iter().all(|row| *row == ("ask", "no_name", "")));

    let mut command = json!({
        "action": "read", "columns": ["name", "tier", "since"], "dates": null, "first_day": "",
        "tiers": [{ "name": "Gold", "tier": "fleet" }, { "name": "Silver", "tier": "-" }],
    });
    assert_eq!(act(&mut staff, &import, &command).await, StatusCode::NO_CONTENT);
    let read = shown(&mut staff, &import).await;
    assert_eq!(outcomes(&read)[0], ("ask", "day_unclear", "3/4/2024"));
    let tiers = json!([
        { "name": "Gold", "rows": 3, "tier": "fleet" },
        { "name": "Silver", "rows": 1, "tier": "-" },
    ]);
    assert_eq!(read["choices"]["tiers"], tiers);

    command["dates"] = json!("month_day_year");
    command["first_day"] = json!("2026-01-01");
    assert_eq!(act(&mut staff, &import, &command).await, StatusCode::NO_CONTENT);
    let read = shown(&mut staff, &import).await;
    assert_eq!(
        outcomes(&read),
        [
            ("ready", "fits", ""),
            ("ask", "alike", "Quay"),
            ("skipped", "tier_left_out", "Silver"),
            ("ready", "fits", ""),
        ]
    );
    assert_eq!(
        (&read["rows"][0]["since"], &read["rows"][3]["since"]),
        (&json!("2024-03-04"), &json!("2026-01-01"))
    );

    for (place, choice, expected) in [
        (2, json!("add"), ("ready", "fits", "")),
        (2, json!("leave_out"), ("skipped", "left_out", "")),
        (2, Value::Null, ("ask", "alike", "Quay")),
    ] {
        let choose = json!({ "action": "choose", "place": place, "choice": choice });
        assert_eq!(act(&mut staff, &import, &choose).await, StatusCode::NO_CONTENT);
        assert_eq!(outcomes(&shown(&mut staff, &import).await)[1], expected);
    }
    command["alike"] = json!(true);
    assert_eq!(act(&mut staff, &import, &command).await, StatusCode::NO_CONTENT);
    assert_eq!(outcomes(&shown(&mut staff, &import).await)[1], ("ready", "fits", ""));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn earlier_terms_and_namesakes_hide_nobody(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Name,Tier,Member since,Start,End\n\
        Quay Works,Fleet,2020-01-01,2025-01-01,2025-12-31\n\
        Quay Works,Fleet,2020-01-01,2026-01-01,2026-12-31\n\
        Quay Works,Fleet,2026-02-01,,\n";
    let import = uploaded(&mut staff, list).await;
    assert_eq!(
        outcomes(&shown(&mut staff, &import).await),
        [
            ("skipped", "over", ""),
            ("ready", "fits", ""),
            ("skipped", "twice", "3"),
        ]
    );
    let choose = json!({ "action": "choose", "place": 3, "choice": "add" });
    assert_eq!(act(&mut staff, &import, &choose).await, StatusCode::NO_CONTENT);
    assert_eq!(outcomes(&shown(&mut staff, &import).await)[2], ("ready", "fits", ""));
    super::done(&mut staff, &import, "import").await;
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM membership").await, 2);

    // Years with two digits are in this century.
    let old = uploaded(&mut staff, "Name,Tier,Member since\nMole,Fleet,15.03.98\n").await;
    assert_eq!(
        outcomes(&shown(&mut staff, &old).await),
        [("ask", "day_wrong", "2098-03-15")]
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_added_whom_staff_have_not_seen(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, "Name,Tier,Since\nQuay,Fleet,2024-01-01\n").await;
    let other = json!({ "action": "import", "seen": 1 });
    assert_eq!(act(&mut staff, &import, &other).await, StatusCode::CONFLICT);
    // A draft of another day is read again first.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE member_import SET at = 0", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let command = json!({ "action": "import" });
    assert_eq!(act(&mut staff, &import, &command).await, StatusCode::CONFLICT);
    let draft = shown(&mut staff, &import).await;
    let command = json!({ "action": "import", "seen": draft["import"]["at"] });
    assert_eq!(act(&mut staff, &import, &command).await, StatusCode::NO_CONTENT);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM membership").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_meant_is_refused(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, "A,B\nQuay,Gold\n").await;
    for command in [
        json!({ "action": "read", "columns": ["tier", null] }),
        json!({ "action": "read", "columns": ["name", "name"] }),
        json!({ "action": "read", "columns": ["name", "tier"], "tiers": [{ "name": "Gold", "tier": "platinum" }] }),
        json!({ "action": "read", "columns": ["name", "tier"], "first_day": "yesterday" }),
        json!({ "action": "choose", "place": 9, "choice": "add" }),
        json!({ "action": "import" }),
    ] {
        assert_eq!(
            act(&mut staff, &import, &command).await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{command}"
        );
    }
    assert_eq!(
        act(&mut staff, &import, &json!({ "action": "undo" })).await,
        StatusCode::CONFLICT
    );
    for (file, status) in [
        ("", StatusCode::UNPROCESSABLE_ENTITY),
        ("Name\n", StatusCode::UNPROCESSABLE_ENTITY),
        ("PK\u{3}\u{4}xlsx", StatusCode::UNPROCESSABLE_ENTITY),
        ("%PDF-1.7", StatusCode::UNPROCESSABLE_ENTITY),
        ("[{]", StatusCode::UNPROCESSABLE_ENTITY),
        ("categories: &a [*a, *a]", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let answer = staff.post_json(&format!("{IMPORTS}?programme=membership"), file).await;
        assert_eq!(answer.status, status, "{file:?}: {}", answer.body);
    }
    let large = "x".repeat(10 * 1024 * 1024 + 1);
    let answer = staff
        .post_json(&format!("{IMPORTS}?programme=membership"), &large)
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let answer = staff
        .post_json(&format!("{IMPORTS}?programme=other"), "Name\nQuay\n")
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    // Discarding it leaves nothing.
    assert_eq!(
        act(&mut staff, &import, &json!({ "action": "discard" })).await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        act(&mut staff, &import, &json!({ "action": "discard" })).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM member_import_row").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_tier_with_few_places_takes_no_more(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::listing_with(backend, "cap = { most = 2 }");
    let mut staff = staff(&harbour).await;
    let list = "Name,Tier,Since\nQuay,Fleet,2024-01-01\nMole,Fleet,2024-01-01\nCrane,Fleet,2024-01-01\n";
    let import = uploaded(&mut staff, list).await;
    let other = uploaded(&mut staff, "Name,Tier,Since\nBuoy,Fleet,2024-01-01\n").await;
    assert_eq!(outcomes(&shown(&mut staff, &import).await)[2], ("skipped", "full", ""));
    super::done(&mut staff, &import, "import").await;
    // It fitted when it was read.
    super::done(&mut staff, &other, "import").await;
    assert_eq!(outcomes(&shown(&mut staff, &other).await), [("skipped", "full", "")]);
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM membership").await, 2);
    // Nobody can apply for what's taken.
    super::done(&mut staff, &import, "undo").await;
    let again = uploaded(&mut staff, "Name,Tier,Since\nBuoy,Fleet,2024-01-01\n").await;
    assert_eq!(outcomes(&shown(&mut staff, &again).await), [("ready", "fits", "")]);
}
