//! What those who run a poll can do with it now.

use super::access::PollAccess;
use super::rows::PollRow;
use app::api::PollAction;
use domain::access::Action;
use domain::date::Date;
use domain::poll::{PollKind, PollPhase};

/// What somebody's roles have to allow, so that they can do this.
pub(super) fn needed(action: PollAction) -> Action {
    if action == PollAction::Certify {
        Action::CertifyResults
    } else {
        Action::RunPolls
    }
}

/// What the next steps depend on.
pub(super) struct Steps<'a> {
    pub poll: &'a PollRow,
    pub access: &'a PollAccess,
    pub today: Date,
    /// What isn't possible for other reasons than the phase: there's nothing to decide or to answer, or it was done.
    pub blocked: Vec<PollAction>,
}

impl Steps<'_> {
    /// What the caller can do now.
    pub fn possible(&self) -> Vec<PollAction> {
        let all = PollAction::ALL.into_iter();
        all.filter(|action| self.allow(*action)).collect()
    }

    fn allow(&self, action: PollAction) -> bool {
        self.access.may(needed(action)) && !self.blocked.contains(&action) && self.is_next(action)
    }

    fn is_next(&self, action: PollAction) -> bool {
        let phase = self.poll.phase(self.today);
        let is_unfrozen = self.poll.frozen_at.is_none() && phase <= PollPhase::Held;
        let is_open = self.today <= self.poll.closes.0;
        match action {
            PollAction::Change => is_unfrozen,
            PollAction::Freeze => is_unfrozen && is_open && self.today >= self.poll.record_day.0,
            PollAction::Correct | PollAction::Confirm | PollAction::Refuse | PollAction::Answer => phase.is_running(),
            PollAction::RuleOut | PollAction::Reinstate => {
                self.poll.rules.0.kind == PollKind::Election
                    && (PollPhase::Nominating..=PollPhase::Closed).contains(&phase)
            }
            PollAction::Remind => phase == PollPhase::Voting,
            PollAction::Extend => is_open && phase <= PollPhase::Voting,
            PollAction::Cancel => phase < PollPhase::Certified,
            PollAction::Count => phase == PollPhase::Closed,
            PollAction::Certify => phase == PollPhase::Counted,
        }
    }
}
