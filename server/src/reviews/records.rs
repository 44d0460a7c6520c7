//! Stages and votes, as stored.

use crate::accounts::AccountId;
use crate::applications::{ApplicationReference, ApplicationRow, CommandError, from_text};
use crate::from_row;
use crate::storage::{Tx, among, among_query};
use app::api::StageResult;
use domain::date::Date;
use domain::review::{Decision, Reviewer};
use sqlx::error::BoxDynError;
use sqlx::{ColumnIndex, Database, Decode, FromRow, Type};
use std::collections::BTreeMap;

/// A reviewer, by its ID.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredReviewer(pub Reviewer);
from_text!(StoredReviewer, |text| Reviewer::parse(text).map(Self));

/// A day, such as `2026-12-10`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredDay(pub Date);
from_text!(StoredDay, |text| Date::parse(text).map(Self));

/// How a stage ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredResult(pub StageResult);
from_text!(StoredResult, |text| RESULTS
    .into_iter()
    .find(|(_, id)| *id == text)
    .map(|(result, _)| Self(result)));

const RESULTS: [(StageResult, &str); 4] = [
    (StageResult::Approved, "approved"),
    (StageResult::Declined, "declined"),
    (StageResult::PassedOn, "passed_on"),
    (StageResult::Reopened, "reopened"),
];

/// A vote; without a decision if the decider is recused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredVote(pub Option<Decision>);
from_text!(StoredVote, |text| match text {
    "approve" => Some(Self(Some(Decision::Approve))),
    "decline" => Some(Self(Some(Decision::Decline))),
    "recused" => Some(Self(None)),
    _ => None,
});

impl StoredVote {
    pub fn id(self) -> &'static str {
        match self.0 {
            Some(Decision::Approve) => "approve",
            Some(Decision::Decline) => "decline",
            None => "recused",
        }
    }
}

/// A stage that has begun. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StageRow {
    pub round: i64,
    pub place: i64,
    pub reviewer: StoredReviewer,
    pub opened_at: i64,
    pub due: Option<StoredDay>,
    pub decided_at: Option<i64>,
    pub result: Option<StoredResult>,
}
from_row!(StageRow {
    round,
    place,
    reviewer,
    opened_at,
    due,
    decided_at,
    result
});

/// A vote that was cast.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct VoteRow {
    pub round: i64,
    pub place: i64,
    pub account: AccountId,
    pub email: String,
    pub vote: StoredVote,
    pub reason: String,
    pub at: i64,
}
from_row!(VoteRow {
    round,
    place,
    account,
    email,
    vote,
    reason,
    at
});

/// A row of one of several applications.
#[derive(Clone, Debug)]
struct OfApplication<T> {
    application: ApplicationReference,
    row: T,
}

impl<'r, R, T> FromRow<'r, R> for OfApplication<T>
where
    R: sqlx::Row,
    T: FromRow<'r, R>,
    ApplicationReference: Decode<'r, R::Database> + Type<R::Database>,
    &'static str: ColumnIndex<R>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        Ok(Self {
            application: row.try_get("application")?,
            row: T::from_row(row)?,
        })
    }
}

/// The stages and votes of a review.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ReviewRecord {
    /// The round that counts.
    pub round: i64,
    /// In the order in which they began.
    pub stages: Vec<StageRow>,
    /// In the order in which they were cast.
    pub votes: Vec<VoteRow>,
    /// The addresses of those to whom the applicant has sent a part.
    pub colleagues: Vec<String>,
}

impl ReviewRecord {
    pub async fn of(tx: &mut Tx, application: &ApplicationRow) -> Result<Self, CommandError> {
        let reference = &application.reference;
        let stages = tx
            .all(
                "SELECT round, place, reviewer, opened_at, due, decided_at, result FROM review_stage \
                 WHERE application = $1 ORDER BY round, place",
                &[reference.into()],
            )
            .await?;
        let votes = tx
            .all(
                "SELECT v.round, v.place, v.account, a.email, v.vote, v.reason, v.at FROM vote v \
                 JOIN account a ON a.id = v.account WHERE v.application = $1 ORDER BY v.seq",
                &[reference.into()],
            )
            .await?;
        let colleagues: Vec<(String,)> = tx
            .all(
                "SELECT email FROM link WHERE application = $1 AND email IS NOT NULL AND recalled_at IS NULL ORDER BY id",
                &[reference.into()],
            )
            .await?;
        Ok(Self {
            colleagues: colleagues.into_iter().map(|(email,)| email).collect(),
            round: application.review_round,
            stages,
            votes,
        })
    }

    /// The reviews of several applications, with a bounded number of queries.
    pub async fn of_all<'a>(
        tx: &mut Tx,
        applications: impl Iterator<Item = &'a ApplicationRow> + Clone,
    ) -> Result<BTreeMap<ApplicationReference, Self>, CommandError> {
        let among = among(applications.clone().map(|application| application.reference.as_str()));
        let backend = tx.backend();
        let stages: Vec<OfApplication<StageRow>> = tx
            .all(
                among_query!(
                    backend,
                    "SELECT application, round, place, reviewer, opened_at, due, decided_at, result FROM review_stage \
                     WHERE application IN ",
                    " ORDER BY application, round, place"
                ),
                &[(&among).into()],
            )
            .await?;
        let votes: Vec<OfApplication<VoteRow>> = tx
            .all(
                among_query!(
                    backend,
                    "SELECT v.application, v.round, v.place, v.account, a.email, v.vote, v.reason, v.at FROM vote v \
                     JOIN account a ON a.id = v.account WHERE v.application IN ",
                    " ORDER BY v.application, v.seq"
                ),
                &[(&among).into()],
            )
            .await?;
        let colleagues: Vec<(ApplicationReference, String)> = tx
            .all(
                among_query!(
                    backend,
                    "SELECT application, email FROM link WHERE email IS NOT NULL AND recalled_at IS NULL AND application IN ",
                    " ORDER BY application, id"
                ),
                &[(&among).into()],
            )
            .await?;
        let empty = |application: &ApplicationRow| Self {
            round: application.review_round,
            stages: Vec::new(),
            votes: Vec::new(),
            colleagues: Vec::new(),
        };
        let mut records: BTreeMap<ApplicationReference, Self> = applications
            .map(|application| (application.reference.clone(), empty(application)))
            .collect();
        for OfApplication { application, row } in stages {
            if let Some(record) = records.get_mut(&application) {
                record.stages.push(row);
            }
        }
        for OfApplication { application, row } in votes {
            if let Some(record) = records.get_mut(&application) {
                record.votes.push(row);
            }
        }
        for (application, email) in colleagues {
            if let Some(record) = records.get_mut(&application) {
                record.colleagues.push(email);
            }
        }
        Ok(records)
    }

    /// The stage that decides now.
    pub fn current(&self) -> Option<&StageRow> {
        self.started().find(|stage| stage.decided_at.is_none())
    }

    /// The stages of this round that have begun.
    pub fn started(&self) -> impl Iterator<Item = &StageRow> {
        self.stages.iter().filter(|stage| stage.round == self.round)
    }

    /// The votes in a stage.
    pub fn votes_in<'a>(&'a self, stage: &'a StageRow) -> impl Iterator<Item = &'a VoteRow> {
        let is_in = |vote: &&VoteRow| (vote.round, vote.place) == (stage.round, stage.place);
        self.votes.iter().filter(is_in)
    }

    /// Whether an account declared a conflict of interest. That holds for the whole application.
    pub fn is_recused(&self, account: &AccountId) -> bool {
        let mut own = self.votes.iter().filter(|vote| vote.account == *account);
        own.any(|vote| vote.vote.0.is_none())
    }
}

/// Adds a stage that begins now.
pub(crate) async fn insert_stage(
    tx: &mut Tx,
    application: &ApplicationReference,
    stage: &StageRow,
) -> Result<(), CommandError> {
    let due = stage.due.map(|StoredDay(day)| day.to_string());
    tx.run(
        "INSERT INTO review_stage (application, round, place, reviewer, opened_at, due) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            application.into(),
            stage.round.into(),
            stage.place.into(),
            stage.reviewer.0.id().into(),
            stage.opened_at.into(),
            due.as_ref().into(),
        ],
    )
    .await?;
    Ok(())
}

/// Closes a stage.
pub(crate) async fn close_stage(
    tx: &mut Tx,
    application: &ApplicationReference,
    stage: &StageRow,
    result: StageResult,
    now: i64,
) -> Result<(), CommandError> {
    let word = RESULTS.iter().find(|(known, _)| *known == result).map(|(_, id)| *id);
    tx.run(
        "UPDATE review_stage SET decided_at = $1, result = $2 WHERE application = $3 AND round = $4 AND place = $5",
        &[
            now.into(),
            word.into(),
            application.into(),
            stage.round.into(),
            stage.place.into(),
        ],
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_vote_has_its_own_word() {
        let votes = [Some(Decision::Approve), Some(Decision::Decline), None].map(|vote| StoredVote(vote).id());
        assert_eq!(votes, ["approve", "decline", "recused"]);
    }
}
