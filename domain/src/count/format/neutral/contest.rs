//! The contest that a file in the neutral format describes.

use super::super::builder::{ByLabel, candidate, paper_order};
use super::super::error::{FormatError, FormatProblem};
use super::file::{NeutralBallot, NeutralCap, NeutralFile};
use super::method::NeutralMethod;
use super::options::Options;
use crate::count::{AffiliationCap, Ballot, BallotVote, CandidateId, Contest, DefaultOption, Rank, Standing};

/// Undeclared write-ins, counted together.
const WRITE_INS: &str = "WRITEIN";
/// An overvote whose names weren't recorded.
const OVERVOTE: &str = "OVER";

pub(super) fn contest(file: &NeutralFile, options: &Options) -> Result<Contest, FormatError> {
    if file.candidates.iter().any(|label| label == OVERVOTE) {
        return Err(FormatError::file(FormatProblem::OvervoteLabel));
    }
    let labels = ByLabel::new(&file.candidates);
    let mut candidates: Vec<_> = file.candidates.iter().map(|label| candidate(label)).collect();
    for candidate in &mut candidates {
        if candidate.label == WRITE_INS {
            candidate.standing = Standing::WriteIns;
        }
    }
    for label in file.withdrawn.iter().chain(&file.excluded) {
        let CandidateId(place) = labels.find(label, || "The list of withdrawn candidates".to_owned())?;
        candidates[place].standing = Standing::Withdrawn;
    }
    let default_option = file.default_option.as_ref().or(options.default_option.as_ref());
    let default_option = default_option.map(|label| labels.find(label, || "The default option".to_owned()));
    let quorum = options.quorum.unwrap_or_default();
    let tie_order = options.tie_order.as_ref().map_or_else(
        || Ok(paper_order(candidates.len())),
        |order| all(order, &labels, || "The order for ties".to_owned()),
    )?;
    let caps = file.caps.iter().map(|written| cap(written, &labels));
    let ballots = file
        .ballots
        .iter()
        .zip(1..)
        .map(|(written, number)| ballot(written, number, &labels));
    Ok(Contest {
        seats: file.seats,
        default_option: default_option
            .transpose()?
            .map(|candidate| DefaultOption { candidate, quorum }),
        most_choices: most_choices(file.method, options),
        tie_order,
        caps: caps.collect::<Result<_, _>>()?,
        ballots: ballots.collect::<Result<_, _>>()?,
        candidates,
    })
}

/// How many choices or points a ballot can have.
fn most_choices(method: NeutralMethod, options: &Options) -> Option<u64> {
    match method {
        NeutralMethod::Cumulative => options.points_per_voter.or(options.max_choices),
        _ => options.max_choices.or(options.points_per_voter),
    }
}

fn all(names: &[String], labels: &ByLabel<'_>, at: impl Fn() -> String) -> Result<Vec<CandidateId>, FormatError> {
    names.iter().map(|name| labels.find(name, &at)).collect()
}

fn cap(written: &NeutralCap, labels: &ByLabel<'_>) -> Result<AffiliationCap, FormatError> {
    Ok(AffiliationCap {
        name: written.group.clone(),
        members: all(&written.members, labels, || format!("The group “{}”", written.group))?,
        most: written.max_elected,
    })
}

fn ballot(written: &NeutralBallot, number: usize, labels: &ByLabel<'_>) -> Result<Ballot, FormatError> {
    let at = || format!("Ballot {number}");
    let vote = match (&written.ranking, &written.approve, &written.points) {
        (Some(ranks), None, None) => {
            let ranks = ranks.iter().map(|names| rank(names, labels, at));
            BallotVote::Ranking(ranks.collect::<Result<_, _>>()?)
        }
        (None, Some(names), None) => BallotVote::Approval(all(names, labels, at)?),
        (None, None, Some(points)) => {
            let points = points
                .0
                .iter()
                .map(|(name, points)| Ok((labels.find(name, at)?, *points)));
            BallotVote::Points(points.collect::<Result<_, FormatError>>()?)
        }
        _ => return Err(FormatError::file(FormatProblem::UnclearBallot(number))),
    };
    Ok(Ballot {
        weight: written.weight,
        vote,
    })
}

fn rank(names: &[String], labels: &ByLabel<'_>, at: impl Fn() -> String) -> Result<Rank, FormatError> {
    if names == [OVERVOTE] {
        return Ok(Rank::Overvote);
    }
    Ok(Rank::Candidates(all(names, labels, at)?))
}
