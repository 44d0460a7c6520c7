//! The people who decide in a stage.

use super::records::{ReviewRecord, StageRow};
use crate::accounts::{AccountId, Session};
use crate::applications::{CommandError, LinkedApplication};
use crate::from_row;
use crate::mail::mailbox;
use crate::storage::Tx;
use domain::access::AccountRole;
use domain::review::{Reviewer, StageStanding, Vote, standing};

/// Someone who can decide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Decider {
    pub id: AccountId,
    pub email: String,
    pub address: String,
}
from_row!(Decider { id, email, address });

/// A reviewer's deciders, by address: the accounts that have its role now.
pub(crate) async fn deciders(tx: &mut Tx, foundation: &str, reviewer: Reviewer) -> Result<Vec<Decider>, CommandError> {
    let mut roles = AccountRole::ALL.into_iter().filter(|role| role.decides_as(reviewer));
    let first = roles.next().map(AccountRole::word);
    let second = roles.next().map(AccountRole::word).or(first);
    let found = tx
        .all(
            "SELECT DISTINCT a.id, a.email, a.address FROM role r JOIN account a ON a.id = r.account \
             WHERE r.foundation = $1 AND r.role IN ($2, $3) AND r.ended_at IS NULL ORDER BY a.address",
            &[foundation.into(), first.into(), second.into()],
        )
        .await?;
    Ok(found)
}

/// Whether somebody has a conflict of interest, by their address in one spelling: the application names them, or they completed a
/// part of it, or they declared it. They can't decide about it.
pub(crate) fn has_conflict(
    linked: &LinkedApplication<'_>,
    record: &ReviewRecord,
    account: &AccountId,
    address: &str,
) -> bool {
    record.is_recused(account) || is_involved(linked, record, address)
}

/// Whether the application names somebody, or they completed a part of it.
pub(crate) fn is_involved(linked: &LinkedApplication<'_>, record: &ReviewRecord, address: &str) -> bool {
    let confirmed = linked.opened.application.confirmed_email.as_deref();
    let answers = linked.answers().iter().map(|(_, typed)| typed);
    let colleagues = record.colleagues.iter().map(String::as_str);
    let mut named = answers
        .chain(confirmed)
        .chain(colleagues)
        .filter(|typed| typed.contains('@'));
    let own = mailbox(address);
    named.any(|typed| mailbox(typed) == own)
}

/// How an account is involved in an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Involvement {
    /// Whether the application names them, or they completed a part of it.
    pub is_named: bool,
    /// Whether they can't decide about it: because of that, or because they've declared a conflict of interest.
    pub has_conflict: bool,
}

/// How somebody is involved in an application.
///
/// # Errors
/// If the database fails.
pub(crate) async fn involvement(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    session: &Session,
) -> Result<Involvement, CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    Ok(Involvement {
        is_named: is_involved(linked, &record, &session.address),
        has_conflict: has_conflict(linked, &record, &session.account, &session.address),
    })
}

/// A stage with its deciders.
#[derive(Clone, Debug)]
pub(crate) struct OpenStage {
    pub deciders: Vec<Decider>,
    pub standing: StageStanding,
}

impl OpenStage {
    /// What the votes of a stage amount to with those who are deciders now.
    pub async fn of(
        tx: &mut Tx,
        linked: &LinkedApplication<'_>,
        record: &ReviewRecord,
        stage: &StageRow,
    ) -> Result<Self, CommandError> {
        let reviewer = stage.reviewer.0;
        let deciders = deciders(tx, &linked.opened.application.foundation, reviewer).await?;
        let recused = |decider: &&Decider| has_conflict(linked, record, &decider.id, &decider.address);
        let recusals = deciders.iter().filter(recused).map(|decider| Vote {
            decider: decider.email.clone(),
            decision: None,
        });
        let votes = record.votes_in(stage).map(|vote| Vote {
            decider: vote.email.clone(),
            decision: vote.vote.0,
        });
        let votes: Vec<Vote> = recusals.chain(votes).collect();
        let names: Vec<String> = deciders.iter().map(|decider| decider.email.clone()).collect();
        let rule = linked.programme.joining.stage(reviewer).rule;
        Ok(Self {
            standing: standing(rule, &names, &votes),
            deciders,
        })
    }

    /// Those who can still vote.
    pub fn waiting_for(&self) -> Vec<&Decider> {
        let (StageStanding::Open { waiting_for: names } | StageStanding::Paused { by: names }) = &self.standing else {
            return Vec::new();
        };
        let waits = |decider: &&Decider| names.contains(&decider.email);
        self.deciders.iter().filter(waits).collect()
    }
}
