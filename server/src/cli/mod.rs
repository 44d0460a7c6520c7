//! The command line. One file is one command.

mod serve;

use clap::{Parser, Subcommand};
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
}

/// Runs what was typed.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        None => serve::Serve::default().run(),
        Some(Command::Serve(command)) => command.run(),
    }
}
