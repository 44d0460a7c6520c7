//! The status page: the state in words, who acts next, by when, at what price, and what waits for the applicant.

use super::behind::get;
use super::fleet::Fleet;
use super::walk::{Walker, between, site_on, text, text_of};
use crate::site::Site;
use axum::http::StatusCode;
use rstest::rstest;
use server::applications::{ApplicationReference, CommandError, LinkSecret, ask};
use server::reviews::{countersign_for_staff as countersign, withdraw};
use server::storage::Backend;
use std::collections::BTreeMap;

pub(super) const HARBOURS: &str = "server/tests/harbours";

/// A submitted application for a tier with a promised deadline, or one without a review.
async fn submitted<'a>(site: &'a Site, foundation: &str, tier: &str, answers: &[(&str, &str)]) -> Walker<'a> {
    let answers: BTreeMap<String, String> = answers
        .iter()
        .map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned()))
        .collect();
    let mut walker = Walker::begin(site, foundation, "membership", tier, &[]).await;
    walker.complete(&answers).await;
    walker.press("check", &[]).await;
    assert_eq!(walker.step(), "", "{} {}", walker.at, walker.complaints());
    walker
}

/// The page of a fleet's application, as text.
pub(super) async fn status_of(site: &Site, fleet: &Fleet) -> (String, String) {
    let page = site.get(&format!("/apply/{}", fleet.secret)).await.body;
    let main = text(between(&page, "<main", "</main>").unwrap());
    (page, main)
}

/// The lines of the timeline, each with its class.
pub(super) fn timeline(page: &str) -> Vec<(String, String)> {
    let list = between(page, "class=\"timeline\"", "</ol>").unwrap();
    let lines = list.split("<li ").skip(1);
    lines
        .map(|line| {
            let class = between(line, "class=\"", "\"").unwrap();
            let (_, content) = line.split_once('>').unwrap();
            (class.to_owned(), text(content))
        })
        .collect()
}

fn expected(lines: &[(&str, &str)]) -> Vec<(String, String)> {
    let lines = lines.iter();
    lines
        .map(|(class, text)| ((*class).to_owned(), (*text).to_owned()))
        .collect()
}

async fn run(site: &Site, sql: &'static str, reference: &str) {
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(sql, &[reference.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn it_says_who_decides_by_when_and_at_what_price(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let walker = submitted(&site, "almalinux", "silver", &[("give", "money")]).await;
    let main = text(between(&walker.page, "<main", "</main>").unwrap());
    for words in [
        "We’ve received your application",
        "Silver, $2,500 a year",
        "29 July 2026 to 28 July 2027, if we approve it on 29 July 2026",
        "In review The membership committee decides You’ll hear from us by 29 July 2026. That’s in 14 days.",
        "You don’t need to do anything for now.",
        "AlmaLinux OS Foundation",
    ] {
        assert!(main.contains(words), "{words}: {main}");
    }
    let lines = timeline(&walker.page);
    assert!(lines[0].1.contains("signed: Sponsor membership agreement"), "{lines:?}");
    assert_eq!(
        lines[1..],
        expected(&[
            (
                "done",
                "You submitted the application Your application was complete. 15 July 2026 Done"
            ),
            (
                "here",
                "The membership committee decides Within 10 working days By consensus: everyone who decides has to agree. If they can’t decide, the board decides instead. By 29 July 2026 Your application is at this stage"
            ),
            (
                "later",
                "Silver starts If we approve it on 29 July 2026. 29 July 2026 to 28 July 2027 Still to come"
            ),
        ])
    );
    for link in ["application.pdf", "documents/sponsor.pdf"] {
        let link = format!("href=\"/apply/{}/{link}\"", walker.secret());
        assert!(walker.page.contains(&link), "{link}");
    }
    // A page without an island loads no script.
    assert!(!walker.page.contains("islands.js"), "{}", walker.page);
}

#[rstest]
#[tokio::test]
async fn a_missed_deadline_is_admitted(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let mut walker = submitted(&site, "almalinux", "silver", &[("give", "money")]).await;
    let answer = site.json(&format!("/applications/{}", walker.secret())).await;
    let earlier = "UPDATE application SET submitted_at = submitted_at - 2592000000 WHERE reference = $1";
    run(&site, earlier, answer["reference"].as_str().unwrap()).await;
    let due = "UPDATE review_stage SET due = '2026-06-29' WHERE application = $1";
    run(&site, due, answer["reference"].as_str().unwrap()).await;
    walker.open("").await;
    let now = text_of(&walker.page, "now", "</section>").unwrap();
    assert_eq!(
        now,
        "The membership committee decides We said you’d hear from us by 29 June 2026. We’re sorry for the delay. \
         To ask about it, write to membership@almalinux.org."
    );
    let late = timeline(&walker.page)
        .into_iter()
        .find(|(class, _)| class == "here late");
    assert!(late.unwrap().1.ends_with("By 29 June 2026 Overdue"));
    // The dates would follow from a decision that hasn't been made.
    assert!(!walker.page.contains("if we approve it on"));
}

#[rstest]
#[tokio::test]
async fn the_deadline_counts_from_the_reply(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "programmes");
    let mut walker = submitted(&site, "almalinux", "silver", &[("give", "money")]).await;
    let answer = site.json(&format!("/applications/{}", walker.secret())).await;
    let reference = answer["reference"].as_str().unwrap();
    let earlier = "UPDATE application SET submitted_at = submitted_at - 2592000000 WHERE reference = $1";
    run(&site, earlier, reference).await;
    let number = ApplicationReference::parse(reference).unwrap();
    let asked = ask(&site.state, &number, "organisation", "Which company?", "staff").await;
    assert!(asked.unwrap().is_some());
    walker.open("").await;
    walker.press("answer", &[("reply", "This one.")]).await;
    let now = text_of(&walker.page, "now", "</section>").unwrap();
    assert!(now.contains("You’ll hear from us by 29 July 2026."), "{now}");
}

/// Its rules say 300 euros until 31 July, and 500 afterwards.
#[tokio::test]
async fn the_price_is_that_of_the_day_of_submission() {
    let site = site_on(Backend::Sqlite, HARBOURS);
    let mut walker = submitted(&site, "harbour", "keeper", &[("question.first_lit", "2020-07-01")]).await;
    let answer = site.json(&format!("/applications/{}", walker.secret())).await;
    assert!(walker.page.contains("Keeper, €300"), "{}", walker.page);
    let later = "UPDATE application SET submitted_at = submitted_at + 2592000000 WHERE reference = $1";
    run(&site, later, answer["reference"].as_str().unwrap()).await;
    walker.open("").await;
    assert!(walker.page.contains("Keeper, €500"), "{}", walker.page);
}

#[tokio::test]
async fn an_in_kind_contribution_is_called_that() {
    let site = site_on(Backend::Sqlite, "programmes");
    let people = [
        ("give", "in-kind"),
        ("give.alternative", "employee"),
        ("plan.employee.people", "1"),
    ];
    let walker = submitted(&site, "almalinux", "gold", &people).await;
    let main = text(between(&walker.page, "<main", "</main>").unwrap());
    assert!(
        main.contains("Gold, $20,000 a year, as an in-kind contribution"),
        "{main}"
    );
}

#[tokio::test]
async fn of_several_stages_the_last_one_has_the_deadline() {
    let site = site_on(Backend::Sqlite, "programmes");
    let walker = submitted(&site, "almalinux", "community", &[]).await;
    let lines = timeline(&walker.page);
    let stages = lines.into_iter().filter(|(_, line)| line.contains("decides"));
    assert_eq!(
        stages.collect::<Vec<_>>(),
        expected(&[
            (
                "here",
                "The membership committee decides Within 10 working days By consensus: everyone who decides has to agree. If they can’t decide, the board decides instead. By 29 July 2026 Your application is at this stage"
            ),
            (
                "later",
                "The board decides Within 30 working days By 9 September 2026 Still to come"
            ),
        ])
    );
}

#[tokio::test]
async fn without_a_review_nothing_is_waited_for() {
    let site = site_on(Backend::Sqlite, "programmes");
    let walker = submitted(&site, "openinfra", "community-account", &[]).await;
    let now = text_of(&walker.page, "now", "</section>").unwrap();
    assert_eq!(
        now,
        "You’ve been a member since 15 July 2026 Your membership has no fixed end. First steps"
    );
    let waits = timeline(&walker.page).into_iter().filter(|(class, _)| class != "done");
    assert_eq!(waits.collect::<Vec<_>>(), []);
}

#[tokio::test]
async fn a_member_who_needed_no_review_has_nothing_to_withdraw() {
    let site = site_on(Backend::Sqlite, "programmes");
    let walker = submitted(&site, "openinfra", "community-account", &[]).await;
    assert!(!walker.page.contains("Changed your mind?"), "{}", walker.page);
    let secret = LinkSecret::parse(&walker.secret()).unwrap();
    let application = site.json(&format!("/applications/{}", walker.secret())).await;
    let refused = withdraw(&site.state, &secret, application["reference"].as_str().unwrap()).await;
    assert!(matches!(refused, Err(CommandError::WrongState)), "{refused:?}");
    let application = site.json(&format!("/applications/{}", walker.secret())).await;
    assert_eq!(application["state"], "approved");
}

#[rstest]
#[tokio::test]
async fn a_countersignature_and_a_withdrawal_have_their_dates(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let application = async || site.json(&format!("/applications/{}", fleet.secret)).await;
    let before = application().await;
    assert!(before["agreements"][0]["countersignature"].is_null(), "{before}");
    assert!(
        countersign(&site.state, &fleet.number(), "membership", "Ida Quay", "Chair")
            .await
            .unwrap()
    );
    let after = application().await;
    let [signed, countersigned] = ["signed", "countersignature"].map(|side| &after["agreements"][0][side]);
    assert_eq!(countersigned["name"], "Ida Quay");
    assert_eq!(
        [&countersigned["hash"], &countersigned["at"]],
        [&signed["hash"], &signed["at"]]
    );
    let (page, _) = status_of(&site, &fleet).await;
    let last = timeline(&page).into_iter().rfind(|(class, _)| class == "done").unwrap();
    assert!(last.1.starts_with("Ida Quay countersigned: "), "{last:?}");
    assert!(last.1.ends_with(" Chair 15 July 2026 Done"), "{last:?}");
    assert!(after["withdrawn_on"].is_null(), "{after}");
    assert!(withdraw(&site.state, &fleet.link(), &fleet.reference).await.unwrap());
    assert_eq!(application().await["withdrawn_on"], "2026-07-15");
}

#[rstest]
#[tokio::test]
async fn without_a_promise_there_is_no_deadline(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let (page, main) = status_of(&site, &fleet).await;
    assert!(
        main.contains("The foundation hasn’t set a deadline for its decision."),
        "{main}"
    );
    let here = timeline(&page).into_iter().find(|(class, _)| class == "here").unwrap();
    assert_eq!(here.1, "Staff decide No deadline Your application is at this stage");
}

#[rstest]
#[tokio::test]
async fn a_withdrawn_application_keeps_its_documents_and_waits_for_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::submitted(&site).await;
    let question = "Which company would hold the membership?";
    ask(&site.state, &fleet.number(), "organisation", question, "staff")
        .await
        .unwrap();
    assert!(withdraw(&site.state, &fleet.link(), &fleet.reference).await.unwrap());
    let (page, main) = status_of(&site, &fleet).await;
    assert!(main.contains(question), "{main}");
    for gone in ["Send your answer", "Changed your mind?", "Still to come", "No deadline"] {
        assert!(!main.contains(gone), "{gone}: {main}");
    }
    assert_eq!(
        timeline(&page).last().unwrap().1,
        "You withdrew the application 15 July 2026 Done"
    );
    for document in ["application.pdf", "documents/membership.pdf"] {
        let link = fleet.at(document);
        assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        assert_eq!(site.bytes(get(&link)).await.status(), StatusCode::OK, "{link}");
    }
}
