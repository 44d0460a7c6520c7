//! What an import would do with each row, and why.

use super::choices::Choices;
use super::known::KnownMembers;
use super::tiers::{tier_of, version_on};
use crate::mail::normalized;
use app::api::{ImportReason, ImportRowState, RowChoice, TIER_LEFT_OUT};
use domain::application::{Answers, ApplicantKind, key};
use domain::catalogue::Catalogue;
use domain::date::Date;
use domain::import::{CurrentTerm, ImportedDay, ImportedRow, LeftOut, NoCurrentTerm, current_term};
use domain::name::folded;
use domain::programme::{Audience, Programme, Tier};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an import does with a row, as it's stored.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RowPlan {
    pub reason: ImportReason,
    /// What the reason is about, in the list's words.
    pub found: String,
    pub email_wrong: bool,
    /// When it becomes a member, or since when it is one.
    pub since: Option<Date>,
    /// The last day of a term that's over.
    pub over: Option<Date>,
    pub membership: Option<PlannedMembership>,
}

impl Default for RowPlan {
    /// The plan of a row that's been forgotten: nothing becomes of it.
    fn default() -> Self {
        Self {
            reason: ImportReason::LeftOut,
            found: String::new(),
            email_wrong: false,
            since: None,
            over: None,
            membership: None,
        }
    }
}

/// The membership that a row becomes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct PlannedMembership {
    pub kind: ApplicantKind,
    pub version: String,
    /// Whether the version is younger than the term.
    pub is_early: bool,
    pub tier: String,
    pub since: Date,
    pub first_day: Date,
    pub last_day: Option<Date>,
    /// The day from which the rules count terms, and the term's place among these, from 0.
    pub counts_from: Date,
    pub place: i64,
    /// The memberships with the same name or key that staff have said belong to other members, by ID. One that was added later may still
    /// be the same member.
    #[serde(default)]
    pub others: Vec<String>,
}

/// A row with its plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PlannedRow {
    pub row: ImportedRow,
    pub state: ImportRowState,
    pub plan: RowPlan,
}

impl PlannedRow {
    /// Whether it has the email address of somebody who'll manage the membership.
    pub fn is_reachable(&self) -> bool {
        !self.row.email.is_empty() && !self.plan.email_wrong
    }
}

/// What an import would do with rows.
pub(super) struct Planner<'a> {
    pub catalogue: &'a Catalogue,
    /// The version in force.
    pub programme: &'a Programme,
    pub choices: &'a Choices,
    pub today: Date,
    pub known: KnownMembers,
    /// The numbers of the rows so far that will be members or could be, by folded name.
    pub rows: BTreeMap<String, u32>,
}

/// Why a row isn't added: whether something is missing, the reason, and what it's about.
type Refused = (ImportRowState, ImportReason, String);

fn skipped(reason: ImportReason, found: &str) -> Refused {
    (ImportRowState::Skipped, reason, found.to_owned())
}

fn asks(reason: ImportReason, found: &str) -> Refused {
    (ImportRowState::Ask, reason, found.to_owned())
}

impl Planner<'_> {
    /// Plans rows in their order.
    pub fn plan(mut self, rows: Vec<ImportedRow>) -> Vec<PlannedRow> {
        let rows = (1_i64..).zip(rows);
        rows.map(|(place, row)| self.planned(place, row)).collect()
    }

    fn planned(&mut self, place: i64, row: ImportedRow) -> PlannedRow {
        let mut plan = RowPlan {
            reason: ImportReason::Fits,
            found: String::new(),
            email_wrong: !row.email.is_empty() && normalized(&row.email).is_none(),
            since: None,
            over: None,
            membership: None,
        };
        let state = match self.membership(place, &row, &mut plan) {
            Ok(membership) => {
                plan.since = Some(membership.since);
                plan.membership = Some(membership);
                ImportRowState::Ready
            }
            Err((state, reason, found)) => {
                (plan.reason, plan.found) = (reason, found);
                state
            }
        };
        PlannedRow { row, state, plan }
    }

    fn membership(&mut self, place: i64, row: &ImportedRow, plan: &mut RowPlan) -> Result<PlannedMembership, Refused> {
        let choice = self.choices.rows.get(&place);
        if choice == Some(&RowChoice::LeaveOut) {
            return Err(skipped(ImportReason::LeftOut, ""));
        }
        match &row.left_out {
            None => {}
            Some(LeftOut::Over(status)) => return Err(skipped(ImportReason::Inactive, status)),
            Some(LeftOut::Pending(status)) => return Err(skipped(ImportReason::Pending, status)),
            Some(LeftOut::NoMember(role)) => return Err(skipped(ImportReason::NoMember, role)),
            Some(LeftOut::Inherited(id)) => return Err(skipped(ImportReason::Inherited, id)),
        }
        if row.name.is_empty() {
            return Err(asks(ImportReason::NoName, ""));
        }
        if self
            .choices
            .tiers
            .get(&row.tier)
            .is_some_and(|tier| tier == TIER_LEFT_OUT)
        {
            return Err(skipped(ImportReason::TierLeftOut, &row.tier));
        }
        // Two people can have the same name.
        let is_chosen = choice == Some(&RowChoice::Add);
        let name = folded(&row.name);
        if let Some(same) = self.known.names.get(&name).filter(|_| !is_chosen) {
            plan.since = same.since;
            return Err(skipped(ImportReason::Member, ""));
        }
        if !is_chosen && !row.key.is_empty() && self.known.keys.contains_key(&row.key) {
            return Err(skipped(ImportReason::Member, ""));
        }
        // Lists can have a row for each term. One that's over doesn't hide the one that isn't.
        if let Some(over) = row.last_day.day().filter(|day| *day < self.today) {
            plan.over = Some(over);
            return Err(skipped(ImportReason::Over, ""));
        }
        if let Some(other) = self.rows.get(&name).filter(|_| !is_chosen) {
            return Err(skipped(ImportReason::Twice, &other.to_string()));
        }
        let others = if is_chosen {
            self.known.same(&name, &row.key)
        } else {
            Vec::new()
        };
        let alike = self.known.alike.add(&row.name);
        self.rows.insert(name, row.number);
        for day in [&row.since, &row.first_day, &row.last_day] {
            match day {
                ImportedDay::Unclear(text) => return Err(asks(ImportReason::DayUnclear, text)),
                ImportedDay::Wrong(text) => return Err(asks(ImportReason::DayWrong, text)),
                ImportedDay::Missing | ImportedDay::Day(_) => {}
            }
        }
        // Years with two digits are in this century: 98 would be 2098. Last days can be far away, because 9999 means that there's none.
        for day in [&row.since, &row.first_day].into_iter().filter_map(ImportedDay::day) {
            if day.year() > self.today.year() + 1 {
                return Err(asks(ImportReason::DayWrong, &day.to_string()));
            }
        }
        let tier = tier_of(self.programme, self.choices, &row.tier);
        let tier = tier.ok_or_else(|| asks(ImportReason::TierUnknown, &row.tier))?;
        let kind = self.kind(row, tier)?;
        let mut membership = self.term(row, tier, kind, plan)?;
        membership.others = others;
        if let Some(other) = alike.filter(|_| !self.choices.alike && !is_chosen) {
            return Err(asks(ImportReason::Alike, &other));
        }
        self.take_place(tier)?;
        Ok(membership)
    }

    /// Whether it's a person or an organisation.
    fn kind(&self, row: &ImportedRow, tier: &Tier) -> Result<ApplicantKind, Refused> {
        let otherwise = if self.choices.people {
            ApplicantKind::Person
        } else {
            ApplicantKind::Organisation
        };
        match (tier.audience, row.kind) {
            (Audience::Organisation, Some(ApplicantKind::Person)) => Err(asks(ImportReason::NoPeople, "")),
            (Audience::Person, Some(ApplicantKind::Organisation)) => Err(asks(ImportReason::NoOrganisations, "")),
            (Audience::Organisation, _) => Ok(ApplicantKind::Organisation),
            (Audience::Person, _) => Ok(ApplicantKind::Person),
            (Audience::Both, stated) => Ok(stated.unwrap_or(otherwise)),
        }
    }

    fn term(
        &self,
        row: &ImportedRow,
        tier: &Tier,
        kind: ApplicantKind,
        plan: &mut RowPlan,
    ) -> Result<PlannedMembership, Refused> {
        let answers: Answers = kind_answer(self.programme, kind).into_iter().collect();
        let facts = answers.facts(self.programme, tier, self.today);
        let rules = tier.term_for(&facts);
        let CurrentTerm {
            since,
            first_day,
            last_day,
            counts_from,
            place,
        } = match current_term(row, rules.as_deref(), self.choices.first_day, self.today) {
            Ok(term) => term,
            Err(NoCurrentTerm::NoFirstDay) => return Err(asks(ImportReason::NoFirstDay, "")),
            Err(NoCurrentTerm::Reversed) => return Err(asks(ImportReason::DaysReversed, "")),
            Err(NoCurrentTerm::Over(day)) => {
                plan.over = Some(day);
                return Err(skipped(ImportReason::Over, ""));
            }
        };
        let of = version_on(self.catalogue, (self.programme, tier), (first_day, since == first_day));
        Ok(PlannedMembership {
            kind,
            version: of.programme.version.clone(),
            is_early: of.is_early,
            tier: of.tier.id.clone(),
            since,
            first_day,
            last_day,
            counts_from,
            place: i64::try_from(place).unwrap_or(i64::MAX),
            others: Vec::new(),
        })
    }

    /// Takes one of the places of a tier that has a limit. Tiers that share their places take them from each other.
    fn take_place(&mut self, tier: &Tier) -> Result<(), Refused> {
        let Some(cap) = &tier.cap else {
            return Ok(());
        };
        if self.known.places.get(&tier.id).is_some_and(|left| *left <= 0) {
            return Err(skipped(ImportReason::Full, ""));
        }
        for shared in std::iter::once(&tier.id).chain(&cap.shared_with) {
            if let Some(left) = self.known.places.get_mut(shared) {
                *left -= 1;
            }
        }
        Ok(())
    }
}

/// The answer to the question whether it's a person, if the programme asks it.
pub(super) fn kind_answer(programme: &Programme, kind: ApplicantKind) -> Option<(String, String)> {
    let is_person = kind == ApplicantKind::Person && programme.fact("kind").is_some();
    is_person.then(|| (key::fact("kind"), "person".to_owned()))
}
