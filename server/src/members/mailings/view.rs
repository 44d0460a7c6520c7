//! A mailing as staff see it: the preview of a draft, or how far it is.

use super::choose::check;
use super::handled::{HandledCounts, count_handled};
use super::plan::{MailingPlan, plan};
use super::rows::{MailingRow, StoredObstacle};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, ApplicationReference, CommandError, MembershipId};
use crate::from_row;
use crate::storage::Tx;
use app::api::{FoundationBrief, MailingAnswer, MailingObstacle, MailingState, SkippedMember};
use app::locale::Locale;
use app::mail::member_email;
use app::text::Texts;
use domain::access::Action;

/// How many members who get nothing are listed.
const MOST_SKIPPED: usize = 100;

/// A mailing, for those who may send it. `None` if the foundation has no such mailing.
///
/// # Errors
/// If the caller may not act for the foundation's members.
pub async fn mailing(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    about: FoundationBrief,
) -> Result<Option<MailingAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    check(&mut tx, session, foundation).await?;
    let Some(mailing) = MailingRow::of(&mut tx, foundation, id).await? else {
        return Ok(None);
    };
    let money = powers_for(&mut tx, session, foundation).await?.may(Action::ReadMoney);
    let members = mailing.members(&mut tx).await?;
    let (plan, emails) = if mailing.state.0 == MailingState::Draft {
        let sender = (&session.account, session.address.as_str());
        let plan = plan(&mut tx, state, &mailing, sender).await?;
        (plan, MailingEmails::default())
    } else {
        progress(&mut tx, &mailing).await?
    };
    tx.rollback().await?;
    let obstacles = MailingObstacle::EACH.map(|obstacle| {
        let with_it = plan.skipped.iter().filter(|skipped| skipped.obstacle == obstacle);
        (obstacle, count(with_it.count()))
    });
    let by = if mailing.state.0 == MailingState::Draft {
        session.email.clone()
    } else {
        mailing.email.clone()
    };
    Ok(Some(MailingAnswer {
        foundation: about,
        id: mailing.id.to_string(),
        kind: mailing.kind.0,
        state: mailing.state.0,
        version: mailing.version,
        preview: preview(state, &mailing)?,
        subject: mailing.subject,
        text: mailing.text,
        by,
        created_at: mailing.created_at,
        sent_at: mailing.sent_at,
        members,
        reached: plan.reached,
        unreached: count(plan.skipped.len()),
        emails: plan.emails,
        waiting: emails.waiting,
        failed: emails.failed,
        bounced: emails.bounced,
        members_sent: emails.members.sent,
        members_failed: emails.members.failed,
        members_waiting: emails.members.waiting,
        obstacles: obstacles.into_iter().filter(|(_, count)| *count > 0).collect(),
        skipped: plan.skipped.into_iter().take(MOST_SKIPPED).collect(),
        local_time: state.local_time(foundation),
        money,
    }))
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// The whole email, in the foundation's first language.
fn preview(state: &AppState, mailing: &MailingRow) -> Result<String, CommandError> {
    if mailing.text.is_empty() {
        return Ok(String::new());
    }
    let foundation = &state.loaded.catalogue.shelf(&mailing.foundation)?.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    Ok(member_email(t, &foundation.name, &mailing.subject, &mailing.text).text())
}

/// What has become of the emails of a mailing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct MailingEmails {
    waiting: i64,
    failed: i64,
    bounced: i64,
    members: HandledCounts,
}

/// A member who got nothing.
struct SkippedRow {
    membership: MembershipId,
    name: String,
    application: ApplicationReference,
    reason: StoredObstacle,
}
from_row!(SkippedRow {
    membership,
    name,
    application,
    reason
});

/// What was done of a mailing that was sent.
async fn progress(tx: &mut Tx, mailing: &MailingRow) -> Result<(MailingPlan, MailingEmails), CommandError> {
    let id = (&mailing.id).into();
    let members = count_handled(tx, mailing).await?;
    let skipped: Vec<SkippedRow> = tx
        .all(
            "SELECT c.membership, y.name, m.application, c.reason FROM mailing_member c JOIN membership m ON m.id = c.membership \
             JOIN party y ON y.id = m.party WHERE c.mailing = $1 AND c.state = 'skipped' ORDER BY y.sort_name, m.id",
            &[id],
        )
        .await?;
    let (emails, waiting, failed, bounced): (i64, i64, i64, i64) = tx
        .one(
            "SELECT COUNT(*), COUNT(CASE WHEN o.sent_at IS NULL AND o.failed_at IS NULL AND o.delivery IS NULL THEN o.id END), \
             COUNT(CASE WHEN o.failed_at IS NOT NULL THEN o.id END), COUNT(CASE WHEN o.delivery = 'bounced' THEN o.id END) \
             FROM outbox o WHERE o.mailing = $1",
            &[id],
        )
        .await?;
    let skipped = skipped.into_iter().map(|row| SkippedMember {
        membership: row.membership.to_string(),
        member: row.name,
        application: row.application.as_str().to_owned(),
        obstacle: row.reason.0,
    });
    let plan = MailingPlan {
        reached: members.sent + members.failed + members.waiting,
        emails,
        skipped: skipped.collect(),
    };
    let emails = MailingEmails {
        waiting,
        failed,
        bounced,
        members,
    };
    Ok((plan, emails))
}
