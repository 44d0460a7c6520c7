//! The command line as scripts meet it: the binary is run on the programmes that ship, from the root of the workspace.

mod applications;
mod backup;
mod check;
mod diff;
mod errors;
mod guide;
mod ledger;
mod place;
mod quote;
mod resolve;
mod schema;
mod seats;

use std::path::Path;
use std::process::{Command, Output};

/// The programmes that are harder in price or in seats than those that ship.
const HARDER: &str = "--programmes domain/tests/programmes";

/// Runs `guildhall` with arguments that have no spaces in them.
fn run(typed: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .current_dir(root)
        .args(typed.split_whitespace())
        .output()
        .unwrap()
}

/// What was typed and what came of it, as one reads it in a terminal.
fn shown(typed: &str) -> String {
    let Output { status, stdout, stderr } = run(typed);
    let (out, err) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    let code = status.code().unwrap();
    let err = if err.is_empty() {
        err
    } else {
        format!("[stderr]\n{err}")
    };
    format!("$ guildhall {typed}\n{out}{err}[exit {code}]")
}

/// Several commands, one after the other.
fn session<const N: usize>(typed: [&str; N]) -> String {
    typed.map(shown).join("\n\n")
}

/// The JSON that a command prints.
pub fn json(typed: &str) -> serde_json::Value {
    let output = run(&format!("{typed} --json"));
    assert!(
        output.status.success(),
        "{typed}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}
