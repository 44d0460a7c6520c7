//! The command line. Each command has its own file.

mod applications;
mod args;
mod backup;
mod check;
mod diff;
mod init;
mod installation;
mod ledger;
mod lines;
mod quote;
mod resolve;
mod schema;
mod seats;
mod serve;
mod subject;

use clap::{Parser, Subcommand};
use std::io::Write;
use std::process::ExitCode;

/// The membership front desk for open-source foundations.
#[derive(Debug, Parser)]
#[command(name = "guildhall", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site (default)
    Serve(serve::Serve),
    /// Write a first programme, ready for you to change
    Init(init::Init),
    /// Report every problem in programme files, where it is and how to fix it
    Check(check::Check),
    /// Show everything a tier grants, and where each grant comes from
    Resolve(resolve::Resolve),
    /// Show what a tier costs, and why
    Quote(quote::Quote),
    /// Compute the seats that depend on member counts
    Seats(seats::Seats),
    /// Show what changed between two versions
    Diff(diff::Diff),
    /// Print the JSON Schema of a file, for editors
    Schema(schema::Schema),
    /// List, ask about or countersign the applications waiting for a decision
    Applications(applications::Applications),
    /// Write the installation's database and uploads to one file
    Backup(backup::Backup),
    /// Restore a backup into an empty database
    Restore(backup::Restore),
    /// Verify the ledger, the record of every change
    Ledger(ledger::Ledger),
}

/// Why a command failed, and what to do about it.
#[derive(Debug)]
struct Stopped(String);

/// The exit code for a command that couldn't run.
const CANNOT_RUN: u8 = 2;

/// Runs the command line.
pub fn run() -> ExitCode {
    let answer = match Arguments::parse().command {
        None => return serve::Serve::default().run(),
        Some(Command::Serve(command)) => return command.run(),
        Some(Command::Init(command)) => command.answer(),
        Some(Command::Check(command)) => return command.run(),
        Some(Command::Resolve(command)) => command.answer(),
        Some(Command::Quote(command)) => command.answer(),
        Some(Command::Seats(command)) => command.answer(),
        Some(Command::Diff(command)) => command.answer(),
        Some(Command::Schema(command)) => Ok(command.answer()),
        Some(Command::Applications(command)) => command.answer(),
        Some(Command::Backup(command)) => return command.run(),
        Some(Command::Restore(command)) => command.answer(),
        Some(Command::Ledger(command)) => return command.run(),
    };
    match answer {
        Ok(answer) => {
            print(&answer);
            ExitCode::SUCCESS
        }
        Err(stopped) => stopped.tell(),
    }
}

impl Stopped {
    fn tell(self) -> ExitCode {
        eprintln!("guildhall: {}", self.0.trim_end());
        ExitCode::from(CANNOT_RUN)
    }
}

/// Prints the output. A closed pipe isn't an error: `head` closes it early.
fn print(answer: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(answer.as_bytes()).and_then(|()| out.flush());
}

/// Pretty-printed JSON.
fn json<T: serde::Serialize>(answer: &T) -> Result<String, Stopped> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Stopped(error.to_string()))?;
    Ok(text + "\n")
}
