//! What happens to memberships by themselves: reminders, ends and moves, each once, and what's said about them in advance.

use super::proofs::make;
use super::{ZOE, activate, member, memberships, on};
use crate::applications::fleet::{Fleet, letters};
use crate::reviews::{FINANCE, Harbour, STAFF};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::{Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{AppState, verify_ledger};
use server::members::{StepsDone, check_notices, plan_notices, send_notices, take_steps};
use server::storage::Backend;

/// A year from 15 July 2026, with 30 days of grace.
const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\", grace_days = 30 }";
const MOVES: &str = "price = { amount = 2_000 }\n\
    term = { kind = \"rolling\", silence = \"moves\", lapse = { tier = \"friend\" } }";
const RENEWS: &str =
    "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }";

/// How many emails of a kind there are.
pub async fn mails_of(state: &AppState, kind: &str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let (count,): (i64,) = tx
        .one("SELECT COUNT(*) FROM outbox WHERE kind = $1", &[kind.into()])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    count
}

struct Joined {
    harbour: Harbour,
    fleet: Fleet,
    /// The membership's ID.
    own: String,
}

async fn joined(backend: Backend, lines: &str) -> Joined {
    joined_in(Harbour::priced(backend, lines)).await
}

async fn joined_in(harbour: Harbour) -> Joined {
    let fleet = Fleet::submitted(&harbour.site).await;
    activate(&harbour, &fleet).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    Joined { harbour, fleet, own }
}

impl Joined {
    fn on(&self, day: &str) -> AppState {
        on(&self.harbour.site, day)
    }

    async fn steps(&self, day: &str) -> (usize, usize) {
        let StepsDone { started, ended } = take_steps(&self.on(day)).await.unwrap();
        (started, ended)
    }

    /// Plans and sends what's due. Returns how many reminders were sent.
    async fn reminded(&self, day: &str) -> usize {
        let state = self.on(day);
        plan_notices(&state).await.unwrap();
        send_notices(&state).await.unwrap()
    }

    async fn mails(&self, kind: &str) -> usize {
        let all = letters(&self.harbour.site.state, &self.fleet.reference).await;
        all.iter().filter(|known| *known == kind).count()
    }

    /// Each reminder with its day and state, as staff see them.
    async fn notices(&self) -> Vec<(String, String)> {
        let mut staff = self.harbour.with_role(STAFF, Staff).await;
        let answer = staff.get("/api/v1/notices/harbour?sort=due").await;
        let answer: Value = serde_json::from_str(&answer.body).unwrap();
        let rows = answer["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            let text = |key: &str| row[key].as_str().unwrap().to_owned();
            (text("due_on"), text("state"))
        })
        .collect()
    }
}

fn said(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter()
        .map(|(day, state)| ((*day).to_owned(), (*state).to_owned()))
        .collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_is_reminded_on_each_day_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, ENDS).await;
    assert_eq!(joined.reminded("2027-04-14").await, 0);
    let [first, second, third] = ["2027-04-15", "2027-06-14", "2027-07-07"];
    assert_eq!(
        joined.notices().await,
        said(&[(first, "planned"), (second, "planned"), (third, "planned")])
    );
    // Two servers at once.
    let (one, two) = tokio::join!(joined.reminded(first), joined.reminded(first));
    assert_eq!(one + two, 1);
    assert_eq!(joined.reminded(first).await, 0);
    assert_eq!(joined.mails("term reminder").await, 1);
    // No server ran for a while: only the last reminder is sent.
    assert_eq!(joined.reminded("2027-07-08").await, 1);
    assert_eq!(joined.mails("term reminder").await, 2);
    let states = said(&[(first, "waiting"), (second, "overtaken"), (third, "waiting")]);
    assert_eq!(joined.notices().await, states);
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let history = member(&mut zoe, &joined.own).await["history"].to_string();
    assert_eq!(history.matches("term reminded").count(), 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_daily_check_finds_what_was_skipped(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, ENDS).await;
    let check = async |day: &str| {
        check_notices(&joined.on(day)).await.unwrap();
        let mut staff = joined.harbour.with_role(STAFF, Staff).await;
        let answer = staff.get("/api/v1/notices/harbour").await.body;
        serde_json::from_str::<Value>(&answer).unwrap()["check"].clone()
    };
    let good = json!({ "day": "2027-04-15", "checked": 1, "unknown": 0, "skipped": 0 });
    assert_eq!(check("2027-04-15").await, good);
    let bad = json!({ "day": "2027-04-16", "checked": 1, "unknown": 0, "skipped": 1 });
    assert_eq!(check("2027-04-16").await, bad);
    assert_eq!(joined.reminded("2027-04-17").await, 1);
    let good = json!({ "day": "2027-04-17", "checked": 1, "unknown": 0, "skipped": 0 });
    assert_eq!(check("2027-04-17").await, good);
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let page = staff.get("/members/harbour/reminders").await.body;
    assert!(page.contains("1 membership, and no reminder was skipped"), "{page}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_membership_ends_once_after_its_days_of_grace(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let joined = joined(backend, ENDS).await;
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let proof = make(&mut zoe, &joined.own).await;
    assert_eq!(joined.steps("2027-08-13").await, (0, 0));
    let (one, two) = tokio::join!(joined.steps("2027-08-14"), joined.steps("2027-08-14"));
    assert_eq!(one.1 + two.1, 1);
    assert_eq!(joined.mails("membership ended").await, 1);
    let answer = member(&mut zoe, &joined.own).await;
    assert_eq!(answer["ended_on"], "2027-07-14");
    // They can still read everything, and change nothing.
    assert_eq!(answer["actions"], json!(["read", "read_money", "read_all"]));
    let leave = json!({ "action": "leave", "version": answer["version"] }).to_string();
    let path = format!("/api/v1/members/{}/membership", joined.own);
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::CONFLICT);
    let proof = joined.harbour.site.json(&format!("/proofs/{proof}")).await;
    assert_eq!(proof["last_day"], "2027-07-14");
    // Nobody is reminded of the end of a membership that has ended.
    assert_eq!(joined.reminded("2027-08-15").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_has_given_notice_leaves_after_the_last_day(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let joined = joined(backend, RENEWS).await;
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let version = member(&mut zoe, &joined.own).await["version"].clone();
    let leave = json!({ "action": "leave", "version": version }).to_string();
    let path = format!("/api/v1/members/{}/membership", joined.own);
    assert_eq!(zoe.post_json(&path, &leave).await.status, StatusCode::NO_CONTENT);
    assert_eq!(joined.steps("2027-07-14").await, (0, 0));
    assert_eq!(joined.steps("2027-07-15").await, (0, 1));
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/memberships/harbour?show=ended").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["rows"][0]["until"], "2027-07-14", "{answer}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_that_were_due_while_no_server_ran_begin_one_after_the_other(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let friend = "title = \"Friend\"\nprice = \"free\"\n\
        term = { kind = \"rolling\", months = 1, silence = \"renews\" }";
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\n{friend}");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2027-10-10").await, (2, 0));
    assert_eq!(joined.steps("2027-10-10").await, (0, 0));
    assert_eq!(joined.mails("membership renewed").await, 2);
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    let terms = answer["terms"].as_array().unwrap().iter();
    let days: Vec<_> = terms.map(|term| (&term["first_day"], &term["last_day"])).collect();
    assert_eq!(
        days,
        [
            (&json!("2026-07-15"), &json!("2027-07-14")),
            (&json!("2027-07-15"), &json!("2027-08-14")),
            (&json!("2027-08-15"), &json!("2027-09-14")),
            (&json!("2027-09-15"), &json!("2027-10-14")),
        ]
    );
    assert!(
        verify_ledger(&joined.harbour.site.state.database)
            .await
            .unwrap()
            .is_ok()
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_moves_to_the_tier_that_the_programme_names(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\ntitle = \"Friend\"\nprice = \"free\"");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-14").await, (0, 0));
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2030-01-01").await, (0, 0));
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    assert_eq!(answer["tier"], "friend");
    let terms = answer["terms"].as_array().unwrap();
    assert_eq!(
        (&terms[0]["last_day"], &terms[1]["first_day"], &terms[1]["last_day"]),
        (&json!("2027-07-14"), &json!("2027-07-15"), &Value::Null)
    );
    assert_eq!(joined.mails("membership moved").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_next_is_what_happens(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    let planned = joined.notices().await;
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour/ahead?until=2028-08-01").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let ahead: Vec<(&str, String)> = answer["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["day"].as_str().unwrap(), row["step"].to_string()))
        .collect();
    let days: Vec<&str> = ahead.iter().map(|(day, _)| *day).collect();
    let expected = [
        "2027-03-16",
        "2027-05-15",
        "2027-06-07",
        "2027-07-14",
        "2028-03-16",
        "2028-05-15",
        "2028-06-07",
        "2028-07-14",
    ];
    assert_eq!(days, expected, "{ahead:?}");
    assert!(
        ahead[3].1.contains("renews") && ahead[7].1.contains("renews"),
        "{ahead:?}"
    );
    assert!(ahead[4].1.contains("\"days\":90"), "{ahead:?}");
    // Looking ahead changed nothing, and each day brings what was said.
    assert_eq!(joined.notices().await, planned);
    for (day, step) in &ahead[..4] {
        let (started, _) = joined.steps(day).await;
        let sent = joined.reminded(day).await;
        let is_reminder = step.contains("reminded");
        assert_eq!(
            (started, sent),
            (usize::from(!is_reminder), usize::from(is_reminder)),
            "{day}"
        );
    }
    let page = staff.get("/members/harbour/ahead?until=2028-08-01").await.body;
    assert!(page.contains("Reminder, 90 days before they have to act"), "{page}");
    let wrong = staff.get("/members/harbour/ahead?until=soon").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("<title>Error:") && wrong.body.contains("value=\"soon\""),
        "{}",
        wrong.body
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_send_a_reminder_again_and_record_notice(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    plan_notices(&joined.harbour.site.state).await.unwrap();
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour?sort=due").await.body;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let notice = answer["rows"][0]["id"].as_str().unwrap().to_owned();
    let page = "/members/harbour/reminders";
    let sent = staff.post(page, &[("notice", notice.as_str())]).await;
    assert_eq!(sent.header("location"), format!("{page}?done=sent"));
    assert_eq!(joined.mails("term reminder").await, 1);
    // The list stays as it was.
    let list = format!("{page}?show=all&sort=-due");
    let sent = staff
        .post(&format!("{list}&page=2&done=sent"), &[("notice", notice.as_str())])
        .await;
    assert_eq!(sent.header("location"), format!("{list}&page=2&done=sent"));
    // It's sent on its day, too.
    assert_eq!(joined.notices().await[0].1, "planned");
    // Finance reads reminders, and doesn't send them.
    let path = format!("/api/v1/notices/harbour/{notice}");
    let mut finance = joined.harbour.with_role(FINANCE, Finance).await;
    assert_eq!(finance.post_json(&path, "").await.status, StatusCode::FORBIDDEN);

    let page = format!("/members/harbour/{}", joined.own);
    let shown = staff.get(&page).await.body;
    assert!(shown.contains("You’re acting for the member"), "{shown}");
    let version = member(&mut joined.harbour.signed_in(ZOE).await, &joined.own).await["version"].to_string();
    let fields = [
        ("do", "leave"),
        ("version", version.as_str()),
        ("reason", "Their letter."),
    ];
    let done = staff.post(&page, &fields).await;
    assert_eq!(done.header("location"), format!("{page}?done=leave"));
    let shown = staff.get(&page).await.body;
    assert!(shown.contains("Their letter.") && shown.contains(STAFF), "{shown}");
    let list = staff.get("/members/harbour?show=leaving").await.body;
    assert!(list.contains(&page), "{list}");
}

/// Who reads a foundation's members, and what others get.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_foundation_s_people_read_its_members(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let joined = joined(backend, RENEWS).await;
    plan_notices(&joined.harbour.site.state).await.unwrap();
    let harbour = &joined.harbour;
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let own = &joined.own;
    let paths = [
        "/memberships/harbour".to_owned(),
        format!("/memberships/harbour/{own}"),
        "/notices/harbour".to_owned(),
        "/notices/harbour/ahead".to_owned(),
    ];
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for path in &paths {
        let answer = staff.get(&format!("/api/v1{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert!(answer.body.contains(own.as_str()), "{path}: {}", answer.body);
    }
    for email in ["neighbour@example.org", "outsider@example.org", ZOE] {
        let mut other = harbour.signed_in(email).await;
        for path in &paths {
            let answer = other.get(&format!("/api/v1{path}")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{email} {path}");
            assert!(!answer.body.contains(own.as_str()), "{email} {path}");
        }
    }
}

/// Another programme file, in the same database: reminders on other days.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn running_terms_get_the_reminders_of_a_changed_programme(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let joined = joined_in(Harbour::priced_at(&location, None, ENDS)).await;
    let changed = ENDS.replace("grace_days = 30", "grace_days = 30, reminders = [95, 10]");
    let other = Harbour::priced_at(&location, None, &changed);
    // 95 days before the end was two days ago.
    let today = on(&other.site, "2027-04-12");
    check_notices(&today).await.unwrap();
    assert_eq!(joined.mails("term reminder").await, 1);
    assert_eq!(send_notices(&on(&other.site, "2027-04-15")).await.unwrap(), 0);
    let mut staff = joined.harbour.with_role(STAFF, Staff).await;
    let answer = staff.get("/api/v1/notices/harbour").await.json();
    assert_eq!(
        answer["check"],
        json!({ "day": "2027-04-12", "checked": 1, "unknown": 0, "skipped": 0 })
    );
    assert_eq!(send_notices(&on(&other.site, "2027-07-04")).await.unwrap(), 1);
    let expected = [
        ("2027-04-10", "waiting"),
        ("2027-04-15", "needless"),
        ("2027-06-14", "needless"),
        ("2027-07-04", "waiting"),
        ("2027-07-07", "planned"),
    ];
    assert_eq!(joined.notices().await, said(&expected));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_move_leaves_no_gap_whatever_the_other_tier_says_about_agreements(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let friend = "title = \"Friend\"\nprice = \"free\"\n\
        term = { kind = \"rolling\", start = \"next year\", silence = \"renews\" }";
    let lines = format!("{MOVES}\nreview = [\"board\"]\n\n[tiers.friend]\n{friend}");
    let joined = joined(backend, &lines).await;
    assert_eq!(joined.steps("2027-07-15").await, (1, 0));
    assert_eq!(joined.steps("2028-07-14").await, (1, 0));
    let mut zoe = joined.harbour.signed_in(ZOE).await;
    let answer = member(&mut zoe, &joined.own).await;
    let terms = answer["terms"].as_array().unwrap().iter();
    let days: Vec<_> = terms.map(|term| (&term["first_day"], &term["last_day"])).collect();
    assert_eq!(
        days,
        [
            (&json!("2026-07-15"), &json!("2027-07-14")),
            (&json!("2027-07-15"), &json!("2028-07-14")),
            (&json!("2028-07-15"), &json!("2029-07-14")),
        ]
    );
}
