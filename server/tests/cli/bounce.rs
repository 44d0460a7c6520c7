//! `guildhall bounce`.

use super::place::{Place, submitted};
use crate::bounces::{POSTFIX, QMAIL, about, counted};
use crate::site::{ORIGIN, TODAY, root};
use std::io::Write;
use std::process::{Command, Stdio};

/// Pipes a message to `guildhall bounce`. Returns the exit code, and what it prints.
fn piped(place: &Place, database: &str, message: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_guildhall"))
        .current_dir(root())
        .env("GUILDHALL_DATABASE_URL", database)
        .env("GUILDHALL_FILES", place.files())
        .env("GUILDHALL_SITE", "public")
        .env("GUILDHALL_TODAY", TODAY)
        .env("GUILDHALL_ORIGIN", ORIGIN)
        .arg("bounce")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(message.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(told).unwrap())
}

#[tokio::test]
async fn a_message_from_a_pipe_counts_once() {
    for place in Place::each() {
        let site = place.site();
        submitted(&site, &[]).await;
        let mut tx = site.state.database.begin().await.unwrap();
        tx.run("UPDATE outbox SET attempts = 1, sent_at = 1", &[])
            .await
            .unwrap();
        let (id, to): (String, String) = tx
            .one("SELECT id, recipient FROM outbox ORDER BY id LIMIT 1", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let report = about(POSTFIX, &id, &to);
        // More than is read, and more than a pipe holds.
        let endless = format!("{QMAIL}{}", "No mailbox here by that name.\n".repeat(40_000));
        for (message, expected) in [
            (report.as_str(), "Recorded."),
            (&report, "this message was read before"),
            (&endless, "it isn't a delivery report"),
            (&about(POSTFIX, "aaaaaaaaaaaaaaaa", &to), "no such email was sent"),
        ] {
            let (code, told) = piped(&place, &place.database, message);
            assert!(code == 0 && told.contains(expected), "{expected}: {told}");
        }
        let bounced = "SELECT COUNT(*) FROM ledger WHERE action = 'email bounced'";
        assert_eq!(counted(&site.state, bounced).await, 1);
        // The mail server keeps it, and tries again.
        let nowhere = place.folder.path().join("missing/guildhall.db");
        std::fs::write(place.folder.path().join("missing"), "").unwrap();
        let (code, told) = piped(&place, &nowhere.display().to_string(), &report);
        assert_eq!(code, 75, "{told}");
    }
}
