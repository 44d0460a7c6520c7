//! A test SMTP server as a separate process, and the emails it received.

use serde::Deserialize;
use server::mail::{MailConfig, MailTransport, Security, SmtpServer};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A server that can be stopped and started.
#[derive(Debug)]
pub struct Capture {
    folder: TempDir,
    pub port: u16,
    process: Option<Child>,
}

/// An email it received.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Taken {
    pub from: String,
    pub to: Vec<String>,
    pub message: String,
}

impl Capture {
    pub fn start() -> Self {
        let mut capture = Self {
            folder: tempfile::tempdir().unwrap(),
            port: 0,
            process: None,
        };
        capture.come_back();
        capture
    }

    /// Starts listening again, on the same port.
    pub fn come_back(&mut self) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail/capture.py");
        let mut process = Command::new("python3")
            .arg(script)
            .arg(self.port.to_string())
            .arg(self.folder.path())
            .env("PYTHONPATH", aiosmtpd())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut said)
            .unwrap();
        let port = said.trim().parse();
        assert!(port.is_ok(), "the mail server doesn't start; run scripts/setup test");
        self.port = port.unwrap();
        self.process = Some(process);
    }

    pub fn go_away(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// The emails received, in order.
    pub fn taken(&self) -> Vec<Taken> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let mut paths: Vec<PathBuf> = files
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        paths.sort();
        paths
            .iter()
            .map(|path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
            .collect()
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        self.go_away();
    }
}

impl Taken {
    /// A header that fits on one line.
    pub fn header(&self, name: &str) -> &str {
        let (headers, _) = self.message.split_once("\r\n\r\n").unwrap();
        let lines = headers.lines().filter_map(|line| line.split_once(": "));
        let found = lines.into_iter().find(|(header, _)| *header == name);
        found.unwrap_or_default().1
    }
}

/// The configuration for sending to this port, without encryption.
pub fn plainly(port: u16) -> MailConfig {
    to(port, Security::Plain)
}

pub fn to(port: u16, security: Security) -> MailConfig {
    MailConfig {
        from: "members@guildhall.example.org".parse().unwrap(),
        transport: MailTransport::Smtp(SmtpServer {
            host: "127.0.0.1".to_owned(),
            port,
            security,
            login: None,
        }),
    }
}

/// Where scripts/setup installs it.
fn aiosmtpd() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cache"),
        PathBuf::from,
    );
    cache.join("guildhall/aiosmtpd-1.4.6")
}
