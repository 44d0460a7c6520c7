//! Secrets: the database has only their hashes, and logs don't contain them.

use super::fleet::{ANSWERS, COLLEAGUE, Fleet, code_in, owed_secret, secret_in};
use super::requests::form_body;
use super::running::{Reply, Running};
use super::walk::site_on;
use crate::site::Site;
use crate::support::databases::fresh_location;
use data_encoding::{BASE64, HEXLOWER};
use domain::joining::Part;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{LinkId, mail_link, remind};
use server::mail::{MailConfig, MailSender, MailTransport, deliver_due};
use server::reviews::submit;
use server::storage::Backend;
use std::path::Path;
use std::time::Duration;

/// Every cell of the database as text, including bytes.
async fn cells(site: &Site) -> Vec<String> {
    let dump = super::still::dump(site).await;
    let rows = dump.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let cells = rows.filter_map(|row| row.as_array().cloned()).flatten();
    let texts = cells.filter_map(|cell| cell.as_str().map(str::to_owned));
    texts
        .flat_map(|text| {
            let bytes = BASE64.decode(text.as_bytes()).unwrap_or_default();
            [
                text,
                String::from_utf8_lossy(&bytes).into_owned(),
                HEXLOWER.encode(&bytes),
            ]
        })
        .collect()
}

#[rstest]
#[tokio::test]
async fn once_mail_is_sent_no_column_of_the_database_has_a_secret(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let state = &site.state;
    let folder = tempfile::tempdir().unwrap();
    let mail = MailConfig {
        from: "members@guildhall.example.org".parse().unwrap(),
        transport: MailTransport::Folder(folder.path().join("mail")),
    };
    let post = MailSender::new(&mail, &state.mail, false).unwrap();
    let fleet = Fleet::signed(&site).await;
    let mut secrets = vec![fleet.secret.clone()];
    secrets.push(fleet.hand_over(state, Part::Legal).await);
    mail_link(state, &fleet.link()).await.unwrap();
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let link = answer["links"][0]["id"].as_str().and_then(LinkId::parse).unwrap();
    remind(state, &fleet.link(), Some(&link)).await.unwrap();
    secrets.push(owed_secret(state, &fleet.reference, "reminder").await);
    submit(state, &fleet.link()).await.unwrap();
    // While an email is waiting, it contains its link.
    let waiting = cells(&site).await.concat().replace("=\r\n", "");
    assert!(waiting.contains(&fleet.secret));
    // Sending an email deletes its text. These were only marked as sent by the test.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = NULL", &[]).await.unwrap();
    tx.commit().await.unwrap();
    deliver_due(state, &post).await.unwrap();
    let cells = cells(&site).await;
    assert!(cells.len() > 100);
    for secret in &secrets {
        let hex = HEXLOWER.encode(secret.as_bytes());
        for cell in &cells {
            assert!(!cell.replace("=\r\n", "").contains(secret.as_str()), "{cell}");
            assert!(!cell.contains(&hex), "{cell}");
        }
    }
}

/// Sends JSON to a running server.
fn send(server: &Running, method: &str, path: &str, body: &Value) -> Reply {
    let kind = "content-type: application/json\r\n";
    let reply = server
        .ask(method, &format!("/api/v1{path}"), kind, &body.to_string())
        .unwrap();
    assert!(reply.status < 300, "{path}: {} {}", reply.status, reply.body);
    reply
}

/// The delivered email to someone.
fn mailed_to(folder: &Path, recipient: &str) -> String {
    for _ in 0..400 {
        let files = std::fs::read_dir(folder.join("mail")).into_iter().flatten();
        let mails = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap_or_default());
        let found = mails.filter(|mail| mail.contains(&format!("To: {recipient}"))).last();
        if let Some(mail) = found {
            return mail;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("no email to {recipient}");
}

#[rstest]
fn no_secret_is_in_the_log_even_if_everything_is_logged(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let server = Running::start(&location, folder.path(), &[("GUILDHALL_LOG_LEVEL", "trace")]);
    let wanted = json!({ "foundation": "harbour", "programme": "membership", "tier": "fleet" });
    let started: Value = serde_json::from_str(&send(&server, "POST", "/applications", &wanted).body).unwrap();
    let secret = started["secret"].as_str().unwrap().to_owned();
    let at = |rest: &str| format!("/applications/{secret}{rest}");
    let answers: serde_json::Map<String, Value> = ANSWERS
        .iter()
        .map(|(key, typed)| ((*key).to_owned(), json!(typed)))
        .collect();
    send(
        &server,
        "PATCH",
        &at("/answers"),
        &json!({ "revision": 1, "answers": answers }),
    );
    let colleague = json!({ "part": "legal", "name": "Col", "email": COLLEAGUE });
    send(&server, "POST", &at("/links"), &colleague);
    let code = code_in(&mailed_to(folder.path(), "zoe@example.org")).unwrap();
    let confirm = format!("/apply/{secret}/confirm");
    server.get(&format!("{confirm}?code={code}")).unwrap();
    assert_eq!(
        server.post(&confirm, &form_body(&[("code", &code)])).unwrap().status,
        303
    );
    let theirs = secret_in(&mailed_to(folder.path(), COLLEAGUE));
    assert_ne!(theirs, secret);
    let text: Value =
        serde_json::from_str(&send(&server, "GET", &at("?agreement=membership"), &json!(null)).body).unwrap();
    let hash = &text["text"]["hash"];
    let signature = json!({
        "agreement": "membership", "hash": hash, "name": "Zoë Föhn", "title": "Captain", "consent": true
    });
    send(&server, "POST", &at("/signatures"), &signature);
    send(&server, "POST", &at("/submission"), &json!(null));
    // Pages, files, and everything that can go wrong.
    for secret in [&secret, &theirs] {
        for page in [
            "",
            "/you",
            "/nothing",
            "/application.pdf",
            "/files/none",
            "/documents/membership.pdf",
        ] {
            server.get(&format!("/apply/{secret}{page}")).unwrap();
        }
        for page in ["you", "check", "withdraw", "nothing", "wrong-person", "done"] {
            server
                .post(&format!("/apply/{secret}/{page}"), &form_body(&[("you.name", "Ada")]))
                .unwrap();
            let broken = "content-type: multipart/form-data; boundary=x\r\n";
            server
                .ask("POST", &format!("/apply/{secret}/{page}"), broken, "nonsense")
                .unwrap();
            server.ask("PUT", &format!("/apply/{secret}/{page}"), "", "").unwrap();
        }
        server
            .ask("PATCH", &format!("/api/v1/applications/{secret}/answers"), "", "{")
            .unwrap();
        server
            .ask("GET", "/", &format!("referer: http://x/apply/{secret}\r\n"), "")
            .unwrap();
    }
    let log = server.log();
    assert!(log.contains("answered") && log.contains("email sent"), "{log}");
    for secret in [&secret, &theirs, &code] {
        let told = log.lines().find(|line| line.contains(secret.as_str()));
        assert!(told.is_none(), "{told:?}");
    }
}
