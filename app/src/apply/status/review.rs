//! The review: its stages, who acts next, and by when.

use crate::api::{ApplicationAnswer, ApplicationState, StageProgress, StageResult};
use domain::date::Date;
use domain::review::Stage;
use domain::term::TermPeriod;

/// What follows from the stages and the date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Review {
    /// The stage that decides now. `None` if nobody does: it's decided, on hold or on the waiting list.
    pub current: Option<Stage>,
    /// The date by which the current stage decides, if the foundation has promised one.
    pub due: Option<Date>,
    /// The stages after the current one.
    pub later: Vec<Stage>,
    /// The date by which the foundation has promised to decide.
    pub deadline: Option<Date>,
    /// Whether one of these dates has passed.
    pub late: bool,
    /// The number of questions that are waiting for the applicant.
    pub questions: i64,
    /// The first and last day: of an active membership, or if the decision is made on the last possible day.
    pub period: Option<TermPeriod>,
}

impl Review {
    pub fn of(answer: &ApplicationAnswer) -> Self {
        let undecided = answer.state.is_undecided();
        let mut ahead = if undecided { ahead(answer) } else { Vec::new() };
        let waits = answer.state == ApplicationState::OnHold || answer.place.is_some();
        let begins = !waits && ahead.first().is_some_and(Stage::is_by_people);
        let current = begins.then(|| ahead.remove(0));
        let open = answer.progress.iter().find(|stage| stage.result.is_none());
        let due = open.and_then(|stage| stage.due).filter(|_| current.is_some());
        let deadline = answer.decided_by.filter(|_| current.is_some());
        let late = [due, deadline].into_iter().flatten().any(|day| day < answer.today);
        let questions = answer.requests.iter().filter(|request| request.answered.is_none());
        Self {
            period: period(answer, deadline.filter(|_| !late)),
            current,
            due,
            later: ahead,
            deadline,
            late,
            questions: i64::try_from(questions.count()).unwrap_or(i64::MAX),
        }
    }

    /// The date by which the current stage decides: its own, or the last one's.
    pub fn stage_due(&self) -> Option<Date> {
        let is_last = self.later.is_empty();
        self.due.or(self.deadline.filter(|_| is_last))
    }
}

/// The stages that haven't decided yet, from the one that decides now. Automatic ones before it need nobody.
fn ahead(answer: &ApplicationAnswer) -> Vec<Stage> {
    let since = last_start(&answer.progress);
    let started = |stage: &Stage| since.iter().any(|known| known.stage.reviewer == stage.reviewer);
    let place = answer.stages.iter().rposition(started).map_or(0, |last| last + 1);
    let open = since.iter().filter(|known| known.result.is_none());
    let open = open.map(|known| known.stage.clone());
    let rest = answer.stages.iter().skip(place).cloned();
    open.chain(rest).skip_while(|stage| !stage.is_by_people()).collect()
}

/// The stages since the review was started last.
fn last_start(progress: &[StageProgress]) -> &[StageProgress] {
    let again = progress
        .iter()
        .rposition(|stage| stage.result == Some(StageResult::Reopened));
    progress.get(again.map_or(0, |last| last + 1)..).unwrap_or_default()
}

/// The first term. Nobody knows when a question will be answered.
fn period(answer: &ApplicationAnswer, decided: Option<Date>) -> Option<TermPeriod> {
    if let Some(membership) = &answer.membership {
        return membership.first_term;
    }
    let asked = answer.state == ApplicationState::Asked;
    answer.first_term(decided.filter(|_| !asked)?)
}
