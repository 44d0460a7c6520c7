//! The memberships of a programme as they are on a record date: what rolls are built from.

use super::rows::{RollTermRow, StoredMembers};
use super::versions::ProgrammeVersions;
use crate::applications::{AppState, CommandError, RulesMissing};
use crate::members::{
    ContactRow, LastTerm, MembershipScope, OngoingMembership, RecordedPast, StartedMembership, TermDays, coming_day,
};
use crate::storage::Tx;
use domain::date::Date;
use domain::facts::Facts;
use domain::member::PastMembership;
use domain::programme::{Programme, Tier};
use domain::roll::{EndReason, MembershipEnd, RollMember};

/// How long rolls list a membership that has ended, in months.
const ENDED_MONTHS: u16 = 12;

/// The memberships of a programme as they are on a day: on a day in the past as they were known then, and on a day to
/// come as they will be if nobody does anything. Those that weren't known yet, or ended long before, are left out.
///
/// # Errors
/// If the foundation or the rules of a membership that goes on aren't on the site, or the database fails.
pub(crate) async fn roll_members<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    scope: MembershipScope<'_>,
    day: Date,
) -> Result<Vec<RollMember<'a>>, CommandError> {
    let shelf = state.loaded.catalogue.shelf(scope.foundation)?;
    let versions = ProgrammeVersions::of(shelf, scope.programme);
    let today = state.clock.today();
    let stored = StoredMembers::read(tx, scope, &versions, (day, today)).await?;
    let past = if day < today {
        Some(RecordedPast::read(tx, scope, day).await?)
    } else {
        None
    };
    let on = RecordDay {
        state,
        versions: &versions,
        stored: &stored,
        past: past.as_ref(),
        day,
    };
    let mut members = Vec::new();
    for membership in &stored.memberships {
        members.extend(on.member(membership)?);
    }
    Ok(members)
}

/// What's known about the memberships on a record date.
struct RecordDay<'s, 'a> {
    state: &'a AppState,
    versions: &'s ProgrammeVersions<'a>,
    stored: &'s StoredMembers,
    /// `None` if the day isn't in the past.
    past: Option<&'s RecordedPast>,
    day: Date,
}

/// A term, and the rules that it's under.
#[derive(Clone, Copy)]
struct RuledTerm<'t> {
    first_day: Date,
    /// The version and the tier.
    rules: (&'t str, &'t str),
}

/// The terms of a membership up to the one that a day is in, and how the membership ends.
struct Standing<'t> {
    /// The oldest first.
    terms: Vec<RuledTerm<'t>>,
    end: Option<MembershipEnd>,
}

impl Standing<'_> {
    /// Whether the membership ended so long before a day that nobody asks why it has no vote.
    fn is_long_over(&self, day: Date) -> bool {
        let last = self.end.and_then(|end| end.last_day.plus_months(ENDED_MONTHS));
        last.is_some_and(|last| last < day)
    }
}

impl<'a> RecordDay<'_, 'a> {
    /// A membership. `None` if it wasn't known yet, or ended long before.
    fn member(&self, membership: &StartedMembership) -> Result<Option<RollMember<'a>>, CommandError> {
        let terms = self.stored.terms(membership);
        let (Some(holder), Some(first)) = (self.stored.holder(membership), terms.first()) else {
            return Ok(None);
        };
        let Some(standing) = self.standing(membership, terms)? else {
            return Ok(None);
        };
        let current = standing.terms.last().filter(|_| !standing.is_long_over(self.day));
        let Some(current) = current else {
            return Ok(None);
        };
        let (programme, tier) = self.rules(membership, current, standing.end)?;
        let rows = self.stored.contacts(membership);
        let contacts = match self.past {
            Some(past) => past.contacts(&membership.application, rows),
            None => rows.iter().map(ContactRow::contact).collect(),
        };
        let answers = self.stored.answers(membership);
        let facts = tier.filter(|_| self.versions.needs_facts);
        Ok(Some(RollMember {
            membership: membership.id.to_string(),
            reference: membership.application.to_string(),
            name: holder.name.clone(),
            party: holder.party.to_string(),
            // Nothing that's stored says which companies are related.
            group: None,
            is_person: holder.is_person(),
            programme,
            tier: current.rules.1.to_owned(),
            first_day: first.days().first_day,
            end: standing.end,
            facts: facts.map_or_else(Facts::new, |tier| answers.facts(programme, tier, self.day)),
            held_since: self.held_since(&standing.terms),
            contacts,
            overdue: self.stored.overdue(membership),
        }))
    }

    /// The terms and the end of a membership. `None` if it wasn't known yet.
    fn standing<'t>(
        &self,
        membership: &'t StartedMembership,
        terms: &'t [RollTermRow],
    ) -> Result<Option<Standing<'t>>, CommandError>
    where
        'a: 't,
    {
        let days: Vec<TermDays> = terms.iter().map(RollTermRow::days).collect();
        let Some(past) = self.past else {
            return self.expected(membership, terms, &days).map(Some);
        };
        let Some(past) = past.membership(&membership.application, &days) else {
            return Ok(None);
        };
        // Before the first term, it's the first one that counts.
        let until = past.term.unwrap_or(1);
        Ok(Some(Standing {
            terms: ruled(membership, terms, |term| term.number <= until),
            end: self.past_end(past),
        }))
    }

    /// How a membership ended, as it was known. There's nothing to do about it any more.
    fn past_end(&self, past: PastMembership) -> Option<MembershipEnd> {
        let over = past.last_day.filter(|last_day| *last_day < self.day);
        let leaves = past.leaving.map(|(_, last_day)| last_day);
        // Nobody stays longer because they gave notice for a later day.
        let leaves = leaves.filter(|leaves| over.is_none_or(|over| *leaves <= over));
        let (last_day, why) = match (past.ended_on, leaves, over) {
            (Some(ended), ..) => (ended, EndReason::Ended),
            (None, Some(leaves), _) => (leaves, EndReason::Notice),
            (None, None, Some(over)) => (over, EndReason::Unconfirmed),
            (None, None, None) => return None,
        };
        Some(MembershipEnd {
            last_day,
            why,
            fix_by: None,
        })
    }

    /// What a membership is on a day that isn't over, if nobody does anything.
    fn expected<'t>(
        &self,
        membership: &'t StartedMembership,
        rows: &'t [RollTermRow],
        days: &[TermDays],
    ) -> Result<Standing<'t>, CommandError>
    where
        'a: 't,
    {
        let first = days.first().map_or(self.day, |term| term.first_day);
        let begun = self.day.max(first);
        let mut terms = ruled(membership, rows, |term| term.first_day <= begun);
        if let Some(ended) = membership.ended_on {
            let end = Some(MembershipEnd {
                last_day: ended.0,
                why: EndReason::Ended,
                fix_by: None,
            });
            return Ok(Standing { terms, end });
        }
        let (Some(last), Some(row)) = (days.last(), rows.last()) else {
            return Ok(Standing { terms, end: None });
        };
        let (version, tier) = row.rules(membership);
        let Some((programme, tier)) = self.versions.find(version, tier) else {
            return Err(self.missing(membership, (version, tier)));
        };
        let ongoing = OngoingMembership {
            membership,
            answers: self.stored.answers(membership),
            programme,
            tier,
            last: LastTerm {
                number: last.number,
                first_day: last.first_day,
                last_day: last.last_day,
            },
        };
        let keeps = |programme: &Programme, tier: &Tier| self.versions.gives_votes(programme, tier);
        let coming = coming_day(self.state, ongoing, self.day, keeps);
        terms.extend(coming.terms.into_iter().map(|term| RuledTerm {
            first_day: term.first_day,
            rules: (term.programme.version.as_str(), term.tier.id.as_str()),
        }));
        Ok(Standing { terms, end: coming.end })
    }

    /// The rules that a term is under. A membership that's over can have rules that aren't on the site any more: then
    /// it's the newest version, without a tier.
    fn rules(
        &self,
        membership: &StartedMembership,
        term: &RuledTerm<'_>,
        end: Option<MembershipEnd>,
    ) -> Result<(&'a Programme, Option<&'a Tier>), CommandError> {
        let (version, tier) = term.rules;
        if let Some((programme, tier)) = self.versions.find(version, tier) {
            return Ok((programme, Some(tier)));
        }
        let is_over = end.is_some_and(|end| end.last_day < self.day);
        match self.versions.newest().filter(|_| is_over) {
            Some(newest) => Ok((newest, None)),
            None => Err(self.missing(membership, term.rules)),
        }
    }

    fn missing(&self, membership: &StartedMembership, (version, tier): (&str, &str)) -> CommandError {
        let foundation = self.state.loaded.catalogue.foundation(&membership.foundation);
        CommandError::RulesMissing(Box::new(RulesMissing {
            reference: membership.application.clone(),
            foundation: membership.foundation.clone(),
            programme: membership.programme.clone(),
            version: version.to_owned(),
            tier: tier.to_owned(),
            email: foundation.map(|foundation| foundation.contact.email.clone()),
        }))
    }

    /// The benefits that give votes and that the member hasn't had since the first day: since when they've had them
    /// without a break.
    fn held_since(&self, terms: &[RuledTerm<'_>]) -> Vec<(String, Date)> {
        let (Some(first), Some(current)) = (terms.first(), terms.last()) else {
            return Vec::new();
        };
        let (version, own) = current.rules;
        let Some(benefits) = self.versions.granted(version, own) else {
            return Vec::new();
        };
        let since = benefits.iter().filter_map(|benefit| {
            let had = |term: &&RuledTerm<'_>| {
                let (version, tier) = term.rules;
                // A tier that isn't on the site any more granted what it grants now.
                let granted = self.versions.granted(version, tier);
                granted.map_or(tier == own, |granted| granted.contains(benefit))
            };
            let since = terms.iter().rev().take_while(had).last()?.first_day;
            (since > first.first_day).then(|| ((*benefit).to_owned(), since))
        });
        since.collect()
    }
}

/// The first terms of a membership, as long as `begun` says so: at least one.
fn ruled<'t>(
    membership: &'t StartedMembership,
    rows: &'t [RollTermRow],
    begun: impl Fn(&TermDays) -> bool,
) -> Vec<RuledTerm<'t>> {
    let rows = rows.iter().enumerate();
    let begun = rows.take_while(|(place, row)| *place == 0 || begun(&row.days()));
    let terms = begun.map(|(_, row)| RuledTerm {
        first_day: row.days().first_day,
        rules: row.rules(membership),
    });
    terms.collect()
}
