//! What happens to memberships by themselves: reminders, ends and moves, each once, and what's said about them in advance.

mod reminders;
mod staff;
mod steps;

use super::{ZOE, activate, memberships, on};
use crate::applications::fleet::{Fleet, letters};
use crate::reviews::{Harbour, STAFF};
use domain::access::AccountRole::Staff;
use serde_json::Value;
use server::applications::AppState;
use server::members::{StepsDone, plan_notices, send_notices, take_steps};
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
