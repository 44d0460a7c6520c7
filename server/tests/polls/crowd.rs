//! Many people who vote at the same time: each reads only what's theirs, and every ballot is stored once.

use super::{Almalinux, announce, board, candidate, freeze, key, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::import;
use crate::site::{Answer, Site};
use crate::support::databases::fresh_location;
use aho_corasick::AhoCorasick;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;
use std::collections::BTreeSet;
use tokio::task::JoinSet;
use tower::ServiceExt;

/// People with one vote each. No two names are alike, because an import would ask about those.
const NAMES: [&str; 40] = [
    "Agnes Amberley",
    "Bruno Castell",
    "Cyra Dunmore",
    "Dorian Eastwick",
    "Elif Farrow",
    "Fritz Galloway",
    "Greta Hollis",
    "Hamid Ibarra",
    "Ines Jokinen",
    "Jonas Kettle",
    "Kirsten Lovage",
    "Levin Marlow",
    "Mirja Norquist",
    "Nadim Oakes",
    "Odile Pemberton",
    "Pavel Quill",
    "Quirin Rasmussen",
    "Rosa Stellan",
    "Silas Tremaine",
    "Tamsin Ulrich",
    "Umar Vance",
    "Vilma Wexford",
    "Wanda Xavier",
    "Xenia Yarrow",
    "Yusuf Zander",
    "Zita Abernathy",
    "Anselm Brockway",
    "Bettina Corvino",
    "Caspar Delacroix",
    "Dagmar Everhart",
    "Emre Fontaine",
    "Frida Grimaldi",
    "Gerard Hawthorne",
    "Hedda Iversen",
    "Ismail Jarvis",
    "Jolanda Kimmel",
    "Klara Lindgren",
    "Lorcan Maddox",
    "Milena Thorsby",
    "Norbert Osgood",
];

/// The candidates, from number 1.
const CANDIDATES: [&str; 4] = ["Cleo Example", "Dana Example", "Emil Example", "Fay Example"];

/// Somebody who has one vote, in their browser.
#[derive(Clone, Debug)]
pub struct CrowdVoter<'a> {
    pub name: &'static str,
    pub email: String,
    pub browser: Visitor<'a>,
    pub membership: String,
}

impl CrowdVoter<'_> {
    pub async fn cast(&mut self, poll: &str, ballot: &Value) -> Answer {
        let path = format!("{poll}/ballots/{}", self.membership);
        self.browser.post_json(&path, &ballot.to_string()).await
    }
}

fn email_of(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

/// A secret election that's open, with four candidates, and people with one vote each who are signed in.
pub async fn open_crowd(site: &Almalinux, count: usize) -> (String, Vec<CrowdVoter<'_>>) {
    let mut staff = site.with_members().await;
    let mut list = "Organisation,Level,Email,Contact,Member since\n".to_owned();
    let rows = NAMES.into_iter().take(count);
    list.extend(rows.map(|name| format!("{name},Contributor,{},{name},2026-03-01\n", email_of(name))));
    import(&mut staff, "almalinux", &list).await;
    let poll = announce(&mut staff, &board()).await;
    site.turn_to("2026-08-10");
    for name in CANDIDATES {
        candidate(site, &poll, name, &email_of(name), "").await;
    }
    site.turn_to("2026-09-14");
    freeze(&mut site.person(STAFF).await, &poll).await;
    site.turn_to("2026-09-21");
    let mut voters = Vec::new();
    for name in NAMES.into_iter().take(count) {
        let email = email_of(name);
        let mut browser = site.person(&email).await;
        let membership = own(&mut browser, &poll, name).await;
        voters.push(CrowdVoter {
            name,
            email,
            browser,
            membership,
        });
    }
    (poll, voters)
}

/// All candidates, in another order for each number below 24.
pub fn ranking(number: usize) -> Vec<usize> {
    let mut left: Vec<usize> = (1..=CANDIDATES.len()).collect();
    let mut rest = number;
    let mut order = Vec::new();
    while !left.is_empty() {
        let place = rest % left.len();
        rest /= left.len();
        order.push(left.remove(place));
    }
    order
}

/// A ballot to send, as JSON. `replaces` is a receipt, or empty.
pub fn ballot(ranking: &[usize], replaces: &str, number: u32) -> Value {
    json!({ "choices": { "ranking": ranking }, "replaces": replaces, "key": key(number) })
}

/// The receipts and the choices of all ballots, secret or recorded, and how many members have voted.
pub async fn stored(site: &Site) -> (Vec<(String, Value)>, usize) {
    let mut tx = site.state.database.read().await.unwrap();
    let boxes: Vec<(String,)> = tx
        .all("SELECT ballots FROM poll_box ORDER BY poll, votes, from_receipt", &[])
        .await
        .unwrap();
    let votes: Vec<(String, String)> = tx
        .all("SELECT receipt, choices FROM poll_vote ORDER BY poll, membership", &[])
        .await
        .unwrap();
    let (voted,): (i64,) = tx
        .one("SELECT COUNT(*) FROM poll_line WHERE has_voted = TRUE", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let mut ballots = Vec::new();
    for (json,) in boxes {
        for ballot in serde_json::from_str::<Vec<Value>>(&json).unwrap() {
            ballots.push((
                ballot["receipt"].as_str().unwrap().to_owned(),
                ballot["choices"].clone(),
            ));
        }
    }
    for (receipt, choices) in votes {
        ballots.push((receipt, serde_json::from_str(&choices).unwrap()));
    }
    (ballots, usize::try_from(voted).unwrap())
}

/// What a voter got on a thread of their own.
struct VotersResponses {
    /// Of the list of voters, from 0.
    place: usize,
    receipt: String,
    /// Of everything they read before and after they voted: the path and the body.
    bodies: Vec<(String, String)>,
}

/// The response to a request of a browser with this cookie. With this many at once, a slow machine answers some with
/// "busy"; they're sent again.
async fn ask(router: Router, cookie: &str, method: Method, path: &str, body: &str) -> (StatusCode, String) {
    loop {
        let request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        if status != StatusCode::SERVICE_UNAVAILABLE {
            return (status, String::from_utf8(bytes.to_vec()).unwrap());
        }
    }
}

/// Reads everything about a poll, votes, and reads it again.
async fn reads_and_votes(
    router: Router,
    cookie: String,
    (poll, membership): (String, String),
    place: usize,
) -> VotersResponses {
    let page = poll.replace("/api/v1", "");
    let paths = [
        poll.clone(),
        format!("{poll}/ballots/{membership}"),
        page.clone(),
        format!("{page}/vote/{membership}"),
        "/api/v1/account".to_owned(),
        "/account".to_owned(),
    ];
    let mut seen = VotersResponses {
        place,
        receipt: String::new(),
        bodies: Vec::new(),
    };
    for is_cast in [false, true] {
        if is_cast {
            let sent = ballot(&ranking(place % 24), "", u32::try_from(place).unwrap()).to_string();
            let (status, body) = ask(router.clone(), &cookie, Method::POST, &paths[1], &sent).await;
            assert_eq!(status, StatusCode::OK, "{body}");
            let answer: Value = serde_json::from_str(&body).unwrap();
            answer["receipt"].as_str().unwrap().clone_into(&mut seen.receipt);
            seen.bodies.push((format!("POST {}", paths[1]), body));
        }
        for path in &paths {
            let (status, body) = ask(router.clone(), &cookie, Method::GET, path, "").await;
            assert!(!status.is_server_error(), "{path}: {status} {body}");
            assert!(
                !path.starts_with("/api") || status == StatusCode::OK,
                "{path}: {status} {body}"
            );
            seen.bodies.push((path.clone(), body));
        }
    }
    seen
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_people_vote_at_once_and_each_sees_what_is_theirs(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (poll, voters) = open_crowd(&site, NAMES.len()).await;
    let mut tasks = JoinSet::new();
    for (place, voter) in voters.iter().enumerate() {
        let cookie = format!("session={}", voter.browser.cookie("session").unwrap());
        let about = (poll.clone(), voter.membership.clone());
        tasks.spawn(reads_and_votes(site.site.router(), cookie, about, place));
    }
    let mut responses = tasks.join_all().await;
    responses.sort_by_key(|seen| seen.place);

    let own: Vec<[&str; 4]> = voters
        .iter()
        .zip(&responses)
        .map(|(voter, seen)| {
            let (email, membership) = (voter.email.as_str(), voter.membership.as_str());
            [voter.name, email, membership, seen.receipt.as_str()]
        })
        .collect();
    let needles: Vec<&str> = own.iter().flatten().copied().collect();
    let search = AhoCorasick::new(&needles).unwrap();
    let mut mentions = 0;
    for seen in &responses {
        for (path, body) in &seen.bodies {
            for found in search.find_iter(body) {
                let found = found.pattern().as_usize();
                let name = voters[seen.place].name;
                assert_eq!(found / 4, seen.place, "{name} reads {} at {path}", needles[found]);
                mentions += 1;
            }
            // Nothing that's stored says which ballot is theirs, so no page can.
            let is_cast = path.starts_with("POST");
            assert_eq!(body.contains(&seen.receipt), is_cast, "{path}");
        }
    }
    assert!(
        mentions >= 3 * voters.len(),
        "they read their own names, addresses and receipts"
    );

    let (ballots, voted) = stored(&site.site).await;
    let receipts: BTreeSet<&String> = ballots.iter().map(|(receipt, _)| receipt).collect();
    let shown: BTreeSet<&String> = responses.iter().map(|seen| &seen.receipt).collect();
    assert_eq!((ballots.len(), voted), (NAMES.len(), NAMES.len()));
    assert_eq!(receipts, shown);
    for seen in &responses {
        let (_, choices) = ballots.iter().find(|(receipt, _)| *receipt == seen.receipt).unwrap();
        assert_eq!(*choices, json!({ "ranking": ranking(seen.place % 24) }));
    }
}
