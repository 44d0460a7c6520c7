//! A renamed tier keeps its identity: its former name redirects to the current one.

use crate::site::Site;

#[tokio::test]
async fn an_earlier_name_of_a_tier_leads_to_the_present_one() {
    for (site, former, present) in [
        (
            Site::harbour(),
            "/harbour/membership/tiers/watch",
            "/harbour/membership/tiers/keeper",
        ),
        (
            Site::shipped(),
            "/2i2c/membership/tiers/member?version=2026",
            "/2i2c/membership/tiers/general?version=2026",
        ),
    ] {
        // Cached or not.
        for _ in 0..2 {
            let answer = site.get(former).await;
            assert!(answer.status.is_redirection(), "{former} {}", answer.status);
            assert_eq!(answer.header("location"), present);
        }
        assert_eq!(site.get(present).await.status, 200, "{present}");
    }
}

#[tokio::test]
async fn a_name_that_is_in_use_leads_nowhere_else() {
    let site = Site::harbour();
    let answer = site.get("/harbour/membership/tiers/watch?version=1").await;
    assert_eq!(answer.status, 200);
}
