//! Collects the export.

use super::content::{ExportedContact, ExportedMembership, ExportedProof, MemberExport};
use super::records::{addresses, emails, files, invoices, payments, profile, reminders, tier_changes};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, agreement_briefs};
use crate::entitlements::benefits_of;
use crate::mail::bouncing_of;
use crate::members::access::{ActingFor, open};
use crate::members::contacts::ContactRow;
use crate::members::history::whole_member_history;
use crate::members::proof_rows::proofs_of;
use crate::members::view::answer;
use app::api::{AddressBounce, FoundationBrief, MemberAnswer};
use domain::date::Date;
use domain::member::MemberAction;
use std::collections::BTreeMap;

/// The name of the format.
const FORMAT: &str = "guildhall-member-1";

/// Everything that's stored about a member. `None` if there's no such membership, or they don't act for it.
///
/// # Errors
/// If they may not read everything, or the database fails.
pub async fn member_export(
    state: &AppState,
    session: &Session,
    membership: &str,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberExport>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ReadAll).await? else {
        return Ok(None);
    };
    let member = answer(&mut tx, state, &session.email, &acting, lang, brief).await?;
    let foundation = state.loaded.catalogue.foundation(&acting.membership.foundation);
    let benefits = benefits_of(&mut tx, state, &acting, member.foundation.clone()).await?;
    let mut benefit_uses = benefits.uses;
    benefit_uses.reverse();
    let proofs = proofs_of(&mut tx, &acting.membership.id).await?;
    let proofs = proofs.into_iter().map(|row| ExportedProof {
        id: row.id.to_string(),
        made_at: row.created_at,
        withdrawn_at: row.withdrawn_at,
    });
    let bouncing = bouncing_of(&mut tx, &acting.membership.id).await?;
    let today = acting.linked.today;
    let contacts = acting.contacts.iter().map(|row| contact(row, &bouncing, today));
    let answers = acting.linked.answers().iter();
    let export = MemberExport {
        format: FORMAT.to_owned(),
        exported_at: state.clock.now().0,
        foundation: acting.membership.foundation.clone(),
        foundation_name: foundation.map_or_else(Default::default, |known| known.name.clone()),
        membership: membership_of(&acting, &member),
        answers: answers.map(|(key, typed)| (key.to_owned(), typed.to_owned())).collect(),
        contacts: contacts.collect(),
        benefit_uses,
        agreements: agreement_briefs(&mut tx, &acting.linked).await?,
        invoices: invoices(&mut tx, state, &acting).await?,
        payments: payments(&mut tx, &acting).await?,
        profile: profile(&mut tx, state, &acting).await?,
        proofs: proofs.collect(),
        calendar_addresses: addresses(&mut tx, &acting).await?,
        reminders: reminders(&mut tx, &acting).await?,
        tier_changes: tier_changes(&mut tx, &acting).await?,
        emails: emails(&mut tx, &acting).await?,
        files: files(&mut tx, state, &acting).await?,
        bills: member.bills,
        commitments: member.commitments,
        checks: member.checks,
        history: whole_member_history(&mut tx, &acting).await?,
    };
    tx.rollback().await?;
    Ok(Some(export))
}

fn membership_of(acting: &ActingFor<'_>, member: &MemberAnswer) -> ExportedMembership {
    ExportedMembership {
        id: member.membership.clone(),
        reference: member.reference.clone(),
        programme: acting.membership.programme.clone(),
        version: acting.membership.version.clone(),
        tier: member.tier.clone(),
        name: member.name.clone(),
        terms: member.terms.clone(),
        notice_on: member.notice_on,
        leaves_on: member.leaves_on,
        ended_on: member.ended_on,
    }
}

fn contact(row: &ContactRow, bouncing: &BTreeMap<String, AddressBounce>, today: Date) -> ExportedContact {
    let contact = row.contact();
    // Whether emails to somebody who has left arrive today is none of the member's business.
    let bounces = bouncing.get(&row.address).filter(|_| !contact.is_over(today));
    ExportedContact {
        role: contact.role.id().to_owned(),
        deputy: contact.deputy,
        name: contact.name,
        email: contact.email,
        first_day: contact.first_day,
        last_day: contact.last_day,
        bounces: bounces.cloned(),
    }
}
