//! What members state with a change of tier or a renewal, because nobody had asked them: as stored, and what it makes possible.

use super::offer::{AskedTier, TierOffer, offer};
use crate::applications::{AppState, CommandError, LinkedApplication, MembershipId};
use crate::members::access::StartedMembership;
use crate::storage::Tx;
use domain::application::{Answers, FieldError, key, read_facts};
use domain::date::Date;
use std::collections::BTreeMap;

/// What a member is offered, with what they've stated.
pub(super) struct StatedOffer<'a> {
    pub offer: TierOffer<'a>,
    /// The member, knowing what they've stated. `None` if nothing has to be stated, or something of it is missing or isn't valid.
    pub knowing: Option<LinkedApplication<'a>>,
    /// What's stored with a request: only what isn't known already.
    pub facts: Answers,
    /// What has to be stated before the tier can be asked for.
    pub errors: Vec<FieldError>,
}

/// What a change to a tier would mean for a member who states these facts, by their IDs, as typed. `None` if there's no such tier.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub(super) async fn stated_offer<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'a>,
    (tier, on): (&str, Date),
    stated: &BTreeMap<String, String>,
) -> Result<Option<StatedOffer<'a>>, CommandError> {
    let asked = AskedTier {
        tier,
        on,
        states: false,
    };
    let Some(offer) = offer(tx, state, membership, linked, asked).await? else {
        return Ok(None);
    };
    let typed: Answers = stated
        .iter()
        .map(|(fact, typed)| (key::fact(fact), typed.clone()))
        .collect();
    let facts = match read_facts(&offer.unknown, &typed) {
        Ok(facts) => facts,
        Err(errors) => {
            return Ok(Some(StatedOffer {
                offer,
                knowing: None,
                facts: Answers::new(),
                errors,
            }));
        }
    };
    if facts.is_empty() {
        return Ok(Some(StatedOffer {
            offer,
            knowing: None,
            facts,
            errors: Vec::new(),
        }));
    }
    let unknown = offer.unknown;
    let knowing = linked.with_rules(linked.programme, linked.tier).knowing(&facts);
    let asked = AskedTier { states: true, ..asked };
    let known = self::offer(tx, state, membership, &knowing, asked).await?;
    Ok(known.map(|offer| StatedOffer {
        // The fields stay on the page, so that what was typed can be corrected.
        offer: TierOffer { unknown, ..offer },
        knowing: Some(knowing),
        facts,
        errors: Vec::new(),
    }))
}

/// Answers by the IDs of their facts.
pub(super) fn by_fact(answers: &Answers) -> BTreeMap<String, String> {
    let fact = |key: &str| key.strip_prefix("fact.").unwrap_or(key).to_owned();
    answers
        .iter()
        .map(|(key, answer)| (fact(key), answer.to_owned()))
        .collect()
}

/// The facts that were stated with a request, as answers.
pub(super) async fn facts_of_change(tx: &mut Tx, id: &MembershipId, number: i64) -> Result<Answers, CommandError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT fact, answer FROM tier_change_fact WHERE membership = $1 AND number = $2 ORDER BY fact",
            &[id.into(), number.into()],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(fact, answer)| (key::fact(&fact), answer))
        .collect())
}

/// Stores what was stated with the request that's open.
pub(super) async fn store_facts(tx: &mut Tx, id: &MembershipId, facts: &Answers) -> Result<(), CommandError> {
    for (fact, answer) in by_fact(facts) {
        tx.run(
            "INSERT INTO tier_change_fact (membership, number, fact, answer) SELECT membership, number, $2, $3 FROM tier_change \
             WHERE membership = $1 AND state IN ('asked', 'approved')",
            &[id.into(), (&fact).into(), (&answer).into()],
        )
        .await?;
    }
    Ok(())
}
