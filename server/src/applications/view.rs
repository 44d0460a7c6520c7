//! An application as its links show it.

mod asked;
mod links;
mod requests;
mod texts;
mod versions;

pub(super) use versions::successor;

use super::ids::{ApplicationReference, UploadId};
use super::linked::LinkedApplication;
use super::mailing::is_confirmed;
use super::rows::State;
use super::{AppState, CommandError, save};
use crate::clock::Timestamp;
use crate::storage::Tx;
use app::api::{ApplicationAnswer, ApplicationState, FileBrief, FoundationBrief, WizardRules};
use domain::application::{FieldKind, OptionLabel, Step, key, signatory};
use domain::catalogue::VersionQuery;
use domain::joining::Part;
use domain::quote::Quote;
use domain::typed::tidy;
use links::links;
pub(super) use requests::requests;
use std::collections::BTreeSet;
pub(crate) use texts::agreement_briefs;
use texts::agreement_text;
use versions::newer;

/// Shows an application as far as its link opens it. What follows from its review is added by [`crate::reviews`].
///
/// # Errors
/// If the foundation is no longer on the site, or the database fails.
pub(crate) async fn view(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    lang: &str,
    agreement: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<ApplicationAnswer, CommandError> {
    let application = &linked.opened.application;
    let applicant = linked.opened.is_applicant();
    let mut steps = linked.steps().into_owned();
    if !applicant {
        name_applicant(&mut steps, linked.answers().get(key::YOUR_NAME).trim());
    }
    let keys: BTreeSet<&str> = steps
        .iter()
        .flat_map(|step| &step.fields)
        .map(|field| field.key.as_str())
        .collect();
    let reached = |key: &str| applicant || keys.contains(key) || steps.iter().any(|step| step.counts(key));
    let answers = linked.answers().iter().filter(|(key, _)| reached(key));
    let answers = answers.map(|(key, typed)| (key.to_owned(), typed.to_owned())).collect();
    let submitted = application.submitted_at.map(Timestamp);
    // The price is that of the day of submission, even if the rules have another one later.
    let priced_on = submitted.map_or(linked.today, Timestamp::day);
    let quote = linked.quote(priced_on);
    let stages = linked.stages(&quote);
    let holidays = linked.holidays();
    let requests = if applicant {
        requests(tx, linked).await?
    } else {
        Vec::new()
    };
    // The foundation's days start again when the applicant answers a question.
    let complete_since = submitted.map(Timestamp::day);
    let complete_since = complete_since.max(requests.iter().filter_map(|request| request.answered).max());
    let in_force =
        state
            .loaded
            .catalogue
            .programme(&application.foundation, &application.programme, &VersionQuery::InForce)?;
    let answer = ApplicationAnswer {
        reference: application.reference.to_string(),
        state: application.state().into(),
        part: linked.opened.part(),
        party: linked.answers().party(linked.tier),
        foundation: brief(&application.foundation).ok_or(CommandError::NoSuchTier)?,
        programme: linked.programme.clone().localised(lang),
        tier: linked.tier.id.clone(),
        name: party_name(linked),
        answers,
        held: save::held(tx, &application.reference, &linked.opened.link.id).await?,
        revision: application.revision,
        agreements: if applicant || linked.opened.part() == Part::Signature {
            agreement_briefs(tx, linked).await?
        } else {
            Vec::new()
        },
        text: agreement_text(tx, state, linked, agreement).await?,
        signatory: signatory(&linked.subject()).filter(|_| applicant || linked.opened.part() == Part::Signature),
        files: files(tx, &application.reference)
            .await?
            .into_iter()
            .filter(|file| reached(&file.key))
            .collect(),
        links: if applicant {
            links(tx, state, &application.reference).await?
        } else {
            Vec::new()
        },
        requests,
        decided_by: complete_since.and_then(|day| linked.decided_by(day)),
        holidays,
        // They reveal whether the applicant contributes in kind.
        stages: if applicant { stages } else { Vec::new() },
        submitted_on: submitted.map(Timestamp::day),
        // Nothing changes after a withdrawal.
        withdrawn_on: (application.state() == State::Withdrawn).then(|| Timestamp(application.changed_at).day()),
        progress: Vec::new(),
        decision: None,
        place: None,
        pro_forma: false,
        bills: Vec::new(),
        membership: None,
        newer: (applicant && in_force.version != application.version).then(|| newer(linked, in_force, lang)),
        refusals: if applicant { quote.refusals.clone() } else { Vec::new() },
        // A price reveals answers. Signatories see it in the agreement.
        quote: if applicant { quote } else { Quote::by_agreement() },
        steps,
        today: linked.today,
        works_until: Timestamp(linked.opened.link.expires_at).day(),
        email_confirmed: applicant && is_confirmed(linked),
        // A colleague's steps depend on other people's answers.
        rules: applicant.then(|| WizardRules {
            joining: linked.programme.joining.clone(),
            carried: linked.carried.clone(),
        }),
    };
    Ok(answer)
}

/// For a colleague, "I myself" would mean someone else.
fn name_applicant(steps: &mut [Step], name: &str) {
    for field in steps.iter_mut().flat_map(|step| &mut step.fields) {
        if let FieldKind::Choice(choices) = &mut field.kind {
            for choice in choices.iter_mut().filter(|choice| choice.label == OptionLabel::You) {
                choice.label = OptionLabel::Applicant(name.to_owned());
            }
        }
    }
}

/// The new member's name. Empty if it isn't known yet.
pub(super) fn party_name(linked: &LinkedApplication<'_>) -> String {
    let key = match linked.answers().party(linked.tier) {
        domain::application::ApplicantKind::Person => key::YOUR_NAME,
        domain::application::ApplicantKind::Organisation => key::ORGANISATION_NAME,
    };
    tidy(linked.answers().get(key))
}

async fn files(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<FileBrief>, CommandError> {
    let rows: Vec<(UploadId, String, String, i64)> = tx
        .all(
            "SELECT id, key, name, size FROM upload WHERE application = $1 ORDER BY at, id",
            &[reference.into()],
        )
        .await?;
    let brief = |(id, key, name, size): (UploadId, String, String, i64)| FileBrief {
        id: id.to_string(),
        key,
        name,
        size,
    };
    Ok(rows.into_iter().map(brief).collect())
}

impl From<State> for ApplicationState {
    fn from(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Submitted => Self::Submitted,
            State::Asked => Self::Asked,
            State::OnHold => Self::OnHold,
            State::Approved => Self::Approved,
            State::Declined => Self::Declined,
            State::Withdrawn => Self::Withdrawn,
        }
    }
}
