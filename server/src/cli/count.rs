//! `guildhall count`: counts an election from a file, round by round.

use super::subject::instead;
use super::terminal::columns;
use super::{Stopped, json};
use clap::Args;
use domain::count::closeness::how_close;
use domain::count::format::{ElectionFile, MOST_BYTES, read_election};
use domain::count::report::{CountReport, printable};
use domain::count::{Rule, count};
use domain::suggest::nearest;
use serde::Serialize;
use std::fs::File;
use std::io::{self, Read, stdin};
use std::path::{Path, PathBuf};

/// The rule for files that don't name one.
const DEFAULT_RULE: Rule = Rule::MEEK_PRF;

#[derive(Debug, Args)]
pub(super) struct CountCommand {
    /// The election in neutral-election/1, BLT or ABIF; `-` for standard input.
    #[arg(value_name = "FILE", required_unless_present = "rules")]
    file: Option<PathBuf>,
    /// The rule, by its identifier [default: the one that the file names, or meek-prf]
    #[arg(long, value_name = "ID")]
    rule: Option<String>,
    /// How many seats to fill, instead of the number in the file.
    #[arg(long, value_name = "NUMBER")]
    seats: Option<usize>,
    /// List the rules.
    #[arg(long, conflicts_with_all = ["file", "rule", "seats", "quick"])]
    rules: bool,
    /// Leave out how close the result was, which takes many recounts.
    #[arg(long)]
    quick: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct RuleAnswer {
    id: &'static str,
    title: &'static str,
}

impl CountCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        match &self.file {
            Some(path) => self.count(path),
            None => self.list(),
        }
    }

    fn count(&self, path: &Path) -> Result<String, Stopped> {
        let mut file = read(path)?;
        let rule = self.rule(path, &file)?;
        if let Some(seats) = self.seats {
            file.contest.seats = seats;
        }
        let outcome = count(&file.contest, &rule).map_err(|error| about(path, &error))?;
        let how_close = (!self.quick).then(|| how_close(&file.contest, &rule, &outcome));
        let not_applied = file.not_applied(&rule);
        let report = CountReport {
            title: file.title.as_deref(),
            contest: &file.contest,
            rule: &rule,
            outcome: &outcome,
            not_applied: &not_applied,
            how_close: how_close.as_ref(),
        };
        if self.json {
            json(&report.json())
        } else {
            Ok(report.text())
        }
    }

    /// The rule that's asked for here, or by the file.
    fn rule(&self, path: &Path, file: &ElectionFile) -> Result<Rule, Stopped> {
        if let Some(id) = &self.rule {
            return Rule::named(id).ok_or_else(|| unknown_rule(id));
        }
        match &file.unknown_rule {
            Some(problem) => Err(about(path, problem)),
            None => Ok(file.rule.unwrap_or(DEFAULT_RULE)),
        }
    }

    fn list(&self) -> Result<String, Stopped> {
        if self.json {
            let rules = Rule::all().map(|rule| RuleAnswer {
                id: rule.id,
                title: rule.title,
            });
            return json(&rules.collect::<Vec<_>>());
        }
        let rows: Vec<_> = Rule::all()
            .map(|rule| [rule.id.to_owned(), rule.title.to_owned()])
            .collect();
        Ok(columns(&rows).join("\n") + "\n")
    }
}

/// Reads an election from a file, or from standard input.
fn read(path: &Path) -> Result<ElectionFile, Stopped> {
    let bytes = if path == Path::new("-") {
        bounded(stdin().lock())
    } else {
        File::open(path).and_then(bounded)
    };
    let bytes = bytes.map_err(|error| about(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| about(path, &"it isn't UTF-8 text; save it as UTF-8"))?;
    read_election(&text).map_err(|error| about(path, &error))
}

/// One byte more than what's read as an election, so that a file that's too large is refused.
fn bounded(input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn about(path: &Path, problem: &impl std::fmt::Display) -> Stopped {
    stopped(&format!("{}: {problem}", path.display()))
}

fn unknown_rule(id: &str) -> Stopped {
    let known: Vec<_> = Rule::all().map(|rule| rule.id).collect();
    let help = instead(nearest(id, &known), &known);
    stopped(&format!("there's no rule \"{id}\"; {help}"))
}

/// Names come from files and from scripts, so they can hold characters that would change how a terminal shows the rest.
fn stopped(message: &str) -> Stopped {
    Stopped(printable(message))
}
