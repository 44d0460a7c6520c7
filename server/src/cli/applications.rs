//! `guildhall applications`: lists the applications that are waiting for a decision, asks about them and countersigns.

use super::Stopped;
use super::installation::{Installation, wait};
use super::subject::instead;
use super::terminal::{TerminalText, columns, name as isolated};
use crate::applications::{
    AppState, ApplicationReference, CommandError, DuplicateReason, Listed, StaffTargets, ask, staff_targets, waiting,
};
use crate::clock::Timestamp;
use crate::reviews::countersign_for_staff;
use clap::{Args, Subcommand};
use domain::application::key;
use domain::suggest::nearest;
use domain::typed::tidy;

#[derive(Debug, Args)]
pub(super) struct ApplicationsCommand {
    #[command(subcommand)]
    action: Option<ApplicationsAction>,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum ApplicationsAction {
    /// List the applications waiting for a decision, with likely duplicates (default)
    List,
    /// Ask the applicant about a step, by email
    Ask {
        /// The application number, such as 7KQ2-M9XW
        reference: String,
        /// The step, such as organisation
        step: String,
        /// The question, as the applicant will read it
        question: String,
    },
    /// Countersign an agreement that the member has signed
    Countersign {
        /// The application number, such as 7KQ2-M9XW
        reference: String,
        /// The agreement, such as membership-agreement
        agreement: String,
        /// The signatory's name
        #[arg(long)]
        name: String,
        /// The signatory's job title
        #[arg(long)]
        title: String,
    },
}

/// Your name, for the ledger
const STAFF: &str = "staff";

impl ApplicationsCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        wait(async {
            let answer = match &self.action {
                None | Some(ApplicationsAction::List) => {
                    waiting(&state).await.map(|listed| list(&listed)).map_err(stopped)
                }
                Some(ApplicationsAction::Ask {
                    reference,
                    step,
                    question,
                }) => put(&state, reference, step, question.trim()).await,
                Some(ApplicationsAction::Countersign {
                    reference,
                    agreement,
                    name,
                    title,
                }) => sign(&state, reference, agreement, (name.trim(), title.trim())).await,
            };
            state.database.close().await;
            answer
        })
    }
}

fn list(listed: &[Listed]) -> String {
    let mut lines = TerminalText::default();
    if listed.is_empty() {
        lines.add(0, "No applications are waiting for a decision.");
    }
    let rows: Vec<[String; 5]> = listed.iter().map(row).collect();
    for (line, Listed { like, .. }) in columns(&rows).iter().zip(listed) {
        lines.add(0, line);
        for (reference, why) in like {
            let why = match why {
                DuplicateReason::SameRegisterNumber => "the same register or VAT number",
                DuplicateReason::SameWebsite => "the same website",
                DuplicateReason::SimilarName => "a similar name",
            };
            lines.add(1, format!("may be a duplicate of {reference}: {why}"));
        }
    }
    lines.into_text()
}

fn row(Listed { application, .. }: &Listed) -> [String; 5] {
    let day = application.submitted_at.map(|at| Timestamp(at).day().to_string());
    let record: serde_json::Value =
        serde_json::from_str(application.record.as_deref().unwrap_or_default()).unwrap_or_default();
    let name = [key::ORGANISATION_NAME, key::YOUR_NAME]
        .iter()
        .find_map(|key| record.get(key)?.as_str());
    [
        application.reference.to_string(),
        day.unwrap_or_default(),
        format!(
            "{}/{}/{}",
            application.foundation, application.programme, application.tier
        ),
        application.state().id().to_owned(),
        isolated(name.unwrap_or_default()),
    ]
}

async fn put(state: &AppState, reference: &str, step: &str, question: &str) -> Result<String, Stopped> {
    if question.is_empty() {
        return Err(Stopped("the question is empty; write what you want to know".to_owned()));
    }
    let (reference, StaffTargets { steps, .. }) = found(state, reference).await?;
    match ask(state, &reference, step, question, STAFF).await {
        Ok(Some(_)) => Ok(format!("{reference}: question sent to the applicant by email.\n")),
        Ok(None) => Err(Stopped(format!(
            "{reference} has no step \"{step}\"; {}",
            other(step, &steps)
        ))),
        Err(CommandError::WrongState) => Err(Stopped(format!(
            "{reference} isn't waiting for a decision: it hasn't been submitted yet, or was withdrawn"
        ))),
        Err(error) => Err(stopped(error)),
    }
}

async fn sign(
    state: &AppState,
    reference: &str,
    agreement: &str,
    (name, title): (&str, &str),
) -> Result<String, Stopped> {
    if name.is_empty() || title.is_empty() {
        return Err(Stopped(
            "add the signatory's name and job title: --name NAME --title TITLE".to_owned(),
        ));
    }
    let (reference, StaffTargets { countersigned, .. }) = found(state, reference).await?;
    if !countersigned.iter().any(|known| known == agreement) {
        return Err(Stopped(format!(
            "{reference} has no agreement \"{agreement}\" for the foundation to countersign; {}",
            other(agreement, &countersigned)
        )));
    }
    let signed = countersign_for_staff(state, &reference, agreement, name, title).await;
    if signed.map_err(stopped)? {
        Ok(format!("{reference}: {agreement} countersigned.\n"))
    } else {
        Err(Stopped(format!(
            "{reference}: the member hasn't signed {agreement} yet, so there's nothing to countersign"
        )))
    }
}

/// The application with the number that was typed, and what can be done with it.
async fn found(state: &AppState, typed: &str) -> Result<(ApplicationReference, StaffTargets), Stopped> {
    let typed = tidy(typed).to_uppercase();
    if let Some(reference) = ApplicationReference::parse(&typed)
        && let Some(targets) = staff_targets(state, &reference).await.map_err(stopped)?
    {
        return Ok((reference, targets));
    }
    Err(Stopped(format!(
        "there's no application {typed}; `guildhall applications` lists the ones waiting for a decision"
    )))
}

fn other(written: &str, known: &[String]) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    instead(nearest(written, &known), &known)
}

fn stopped(error: CommandError) -> Stopped {
    Stopped(match error {
        CommandError::Storage(error) => error.to_string(),
        CommandError::RulesMissing(missing) => format!(
            "{missing}: the file was deleted or has a mistake; put it back, or correct it after running `guildhall check`"
        ),
        CommandError::NotInCatalogue(_) | CommandError::NoSuchTier => {
            "the application's programme no longer exists".to_owned()
        }
        CommandError::WrongState => {
            "this application isn't waiting for a decision: it's a draft, was withdrawn, or is waiting for the applicant's reply"
                .to_owned()
        }
        CommandError::Files(error) => error,
        other => format!("that didn't work: {other:?}"),
    })
}
