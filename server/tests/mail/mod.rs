//! Emails, from the outbox to the SMTP server.

pub mod capture;
mod crash;
mod delivery;
mod folder;
mod message;

use crate::site::{ORIGIN, Site};
use app::locale::Locale;
use app::mail::{About, Letter, Resume, resume};
use app::text::Texts;
use domain::date::Date;
use domain::text::Text;
use server::applications::{AppState, ApplicationReference, CommandError};
use server::clock::Clock;
use server::mail::{MailConfig, Mailer, NewEmail, owe};
use server::storage::Database;

const DAY: &str = "2026-07-15";

/// The state with this database, and a fixed clock.
fn state(database: &Database, mail: &MailConfig) -> AppState {
    on(
        DAY,
        &AppState {
            database: database.clone(),
            mail: Mailer::new(mail, ORIGIN),
            ..Site::harbour().state
        },
    )
}

/// The same on another day.
fn on(day: &str, state: &AppState) -> AppState {
    AppState {
        clock: Clock::Fixed(Date::parse(day).unwrap()),
        ..state.clone()
    }
}

fn letter() -> Letter {
    let resumed = Resume {
        about: About {
            foundation: &Text::new("en", "Harbour & Föhn Foundation"),
            tier: &Text::new("en", "Gold"),
            reference: "7KQ2-M9XW",
            applicant: "Zoë",
        },
        link: &format!("{ORIGIN}/apply/mzxw6ytboi3gk43fmnzgk5brmzxw6ytb"),
        until: Date::parse("2026-11-12").unwrap(),
    };
    resume(Texts::new(Locale::En), &resumed)
}

/// Adds an email to the outbox in its own transaction.
async fn owe_to(state: &AppState, to: &str) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let reference = ApplicationReference::parse("7KQ2-M9XW").unwrap();
    let owed = NewEmail {
        application: Some(&reference),
        kind: "resume",
        to,
        from_name: "Harbour & Föhn Foundation",
        reply_to: "hello@harbour.example.org",
        letter: &letter(),
    };
    owe(&mut tx, state, owed).await?;
    Ok(tx.commit().await?)
}

/// The contents of the outbox.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Stands {
    attempts: i64,
    /// When it's due, in minutes after noon.
    due_in: i64,
    has_message: bool,
    sent: bool,
    failed: bool,
    trouble: String,
}

type OutboxRow = (i64, i64, Option<Vec<u8>>, Option<i64>, Option<i64>, Option<String>);

async fn outbox(state: &AppState) -> Vec<Stands> {
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<OutboxRow> = tx
        .all(
            "SELECT attempts, due_at, message, sent_at, failed_at, trouble FROM outbox ORDER BY recipient",
            &[],
        )
        .await
        .unwrap();
    let now = state.clock.now().0;
    rows.into_iter()
        .map(|(attempts, due_at, message, sent_at, failed_at, trouble)| Stands {
            attempts,
            due_in: (due_at - now) / 60_000,
            has_message: message.is_some(),
            sent: sent_at.is_some(),
            failed: failed_at.is_some(),
            trouble: trouble.unwrap_or_default(),
        })
        .collect()
}
