//! A member's profile, made when the membership begins. It's empty, and says whether the member is listed.

use super::listing::list;
use super::rows::ProfileRow;
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, ProfileId, alone, by_reference,
};
use crate::storage::Tx;
use domain::application::ApplicantKind;
use domain::resolve::resolve;

/// Makes a membership's profile. Does nothing if there's one.
///
/// # Errors
/// If the database fails.
pub(crate) async fn create(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
) -> Result<(), CommandError> {
    if ProfileRow::find(tx, membership).await?.is_some() {
        return Ok(());
    }
    let foundation = &linked.opened.application.foundation;
    let (id, name) = (ProfileId::random(&state.secrets)?, linked.party_name());
    let (listed, now) = (is_listed_at_first(linked), state.clock.now().0);
    tx.run(
        "INSERT INTO profile (id, foundation, membership, name, listed, listed_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&id).into(),
            foundation.into(),
            membership.into(),
            (&name).into(),
            listed.into(),
            listed.then_some(now).into(),
            now.into(),
        ],
    )
    .await?;
    list(tx, foundation, membership, &name, listed).await
}

/// Whether a member is in the directory before it has said anything. An organisation is if its tier grants a benefit that says so
/// (`directory`). People never are, because that's for them to decide.
fn is_listed_at_first(linked: &LinkedApplication<'_>) -> bool {
    let is_organisation = match linked.answers().party(linked.tier) {
        ApplicantKind::Organisation => true,
        ApplicantKind::Person => false,
    };
    let resolved = resolve(linked.programme, linked.tier);
    let mut granted = resolved.grants.iter().map(|granted| granted.grant.benefit.as_str());
    let is_directory = |id: &str| linked.programme.benefit(id).is_some_and(|benefit| benefit.directory);
    is_organisation && granted.any(is_directory)
}

/// Makes the profiles of memberships that have none, each in its own transaction. Returns how many there were.
///
/// # Errors
/// If the database fails.
pub async fn make_missing(state: &AppState) -> Result<usize, CommandError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(MembershipId, ApplicationReference)> = tx
        .all(
            "SELECT id, application FROM membership m WHERE activated_at IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM profile f WHERE f.membership = m.id) ORDER BY activated_at, id",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (membership, reference) in &rows {
        let mut tx = state.database.begin().await?;
        match by_reference(&mut tx, state, reference).await {
            Ok(Some(linked)) => {
                // Another server may be doing the same.
                alone(&mut tx).await?;
                create(&mut tx, state, &linked, membership).await?;
                tx.commit().await?;
            }
            Ok(None) => {}
            // Its programme isn't on the site. Its page says so.
            Err(CommandError::RulesMissing(missing)) => tracing::warn!(%missing, "a membership has no profile"),
            Err(error) => return Err(error),
        }
    }
    Ok(rows.len())
}
