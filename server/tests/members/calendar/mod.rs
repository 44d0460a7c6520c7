//! A member's calendar: as a page, in the API and for calendar programs.

mod access;
mod feed;

use crate::accounts::visitor::Visitor;
use crate::applications::walk::text;
use crate::reviews::Harbour;
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::storage::Backend;

/// A fleet whose membership lasts a year and renews by itself.
const RENEWS: &str =
    "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }";

fn renewing(backend: Backend) -> Harbour {
    Harbour::priced(backend, RENEWS)
}

/// The calendar as somebody sees it.
async fn calendar(visitor: &mut Visitor<'_>, own: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/members/{own}/calendar")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// The IDs and days of its entries.
async fn days(visitor: &mut Visitor<'_>, own: &str) -> Vec<String> {
    let answer = calendar(visitor, own).await;
    let entries = answer["entries"].as_array().unwrap().iter();
    let said = entries.map(|entry| format!("{} {}", entry["day"].as_str().unwrap(), entry["id"].as_str().unwrap()));
    said.collect()
}

/// Makes an address with the page's button. Returns its path.
pub async fn make(visitor: &mut Visitor<'_>, own: &str) -> String {
    let page = visitor
        .post(&format!("/member/{own}/calendar"), &[("do", "make")])
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert_eq!(page.header("cache-control"), "no-store");
    let (_, rest) = page.body.split_once("http://guildhall.example.org/calendar/").unwrap();
    let (secret, rest) = rest.split_once('/').unwrap();
    assert!(secret.len() == 32 && rest.starts_with("calendar.ics"), "{rest:.20}");
    format!("/calendar/{secret}/calendar.ics")
}

/// The entries on a page, sorted: day and summary.
fn on_page(body: &str) -> Vec<Value> {
    let (_, list) = body.split_once("id=\"ahead\"").unwrap();
    let (list, _) = list.split_once("id=\"subscribe\"").unwrap();
    let rows = list.split("<li>").skip(1).map(|row| {
        let (_, day) = row.split_once("datetime=\"").unwrap();
        let (_, link) = row.split_once("<a ").unwrap();
        let (_, link) = link.split_once('>').unwrap();
        let (link, _) = link.split_once("</a>").unwrap();
        json!({ "day": &day[..10], "summary": text(link) })
    });
    sorted(rows.collect())
}

/// The same of a feed.
fn in_feed(feed: &str) -> Vec<Value> {
    let joined = feed.replace("\r\n ", "");
    let events = joined.split("BEGIN:VEVENT").skip(1).map(|event| {
        let line = |start: &str| event.split("\r\n").find_map(|line| line.strip_prefix(start)).unwrap();
        let day = line("DTSTART;VALUE=DATE:");
        let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
        let (_, summary) = line("SUMMARY;").split_once(':').unwrap();
        let summary = summary.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        json!({ "day": day, "summary": text(&summary) })
    });
    sorted(events.collect())
}

fn sorted(mut entries: Vec<Value>) -> Vec<Value> {
    entries.sort_by_key(ToString::to_string);
    entries
}

async fn status(site: &Site, path: &str) -> StatusCode {
    site.get(path).await.status
}
