//! Whose turn it is, as a shape, a colour and words.

use crate::api::{QueueRow, ReviewAnswer, ReviewTurn};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::stage_title;
use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;
use leptos::prelude::*;

/// What a turn's words depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct TurnContext<'a> {
    pub turn: ReviewTurn,
    pub reviewer: Option<Reviewer>,
    /// The officer's title.
    pub officer: Option<&'a Text>,
    /// Whether the deadline has passed.
    pub late: bool,
}

impl<'a> TurnContext<'a> {
    pub fn of_row(row: &'a QueueRow, today: Date) -> Self {
        Self {
            turn: row.turn,
            reviewer: row.reviewer,
            officer: row.officer.as_ref(),
            late: row.due.is_some_and(|due| due < today),
        }
    }

    pub fn of_review(answer: &'a ReviewAnswer) -> Self {
        let stage = answer.stages.iter().find(|stage| stage.result.is_none());
        let due = stage.and_then(|stage| stage.due);
        Self {
            turn: answer.turn,
            reviewer: stage.map(|stage| stage.stage.reviewer),
            officer: answer.application.programme.officer.as_ref(),
            late: due.is_some_and(|due| due < answer.application.today),
        }
    }

    /// Whether reviewers act, and a deadline counts.
    pub fn is_open(&self) -> bool {
        matches!(self.turn, ReviewTurn::Yours | ReviewTurn::Others)
    }

    pub fn is_late(&self) -> bool {
        self.late && self.is_open()
    }

    pub fn view(&self, t: Texts) -> AnyView {
        let class = format!("turn {}", self.class());
        view! { <span class=class>{isolate(self.words(t))}</span> }.into_any()
    }

    fn class(&self) -> &'static str {
        match self.turn {
            ReviewTurn::Yours | ReviewTurn::Others if self.late => "late",
            ReviewTurn::Yours => "you",
            ReviewTurn::Others | ReviewTurn::Applicant => "waiting",
            ReviewTurn::OnHold | ReviewTurn::WaitingList | ReviewTurn::Withdrawn => "none",
            ReviewTurn::Approved => "done",
            ReviewTurn::Declined => "declined",
        }
    }

    fn words(&self, t: Texts) -> String {
        match self.turn {
            ReviewTurn::Yours if self.late => t.turn_yours_late(),
            ReviewTurn::Yours => t.turn_yours(),
            ReviewTurn::Others => return self.others(t),
            ReviewTurn::Applicant => t.turn_applicant(),
            ReviewTurn::OnHold => t.turn_on_hold(),
            ReviewTurn::WaitingList => t.turn_waiting_list(),
            ReviewTurn::Approved => t.account_state_approved(),
            ReviewTurn::Declined => t.account_state_declined(),
            ReviewTurn::Withdrawn => t.account_state_withdrawn(),
        }
        .into_owned()
    }

    fn others(&self, t: Texts) -> String {
        let who = match self.reviewer {
            Some(reviewer) => stage_title(t, self.officer, reviewer),
            None => t.turn_others().into_owned(),
        };
        if self.late { t.turn_others_late(who) } else { who }
    }
}
