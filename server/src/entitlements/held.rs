//! What a membership is entitled to: the grants of its terms, with what carries over from each to the next.

use super::rows::UseRow;
use crate::applications::{CommandError, LinkedApplication, MembershipId};
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::MemberTerm;
use domain::date::Date;
use domain::entitlement::{CountedUse, Entitlement};
use domain::grant::{GrantValue, Granted};
use domain::programme::Programme;
use domain::resolve::{ResolvedGrant, ResolvedTier};
use serde::Deserialize;
use std::ops::RangeInclusive;

/// A term as stored.
struct StoredTerm {
    number: i64,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
    /// What was promised for it, as JSON.
    snapshot: String,
    /// Whether it's the rest of the one before, in another tier.
    is_rest: i64,
    /// Whether what was used in the term before counts for it, although it isn't the rest of that.
    counts_on: i64,
}
from_row!(StoredTerm {
    number,
    first_day,
    last_day,
    snapshot,
    is_rest,
    counts_on
});

/// What's needed of a snapshot.
#[derive(Deserialize)]
struct PromisedGrants {
    grants: ResolvedTier,
}

/// A term, and what its tier grants.
pub(crate) struct HeldTerm {
    pub term: MemberTerm,
    pub grants: ResolvedTier,
    /// The first day of what the quantities are for: of the term, or of the one that it's the rest of.
    counts_from: Date,
    /// The number of the first of the terms whose uses count for it: its own, or that of the one that it's the rest of.
    uses_from: i64,
}

/// The terms and the uses of a membership.
pub(crate) struct HeldBenefits<'a> {
    linked: &'a LinkedApplication<'a>,
    /// The oldest first.
    pub terms: Vec<HeldTerm>,
    /// In the order in which they were asked for.
    pub(super) uses: Vec<UseRow>,
}

impl<'a> HeldBenefits<'a> {
    /// # Errors
    /// If what's stored can't be read.
    pub async fn of(
        tx: &mut Tx,
        linked: &'a LinkedApplication<'a>,
        membership: &MembershipId,
    ) -> Result<Self, CommandError> {
        let stored: Vec<StoredTerm> = tx
            .all(
                "SELECT number, first_day, last_day, snapshot, is_rest, counts_on FROM term WHERE membership = $1 ORDER BY number",
                &[membership.into()],
            )
            .await?;
        let mut terms: Vec<HeldTerm> = Vec::new();
        for row in stored {
            let promised: PromisedGrants =
                serde_json::from_str(&row.snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
            let term = MemberTerm {
                number: row.number,
                first_day: row.first_day.0,
                last_day: row.last_day.map(|day| day.0),
            };
            let before = terms.last().filter(|_| row.is_rest != 0 || row.counts_on != 0);
            terms.push(HeldTerm {
                counts_from: before.map_or(term.first_day, |before| before.counts_from),
                uses_from: before.map_or(term.number, |before| before.uses_from),
                term,
                grants: promised.grants,
            });
        }
        Ok(Self {
            linked,
            terms,
            uses: UseRow::of_membership(tx, membership).await?,
        })
    }

    /// The term that today is in, or the one that comes next, or the last one.
    pub fn current(&self) -> Option<&HeldTerm> {
        let today = self.linked.today;
        let goes_on = |held: &&HeldTerm| held.term.last_day.is_none_or(|last| today <= last);
        self.terms.iter().find(goes_on).or(self.terms.last())
    }

    /// The programme with its rules.
    pub fn programme(&self) -> &Programme {
        self.linked.programme
    }

    /// Counts requests.
    pub fn version(&self) -> i64 {
        i64::try_from(self.uses.len()).unwrap_or(i64::MAX)
    }

    /// The first day of the membership.
    pub fn since(&self) -> Option<Date> {
        self.terms.first().map(|held| held.term.first_day)
    }

    /// The first day since which the member has had a benefit without a break, in a term. `None` if they don't have it then.
    pub fn granted_since(&self, number: i64, benefit: &str) -> Option<Date> {
        let until = self.terms.iter().rev().skip_while(|held| held.term.number > number);
        let with_it = until.take_while(|held| held.grants.grant(benefit).is_some());
        with_it.last().map(|held| held.term.first_day)
    }

    /// The numbers of the terms whose uses count for a term: its own and, after a change of tier, those that it's the rest of.
    pub fn counts(&self, number: i64) -> RangeInclusive<i64> {
        let held = self.terms.iter().find(|held| held.term.number == number);
        held.map_or(number, |held| held.uses_from)..=number
    }

    /// The number of the term for which the uses of a term count: after a change of tier, that of the rest.
    pub fn counting(&self, number: i64) -> i64 {
        let mut numbers = self.terms.iter().rev().map(|held| held.term.number);
        numbers
            .find(|later| self.counts(*later).contains(&number))
            .unwrap_or(number)
    }

    /// The uses of a benefit in a term, as far as they count. After a change of tier, what was used of the term before counts.
    pub fn counted(&self, number: i64, benefit: &str) -> Vec<CountedUse> {
        let counts = self.counts(number);
        let uses = self.uses.iter();
        let own = uses.filter(|row| counts.contains(&row.term) && row.benefit == benefit);
        own.map(UseRow::counted).collect()
    }

    /// What a benefit entitles the member to in a term. `None` if there's nothing to ask for.
    pub fn entitlement(&self, number: i64, benefit: &str) -> Option<Entitlement> {
        let mut brought_forward = 0;
        let mut found = None;
        let is_before_rest = |held: &HeldTerm| {
            let next = self.terms.iter().find(|next| next.term.number == held.term.number + 1);
            held.term.number < number && next.is_some_and(|next| next.uses_from <= held.term.number)
        };
        let until = self.terms.iter().filter(|held| held.term.number <= number);
        for held in until.filter(|held| !is_before_rest(held)) {
            found = self
                .own(held, benefit)
                .map(|own| Entitlement { brought_forward, ..own });
            let uses = self.counted(held.term.number, benefit);
            brought_forward = found.map_or(0, |entitlement| entitlement.carried_forward(&uses));
        }
        found
    }

    /// The same without what carries over from the term before.
    fn own(&self, held: &HeldTerm, benefit: &str) -> Option<Entitlement> {
        let ResolvedGrant { grant, .. } = held.grants.grant(benefit)?;
        let defined = self.linked.programme.benefit(benefit)?;
        let Granted::Value(value) = self.granted(held, &grant.value) else {
            return None;
        };
        let days = (held.counts_from, held.term.last_day);
        let since = self.granted_since(held.term.number, benefit)?;
        Entitlement::of(defined, grant, value, since, days)
    }

    /// What a grant is for this member.
    pub fn granted<'v>(&self, held: &HeldTerm, value: &'v GrantValue) -> Granted<'v> {
        let programme = self.linked.programme;
        let tier = programme.tier(&held.grants.tier).unwrap_or(self.linked.tier);
        let facts = self.linked.answers().facts(programme, tier, held.term.first_day);
        value.for_facts(programme, tier, &facts)
    }
}
