//! What becomes of a membership by a day to come, if nobody does anything: by the same steps as those that are taken.

use super::member_rules::AnsweredRules;
use super::step::{StepKind, next_step, once_started};
use super::upcoming::LastTerm;
use crate::applications::AppState;
use crate::members::access::StartedMembership;
use crate::members::tier::renew_by;
use domain::application::Answers;
use domain::date::Date;
use domain::programme::{Programme, Tier};
use domain::roll::{EndReason, MembershipEnd};

/// The most terms that are followed. None is shorter than a month.
const MOST_TERMS: usize = 14;

/// A membership that goes on today.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OngoingMembership<'m, 'a> {
    pub membership: &'m StartedMembership,
    pub answers: &'m Answers,
    /// The rules of its last term.
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub last: LastTerm,
}

/// A term that begins automatically.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ComingTerm<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub first_day: Date,
}

/// What becomes of a membership by a day.
#[derive(Clone, Debug)]
pub(crate) struct ComingDay<'a> {
    /// The terms that begin by then, the earliest first.
    pub terms: Vec<ComingTerm<'a>>,
    /// How it ends before that day. `None` if it doesn't.
    pub end: Option<MembershipEnd>,
}

/// What becomes of a membership by a day. A member who moves to a tier that doesn't keep them in (`keeps`) because they
/// did nothing could have renewed instead, so the membership ends unless they do. In the days of grace before a move, the
/// term is over, and nothing has followed.
pub(crate) fn coming_day<'a>(
    state: &'a AppState,
    ongoing: OngoingMembership<'_, 'a>,
    day: Date,
    keeps: impl Fn(&Programme, &Tier) -> bool,
) -> ComingDay<'a> {
    let OngoingMembership {
        membership,
        answers,
        mut programme,
        mut tier,
        mut last,
    } = ongoing;
    let mut now = membership.clone();
    let mut terms = Vec::new();
    for _ in 0..MOST_TERMS {
        let Some(ended) = end_of(&now, last).filter(|end| *end < day) else {
            break;
        };
        let rules = AnsweredRules {
            programme,
            tier,
            answers,
            today: state.clock.today(),
        };
        // If the programme is no longer on the site, people have to decide.
        let renew_by = || renew_by(state, &now, &rules, last).ok().flatten();
        let step = next_step(state, &now, &rules, last).ok().flatten();
        let (term, moves) = match step.map(|step| (step.what, step.on)) {
            Some((StepKind::Renews(term), _)) => (term, false),
            Some((StepKind::Moves(term), on)) => {
                let fix_by = renew_by();
                let could_stay = fix_by.is_some() && !keeps(term.programme, term.tier);
                if could_stay || day < on {
                    return ComingDay::ending(terms, ended, EndReason::Unconfirmed, fix_by);
                }
                (term, true)
            }
            Some((StepKind::Ends { last_day, left: true }, _)) => {
                return ComingDay::ending(terms, last_day, EndReason::Notice, Some(last_day));
            }
            Some((StepKind::Ends { last_day, left: false }, _)) => {
                let fix_by = renew_by();
                let why = fix_by.map_or(EndReason::Ended, |_| EndReason::Unconfirmed);
                return ComingDay::ending(terms, last_day, why, fix_by);
            }
            None => {
                return ComingDay::ending(terms, ended, EndReason::Unconfirmed, renew_by());
            }
        };
        terms.push(ComingTerm {
            programme: term.programme,
            tier: term.tier,
            first_day: term.period.start,
        });
        (programme, tier) = (term.programme, term.tier);
        (now, last) = once_started(now, last, &term, moves);
    }
    ComingDay { terms, end: None }
}

/// The last day of a membership's last term, or of the membership. `None` if there's none.
fn end_of(membership: &StartedMembership, last: LastTerm) -> Option<Date> {
    let leaves = membership.leaves_on.map(|day| day.0);
    last.last_day.into_iter().chain(leaves).min()
}

impl<'a> ComingDay<'a> {
    /// After these terms, the membership ends.
    fn ending(terms: Vec<ComingTerm<'a>>, last_day: Date, why: EndReason, fix_by: Option<Date>) -> Self {
        let end = Some(MembershipEnd { last_day, why, fix_by });
        Self { terms, end }
    }
}
