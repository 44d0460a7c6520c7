//! What members do: ask for a benefit, or withdraw what they've asked for.

use super::change::{UseChange, apply, digest};
use super::held::HeldBenefits;
use super::letters;
use super::rows::UseRow;
use crate::accounts::Session;
use crate::applications::{AppState, BenefitUseId, CommandError, Entry, append};
use crate::members::{ActingFor, open};
use crate::storage::Tx;
use app::api::{MemberBenefitAction, MemberBenefitCommand};
use domain::date::Date;
use domain::entitlement::{UseProblem, UseStep, read_wanted_day, read_what};
use domain::member::MemberAction;
use serde_json::json;

/// The result of a member's command about benefits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AskDone {
    Done,
    /// Someone else changed something meanwhile, so nothing was done.
    Conflict,
    /// Everything that's wrong with it.
    Wrong(Vec<UseProblem>),
    /// They don't act for such a member, or it has no such benefit or use.
    NotFound,
}

/// Does what a member wants. Idempotent: the second click of two changes nothing.
///
/// # Errors
/// If they may not use the member's benefits, or the state of the membership or of the use doesn't allow it.
pub async fn ask(
    state: &AppState,
    session: &Session,
    membership: &str,
    command: &MemberBenefitCommand,
) -> Result<AskDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application, so requests for the last one are made one after the other.
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::UseBenefits).await? else {
        return Ok(AskDone::NotFound);
    };
    let held = HeldBenefits::of(&mut tx, &acting.linked, &acting.membership.id).await?;
    let request = BenefitRequest {
        state,
        session,
        acting: &acting,
        held: &held,
        command,
    };
    let done = match command.action {
        MemberBenefitAction::Request => request.request(&mut tx).await?,
        MemberBenefitAction::Withdraw => request.withdraw(&mut tx).await?,
    };
    if done == AskDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

/// A member's command, and what it's checked against.
struct BenefitRequest<'a> {
    state: &'a AppState,
    session: &'a Session,
    acting: &'a ActingFor<'a>,
    held: &'a HeldBenefits<'a>,
    command: &'a MemberBenefitCommand,
}

impl BenefitRequest<'_> {
    async fn request(&self, tx: &mut Tx) -> Result<AskDone, CommandError> {
        let (what, day) = match self.read() {
            Ok(read) => read,
            Err(problems) => return Ok(AskDone::Wrong(problems)),
        };
        if self.is_repeated(&what, day) {
            return Ok(AskDone::Done);
        }
        if self.held.version() != self.command.version {
            return Ok(AskDone::Conflict);
        }
        if self.has_left() {
            return Err(CommandError::WrongState);
        }
        let Some(term) = self.held.current().map(|held| held.term.number) else {
            return Ok(AskDone::NotFound);
        };
        let benefit = &self.command.benefit;
        let Some(entitlement) = self.held.entitlement(term, benefit) else {
            return Ok(AskDone::NotFound);
        };
        let uses = self.held.counted(term, benefit);
        if let Err(refusal) = entitlement.check_request(&uses, day, self.acting.linked.today) {
            return Ok(AskDone::Wrong(vec![UseProblem::Refused(refusal)]));
        }
        let id = self.store(tx, term, &what, day).await?;
        let row = UseRow::find(tx, &self.acting.membership.foundation, &id).await?;
        let row = row.ok_or(CommandError::WrongState)?;
        letters::asked(tx, self.state, &row).await?;
        Ok(AskDone::Done)
    }

    /// What it's about, and the day.
    fn read(&self) -> Result<(String, Date), Vec<UseProblem>> {
        let what = read_what(&self.command.what).map_err(UseProblem::What);
        match (what, read_wanted_day(&self.command.day)) {
            (Ok(what), Ok(day)) => Ok((what, day)),
            (what, day) => Err(what.err().into_iter().chain(day.err()).collect()),
        }
    }

    /// Whether the last request was this one: a second click.
    fn is_repeated(&self, what: &str, day: Date) -> bool {
        let last = self.held.uses.last();
        self.held.version() == self.command.version.saturating_add(1)
            && last.is_some_and(|last| {
                last.requested_by == self.session.account.as_str()
                    && last.benefit == self.command.benefit
                    && last.what == what
                    && last.wanted_on.0 == day
            })
    }

    /// Whether the member's last day has passed.
    fn has_left(&self) -> bool {
        let leaves = self.acting.membership.leaves_on;
        leaves.is_some_and(|last| last.0 < self.acting.linked.today)
    }

    async fn store(&self, tx: &mut Tx, term: i64, what: &str, day: Date) -> Result<BenefitUseId, CommandError> {
        let id = BenefitUseId::random(&self.state.secrets)?;
        let membership = &self.acting.membership;
        let (now, wanted) = (self.state.clock.now().0, day.to_string());
        tx.run(
            "INSERT INTO benefit_use (id, foundation, application, membership, term, benefit, place, state, wanted_on, what, \
             requested_by, requested_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'requested', $8, $9, $10, $11, $11)",
            &[
                (&id).into(),
                (&membership.foundation).into(),
                (&membership.application).into(),
                (&membership.id).into(),
                term.into(),
                (&self.command.benefit).into(),
                (self.held.version() + 1).into(),
                (&wanted).into(),
                what.into(),
                self.session.account.as_str().into(),
                now.into(),
            ],
        )
        .await?;
        let entry = Entry {
            subject: membership.application.as_str(),
            action: "benefit requested",
            actor: self.session.account.as_str(),
            detail: json!({ "use": id, "benefit": self.command.benefit, "term": term, "wanted": wanted }),
            personal: Some(json!({ "what": what })),
        };
        append(tx, self.state, entry).await?;
        Ok(id)
    }

    async fn withdraw(&self, tx: &mut Tx) -> Result<AskDone, CommandError> {
        let mut uses = self.held.uses.iter();
        let Some(row) = uses.find(|row| row.id.as_str() == self.command.id) else {
            return Ok(AskDone::NotFound);
        };
        let digest = digest(self.session, self.command);
        if row.is_repeated(self.command.version, &digest) {
            return Ok(AskDone::Done);
        }
        if row.version != self.command.version {
            return Ok(AskDone::Conflict);
        }
        let step = UseStep::Withdraw;
        if !row.state.0.allows(step, row.scheduled(), self.acting.linked.today) {
            return Err(CommandError::WrongState);
        }
        let change = UseChange::of(row, step);
        apply(tx, self.state, self.session, row, &change, &digest).await?;
        letters::withdrawn(tx, self.state, row).await?;
        Ok(AskDone::Done)
    }
}
