//! Tiers with a limited number of members.

use super::fleet::Fleet;
use super::requests::form;
use super::whole::{PRICE, press, rewritten, submitted};
use crate::support::databases::fresh_location;
use rstest::rstest;
use server::applications::Submitted;
use server::reviews::submit;
use server::storage::Backend;

const ONE: (&str, &str) = (PRICE, "price = { amount = 2_000 }\ncap = { most = 1 }");
const LISTED: (&str, &str) = (
    PRICE,
    "price = { amount = 2_000 }\ncap = { most = 1, waiting_list = true }",
);

#[rstest]
#[tokio::test]
async fn the_last_place_is_given_once_also_to_two_who_submit_at_the_same_time(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let (site, _programmes) = rewritten(&location, &[ONE], None);
    let mut waiting = Vec::new();
    for _ in 0..6 {
        waiting.push(Fleet::signed(&site).await);
    }
    let forms = waiting
        .iter()
        .map(|fleet| form(&fleet.at("check"), &[("do", "submit")]));
    site.together(forms.collect()).await;
    let mut first = Vec::new();
    for fleet in &waiting {
        if submitted(&site, fleet).await {
            first.push(fleet);
        }
    }
    assert_eq!(first.len(), 1, "{location:?}");
    let late = waiting.iter().find(|fleet| **fleet != *first[0]).unwrap();
    let (to, page) = press(&site, late).await;
    assert_eq!(to, late.at("check?full"));
    assert!(page.contains("All places"), "{page}");
    // Someone who already has a place can submit again.
    assert_eq!(submit(&site.state, &first[0].link()).await.unwrap(), Submitted::Yes);
    // With a waiting list, everyone can submit.
    let (site, _programmes) = rewritten(&location, &[LISTED], None);
    assert_eq!(submit(&site.state, &late.link()).await.unwrap(), Submitted::Yes);
}
