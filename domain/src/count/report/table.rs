//! Tables for the command line.

use super::names::{Names, printable};
use super::number::short;
use crate::count::{CandidateId, Contest, Outcome, Round};

/// The rounds that stand next to each other. More continue below.
const ROUNDS_ACROSS: usize = 6;

/// The tallies by candidate and round. `+` marks who's elected in a round, `-` who's eliminated.
pub(super) fn tallies(contest: &Contest, outcome: &Outcome, names: &Names) -> Vec<String> {
    let numbered: Vec<_> = outcome.rounds.iter().zip(1..).collect();
    let blocks = numbered.chunks(ROUNDS_ACROSS).map(|rounds| {
        let mut rows = vec![row("", rounds, |(_, number)| format!("Round {number} "))];
        for place in 0..contest.candidates.len() {
            let candidate = CandidateId(place);
            if outcome
                .rounds
                .iter()
                .any(|round| round.tallies.iter().any(|(other, _)| *other == candidate))
            {
                rows.push(row(names.one(candidate), rounds, |(round, _)| cell(round, candidate)));
            }
        }
        let optional = |name: &str, what: fn(&Round) -> Option<&String>| {
            let given = outcome.rounds.iter().any(|round| what(round).is_some());
            given.then(|| {
                row(name, rounds, |(round, _)| {
                    what(round).map(|tally| short(tally) + " ").unwrap_or_default()
                })
            })
        };
        rows.extend(optional("(nobody)", |round| round.exhausted.as_ref()));
        rows.extend(optional("(threshold)", |round| round.threshold.as_ref()));
        aligned(&rows)
    });
    blocks.collect::<Vec<_>>().join(&String::new())
}

/// The votes that prefer the candidate of a row to that of a column.
pub(super) fn pairwise(contest: &Contest, matrix: &[Vec<u64>], names: &Names) -> Vec<String> {
    let all: Vec<_> = (0..contest.candidates.len()).map(CandidateId).collect();
    let mut rows = vec![row("", &all, |column| printable(&contest.candidates[column.0].label))];
    rows.extend(all.iter().map(|line| {
        let name = names.one(*line);
        let label = printable(&contest.candidates[line.0].label);
        let title = if name == label {
            name.to_owned()
        } else {
            format!("{name} ({label})")
        };
        row(&title, &all, |column| {
            if column == line {
                "-".to_owned()
            } else {
                matrix[line.0][column.0].to_string()
            }
        })
    }));
    aligned(&rows)
}

fn row<T>(title: &str, columns: &[T], cell: impl Fn(&T) -> String) -> Vec<String> {
    std::iter::once(title.to_owned())
        .chain(columns.iter().map(cell))
        .collect()
}

fn cell(round: &Round, candidate: CandidateId) -> String {
    let mark = if round.elected.contains(&candidate) {
        "+"
    } else if round.eliminated.contains(&candidate) {
        "-"
    } else {
        " "
    };
    let found = round.tallies.iter().find(|(other, _)| *other == candidate);
    found.map(|(_, tally)| short(tally) + mark).unwrap_or_default()
}

/// The first column begins on the left, the others end on the right.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<_> = (0..columns)
        .map(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0))
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, wide))| {
            let space = " ".repeat(wide - width(cell));
            if column == 0 {
                format!("{cell}{space}")
            } else {
                format!("{space}{cell}")
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

fn width(text: &str) -> usize {
    text.chars().count()
}
