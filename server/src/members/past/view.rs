//! One membership at the end of a day in the past.

use super::entries::PastEntry;
use super::people::past_people;
use super::profile::past_profile;
use super::terms::{PromisedTerm, TermDays, open_change, recorded};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use crate::entitlements::HeldBenefits;
use crate::members::access::ActingFor;
use crate::members::proof_rows::proofs_of;
use crate::members::staff_access::open_to_read;
use crate::reviews::history_until;
use crate::storage::Tx;
use app::api::{BenefitSince, FoundationBrief, MemberAnswer, MemberTerm, PastMemberAnswer, ProofBrief};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::member::{MemberAction, PastMembership, RecordedMembership};
use domain::text::Text;

/// The result of asking for a day in the past.
#[derive(Clone, PartialEq, Debug)]
pub enum PastMemberDone {
    Found(Box<PastMemberAnswer>),
    /// There's no such membership.
    NotFound,
    /// The day is still to come.
    Future,
}

/// A membership at the end of a day, for those who may read the foundation's applications.
///
/// # Errors
/// If the account may not read it, or has a conflict of interest, or the rules of that day are no longer on the site.
pub async fn past_member(
    state: &AppState,
    session: &Session,
    (foundation, id): (&str, &str),
    on: Date,
    about: FoundationBrief,
    lang: &str,
) -> Result<PastMemberDone, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(PastMemberDone::NotFound);
    };
    let today = state.clock.today();
    if on > today {
        return Ok(PastMemberDone::Future);
    }
    let membership = &acting.membership;
    let entries = PastEntry::of(&mut tx, &membership.application).await?;
    let terms = PromisedTerm::of(&mut tx, &membership.id).await?;
    let days: Vec<TermDays> = terms.iter().map(PromisedTerm::days).collect();
    let recorded = recorded(&days, &entries);
    let past = recorded.on(on);
    let promised = terms.iter().find(|term| Some(term.number) == past.term);
    let listed: Option<(bool,)> = tx
        .optional(
            "SELECT listed FROM profile WHERE membership = $1 AND name <> ''",
            &[(&membership.id).into()],
        )
        .await?;
    let mut answer = PastMemberAnswer {
        membership: membership.id.to_string(),
        name: acting.linked.party_name(),
        on,
        today,
        state: past.state,
        last_day: past.last_day,
        recorded_later: past.recorded_later,
        then: None,
        grants: promised.and_then(|term| term.grants.clone()),
        profile: past_profile(&entries, on, listed.map(|(listed,)| listed)),
        people_from: None,
        names_erased: false,
        money: acting.actions.contains(&MemberAction::ReadMoney),
        foundation: about,
    };
    if let Some(term) = promised {
        let day = PastDay {
            state,
            acting: &acting,
            entries: &entries,
            terms: &terms,
            recorded: &recorded,
            past,
            on,
        };
        day.fill(&mut tx, &mut answer, term, lang).await?;
    }
    tx.rollback().await?;
    Ok(PastMemberDone::Found(Box::new(answer)))
}

/// A day on which a term had begun.
struct PastDay<'a> {
    state: &'a AppState,
    acting: &'a ActingFor<'a>,
    entries: &'a [PastEntry],
    terms: &'a [PromisedTerm],
    recorded: &'a RecordedMembership,
    past: PastMembership,
    on: Date,
}

impl PastDay<'_> {
    /// Adds the membership as it was.
    async fn fill(
        &self,
        tx: &mut Tx,
        answer: &mut PastMemberAnswer,
        term: &PromisedTerm,
        lang: &str,
    ) -> Result<(), CommandError> {
        let (membership, linked) = (&self.acting.membership, &self.acting.linked);
        let catalogue = &self.state.loaded.catalogue;
        let version = VersionQuery::Version(term.version.clone());
        let programme = catalogue.programme(&membership.foundation, &membership.programme, &version)?;
        let people = past_people(self.acting, programme, self.entries, self.on);
        let title = |version: &str, id: &str| {
            let version = VersionQuery::Version(version.to_owned());
            let known = catalogue.programme(&membership.foundation, &membership.programme, &version);
            let tier = known.ok().and_then(|programme| programme.tier(id));
            tier.map_or_else(|| Text::new("en", id), |tier| tier.title.clone())
        };
        let held = HeldBenefits::of(tx, linked, &membership.id).await?;
        let since = term.grants.iter().flatten().filter_map(|grant| {
            let since = held.granted_since(term.number, &grant.benefit)?;
            Some(BenefitSince {
                benefit: grant.benefit.clone(),
                since,
            })
        });
        let history = history_until(tx, membership.application.as_str(), self.on).await?;
        answer.people_from = people.from;
        answer.names_erased = people.names_erased;
        answer.then = Some(Box::new(MemberAnswer {
            membership: membership.id.to_string(),
            version: membership.member_version,
            reference: membership.application.to_string(),
            foundation: answer.foundation.clone(),
            programme: programme.clone().localised(lang),
            tier: term.tier.clone(),
            name: answer.name.clone(),
            details: Vec::new(),
            counts_from: term.first_day,
            tier_term: term.number,
            follows: term.number > 1,
            notice_on: self.past.leaving.map(|(on, _)| on),
            leaves_on: self.past.leaving.map(|(_, last)| last),
            ended_on: self.past.ended_on,
            after: None,
            change: open_change(self.entries, self.on, &term.tier, title),
            renew_from: None,
            renew_by: None,
            granted_since: since.filter(|known| Some(known.since) != held.since()).collect(),
            terms: self.terms_then(term),
            today: self.on,
            you: String::new(),
            actions: vec![MemberAction::Read],
            roles: people.roles,
            invoices: Vec::new(),
            bills: Vec::new(),
            commitments: Vec::new(),
            agreements: Vec::new(),
            checks: Vec::new(),
            proof: self.proof(tx).await?,
            history,
            local_time: self.state.local_time(&membership.foundation),
            others: false,
        }));
        Ok(())
    }

    /// The terms up to one, with their last days as they were known.
    fn terms_then(&self, until: &PromisedTerm) -> Vec<MemberTerm> {
        let terms = self.terms.iter().zip(&self.recorded.terms);
        let started = terms.filter(|(term, _)| term.number <= until.number);
        let brief = started.map(|(term, recorded)| MemberTerm {
            number: term.number,
            first_day: term.first_day,
            last_day: recorded.last_day_on(self.on),
        });
        brief.collect()
    }

    /// The proof that hadn't been withdrawn.
    async fn proof(&self, tx: &mut Tx) -> Result<Option<ProofBrief>, CommandError> {
        let rows = proofs_of(tx, &self.acting.membership.id).await?;
        let by = |at: i64| Timestamp(at).day() <= self.on;
        let valid = rows
            .into_iter()
            .find(|row| by(row.created_at) && !row.withdrawn_at.is_some_and(by));
        Ok(valid.map(|row| ProofBrief {
            id: row.id.to_string(),
            made_at: row.created_at,
        }))
    }
}
