//! Every file is a draft of its own. The same bytes lead to the draft that there is, planned by the rules that apply now.

use super::{act, harbour, number, outcomes, shown, staff, uploaded};
use crate::accounts::visitor::location;
use crate::applications::multipart::Part;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

const WRONG: &str = "Name,Tier,Since\nQuay,Fleet,soon\nMole,Gold,2024-01-01\n";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_corrected_file_is_another_draft(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let first = uploaded(&mut staff, WRONG).await;
    let tiers = json!({ "action": "read", "tiers": [{ "name": "Gold", "tier": "fleet" }] });
    assert_eq!(act(&mut staff, &first, &tiers).await, StatusCode::NO_CONTENT);
    // The same name, programme and number of rows.
    let corrected = WRONG.replace("soon", "2024-03-01");
    let second = uploaded(&mut staff, &corrected).await;
    assert_ne!(second, first);
    assert_eq!(
        outcomes(&shown(&mut staff, &second).await),
        [("ready", "fits", ""), ("ask", "tier_unknown", "Gold")],
        "nothing was said about this file"
    );
    // Without scripts, too.
    for (list, draft) in [
        (corrected.as_str(), Some(second)),
        (&corrected.replace("Quay", "Quay Ltd"), None),
    ] {
        let sent = [
            Part::Text("programme", "membership"),
            Part::File("list", "members.csv", list.as_bytes()),
        ];
        let answer = staff.post_files("/members/harbour/import", &sent).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let shown = location(&answer).rsplit('/').next().unwrap().to_owned();
        match draft {
            Some(draft) => assert_eq!(shown, draft),
            None => assert_ne!(shown, first),
        }
    }
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM member_import").await, 3);
}

/// Otherwise, a draft would go on saying what was true when its file was uploaded first.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_file_is_planned_again_with_its_choices(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let draft = uploaded(&mut staff, WRONG).await;
    let tiers = json!({ "action": "read", "tiers": [{ "name": "Gold", "tier": "fleet" }] });
    assert_eq!(act(&mut staff, &draft, &tiers).await, StatusCode::NO_CONTENT);
    super::imported(&mut staff, "Name,Tier,Since\nMole,Fleet,2024-01-01\n").await;
    assert_eq!(outcomes(&shown(&mut staff, &draft).await)[1], ("ready", "fits", ""));
    assert_eq!(uploaded(&mut staff, WRONG).await, draft);
    let again = shown(&mut staff, &draft).await;
    assert_eq!(
        outcomes(&again),
        [("ask", "day_wrong", "soon"), ("skipped", "member", "")]
    );
    assert_eq!(again["choices"]["tiers"][1]["tier"], "fleet", "{}", again["choices"]);
}
