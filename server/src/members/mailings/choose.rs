//! Making a mailing, as a draft: which members it's for.

use super::change::MailingDone;
use super::rows::{MailingId, MailingRow};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::members::list_query::{by_filter, changing, members_from, only, unmanaged};
use crate::storage::{Arg, Tx, among, among_query, name_pattern};
use app::api::{MOST_MAILING_MEMBERS, MailingProblem, MembersFilter, NewMailing, ViewFilters};
use domain::access::Action;
use std::collections::BTreeSet;

/// The longest text of a filter, in characters.
const LONGEST_FILTER: usize = 200;

/// How many members are stored by one statement.
const AT_ONCE: usize = 500;

/// Makes a mailing for the chosen members. Nothing is sent yet. Idempotent: the same request makes one mailing.
///
/// # Errors
/// If the caller may not act for the foundation's members.
pub async fn make_mailing(
    state: &AppState,
    session: &Session,
    foundation: &str,
    new: &NewMailing,
) -> Result<MailingDone, CommandError> {
    let mut tx = state.database.begin().await?;
    check(&mut tx, session, foundation).await?;
    let problem = |problem| Ok(MailingDone::Problems(vec![problem]));
    let Some(id) = MailingId::parse(&new.id) else {
        return problem(MailingProblem::Id);
    };
    let members = match chosen(&mut tx, state, foundation, new).await? {
        Ok(members) => members,
        Err(found) => return problem(found),
    };
    let is_new = tx
        .run(
            "INSERT INTO mailing (id, foundation, account, kind, state, subject, text, version, created_at) \
             VALUES ($1, $2, $3, $4, 'draft', '', '', 1, $5) ON CONFLICT (id) DO NOTHING",
            &[
                (&id).into(),
                foundation.into(),
                (&session.account).into(),
                new.kind.id().into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
    if is_new == 0 {
        // The same form once more, unless the ID is somebody else's, or somebody went back and chose other members.
        let known = MailingRow::of(&mut tx, foundation, id.as_str()).await?;
        let is_own = known.is_some_and(|known| known.account == session.account && known.kind.0 == new.kind);
        return if is_own && stored(&mut tx, &id).await? == members {
            Ok(MailingDone::Done)
        } else {
            problem(MailingProblem::Id)
        };
    }
    for some in members.chunks(AT_ONCE) {
        let rows: Vec<[Arg<'_>; 3]> = some
            .iter()
            .map(|membership| [(&id).into(), membership.into(), "chosen".into()])
            .collect();
        tx.insert("mailing_member (mailing, membership, state)", &rows).await?;
    }
    tx.commit().await?;
    Ok(MailingDone::Done)
}

/// Whether somebody can send something to members. Software can't.
pub(super) async fn check(tx: &mut Tx, session: &Session, foundation: &str) -> Result<(), CommandError> {
    let powers = powers_for(tx, session, foundation).await?;
    if session.token.is_some() || !powers.may(Action::SteerReviews) {
        return Err(CommandError::NoPermission);
    }
    Ok(())
}

/// The chosen members, each once.
async fn chosen(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    new: &NewMailing,
) -> Result<Result<Vec<MembershipId>, MailingProblem>, CommandError> {
    let members = if let Some(filters) = &new.matching {
        let is_short = |text: &String| text.chars().count() <= LONGEST_FILTER;
        if ![&filters.tier, &filters.member].into_iter().all(is_short) {
            return Ok(Err(MailingProblem::Filters));
        }
        matching(tx, state, foundation, filters).await?
    } else {
        let wanted: BTreeSet<&str> = new.memberships.iter().map(String::as_str).collect();
        if wanted.len() > MOST_MAILING_MEMBERS {
            return Ok(Err(MailingProblem::TooManyChosen));
        }
        if wanted.iter().any(|id| MembershipId::parse(id).is_none()) {
            return Ok(Err(MailingProblem::UnknownMember));
        }
        let found = with_ids(tx, foundation, &wanted).await?;
        if found.len() != wanted.len() {
            return Ok(Err(MailingProblem::UnknownMember));
        }
        found
    };
    Ok(match members.len() {
        0 => Err(MailingProblem::NobodyChosen),
        count if count > MOST_MAILING_MEMBERS => Err(MailingProblem::TooManyChosen),
        _ => Ok(members),
    })
}

/// The members of a mailing that was made before.
async fn stored(tx: &mut Tx, id: &MailingId) -> Result<Vec<MembershipId>, CommandError> {
    let found: Vec<(MembershipId,)> = tx
        .all(
            "SELECT membership FROM mailing_member WHERE mailing = $1 ORDER BY membership",
            &[id.into()],
        )
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Those of the foundation's memberships that have started.
async fn with_ids(tx: &mut Tx, foundation: &str, ids: &BTreeSet<&str>) -> Result<Vec<MembershipId>, CommandError> {
    let sql = among_query!(
        tx.backend(),
        "SELECT id FROM membership WHERE id IN ",
        " AND foundation = $2 AND activated_at IS NOT NULL AND ended_at IS NULL ORDER BY id"
    );
    let ids = among(ids.iter().copied());
    let found: Vec<(MembershipId,)> = tx.all(sql, &[(&ids).into(), foundation.into()]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

macro_rules! ids {
    ($filter:expr) => {
        concat!(
            "SELECT m.id",
            members_from!(),
            " AND ",
            $filter,
            " ORDER BY m.id LIMIT $5"
        )
    };
}

/// The memberships that the list has with these filters: one more than a mailing can have, if there are so many.
async fn matching(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    filters: &ViewFilters,
) -> Result<Vec<MembershipId>, CommandError> {
    let (day, pattern) = (state.clock.today().to_string(), name_pattern(&filters.member));
    let most = i64::try_from(MOST_MAILING_MEMBERS).unwrap_or(i64::MAX - 1) + 1;
    let args: [Arg<'_>; 5] = [
        foundation.into(),
        (&day).into(),
        (&filters.tier).into(),
        (&pattern).into(),
        most.into(),
    ];
    let found: Vec<(MembershipId,)> = tx.all(by_filter!(filters.show, ids), &args).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
