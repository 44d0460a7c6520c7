//! The report about a term, under the rules that the term had.

use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LinkedApplication, by_reference, later_facts};
use crate::entitlements::benefits_in_term;
use crate::invoices::invoices_of_term;
use crate::members::access::{ActingFor, open};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{FoundationBrief, MemberTerm, MemberValueAnswer};
use domain::catalogue::VersionQuery;
use domain::member::MemberAction;
use serde::Deserialize;

/// The number of a term, its days, and what was promised for it, as JSON.
type TermRow = (i64, StoredDay, Option<StoredDay>, String);

/// Under which rules a term is.
#[derive(Deserialize)]
struct PromisedRules {
    version: String,
    tier: String,
}

/// The report about a term, by its number: by default the one with today, or the next one, or the last one. `None` if there's no such
/// term or membership, or they don't act for it.
///
/// # Errors
/// If the membership's programme is no longer on the site, or the database fails.
pub async fn member_value(
    state: &AppState,
    session: &Session,
    membership: &str,
    term: Option<i64>,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberValueAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(None);
    };
    let rows: Vec<TermRow> = tx
        .all(
            "SELECT number, first_day, last_day, snapshot FROM term WHERE membership = $1 ORDER BY number",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let terms: Vec<MemberTerm> = rows.iter().map(term_of).collect();
    let today = acting.linked.today;
    let goes_on = |known: &&MemberTerm| known.last_day.is_none_or(|last| today <= last);
    let chosen = match term {
        Some(number) => terms.iter().find(|known| known.number == number),
        None => terms.iter().find(goes_on).or(terms.last()),
    };
    let Some(chosen) = chosen.copied() else {
        return Ok(None);
    };
    let snapshot = rows.iter().find(|row| row.0 == chosen.number);
    let linked = under_rules(&mut tx, state, &acting, snapshot.map_or("", |row| &row.3)).await?;
    let linked = linked.as_ref().unwrap_or(&acting.linked);
    let foundation = brief(&acting.membership.foundation).ok_or(CommandError::NoSuchTier)?;
    let benefits = benefits_in_term(&mut tx, state, (&acting, linked), chosen, foundation).await?;
    let invoices = if acting.actions.contains(&MemberAction::ReadMoney) {
        invoices_of_term(&mut tx, linked, &terms, chosen).await?
    } else {
        Vec::new()
    };
    tx.rollback().await?;
    Ok(Some(MemberValueAnswer {
        term: chosen,
        terms,
        programme: linked.programme.clone().localised(lang),
        tier: linked.tier.id.clone(),
        benefits,
        invoices,
    }))
}

fn term_of((number, first, last, _): &TermRow) -> MemberTerm {
    MemberTerm {
        number: *number,
        first_day: first.0,
        last_day: last.map(|day| day.0),
    }
}

/// The application under the rules of a term. `None` if they're no longer on the site: then those of today are the closest.
async fn under_rules<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    acting: &ActingFor<'_>,
    snapshot: &str,
) -> Result<Option<LinkedApplication<'a>>, CommandError> {
    let promised: PromisedRules =
        serde_json::from_str(snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
    let membership = &acting.membership;
    let version = VersionQuery::Version(promised.version);
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &version);
    let Some((programme, tier)) = programme
        .ok()
        .and_then(|programme| Some((programme, programme.tier(&promised.tier)?)))
    else {
        return Ok(None);
    };
    let linked = by_reference(tx, state, &membership.application).await?;
    let facts = later_facts(tx, &membership.id).await?;
    Ok(linked.map(|linked| linked.under(programme, tier).knowing(&facts)))
}
