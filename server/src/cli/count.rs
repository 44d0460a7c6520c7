//! `guildhall count`: counts an election from a file, round by round.

use super::audit::{bundle_in, bundle_json, bundle_text, verification};
use super::subject::instead;
use super::terminal::columns;
use super::{Stopped, json, print};
use clap::Args;
use domain::count::closeness::how_close;
use domain::count::format::{ElectionFile, MOST_BYTES, read_election};
use domain::count::report::{CountReport, printable};
use domain::count::{Rule, count};
use domain::poll::{AuditBundle, PollKind};
use domain::suggest::nearest;
use serde::Serialize;
use std::fs::File;
use std::io::{self, Read, stdin};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The exit code for a bundle with which something is wrong.
const WRONG: u8 = 1;

/// The rule for files that don't name one.
const DEFAULT_RULE: Rule = Rule::MEEK_PRF;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct CountCommand {
    /// The election in neutral-election/1, BLT or ABIF, or an audit bundle; `-` for standard input.
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
    /// Check an audit bundle instead: its draw by lot, ballots, weights and turnout, and its result by a new count.
    #[arg(long, conflicts_with_all = ["rules", "rule", "seats", "quick"])]
    verify: bool,
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
    pub(super) fn run(&self) -> ExitCode {
        match self.answer() {
            Ok((answer, is_sound)) => {
                print(&answer);
                if is_sound {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::from(WRONG)
                }
            }
            Err(stopped) => stopped.tell(),
        }
    }

    /// What's printed, and whether nothing is wrong.
    fn answer(&self) -> Result<(String, bool), Stopped> {
        let Some(path) = &self.file else {
            return Ok((self.list()?, true));
        };
        let text = read(path)?;
        match bundle_in(&text) {
            Some(bundle) => {
                let bundle = bundle.map_err(|problem| about(path, &problem))?;
                if self.verify {
                    verification(&bundle, &text, self.json)
                } else {
                    Ok((self.bundle(path, bundle)?, true))
                }
            }
            None if self.verify => Err(about(path, &"it isn't an audit bundle; only these can be verified")),
            None => Ok((self.count(path, &text)?, true)),
        }
    }

    /// Counts an audit bundle, by another rule or for other seats if they're asked for.
    fn bundle(&self, path: &Path, mut bundle: AuditBundle) -> Result<String, Stopped> {
        if bundle.rules.kind == PollKind::Resolution && (self.rule.is_some() || self.seats.is_some()) {
            return Err(about(path, &"it's a resolution, which has no rule and no seats"));
        }
        if let Some(id) = &self.rule {
            let rule = Rule::named(id).ok_or_else(|| unknown_rule(id))?;
            rule.id.clone_into(&mut bundle.rules.rule);
        }
        if let Some(seats) = self.seats {
            bundle.rules.seats = u32::try_from(seats).unwrap_or(u32::MAX);
        }
        if self.json {
            let result = bundle_json(&bundle, self.quick).map_err(|error| about(path, &error))?;
            json(&result)
        } else {
            bundle_text(&bundle, self.quick).map_err(|error| about(path, &error))
        }
    }

    fn count(&self, path: &Path, text: &str) -> Result<String, Stopped> {
        let mut file = read_election(text).map_err(|error| about(path, &error))?;
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

/// Reads a file, or standard input.
fn read(path: &Path) -> Result<String, Stopped> {
    let bytes = if path == Path::new("-") {
        bounded(stdin().lock())
    } else {
        File::open(path).and_then(bounded)
    };
    let bytes = bytes.map_err(|error| about(path, &error))?;
    String::from_utf8(bytes).map_err(|_| about(path, &"it isn't UTF-8 text; save it as UTF-8"))
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
