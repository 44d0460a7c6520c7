//! The report for the command line.

use super::names::Names;
use super::{places, remarks, round, table, ties, transfers};
use crate::count::closeness::{HowClose, closeness_sentences};
use crate::count::{Contest, Method, Outcome, PairwiseMethod, Rule};

/// A count in English: the result, each round as a sentence, the tallies, and everything that needs an explanation.
pub fn text_report(
    contest: &Contest,
    rule: &Rule,
    outcome: &Outcome,
    title: Option<&str>,
    how_close: Option<&HowClose>,
) -> String {
    let names = Names::of(contest);
    let mut sections = vec![
        heading(contest, rule, title),
        result(outcome, &names),
        round_sentences(contest, rule, outcome),
    ];
    if has_tallies(rule) {
        sections.push(table::tallies(contest, outcome, &names));
    }
    if let Some(matrix) = &outcome.pairwise {
        let title = "How many votes prefer the candidate on the left to the one above:".to_owned();
        sections.push(
            std::iter::once(title)
                .chain(table::pairwise(contest, matrix, &names))
                .collect(),
        );
    }
    let excluded = outcome.excluded.iter();
    sections.push(
        excluded
            .map(|exclusion| remarks::exclusion(contest, outcome, exclusion, &names))
            .collect(),
    );
    sections.push(outcome.ties.iter().map(|tie| ties::tie(outcome, tie, &names)).collect());
    sections.push(
        outcome
            .close_calls
            .iter()
            .map(|call| ties::close_call(call, &names))
            .collect(),
    );
    sections.extend(how_close.map(|found| closeness_sentences(found, |candidate| names.one(candidate).to_owned())));
    let sections = sections.into_iter().filter(|lines: &Vec<String>| !lines.is_empty());
    sections
        .map(|lines| lines.join("\n") + "\n")
        .collect::<Vec<_>>()
        .join("\n")
}

/// Each round as a sentence or several, beginning with `Round 1:`.
pub fn round_sentences(contest: &Contest, rule: &Rule, outcome: &Outcome) -> Vec<String> {
    let names = Names::of(contest);
    let mut earlier = Vec::new();
    let mut lines = Vec::new();
    for (number, found) in (1..).zip(&outcome.rounds) {
        let mut sentences = match rule.method {
            Method::Pairwise(pairwise) => places::sentences(outcome, found, pairwise, &names),
            Method::Meek(_) | Method::Gregory(_) | Method::Runoff(_) | Method::Scores(_) => {
                round::sentences(outcome, found, &earlier, &names)
            }
        };
        sentences.extend(transfers::sentences(found, &names));
        if sentences.is_empty() {
            sentences.push("Nobody is elected or eliminated.".to_owned());
        }
        lines.push(format!("Round {number}: {}", sentences.join(" ")));
        earlier.extend(&found.elected);
    }
    lines
}

/// Whether the numbers of a round say more than the order.
fn has_tallies(rule: &Rule) -> bool {
    match rule.method {
        Method::Pairwise(pairwise) => !matches!(pairwise.method, PairwiseMethod::Schulze | PairwiseMethod::RankedPairs),
        Method::Meek(_) | Method::Gregory(_) | Method::Runoff(_) | Method::Scores(_) => true,
    }
}

fn heading(contest: &Contest, rule: &Rule, title: Option<&str>) -> Vec<String> {
    let weight: u64 = contest.ballots.iter().map(|ballot| ballot.weight).sum();
    let plural = |number: u64, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let seats = plural(contest.seats as u64, "seat");
    let counted = plural(contest.candidates.len() as u64, "candidate");
    let title = title.map(|title| {
        title
            .chars()
            .map(|next| if next.is_control() { ' ' } else { next })
            .collect()
    });
    let facts = format!("{seats}, {counted}, {}.", plural(weight, "vote"));
    title
        .into_iter()
        .chain([format!("Rule: {} ({}).", rule.title, rule.id), facts])
        .collect()
}

fn result(outcome: &Outcome, names: &Names) -> Vec<String> {
    let elected = match outcome.winners[..] {
        [] => "Nobody is elected.".to_owned(),
        [one] => format!("Elected: {}.", names.one(one)),
        _ => format!("Elected, in this order: {}.", names.all(&outcome.winners)),
    };
    std::iter::once(elected).chain(remarks::vacant(outcome)).collect()
}
