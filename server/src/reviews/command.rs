//! A reviewer's command: who may give it, and whether it still fits what they've seen.

use super::deciders::{has_conflict, is_involved};
use super::deed::Deed;
use super::ready::ready_text;
use super::records::ReviewRecord;
use super::reviewed::{LONGEST_TEXT, Reviewed};
use super::stage::fill_places;
use crate::accounts::{Session, powers_for};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Countersignature, MeetingId, State, alone, by_reference, countersign,
};
use crate::memberships::activate_if_complete;
use crate::storage::Tx;
use app::api::{ReviewAction, ReviewCommand};
use domain::access::Action;
use domain::typed::cleaned;

/// Does what a reviewer wants, if their roles allow it and nobody else has changed anything since they last looked. Idempotent: the
/// second click of two changes nothing.
///
/// # Errors
/// If the reviewer isn't allowed to, the application's state doesn't allow it, or they have to confirm who they are first: an invoice
/// would be cancelled.
pub async fn review(
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
    command: &ReviewCommand,
) -> Result<Reviewed, CommandError> {
    review_in(state, session, foundation, reference, command, None).await
}

/// The same for an application on a meeting's consent agenda. If the meeting is closed meanwhile, or the application taken off, it's
/// [`Reviewed::Conflict`], and nothing is done.
///
/// # Errors
/// As for [`review`].
pub(crate) async fn review_in(
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
    command: &ReviewCommand,
    meeting: Option<&MeetingId>,
) -> Result<Reviewed, CommandError> {
    let mut tx = state.database.begin().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    let mut deed = Deed {
        state,
        session,
        command,
        text: cleaned(&command.text).trim().to_owned(),
        powers,
    };
    deed.check(Action::ReadApplications)?;
    let linked = by_reference(&mut tx, state, reference).await?;
    let Some(linked) = linked.filter(|linked| linked.opened.application.foundation == foundation) else {
        return Ok(Reviewed::NoSuchApplication);
    };
    if linked.opened.application.state() == State::Draft {
        return Ok(Reviewed::NoSuchApplication);
    }
    if let Some(meeting) = meeting {
        alone(&mut tx).await?;
        if !is_on_agenda(&mut tx, meeting, reference).await? {
            return Ok(Reviewed::Conflict);
        }
    }
    let record = ReviewRecord::of(&mut tx, &linked.opened.application).await?;
    let is_vote = matches!(
        command.action,
        ReviewAction::Approve | ReviewAction::Decline | ReviewAction::Recuse
    );
    // Declaring a conflict takes away every power over the application. A second click still gets its answer.
    let conflict = has_conflict(&linked, &record, &session.account, &session.address);
    if deed.is_done(&mut tx, &linked).await? {
        return Ok(Reviewed::Done);
    }
    if is_involved(&linked, &record, &session.address) || (conflict && !is_vote && command.action != ReviewAction::Note)
    {
        return Err(CommandError::Recused);
    }
    if linked.opened.application.review_version != command.version {
        return Ok(Reviewed::Conflict);
    }
    match ready_text(&linked, command) {
        Some(ready) if deed.text.is_empty() => deed.text = ready,
        Some(ready) => deed.text = format!("{ready}\n\n{}", deed.text),
        None if command.ready.is_empty() => {}
        None => return Ok(Reviewed::ReasonWrong),
    }
    let needs_text = !matches!(command.action, ReviewAction::Resume | ReviewAction::Countersign);
    if needs_text && deed.text.is_empty() {
        return Ok(Reviewed::TextMissing);
    }
    let typed = [&deed.text, &command.name, &command.title];
    if typed.iter().any(|text| text.chars().count() > LONGEST_TEXT) {
        return Ok(Reviewed::TextTooLong);
    }
    let reviewed = deed.perform(&mut tx, &linked).await?;
    if reviewed == Reviewed::Done {
        deed.remember(&mut tx, &linked).await?;
        tx.commit().await?;
        // A decline has left a place.
        if linked.tier.cap.is_some() {
            fill_places(state).await?;
        }
    }
    Ok(reviewed)
}

/// Whether an application is on the consent agenda of an open meeting.
async fn is_on_agenda(
    tx: &mut Tx,
    meeting: &MeetingId,
    reference: &ApplicationReference,
) -> Result<bool, CommandError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM meeting_item i JOIN meeting m ON m.id = i.meeting WHERE i.meeting = $1 \
             AND i.application = $2 AND i.taken_off_by IS NULL AND m.closed_at IS NULL",
            &[meeting.into(), reference.into()],
        )
        .await?;
    Ok(count > 0)
}

/// Countersigns an agreement on the command line. `None` if there's no such application, otherwise whether there was one to
/// countersign.
///
/// # Errors
/// If the application was withdrawn or declined, or hasn't been submitted.
pub async fn countersign_for_staff(
    state: &AppState,
    reference: &ApplicationReference,
    agreement: &str,
    name: &str,
    title: &str,
) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(linked) = by_reference(&mut tx, state, reference).await? else {
        return Ok(false);
    };
    let signature = Countersignature {
        agreement,
        name,
        title,
        by: "staff",
    };
    let signed = countersign(&mut tx, state, &linked, signature).await?;
    if signed {
        activate_if_complete(&mut tx, state, reference).await?;
        tx.commit().await?;
    }
    Ok(signed)
}
