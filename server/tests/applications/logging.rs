//! A log that can't be written does no harm: pages are served, and emails are sent (S3).

use super::fleet::ANSWERS;
use super::requests::form_body;
use super::running::Running;
use crate::support::databases::on_sqlite;
use serde_json::{Value, json};
use std::fs::File;
use std::io::pipe;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// Starts an application, requests its link by email, and waits for the email.
fn an_email_is_sent(server: &Running, folder: &Path, emails: usize) {
    let wanted = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    let kind = "content-type: application/json\r\n";
    let started = server
        .ask("POST", "/api/v1/applications", kind, &wanted.to_string())
        .unwrap();
    let started: Value = serde_json::from_str(&started.body).unwrap();
    let secret = started["secret"].as_str().unwrap();
    let answers: serde_json::Map<String, Value> = ANSWERS
        .iter()
        .map(|(key, typed)| ((*key).to_owned(), json!(typed)))
        .collect();
    let answers = json!({ "revision": 1, "answers": answers }).to_string();
    let saved = server.ask(
        "PATCH",
        &format!("/api/v1/applications/{secret}/answers"),
        kind,
        &answers,
    );
    assert_eq!(saved.unwrap().status, 200);
    let mailed = server.post(&format!("/apply/{secret}/mail"), &form_body(&[("do", "mail")]));
    assert_eq!(mailed.unwrap().status, 303);
    for _ in 0..500 {
        let sent = std::fs::read_dir(folder.join("mail")).into_iter().flatten().flatten();
        let sent = sent.filter(|file| file.path().extension().is_some_and(|ending| ending == "eml"));
        if sent.count() == emails {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("the email isn't sent");
}

fn works_with_its_log_at(stderr: Stdio) {
    let (location, folder) = on_sqlite();
    let server = Running::logging_to(stderr, &location, folder.path(), &[("GUILDHALL_LOG_LEVEL", "debug")]);
    for emails in 1..=2 {
        an_email_is_sent(&server, folder.path(), emails);
        for _ in 0..50 {
            assert_eq!(server.get("/harbour/membership/compare").unwrap().status, 200);
        }
        let ready = server.get("/readyz").unwrap();
        assert_eq!(ready.status, 200, "{}", ready.body);
    }
}

#[test]
fn s3_with_a_full_disk_under_its_log_the_server_goes_on() {
    works_with_its_log_at(File::options().write(true).open("/dev/full").unwrap().into());
}

#[test]
fn s3_when_the_reader_of_its_log_is_gone_the_server_goes_on() {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    works_with_its_log_at(writer.into());
}

#[test]
fn s3_when_nobody_reads_its_log_the_server_goes_on() {
    let (_reader, writer) = pipe().unwrap();
    works_with_its_log_at(writer.into());
}
