//! The command line, used like in scripts: the binary runs with the shipped programmes, from the root of the workspace.

mod applications;
mod audit;
mod backup;
mod bounce;
mod check;
mod count;
mod credential_key;
mod diff;
mod erase;
mod errors;
mod guide;
mod import_members;
mod init;
mod ledger;
mod one_file;
mod place;
mod quote;
mod resolve;
mod roll;
mod schema;
mod seats;
mod term;

use std::path::Path;
use std::process::{Command, Output};

/// Programmes with more complex prices and seats than the shipped ones.
const HARDER: &str = "--programmes domain/tests/programmes";

/// Runs `guildhall` with arguments that don't contain spaces.
fn run(typed: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .current_dir(root)
        .args(typed.split_whitespace())
        .output()
        .unwrap()
}

/// A command and its output, as in a terminal.
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
