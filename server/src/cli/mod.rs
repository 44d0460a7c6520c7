//! The command line. One file is one command.

mod applications;
mod asked;
mod backup;
mod check;
mod diff;
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
    /// Serve the site; this is what happens without a command.
    Serve(serve::Serve),
    /// Tell everything that is wrong with programme files, where, and what to do.
    Check(check::Check),
    /// Spell a tier out: everything it grants, and where each comes from.
    Resolve(resolve::Resolve),
    /// Say what a tier costs, and why.
    Quote(quote::Quote),
    /// Compute the seats that follow the number of members.
    Seats(seats::Seats),
    /// Say what changed between two versions, and for whom.
    Diff(diff::Diff),
    /// Print the JSON Schema of a file, for editors.
    Schema(schema::Schema),
    /// List the applications that wait for a decision; ask, and countersign.
    Applications(applications::Applications),
    /// Write the database and the files of the installation into one file.
    Backup(backup::Backup),
    /// Read a backup back, into an empty database.
    Restore(backup::Restore),
    /// Prove the ledger of everything that happened.
    Ledger(ledger::Ledger),
}

/// Why a command has no answer, and what to do.
#[derive(Debug)]
struct Stopped(String);

/// A command that could not run: nothing was found out.
const CANNOT_RUN: u8 = 2;

/// Runs what was typed.
pub fn run() -> ExitCode {
    let answer = match Arguments::parse().command {
        None => return serve::Serve::default().run(),
        Some(Command::Serve(command)) => return command.run(),
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

/// Prints an answer. Who reads only its beginning, as `head` does, has closed the pipe: that is no error.
fn print(answer: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(answer.as_bytes()).and_then(|()| out.flush());
}

/// An answer for programs, laid out for people to read as well.
fn json<T: serde::Serialize>(answer: &T) -> Result<String, Stopped> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Stopped(error.to_string()))?;
    Ok(text + "\n")
}
