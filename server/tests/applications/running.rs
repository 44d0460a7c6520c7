//! The server as a separate process that can be killed, and a client that notices.

use crate::site::root;
use server::storage::Location;
use std::fs::File;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

/// A running server.
#[derive(Debug)]
pub struct Running {
    child: Child,
    address: SocketAddr,
    log: PathBuf,
}

/// A response.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Running {
    /// Starts it with the harbour's programmes. Emails, files and the log go to the folder.
    pub fn start(location: &Location, folder: &Path, settings: &[(&str, &str)]) -> Self {
        Self::spawn(command(location, folder, settings), folder)
    }

    /// The same, with its standard error somewhere else.
    pub fn logging_to(stderr: Stdio, location: &Location, folder: &Path, settings: &[(&str, &str)]) -> Self {
        Self::spawn_logging_to(stderr, command(location, folder, settings), folder)
    }

    /// Starts `serve` of a program, with its log in the folder, and waits until it listens.
    pub fn spawn(command: Command, folder: &Path) -> Self {
        let log = File::options()
            .create(true)
            .append(true)
            .open(folder.join("log"))
            .unwrap();
        Self::spawn_logging_to(log.into(), command, folder)
    }

    fn spawn_logging_to(stderr: Stdio, mut command: Command, folder: &Path) -> Self {
        let address = unused_address();
        let log = folder.join("log");
        command
            .arg("serve")
            .env("GUILDHALL_ADDRESS", address.to_string())
            .stdout(Stdio::null())
            .stderr(stderr);
        let mut running = Self {
            child: command.spawn().unwrap(),
            address,
            log,
        };
        for _ in 0..2_000 {
            if TcpStream::connect(address).is_ok() {
                return running;
            }
            let ended = running.child.try_wait().unwrap();
            assert!(ended.is_none(), "{ended:?}: {}", running.log());
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the server doesn't start: {}", running.log());
    }

    /// The whole log.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// A new connection.
    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).unwrap()
    }

    /// Asks it to stop, like a service manager would.
    pub fn terminate(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its exit status, if it ends within this time.
    pub fn ended_within(&mut self, time: Duration) -> Option<ExitStatus> {
        for _ in 0..time.as_millis() / 20 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Sends a form. A killed server returns nothing.
    pub fn post(&self, path: &str, body: &str) -> Option<Reply> {
        let kind = "content-type: application/x-www-form-urlencoded\r\n";
        self.ask("POST", path, kind, body)
    }

    pub fn get(&self, path: &str) -> Option<Reply> {
        self.ask("GET", path, "", "")
    }

    /// Sends a request with more headers, one on each line.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Option<Reply> {
        ask(self.address, method, path, headers, body)
    }

    /// Waits until it ends by itself.
    pub fn ended(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}

/// Sends a request to an address. A server that isn't there, or is killed, returns nothing.
pub fn ask(address: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> Option<Reply> {
    let mut stream = TcpStream::connect(address).ok()?;
    // HTTP/1.0 responses aren't chunked, and end with the connection.
    let head = format!(
        "{method} {path} HTTP/1.0\r\nhost: {address}\r\n{headers}content-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut told = Vec::new();
    // A killed server can reset the connection.
    let _ = stream.read_to_end(&mut told);
    let told = String::from_utf8_lossy(&told).into_owned();
    let (head, body) = told.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Reply {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    })
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map_or("", |(_, value)| value)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `guildhall` with the settings of these tests, without a command.
fn command(location: &Location, folder: &Path, settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
    command
        .current_dir(root())
        .env("GUILDHALL_DATABASE_URL", written(location))
        .env("GUILDHALL_PROGRAMMES", "server/tests/harbours")
        .env("GUILDHALL_SITE", "public")
        .env("GUILDHALL_MAIL_FOLDER", folder.join("mail"))
        .env("GUILDHALL_FILES", folder.join("files"))
        .env("GUILDHALL_TODAY", crate::site::TODAY)
        .env("GUILDHALL_LOG_LEVEL", "error")
        .envs(settings.iter().copied());
    command
}

/// An address that nothing else uses. A free port of 127.0.0.1 can be taken before the server has it, so every server gets
/// an IP address of its own.
pub fn unused_address() -> SocketAddr {
    static SERVERS: AtomicU16 = AtomicU16::new(0);
    let [.., process] = std::process::id().to_be_bytes();
    let [high, low] = SERVERS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    // 127.0.0.x is everybody's.
    let ip = [127, process.max(1), high, low];
    TcpListener::bind((Ipv4Addr::from(ip), 0))
        .unwrap()
        .local_addr()
        .unwrap()
}

/// The location, as in the configuration.
fn written(location: &Location) -> String {
    match location {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Postgres(url) => url.clone(),
    }
}
