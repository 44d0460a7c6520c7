//! What members confirm: that a condition is still met, or that they keep to a commitment.

use super::lifecycle::mails_of;
use super::tier::{ask, begin, joined, preview, set, starts, terms};
use super::{ZOE, member, on};
use crate::applications::walk::text;
use crate::reviews::{Harbour, STAFF};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::members::{StepsDone, end_open_terms, plan_notices, send_notices, take_steps};
use server::storage::Backend;

/// As long as the ships sail, confirmed each year, with 30 days of grace.
const WHILE: &str = "price = { amount = 2_000 }\nterm = { kind = \"while\", condition = \"your ships sail\", \
    confirm_months = 12, silence = \"ends\", grace_days = 30 }";
/// Two years, which people talk about.
const TWO_YEARS: &str = "price = { amount = 1_000 }\nterm = { kind = \"rolling\", months = 24, silence = \"asks\" }";
/// A free tier with a commitment that's confirmed as often as the term ends. A condition is judged again.
const COMMITMENT: &str = "price = { amount = 2_000 }\nreview = [\"board\"]\n\n\
    [tiers.contributor]\ntitle = \"Contributor\"\nprice = \"free\"\n\
    term = { kind = \"rolling\", months = 12, silence = \"moves\", lapse = { tier = \"other\" } }\n\n\
    [[tiers.contributor.qualification]]\ntext = \"You contribute.\"\nrecheck_months = 12\n\n\
    [[tiers.contributor.responsibilities]]\ntext = \"Confirm every year that you still contribute.\"\n\
    every_months = 12\nelse_tier = \"other\"\n\n\
    [tiers.other]\ntitle = \"Other\"\nprice = \"free\"";

async fn steps(harbour: &Harbour, day: &str) -> (usize, usize) {
    let StepsDone { started, ended } = take_steps(&on(&harbour.site, day)).await.unwrap();
    (started, ended)
}

/// The subjects of the reminders.
async fn reminders(harbour: &Harbour) -> Vec<String> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT subject FROM outbox WHERE kind = 'term reminder' ORDER BY created_at",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter()
        .map(|(subject,)| subject.replace('\u{a0}', " "))
        .collect()
}

/// The subjects and the messages of a kind. Long lines aren't broken.
async fn mails(harbour: &Harbour, kind: &str) -> Vec<(String, String)> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String, Vec<u8>)> = tx
        .all(
            "SELECT subject, message FROM outbox WHERE kind = $1 ORDER BY recipient",
            &[kind.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let whole = |message: Vec<u8>| String::from_utf8(message).unwrap().replace("=\r\n", "");
    rows.into_iter()
        .map(|(subject, message)| (subject, whole(message)))
        .collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_confirms_stays_and_one_who_does_not_is_out_after_the_grace_period(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, None, WHILE);
    let own = begin(&harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (&answer["renew_from"], &answer["renew_by"], &answer["after"]),
        (&json!("2027-04-15"), &json!("2027-08-13"), &json!("ends"))
    );
    // On the first day, that the ships sail says nothing about next year.
    let shown = preview(&mut zoe, &own, "fleet").await;
    assert_eq!((&shown["renews"], &shown["starts"]), (&json!(true), &json!([])));
    assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, StatusCode::CONFLICT);
    for path in ["term", "renew"] {
        let said = zoe.get(&format!("/member/{own}/{path}")).await.body;
        let said = text(&said).replace('\u{a0}', " ");
        assert!(
            said.contains("You can confirm it from 15 April 2027 to 13 August 2027."),
            "{path}: {said}"
        );
    }
    assert_eq!(terms(&harbour.site).await, ["2026-07-15..2027-07-14"]);
    // They're asked in time, each once, and the preview says what happens if nobody confirms.
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let ahead = staff.get("/api/v1/notices/harbour/ahead?until=2027-12-31").await.json();
    let rows = ahead["rows"].as_array().unwrap().iter();
    let days: Vec<&Value> = rows.map(|row| &row["day"]).collect();
    assert_eq!(days, ["2027-04-15", "2027-06-14", "2027-07-07", "2027-08-14"]);
    assert_eq!(ahead["rows"][3]["step"]["ends"]["last_day"], "2027-07-14");
    let spring = on(&harbour.site, "2027-04-15");
    plan_notices(&spring).await.unwrap();
    let (one, two) = tokio::join!(send_notices(&spring), send_notices(&spring));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    assert_eq!(
        reminders(&harbour).await,
        ["Please confirm your membership by 13 August 2027"]
    );
    let mails = mails(&harbour, "term reminder").await;
    assert!(mails[0].1.contains(&format!("/member/{own}/renew\r\n")), "{mails:?}");
    // One confirmation is enough, and needs nobody else.
    let later = Harbour::priced_on(&location, WHILE, "2027-04-15");
    let mut zoe = later.signed_in(ZOE).await;
    let mut staff = later.signed_in(STAFF).await;
    let shown = preview(&mut zoe, &own, "fleet").await;
    assert_eq!(starts(&shown), ["next_term 2027-07-15..2028-07-14 200000"]);
    assert_eq!((&shown["renews"], &shown["automatic"]), (&json!(true), &json!(true)));
    assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, StatusCode::NO_CONTENT);
    let answer = member(&mut zoe, &own).await;
    let history = answer["history"].as_array().unwrap();
    assert!(
        history.iter().any(|event| event["what"] == "membership confirmed"),
        "{history:?}"
    );
    // The member and staff read until when the membership goes on, and when the member is asked again.
    let mails = self::mails(&harbour, "renewal asked").await;
    for subject in ["You’ve confirmed your membership: Fleet", "Membership confirmed: Fleet"] {
        let mail = mails.iter().find(|(said, _)| said.starts_with(subject));
        let (_, message) = mail.unwrap_or_else(|| panic!("{subject}: {mails:?}"));
        for expected in ["14=C2=A0July 2028", "15=C2=A0April 2028"] {
            assert!(message.contains(expected), "{expected}: {message}");
        }
    }
    let past = format!("/api/v1/memberships/harbour/{own}/past?on=2027-04-15");
    let seen = staff.get(&past).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    let change = seen.json()["then"]["change"].clone();
    assert_eq!(
        (&change["renews"], &change["approved"], &change["asked_on"]),
        (&json!(true), &json!(true), &json!("2027-04-15")),
        "{}",
        seen.body
    );
    // The next reminder doesn't say that it renews automatically.
    assert_eq!(send_notices(&on(&harbour.site, "2027-06-14")).await.unwrap(), 1);
    let reminders = reminders(&harbour).await;
    assert_eq!(
        reminders.last().map(String::as_str),
        Some("Your term ends on 14 July 2027")
    );
    let eve = on(&harbour.site, "2027-07-14");
    let (one, two) = tokio::join!(take_steps(&eve), take_steps(&eve));
    assert_eq!(one.unwrap().started + two.unwrap().started, 1);
    assert_eq!(
        terms(&harbour.site).await,
        ["2026-07-15..2027-07-14", "2027-07-15..2028-07-14"]
    );
    // In the year after, they don't.
    assert_eq!(steps(&harbour, "2028-08-13").await, (0, 0));
    assert_eq!(steps(&harbour, "2028-08-14").await, (0, 1));
    assert_eq!(steps(&harbour, "2028-08-14").await, (0, 0));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d1_the_pages_say_what_to_confirm_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, WHILE).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    set(
        &harbour.site,
        "UPDATE term SET first_day = '2025-10-01', last_day = '2026-09-30'",
    )
    .await;
    set(&harbour.site, "UPDATE membership SET tier_from = '2025-10-01'").await;
    let asked = "Confirm that this is still true: your ships sail";
    let page = format!("/member/{own}/renew");
    let home = zoe.get(&format!("/member/{own}")).await.body;
    assert!(
        home.contains(&format!("<a href=\"{page}\"")) && text(&home).contains(asked),
        "{home}"
    );
    for path in [format!("/member/{own}/term"), page.clone()] {
        let said = text(&zoe.get(&path).await.body).replace('\u{a0}', " ");
        for expected in [
            asked,
            "To keep your membership, confirm it by 30 October 2026.",
            "If you don’t, your membership ends.",
        ] {
            assert!(said.contains(expected), "{path}: {expected}: {said}");
        }
    }
    let version = member(&mut zoe, &own).await["version"].to_string();
    let sent = [
        ("do", "ask"),
        ("version", &version),
        ("tier", "fleet"),
        ("start", "next_term 2026-10-01 200000"),
    ];
    let done = zoe.post(&page, &sent).await;
    assert_eq!(done.header("location"), format!("{page}?done=ask"), "{}", done.body);
    let said = text(&zoe.get(&format!("{page}?done=ask")).await.body);
    assert!(said.contains("You’ve confirmed it."), "{said}");
    // To the manager and the administrator.
    assert_eq!(mails_of(&harbour.site.state, "renewal asked").await, 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_from_before_members_were_asked_get_a_last_day_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, None, WHILE);
    let own = begin(&harbour).await;
    set(
        &harbour.site,
        "UPDATE term SET first_day = '2023-05-01', last_day = NULL",
    )
    .await;
    set(&harbour.site, "UPDATE membership SET tier_from = '2023-05-01'").await;
    let today = on(&harbour.site, "2027-03-01");
    let (one, two) = tokio::join!(end_open_terms(&today), end_open_terms(&today));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    // A year later than the nearest end, so that there's time for every reminder.
    assert_eq!(terms(&harbour.site).await, ["2023-05-01..2028-04-30"]);
    assert_eq!(end_open_terms(&today).await.unwrap(), 0);
    // Nobody knew that the day before.
    let later = Harbour::priced_on(&location, WHILE, "2027-03-01");
    let mut staff = later.with_role(STAFF, Staff).await;
    for (day, last) in [("2027-02-28", "2027-07-14"), ("2027-03-01", "2028-04-30")] {
        let past = format!("/api/v1/memberships/harbour/{own}/past?on={day}");
        assert_eq!(staff.get(&past).await.json()["last_day"], last, "{day}");
    }
    let spring = Harbour::priced_on(&location, WHILE, "2028-02-01");
    let mut zoe = spring.signed_in(ZOE).await;
    let shown = preview(&mut zoe, &own, "fleet").await;
    assert_eq!(starts(&shown), ["next_term 2028-05-01..2029-04-30 200000"]);
    assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, StatusCode::NO_CONTENT);
    assert_eq!(steps(&harbour, "2028-04-30").await, (1, 0));
    assert_eq!(
        terms(&harbour.site).await,
        ["2023-05-01..2028-04-30", "2028-05-01..2029-04-30"]
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_commitment_is_confirmed_in_the_words_of_the_programme(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, COMMITMENT).await;
    set(
        &harbour.site,
        "UPDATE membership SET tier = 'contributor', tier_from = '2025-10-01'",
    )
    .await;
    set(
        &harbour.site,
        "UPDATE term SET first_day = '2025-10-01', last_day = '2026-09-30'",
    )
    .await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let said = text(&zoe.get(&format!("/member/{own}/term")).await.body).replace('\u{a0}', " ");
    for expected in [
        "Confirm every year that you still contribute.",
        "The foundation then decides whether your membership goes on.",
        "If you don’t, you’ll move to another tier: Other.",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    // The committee judges the condition again.
    let shown = preview(&mut zoe, &own, "contributor").await;
    assert_eq!((&shown["renews"], &shown["automatic"]), (&json!(true), &json!(false)));
    assert_eq!(steps(&harbour, "2026-09-30").await, (0, 0));
    assert_eq!(steps(&harbour, "2026-10-01").await, (1, 0));
    assert_eq!(member(&mut zoe, &own).await["tier"], "other");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_of_two_years_that_people_talk_about_can_be_renewed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = joined(backend, TWO_YEARS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &own).await;
    assert_eq!(
        (&answer["renew_by"], &answer["after"]),
        (&json!("2028-09-12"), &json!("asks"))
    );
    let spring = on(&harbour.site, "2028-04-15");
    plan_notices(&spring).await.unwrap();
    assert_eq!(send_notices(&spring).await.unwrap(), 1);
    assert_eq!(reminders(&harbour).await, ["Your term ends on 14 July 2028"]);
    let mails = mails(&harbour, "term reminder").await;
    assert!(mails[0].1.contains(&format!("/member/{own}/renew\r\n")), "{mails:?}");
    assert_eq!(ask(&mut zoe, &own, "fleet", "next_term").await, StatusCode::NO_CONTENT);
    assert_eq!(steps(&harbour, "2028-07-14").await, (1, 0));
    assert_eq!(
        terms(&harbour.site).await,
        ["2026-07-15..2028-07-14", "2028-07-15..2030-07-14"]
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_says_that_staff_decide_about_what_was_confirmed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, None, COMMITMENT);
    let own = begin(&harbour).await;
    set(&harbour.site, "UPDATE membership SET tier = 'contributor'").await;
    set(
        &harbour.site,
        "UPDATE term SET last_day = '2027-07-14', noticed_at = NULL",
    )
    .await;
    let spring = Harbour::priced_on(&location, COMMITMENT, "2027-05-01");
    let mut zoe = spring.signed_in(ZOE).await;
    assert_eq!(
        ask(&mut zoe, &own, "contributor", "next_term").await,
        StatusCode::NO_CONTENT
    );
    let asked = mails(&spring, "renewal asked").await;
    assert!(!asked.is_empty());
    for (subject, _) in &asked {
        assert!(
            subject.starts_with("Membership confirmed, to be decided: Contributor"),
            "{subject}"
        );
    }
    // The member reads what they did, and staff read what the member did.
    for opening in [
        "You=E2=80=99ve confirmed your membership.",
        "The member has confirmed the membership.",
    ] {
        assert!(
            asked.iter().any(|(_, message)| message.contains(opening)),
            "{opening}: {asked:?}"
        );
    }
    let said = text(&zoe.get(&format!("/member/{own}/renew")).await.body).replace('\u{a0}', " ");
    assert!(said.contains("You confirmed your membership on 1 May 2027."), "{said}");
    let summer = on(&spring.site, "2027-06-14");
    plan_notices(&summer).await.unwrap();
    assert_eq!(send_notices(&summer).await.unwrap(), 1);
    let reminders = mails(&spring, "term reminder").await;
    let (_, message) = &reminders[0];
    assert!(
        message.contains("You confirmed your membership on") && !message.contains("/renew"),
        "{message}"
    );
}
