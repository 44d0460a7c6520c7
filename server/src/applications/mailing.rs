//! Who gets an application's emails, and how many.
//!
//! Anyone can start a draft and type anyone's address into it. So until the applicant has confirmed an address, a draft
//! sends only a few emails, and none that contain what was typed. Emails over a limit are delayed, so flooding a mailbox
//! doesn't block its owner's application.

use super::limits::{RateLimit, queue_up, queue_up_all, reserve_slot, reserve_slots};
use super::secrets::fingerprint;
use super::{AppState, CommandError, LinkedApplication};
use crate::clock::{DAY, Timestamp};
use crate::mail::{NewEmail, mailbox, owe_all, owe_at};
use crate::storage::Tx;
use app::mail::Letter;
use data_encoding::HEXLOWER;
use domain::application::key;
use std::slice;

/// To unconfirmed addresses: by mailbox, draft and client network.
const UNCONFIRMED: [(&str, i64, i64); 3] = [
    ("unconfirmed mail to", 5, 15),
    ("unconfirmed mail of", 5, 15),
    ("unconfirmed mail from", 30, 100),
];
/// To colleagues of an applicant with a confirmed address: by mailbox, draft and client network.
const COLLEAGUES: [(&str, i64, i64); 3] = [("mail to", 6, 20), ("mail of", 20, 60), ("mail from", 60, 300)];
/// To the applicant's own confirmed address: by draft. Nobody else can cause these without a link.
const CONFIRMED: (&str, i64, i64) = ("own mail of", 20, 100);

/// To those who manage a membership, about what happens by itself: by mailbox. Somebody can manage many memberships that end on the same day.
const LIFECYCLE: (&str, i64, i64) = ("lifecycle mail to", 200, 1_000);

/// To those who manage a membership, from staff who write to many members: by mailbox.
const MAILINGS: (&str, i64, i64) = ("mailing to", 20, 60);

/// Decisions, questions and reminders of what was promised, also to an unconfirmed address: by application. The foundation's people cause these, not strangers.
const FROM_REVIEWERS: (&str, i64, i64) = ("review mail of", 20, 100);
const REVIEWERS_KINDS: [&str; 10] = [
    "approved",
    "application declined",
    "asked",
    "invoice",
    "payment reminder",
    "delivery accepted",
    "delivery sent back",
    "milestone due",
    "milestone overdue",
    "difference billed",
];

/// What happened to an email.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailOutcome {
    /// It'll be sent now.
    Now,
    /// It'll be sent later, because of a limit.
    Later,
    /// It won't be sent, because it would be more than a day late.
    No,
    /// There's no address.
    NoAddress,
}

impl MailOutcome {
    /// # Errors
    /// [`CommandError::TooOften`] if the email won't be sent.
    pub(super) fn or_too_often(self) -> Result<(), CommandError> {
        match self {
            Self::Now | Self::Later => Ok(()),
            Self::No | Self::NoAddress => Err(CommandError::TooOften { seconds: DAY / 1_000 }),
        }
    }
}

/// An address of the applicant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Applicant {
    Confirmed(String),
    Unconfirmed(String),
}

impl Applicant {
    /// The applicant's email address. A confirmed address stays in use until another one is confirmed.
    pub(super) fn of(linked: &LinkedApplication<'_>) -> Option<Self> {
        let confirmed = linked.opened.application.confirmed_email.clone();
        match (confirmed, typed_address(linked)) {
            (Some(confirmed), Some(typed)) if mailbox(&confirmed) == mailbox(&typed) => Some(Self::Confirmed(typed)),
            (Some(confirmed), _) => Some(Self::Confirmed(confirmed)),
            (None, typed) => typed.map(Self::Unconfirmed),
        }
    }

    fn address(&self) -> &str {
        match self {
            Self::Confirmed(address) | Self::Unconfirmed(address) => address,
        }
    }
}

/// The address in the applicant's answers, if it's valid.
pub(super) fn typed_address(linked: &LinkedApplication<'_>) -> Option<String> {
    let steps = linked.all_steps();
    let field = steps
        .iter()
        .flat_map(|step| &step.fields)
        .find(|field| field.key == key::YOUR_EMAIL)?;
    field.read(linked.answers().get(&field.key)).ok().flatten()
}

/// Whether the address in the applicant's answers is confirmed.
pub(super) fn is_confirmed(linked: &LinkedApplication<'_>) -> bool {
    let confirmed = linked.opened.application.confirmed_email.as_deref();
    let typed = typed_address(linked);
    confirmed.is_some_and(|confirmed| typed.is_some_and(|typed| mailbox(&typed) == mailbox(confirmed)))
}

/// Queues an email to the applicant.
pub(crate) async fn to_applicant(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    let Some(applicant) = Applicant::of(linked) else {
        return Ok(MailOutcome::NoAddress);
    };
    match &applicant {
        Applicant::Confirmed(_) => {
            let limits = [RateLimit::new(CONFIRMED, linked.opened.application.reference.as_str())];
            send(tx, state, linked, kind, applicant.address(), letter, &limits).await
        }
        Applicant::Unconfirmed(address) if REVIEWERS_KINDS.contains(&kind) => {
            let limits = [RateLimit::new(
                FROM_REVIEWERS,
                linked.opened.application.reference.as_str(),
            )];
            send(tx, state, linked, kind, address, letter, &limits).await
        }
        Applicant::Unconfirmed(address) => to_unconfirmed(tx, state, linked, kind, address, letter).await,
    }
}

/// Queues an email to an unconfirmed address. It contains nothing that anyone typed.
pub(super) async fn to_unconfirmed(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    // Half of the installation's limit is reserved for applicants with confirmed addresses.
    let all = ("unconfirmed mail", state.mail_per_hour / 2, i64::MAX);
    limited(tx, state, linked, kind, to, letter, UNCONFIRMED, all).await
}

/// Queues an email to a colleague of the applicant, or to somebody who acts for the member.
///
/// # Errors
/// If the database fails.
pub(crate) async fn to_colleague(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    let all = ("mail", state.mail_per_hour, i64::MAX);
    limited(tx, state, linked, kind, to, letter, COLLEAGUES, all).await
}

/// An email to somebody who manages a membership, about what happens automatically.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ManagerEmail<'a> {
    pub linked: &'a LinkedApplication<'a>,
    pub kind: &'static str,
    pub to: &'a str,
    pub letter: &'a Letter,
}

/// Queues such an email.
pub(crate) async fn to_manager(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    let email = ManagerEmail {
        linked,
        kind,
        to,
        letter,
    };
    let outcomes = to_managers(tx, state, &[email]).await?;
    Ok(outcomes.first().copied().unwrap_or(MailOutcome::No))
}

/// Queues emails to those who manage memberships, with a few statements. All emails of this kind together use half of what may be sent in
/// an hour, evenly, so that a day on which many terms end doesn't delay anyone's sign-in.
pub(crate) async fn to_managers(
    tx: &mut Tx,
    state: &AppState,
    emails: &[ManagerEmail<'_>],
) -> Result<Vec<MailOutcome>, CommandError> {
    if emails.is_empty() {
        return Ok(Vec::new());
    }
    let mailboxes: Vec<String> = emails.iter().map(|email| fingerprint(&mailbox(email.to))).collect();
    let limits: Vec<RateLimit<'_>> = mailboxes
        .iter()
        .map(|mailbox| RateLimit::new(LIFECYCLE, mailbox))
        .collect();
    let each: Vec<&[RateLimit<'_>]> = limits.iter().map(slice::from_ref).collect();
    let slots = reserve_slots(tx, state, &each).await?;
    let waiting = slots.iter().flatten().count();
    let turns = queue_up_all(tx, state, "lifecycle mail", state.mail_per_hour / 2, waiting).await?;
    let mut turns = turns.into_iter();
    let (mut outcomes, mut owed) = (Vec::new(), Vec::new());
    for (email, slot) in emails.iter().zip(slots) {
        let turn = slot.and_then(|slot| Some(turns.next()??.max(slot)));
        outcomes.push(match turn {
            Some(due) => {
                let new = new_email(state, email.linked, email.kind, email.to, email.letter)?;
                owed.push((new, due));
                queued(state, due)
            }
            None => refused(email.linked, email.kind),
        });
    }
    owe_all(tx, state, &owed).await?;
    Ok(outcomes)
}

/// Queues an email that staff wrote to many members. All of these together use a quarter of what may be sent in an hour, evenly, so that
/// thousands of them delay neither reminders nor anyone's sign-in. Those that a limit refuses are tried again.
pub(crate) async fn to_member(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    let Some(turn) = queue_up(tx, state, "mailing", state.mail_per_hour / 4).await? else {
        return Ok(MailOutcome::No);
    };
    let mailbox = fingerprint(&mailbox(to));
    match reserve_slot(tx, state, &[RateLimit::new(MAILINGS, &mailbox)]).await? {
        Some(slot) => send_at(tx, state, linked, kind, to, letter, turn.max(slot)).await,
        None => Ok(MailOutcome::No),
    }
}

/// Queues an email to the address for invoices, if it isn't the applicant's. Until the applicant has confirmed an address, nobody
/// else gets emails.
pub(crate) async fn to_payer(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<MailOutcome, CommandError> {
    match Applicant::of(linked) {
        Some(Applicant::Confirmed(own)) if !to.is_empty() && mailbox(&own) != mailbox(to) => {
            to_colleague(tx, state, linked, kind, to, letter).await
        }
        _ => Ok(MailOutcome::NoAddress),
    }
}

#[expect(clippy::too_many_arguments, reason = "everything the email depends on")]
async fn limited(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
    [by_mailbox, by_draft, by_network]: [(&'static str, i64, i64); 3],
    all: (&'static str, i64, i64),
) -> Result<MailOutcome, CommandError> {
    let application = &linked.opened.application;
    // Hashed, because the table of attempts shouldn't contain addresses.
    let mailbox = fingerprint(&mailbox(to));
    let mut limits = vec![
        RateLimit::new(by_mailbox, &mailbox),
        RateLimit::new(by_draft, application.reference.as_str()),
        RateLimit::new(all, ""),
    ];
    if let Some(network) = &application.network {
        limits.push(RateLimit::new(by_network, network));
    }
    send(tx, state, linked, kind, to, letter, &limits).await
}

async fn send(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
    limits: &[RateLimit<'_>],
) -> Result<MailOutcome, CommandError> {
    match reserve_slot(tx, state, limits).await? {
        Some(due) => send_at(tx, state, linked, kind, to, letter, due).await,
        None => Ok(refused(linked, kind)),
    }
}

/// It's logged, too.
fn refused(linked: &LinkedApplication<'_>, kind: &'static str) -> MailOutcome {
    let application = &linked.opened.application.reference;
    tracing::warn!(kind, %application, "an email wasn't sent, because of a limit");
    MailOutcome::No
}

async fn send_at(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
    due: Timestamp,
) -> Result<MailOutcome, CommandError> {
    owe_at(tx, state, new_email(state, linked, kind, to, letter)?, due).await?;
    Ok(queued(state, due))
}

fn queued(state: &AppState, due: Timestamp) -> MailOutcome {
    if due > state.clock.now() {
        MailOutcome::Later
    } else {
        MailOutcome::Now
    }
}

fn new_email<'a>(
    state: &'a AppState,
    linked: &'a LinkedApplication<'_>,
    kind: &'static str,
    to: &'a str,
    letter: &'a Letter,
) -> Result<NewEmail<'a>, CommandError> {
    let application = &linked.opened.application;
    let foundation = &state.loaded.catalogue.shelf(&application.foundation)?.foundation;
    Ok(NewEmail {
        application: Some(&application.reference),
        kind,
        to,
        from_name: foundation.name.say(&application.language),
        reply_to: &foundation.contact.email,
        letter,
    })
}

/// A client network as stored with a draft, hashed so that it can be counted but not located.
pub(super) fn hashed_network(state: &AppState, network: &str) -> Option<String> {
    let known = !network.is_empty();
    known.then(|| HEXLOWER.encode(&super::secrets::digest(&format!("{} {network}", state.origin))[..8]))
}
