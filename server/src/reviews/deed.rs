//! What each of a reviewer's commands changes: the rows, the ledger, and the review's next stage.

use super::actions::passes_on_to;
use super::deciders::has_conflict;
use super::records::{ReviewRecord, StoredVote, close_stage};
use super::reviewed::Reviewed;
use super::stage::{advance, begin, go_on, start_days_again};
use crate::accounts::{Powers, Session};
use crate::applications::{
    AppState, CommandError, Countersignature, Entry, LinkedApplication, State, append, ask_about, countersign,
    fingerprint,
};
use crate::in_kind;
use crate::invoices::{cancel_unpaid, has_invoices, has_payments};
use crate::memberships::{activate_if_complete, cancel};
use crate::storage::Tx;
use app::api::{ReviewAction, ReviewCommand, StageResult};
use domain::access::Action;
use domain::review::{Decision, StageStanding};
use serde_json::{Value, json};

/// A reviewer's command, with what it's checked against.
pub(super) struct Deed<'a> {
    pub(super) state: &'a AppState,
    pub(super) session: &'a Session,
    pub(super) command: &'a ReviewCommand,
    /// The reason, question or note.
    pub(super) text: String,
    pub(super) powers: Powers,
}

impl Deed<'_> {
    pub(super) fn check(&self, action: Action) -> Result<(), CommandError> {
        let may = self.powers.may(action);
        may.then_some(()).ok_or(CommandError::NoPermission)
    }

    /// Whether the last change was this command: a second click.
    pub(super) async fn is_done(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
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
    pub(super) async fn remember(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
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

    pub(super) async fn perform(&self, tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Reviewed, CommandError> {
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
