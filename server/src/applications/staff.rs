//! What staff can do with applications on the command line, until there's a staff console.

use super::duplicates::{ApplicantRow, ComparedApplicant};
use super::ids::{ApplicationReference, QuestionId};
use super::ledger::{self, Entry};
use super::rows::{ApplicationRow, Signer, State};
use super::sign::SignatureRow;
use super::{AppState, CommandError, DuplicateReason, LinkedApplication, OpenedRow, letters};
use crate::storage::{Backend, Tx};
use crate::{application_columns, opened};
use domain::application::agreements;
use domain::typed::tidy;
use serde_json::json;
use std::collections::BTreeMap;

/// A submitted application, and its likely duplicates.
#[derive(Clone, Debug)]
pub struct Listed {
    pub application: ApplicationRow,
    /// Their application numbers, each with the reason.
    pub like: Vec<(ApplicationReference, DuplicateReason)>,
}

/// The applications that are waiting for a decision, oldest first.
///
/// # Errors
/// If the database fails.
pub async fn waiting(state: &AppState) -> Result<Vec<Listed>, CommandError> {
    const APPLICATIONS: &str = concat!(
        "SELECT ",
        application_columns!(),
        " FROM application a WHERE a.state IN ('submitted', 'asked') \
         AND COALESCE(a.outcome, 'on_hold') = 'on_hold' ORDER BY a.submitted_at, a.reference"
    );
    let mut tx = state.database.read().await?;
    let rows: Vec<ApplicationRow> = tx.all(APPLICATIONS, &[]).await?;
    let mut applicants: BTreeMap<&ApplicationReference, ComparedApplicant> = BTreeMap::new();
    let names: Vec<ApplicantRow> = tx
        .all(
            "SELECT reference, record, COALESCE(likeness, '') AS name FROM application \
             WHERE state IN ('submitted', 'asked') ORDER BY reference",
            &[],
        )
        .await?;
    tx.rollback().await?;
    applicants.extend(names.iter().map(|row| (&row.reference, ComparedApplicant::of(row))));
    let listed = rows.iter().map(|row| {
        let others = rows
            .iter()
            .filter(|other| other.reference != row.reference && other.foundation == row.foundation);
        let like = others.filter_map(|other| {
            let (one, another) = (applicants.get(&row.reference)?, applicants.get(&other.reference)?);
            Some((other.reference.clone(), one.likeness(another)?))
        });
        Listed {
            application: row.clone(),
            like: like.collect(),
        }
    });
    Ok(listed.collect())
}

/// The IDs that staff can use for an application.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StaffTargets {
    /// The steps they can ask about.
    pub steps: Vec<String>,
    /// The agreements to countersign.
    pub countersigned: Vec<String>,
}

/// The IDs that staff can use for an application. `None` if there's no such application.
///
/// # Errors
/// If the database fails, or the tier is no longer offered.
pub async fn staff_targets(
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<Option<StaffTargets>, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = by_reference(&mut tx, state, reference).await?;
    tx.rollback().await?;
    Ok(linked.map(|linked| StaffTargets {
        steps: linked.all_steps().iter().map(|step| step.id.clone()).collect(),
        countersigned: agreements(&linked.subject())
            .filter(|agreement| agreement.countersigned)
            .map(|agreement| agreement.id.clone())
            .collect(),
    }))
}

/// Asks the applicant about a step. Returns the question's id, or `None` if there's no such application or step.
///
/// # Errors
/// If the application isn't waiting for a decision.
pub async fn ask(
    state: &AppState,
    reference: &ApplicationReference,
    step: &str,
    question: &str,
    staff: &str,
) -> Result<Option<QuestionId>, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(linked) = by_reference(&mut tx, state, reference).await? else {
        return Ok(None);
    };
    let asked = ask_about(&mut tx, state, &linked, step, question, staff).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Asks the applicant about a step. Returns the question's id, or `None` if there's no such step.
///
/// # Errors
/// If the application isn't waiting for a decision.
pub(crate) async fn ask_about(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    step: &str,
    question: &str,
    by: &str,
) -> Result<Option<QuestionId>, CommandError> {
    let reference = &linked.opened.application.reference;
    if !matches!(linked.opened.application.state(), State::Submitted | State::Asked) {
        return Err(CommandError::WrongState);
    }
    if !linked.all_steps().iter().any(|known| known.id == step) {
        return Ok(None);
    }
    let (id, now) = (QuestionId::random(&state.secrets)?, state.clock.now().0);
    tx.run(
        "INSERT INTO request (id, application, step, question, revision, at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&id).into(),
            reference.into(),
            step.into(),
            question.into(),
            linked.opened.application.revision.into(),
            now.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE application SET state = 'asked', changed_at = $1, review_version = review_version + 1 WHERE reference = $2",
        &[now.into(), reference.into()],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "asked",
        actor: by,
        detail: json!({ "request": id, "step": step }),
        personal: Some(json!({ "question": question })),
    };
    ledger::append(tx, state, entry).await?;
    letters::asked(tx, state, linked, question).await?;
    Ok(Some(id))
}

/// Who signs an agreement for the foundation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Countersignature<'a> {
    pub agreement: &'a str,
    pub name: &'a str,
    pub title: &'a str,
    /// The account, or `staff` on the command line.
    pub by: &'a str,
}

/// Countersigns an application's agreement. Returns whether there was one to countersign: signed by the member, and
/// countersigned according to the programme.
///
/// # Errors
/// If the application was withdrawn or declined, or hasn't been submitted.
pub(crate) async fn countersign(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    signature: Countersignature<'_>,
) -> Result<bool, CommandError> {
    let Countersignature {
        agreement,
        name,
        title,
        by,
    } = signature;
    let reference = &linked.opened.application.reference;
    if !matches!(linked.opened.application.state(), State::Submitted | State::Approved) {
        return Err(CommandError::WrongState);
    }
    let Some(member) = countersigned_text(tx, linked, agreement).await? else {
        return Ok(false);
    };
    if member.is_countersigned {
        return Ok(true);
    }
    let (id, now) = (state.secrets.id()?, state.clock.now().0);
    let (name, title) = (&tidy(name), &tidy(title));
    tx.run(
        "INSERT INTO signature (id, application, agreement, hash, side, name, title, at) \
         VALUES ($1, $2, $3, $4, 'foundation', $5, $6, $7)",
        &[
            (&id).into(),
            reference.into(),
            agreement.into(),
            (&member.hash).into(),
            name.into(),
            title.into(),
            now.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "countersigned",
        actor: by,
        detail: json!({ "agreement": agreement, "hash": member.hash }),
        personal: Some(json!({ "name": name, "title": title })),
    };
    ledger::append(tx, state, entry).await?;
    Ok(true)
}

/// A text that the member signed, and the foundation signs too.
struct CountersignedText {
    hash: String,
    is_countersigned: bool,
}

/// What the member signed of an agreement. `None` if they haven't, or the foundation doesn't sign it.
async fn countersigned_text(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    agreement: &str,
) -> Result<Option<CountersignedText>, CommandError> {
    let agreements = &linked.programme.joining.agreements;
    let wanted = agreements
        .iter()
        .any(|known| known.id == agreement && known.countersigned);
    let rows = super::sign::signatures(tx, &linked.opened.application.reference).await?;
    let is_valid = |row: &SignatureRow, side: Signer| row.side == side && row.void_at.is_none();
    let member = rows
        .iter()
        .rfind(|row| is_valid(row, Signer::Member) && row.agreement == agreement);
    Ok(member.filter(|_| wanted).map(|member| CountersignedText {
        hash: member.hash.clone(),
        is_countersigned: rows
            .iter()
            .any(|row| is_valid(row, Signer::Foundation) && row.hash == member.hash),
    }))
}

/// The agreements that the foundation still has to sign.
///
/// # Errors
/// If the database fails.
pub(crate) async fn to_countersign(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Vec<String>, CommandError> {
    let mut open = Vec::new();
    if linked.opened.application.import.is_some() {
        // What was signed was signed elsewhere.
        return Ok(open);
    }
    let subject = linked.subject();
    for agreement in agreements(&subject).filter(|agreement| agreement.countersigned) {
        let signed = countersigned_text(tx, linked, &agreement.id).await?;
        if !signed.is_some_and(|signed| signed.is_countersigned) {
            open.push(agreement.id.clone());
        }
    }
    Ok(open)
}

/// Locks an application until the end of a write transaction.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lock_application(tx: &mut Tx, reference: &ApplicationReference) -> Result<(), CommandError> {
    if tx.writes() && tx.backend() == Backend::Postgres {
        // SQLite has one writer at a time.
        tx.run(
            "SELECT 1 FROM application WHERE reference = $1 FOR UPDATE",
            &[reference.into()],
        )
        .await?;
    }
    Ok(())
}

/// Opens an application by its number, with the applicant's access. In a write transaction, it's locked until the end.
///
/// # Errors
/// If the tier is no longer offered.
pub(crate) async fn by_reference<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    reference: &ApplicationReference,
) -> Result<Option<LinkedApplication<'a>>, CommandError> {
    lock_application(tx, reference).await?;
    let sql = opened!(
        tx.backend(),
        "l.application = $1 AND l.part = 'applicant' ORDER BY l.created_at LIMIT 1"
    );
    let opened: Option<OpenedRow> = tx.optional(sql, &[reference.into()]).await?;
    opened.map(|opened| LinkedApplication::of(state, opened)).transpose()
}
