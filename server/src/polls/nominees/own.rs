//! What nominees do: accept, say something about themselves, withdraw, and answer questions.

use super::names::NomineeNames;
use super::rows::{NomineeQuestionRow, NomineeRow};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::polls::PollDone;
use crate::polls::record::record;
use crate::polls::rows::PollRow;
use crate::polls::typed::text_of;
use crate::storage::Tx;
use app::api::{NomineeAction, NomineeCommand};
use domain::poll::PollPhase;
use domain::typed::is_blank;
use serde_json::json;

/// Does what a nominee wants: somebody who's signed in with the address that was nominated. Idempotent.
///
/// # Errors
/// If it isn't possible on this day, or after what they did before.
pub async fn nominee_command(
    state: &AppState,
    session: &Session,
    foundation: &str,
    number: i64,
    command: &NomineeCommand,
) -> Result<PollDone, CommandError> {
    // Candidates are people.
    if session.token.is_some() {
        return Ok(PollDone::NotFound);
    }
    let mut tx = state.database.begin().await?;
    let Some(poll) = PollRow::locked(&mut tx, foundation, number).await? else {
        return Ok(PollDone::NotFound);
    };
    let Some(nominee) = NomineeRow::of_address(&mut tx, &poll, &session.address).await? else {
        return Ok(PollDone::NotFound);
    };
    let own = OwnNomination {
        state,
        session,
        phase: poll.phase(state.clock.today()),
        poll,
        nominee,
    };
    let done = match command.action {
        NomineeAction::Accept => own.accept(&mut tx, command).await?,
        NomineeAction::Write => own.write(&mut tx, command).await?,
        NomineeAction::Withdraw => own.withdraw(&mut tx).await?,
        NomineeAction::Answer => own.answer(&mut tx, command).await?,
    };
    if done == PollDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

/// The caller's own nomination.
struct OwnNomination<'a> {
    state: &'a AppState,
    session: &'a Session,
    poll: PollRow,
    phase: PollPhase,
    nominee: NomineeRow,
}

impl OwnNomination<'_> {
    /// Accepts, also after declining or withdrawing. Without a name, they keep the name and affiliation with which they
    /// were nominated.
    async fn accept(&self, tx: &mut Tx, command: &NomineeCommand) -> Result<PollDone, CommandError> {
        let names = if is_blank(&command.name) {
            Ok(NomineeNames {
                name: self.nominee.name.clone(),
                affiliation: self.nominee.affiliation.clone(),
            })
        } else {
            NomineeNames::read(&command.name, &command.affiliation)
        };
        self.store(tx, names, &command.text).await
    }

    async fn write(&self, tx: &mut Tx, command: &NomineeCommand) -> Result<PollDone, CommandError> {
        if !self.nominee.has_accepted() {
            return Err(CommandError::WrongState);
        }
        let names = NomineeNames::read(&command.name, &command.affiliation);
        self.store(tx, names, &command.text).await
    }

    /// Stores what they say about themselves, until the first day of voting. They've accepted then.
    async fn store(
        &self,
        tx: &mut Tx,
        names: Result<NomineeNames, PollDone>,
        statement: &str,
    ) -> Result<PollDone, CommandError> {
        if self.phase >= PollPhase::Held {
            return Err(CommandError::WrongState);
        }
        let read = names.and_then(|names| text_of(statement).map(|statement| (names, statement)));
        let (names, statement) = match read {
            Ok(read) => read,
            Err(problem) => return Ok(problem),
        };
        let nominee = &self.nominee;
        let had_accepted = nominee.has_accepted();
        let is_known =
            names.name == nominee.name && names.affiliation == nominee.affiliation && statement == nominee.statement;
        if had_accepted && is_known {
            return Ok(PollDone::Done);
        }
        let accepted_at = nominee.accepted_at.filter(|_| had_accepted);
        let accepted_at = accepted_at.unwrap_or(self.state.clock.now().0);
        tx.run(
            "UPDATE poll_nominee SET name = $1, affiliation = $2, statement = $3, accepted_at = $4, \
             withdrawn_at = NULL WHERE poll = $5 AND number = $6",
            &[
                (&names.name).into(),
                (&names.affiliation).into(),
                (&statement).into(),
                accepted_at.into(),
                (&self.poll.id).into(),
                nominee.number.into(),
            ],
        )
        .await?;
        let action = if had_accepted {
            "nominee changed"
        } else {
            "nomination accepted"
        };
        let personal = json!({
            "name": names.name,
            "email": nominee.email,
            "affiliation": names.affiliation,
            "statement": statement,
        });
        let detail = json!({ "nominee": nominee.number });
        record(
            tx,
            self.state,
            &self.poll,
            (self.session.account.as_str(), action),
            detail,
            Some(personal),
        )
        .await?;
        Ok(PollDone::Done)
    }

    /// Declines, or withdraws until the ballots are counted.
    async fn withdraw(&self, tx: &mut Tx) -> Result<PollDone, CommandError> {
        if self.nominee.withdrawn_at.is_some() {
            return Ok(PollDone::Done);
        }
        if !self.phase.is_running() {
            return Err(CommandError::WrongState);
        }
        tx.run(
            "UPDATE poll_nominee SET withdrawn_at = $1 WHERE poll = $2 AND number = $3",
            &[
                self.state.clock.now().0.into(),
                (&self.poll.id).into(),
                self.nominee.number.into(),
            ],
        )
        .await?;
        let detail = json!({ "nominee": self.nominee.number, "accepted": self.nominee.accepted_at.is_some() });
        let by = (self.session.account.as_str(), "nominee withdrawn");
        record(tx, self.state, &self.poll, by, detail, None).await?;
        Ok(PollDone::Done)
    }

    /// Answers a question, or changes the answer, until voting closes.
    async fn answer(&self, tx: &mut Tx, command: &NomineeCommand) -> Result<PollDone, CommandError> {
        if self.phase > PollPhase::Voting {
            return Err(CommandError::WrongState);
        }
        let answer = match text_of(&command.text) {
            Ok(answer) => answer,
            Err(problem) => return Ok(problem),
        };
        let questions = NomineeQuestionRow::to(tx, &self.poll, &self.nominee).await?;
        let asked = questions.into_iter().find(|known| known.number == command.question);
        let Some(question) = asked else {
            return Ok(PollDone::NoSuchPart);
        };
        if question.answer == answer {
            return Ok(PollDone::Done);
        }
        tx.run(
            "UPDATE poll_question SET answer = $1, answered_at = $2 WHERE poll = $3 AND nominee = $4 AND number = $5",
            &[
                (&answer).into(),
                self.state.clock.now().0.into(),
                (&self.poll.id).into(),
                question.nominee.into(),
                question.number.into(),
            ],
        )
        .await?;
        let detail = json!({ "nominee": question.nominee, "question": question.number });
        let personal = json!({ "answer": answer });
        let by = (self.session.account.as_str(), "nominee answered");
        record(tx, self.state, &self.poll, by, detail, Some(personal)).await?;
        Ok(PollDone::Done)
    }
}
