//! Sending a mailing to one member, in a transaction of its own: what's stored about the member changes together with the outbox, so
//! it's done once, however many servers there are.

use super::plan::reachable;
use super::rows::MailingRow;
use crate::applications::{
    AppState, ApplicationReference, CommandError, EmailId, Entry, LinkedApplication, MailOutcome, MembershipId, alone,
    append, lock_application, to_member,
};
use crate::mail::bouncing_of;
use crate::members::access::{StartedMembership, find};
use crate::members::contacts::{ContactRow, contacts_of};
use crate::members::letters::TERM_REMINDER;
use crate::members::lifecycle::{NewestReminded, remind_newest};
use crate::storage::{Arg, Tx};
use app::api::{MailingKind, MailingObstacle};
use app::locale::Locale;
use app::mail::member_email;
use app::text::Texts;
use serde_json::json;
use std::collections::BTreeSet;

/// The kind of emails that staff write to members.
const MEMBER_EMAIL: &str = "member email";

/// What came of a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum SentToMember {
    /// The emails are in the outbox, or there's nobody to send one to. It's stored.
    Handled,
    /// Another server was faster, or somebody has stopped the mailing.
    Known,
    /// A limit refuses the email for now, so it's tried again.
    Later,
}

/// What one member gets.
enum MemberOutcome {
    /// With the emails for other members that are for this one, too.
    Sent(BTreeSet<EmailId>),
    Skipped(MailingObstacle),
    Later,
}

/// Sends a mailing to a member.
///
/// # Errors
/// If the membership's programme isn't on the site any more, or the database fails.
pub(super) async fn send_to(
    state: &AppState,
    mailing: &MailingRow,
    membership: &MembershipId,
) -> Result<SentToMember, CommandError> {
    let mut tx = state.database.begin().await?;
    let (application,): (ApplicationReference,) = tx
        .one("SELECT application FROM membership WHERE id = $1", &[membership.into()])
        .await?;
    lock_application(&mut tx, &application).await?;
    alone(&mut tx).await?;
    if set(&mut tx, mailing, membership, None).await? == 0 {
        tx.rollback().await?;
        return Ok(SentToMember::Known);
    }
    let kind = match mailing.kind.0 {
        MailingKind::Email => MEMBER_EMAIL,
        MailingKind::Reminder => TERM_REMINDER,
    };
    let others = unclaimed(&mut tx, &application, kind).await?;
    let outcome = match mailing.kind.0 {
        MailingKind::Email => email(&mut tx, state, mailing, membership).await?,
        MailingKind::Reminder => remind(&mut tx, state, mailing, membership).await?,
    };
    match outcome {
        MemberOutcome::Sent(shared) => {
            let queued = unclaimed(&mut tx, &application, kind).await?;
            let own: Vec<&EmailId> = queued.difference(&others).collect();
            for email in own.iter().copied() {
                tx.run(
                    "UPDATE outbox SET mailing = $1 WHERE id = $2",
                    &[(&mailing.id).into(), email.into()],
                )
                .await?;
            }
            let emails = own.into_iter().chain(&shared);
            let rows: Vec<[Arg<'_>; 2]> = emails.map(|email| [email.into(), membership.into()]).collect();
            tx.insert("mailing_email (email, membership)", &rows).await?;
        }
        MemberOutcome::Skipped(obstacle) => {
            // It was marked as sent above.
            tx.run(
                "UPDATE mailing_member SET state = 'skipped', reason = $1 WHERE mailing = $2 AND membership = $3",
                &[obstacle.id().into(), (&mailing.id).into(), membership.into()],
            )
            .await?;
        }
        MemberOutcome::Later => {
            tx.rollback().await?;
            return Ok(SentToMember::Later);
        }
    }
    tx.commit().await?;
    Ok(SentToMember::Handled)
}

/// Says that a member is skipped, because something is wrong with the membership.
pub(super) async fn skip(
    state: &AppState,
    mailing: &MailingRow,
    membership: &MembershipId,
    obstacle: MailingObstacle,
) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    set(&mut tx, mailing, membership, Some(obstacle)).await?;
    tx.commit().await?;
    Ok(())
}

/// Marks a member as sent or skipped. Returns 0 if another server has done it, or the mailing was stopped.
async fn set(
    tx: &mut Tx,
    mailing: &MailingRow,
    membership: &MembershipId,
    obstacle: Option<MailingObstacle>,
) -> Result<u64, CommandError> {
    let state = if obstacle.is_some() { "skipped" } else { "sent" };
    Ok(tx
        .run(
            "UPDATE mailing_member SET state = $1, reason = $2 WHERE mailing = $3 AND membership = $4 AND state = 'chosen' \
             AND EXISTS (SELECT 1 FROM mailing g WHERE g.id = $3 AND g.state = 'sending')",
            &[
                state.into(),
                obstacle.map(MailingObstacle::id).into(),
                (&mailing.id).into(),
                membership.into(),
            ],
        )
        .await?)
}

/// The emails about an application that are waiting to be sent and belong to no mailing. Reminders are also sent without one.
async fn unclaimed(
    tx: &mut Tx,
    application: &ApplicationReference,
    kind: &'static str,
) -> Result<BTreeSet<EmailId>, CommandError> {
    let found: Vec<(EmailId,)> = tx
        .all(
            "SELECT id FROM outbox WHERE application = $1 AND kind = $2 AND mailing IS NULL AND sent_at IS NULL \
             AND failed_at IS NULL",
            &[application.into(), kind.into()],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

async fn remind(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
    membership: &MembershipId,
) -> Result<MemberOutcome, CommandError> {
    let Some(started) = find(tx, membership.as_str()).await? else {
        return Ok(MemberOutcome::Skipped(MailingObstacle::Over));
    };
    if started.ended_on.is_none()
        && let Err(obstacle) = people(tx, state, &started.id).await?
    {
        return Ok(MemberOutcome::Skipped(obstacle));
    }
    let sender = (&mailing.account, mailing.address.as_str());
    Ok(match remind_newest(tx, state, membership, sender).await? {
        NewestReminded::Sent => MemberOutcome::Sent(BTreeSet::new()),
        NewestReminded::Later => MemberOutcome::Later,
        NewestReminded::Nobody => MemberOutcome::Skipped(MailingObstacle::NoContact),
        NewestReminded::NoReminder => MemberOutcome::Skipped(MailingObstacle::NoReminder),
        NewestReminded::Over => MemberOutcome::Skipped(MailingObstacle::Over),
        NewestReminded::Conflict => MemberOutcome::Skipped(MailingObstacle::Conflict),
    })
}

/// Those who manage a membership, each as their email address and the same in one spelling, without addresses that bounce. Or why there's
/// nobody.
async fn people(
    tx: &mut Tx,
    state: &AppState,
    membership: &MembershipId,
) -> Result<Result<Vec<(String, String)>, MailingObstacle>, CommandError> {
    let contacts = contacts_of(tx, membership).await?;
    let bouncing = bouncing_of(tx, membership).await?;
    let found = reachable(&contacts, state.clock.today(), |address| bouncing.contains_key(address));
    let pair = |contact: &ContactRow| (contact.email.clone(), contact.address.clone());
    Ok(found.map(|found| found.into_iter().map(pair).collect()))
}

async fn email(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
    membership: &MembershipId,
) -> Result<MemberOutcome, CommandError> {
    let Some(membership) = find(tx, membership.as_str()).await? else {
        return Ok(MemberOutcome::Skipped(MailingObstacle::Over));
    };
    let people = match people(tx, state, &membership.id).await? {
        Ok(people) => people,
        Err(obstacle) => return Ok(MemberOutcome::Skipped(obstacle)),
    };
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(MemberOutcome::Skipped(MailingObstacle::Over));
    };
    let foundation = &state.loaded.catalogue.shelf(&mailing.foundation)?.foundation;
    let language = &linked.opened.application.language;
    let t = Texts::new(Locale::offered_by(&foundation.languages, language));
    let letter = member_email(t, &foundation.name, &mailing.subject, &mailing.text);
    let (mut emails, mut shared) = (0, BTreeSet::new());
    for (email, address) in &people {
        let known = sent_to(tx, mailing, address).await?;
        if !known.is_empty() {
            shared.extend(known);
            continue;
        }
        if to_member(tx, state, &linked, MEMBER_EMAIL, email, &letter).await? == MailOutcome::No {
            return Ok(MemberOutcome::Later);
        }
        emails += 1;
    }
    record(tx, state, mailing, (&membership, &linked), emails).await?;
    Ok(MemberOutcome::Sent(shared))
}

/// The emails that somebody gets for another member that they manage.
async fn sent_to(tx: &mut Tx, mailing: &MailingRow, address: &str) -> Result<Vec<EmailId>, CommandError> {
    let found: Vec<(EmailId,)> = tx
        .all(
            "SELECT id FROM outbox WHERE mailing = $1 AND LOWER(recipient) = $2",
            &[(&mailing.id).into(), address.into()],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
    (membership, linked): (&StartedMembership, &LinkedApplication<'_>),
    emails: i64,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: linked.opened.application.reference.as_str(),
        action: "member emailed",
        actor: mailing.account.as_str(),
        detail: json!({ "membership": membership.id, "mailing": mailing.id, "emails": emails }),
        personal: Some(json!({ "subject": mailing.subject })),
    };
    append(tx, state, entry).await
}
