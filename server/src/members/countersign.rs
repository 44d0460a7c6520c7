//! The foundation's signature on what a member signs after they've joined: the agreement of another tier.

use super::access::{ActingFor, StartedMembership};
use super::staff_access::open_to_read;
use crate::accounts::{Session, powers_for};
use crate::applications::{
    AppState, CommandError, Countersignature, LinkedApplication, agreement_briefs, alone, countersign,
};
use crate::storage::Tx;
use app::api::{AgreementBrief, MemberCountersignature};
use domain::access::Action;
use domain::catalogue::VersionQuery;
use domain::typed::tidy;

/// The most characters that a name and a position can have.
const LONGEST: usize = 200;

/// The result of countersigning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Countersigned {
    Done,
    /// There's no such membership, or it's of another foundation.
    NotFound,
    /// The member has signed another text by now, or the foundation has signed it, so nothing was done.
    Conflict,
    /// The name or the position is missing or too long.
    NoName,
}

/// An agreement that's signed for the member, and the rules under which it was.
struct SignedUnder<'a> {
    agreement: String,
    rules: LinkedApplication<'a>,
}

/// What a member has signed and the foundation hasn't, although it signs it, too, by the rules under which the member did.
pub(super) async fn to_countersign(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<Vec<AgreementBrief>, CommandError> {
    let mut waiting = Vec::new();
    for SignedUnder { agreement, rules } in signed_under(tx, state, &acting.membership, &acting.linked).await? {
        let all = agreement_briefs(tx, &rules).await?.into_iter();
        let is_unsigned = |one: &AgreementBrief| one.signed.is_some() && one.countersignature.is_none();
        waiting.extend(all.filter(|one| one.id == agreement && one.countersigned && is_unsigned(one)));
    }
    Ok(waiting)
}

/// What's signed for the member. A newer version of the programme may ask for a signature of the foundation where the one didn't under which
/// they signed. If its rules aren't on the site any more, those of the membership count.
async fn signed_under<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'a>,
) -> Result<Vec<SignedUnder<'a>>, CommandError> {
    let rows: Vec<(String, String, String)> = tx
        .all(
            "SELECT s.agreement, COALESCE(c.version, a.version), COALESCE(c.tier, a.tier) FROM signature s \
             JOIN application a ON a.reference = s.application \
             LEFT JOIN tier_change c ON c.membership = $2 AND c.number = s.change_number \
             WHERE s.application = $1 AND s.side = 'member' AND s.void_at IS NULL ORDER BY s.at, s.agreement",
            &[(&membership.application).into(), (&membership.id).into()],
        )
        .await?;
    let catalogue = &state.loaded.catalogue;
    let signed = rows.into_iter().map(|(agreement, version, tier)| {
        let version = VersionQuery::Version(version);
        let programme = catalogue.programme(&membership.foundation, &membership.programme, &version);
        let found = programme
            .ok()
            .and_then(|programme| Some((programme, programme.tier(&tier)?)));
        let (programme, tier) = found.unwrap_or((linked.programme, linked.tier));
        SignedUnder {
            agreement,
            rules: linked.with_rules(programme, tier),
        }
    });
    Ok(signed.collect())
}

/// Signs an agreement for the foundation. Idempotent.
///
/// # Errors
/// If the account may not sign for the foundation, or has a conflict of interest.
pub async fn countersign_for_member(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &MemberCountersignature,
) -> Result<Countersigned, CommandError> {
    // Signing is for people.
    if session.token.is_some() {
        return Err(CommandError::NoPermission);
    }
    let mut tx = state.database.begin().await?;
    if open_to_read(&mut tx, state, session, foundation, id).await?.is_none() {
        return Ok(Countersigned::NotFound);
    }
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(Countersigned::NotFound);
    };
    if !powers_for(&mut tx, session, foundation).await?.may(Action::Countersign) {
        return Err(CommandError::NoPermission);
    }
    let [name, title] = [&command.name, &command.title].map(|typed| tidy(typed));
    if ![&name, &title]
        .iter()
        .all(|typed| (1..=LONGEST).contains(&typed.chars().count()))
    {
        return Ok(Countersigned::NoName);
    }
    let signed = signed_under(&mut tx, state, &acting.membership, &acting.linked).await?;
    for SignedUnder { agreement, rules } in &signed {
        if *agreement != command.agreement {
            continue;
        }
        let all = agreement_briefs(&mut tx, rules).await?;
        let found = all
            .into_iter()
            .find(|one| one.countersigned && one.id == command.agreement);
        let is_same = |one: &AgreementBrief| one.signed.as_ref().is_some_and(|signed| signed.hash == command.hash);
        let Some(agreement) = found.filter(is_same) else {
            continue;
        };
        if agreement.countersignature.is_some() {
            // The second click.
            return Ok(Countersigned::Done);
        }
        let signature = Countersignature {
            agreement: &agreement.id,
            name: &name,
            title: &title,
            by: session.account.as_str(),
        };
        if countersign(&mut tx, state, rules, signature).await? {
            tx.commit().await?;
            return Ok(Countersigned::Done);
        }
    }
    Ok(Countersigned::Conflict)
}
