//! The directory of many members: each is on one page, in one order.

use super::crowd::crowd;
use super::directory;
use crate::applications::walk::text;
use crate::members::harbour;
use crate::reviews::Harbour;
use app::api::DIRECTORY_PAGE;
use rstest::rstest;
use serde_json::Value;
use server::storage::Backend;

/// Every third one is in the first tier of the programme.
fn tier(number: usize) -> &'static str {
    if number.is_multiple_of(3) { "keeper" } else { "fleet" }
}

/// The names in a list from its first page to its last, and then back again.
async fn walked(harbour: &Harbour, query: &str) -> Vec<String> {
    let of_page = |page: &Value| -> Vec<String> {
        let members = page["members"].as_array().unwrap().iter();
        members
            .map(|member| member["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut pages = vec![directory(&harbour.site, query).await];
    while let Some(next) = pages.last().unwrap()["next"].as_str() {
        let page = directory(&harbour.site, &format!("{query}&after={next}")).await;
        pages.push(page);
    }
    let count = pages.len();
    assert_eq!(pages[0]["previous"], Value::Null, "{query}");
    for (at, page) in pages.iter().enumerate() {
        let length = of_page(page).len();
        assert!(
            length == DIRECTORY_PAGE || at + 1 == count,
            "{query}: {length} on page {at}"
        );
    }
    // Back, page by page.
    let mut back = pages.last().unwrap().clone();
    for page in pages.iter().rev().skip(1) {
        let previous = back["previous"].as_str().unwrap();
        back = directory(&harbour.site, &format!("{query}&before={previous}")).await;
        assert_eq!(of_page(&back), of_page(page), "{query}");
    }
    assert_eq!(back["previous"], Value::Null, "{query}");
    pages.iter().flat_map(of_page).collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_each_member_is_on_one_page_by_tier_and_name(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values(0, 1, DIRECTORY_PAGE, DIRECTORY_PAGE + 1, 500)] count: usize,
) {
    let harbour = harbour(backend);
    crowd(&harbour, count, tier).await;
    let of = |wanted: &str| {
        let numbers = (0..count).filter(|number| tier(*number) == wanted);
        numbers.map(|number| format!("Member {number:05}")).collect::<Vec<_>>()
    };
    let all = [of("keeper"), of("fleet")].concat();
    assert_eq!(walked(&harbour, "?lang=en").await, all);
    assert_eq!(walked(&harbour, "?tier=fleet").await, of("fleet"));
    assert_eq!(
        walked(&harbour, "?programme=membership&tier=keeper").await,
        of("keeper")
    );
    assert_eq!(walked(&harbour, "?programme=other").await, Vec::<String>::new());
    // A search lists by name.
    let mut sorted = all.clone();
    sorted.sort();
    assert_eq!(walked(&harbour, "?search=mem").await, sorted);
    let keepers = walked(&harbour, "?search=000&tier=keeper").await;
    let expected = of("keeper").into_iter().filter(|name| name.contains(" 000"));
    assert_eq!(keepers, expected.collect::<Vec<_>>());
    // Whoever was at the end of a page can be gone meanwhile, and nonsense leads to the first page.
    let first = directory(&harbour.site, "").await;
    for nonsense in ["?after=x", "?before=aaaaaaaaaaaaaaaa", "?after=%00&before=%FF"] {
        assert_eq!(directory(&harbour.site, nonsense).await, first, "{nonsense}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_filters_and_pages_are_in_the_url(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    crowd(&harbour, 200, tier).await;
    let page = harbour.site.get("/directory/harbour?search=mem&tier=fleet").await.body;
    let said = text(&page);
    assert!(
        said.contains("Members found") && said.contains("Show all members"),
        "{said}"
    );
    assert!(
        page.contains("value=\"fleet\" selected") || page.contains("selected value=\"fleet\""),
        "{page}"
    );
    let next = page
        .split("href=\"")
        .find(|rest| rest.contains("rel=\"next\""))
        .unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    assert!(
        next.starts_with("/directory/harbour?tier=fleet&search=mem&after="),
        "{next}"
    );
    let second = harbour.site.get(&next).await.body;
    assert!(second.contains("rel=\"prev\""), "{second}");
    let all = text(&harbour.site.get("/directory/harbour").await.body);
    let (keeper, member) = (all.find("Keeper").unwrap(), all.find("Member 00000").unwrap());
    assert!(keeper < member, "{all}");
}
