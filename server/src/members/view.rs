//! A membership as the member sees it.

use super::access::{ActingFor, open};
use super::checks::check_briefs;
use super::contacts::ContactRow;
use super::history::member_history;
use super::lifecycle::{Upcoming, last_term, upcoming};
use super::own::own_memberships;
use super::proof_rows::proofs_of;
use super::tier;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId, agreement_briefs};
use crate::entitlements::HeldBenefits;
use crate::in_kind::own_commitments;
use crate::invoices::{bill_briefs, own_invoices};
use crate::mail::bouncing_of;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{
    AddressBounce, AfterLastTerm, BenefitSince, ContactBrief, FoundationBrief, MemberAnswer, MemberRoleBrief,
    MemberTerm, ProofBrief, TierChangeBrief,
};
use domain::application::{key, roles_of};
use domain::date::Date;
use domain::joining::Role;
use domain::member::{ContactRole, MemberAction};
use std::collections::BTreeMap;

/// A membership, for somebody who acts for the member. `None` if there's no such membership, or they don't act for it.
///
/// # Errors
/// If its programme is no longer on the site, or the database fails.
pub async fn member_of(
    state: &AppState,
    session: &Session,
    id: &str,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, id, MemberAction::Read).await? else {
        return Ok(None);
    };
    let answer = answer(&mut tx, state, &session.email, &acting, lang, brief).await?;
    tx.rollback().await?;
    let others = own_memberships(state, session).await?.len() > 1;
    Ok(Some(MemberAnswer { others, ..answer }))
}

/// What somebody sees who may do what's in `acting`. `you` is their email address.
pub(super) async fn answer(
    tx: &mut Tx,
    state: &AppState,
    you: &str,
    acting: &ActingFor<'_>,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<MemberAnswer, CommandError> {
    let (linked, membership) = (&acting.linked, &acting.membership);
    let terms: Vec<(i64, StoredDay, Option<StoredDay>)> = tx
        .all(
            "SELECT number, first_day, last_day FROM term WHERE membership = $1 ORDER BY number",
            &[(&membership.id).into()],
        )
        .await?;
    let terms = terms.into_iter().map(|(number, first, last)| MemberTerm {
        number,
        first_day: first.0,
        last_day: last.map(|day| day.0),
    });
    let reads_money = acting.actions.contains(&MemberAction::ReadMoney);
    let (renew_from, renew_by) = renewing(tx, state, acting).await?;
    let (invoices, bills, commitments) = if reads_money {
        let invoices = own_invoices(tx, state, linked).await?;
        let bills = bill_briefs(tx, linked).await?;
        (invoices, bills, own_commitments(tx, linked).await?)
    } else {
        (Vec::new(), Vec::new(), Vec::new())
    };
    let is_fact = |key: &str| linked.programme.facts.iter().any(|fact| key == key::fact(&fact.id));
    let details = linked.answers().iter().filter(|(key, _)| is_fact(key));
    Ok(MemberAnswer {
        membership: membership.id.to_string(),
        version: membership.member_version,
        reference: membership.application.to_string(),
        foundation: brief(&membership.foundation).ok_or(CommandError::NoSuchTier)?,
        programme: linked.programme.clone().localised(lang),
        tier: linked.tier.id.clone(),
        name: linked.party_name(),
        details: details
            .filter(|_| reads_money)
            .map(|(key, typed)| (key.to_owned(), typed.to_owned()))
            .collect(),
        counts_from: membership.counts_from(),
        tier_term: membership.tier_term,
        follows: membership.tier_from.is_some(),
        after: after(tx, state, acting, reads_money).await?,
        notice_on: membership.notice_on.map(|day| day.0),
        leaves_on: membership.leaves_on.map(|day| day.0),
        ended_on: membership.ended_on.map(|day| day.0),
        change: tier::brief_of(tx, state, membership).await?.map(|change| {
            let reads_facts = reads_money || acting.actions.contains(&MemberAction::ChangeMembership);
            let facts = change.facts.into_iter().filter(|_| reads_facts).collect();
            TierChangeBrief { facts, ..change }
        }),
        renew_from,
        renew_by,
        granted_since: granted_since(tx, acting).await?,
        terms: terms.collect(),
        today: linked.today,
        you: you.to_owned(),
        actions: acting.actions.clone(),
        roles: roles(acting, &bouncing_of(tx, &membership.id).await?),
        invoices,
        bills,
        commitments,
        agreements: if reads_money {
            agreement_briefs(tx, linked).await?
        } else {
            Vec::new()
        },
        proof: proof(tx, &membership.id).await?,
        checks: check_briefs(tx, linked, &membership.id).await?,
        history: member_history(tx, acting).await?,
        local_time: state.local_time(&membership.foundation),
        others: false,
    })
}

/// The proof that the membership has now.
async fn proof(tx: &mut Tx, membership: &MembershipId) -> Result<Option<ProofBrief>, CommandError> {
    let rows = proofs_of(tx, membership).await?;
    let current = rows.into_iter().find(|row| row.withdrawn_at.is_none());
    Ok(current.map(|row| ProofBrief {
        id: row.id.to_string(),
        made_at: row.created_at,
    }))
}

/// What follows the last term. `None` if it has no fixed end.
async fn after(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
    reads_money: bool,
) -> Result<Option<AfterLastTerm>, CommandError> {
    let Some(last) = last_term(tx, &acting.membership.id).await? else {
        return Ok(None);
    };
    Ok(match upcoming(state, &acting.membership, &acting.linked, last)? {
        Upcoming::Open => None,
        Upcoming::Renews(renewal) => Some(AfterLastTerm::Renews {
            period: renewal.period,
            quote: reads_money.then(|| Box::new(renewal.quote)),
        }),
        Upcoming::Moves(_, term) => Some(AfterLastTerm::Moves(term.tier.id.clone())),
        Upcoming::Changes(term) => Some(AfterLastTerm::Changes {
            tier: term.tier.title.clone(),
            period: term.period,
            quote: reads_money.then(|| Box::new(term.quote)),
        }),
        Upcoming::Asks => Some(AfterLastTerm::Asks),
        Upcoming::Ends(_) => Some(AfterLastTerm::Ends),
    })
}

/// The first day on which the member can renew, if that's still to come, and the last one. `None` if they have asked for a renewal or a
/// change already.
async fn renewing(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<(Option<Date>, Option<Date>), CommandError> {
    let (membership, linked) = (&acting.membership, &acting.linked);
    if tier::brief_of(tx, state, membership).await?.is_some() {
        return Ok((None, None));
    }
    let Some(last) = last_term(tx, &membership.id).await? else {
        return Ok((None, None));
    };
    let by = tier::renew_by(state, membership, linked, last)?;
    let from = by.and_then(|_| tier::renew_from(membership, linked, last));
    Ok((from, by))
}

/// The benefits of the current term that the member hasn't had since the first day.
async fn granted_since(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<BenefitSince>, CommandError> {
    // Until a member changes the tier, they've had all of them.
    if acting.membership.tier_from.is_none() {
        return Ok(Vec::new());
    }
    let held = HeldBenefits::of(tx, &acting.linked, &acting.membership.id).await?;
    let Some(current) = held.current() else {
        return Ok(Vec::new());
    };
    let since = current.grants.grants.iter().filter_map(|resolved| {
        let benefit = resolved.grant.benefit.as_str();
        let since = held.granted_since(current.term.number, benefit)?;
        Some(BenefitSince {
            benefit: benefit.to_owned(),
            since,
        })
    });
    Ok(since.filter(|known| Some(known.since) != held.since()).collect())
}

/// The roles of the tier, with the people who hold them now or later, or did so yesterday.
fn roles(acting: &ActingFor<'_>, bouncing: &BTreeMap<String, AddressBounce>) -> Vec<MemberRoleBrief> {
    let subject = acting.linked.subject();
    let contacts = |role: &ContactRole| {
        let today = acting.linked.today;
        // An end can still be undone on the day after.
        let yesterday = today.previous().unwrap_or(today);
        let is_over = |contact: &ContactRow| contact.contact().is_over(yesterday);
        let theirs = acting
            .contacts
            .iter()
            .filter(|contact| contact.role.0 == *role && !is_over(contact));
        theirs.map(|contact| contact_brief(contact, bouncing)).collect()
    };
    let (least, most) = ContactRole::Manager.bounds(&[]).unwrap_or((1, 1));
    let manager = MemberRoleBrief {
        id: ContactRole::Manager.id().to_owned(),
        title: None,
        help: None,
        least,
        most,
        contacts: contacts(&ContactRole::Manager),
    };
    let named = roles_of(&subject).map(|role: &Role| MemberRoleBrief {
        id: role.id.clone(),
        title: Some(role.title.clone()),
        help: role.help.clone(),
        least: role.least,
        most: role.most,
        contacts: contacts(&ContactRole::Named(role.id.clone())),
    });
    std::iter::once(manager).chain(named).collect()
}

fn contact_brief(row: &ContactRow, bouncing: &BTreeMap<String, AddressBounce>) -> ContactBrief {
    let contact = row.contact();
    ContactBrief {
        id: contact.id,
        name: contact.name,
        email: contact.email,
        deputy: contact.deputy,
        first_day: contact.first_day,
        last_day: contact.last_day,
        bounces: bouncing.get(&row.address).cloned(),
    }
}
