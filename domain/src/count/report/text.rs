//! The report for the command line.

use super::count_report::CountReport;
use super::names::{Names, printable};
use super::{not_applied, places, remarks, round, table, ties, transfers};
use crate::count::closeness::closeness_sentences;
use crate::count::{Method, Outcome, PairwiseMethod, Rule};

impl CountReport<'_> {
    /// A count in English: the result, each round in sentences, the tallies, and everything that needs an explanation.
    pub fn text(&self) -> String {
        let names = Names::of(self.contest);
        let Self { contest, outcome, .. } = *self;
        let excluded = outcome.excluded.iter();
        let excluded = excluded.map(|exclusion| remarks::exclusion(contest, outcome, exclusion, &names));
        let ties = outcome.ties.iter().map(|tie| ties::tie(outcome, tie, &names));
        let close_calls = outcome.close_calls.iter().map(|call| ties::close_call(call, &names));
        let sections = [
            heading(self),
            result(outcome, &names),
            self.sentences(),
            tables(self, &names),
            excluded.collect(),
            ties.collect(),
            close_calls.collect(),
            self.how_close
                .map(|found| closeness_sentences(found, |candidate| names.one(candidate).to_owned()))
                .unwrap_or_default(),
        ];
        let sections = sections.iter().filter(|lines| !lines.is_empty());
        sections
            .map(|lines| lines.join("\n") + "\n")
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// One line for each round, in sentences, beginning with `Round 1:`.
    pub fn sentences(&self) -> Vec<String> {
        let names = Names::of(self.contest);
        let mut earlier = Vec::new();
        let mut lines = Vec::new();
        for (number, found) in (1..).zip(&self.outcome.rounds) {
            let mut sentences = match self.rule.method {
                Method::Pairwise(pairwise) => places::sentences(self.outcome, found, pairwise, &names),
                Method::Meek(_) | Method::Gregory(_) | Method::Runoff(_) | Method::Scores(_) => {
                    round::sentences(self.outcome, found, &earlier, &names)
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
}

/// The tallies and the matrix, as far as the rule has them.
fn tables(report: &CountReport<'_>, names: &Names) -> Vec<String> {
    let mut lines = Vec::new();
    if has_tallies(report.rule) {
        lines.extend(table::tallies(report.contest, report.outcome, names));
    }
    if let Some(matrix) = &report.outcome.pairwise {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push("How many votes prefer the candidate on the left to the one above:".to_owned());
        lines.extend(table::pairwise(report.contest, matrix, names));
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

fn heading(report: &CountReport<'_>) -> Vec<String> {
    let CountReport { contest, rule, .. } = report;
    let plural = |number: u64, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let weight: u64 = contest.ballots.iter().map(|ballot| ballot.weight).sum();
    let seats = plural(contest.seats as u64, "seat");
    let counted = plural(contest.candidates.len() as u64, "candidate");
    let facts = [
        format!("Rule: {} ({}).", rule.title, rule.id),
        format!("{seats}, {counted}, {}.", plural(weight, "vote")),
    ];
    let options: Vec<_> = rule
        .options()
        .iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    let options = (!options.is_empty()).then(|| format!("Its options: {}.", options.join(", ")));
    let not_applied = report.not_applied.iter().map(not_applied::sentences);
    report
        .title
        .map(printable)
        .into_iter()
        .chain(facts)
        .chain(options)
        .chain(not_applied)
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
