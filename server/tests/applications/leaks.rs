//! S1: nothing from one applicant's application appears on another applicant's page.
//!
//! Hundreds of different applications are read at the same time on several threads, with delays in the
//! database, and every page is searched for the secrets, references, names and colours of all the others.

use super::requests::form;
use super::walk::site_on;
use crate::site::Site;
use aho_corasick::AhoCorasick;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use rstest::rstest;
use server::applications::{Form, Start, save, start};
use server::storage::Backend;
use std::sync::Arc;
use tokio::task::JoinSet;
use tower::ServiceExt;

/// Applications of each foundation.
const EACH: usize = 80;

/// A tier of each shipped foundation, so that pages differ in their colours, too.
const TIERS: [(&str, &str, &str); 3] = [
    ("openinfra", "membership", "platinum"),
    ("2i2c", "membership", "member"),
    ("almalinux", "membership", "gold"),
];

/// Pages of an application. The last one has errors, so its head differs.
const PAGES: [&str; 5] = ["", "/you", "/organisation", "/check", "/you?check"];

struct Applicant {
    foundation: &'static str,
    secret: String,
    /// What only this application's pages can contain, starting with the secret.
    own: [String; 4],
}

async fn applicants(site: &Site) -> Vec<Applicant> {
    let mut all = Vec::new();
    for number in 0..EACH {
        for (foundation, programme, tier) in TIERS {
            all.push(applicant(site, (foundation, programme, tier), number).await);
        }
    }
    all
}

async fn applicant(site: &Site, (foundation, programme, tier): (&'static str, &str, &str), number: usize) -> Applicant {
    let wanted = Start {
        foundation,
        programme,
        tier,
        facts: &[],
        language: "en",
        // Each from its own network, so that rate limits don't apply.
        network: &format!("198.51.{number}.{}", foundation.len()),
    };
    let started = start(&site.state, wanted).await.unwrap();
    let name = format!("Applicant-{foundation}-{number:04}");
    let email = format!("reader-{foundation}-{number:04}@example.org");
    let answers = [
        ("you.name", name.as_str()),
        ("you.email", email.as_str()),
        ("organisation.name", name.as_str()),
    ];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: answers.map(|(key, typed)| (key.to_owned(), typed.to_owned())).to_vec(),
    };
    save(&site.state, &started.secret, &form).await.unwrap();
    Applicant {
        foundation,
        secret: started.secret.expose().to_owned(),
        own: [
            started.secret.expose().to_owned(),
            started.reference.to_string(),
            name,
            email,
        ],
    }
}

/// The page. With this many requests at once, a slow machine answers some with "busy"; they're sent again.
async fn read(router: Router, request: impl Fn() -> Request<Body>) -> String {
    loop {
        let response = router.clone().oneshot(request()).await.unwrap();
        let busy = response.status() == StatusCode::SERVICE_UNAVAILABLE;
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        if !busy {
            return String::from_utf8(body.to_vec()).unwrap();
        }
    }
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

/// Everything on a page that belongs to someone else, or to another foundation's design.
fn strangers(
    needles: &AhoCorasick,
    needle_of: &[String],
    applicant: Option<&Applicant>,
    look: &str,
    page: &str,
) -> Vec<String> {
    let own = |found: &str| applicant.is_some_and(|applicant| applicant.own.iter().any(|own| own == found));
    let mut wrong: Vec<String> = needles
        .find_iter(page)
        .map(|found| needle_of[found.pattern().as_usize()].clone())
        .filter(|found| !own(found))
        .collect();
    let looks: Vec<&str> = page
        .split("/look/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let sheets = looks.iter().filter(|file| file.contains(".css")).count();
    if sheets != 1 || looks.iter().any(|file| !file.starts_with(look)) {
        wrong.push(format!("looks: {looks:?} instead of one of {look}"));
    }
    wrong
}

async fn everybody_reads(site: Site) {
    let all = Arc::new(applicants(&site).await);
    let needle_of: Arc<Vec<String>> = Arc::new(all.iter().flat_map(|applicant| applicant.own.clone()).collect());
    let needles = Arc::new(AhoCorasick::new(needle_of.iter()).unwrap());
    let mut readers = JoinSet::new();
    for at in 0..all.len() {
        let (router, all, needle_of, needles) = (site.router(), all.clone(), needle_of.clone(), needles.clone());
        readers.spawn(async move {
            let applicant = &all[at];
            let secret = &applicant.secret;
            let mut wrong = Vec::new();
            for page in PAGES {
                let address = format!("/apply/{secret}{page}");
                let body = read(router.clone(), || get(&address)).await;
                assert!(body.contains("</html>"), "{address}: {body}");
                let found = strangers(&needles, &needle_of, Some(applicant), applicant.foundation, &body);
                wrong.extend(found.into_iter().map(|found| format!("{address}: {found}")));
            }
            // Meanwhile, others save and read public pages.
            let saved = [
                ("you.title", "Mate"),
                ("revision", "9223372036854775807"),
                ("do", "later"),
            ];
            read(router.clone(), || form(&format!("/apply/{secret}/you"), &saved)).await;
            for page in [
                format!("/{}", applicant.foundation),
                format!("/{}/membership/compare?q={at}", applicant.foundation),
            ] {
                let body = read(router.clone(), || get(&page)).await;
                let found = strangers(&needles, &needle_of, None, applicant.foundation, &body);
                wrong.extend(found.into_iter().map(|found| format!("{page}: {found}")));
            }
            let body = read(router, || get(&format!("/verify/{at:064x}"))).await;
            wrong.extend(
                needles
                    .find_iter(&body)
                    .map(|found| format!("verify: {}", needle_of[found.pattern().as_usize()])),
            );
            wrong
        });
    }
    let wrong: Vec<String> = readers.join_all().await.into_iter().flatten().collect();
    assert!(
        wrong.is_empty(),
        "{} pages carry what is not theirs, such as {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(5)]
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn s1_no_page_carries_what_belongs_to_another_application(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    everybody_reads(site_on(backend, "programmes")).await;
}
