//! Beginning terms: the next one in the same tier, or the first one in another.

use super::notices::{notices_of, store};
use super::step::once_started;
use super::upcoming::{LastTerm, NextTerm};
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append_all};
use crate::invoices::{TermBills, store_plans};
use crate::members::access::StartedMembership;
use crate::members::letters::{self, MembershipLetter};
use crate::members::tier::close;
use crate::memberships::snapshot_of;
use crate::storage::{Arg, Tx, among, among_query};
use domain::quote::ScheduledBill;
use serde_json::json;
use std::collections::BTreeMap;
use std::ptr;
use std::sync::Arc;

/// A term that begins.
pub(super) struct NewTerm<'a> {
    /// The membership, as it is once the term has started.
    pub membership: StartedMembership,
    /// Its application, under the rules of the term.
    pub linked: LinkedApplication<'a>,
    /// The term, which is the last one then.
    pub term: LastTerm,
    next: NextTerm<'a>,
    /// What's billed in the term.
    bills: Vec<ScheduledBill>,
    /// Whether it's the first one in another tier, whose terms count from then.
    moves: bool,
    /// Whether the member has asked for it.
    is_asked: bool,
}

impl<'a> NewTerm<'a> {
    /// The term that follows the last one of a membership.
    pub fn after(
        membership: StartedMembership,
        linked: LinkedApplication<'a>,
        last: LastTerm,
        next: NextTerm<'a>,
        moves: bool,
    ) -> Self {
        let is_asked = membership.next_tier.is_some();
        let linked = linked.under(next.programme, next.tier);
        let (membership, term) = once_started(membership, last, &next, moves);
        let bills = next.quote.schedule(next.period, next.period.start).unwrap_or_default();
        Self {
            membership,
            linked,
            term,
            next,
            bills,
            moves,
            is_asked,
        }
    }

    /// The first and the last day, as they're stored.
    fn days(&self) -> (String, Option<String>) {
        let last_day = self.term.last_day.map(|day| day.to_string());
        (self.term.first_day.to_string(), last_day)
    }

    fn planned(&self) -> TermBills<'_> {
        TermBills {
            membership: &self.membership.id,
            term: self.term.number,
            bills: &self.bills,
            tax: self.next.quote.tax.as_ref(),
        }
    }

    fn entry(&self) -> Entry<'_> {
        let (first_day, last_day) = self.days();
        Entry {
            subject: self.membership.application.as_str(),
            action: if self.moves {
                "membership moved"
            } else {
                "membership renewed"
            },
            actor: "system",
            detail: json!({
                "membership": self.membership.id, "term": self.term.number, "first_day": first_day, "last_day": last_day,
                "version": self.membership.version, "tier": self.membership.tier,
                "bills": self.bills.len(),
            }),
            personal: None,
        }
    }

    fn letter(&self, state: &AppState) -> Result<MembershipLetter<'_>, CommandError> {
        let (linked, period) = (&self.linked, self.next.period);
        if self.moves {
            letters::moved(state, linked, &self.membership, period.start)
        } else {
            letters::renewed(state, linked, &self.membership, period)
        }
    }
}

/// Begins terms of different memberships, and plans their bills and reminders. Apart from changes of tier, it takes a few statements, however
/// many there are.
///
/// # Errors
/// If the database fails.
pub(super) async fn begin(tx: &mut Tx, state: &AppState, terms: &[NewTerm<'_>]) -> Result<(), CommandError> {
    if terms.is_empty() {
        return Ok(());
    }
    insert(tx, state, terms).await?;
    update(tx, terms).await?;
    let (mut planned, mut entries, mut notices, mut emails) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for new in terms {
        planned.push(new.planned());
        entries.push(new.entry());
        for notice in notices_of(&new.membership, &new.linked, new.term) {
            notices.push((&new.membership, new.term.number, notice));
        }
        emails.push(new.letter(state)?);
    }
    store_plans(tx, &planned).await?;
    append_all(tx, state, &entries).await?;
    for new in terms {
        if new.is_asked {
            close(tx, state, &new.membership.id).await?;
        }
    }
    store(tx, state, &notices).await?;
    letters::send(tx, state, &emails).await.map(drop)
}

/// Stores the terms, and that their reminders are planned.
async fn insert(tx: &mut Tx, state: &AppState, terms: &[NewTerm<'_>]) -> Result<(), CommandError> {
    let now = state.clock.now().0;
    let mut promises = Promises::default();
    let stored: Vec<_> = terms.iter().map(|new| (new, new.days(), promises.of(new))).collect();
    let rows: Vec<[Arg<'_>; 9]> = stored
        .iter()
        .map(|(new, (first_day, last_day), promised)| {
            [
                (&new.membership.id).into(),
                new.term.number.into(),
                first_day.into(),
                last_day.as_ref().into(),
                (&**promised).into(),
                now.into(),
                (&new.membership.tier).into(),
                (&new.membership.version).into(),
                now.into(),
            ]
        })
        .collect();
    tx.insert(
        "term (membership, number, first_day, last_day, snapshot, created_at, tier, version, noticed_at)",
        &rows,
    )
    .await?;
    Ok(())
}

/// What terms promise. With the same rules and the same price, it's the same, and only written once.
#[derive(Default)]
struct Promises<'a> {
    known: Vec<(&'a NextTerm<'a>, Arc<str>)>,
}

impl<'a> Promises<'a> {
    fn of(&mut self, new: &'a NewTerm<'_>) -> Arc<str> {
        let next = &new.next;
        let same = self.known.iter().find(|(other, _)| {
            ptr::eq(other.programme, next.programme) && ptr::eq(other.tier, next.tier) && other.quote == next.quote
        });
        if let Some((_, promised)) = same {
            return Arc::clone(promised);
        }
        let snapshot = snapshot_of(&new.linked, &next.quote, &next.programme.version);
        let promised: Arc<str> = snapshot.to_string().into();
        self.known.push((next, Arc::clone(&promised)));
        promised
    }
}

/// Stores the rules and the tier that the memberships have now.
async fn update(tx: &mut Tx, terms: &[NewTerm<'_>]) -> Result<(), CommandError> {
    let mut by_rules: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for NewTerm { membership, .. } in terms {
        let rules = (membership.version.as_str(), membership.tier.as_str());
        by_rules.entry(rules).or_default().push(membership.id.as_str());
    }
    for ((version, tier), memberships) in by_rules {
        let sql = among_query!(
            tx.backend(),
            "UPDATE membership SET version = $2, tier = $3, member_version = member_version + 1 WHERE id IN ",
            ""
        );
        let memberships = among(memberships);
        tx.run(sql, &[(&memberships).into(), version.into(), tier.into()])
            .await?;
    }
    for new in terms {
        if new.moves {
            tx.run(
                "UPDATE membership SET tier_from = $1, tier_term = $2 WHERE id = $3",
                &[
                    (&new.term.first_day.to_string()).into(),
                    new.term.number.into(),
                    (&new.membership.id).into(),
                ],
            )
            .await?;
        }
    }
    Ok(())
}
