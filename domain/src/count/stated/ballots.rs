//! Options about the ballots and the candidates. Many make no difference to the ballots that a file has.

use super::StatedOption;
use super::fit::OptionFit;
use super::runoff;
use crate::count::{Ballot, BallotVote, CandidateId, Contest, EqualRanks, Method, Rank, Rule};

/// `stv-rs`'s words for counting a ballot as the average over all its strict orders.
const EQUALIZED: &str = "split by one of each order (\"equalized counting\")";

/// `tie_order`, which the contest has if the file's format can say it.
pub(super) fn tie_order(value: &str, contest: &Contest) -> OptionFit {
    let labels: Vec<_> = contest
        .tie_order
        .iter()
        .map(|candidate| label(contest, *candidate))
        .collect();
    let stated: Option<Vec<String>> = serde_json::from_str(value).ok();
    OptionFit::agrees_if(stated.is_some_and(|stated| stated == labels), Some(&labels.join(" ")))
}

/// `default_option`, which no rule gives a seat.
pub(super) fn default_option(value: &str, contest: &Contest) -> OptionFit {
    let used = contest.default_option.map(|default| label(contest, default.candidate));
    OptionFit::agrees_if(used == Some(value), used)
}

fn label(contest: &Contest, candidate: CandidateId) -> &str {
    &contest.candidates[candidate.0].label
}

/// `equal_ranks`: whether a ballot can rank candidates equally, or how it's counted then.
pub(super) fn equal_ranks(value: &str, contest: &Contest, rule: &Rule) -> OptionFit {
    if !rankings(contest).any(|ranks| ranks.iter().any(|rank| rank.candidates().len() > 1)) {
        return OptionFit::Agrees;
    }
    let averaged = match &rule.method {
        Method::Meek(meek) if meek.equal_ranks == EqualRanks::Averaged => true,
        Method::Meek(_) | Method::Gregory(_) => return compare_allowed(value, false),
        Method::Runoff(_) => return OptionFit::Unclear(Some("overvotes".to_owned())),
        Method::Pairwise(_) | Method::Scores(_) => false,
    };
    match value {
        EQUALIZED if averaged => OptionFit::Agrees,
        "true" | "false" => compare_allowed(value, true),
        _ if averaged => OptionFit::Unclear(Some(EQUALIZED.to_owned())),
        _ => OptionFit::Unclear(Some("true".to_owned())),
    }
}

fn compare_allowed(value: &str, allowed: bool) -> OptionFit {
    OptionFit::of(value.parse().ok(), Some(allowed))
}

/// `maxRankingsAllowed`: how many ranks of a ballot are read.
pub(super) fn most_ranks(option: &StatedOption, contest: &Contest, rule: &Rule) -> OptionFit {
    if matches!(&rule.method, Method::Runoff(found) if found.most_ranks.is_some()) {
        return runoff::option(option, rule);
    }
    let all_fit = match option.value.parse::<usize>() {
        Ok(most) => rankings(contest).all(|ranks| ranks.len() <= most),
        Err(_) => matches!(option.value.as_str(), "max" | "unlimited"),
    };
    OptionFit::agrees_if(all_fit, Some("max"))
}

fn rankings(contest: &Contest) -> impl Iterator<Item = &[Rank]> {
    contest.ballots.iter().filter_map(ranks)
}

fn ranks(ballot: &Ballot) -> Option<&[Rank]> {
    match &ballot.vote {
        BallotVote::Ranking(ranks) => Some(ranks),
        BallotVote::Approval(_) | BallotVote::Points(_) => None,
    }
}
