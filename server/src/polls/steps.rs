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
        self.access.may(needed(action)) && !self.blocked.contains(&action) && is_next(action, self.poll, self.today)
    }
}

/// Whether a poll is in a phase in which this can be done.
pub(super) fn is_next(action: PollAction, poll: &PollRow, today: Date) -> bool {
    let phase = poll.phase(today);
    let is_unfrozen = poll.frozen_at.is_none() && phase <= PollPhase::Held;
    let is_open = today <= poll.closes.0;
    match action {
        PollAction::Change => is_unfrozen,
        PollAction::Freeze => is_unfrozen && is_open && today >= poll.record_day.0,
        PollAction::Correct | PollAction::Confirm | PollAction::Refuse => phase.takes_corrections(),
        PollAction::Answer => phase.is_running(),
        PollAction::RuleOut | PollAction::Reinstate => {
            poll.rules.0.kind == PollKind::Election && (PollPhase::Nominating..=PollPhase::Closed).contains(&phase)
        }
        PollAction::Remind => phase == PollPhase::Voting,
        PollAction::Extend => is_open && phase <= PollPhase::Voting,
        PollAction::Cancel => phase < PollPhase::Certified,
        PollAction::Count => phase == PollPhase::Closed,
        PollAction::Certify => phase == PollPhase::Counted,
    }
}

#[cfg(test)]
mod tests {
    use super::is_next;
    use crate::accounts::AccountId;
    use crate::applications::{PollId, Secrets};
    use crate::polls::rows::{PollRow, StoredPollRules};
    use crate::polls::samples;
    use crate::reviews::StoredDay;
    use app::api::PollAction::{
        self, Answer, Cancel, Certify, Change, Confirm, Correct, Count, Extend, Freeze, Refuse, Reinstate, Remind,
        RuleOut,
    };
    use domain::date::Date;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// An election that's announced.
    fn announced() -> PollRow {
        let secrets = Secrets::system();
        let stored = |text: &str| StoredDay(day(text));
        PollRow {
            id: PollId::random(&secrets).unwrap(),
            foundation: "harbour".to_owned(),
            number: 1,
            programme: "membership".to_owned(),
            programme_version: "2026".to_owned(),
            election: "board".to_owned(),
            title: "Board 2027".to_owned(),
            wording: String::new(),
            rules: StoredPollRules(samples::election().rules),
            record_day: stored("2027-02-01"),
            nominations_from: Some(stored("2027-02-01")),
            nominations_to: Some(stored("2027-02-28")),
            opens: stored("2027-03-15"),
            closes: stored("2027-03-29"),
            account: AccountId::random(&secrets).unwrap(),
            created_at: 0,
            version: 0,
            frozen_at: None,
            roll_hash: None,
            tie_seed: None,
            cancelled_at: None,
            cancel_reason: None,
            counted_at: None,
            result: None,
            bundle_hash: None,
            certified_at: None,
        }
    }

    fn possible(poll: &PollRow, today: &str) -> Vec<PollAction> {
        let all = PollAction::ALL.into_iter();
        all.filter(|action| is_next(*action, poll, day(today))).collect()
    }

    #[test]
    fn what_can_be_done_before_the_roll_is_frozen_depends_on_the_day() {
        let poll = announced();
        let roll = [Correct, Confirm, Refuse, Answer];
        let always = [[Change].as_slice(), &roll].concat();
        for (today, others) in [
            ("2027-01-15", vec![Extend, Cancel]),
            ("2027-02-01", vec![Freeze, RuleOut, Reinstate, Extend, Cancel]),
            ("2027-03-15", vec![Freeze, RuleOut, Reinstate, Extend, Cancel]),
            ("2027-03-29", vec![Freeze, RuleOut, Reinstate, Extend, Cancel]),
            ("2027-03-30", vec![RuleOut, Reinstate, Cancel]),
        ] {
            assert_eq!(possible(&poll, today), [always.clone(), others].concat(), "{today}");
        }
    }

    #[test]
    fn a_frozen_poll_is_voted_on_counted_and_certified() {
        let roll = vec![Correct, Confirm, Refuse, Answer, RuleOut, Reinstate];
        let frozen = PollRow {
            frozen_at: Some(1),
            ..announced()
        };
        assert_eq!(
            possible(&frozen, "2027-03-29"),
            [roll, vec![Remind, Extend, Cancel]].concat()
        );
        // Nothing changes the roll between closing and counting.
        assert_eq!(
            possible(&frozen, "2027-03-30"),
            [Answer, RuleOut, Reinstate, Cancel, Count]
        );
        let counted = PollRow {
            counted_at: Some(2),
            ..frozen
        };
        assert_eq!(possible(&counted, "2027-03-30"), [Cancel, Certify]);
        let certified = PollRow {
            certified_at: Some(3),
            ..counted.clone()
        };
        assert!(possible(&certified, "2027-03-30").is_empty());
        let cancelled = PollRow {
            cancelled_at: Some(3),
            ..counted
        };
        assert!(possible(&cancelled, "2027-03-30").is_empty());
    }
}
