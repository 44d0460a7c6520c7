//! Options of methods that add up.

use super::fit::OptionFit;
use crate::count::{BallotVote, Contest, Method, Rule, ScoreMethod};

/// `max_choices` and `points_per_voter`. Rankings have no limit.
pub(super) fn most_choices(value: &str, contest: &Contest, rule: &Rule) -> OptionFit {
    let is_ranking = |vote: &BallotVote| matches!(vote, BallotVote::Ranking(_));
    let adds_up = matches!(rule.method, Method::Scores(_));
    if !adds_up || contest.ballots.iter().any(|ballot| is_ranking(&ballot.vote)) {
        return OptionFit::no_setting();
    }
    let used = contest.most_choices.map(|most| most.to_string());
    OptionFit::agrees_if(used.as_deref() == Some(value), used.as_deref())
}

/// `whole_points`: the points in a file are always whole numbers.
pub(super) fn whole_points(rule: &Rule) -> OptionFit {
    let has_points = matches!(&rule.method, Method::Scores(scores) if scores.method == ScoreMethod::Cumulative);
    OptionFit::agrees_if(has_points, None)
}
