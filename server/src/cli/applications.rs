//! `guildhall applications`: what waits for a decision, and what the foundation does with it.

use super::Stopped;
use super::installation::{Installation, wait};
use super::lines::{Lines, columns};
use super::subject::instead;
use crate::applications::{Desk, DeskError, Likeness, Listed, OpenTo, ask, countersign, open_to, waiting};
use crate::clock::Moment;
use clap::{Args, Subcommand};
use domain::application::key;
use domain::suggest::nearest;

#[derive(Debug, Args)]
pub(super) struct Applications {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List what waits for a decision, with likely duplicates; this is what happens without a command.
    List,
    /// Ask the applicant something about a step. They are told by mail.
    Ask {
        /// The application, as 7KQ2-M9XW.
        reference: String,
        /// The step, as organisation.
        step: String,
        /// What is to be known, as the applicant reads it.
        question: String,
    },
    /// Sign an agreement for the foundation, after its member has.
    Countersign {
        /// The application, as 7KQ2-M9XW.
        reference: String,
        /// The agreement, as membership-agreement.
        agreement: String,
        /// Who signs.
        #[arg(long)]
        name: String,
        /// As what they sign.
        #[arg(long)]
        title: String,
    },
}

/// Who acts, in the ledger.
const STAFF: &str = "staff";

impl Applications {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let desk = self.installation.desk()?;
        wait(async {
            let answer = match &self.command {
                None | Some(Command::List) => waiting(&desk).await.map(|listed| list(&listed)).map_err(stopped),
                Some(Command::Ask {
                    reference,
                    step,
                    question,
                }) => put(&desk, &reference.to_uppercase(), step, question.trim()).await,
                Some(Command::Countersign {
                    reference,
                    agreement,
                    name,
                    title,
                }) => sign(&desk, &reference.to_uppercase(), agreement, (name.trim(), title.trim())).await,
            };
            desk.database.close().await;
            answer
        })
    }
}

fn list(listed: &[Listed]) -> String {
    let mut lines = Lines::default();
    if listed.is_empty() {
        lines.add(0, "No application waits for a decision.");
    }
    let rows: Vec<[String; 5]> = listed.iter().map(row).collect();
    for (line, Listed { like, .. }) in columns(&rows).iter().zip(listed) {
        lines.add(0, line);
        for (reference, why) in like {
            let why = match why {
                Likeness::SameRegisterNumber => "the same register or VAT number",
                Likeness::SameWebsite => "the same website",
                Likeness::SimilarName => "a similar name",
            };
            lines.add(1, format!("perhaps the same as {reference}: {why}"));
        }
    }
    lines.into_text()
}

fn row(Listed { application, .. }: &Listed) -> [String; 5] {
    let day = application.submitted_at.map(|at| Moment(at).day().to_string());
    let record: serde_json::Value =
        serde_json::from_str(application.record.as_deref().unwrap_or_default()).unwrap_or_default();
    let name = [key::ORGANISATION_NAME, key::YOUR_NAME]
        .iter()
        .find_map(|key| record.get(key)?.as_str());
    [
        application.reference.clone(),
        day.unwrap_or_default(),
        format!(
            "{}/{}/{}",
            application.foundation, application.programme, application.tier
        ),
        application.state().id().to_owned(),
        name.unwrap_or_default().to_owned(),
    ]
}

async fn put(desk: &Desk, reference: &str, step: &str, question: &str) -> Result<String, Stopped> {
    if question.is_empty() {
        return Err(Stopped("the question is empty; write what is to be known".to_owned()));
    }
    let OpenTo { steps, .. } = found(desk, reference).await?;
    match ask(desk, reference, step, question, STAFF).await {
        Ok(Some(_)) => Ok(format!("{reference}: asked. The applicant is told by mail.\n")),
        Ok(None) => Err(Stopped(format!(
            "{reference} has no step \"{step}\"; {}",
            other(step, &steps)
        ))),
        Err(DeskError::WrongState) => Err(Stopped(format!(
            "{reference} does not wait for a decision: it is not submitted yet, or was withdrawn"
        ))),
        Err(error) => Err(stopped(error)),
    }
}

async fn sign(desk: &Desk, reference: &str, agreement: &str, (name, title): (&str, &str)) -> Result<String, Stopped> {
    if name.is_empty() || title.is_empty() {
        return Err(Stopped(
            "write who signs and as what: --name NAME --title TITLE".to_owned(),
        ));
    }
    let OpenTo { countersigned, .. } = found(desk, reference).await?;
    if !countersigned.iter().any(|known| known == agreement) {
        return Err(Stopped(format!(
            "{reference} has no agreement \"{agreement}\" that the foundation countersigns; {}",
            other(agreement, &countersigned)
        )));
    }
    let signed = countersign(desk, reference, agreement, name, title).await;
    if signed.map_err(stopped)? {
        Ok(format!("{reference}: {agreement} is countersigned.\n"))
    } else {
        Err(Stopped(format!(
            "{reference}: the member has not signed {agreement} yet, so there is nothing to countersign"
        )))
    }
}

async fn found(desk: &Desk, reference: &str) -> Result<OpenTo, Stopped> {
    match open_to(desk, reference).await.map_err(stopped)? {
        Some(open) => Ok(open),
        None => Err(Stopped(format!(
            "there is no application {reference}; `guildhall applications` lists those that wait"
        ))),
    }
}

fn other(written: &str, known: &[String]) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    instead(nearest(written, &known), &known)
}

fn stopped(error: DeskError) -> Stopped {
    Stopped(match error {
        DeskError::Storage(error) => error.to_string(),
        DeskError::NotOffered(_) | DeskError::NoSuchTier => {
            "the programme of this application is not among the programmes any more".to_owned()
        }
        DeskError::WrongState => {
            "this application does not wait for a decision: it is a draft, or was withdrawn, or its applicant is being asked"
                .to_owned()
        }
        DeskError::Files(error) => error,
        other => format!("this could not be done: {other:?}"),
    })
}
