//! Slow clients and stopping the server: incomplete headers are closed, and an endless upload doesn't stop it from
//! stopping (S7). Files are only readable by the server's user, and requests have exactly one host (S8).

use super::running::Running;
use crate::support::databases::{empty_location, on_sqlite};
use server::storage::Backend;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

#[test]
fn s7_headers_that_never_end_are_closed() {
    let (location, folder) = on_sqlite();
    let server = Running::start(&location, folder.path(), &[]);
    let mut half = server.connect();
    half.write_all(b"GET / HTTP/1.1\r\nhost: exam").unwrap();
    half.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let mut answer = Vec::new();
    // Closed by the server, with or without a response.
    half.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert_eq!(server.get("/healthz").unwrap().status, 200);
}

#[test]
fn s7_a_slow_upload_does_not_keep_the_server_from_stopping() {
    let (location, folder) = on_sqlite();
    let mut server = Running::start(&location, folder.path(), &[]);
    let mut slow = server.connect();
    slow.write_all(
        b"POST /apply HTTP/1.1\r\nhost: example.org\r\ncontent-type: application/x-www-form-urlencoded\r\n\
          content-length: 1000\r\n\r\na=",
    )
    .unwrap();
    // An idle connection, and one with an incomplete request.
    let (_idle, mut half) = (server.connect(), server.connect());
    half.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    server.get("/healthz").unwrap();
    server.terminate();
    let ended = server.ended_within(Duration::from_secs(40));
    assert!(ended.is_some_and(|status| status.success()), "{ended:?}");
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn private_beneath(folder: &Path) -> usize {
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.file_name().is_some_and(|name| name == "log") {
            // The test's own file.
            continue;
        }
        assert_eq!(mode(&path) & 0o077, 0, "{} is {:o}", path.display(), mode(&path));
        files += if path.is_dir() { private_beneath(&path) } else { 1 };
    }
    files
}

#[test]
fn s8_what_the_server_writes_only_its_own_user_reads() {
    let (location, folder) = empty_location(Backend::Sqlite);
    let folder = folder.unwrap();
    let server = Running::start(&location, folder.path(), &[]);
    let started = server.post("/apply", ".foundation=harbour&.programme=membership&.tier=fleet");
    assert_eq!(started.unwrap().status, 303);
    assert_eq!(server.get("/readyz").unwrap().status, 200);
    assert!(private_beneath(folder.path()) >= 2);
}

#[test]
fn s8_a_request_without_a_host_or_with_two_is_refused() {
    let (location, folder) = on_sqlite();
    let server = Running::start(&location, folder.path(), &[]);
    for (headers, expected) in [
        ("host: example.org\r\n", "200"),
        ("", "400"),
        ("host: example.org\r\nhost: example.org\r\n", "400"),
        ("host: example.org\r\nhost: evil.example.org\r\n", "400"),
        ("host: \r\n", "400"),
    ] {
        let mut stream = server.connect();
        let request = format!("GET /healthz HTTP/1.1\r\n{headers}connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {expected}")),
            "{headers:?}: {answer}"
        );
    }
}
