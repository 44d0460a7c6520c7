//! Applying: a draft is filled in step by step, signed and sent.

use super::admit::view;
use super::cast::{CastMember, Fate};
use crate::applications::{AppState, CommandError, Form, LinkSecret, Start, save, sign, start};
use crate::reviews::submit;
use domain::application::{Field, FieldKind, Step, StepKind, key, missing};
use domain::date::Date;
use domain::fact::FactKind;

/// An application under way.
#[derive(Debug)]
pub(super) struct Attempt {
    pub role: &'static CastMember,
    pub secret: LinkSecret,
    pub reference: String,
    pub on: Date,
    /// The membership's ID, once it's active.
    pub membership: Option<String>,
    /// Whether they've written their public page.
    pub is_introduced: bool,
}

/// The most rounds of filling in. Each answer can lead to more questions.
const ROUNDS: usize = 40;

/// Starts an application, fills it in, and sends it unless it stays a draft.
pub(super) async fn apply(state: &AppState, role: &'static CastMember) -> Result<Attempt, CommandError> {
    let facts = role.answers.iter();
    let facts = facts.filter_map(|(key, answer)| Some((key.strip_prefix("fact.")?.to_owned(), (*answer).to_owned())));
    let facts: Vec<(String, String)> = facts.collect();
    let start = start(
        state,
        Start {
            foundation: role.foundation,
            programme: role.programme,
            tier: role.tier,
            facts: &facts,
            language: "en",
            network: "",
        },
    )
    .await?;
    let attempt = Attempt {
        role,
        secret: start.secret,
        reference: start.reference.to_string(),
        on: state.clock.today(),
        membership: None,
        is_introduced: false,
    };
    let rounds = if role.fate == Fate::Draft { 2 } else { ROUNDS };
    fill(state, &attempt, rounds).await?;
    if role.fate != Fate::Draft {
        let seen = view(state, &attempt.secret, "").await?;
        for agreement in signed_here(&seen.steps) {
            let shown = view(state, &attempt.secret, &agreement).await?;
            let hash = shown.text.map(|text| text.hash).unwrap_or_default();
            sign(state, &attempt.secret, &agreement, &hash).await?;
        }
        let sent = submit(state, &attempt.secret).await?;
        if sent != crate::applications::Submitted::Yes {
            tracing::error!(
                name = role.person,
                tier = role.tier,
                ?sent,
                "an invented application couldn't be sent"
            );
        }
    }
    Ok(attempt)
}

fn signed_here(steps: &[Step]) -> Vec<String> {
    let agreements = steps.iter().filter_map(|step| match &step.kind {
        StepKind::Agreement { agreement, .. } => Some(agreement.clone()),
        _ => None,
    });
    agreements.collect()
}

/// Answers what's missing, until nothing is.
async fn fill(state: &AppState, attempt: &Attempt, rounds: usize) -> Result<(), CommandError> {
    let mut form = Form::default();
    for _ in 0..rounds {
        let (saved, linked) = save(state, &attempt.secret, &form).await?;
        let open = linked.all_steps().iter().flat_map(|step| {
            let missing = missing(step, linked.answers());
            let fields = step.fields.iter();
            fields.filter(move |field| missing.iter().any(|missing| missing.key == field.key))
        });
        let answers: Vec<(String, String)> = open
            .map(|field| (field.key.clone(), answer(field, attempt.role, state.clock.today())))
            .collect();
        if answers.is_empty() {
            return Ok(());
        }
        form = Form {
            revision: saved.revision,
            page: String::new(),
            answers,
        };
    }
    Ok(())
}

/// A plausible answer.
fn answer(field: &Field, role: &CastMember, today: Date) -> String {
    if let Some((_, own)) = role.answers.iter().find(|(key, _)| *key == field.key) {
        return (*own).to_owned();
    }
    match &field.kind {
        FieldKind::Email => role.email(),
        FieldKind::Url => format!("https://{}", role.host()),
        FieldKind::Country => "DE".to_owned(),
        FieldKind::Vat => "DE123456789".to_owned(),
        FieldKind::Consent | FieldKind::YesNo => "yes".to_owned(),
        FieldKind::Number { least, most, .. } => 3.clamp(*least, (*most).max(*least)).to_string(),
        FieldKind::Amount { least, .. } if last(field) == Some("value") => (least / 100).max(200_000).to_string(),
        FieldKind::Amount { least, .. } => (least / 100).max(5_000).to_string(),
        FieldKind::Date if last(field) == Some("until") => later(today, 400),
        FieldKind::Date => later(today, 30),
        FieldKind::NameOf(name) => name.clone(),
        FieldKind::Choice(choices) => choices.first().map(|choice| choice.id.clone()).unwrap_or_default(),
        FieldKind::Fact(fact) => match &fact.kind {
            FactKind::Choice(choices) => choices.first().map(|choice| choice.id.clone()).unwrap_or_default(),
            FactKind::Country => "DE".to_owned(),
            FactKind::Number { .. } => "12".to_owned(),
            FactKind::Money { .. } => "2000000".to_owned(),
            _ => "yes".to_owned(),
        },
        FieldKind::Line(_) | FieldKind::Paragraph(_) | FieldKind::File => line(&field.key, role).to_owned(),
    }
}

/// The last part of a field's key.
fn last(field: &Field) -> Option<&str> {
    field.key.rsplit('.').next()
}

fn line(key: &str, role: &CastMember) -> &'static str {
    match key {
        key::ORGANISATION_NAME => role.organisation,
        _ if key.ends_with("name") => role.person,
        _ if key.ends_with("street") => "12 Harbour Street",
        _ if key.ends_with("city") => "Port Invented",
        _ if key.ends_with("postcode") => "20457",
        key::OFFER_WHAT => "Two build machines, for two years",
        _ if key.ends_with("title") => "Head of Open Source",
        _ => "We use it every day, and we'd like to give something back.",
    }
}

fn later(today: Date, days: i64) -> String {
    Date::from_unix_days(today.unix_days() + days).to_string()
}
