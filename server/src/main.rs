//! The binary `guildhall`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
