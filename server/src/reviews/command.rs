//! What reviewers do.

use super::actions::passes_on_to;
use super::deciders::{has_conflict, is_involved};
use super::ready::ready_text;
use super::records::{ReviewRecord, StoredVote, close_stage};
use super::stage::{advance, begin, fill_places, go_on, start_days_again};
use crate::accounts::{Powers, Session, powers_for};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Countersignature, Entry, LinkedApplication, MeetingId, State, alone,
    append, ask_about, by_reference, countersign, fingerprint,
};
use crate::in_kind;
use crate::invoices::{cancel_unpaid, has_invoices, has_payments};
use crate::memberships::{activate_if_complete, cancel};
use crate::storage::Tx;
use app::api::{ReviewAction, ReviewCommand, StageResult};
use domain::access::Action;
use domain::review::{Decision, StageStanding};
use domain::typed::cleaned;
use serde_json::{Value, json};

/// The result of a reviewer's command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reviewed {
    Done,
    /// Someone else changed something meanwhile, so nothing was done.
    Conflict,
    /// The reason, question or note is missing.
    TextMissing,
    /// There's no such ready-made reason for this action.
    ReasonWrong,
    /// A text is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// There's no such step to ask about.
    StepMissing,
    /// The signatory's name or position is missing.
    NameMissing,
    /// There's no such agreement that the member has signed.
    NothingToSign,
    /// The foundation has no such application.
    NoSuchApplication,
}

/// The longest reason, question, note or name, in characters.
pub const LONGEST_TEXT: usize = 5_000;

/// A reviewer's command, with what it's checked against.
struct Deed<'a> {
    state: &'a AppState,
    session: &'a Session,
    command: &'a ReviewCommand,
    /// The reason, question or note.
    text: String,
    powers: Powers,
}

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

impl Deed<'_> {
    fn check(&self, action: Action) -> Result<(), CommandError> {
        let may = self.powers.may(action);
        may.then_some(()).ok_or(CommandError::NoPermission)
    }

    /// Whether the last change was this command: a second click.
    async fn is_done(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
        let application = &linked.opened.application;
        if application.review_version != self.command.version + 1 {
            return Ok(false);
        }
        let (last,): (Option<String>,) = tx
            .one(
                "SELECT last_command FROM application WHERE reference = $1",
                &[(&application.reference).into()],
            )
            .await?;
        Ok(last == Some(self.digest()))
    }

    /// Remembers the command, to recognise a second click.
    async fn remember(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
        tx.run(
            "UPDATE application SET last_command = $1 WHERE reference = $2",
            &[(&self.digest()).into(), (&linked.opened.application.reference).into()],
        )
        .await?;
        Ok(())
    }

    /// A hash of the command and of its sender.
    fn digest(&self) -> String {
        let command = serde_json::to_string(self.command).unwrap_or_default();
        fingerprint(&format!("{} {command}", self.session.account))
    }

    async fn perform(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        match self.command.action {
            ReviewAction::Approve => self.vote(tx, linked, Some(Decision::Approve)).await,
            ReviewAction::Decline => self.vote(tx, linked, Some(Decision::Decline)).await,
            ReviewAction::Recuse => self.vote(tx, linked, None).await,
            ReviewAction::Ask => self.ask(tx, linked).await,
            ReviewAction::Note => self.note(tx, linked).await,
            ReviewAction::Hold => self.hold(tx, linked, State::Submitted, Some("on_hold")).await,
            ReviewAction::Resume => self.hold(tx, linked, State::OnHold, None).await,
            ReviewAction::PassOn => self.pass_on(tx, linked).await,
            ReviewAction::Reopen => self.reopen(tx, linked).await,
            ReviewAction::Countersign => self.countersign(tx, linked).await,
        }
    }

    /// Adds a ledger entry about the command.
    async fn record(&self, tx: &mut Tx, linked: &LinkedApplication<'_>, detail: Value) -> Result<(), CommandError> {
        let personal = (!self.text.is_empty()).then(|| json!({ "reason": self.text }));
        let entry = Entry {
            subject: linked.opened.application.reference.as_str(),
            action: ledger_word(self.command.action),
            actor: self.session.account.as_str(),
            detail,
            personal,
        };
        append(tx, self.state, entry).await
    }

    /// Counts a change.
    async fn count(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
        tx.run(
            "UPDATE application SET review_version = review_version + 1, changed_at = $1 WHERE reference = $2",
            &[
                self.state.clock.now().0.into(),
                (&linked.opened.application.reference).into(),
            ],
        )
        .await?;
        Ok(())
    }

    async fn vote(
        &self,
        tx: &mut Tx,
        linked: &LinkedApplication<'_>,
        decision: Option<Decision>,
    ) -> Result<Reviewed, CommandError> {
        let application = &linked.opened.application;
        let allowed = match decision {
            // What's being answered can't be approved yet.
            Some(Decision::Approve) => application.state() == State::Submitted,
            Some(Decision::Decline) | None => matches!(application.state(), State::Submitted | State::Asked),
        };
        let record = ReviewRecord::of(tx, application).await?;
        let current = record.current().filter(|_| allowed).ok_or(CommandError::WrongState)?;
        let reviewer = current.reviewer.0;
        if !self.powers.decides_as(reviewer) {
            return Err(CommandError::NoPermission);
        }
        if has_conflict(linked, &record, &self.session.account, &self.session.address) {
            return Err(CommandError::Recused);
        }
        let seq = i64::try_from(record.votes.len()).unwrap_or(i64::MAX) + 1;
        let id = self.state.secrets.id()?;
        tx.run(
            "INSERT INTO vote (id, application, round, place, seq, account, vote, reason, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &[
                (&id).into(),
                (&application.reference).into(),
                current.round.into(),
                current.place.into(),
                seq.into(),
                (&self.session.account).into(),
                StoredVote(decision).id().into(),
                (&self.text).into(),
                self.state.clock.now().0.into(),
            ],
        )
        .await?;
        self.count(tx, linked).await?;
        let detail = json!({ "round": current.round, "place": current.place, "reviewer": reviewer.id() });
        self.record(tx, linked, detail).await?;
        advance(tx, self.state, linked).await?;
        Ok(Reviewed::Done)
    }

    async fn ask(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        self.check(Action::AskApplicants)?;
        let (step, by) = (&self.command.step, self.session.account.as_str());
        let asked = ask_about(tx, self.state, linked, step, &self.text, by).await?;
        Ok(asked.map_or(Reviewed::StepMissing, |_| Reviewed::Done))
    }

    async fn note(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        self.check(Action::WriteNotes)?;
        let id = self.state.secrets.id()?;
        tx.run(
            "INSERT INTO note (id, application, account, text, at) VALUES ($1, $2, $3, $4, $5)",
            &[
                (&id).into(),
                (&linked.opened.application.reference).into(),
                (&self.session.account).into(),
                (&self.text).into(),
                self.state.clock.now().0.into(),
            ],
        )
        .await?;
        self.count(tx, linked).await?;
        self.record(tx, linked, json!({ "note": id })).await?;
        Ok(Reviewed::Done)
    }

    /// Puts an application in one state on hold, or back.
    async fn hold(
        &self,
        tx: &mut Tx,
        linked: &LinkedApplication<'_>,
        from: State,
        outcome: Option<&'static str>,
    ) -> Result<Reviewed, CommandError> {
        self.check(Action::SteerReviews)?;
        if linked.opened.application.state() != from {
            return Err(CommandError::WrongState);
        }
        tx.run(
            "UPDATE application SET outcome = $1 WHERE reference = $2",
            &[outcome.into(), (&linked.opened.application.reference).into()],
        )
        .await?;
        // The time on hold isn't the reviewers'.
        if outcome.is_none()
            && let Some(current) = ReviewRecord::of(tx, &linked.opened.application).await?.current()
        {
            start_days_again(tx, linked, current).await?;
        }
        self.count(tx, linked).await?;
        self.record(tx, linked, json!({})).await?;
        Ok(Reviewed::Done)
    }

    async fn pass_on(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        self.check(Action::SteerReviews)?;
        let record = ReviewRecord::of(tx, &linked.opened.application).await?;
        let current = record
            .current()
            .filter(|_| linked.opened.application.state() == State::Submitted);
        let current = current.ok_or(CommandError::WrongState)?;
        let Some(instead) = passes_on_to(linked, current) else {
            return Err(CommandError::WrongState);
        };
        self.count(tx, linked).await?;
        self.record(tx, linked, json!({ "to": instead.id() })).await?;
        go_on(
            tx,
            self.state,
            linked,
            &record,
            current,
            &StageStanding::PassedOn(instead),
        )
        .await?;
        Ok(Reviewed::Done)
    }

    async fn reopen(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        self.check(Action::SteerReviews)?;
        let application = &linked.opened.application;
        let reference = &application.reference;
        let by = self.session.account.as_str();
        // A credit note can't be undone.
        let cancels = matches!(application.state(), State::Approved | State::Declined)
            && has_invoices(tx, linked).await?
            && !has_payments(tx, linked).await?;
        if cancels {
            self.session.confirmed(self.state.clock.now())?;
        }
        if !matches!(application.state(), State::Approved | State::Declined)
            || !cancel_unpaid(tx, self.state, linked, by, &self.text).await?
            || !in_kind::cancel(tx, self.state, reference).await?
            || !cancel(tx, self.state, reference).await?
        {
            return Err(CommandError::WrongState);
        }
        let record = ReviewRecord::of(tx, application).await?;
        if let Some(current) = record.current() {
            close_stage(tx, reference, current, StageResult::Reopened, self.state.clock.now().0).await?;
        }
        tx.run(
            "UPDATE application SET outcome = NULL, decided_at = NULL, review_round = review_round + 1 WHERE reference = $1",
            &[reference.into()],
        )
        .await?;
        self.count(tx, linked).await?;
        self.record(tx, linked, json!({ "round": record.round + 1 })).await?;
        begin(tx, self.state, reference).await?;
        Ok(Reviewed::Done)
    }

    async fn countersign(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
        self.check(Action::Countersign)?;
        let ReviewCommand {
            agreement, name, title, ..
        } = self.command;
        if name.trim().is_empty() || title.trim().is_empty() {
            return Ok(Reviewed::NameMissing);
        }
        let signature = Countersignature {
            agreement,
            name,
            title,
            by: self.session.account.as_str(),
        };
        if !countersign(tx, self.state, linked, signature).await? {
            return Ok(Reviewed::NothingToSign);
        }
        self.count(tx, linked).await?;
        activate_if_complete(tx, self.state, &linked.opened.application.reference).await?;
        Ok(Reviewed::Done)
    }
}

/// What the ledger calls a command.
fn ledger_word(action: ReviewAction) -> &'static str {
    match action {
        ReviewAction::Approve => "voted for",
        ReviewAction::Decline => "voted against",
        ReviewAction::Recuse => "recused",
        ReviewAction::Ask => "asked",
        ReviewAction::Note => "noted",
        ReviewAction::Hold => "put on hold",
        ReviewAction::Resume => "resumed",
        ReviewAction::PassOn => "passed on",
        ReviewAction::Reopen => "reopened",
        ReviewAction::Countersign => "countersigned",
    }
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
