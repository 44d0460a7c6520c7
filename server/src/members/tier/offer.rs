//! What a change to a tier would mean for a member today, and when it could take effect.

use super::renewal::{renew_by, renew_from, renewal_of};
use super::sign::{UnsignedAgreement, unsigned};
use crate::applications::{AppState, CommandError, LinkedApplication, full};
use crate::members::access::StartedMembership;
use crate::members::checks::has_reported;
use crate::members::lifecycle::{LastTerm, NextTerm, asked_renewal, first_in, in_force, lacking, last_term};
use crate::storage::Tx;
use app::api::StartOffer;
use domain::application::{ApplicantKind, Contribution, unknown_facts};
use domain::date::Date;
use domain::fact::FactDefinition;
use domain::facts::Facts;
use domain::money::Money;
use domain::programme::{Audience, Programme, Tier};
use domain::quote::{
    Condition, ConditionStatus, Quote, QuoteOutcome, Refusal, ScheduledBill, conditions, renewal_quote,
};
use domain::review::{Stage, stages};
use domain::text::Text;
use domain::tier_change::{ChangeStart, ChangedTerm, RunningTerm, difference, term_now};
use serde::Deserialize;
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

/// When it could take effect.
pub(super) struct OfferedStart<'a> {
    pub starts: ChangeStart,
    pub next: NextTerm<'a>,
    /// Whether it's the rest of the running term. Then the only thing that's billed is the difference: as the programme states prices.
    pub rest: Option<Money>,
}

impl OfferedStart<'_> {
    /// What it costs, with tax. `None` if it's free, or isn't known.
    pub fn due(&self) -> Option<Money> {
        if let Some(difference) = self.rest {
            let bill = self.next.quote.bill_of_agreed(self.next.tier.title.clone(), difference);
            return Some(bill.gross()).filter(|gross| gross.minor > 0);
        }
        let due = self.next.quote.due_for(self.next.period)?;
        let gross = due.tax.map_or(due.amount, |tax| tax.gross);
        (gross.from > 0).then_some(Money {
            minor: gross.from,
            currency: gross.currency,
        })
    }

    /// The bills of the term. `title` is the line of a difference.
    pub fn bills(&self, title: Text, today: Date) -> Vec<ScheduledBill> {
        let NextTerm { period, quote, .. } = &self.next;
        match self.rest {
            None => quote.schedule(*period, period.start).unwrap_or_default(),
            Some(difference) if difference.minor > 0 => vec![ScheduledBill {
                number: 1,
                first_day: period.start,
                last_day: period.end,
                issued_on: today,
                bill: quote.bill_of_agreed(title, difference),
            }],
            Some(_) => Vec::new(),
        }
    }

    pub fn brief(&self) -> StartOffer {
        StartOffer {
            starts: self.starts,
            period: self.next.period,
            open: self.next.is_open,
            rest: self.rest.is_some(),
            due: self.due(),
            quote: self.next.quote.clone(),
        }
    }
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

/// What was agreed on for a term.
#[derive(Deserialize)]
struct AgreedPrice {
    price: Quote,
}

/// The price that was agreed on for the last term.
async fn agreed_price(tx: &mut Tx, membership: &StartedMembership, last: LastTerm) -> Result<Quote, CommandError> {
    let (snapshot,): (String,) = tx
        .one(
            "SELECT snapshot FROM term WHERE membership = $1 AND number = $2",
            &[(&membership.id).into(), last.number.into()],
        )
        .await?;
    let agreed: AgreedPrice =
        serde_json::from_str(&snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
    Ok(agreed.price)
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

/// A change that takes effect at the next term. `None` if that isn't possible: a member who can't leave with the running term can't pay
/// less after it either.
async fn at_next_term<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (to, asked_on): (&str, Date),
) -> Result<Option<NextTerm<'a>>, CommandError> {
    let Some(end) = last.last_day.filter(|end| *end >= linked.today) else {
        return Ok(None);
    };
    let next = first_in(state, membership, linked, to, (end, end))?;
    if leaves_on(membership, linked, asked_on) <= end {
        return Ok(next);
    }
    let old = agreed_price(tx, membership, last).await?;
    Ok(next.filter(|next| {
        let more = difference(&old, &next.quote, next.period);
        old.outcome == QuoteOutcome::Free || more.is_some_and(|more| more.minor >= 0)
    }))
}

/// The last day of a member who gives notice on a day.
fn leaves_on(membership: &StartedMembership, linked: &LinkedApplication<'_>, on: Date) -> Date {
    let facts = linked.answers().facts(linked.programme, linked.tier, on);
    let rules = linked.tier.term_for(&facts).map(|rules| membership.term_rules(rules));
    rules.map_or(on, |rules| rules.leaves_on(membership.counts_from(), on))
}

/// The tier in the version of the next term, with its first day. `None` if the member can't have it then, whatever is known about them.
fn possible_next_term<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (to, renews): (&str, bool),
) -> Result<Option<(&'a Programme, &'a Tier, Date)>, CommandError> {
    let is_possible = if renews {
        renew_from(membership, linked, last).is_none() && renew_by(state, membership, linked, last)?.is_some()
    } else {
        last.last_day.is_some_and(|end| end >= linked.today)
    };
    let Some(first_day) = last.last_day.and_then(Date::next).filter(|_| is_possible) else {
        return Ok(None);
    };
    let next = in_force(state, membership, to, first_day)?;
    Ok(next.map(|(programme, tier)| (programme, tier, first_day)))
}

/// What's known about a member, for a tier.
pub(super) fn facts_of(linked: &LinkedApplication<'_>, programme: &Programme, tier: &Tier, on: Date) -> Facts {
    let mut facts = linked.answers().facts(programme, tier, on);
    if linked.answers().party(linked.tier) == ApplicantKind::Person {
        // Not every programme asks.
        let _ = facts.state(programme, "kind", "person");
    }
    facts
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

/// The first day of the terms that count, whichever day they were agreed on.
pub(super) fn base(membership: &StartedMembership, linked: &LinkedApplication<'_>) -> Date {
    let from = membership.counts_from();
    if membership.tier_from.is_some() {
        return from;
    }
    linked.first_day(from)
}

/// A change that takes effect today, if that's possible.
async fn now<'a>(
    tx: &mut Tx,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (programme, tier): (&'a Programme, &'a Tier),
) -> Result<Option<OfferedStart<'a>>, CommandError> {
    let today = linked.today;
    let old = agreed_price(tx, membership, last).await?;
    // What's given in kind was agreed on for the whole term.
    if Contribution::of(&old, linked.answers()).in_kind() {
        return Ok(None);
    }
    let running = RunningTerm {
        first_day: last.first_day,
        last_day: last.last_day,
        price: &old,
        counts_from: base(membership, linked),
        place: membership.place_in_tier(last.number),
    };
    let facts = facts_of(linked, programme, tier, today);
    let rules = tier.term_for(&facts).map(|rules| rules.into_owned().following());
    let Some(ChangedTerm {
        period,
        is_open,
        is_rest,
    }) = term_now(running, rules.as_ref(), today)
    else {
        return Ok(None);
    };
    let quote = renewal_quote(programme, tier, &facts, period);
    if Contribution::of(&quote, linked.answers()).in_kind() {
        return Ok(None);
    }
    let bills = quote.schedule(period, period.start);
    let rest = if is_rest {
        // It never costs less: the price of the running term was agreed on.
        let Some(more) = difference(&old, &quote, period).filter(|more| more.minor >= 0) else {
            return Ok(None);
        };
        Some(more)
    } else if bills.is_none() && quote.outcome != QuoteOutcome::Free {
        return Ok(None);
    } else {
        None
    };
    // Nothing is billed without knowing its tax.
    if quote.unknown_tax_now().is_some() && quote.outcome != QuoteOutcome::Free {
        return Ok(None);
    }
    Ok(Some(OfferedStart {
        starts: ChangeStart::Now,
        next: NextTerm {
            programme,
            tier,
            period,
            is_open,
            quote,
        },
        rest,
    }))
}
