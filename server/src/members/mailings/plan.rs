//! Whom a draft would reach, and whom it wouldn't and why.

use super::rows::MailingRow;
use crate::accounts::AccountId;
use crate::applications::{AppState, ApplicationReference, CommandError, ContactId, MembershipId};
use crate::from_row;
use crate::members::contacts::{ContactKind, ContactRow, StoredContactRole};
use crate::members::letters::managing;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{MailingKind, MailingObstacle, SkippedMember};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Whom a draft would reach.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct MailingPlan {
    /// How many members.
    pub reached: i64,
    /// How many emails.
    pub emails: i64,
    /// Everyone who gets nothing, by name.
    pub skipped: Vec<SkippedMember>,
}

/// A chosen member.
struct ChosenMember {
    membership: MembershipId,
    name: String,
    application: ApplicationReference,
    programme: String,
    version: String,
    tier: String,
    ended_on: Option<StoredDay>,
    undone_at: Option<i64>,
    last_day: Option<StoredDay>,
    /// The newest reminder of the last term.
    notice: Option<String>,
    /// Who has declared a conflict of interest: the sender. `None` if they haven't.
    recused: Option<AccountId>,
}
from_row!(ChosenMember {
    membership,
    name,
    application,
    programme,
    version,
    tier,
    ended_on,
    undone_at,
    last_day,
    notice,
    recused
});

/// A contact of a chosen member.
struct ChosenContact {
    membership: MembershipId,
    id: ContactId,
    role: StoredContactRole,
    kind: ContactKind,
    name: String,
    email: String,
    address: String,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
    /// The address again, if email to it comes back.
    bouncing: Option<String>,
}
from_row!(ChosenContact {
    membership,
    id,
    role,
    kind,
    name,
    email,
    address,
    first_day,
    last_day,
    bouncing
});

/// The contacts of one member, and which of their addresses bounce.
#[derive(Default)]
struct ReachedBy {
    contacts: Vec<ContactRow>,
    bouncing: BTreeSet<String>,
}

/// Those contacts that manage a membership on a day and have an address that works. Or why there's none.
pub(super) fn reachable(
    contacts: &[ContactRow],
    today: Date,
    bounces: impl Fn(&str) -> bool,
) -> Result<Vec<&ContactRow>, MailingObstacle> {
    let all: Vec<&ContactRow> = managing(contacts, today)
        .filter(|contact| !contact.address.is_empty())
        .collect();
    if all.is_empty() {
        return Err(MailingObstacle::NoContact);
    }
    let working: Vec<&ContactRow> = all.into_iter().filter(|contact| !bounces(&contact.address)).collect();
    if working.is_empty() {
        return Err(MailingObstacle::Bounced);
    }
    Ok(working)
}

/// Whom a draft would reach if somebody with this account and address, in one spelling, sent it now. It takes two queries, however many
/// members there are.
///
/// # Errors
/// If the database fails.
pub(super) async fn plan(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
    (account, sender): (&AccountId, &str),
) -> Result<MailingPlan, CommandError> {
    let today = state.clock.today();
    let mut contacts = contacts(tx, mailing).await?;
    let mut plan = MailingPlan::default();
    let mut addresses = BTreeSet::new();
    for member in members(tx, mailing, account).await? {
        let reached = contacts.remove(&member.membership).unwrap_or_default();
        let in_the_way = obstacle(&member, &reached, mailing.kind.0, (today, sender))
            .or_else(|| are_missing(state, mailing, &member).then_some(MailingObstacle::RulesMissing));
        let bounces = |address: &str| reached.bouncing.contains(address);
        match in_the_way.map_or_else(|| reachable(&reached.contacts, today, bounces), Err) {
            Ok(found) => {
                plan.reached += 1;
                // A reminder also goes to addresses that bounce.
                let all = managing(&reached.contacts, today).count();
                plan.emails += i64::try_from(all).unwrap_or(i64::MAX);
                addresses.extend(found.into_iter().map(|contact| contact.address.clone()));
            }
            Err(obstacle) => plan.skipped.push(SkippedMember {
                membership: member.membership.to_string(),
                member: member.name,
                application: member.application.as_str().to_owned(),
                obstacle,
            }),
        }
    }
    if mailing.kind.0 == MailingKind::Email {
        // Everyone gets one email, however many of the members they manage.
        plan.emails = i64::try_from(addresses.len()).unwrap_or(i64::MAX);
    }
    Ok(plan)
}

/// What stands in the way, apart from the addresses.
fn obstacle(
    member: &ChosenMember,
    reached: &ReachedBy,
    kind: MailingKind,
    (today, sender): (Date, &str),
) -> Option<MailingObstacle> {
    if member.undone_at.is_some() {
        return Some(MailingObstacle::Over);
    }
    if kind == MailingKind::Email {
        return None;
    }
    let goes_on = member.ended_on.is_none() && member.last_day.is_some_and(|last_day| today <= last_day.0);
    if !goes_on {
        return Some(MailingObstacle::Over);
    }
    if member.notice.is_none() {
        return Some(MailingObstacle::NoReminder);
    }
    let is_contact = reached.contacts.iter().any(|contact| contact.address == sender);
    (is_contact || member.recused.is_some()).then_some(MailingObstacle::Conflict)
}

/// Whether the rules of a membership aren't on the site any more.
fn are_missing(state: &AppState, mailing: &MailingRow, member: &ChosenMember) -> bool {
    let version = VersionQuery::Version(member.version.clone());
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&mailing.foundation, &member.programme, &version);
    !programme.is_ok_and(|programme| programme.tier(&member.tier).is_some())
}

async fn members(tx: &mut Tx, mailing: &MailingRow, sender: &AccountId) -> Result<Vec<ChosenMember>, CommandError> {
    Ok(tx
        .all(
            "SELECT c.membership, y.name, m.application, m.programme, m.version, m.tier, m.ended_on, m.ended_at AS undone_at, t.last_day, \
             (SELECT n.id FROM notice n WHERE n.membership = m.id AND n.term = t.number AND n.state IN ('sent', 'nobody') \
             ORDER BY n.due_on DESC, n.days LIMIT 1) AS notice, \
             (SELECT MIN(v.account) FROM vote v WHERE v.application = m.application AND v.account = $2 AND v.vote = 'recused') AS recused \
             FROM mailing_member c JOIN membership m ON m.id = c.membership JOIN party y ON y.id = m.party \
             JOIN term t ON t.membership = m.id AND t.number = (SELECT MAX(l.number) FROM term l WHERE l.membership = m.id) \
             WHERE c.mailing = $1 ORDER BY y.sort_name, m.id",
            &[(&mailing.id).into(), sender.into()],
        )
        .await?)
}

/// The contacts of the chosen members, by membership.
async fn contacts(tx: &mut Tx, mailing: &MailingRow) -> Result<BTreeMap<MembershipId, ReachedBy>, CommandError> {
    let rows: Vec<ChosenContact> = tx
        .all(
            "SELECT c.membership, c.id, c.role, c.kind, c.name, c.email, c.address, c.first_day, c.last_day, b.address AS bouncing \
             FROM contact c LEFT JOIN bouncing_address b ON b.address = c.address \
             WHERE c.membership IN (SELECT g.membership FROM mailing_member g WHERE g.mailing = $1) \
             ORDER BY c.first_day, c.created_at, c.id",
            &[(&mailing.id).into()],
        )
        .await?;
    let mut all: BTreeMap<MembershipId, ReachedBy> = BTreeMap::new();
    for row in rows {
        let reached = all.entry(row.membership.clone()).or_default();
        reached.bouncing.extend(row.bouncing);
        reached.contacts.push(ContactRow {
            membership: row.membership,
            id: row.id,
            role: row.role,
            kind: row.kind,
            name: row.name,
            email: row.email,
            address: row.address,
            first_day: row.first_day,
            last_day: row.last_day,
        });
    }
    Ok(all)
}
