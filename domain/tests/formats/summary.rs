//! What a file says, as text.

use domain::count::format::{ElectionFile, read_election};
use domain::count::{BallotVote, CandidateId, Rank, Rule, Standing};

pub fn read(text: &str) -> ElectionFile {
    read_election(text).unwrap()
}

/// The message of a file that can't be read.
pub fn problem(text: &str) -> String {
    read_election(text).unwrap_err().to_string()
}

/// Ballots such as `2: A > B = C > -`.
pub fn ballots(file: &ElectionFile) -> Vec<String> {
    let label = |candidate: &CandidateId| file.contest.candidates[candidate.0].label.clone();
    let rank = |rank: &Rank| match rank {
        Rank::Overvote => "OVER".to_owned(),
        Rank::Candidates(nobody) if nobody.is_empty() => "-".to_owned(),
        Rank::Candidates(equal) => equal.iter().map(label).collect::<Vec<_>>().join(" = "),
    };
    let vote = |vote: &BallotVote| match vote {
        BallotVote::Ranking(ranks) => ranks.iter().map(rank).collect::<Vec<_>>().join(" > "),
        BallotVote::Approval(approved) => approved.iter().map(label).collect::<Vec<_>>().join(" + "),
        BallotVote::Points(points) => {
            let points = points
                .iter()
                .map(|(candidate, points)| format!("{}*{points}", label(candidate)));
            points.collect::<Vec<_>>().join(" + ")
        }
    };
    let ballots = file.contest.ballots.iter();
    ballots
        .map(|ballot| format!("{}: {}", ballot.weight, vote(&ballot.vote)))
        .collect()
}

/// Candidates such as `C1 Adam`, with `-` for those who are withdrawn.
pub fn candidates(file: &ElectionFile) -> Vec<String> {
    let candidate = file.contest.candidates.iter().map(|candidate| {
        let mark = if candidate.standing == Standing::Standing {
            ""
        } else {
            "-"
        };
        format!("{mark}{} {}", candidate.label, candidate.name)
    });
    candidate.collect()
}

/// Labels with spaces between.
pub fn tie_order(file: &ElectionFile) -> String {
    let labels = file
        .contest
        .tie_order
        .iter()
        .map(|candidate| file.contest.candidates[candidate.0].label.as_str());
    labels.collect::<Vec<_>>().join(" ")
}

/// The options that a count by this rule doesn't apply: `name value`, and after a colon what the count uses.
pub fn not_applied(file: &ElectionFile, rule: &str) -> Vec<String> {
    listed(file, &Rule::named(rule).unwrap())
}

/// The same for the rule that the file asks for.
pub fn not_applied_by_file(file: &ElectionFile) -> Vec<String> {
    listed(file, &file.rule.unwrap())
}

fn listed(file: &ElectionFile, rule: &Rule) -> Vec<String> {
    let listed = file.not_applied(rule).into_iter().map(|option| match option.used {
        Some(used) => format!("{} {}: {used}", option.name, option.stated),
        None => format!("{} {}", option.name, option.stated),
    });
    listed.collect()
}
