//! What a change to a tier would mean for a member today.

use super::renewal::renewal_of;
use super::sign::{UnsignedAgreement, unsigned};
use super::starts::{OfferedStart, at_next_term, facts_of, now, possible_next_term};
use crate::applications::{AppState, CommandError, LinkedApplication, full};
use crate::members::access::StartedMembership;
use crate::members::checks::has_reported;
use crate::members::lifecycle::{asked_renewal, in_force, lacking, last_term};
use crate::storage::Tx;
use domain::application::{ApplicantKind, unknown_facts};
use domain::date::Date;
use domain::fact::FactDefinition;
use domain::facts::Facts;
use domain::programme::{Audience, Programme, Tier};
use domain::quote::{Condition, ConditionStatus, Refusal, conditions};
use domain::review::{Stage, stages};
use domain::text::Text;
use domain::tier_change::ChangeStart;
use std::collections::BTreeSet;

/// A tier that a member could change to, or their own to renew.
pub(super) struct TierOffer<'a> {
    /// The version that applies to members today.
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub facts: Facts,
    pub renews: bool,
    pub refusals: Vec<Refusal>,
    /// The facts that would have to be known.
    pub needs: Vec<String>,
    /// What the member is asked for: the facts that nobody has asked them yet. Empty if everything that matters is known.
    pub unknown: Vec<FactDefinition>,
    /// The conditions that people judge.
    pub judged: Vec<Text>,
    pub stages: Vec<Stage>,
    pub is_full: bool,
    pub unsigned: Vec<UnsignedAgreement>,
    /// When it could take effect.
    pub starts: Vec<OfferedStart<'a>>,
}

impl<'a> TierOffer<'a> {
    /// Whether nobody has to decide.
    pub fn is_automatic(&self) -> bool {
        if self.renews {
            return self.judged.is_empty();
        }
        let needs_nobody = self.judged.is_empty() && self.needs.is_empty() && !self.is_full;
        // What the foundation has signed for another tier, it signs again later.
        let is_signed = self
            .unsigned
            .iter()
            .all(|agreement| agreement.again || !agreement.countersigned);
        Stage::are_automatic(&self.stages) && needs_nobody && is_signed
    }

    /// Whether it can be asked for: a full tier only if it has a waiting list.
    pub fn is_possible(&self) -> bool {
        let can_wait = self.tier.cap.as_ref().is_some_and(|cap| cap.waiting_list);
        self.refusals.is_empty() && (!self.is_full || can_wait)
    }

    /// What the member signs for a start.
    pub fn to_sign(&self, starts: ChangeStart) -> impl Iterator<Item = &UnsignedAgreement> + Clone {
        self.unsigned.iter().filter(move |agreement| agreement.starts == starts)
    }

    pub fn start(&self, starts: ChangeStart) -> Option<&OfferedStart<'a>> {
        self.starts.iter().find(|start| start.starts == starts)
    }
}

/// Which tier is asked for, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct AskedTier<'a> {
    /// Its ID: the member's own to renew.
    pub tier: &'a str,
    pub on: Date,
    /// Whether the member has stated what wasn't known. Then a membership renews that wouldn't have renewed by itself.
    pub states: bool,
}

/// What a change to a tier would mean for a member who asks for it on a day. `None` if the version that applies to members today has no
/// such tier.
///
/// # Errors
/// If the programme is no longer on the site, or the database fails.
pub(super) async fn offer<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    asked: AskedTier<'_>,
) -> Result<Option<TierOffer<'a>>, CommandError> {
    let AskedTier {
        tier: to,
        on: asked_on,
        states,
    } = asked;
    let today = linked.today;
    let (Some((programme, tier)), Some(last)) = (
        in_force(state, membership, to, today)?,
        last_term(tx, &membership.id).await?,
    ) else {
        return Ok(None);
    };
    let facts = facts_of(linked, programme, tier, today);
    let renews = to == membership.tier || tier.formerly.contains(&membership.tier);
    let mut starts = Vec::new();
    let (mut refusals, mut needs, mut judged) = (Vec::new(), Vec::new(), Vec::new());
    if renews {
        if tier.is_decided_again(today, has_reported(tx, &membership.id).await?) {
            let again = tier.conditions_checked_again(today);
            judged.extend(again.map(|condition| condition.text.clone()));
        }
        let next = if states {
            asked_renewal(state, membership, linked, last)?.map(|(next, _)| next)
        } else {
            renewal_of(state, membership, linked, last)?
        };
        starts.extend(next.map(|next| OfferedStart {
            starts: ChangeStart::NextTerm,
            next,
            rest: None,
        }));
    } else {
        refusals.extend(wrong_party(linked, tier));
        for Condition { refusal, standing } in conditions(programme, tier, &facts) {
            match (standing, refusal) {
                (ConditionStatus::NotMet, refusal) if !refusals.contains(&refusal) => refusals.push(refusal),
                (ConditionStatus::NotKnown(facts), _) => needs.extend(facts),
                (ConditionStatus::Judged, Refusal::Qualification(text)) => judged.push(text),
                _ => {}
            }
        }
        if refusals.is_empty() {
            starts.extend(now(tx, membership, linked, last, (programme, tier)).await?);
            let next = at_next_term(tx, state, membership, linked, last, (&tier.id, asked_on)).await?;
            starts.extend(next.map(|next| OfferedStart {
                starts: ChangeStart::NextTerm,
                next,
                rest: None,
            }));
        }
    }
    let party = linked.answers().party(linked.tier);
    let mut unknown = Vec::new();
    if starts.is_empty() && refusals.is_empty() {
        let next = possible_next_term(state, membership, linked, last, (to, renews))?;
        let now = (programme, tier, today);
        for (programme, tier, on) in (!renews).then_some(now).into_iter().chain(next) {
            let lacking = lacking(programme, tier, &facts_of(linked, programme, tier, on), on);
            if !lacking.is_empty() {
                needs.extend(lacking);
                unknown.extend(unknown_facts(programme, tier, linked.answers(), party));
            }
        }
    }
    if unknown.is_empty() && refusals.is_empty() && !needs.is_empty() {
        unknown = unknown_facts(programme, tier, linked.answers(), party);
    }
    // Two versions can ask for the same.
    let mut seen = BTreeSet::new();
    unknown.retain(|fact: &FactDefinition| seen.insert(fact.id.clone()));
    needs.sort();
    needs.dedup();
    // What it costs is what the version of its first day says.
    let (programme, tier) = starts
        .first()
        .map_or((programme, tier), |start| (start.next.programme, start.next.tier));
    let is_full = match &tier.cap {
        // A member who has one of the places needs no other one.
        Some(cap) if !renews && !cap.shared_with.contains(&membership.tier) => {
            full(tx, (&membership.foundation, &membership.programme, &tier.id), cap).await?
        }
        _ => false,
    };
    let stages = stages(&programme.joining, tier, false);
    let waits = is_full || !judged.is_empty() || !needs.is_empty() || !Stage::are_automatic(&stages);
    let unsigned = if renews {
        Vec::new()
    } else {
        unsigned(tx, membership, linked, &starts, waits).await?
    };
    Ok(Some(TierOffer {
        programme,
        tier,
        facts,
        renews,
        refusals,
        needs,
        unknown,
        judged,
        stages,
        is_full,
        unsigned,
        starts,
    }))
}

/// Whether a tier is for people or for organisations, and the member isn't.
pub(super) fn wrong_party(linked: &LinkedApplication<'_>, tier: &Tier) -> Option<Refusal> {
    let is_person = linked.answers().party(linked.tier) == ApplicantKind::Person;
    let suits = match tier.audience {
        Audience::Both => true,
        Audience::Person => is_person,
        Audience::Organisation => !is_person,
    };
    (!suits).then_some(Refusal::Audience(tier.audience))
}
