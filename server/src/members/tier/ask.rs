//! Asking for another tier, or for a renewal, and withdrawing that until it takes effect: for those who act for the member, and for staff who
//! act on the member's behalf.

use super::begin_now::begin_now;
use super::facts::{StatedOffer, stated_offer, store_facts};
use super::letters::{self, ChangeNews, ChangeReason};
use super::offer::TierOffer;
use super::rows::{ChangeState, insert, open_change, set, title};
use super::sign::{self, UnsignedAgreement};
use super::starts::OfferedStart;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, alone, append, fingerprint};
use crate::members::LONGEST_REASON;
use crate::members::access::{ActingFor, open};
use crate::members::staff_access::open_on_behalf;
use crate::storage::Tx;
use app::api::{TierChangeAction, TierChangeCommand};
use domain::application::{Answers, NamedPerson};
use domain::member::MemberAction;
use domain::tier_change::ChangeStart;
use domain::typed::tidy;
use serde_json::json;
use std::collections::BTreeMap;

/// The most characters that the name of somebody who signs can have.
const LONGEST_NAME: usize = 200;

/// The result of a command about the tier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TierChangeDone {
    Done,
    /// There's no such membership or tier, or the caller doesn't act for the member.
    NotFound,
    /// Something has changed since they saw it, such as the price, so nothing was done.
    Conflict,
    /// The reason is too long.
    TooLong,
    /// Staff don't say how and when the member asked.
    NoReason,
    /// An agreement isn't signed, or the name is missing or too long. Or it's one that staff can't sign for the member.
    Unsigned,
    /// Facts that the tier needs are missing or aren't valid.
    Facts,
    /// It's the member's own tier, and staff can't renew for a member.
    OnlyMember,
}

/// Who sends a command.
#[derive(Clone, Copy, Debug)]
enum ChangeActor<'a> {
    /// Somebody who acts for the member.
    Member,
    /// Somebody of this foundation's staff, whom the member has asked to send it.
    OnBehalf(&'a str),
}

impl ChangeActor<'_> {
    /// Opens the membership. `None` if there's no such membership, or it isn't theirs.
    async fn open<'a>(
        self,
        tx: &mut Tx,
        state: &'a AppState,
        session: &Session,
        id: &str,
    ) -> Result<Option<ActingFor<'a>>, CommandError> {
        match self {
            Self::Member => open(tx, state, session, id, MemberAction::ChangeMembership).await,
            Self::OnBehalf(foundation) => open_on_behalf(tx, state, session, foundation, id).await,
        }
    }
}

/// A command, and what it's checked against.
struct ChangeRequest<'a> {
    state: &'a AppState,
    session: &'a Session,
    acting: &'a ActingFor<'a>,
    command: &'a TierChangeCommand,
    reason: &'a str,
    digest: &'a str,
}

/// Asks for a change, or withdraws it. If nobody has to approve it and it starts now, it takes effect. Idempotent.
///
/// # Errors
/// If the caller's role doesn't allow it, or the change isn't possible.
pub async fn change_tier(
    state: &AppState,
    session: &Session,
    id: &str,
    command: &TierChangeCommand,
) -> Result<TierChangeDone, CommandError> {
    change(state, session, id, (ChangeActor::Member, command)).await
}

/// The same for a foundation's staff, who record what the member has asked them for. They need a reason, sign nothing, and
/// can't renew.
///
/// # Errors
/// If their role doesn't allow it, they have a conflict of interest, or the change isn't possible.
pub async fn change_tier_on_behalf(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &TierChangeCommand,
) -> Result<TierChangeDone, CommandError> {
    change(state, session, id, (ChangeActor::OnBehalf(foundation), command)).await
}

async fn change(
    state: &AppState,
    session: &Session,
    id: &str,
    (actor, command): (ChangeActor<'_>, &TierChangeCommand),
) -> Result<TierChangeDone, CommandError> {
    let reason = tidy(&command.reason);
    if reason.chars().count() > LONGEST_REASON {
        return Ok(TierChangeDone::TooLong);
    }
    let mut tx = state.database.begin().await?;
    if actor.open(&mut tx, state, session, id).await?.is_none() {
        return Ok(TierChangeDone::NotFound);
    }
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = actor.open(&mut tx, state, session, id).await? else {
        return Ok(TierChangeDone::NotFound);
    };
    if acting.on_behalf && reason.is_empty() {
        return Ok(TierChangeDone::NoReason);
    }
    let digest = digest(session, command);
    let membership = &acting.membership;
    if membership.member_version > command.version && membership.last_command.as_deref() == Some(digest.as_str()) {
        // The second click.
        return Ok(TierChangeDone::Done);
    }
    if membership.member_version != command.version {
        return Ok(TierChangeDone::Conflict);
    }
    let request = ChangeRequest {
        state,
        session,
        acting: &acting,
        command,
        reason: &reason,
        digest: &digest,
    };
    let done = match command.action {
        TierChangeAction::Ask => request.ask(&mut tx).await?,
        TierChangeAction::Withdraw => request.withdraw(&mut tx).await?,
    };
    if done == TierChangeDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

fn digest(session: &Session, command: &TierChangeCommand) -> String {
    let command = serde_json::to_string(command).unwrap_or_default();
    fingerprint(&format!("tier {} {command}", session.account))
}

impl ChangeRequest<'_> {
    async fn ask(&self, tx: &mut Tx) -> Result<TierChangeDone, CommandError> {
        let (membership, linked) = (&self.acting.membership, &self.acting.linked);
        let is_over = membership.leaves_on.is_some() || membership.ended_on.is_some();
        if is_over || open_change(tx, &membership.id).await?.is_some() {
            return Err(CommandError::WrongState);
        }
        let asked = (self.command.tier.as_str(), linked.today);
        let stated = stated_offer(tx, self.state, membership, linked, asked, &self.command.facts).await?;
        let Some(StatedOffer {
            offer,
            knowing,
            facts,
            errors,
        }) = stated
        else {
            return Ok(TierChangeDone::NotFound);
        };
        if self.acting.on_behalf && offer.renews {
            return Ok(TierChangeDone::OnlyMember);
        }
        if !errors.is_empty() {
            return Ok(TierChangeDone::Facts);
        }
        let linked = knowing.as_ref().unwrap_or(linked);
        let starts = self.command.starts.unwrap_or(ChangeStart::NextTerm);
        let Some(start) = offer.start(starts).filter(|_| offer.is_possible()) else {
            return Err(CommandError::WrongState);
        };
        if !self.has_seen(start) {
            return Ok(TierChangeDone::Conflict);
        }
        if !self.has_signed(&offer, starts) {
            return Ok(TierChangeDone::Unsigned);
        }
        let now = self.state.clock.now().0;
        let approved = offer.is_automatic();
        let is = if approved {
            ChangeState::Approved
        } else {
            ChangeState::Asked
        };
        let version = start.next.programme.version.as_str();
        // A renewal has the ID that the membership has, even if the tier has another one by now.
        let tier = if offer.renews { &membership.tier } else { &offer.tier.id };
        let shown = (version, tier.as_str(), starts);
        insert(tx, &membership.id, shown, is, now).await?;
        store_facts(tx, &membership.id, &facts).await?;
        if !self.acting.on_behalf {
            self.sign(tx, offer.to_sign(starts), now).await?;
        }
        self.remember(tx).await?;
        let action = match (offer.renews, linked.tier.confirmation()) {
            (true, Some(_)) => "membership confirmed",
            (true, None) => "renewal asked",
            (false, _) => "tier change asked",
        };
        let detail = json!({
            "membership": membership.id, "tier": offer.tier.id, "version": version, "starts": starts.id(), "approved": approved,
            "first_day": start.next.period.start.to_string(), "due": start.due().map_or(0, |due| due.minor),
        });
        self.record(tx, action, detail, &facts).await?;
        let confirms = linked.tier.confirmation().is_some();
        let news = match (offer.renews, approved) {
            (true, true) if confirms && !start.next.is_open => {
                ChangeNews::Confirmed(letters::confirmed(membership, linked, &start.next, false))
            }
            (true, false) if confirms => ChangeNews::ToDecide,
            (true, true) => ChangeNews::Renewal,
            (true, false) => ChangeNews::RenewalAsked,
            (false, true) => ChangeNews::Approved,
            (false, false) => ChangeNews::Asked,
        };
        let title = &offer.tier.title;
        letters::changed(tx, self.state, (membership, linked), news, title, self.why()).await?;
        if approved && starts == ChangeStart::Now {
            begin_now(tx, self.state, membership, linked, start).await?;
        }
        Ok(TierChangeDone::Done)
    }

    /// Whether they've seen this first day and amount.
    fn has_seen(&self, start: &OfferedStart<'_>) -> bool {
        let (first_day, due) = (start.next.period.start, start.due().map_or(0, |due| due.minor));
        self.command.first_day == Some(first_day) && self.command.due == Some(due)
    }

    /// The reason, as emails state it.
    fn why(&self) -> ChangeReason<'_> {
        if self.acting.on_behalf {
            ChangeReason::OnBehalf(self.reason)
        } else {
            ChangeReason::Stated(self.reason)
        }
    }

    /// Whether they sign everything that has to be signed. Staff don't sign for the member: they can only record a change with which
    /// nothing is signed, or what was signed for another tier.
    fn has_signed(&self, offer: &TierOffer<'_>, starts: ChangeStart) -> bool {
        let mut unsigned = offer.to_sign(starts);
        if self.acting.on_behalf {
            return unsigned.all(|agreement| agreement.again);
        }
        let is_named = || (1..=LONGEST_NAME).contains(&tidy(&self.command.name).chars().count());
        unsigned.clone().next().is_none()
            || is_named() && unsigned.all(|agreement| self.command.signed.contains(&agreement.hash))
    }

    async fn sign(
        &self,
        tx: &mut Tx,
        unsigned: impl Iterator<Item = &UnsignedAgreement>,
        now: i64,
    ) -> Result<(), CommandError> {
        let person = NamedPerson {
            name: tidy(&self.command.name),
            email: self.session.email.clone(),
            title: String::new(),
        };
        let by = (self.session.account.as_str(), &person);
        sign::store(tx, self.state, &self.acting.membership, unsigned, by, now).await
    }

    async fn withdraw(&self, tx: &mut Tx) -> Result<TierChangeDone, CommandError> {
        let (membership, linked) = (&self.acting.membership, &self.acting.linked);
        let Some(row) = open_change(tx, &membership.id).await? else {
            return Err(CommandError::WrongState);
        };
        set(tx, self.state, &membership.id, ChangeState::Withdrawn).await?;
        sign::undo(tx, self.state, membership, row.asked_at).await?;
        self.remember(tx).await?;
        let renews = row.tier == membership.tier;
        let action = if renews {
            "renewal withdrawn"
        } else {
            "tier change withdrawn"
        };
        let detail = json!({ "membership": membership.id, "tier": row.tier, "number": row.number });
        self.record(tx, action, detail, &Answers::new()).await?;
        let title = title(self.state, membership, &row);
        let news = ChangeNews::Withdrawn;
        letters::changed(tx, self.state, (membership, linked), news, &title, self.why()).await?;
        Ok(TierChangeDone::Done)
    }

    /// Counts the change, and remembers the command to recognise a second click.
    async fn remember(&self, tx: &mut Tx) -> Result<(), CommandError> {
        tx.run(
            "UPDATE membership SET member_version = member_version + 1, last_command = $1 WHERE id = $2",
            &[self.digest.into(), (&self.acting.membership.id).into()],
        )
        .await?;
        Ok(())
    }

    async fn record(
        &self,
        tx: &mut Tx,
        action: &'static str,
        mut detail: serde_json::Value,
        facts: &Answers,
    ) -> Result<(), CommandError> {
        if self.acting.on_behalf {
            detail["on_behalf"] = json!(true);
        }
        let facts: BTreeMap<&str, &str> = facts.iter().collect();
        let mut personal = serde_json::Map::new();
        if !self.reason.is_empty() {
            personal.insert("reason".to_owned(), json!(self.reason));
        }
        if !facts.is_empty() {
            personal.insert("facts".to_owned(), json!(facts));
        }
        let entry = Entry {
            subject: self.acting.membership.application.as_str(),
            action,
            actor: self.session.account.as_str(),
            detail,
            personal: (!personal.is_empty()).then_some(serde_json::Value::Object(personal)),
        };
        append(tx, self.state, entry).await
    }
}
