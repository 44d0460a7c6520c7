//! The command line. Each command has its own file.

mod admin;
mod applications;
mod args;
mod audit;
mod backup;
mod bounce;
mod check;
mod count;
mod counts;
mod credential_key;
mod demo;
mod diff;
mod erase;
mod import_members;
mod init;
mod installation;
mod ledger;
mod member_roll;
mod quote;
mod resolve;
mod roll;
mod schema;
mod seats;
mod serve;
mod subject;
mod term;
mod terminal;

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
    Serve(serve::ServeCommand),
    /// Write a first programme, ready for you to change
    Init(init::InitCommand),
    /// Report every problem in programme files, where it is and how to fix it
    Check(check::CheckCommand),
    /// Show everything a tier grants, and where each grant comes from
    Resolve(resolve::ResolveCommand),
    /// Show what a tier costs, and why
    Quote(quote::QuoteCommand),
    /// Show how long a membership lasts: its periods, and the rules at their end
    Term(term::TermCommand),
    /// Compute the seats that depend on member counts
    Seats(seats::SeatsCommand),
    /// Show who votes in each election, with how many votes, and why
    Roll(roll::RollCommand),
    /// Count an election from a file, and show each round, or verify an audit bundle
    Count(count::CountCommand),
    /// Show what changed between two versions
    Diff(diff::DiffCommand),
    /// Print the JSON Schema of a file, for editors
    Schema(schema::SchemaCommand),
    /// List, ask about or countersign the applications waiting for a decision
    Applications(applications::ApplicationsCommand),
    /// Make someone an administrator, or list who has a role
    Admin(admin::AdminCommand),
    /// List or replace the keys that sign a foundation's credentials
    CredentialKey(credential_key::CredentialKeyCommand),
    /// Fill an empty database with invented members and three years of history, to try Guildhall
    Demo(demo::DemoCommand),
    /// Write the installation's database and uploads to one file
    Backup(backup::BackupCommand),
    /// Restore a backup into an empty database
    Restore(backup::RestoreCommand),
    /// Show what an import of existing members would do with each row of a list, or import it
    ImportMembers(import_members::ImportMembersCommand),
    /// Read an email that came back from standard input, for a mail server's pipe
    Bounce(bounce::BounceCommand),
    /// Erase personal data, after showing what that is
    Erase(erase::EraseCommand),
    /// Verify the ledger, the record of every change
    Ledger(ledger::LedgerCommand),
}

/// Why a command failed, and what to do about it.
#[derive(Debug)]
struct Stopped(String);

/// The exit code for a command that couldn't run.
const CANNOT_RUN: u8 = 2;

/// Runs the command line.
pub fn run() -> ExitCode {
    let answer = match Arguments::parse().command {
        None => return serve::ServeCommand::default().run(),
        Some(Command::Serve(command)) => return command.run(),
        Some(Command::Init(command)) => command.answer(),
        Some(Command::Check(command)) => return command.run(),
        Some(Command::Resolve(command)) => command.answer(),
        Some(Command::Quote(command)) => command.answer(),
        Some(Command::Term(command)) => command.answer(),
        Some(Command::Seats(command)) => command.answer(),
        Some(Command::Roll(command)) => command.answer(),
        Some(Command::Count(command)) => return command.run(),
        Some(Command::Diff(command)) => command.answer(),
        Some(Command::Schema(command)) => Ok(command.answer()),
        Some(Command::Applications(command)) => command.answer(),
        Some(Command::Admin(command)) => command.answer(),
        Some(Command::CredentialKey(command)) => command.answer(),
        Some(Command::Demo(command)) => command.answer(),
        Some(Command::Backup(command)) => return command.run(),
        Some(Command::Restore(command)) => command.answer(),
        Some(Command::ImportMembers(command)) => command.answer(),
        Some(Command::Bounce(command)) => return command.run(),
        Some(Command::Erase(command)) => command.answer(),
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
