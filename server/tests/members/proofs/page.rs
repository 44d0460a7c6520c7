//! The member's page, and what anyone with the address can read.

use super::{Proven, credential, fresh, make, proven, set};
use crate::applications::walk::text;
use crate::members::{ZOE, active, memberships};
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_proof_names_the_member_and_the_tier_as_long_as_the_membership_is_in_force(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    let Proven { own, proof, .. } = proven(&harbour).await;
    let answer = harbour.site.get(&format!("/api/v1/proofs/{proof}")).await;
    assert_eq!(answer.json()["is_current"], true);
    let page = harbour.site.get(&format!("/verify/member/{proof}")).await;
    assert!(text(&page.body).contains("Confirmed: Harbour Works"), "{}", page.body);
    for hidden in ["Zoë", ZOE, "2,000", "HARBOUR-2026", &own] {
        assert!(!page.body.contains(hidden) && !answer.body.contains(hidden), "{hidden}");
    }

    set(
        &harbour,
        "UPDATE term SET first_day = '2025-01-01', last_day = '2025-12-31'",
    )
    .await;
    assert_eq!(
        harbour.site.json(&format!("/proofs/{proof}")).await["is_current"],
        false
    );
    let page = harbour.site.get(&format!("/verify/member/{proof}")).await;
    assert!(
        text(&page.body).contains("No longer in force: Harbour Works"),
        "{}",
        page.body
    );
    // The membership's own ID was the address once.
    for unknown in [own.as_str(), "aaaaaaaaaaaaaaaa", &"a".repeat(32), "x", "%00"] {
        let page = harbour.site.get(&format!("/verify/member/{unknown}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_a_proof_is_made_and_withdrawn_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = fresh(backend);
    active(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let page = format!("/member/{own}/proof");
    let shown = zoe.get(&page).await.body;
    assert!(
        shown.contains("Make a proof") && !shown.contains("/verify/member/"),
        "{shown}"
    );
    let done = zoe.post(&page, &[("do", "make")]).await;
    assert_eq!(done.header("location"), format!("{page}?done=make"));
    let shown = zoe.get(&format!("{page}?done=make")).await.body;
    let proof = make(&mut zoe, &own).await;
    for expected in [
        "role=\"status\"".to_owned(),
        format!("href=\"/verify/member/{proof}\""),
        format!("src=\"/proofs/{proof}/badge.svg?lang=en\""),
        format!("href=\"/proofs/{proof}/credential.jwt\""),
        format!(
            "https://img.shields.io/endpoint?url=http%3A%2F%2Fguildhall.example.org%2Fproofs%2F{proof}%2Fshields.json"
        ),
        format!("](http://guildhall.example.org/verify/member/{proof})"),
    ] {
        assert!(shown.contains(&expected), "{expected}: {shown}");
    }
    let done = zoe.post(&page, &[("do", "withdraw"), ("proof", &proof)]).await;
    assert_eq!(done.header("location"), format!("{page}?done=withdraw"));
    let shown = zoe.get(&format!("{page}?done=withdraw")).await.body;
    assert!(text(&shown).contains("You’ve withdrawn the proof."), "{shown}");
    for path in [
        format!("/verify/member/{proof}"),
        format!("/api/v1/proofs/{proof}"),
        format!("/proofs/{proof}/credential.jwt"),
    ] {
        let gone = harbour.site.get(&path).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!gone.body.contains("Harbour Works"), "{path}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_says_what_has_become_of_a_credential(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = fresh(backend);
    let mut proven = proven(&harbour).await;
    let jwt = credential(&harbour.site, &proven.proof).await;
    let form = harbour.site.get("/verify/credential").await;
    assert!(text(&form.body).contains("Paste a credential"), "{}", form.body);
    let check = async |typed: &str| {
        let shown = crate::accounts::visitor::Visitor::new(&harbour.site)
            .post("/verify/credential", &[("credential", typed)])
            .await;
        assert_eq!(shown.status, StatusCode::OK);
        text(&shown.body)
    };
    let (start, end) = jwt.split_at(80);
    for typed in [jwt.clone(), format!("  {start}\n{end}\n")] {
        assert!(check(&typed).await.contains("Confirmed: Harbour Works"), "{typed}");
    }
    let mut tampered = jwt.clone();
    let last = tampered.len() - 10;
    let other = if &tampered[last..=last] == "A" { "B" } else { "A" };
    tampered.replace_range(last..=last, other);
    assert!(check(&tampered).await.contains("This credential isn’t ours"));
    let hostile = "</textarea><script>alert(1)</script>";
    assert!(check(hostile).await.contains("We can’t read this credential"));
    let shown = crate::accounts::visitor::Visitor::new(&harbour.site)
        .post("/verify/credential", &[("credential", hostile)])
        .await;
    assert!(!shown.body.contains("<script>alert"), "{}", shown.body);

    set(&harbour, "UPDATE membership SET ended_at = 1").await;
    assert!(check(&jwt).await.contains("No longer in force: Harbour Works"));
    set(&harbour, "UPDATE membership SET ended_at = NULL").await;
    proven.withdraw().await;
    let revoked = check(&jwt).await;
    assert!(revoked.contains("Revoked: the member has withdrawn"), "{revoked}");
    assert!(!revoked.contains("Harbour Works"), "{revoked}");
}
