//! To whom an application's letters go, and how many of them.
//!
//! Anybody can start a draft and type anybody's address into it. So until the applicant has confirmed an address of their
//! own, a draft sends nothing but letters without a word of what was typed, and few of them. Letters that have to wait
//! are sent later: flooding a mailbox never stops the application of the person it belongs to.

use super::limits::{Pace, take_turn};
use super::{Case, Desk, DeskError};
use crate::clock::DAY;
use crate::mail::{Owed, mailbox, owe_at};
use crate::storage::Tx;
use app::mail::Letter;
use data_encoding::HEXLOWER;
use domain::application::key;

/// To an address that nobody has confirmed: by mailbox, draft and client network.
const UNCONFIRMED: [(&str, i64, i64); 3] = [
    ("unconfirmed mail to", 5, 15),
    ("unconfirmed mail of", 5, 15),
    ("unconfirmed mail from", 30, 100),
];
/// To colleagues of an applicant with a confirmed address: by mailbox, draft and client network.
const COLLEAGUES: [(&str, i64, i64); 3] = [("mail to", 6, 20), ("mail of", 20, 60), ("mail from", 60, 300)];
/// To the applicant's own confirmed address: by draft. Others can't bring these about without a link.
const CONFIRMED: (&str, i64, i64) = ("own mail of", 20, 100);

/// What became of a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mailed {
    /// It's on its way.
    Now,
    /// It's sent later: too much went there, or came from there, before.
    Later,
    /// It isn't sent: it would have to wait for more than a day.
    No,
    /// There's no address.
    NoAddress,
}

impl Mailed {
    /// # Errors
    /// [`DeskError::TooOften`] when the letter isn't sent.
    pub(super) fn or_too_often(self) -> Result<(), DeskError> {
        match self {
            Self::Now | Self::Later => Ok(()),
            Self::No | Self::NoAddress => Err(DeskError::TooOften { seconds: DAY / 1_000 }),
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
    /// Where the applicant is reached. An address they've confirmed counts until they've confirmed another one.
    pub(super) fn of(case: &Case<'_>) -> Option<Self> {
        let confirmed = case.opened.application.confirmed_email.clone();
        match (confirmed, typed_address(case)) {
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

/// The address in the applicant's answers, if it is one.
pub(super) fn typed_address(case: &Case<'_>) -> Option<String> {
    let steps = case.all_steps();
    let field = steps
        .iter()
        .flat_map(|step| &step.fields)
        .find(|field| field.key == key::YOUR_EMAIL)?;
    field.read(case.answers().get(&field.key)).ok().flatten()
}

/// Whether the address in the applicant's answers is one they've confirmed.
pub(super) fn is_confirmed(case: &Case<'_>) -> bool {
    let confirmed = case.opened.application.confirmed_email.as_deref();
    let typed = typed_address(case);
    confirmed.is_some_and(|confirmed| typed.is_some_and(|typed| mailbox(&typed) == mailbox(confirmed)))
}

/// Owes a letter to the applicant.
pub(super) async fn to_applicant(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    letter: &Letter,
) -> Result<Mailed, DeskError> {
    let Some(applicant) = Applicant::of(case) else {
        return Ok(Mailed::NoAddress);
    };
    match &applicant {
        Applicant::Confirmed(_) => {
            let reference = case.opened.application.reference.as_str();
            let paces = [pace(CONFIRMED, reference)];
            send(tx, desk, case, kind, applicant.address(), letter, &paces).await
        }
        Applicant::Unconfirmed(address) => to_unconfirmed(tx, desk, case, kind, address, letter).await,
    }
}

/// Owes a letter to an address that nobody has confirmed. It has nothing in it that was typed.
pub(super) async fn to_unconfirmed(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<Mailed, DeskError> {
    // Half of what the installation sends is kept for those who have confirmed their address.
    let all = ("unconfirmed mail", desk.mail_per_hour / 2, i64::MAX);
    limited(tx, desk, case, kind, to, letter, UNCONFIRMED, all).await
}

/// Owes a letter to a colleague of the applicant.
pub(super) async fn to_colleague(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<Mailed, DeskError> {
    let all = ("mail", desk.mail_per_hour, i64::MAX);
    limited(tx, desk, case, kind, to, letter, COLLEAGUES, all).await
}

#[expect(clippy::too_many_arguments, reason = "what a letter is owed by")]
async fn limited(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
    [by_mailbox, by_draft, by_network]: [(&'static str, i64, i64); 3],
    all: (&'static str, i64, i64),
) -> Result<Mailed, DeskError> {
    let application = &case.opened.application;
    // The table of attempts holds no addresses.
    let mailbox = HEXLOWER.encode(&super::secrets::digest(&mailbox(to)));
    let mut paces = vec![
        pace(by_mailbox, &mailbox),
        pace(by_draft, &application.reference),
        pace(all, ""),
    ];
    if let Some(network) = &application.network {
        paces.push(pace(by_network, network));
    }
    send(tx, desk, case, kind, to, letter, &paces).await
}

fn pace<'a>((what, an_hour, a_day): (&'static str, i64, i64), who: &'a str) -> Pace<'a> {
    Pace {
        what,
        who,
        an_hour,
        a_day,
    }
}

async fn send(
    tx: &mut Tx,
    desk: &Desk,
    case: &Case<'_>,
    kind: &'static str,
    to: &str,
    letter: &Letter,
    paces: &[Pace<'_>],
) -> Result<Mailed, DeskError> {
    let application = &case.opened.application;
    let Some(due) = take_turn(tx, desk, paces).await? else {
        tracing::warn!(
            kind,
            application = application.reference,
            "a letter isn't sent: too many were"
        );
        return Ok(Mailed::No);
    };
    let foundation = &desk.loaded.catalogue.shelf(&application.foundation)?.foundation;
    let owed = Owed {
        application: Some(&application.reference),
        kind,
        to,
        from_name: foundation.name.say(&application.language),
        reply_to: &foundation.contact.email,
        letter,
    };
    owe_at(tx, desk, owed, due).await?;
    Ok(if due > desk.clock.now() {
        Mailed::Later
    } else {
        Mailed::Now
    })
}

/// A client network as it's stored with a draft: enough to count by, without telling where somebody was.
pub(super) fn hashed_network(desk: &Desk, network: &str) -> Option<String> {
    let known = !network.is_empty();
    known.then(|| HEXLOWER.encode(&super::secrets::digest(&format!("{} {network}", desk.origin))[..8]))
}
