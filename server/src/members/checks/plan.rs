//! Addresses of new members are checked, too.

use super::rows::CheckKey;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::clock::DAY;
use crate::tasks::TaskContext;
use domain::application::{has_checked_questions, is_checked};
use domain::programme::{Programme, Tier};

/// Plans the first check of every address that isn't checked yet, spread over a day. Returns how many there were. Whether the question is
/// asked of a member is only known when it's checked.
///
/// # Errors
/// If the database fails.
pub async fn plan_checks(state: &AppState) -> Result<usize, CommandError> {
    plan_all(state, &TaskContext::unsupervised()).await
}

/// The same until the server stops.
pub(super) async fn plan_all(state: &AppState, context: &TaskContext) -> Result<usize, CommandError> {
    let mut planned = 0;
    for shelf in state.loaded.catalogue.foundations() {
        for version in &shelf.versions {
            for tier in version.tiers.iter().filter(|tier| has_checked_questions(version, tier)) {
                planned += plan(state, context, (&shelf.foundation.id, version, tier)).await?;
            }
        }
    }
    Ok(planned)
}

async fn plan(
    state: &AppState,
    context: &TaskContext,
    (foundation, programme, tier): (&str, &Programme, &Tier),
) -> Result<usize, CommandError> {
    let checked = programme
        .joining
        .questions
        .iter()
        .filter(|question| is_checked(programme, tier, &question.id));
    let (mut new, mut late) = (Vec::new(), Vec::new());
    let now = state.clock.now().0;
    let mut tx = state.database.read().await?;
    for question in checked {
        let found: Vec<(MembershipId,)> = tx
            .all(
                "SELECT m.id FROM membership m WHERE m.foundation = $1 AND m.programme = $2 AND m.version = $3 AND m.tier = $4 \
                 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL \
                 AND NOT EXISTS (SELECT 1 FROM address_check c WHERE c.membership = m.id AND c.question = $5) ORDER BY m.id",
                &[
                    foundation.into(),
                    (&programme.id).into(),
                    (&programme.version).into(),
                    (&tier.id).into(),
                    (&question.id).into(),
                ],
            )
            .await?;
        new.extend(found.into_iter().map(|(membership,)| CheckKey {
            membership,
            question: question.id.clone(),
        }));
        // The programme may want checks more often than it did.
        let latest = now + DAY * question.check.map_or(0, |check| i64::from(check.every_days));
        let found: Vec<CheckKey> = tx
            .all(
                "SELECT c.membership, c.question FROM address_check c JOIN membership m ON m.id = c.membership \
                 WHERE m.foundation = $1 AND m.programme = $2 AND m.version = $3 AND m.tier = $4 AND c.question = $5 AND c.due_at > $6",
                &[
                    foundation.into(),
                    (&programme.id).into(),
                    (&programme.version).into(),
                    (&tier.id).into(),
                    (&question.id).into(),
                    latest.into(),
                ],
            )
            .await?;
        late.extend(found.into_iter().map(|key| (key, latest)));
    }
    tx.rollback().await?;
    for (key, latest) in &late {
        if context.is_stopping() {
            return Ok(0);
        }
        context.alive();
        bring_forward(state, key, *latest).await?;
    }
    for (planned, key) in new.iter().enumerate() {
        if context.is_stopping() {
            return Ok(planned);
        }
        context.alive();
        store(state, foundation, key).await?;
    }
    Ok(new.len())
}

/// Makes a check due by a time.
async fn bring_forward(state: &AppState, key: &CheckKey, latest: i64) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE address_check SET due_at = $3 WHERE membership = $1 AND question = $2 AND due_at > $3",
        &[(&key.membership).into(), (&key.question).into(), latest.into()],
    )
    .await?;
    Ok(tx.commit().await?)
}

async fn store(state: &AppState, foundation: &str, key: &CheckKey) -> Result<(), CommandError> {
    let random = u16::from_be_bytes(state.secrets.bytes::<2>()?);
    let due_at = state.clock.now().0 + DAY * i64::from(random) / 65_536;
    let mut tx = state.database.begin().await?;
    tx.run(
        "INSERT INTO address_check (membership, question, foundation, url, due_at, checks, failed_days) \
         VALUES ($1, $2, $3, '', $4, 0, 0) ON CONFLICT (membership, question) DO NOTHING",
        &[
            (&key.membership).into(),
            (&key.question).into(),
            foundation.into(),
            due_at.into(),
        ],
    )
    .await?;
    Ok(tx.commit().await?)
}
