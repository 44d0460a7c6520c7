//! Emails that go to a folder, and the page that shows them to developers.

use super::owe_to;
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use server::mail::{MailConfig, MailSender, MailTransport, deliver_due};
use server::programmes::load;
use tempfile::TempDir;

/// A site whose emails go to a folder.
fn site(development: bool) -> (Site, TempDir, MailSender) {
    let folder = tempfile::tempdir().unwrap();
    let mail = MailConfig {
        from: "members@guildhall.example.org".parse().unwrap(),
        transport: MailTransport::Folder(folder.path().join("new/mail")),
    };
    let loaded = load(crate::site::root().join("server/tests/harbours")).unwrap();
    let site = Site::new(loaded, |config| {
        config.mail = mail.clone();
        config.development = development;
    });
    let post = MailSender::new(&mail, &site.state.mail, development).unwrap();
    (site, folder, post)
}

fn files(folder: &TempDir) -> Vec<String> {
    let files = std::fs::read_dir(folder.path().join("new/mail")).unwrap();
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn each_mail_is_one_file() {
    let (site, folder, post) = site(false);
    owe_to(&site.state, "a@example.org").await.unwrap();
    owe_to(&site.state, "b@example.org").await.unwrap();
    deliver_due(&site.state, &post).await.unwrap();
    let endings: Vec<String> = files(&folder).iter().map(|name| name[16..].to_owned()).collect();
    assert_eq!(endings, [".eml", ".eml"]);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_keeps_mail_waiting() {
    let (site, folder, post) = site(false);
    std::fs::write(folder.path().join("new"), "a file is in the way").unwrap();
    owe_to(&site.state, "a@example.org").await.unwrap();
    deliver_due(&site.state, &post).await.unwrap();
    let stands = &super::outbox(&site.state).await[0];
    assert!(!stands.sent && !stands.failed && stands.has_message, "{stands:?}");
}

#[tokio::test]
async fn the_outbox_shows_sent_mail_to_who_develops() {
    let (site, folder, post) = site(true);
    owe_to(&site.state, "zoe@example.org").await.unwrap();
    deliver_due(&site.state, &post).await.unwrap();
    let list = kept_out_of_caches(site.get("/outbox").await);
    assert!(list.body.contains("zoe@example.org") && list.body.contains("Your application for Gold"));
    assert!(list.body.contains("2026-07-15 12:00:00 UTC"), "{}", list.body);
    let name = files(&folder)[0].replace(".eml", "");
    assert!(list.body.contains(&format!("href=\"/outbox/{name}\"")));
    let mail = kept_out_of_caches(site.get(&format!("/outbox/{name}")).await);
    let link = "http://guildhall.example.org/apply/mzxw6ytboi3gk43fmnzgk5brmzxw6ytb";
    assert!(
        mail.body.contains(&format!("<a href=\"{link}\">{link}</a>\n")),
        "{}",
        mail.body
    );
    assert!(
        mail.body
            .contains("srcdoc=\"&lt;!DOCTYPE html&gt;&lt;html lang=&quot;en&quot;")
    );
    assert!(mail.body.contains("sandbox=\"allow-popups"));
    assert_eq!(site.get("/outbox/nothing").await.status, StatusCode::NOT_FOUND);
}

fn kept_out_of_caches(answer: Answer) -> Answer {
    assert_eq!(
        (answer.status, answer.header("cache-control")),
        (StatusCode::OK, "no-store")
    );
    assert!(
        answer
            .header("content-security-policy")
            .starts_with("default-src 'none'")
    );
    answer
}

#[tokio::test]
async fn the_outbox_is_not_there_for_anybody_else() {
    let (site, _folder, post) = site(false);
    owe_to(&site.state, "zoe@example.org").await.unwrap();
    deliver_due(&site.state, &post).await.unwrap();
    for path in ["/outbox", "/outbox/anything"] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_outbox_is_not_there_where_mail_is_sent() {
    let loaded = load(crate::site::root().join("server/tests/harbours")).unwrap();
    let site = Site::new(loaded, |config| {
        config.mail = super::capture::plainly(25);
        config.development = true;
    });
    assert_eq!(site.get("/outbox").await.status, StatusCode::NOT_FOUND);
}
